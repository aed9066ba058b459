import { sql } from 'kysely';
import type { BodyId } from '../../kernel/actor.ts';
import type { Day } from '../../kernel/day.ts';
import { newId } from '../../kernel/id.ts';
import type { Db } from '../../platform/sql/pool.ts';
import type { MeetingId, MeetingKind, MeetingState } from '../meeting.ts';
import type { Rests } from './breaks.ts';
import type { Clash, PlannedMeeting } from './proposal.ts';
import type { Nth } from './rhythm.ts';
import type { Around, NewSeries, Series, SeriesId } from './series.ts';

type SeriesRow = {
  id: SeriesId;
  body_id: BodyId;
  name: string;
  kind: MeetingKind;
  rhythm: 'weeks' | 'months';
  every: number;
  nth: Nth;
  months: number[];
  weekday: number;
  from_day: Day;
  until_day: Day | null;
  starts_at: string | null;
  ends_at: string | null;
  place: string;
  rests: Rests;
  around: Around;
  version: number;
};

type PlannedRow = {
  id: MeetingId;
  kind: MeetingKind;
  on_day: Day;
  starts_at: string | null;
  ends_at: string | null;
  place: string;
  state: MeetingState;
  series_id: SeriesId | null;
  nominal: Day | null;
  name: string | null;
};

/** The series of bodies, and the meetings that were planned out of them. */
export const seriesStore = (db: Db) => ({
  async ofBody(bodyId: BodyId): Promise<Series[]> {
    const found = await sql<SeriesRow>`select * from meeting_series where body_id = ${bodyId}
      order by from_day, name, id`.execute(db);
    return found.rows.map(toSeries);
  },
  /** Every body that meets in a year or has a series, as far as the asker sees. */
  async countsOf(
    year: number,
  ): Promise<{ bodyId: BodyId; name: string; meetings: number; series: number }[]> {
    const found = await sql<{ bodyId: BodyId; name: string; meetings: number; series: number }>`
      select * from (
        select b.id as "bodyId", b.name,
          (select count(*)::int from meeting m where m.body_id = b.id and m.state <> 'cancelled'
            and m.on_day between make_date(${year}, 1, 1) and make_date(${year}, 12, 31)) as meetings,
          (select count(*)::int from meeting_series s where s.body_id = b.id
            and coalesce(s.until_day, 'infinity') >= make_date(${year}, 1, 1)) as series
        from body b) counted
      where meetings > 0 or series > 0 order by name`.execute(db);
    return found.rows;
  },
  async find(id: SeriesId): Promise<Series | undefined> {
    const found = await sql<SeriesRow>`select * from meeting_series where id = ${id}`.execute(db);
    return found.rows[0] && toSeries(found.rows[0]);
  },
  async add(bodyId: BodyId, series: NewSeries): Promise<SeriesId> {
    const id = newId<'series'>();
    const row = columnsOf(series);
    await sql`insert into meeting_series (id, body_id, ${names(row)}) values (${id}, ${bodyId}, ${values(row)})`.execute(
      db,
    );
    return id;
  },
  /** Stores a changed series; 'stale' when somebody else has changed it since `version`. What is planned stays planned. */
  async change(id: SeriesId, version: number, series: NewSeries): Promise<'changed' | 'stale'> {
    const row = columnsOf(series);
    const stored =
      await sql`update meeting_series set (${names(row)}, version) = row(${values(row)}, version + 1)
      where id = ${id} and version = ${version} returning id`.execute(db);
    return stored.rows.length > 0 ? 'changed' : 'stale';
  },
  /** A body's meetings between two days, cancelled ones too, in the order of their days. */
  async meetingsOf(bodyId: BodyId, from: Day, until: Day): Promise<PlannedMeeting[]> {
    const found = await sql<PlannedRow>`
      select m.id, m.kind, m.on_day, m.starts_at, m.ends_at, m.place, m.state, p.series_id, p.nominal, s.name
      from meeting m left join meeting_in_series p on p.meeting_id = m.id
      left join meeting_series s on s.id = p.series_id
      where m.body_id = ${bodyId} and m.on_day between ${from}::date and ${until}::date
      order by m.on_day, m.starts_at nulls last, m.id`.execute(db);
    return found.rows.map(toPlanned);
  },
  /** The series a meeting belongs to, and the day it meant. */
  async placeOf(meetingId: MeetingId): Promise<{ name: string; nominal: Day } | undefined> {
    const found = await sql<{ name: string; nominal: Day }>`
      select s.name, p.nominal from meeting_in_series p join meeting_series s on s.id = p.series_id
      where p.meeting_id = ${meetingId}`.execute(db);
    return found.rows[0];
  },
  /** Until this transaction ends nobody else plans out of the body's series. */
  async oneAtATime(bodyId: BodyId): Promise<void> {
    await sql`select pg_advisory_xact_lock(hashtextextended('meeting_series ' || ${bodyId}, 0))`.execute(db);
  },
  async join(
    meetingId: MeetingId,
    of: { seriesId?: SeriesId | undefined; copiedFrom?: MeetingId | undefined; nominal: Day },
  ) {
    await sql`insert into meeting_in_series (meeting_id, series_id, nominal, copied_from)
      values (${meetingId}, ${of.seriesId ?? null}, ${of.nominal}, ${of.copiedFrom ?? null})`.execute(db);
  },
  /** What is planned already: the keys that a proposal's rows would have. */
  async plannedKeys(bodyId: BodyId): Promise<ReadonlyMap<string, MeetingId>> {
    const found = await sql<{ key: string; meeting_id: MeetingId }>`
      select unnest(array[p.series_id || '.' || p.nominal, p.copied_from || '.' || p.nominal]) as key, p.meeting_id
      from meeting_in_series p join meeting m on m.id = p.meeting_id where m.body_id = ${bodyId}`.execute(db);
    return new Map(found.rows.filter(({ key }) => key).map(({ key, meeting_id }) => [key, meeting_id]));
  },
  /** Other meetings on these days, that the asker sees: the body's own, and those of bodies with the same people. */
  async clashes(bodyId: BodyId, days: readonly Day[]): Promise<ReadonlyMap<Day, readonly Clash[]>> {
    if (days.length === 0) return new Map();
    const found = await sql<ClashRow>`
      with ours as (select d.day, m.person_id from unnest(${days}::date[]) d(day), lateral members_on(d.day) m
        where m.body_id = ${bodyId} and m.person_id is not null),
      others as (
        select m.id, m.body_id, k.title as body_name, m.on_day, m.starts_at, m.ends_at,
          (select count(distinct t.person_id)::int from members_on(m.on_day) t
            join ours on ours.day = m.on_day and ours.person_id = t.person_id where t.body_id = m.body_id) as shared
        from meeting m join knot k on k.id = m.id
        where m.on_day = any(${days}::date[]) and m.state <> 'cancelled')
      select * from others where shared > 0 or body_id = ${bodyId}
      order by on_day, starts_at nulls last, id`.execute(db);
    return Map.groupBy(found.rows.map(toClash), ({ onDay }) => onDay);
  },
});

