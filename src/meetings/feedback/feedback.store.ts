import { sql } from 'kysely';
import type { BodyId } from '../../kernel/actor.ts';
import { addDays } from '../../kernel/day.ts';
import type { Day } from '../../kernel/day.ts';
import type { Db } from '../../platform/sql/pool.ts';
import type { ItemId } from '../item.ts';
import type { Meeting, MeetingId } from '../meeting.ts';

/** How far back is looked where the body has not met before. */
const daysBack = 90;

/** Items that tell other bodies' decisions. */
export const feedbackStore = (db: Db) => ({
  /** The day of the body's last meeting before this one. */
  async since(meeting: Pick<Meeting, 'bodyId' | 'onDay'>): Promise<Day> {
    const { rows } = await sql<{ day: Day | null }>`select max(on_day) as day from meeting
      where body_id = ${meeting.bodyId} and on_day < ${meeting.onDay} and state <> 'cancelled'`.execute(db);
    return rows[0]?.day ?? addDays(meeting.onDay, -daysBack);
  },
  /** The bodies that the body's last such item told of: they are likely the same the next time. */
  async lastAsked(bodyId: BodyId): Promise<BodyId[]> {
    const { rows } = await sql<{ body_id: BodyId }>`
      select f.body_id from item_feedback f where f.item_id = (
        select i.id from item_feedback last join agenda_item i on i.id = last.item_id
        join meeting m on m.id = i.meeting_id where m.body_id = ${bodyId}
        order by m.on_day desc, i.id desc limit 1)`.execute(db);
    return rows.map((row) => row.body_id);
  },
  /** The bodies an item tells of; none for other items. */
  async bodiesOf(itemId: ItemId): Promise<BodyId[]> {
    const { rows } = await sql<{ body_id: BodyId }>`
      select body_id from item_feedback where item_id = ${itemId}`.execute(db);
    return rows.map((row) => row.body_id);
  },
  /** The meeting's items that tell of other bodies. */
  async itemsOf(meetingId: MeetingId): Promise<{ id: ItemId; heading: string }[]> {
    const { rows } = await sql<{ id: ItemId; heading: string }>`
      select id, heading from agenda_item i where meeting_id = ${meetingId}
        and exists (select from item_feedback f where f.item_id = i.id) order by position`.execute(db);
    return rows;
  },
  async toldBy(itemId: ItemId): Promise<ReadonlySet<string>> {
    const { rows } = await sql<{ id: string }>`
      select decision_id as id from feedback_told where item_id = ${itemId}`.execute(db);
    return new Set(rows.map(({ id }) => id));
  },
  async keep(itemId: ItemId, bodies: readonly BodyId[], decisions: readonly string[]): Promise<void> {
    await sql`insert into item_feedback (item_id, body_id) select ${itemId}, unnest(${bodies}::uuid[])
      on conflict do nothing`.execute(db);
    await sql`insert into feedback_told (item_id, decision_id) select ${itemId}, unnest(${decisions}::uuid[])
      on conflict do nothing`.execute(db);
  },
});
