import { sql } from 'kysely';
import type { BodyId, PersonId } from '../../kernel/actor.ts';
import type { Day } from '../../kernel/day.ts';
import { newId } from '../../kernel/id.ts';
import type { Db } from '../../platform/sql/pool.ts';
import type { Visibility } from '../../thread/knot.ts';
import { threadStore } from '../../thread/thread.store.ts';
import { itemAddress } from '../addresses.ts';
import { inheritedVisibility, itemSearchText } from '../item.ts';
import type { AgendaItem, Dissent, FloorMotion, ItemId, ItemKind, ItemPlace, NewItem } from '../item.ts';
import type { MeetingId, MeetingState } from '../meeting.ts';
import type { MeetingTables } from '../tables.ts';

type ItemRow = {
  id: ItemId;
  meeting_id: MeetingId;
  position: number;
  section_number: string | null;
  heading: string;
  kind: ItemKind;
  case_number: string | null;
  presenter: string;
  planned_minutes: number | null;
  is_done: boolean;
  text: string;
  recipients: string[];
  version: number;
  visibility: Visibility;
  motions: FloorMotion[] | null;
  dissents: Dissent[] | null;
};

/** Agenda items with what was moved and recorded on them. */
export const itemStore = (db: Db) => {
  const tables = db.withTables<MeetingTables>();
  const thread = threadStore(db);
  return {
    /** A meeting's items in order, motions and dissents with them: one query however many there are. */
    async agendaOf(meetingId: MeetingId): Promise<AgendaItem[]> {
      const found = await itemRows(sql`i.meeting_id = ${meetingId}`).execute(db);
      return found.rows.map(toItem);
    },
    async findItem(id: ItemId): Promise<AgendaItem | undefined> {
      const found = await itemRows(sql`i.id = ${id}`).execute(db);
      return found.rows[0] && toItem(found.rows[0]);
    },
    /** What a decision needs to know of the item it is taken on. */
    async placeOf(id: ItemId): Promise<ItemPlace | undefined> {
      return (await this.placesOf([id]))[0];
    },
    async placesOf(ids: readonly ItemId[]): Promise<ItemPlace[]> {
      const found = await sql<PlaceRow>`
        select i.id, i.heading, i.section_number, i.case_number, i.kind, k.visibility, m.id as meeting_id,
          m.state, m.body_id, mk.title as body_name, m.on_day
        from agenda_item i join knot k on k.id = i.id
        join meeting m on m.id = i.meeting_id join knot mk on mk.id = m.id
        where i.id = any (${ids}::uuid[])`.execute(db);
      return found.rows.map(toPlace);
    },
    /** Stores an edited item; 'stale' when somebody else has changed it since `version`. */
    async changeItem(id: ItemId, version: number, item: NewItem): Promise<'changed' | 'stale'> {
      const stored = await tables
        .updateTable('agenda_item')
        .set((value) => ({
          section_number: item.sectionNumber || null,
          heading: item.heading,
          kind: item.kind,
          case_number: item.caseNumber || null,
          presenter: item.presenter ?? '',
          planned_minutes: item.plannedMinutes ?? null,
          is_done: item.isDone ?? false,
          text: item.text ?? '',
          recipients: [...(item.recipients ?? [])],
          version: value('version', '+', 1),
        }))
        .where('id', '=', id)
        .where('version', '=', version)
        .returning('meeting_id')
        .executeTakeFirst();
      if (!stored) return 'stale';
      const meeting = await thread.find(stored.meeting_id);
      await thread.change(id, { title: item.heading, state: item.kind, searchText: itemSearchText(item) });
      if (meeting) await carry(db, id, inheritedVisibility(meeting.visibility, item.kind));
      return 'changed';
    },
    /** Changes places with the item before or after; the first and the last stay where they are. */
    async moveItem(id: ItemId, way: 'up' | 'down'): Promise<void> {
      const beyond = way === 'up' ? sql`n.position < i.position` : sql`n.position > i.position`;
      const nearest = way === 'up' ? sql`n.position desc` : sql`n.position`;
      await sql`
        with pair as (
          select i.id as this, i.position as here, n.id as that, n.position as there
          from agenda_item i join agenda_item n on n.meeting_id = i.meeting_id and ${beyond}
          where i.id = ${id} order by ${nearest} limit 1)
        update agenda_item set position = case when id = this then there else here end
        from pair where id in (this, that)`.execute(db);
    },
    /** Puts the item n-th on its agenda, counted from 1; beyond the end is last. The others keep their order. */
    async placeItem(id: ItemId, place: number): Promise<void> {
      await sql`
        with moved as (select meeting_id from agenda_item where id = ${id}),
        others as (
          select i.id, row_number() over (order by i.position) as n
          from agenda_item i join moved using (meeting_id) where i.id <> ${id}),
        placed as (
          select id, case when n < ${place} then n else n + 1 end as n from others
          union all select ${id}::uuid, least(${place}, (select count(*) + 1 from others)))
        update agenda_item i set position = placed.n from placed
        where i.id = placed.id and i.position <> placed.n`.execute(db);
    },
    /** The heading of another item with this § in the body's year (domain.md 1.4: a number is never used twice). */
    async whoHasNumber(at: {
      bodyId: BodyId;
      onDay: Day;
      sectionNumber: string;
      except?: ItemId | undefined;
    }): Promise<string | undefined> {
      const year = at.onDay.slice(0, 4);
      const found = await sql<{ heading: string }>`
        select i.heading from meeting m join agenda_item i on i.meeting_id = m.id
        where m.body_id = ${at.bodyId} and m.on_day between ${`${year}-01-01`} and ${`${year}-12-31`}
          and i.section_number = ${at.sectionNumber} and i.id is distinct from ${at.except ?? null}::uuid
        limit 1`.execute(db);
      return found.rows[0]?.heading;
    },
    /** A yrkande from the floor. */
    async addMotion(itemId: ItemId, motion: { text: string; movedBy?: string | undefined }): Promise<string> {
      const id = newId();
      await sql`insert into floor_motion (id, item_id, text, moved_by, position)
        select ${id}, ${itemId}, ${motion.text}, ${motion.movedBy ?? ''}, count(*) from floor_motion
        where item_id = ${itemId}`.execute(db);
      return id;
    },
    /** A withdrawn yrkande leaves the record; the log keeps it. */
    async withdrawMotion(itemId: ItemId, id: string): Promise<void> {
      await tables.deleteFrom('floor_motion').where('item_id', '=', itemId).where('id', '=', id).execute();
    },
    /** A reservation, announced before the meeting ends (KL 4:27). */
    async addDissent(
      itemId: ItemId,
      dissent: { dissenter: string; text?: string | undefined; personId?: PersonId | undefined },
    ): Promise<void> {
      await sql`insert into dissent (id, item_id, person_id, dissenter, text, position)
        select ${newId()}, ${itemId}, ${dissent.personId ?? null}, ${dissent.dissenter}, ${dissent.text ?? ''}, count(*)
        from dissent where item_id = ${itemId}`.execute(db);
    },
    async withdrawDissent(itemId: ItemId, id: string): Promise<void> {
      await tables.deleteFrom('dissent').where('item_id', '=', itemId).where('id', '=', id).execute();
    },
    /**
     * Opens or closes a meeting to readers: itself, its items, and what was decided and proposed on them. Documents
     * that it was read from are closed with it, but not opened: whether a file may be published is a question of its own.
     */
    async changeVisibility(
      meetingId: MeetingId,
      version: number,
      visibility: Visibility,
    ): Promise<'changed' | 'stale'> {
      const stored = await tables
        .updateTable('meeting')
        .set((value) => ({ version: value('version', '+', 1) }))
        .where('id', '=', meetingId)
        .where('version', '=', version)
        .executeTakeFirst();
      if (stored.numUpdatedRows === 0n) return 'stale';
      await thread.change(meetingId, { visibility });
      const prepared = inheritedVisibility(visibility, 'preparation');
      await sql`update knot set visibility = case when state = 'preparation' then ${prepared} else ${visibility} end
        where id in (select id from agenda_item where meeting_id = ${meetingId})`.execute(db);
      await follow(db, sql`select id from agenda_item where meeting_id = ${meetingId}`);
      await sql`update knot set visibility = ${visibility} where ${isWider(sql`visibility`, sql`${visibility}`)}
        and id in (select source_id from tie where result_id = ${meetingId} and kind = 'read')`.execute(db);
      return 'changed';
    },
  };
};