type ClashRow = {
  id: MeetingId;
  body_id: BodyId;
  body_name: string;
  on_day: Day;
  starts_at: string | null;
  ends_at: string | null;
  shared: number;
};
const toClash = (row: ClashRow): Clash => ({
  onDay: row.on_day,
  meetingId: row.id,
  bodyId: row.body_id,
  bodyName: row.body_name,
  startsAt: row.starts_at ?? undefined,
  endsAt: row.ends_at ?? undefined,
  shared: row.shared,
});

type Columns = Omit<SeriesRow, 'id' | 'body_id' | 'version'>;
const columnsOf = ({ rhythm, ...series }: NewSeries): Columns => ({
  name: series.name,
  kind: series.kind,
  rhythm: rhythm.kind,
  every: rhythm.kind === 'weeks' ? rhythm.every : 1,
  nth: rhythm.kind === 'months' ? rhythm.nth : 1,
  months: rhythm.kind === 'months' ? [...rhythm.months] : [],
  weekday: series.weekday,
  from_day: series.from,
  until_day: series.until ?? null,
  starts_at: series.startsAt ?? null,
  ends_at: series.endsAt ?? null,
  place: series.place,
  rests: series.rests,
  around: series.around,
});
const names = (row: Columns) => sql.join(Object.keys(row).map((name) => sql.ref(name)));
const values = (row: Columns) => sql.join(Object.values(row));

const toSeries = (row: SeriesRow): Series => ({
  id: row.id,
  bodyId: row.body_id,
  name: row.name,
  kind: row.kind,
  rhythm:
    row.rhythm === 'weeks'
      ? { kind: 'weeks', every: row.every }
      : { kind: 'months', nth: row.nth, months: row.months },
  weekday: row.weekday,
  from: row.from_day,
  until: row.until_day ?? undefined,
  startsAt: row.starts_at ?? undefined,
  endsAt: row.ends_at ?? undefined,
  place: row.place,
  rests: row.rests,
  around: row.around,
  version: row.version,
});

const toPlanned = (row: PlannedRow): PlannedMeeting => ({
  id: row.id,
  kind: row.kind,
  onDay: row.on_day,
  startsAt: row.starts_at ?? undefined,
  endsAt: row.ends_at ?? undefined,
  place: row.place,
  state: row.state,
  seriesId: row.series_id ?? undefined,
  name: row.name ?? '',
  nominal: row.nominal ?? undefined,
});
