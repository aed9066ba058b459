import { sql } from 'kysely';
import type { BodyId } from '../../kernel/actor.ts';
import type { Day } from '../../kernel/day.ts';
import { newId } from '../../kernel/id.ts';
import type { Db } from '../../platform/sql/pool.ts';
import type { MeetingId, MeetingKind } from '../meeting.ts';
import type { SeriesId } from '../series/series.ts';
import type { MeetingToFill, NewStanding, Standing, StandingId, StandingKind } from './standing.ts';

type Row = {
  id: StandingId;
  body_id: BodyId;
  heading: string;
  kind: StandingKind;
  presenter: string;
  text: string;
  fills: 'nothing' | 'minutes';
  every: number;
  meeting_kind: MeetingKind | null;
  series_id: SeriesId | null;
  place: 'first' | 'last';
  rota: boolean;
  from_day: Day;
  until_day: Day | null;
  version: number;
};

/** Standing items of bodies, and whose turn it is at which meeting. */
export const standingStore = (db: Db) => ({
  async ofBody(bodyId: BodyId): Promise<Standing[]> {
    const found = await sql<Row>`select * from standing_item where body_id = ${bodyId}
      order by (coalesce(until_day, 'infinity') < current_date), place, from_day, heading, id`.execute(db);
    return found.rows.map(toStanding);
  },
  async find(id: StandingId): Promise<Standing | undefined> {
    const found = await sql<Row>`select * from standing_item where id = ${id}`.execute(db);
    return found.rows[0] && toStanding(found.rows[0]);
  },
  async add(bodyId: BodyId, item: NewStanding): Promise<StandingId> {
    const id = newId<'standing'>();
    const row = columnsOf(item);
    await sql`insert into standing_item (id, body_id, ${names(row)}) values (${id}, ${bodyId}, ${values(row)})`.execute(
      db,
    );
    return id;
  },
  /** Stores a changed item; 'stale' when somebody else has changed it since `version`. Agendas keep what stands there. */
  async change(id: StandingId, version: number, item: NewStanding): Promise<'changed' | 'stale'> {
    const row = columnsOf(item);
    const stored =
      await sql`update standing_item set (${names(row)}, version) = row(${values(row)}, version + 1)
      where id = ${id} and version = ${version} returning id`.execute(db);
    return stored.rows.length > 0 ? 'changed' : 'stale';
  },
  /** All the body's meetings from a day on in order, cancelled ones left out: what “each third” is counted by. */
  async meetingsFrom(bodyId: BodyId, from: Day): Promise<(MeetingToFill & { isPlanned: boolean })[]> {
    const found = await sql<{
      id: MeetingId;
      kind: MeetingKind;
      series_id: SeriesId | null;
      on_day: Day;
      planned: boolean;
    }>`
      select m.id, m.kind, p.series_id, m.on_day, m.state = 'planned' as planned
      from meeting m left join meeting_in_series p on p.meeting_id = m.id
      where m.body_id = ${bodyId} and m.on_day >= ${from}::date and m.state <> 'cancelled'
      order by m.on_day, m.starts_at nulls last, m.id`.execute(db);
    return found.rows.map((row) => ({
      id: row.id,
      kind: row.kind,
      seriesId: row.series_id ?? undefined,
      onDay: row.on_day,
      isPlanned: row.planned,
    }));
  },
  /** Who presents the item at which meeting: as it stands on the agenda, else as the turns say. */
  async turnsOf(id: StandingId): Promise<ReadonlyMap<MeetingId, string>> {
    const found = await sql<{ meeting_id: MeetingId; presenter: string }>`
      select meeting_id, presenter from standing_turn where standing_id = ${id}
      union all
      select o.meeting_id, i.presenter from item_origin o join agenda_item i on i.id = o.item_id
      where o.source = 'standing' and o.source_id = ${id}`.execute(db);
    return new Map(found.rows.map((row) => [row.meeting_id, row.presenter]));
  },
  /** Writes whose turn it is; '' takes it back. Where the item stands on the agenda already, it is written there too. */
  async setTurn(id: StandingId, meetingId: MeetingId, presenter: string): Promise<void> {
    if (presenter === '') {
      await sql`delete from standing_turn where standing_id = ${id} and meeting_id = ${meetingId}`.execute(
        db,
      );
    } else {
      await sql`insert into standing_turn (standing_id, meeting_id, presenter) values (${id}, ${meetingId}, ${presenter})
        on conflict (standing_id, meeting_id) do update set presenter = excluded.presenter`.execute(db);
    }
    await sql`update agenda_item i set presenter = ${presenter}, version = version + 1 from item_origin o
      where o.item_id = i.id and o.source = 'standing' and o.source_id = ${id} and o.meeting_id = ${meetingId}
        and i.presenter <> ${presenter}`.execute(db);
  },
  /** The headings of a meeting's standing items with turns that nobody has taken. */
  async emptyTurnsAt(meetingId: MeetingId): Promise<{ id: StandingId; heading: string }[]> {
    const found = await sql<{ id: StandingId; heading: string }>`
      select s.id, s.heading from item_origin o join standing_item s on s.id = o.source_id
      join agenda_item i on i.id = o.item_id
      where o.meeting_id = ${meetingId} and o.source = 'standing' and s.rota and i.presenter = ''
      order by i.position`.execute(db);
    return found.rows;
  },
});

type Columns = Omit<Row, 'id' | 'body_id' | 'version'>;
const columnsOf = (item: NewStanding): Columns => ({
  heading: item.heading,
  kind: item.kind,
  presenter: item.presenter,
  text: item.text,
  fills: item.fills,
  every: item.every,
  meeting_kind: item.meetingKind ?? null,
  series_id: item.seriesId ?? null,
  place: item.place,
  rota: item.rota,
  from_day: item.from,
  until_day: item.until ?? null,
});
const names = (row: Columns) => sql.join(Object.keys(row).map((name) => sql.ref(name)));
const values = (row: Columns) => sql.join(Object.values(row));

const toStanding = (row: Row): Standing => ({
  id: row.id,
  bodyId: row.body_id,
  heading: row.heading,
  kind: row.kind,
  presenter: row.presenter,
  text: row.text,
  fills: row.fills,
  every: row.every,
  meetingKind: row.meeting_kind ?? undefined,
  seriesId: row.series_id ?? undefined,
  place: row.place,
  rota: row.rota,
  from: row.from_day,
  until: row.until_day ?? undefined,
  version: row.version,
});