type Fragment = ReturnType<typeof sql>;
const isWider = (one: Fragment, other: Fragment) => sql<boolean>`
  array_position(array['draft', 'body', 'internal', 'public'], ${one})
  > array_position(array['draft', 'body', 'internal', 'public'], ${other})`;

async function carry(db: Db, id: ItemId, visibility: Visibility): Promise<void> {
  await sql`update knot set visibility = ${visibility} where id = ${id}`.execute(db);
  await follow(db, sql`select ${id}::uuid`);
}

/** An item is seen by no more people than the report-back or next step it takes up, and what stands on it by the same as it. */
async function follow(db: Db, items: Fragment): Promise<void> {
  await sql`update knot set visibility = report.visibility
    from tie join knot report on report.id = tie.source_id
    where (tie.kind = 'raises' or (tie.kind = 'follows' and report.kind = 'meeting')) and tie.result_id = knot.id and knot.id in (${items})
      and ${isWider(sql`knot.visibility`, sql`report.visibility`)}`.execute(db);
  await sql`update knot set visibility = item.visibility
    from tie join knot item on item.id = tie.source_id
    where tie.kind in ('settles', 'proposes') and tie.result_id = knot.id and item.id in (${items})
      and knot.visibility <> item.visibility`.execute(db);
  await sql`update knot set visibility = case item.visibility when 'public' then 'internal' else item.visibility end
    from item_paper p join knot item on item.id = p.item_id
    where p.document_id = knot.id and item.id in (${items})`.execute(db);
}

const itemRows = (condition: ReturnType<typeof sql>) => sql<ItemRow>`
  select i.*, k.visibility,
    (select jsonb_agg(jsonb_build_object('id', f.id, 'text', f.text, 'movedBy', f.moved_by) order by f.position, f.id)
      from floor_motion f where f.item_id = i.id) as motions,
    (select jsonb_agg(jsonb_build_object('id', d.id, 'dissenter', d.dissenter, 'text', d.text) order by d.position, d.id)
      from dissent d where d.item_id = i.id) as dissents
  from agenda_item i join knot k on k.id = i.id
  where ${condition} order by i.position`;

const toItem = (row: ItemRow): AgendaItem => ({
  id: row.id,
  meetingId: row.meeting_id,
  position: row.position,
  sectionNumber: row.section_number ?? undefined,
  heading: row.heading,
  kind: row.kind,
  caseNumber: row.case_number ?? undefined,
  presenter: row.presenter,
  plannedMinutes: row.planned_minutes ?? undefined,
  isDone: row.is_done,
  text: row.text,
  recipients: row.recipients,
  visibility: row.visibility,
  version: row.version,
  motions: row.motions ?? [],
  dissents: row.dissents ?? [],
});

type PlaceRow = {
  id: ItemId;
  heading: string;
  section_number: string | null;
  case_number: string | null;
  kind: ItemKind;
  visibility: Visibility;
  meeting_id: MeetingId;
  state: MeetingState;
  body_id: BodyId;
  body_name: string;
  on_day: Day;
};

const toPlace = (row: PlaceRow): ItemPlace => ({
  id: row.id,
  heading: row.heading,
  sectionNumber: row.section_number ?? undefined,
  caseNumber: row.case_number ?? undefined,
  kind: row.kind,
  visibility: row.visibility,
  address: itemAddress(row.meeting_id, row.id),
  meetingId: row.meeting_id,
  meetingState: row.state,
  bodyId: row.body_id,
  bodyName: row.body_name,
  onDay: row.on_day,
});
