import { sql } from 'kysely';
import type { Day } from '../../kernel/day.ts';
import type { Db } from '../../platform/sql/pool.ts';
import { threadStore } from '../../thread/thread.store.ts';
import { narrower } from '../../thread/visibility.ts';
import type { ItemId } from '../item.ts';
import type { MeetingId } from '../meeting.ts';
import { meetingStore } from '../meetings.store.ts';
import { nextStepAsItem } from './context.ts';
import type { ContextAnswers, MeetingContext } from './context.ts';

type Row = ContextAnswers & { own: boolean; on_day: Day; version: number };
type Carried = { meeting_id: MeetingId; on_day: Day; next: string; carried_item_id: ItemId | null };

/** What meetings say of who is there, why, what for and what comes next. */
export const contextStore = (db: Db) => {
  const meetings = meetingStore(db);
  const thread = threadStore(db);

  /** The next step becomes the first item there, seen by no more people than the meeting it comes from. */
  async function carryTo(step: Carried, next: MeetingId): Promise<void> {
    const { heading, text } = nextStepAsItem(step.next, step.on_day);
    const id = await meetings.addItem({ meetingId: next, heading, text, kind: 'dialogue' });
    await meetings.placeItem(id, 1);
    const [from, item] = [await thread.find(step.meeting_id), await thread.find(id)];
    await thread.tie({ source: step.meeting_id, result: id, kind: 'follows' });
    if (from && item) await thread.change(id, { visibility: narrower(item.visibility, from.visibility) });
    await sql`update meeting_context set carried_item_id = ${id} where meeting_id = ${step.meeting_id}`.execute(
      db,
    );
  }

  return {
    /** The meeting's own answers, or those of the body's last meeting of its kind without their next step. */
    async of(meetingId: MeetingId): Promise<MeetingContext | undefined> {
      const found = await sql<Row>`
        select c.who, c.why, c.aim, c.next, c.version, c.meeting_id = this.id as own, m.on_day
        from meeting this join meeting m on m.id = this.id
          or (m.body_id = this.body_id and m.kind = this.kind and m.on_day < this.on_day and m.state <> 'cancelled')
        join meeting_context c on c.meeting_id = m.id
        where this.id = ${meetingId} order by own desc, m.on_day desc, m.id desc limit 1`.execute(db);
      const row = found.rows[0];
      if (!row) return undefined;
      const { who, why, aim } = row;
      return row.own
        ? { who, why, aim, next: row.next, version: row.version, inheritedFrom: undefined }
        : { who, why, aim, next: '', version: 0, inheritedFrom: row.on_day };
    },
    /** Stores the meeting's own answers; 'stale' when somebody else has since `version`. */
    async save(meetingId: MeetingId, version: number, said: ContextAnswers): Promise<'saved' | 'stale'> {
      const stored =
        version === 0
          ? await sql`insert into meeting_context (meeting_id, who, why, aim, next)
              values (${meetingId}, ${said.who}, ${said.why}, ${said.aim}, ${said.next})
              on conflict (meeting_id) do nothing returning version`.execute(db)
          : await sql`update meeting_context set who = ${said.who}, why = ${said.why}, aim = ${said.aim},
              next = ${said.next}, version = version + 1
              where meeting_id = ${meetingId} and version = ${version} returning version`.execute(db);
      return stored.rows.length > 0 ? 'saved' : 'stale';
    },
    /** When a meeting is closed: its next step goes first on the body's next agenda of the kind, once. */
    async carryNextStep(meetingId: MeetingId): Promise<MeetingId | undefined> {
      const found = await sql<Carried & { next_id: MeetingId }>`
        select c.meeting_id, m.on_day, c.next, c.carried_item_id, n.id as next_id
        from meeting_context c join meeting m on m.id = c.meeting_id
        join meeting n on n.body_id = m.body_id and n.kind = m.kind and n.on_day > m.on_day
          and n.state in ('planned', 'called')
        where c.meeting_id = ${meetingId} and c.next <> '' and c.carried_item_id is null
        order by n.on_day, n.starts_at nulls last, n.id limit 1`.execute(db);
      const step = found.rows[0];
      if (!step) return undefined;
      await carryTo(step, step.next_id);
      return step.next_id;
    },
    /** When a meeting is planned: the last closed one's next step, where it waited for an agenda. */
    async placeWaitingStep(planned: MeetingId): Promise<boolean> {
      const found = await sql<Carried>`
        select c.meeting_id, m.on_day, c.next, c.carried_item_id
        from meeting this join meeting m on m.body_id = this.body_id and m.kind = this.kind
          and m.on_day < this.on_day and m.state = 'closed'
        join meeting_context c on c.meeting_id = m.id
        where this.id = ${planned} order by m.on_day desc, m.id desc limit 1`.execute(db);
      const step = found.rows[0];
      if (!step || step.next === '' || step.carried_item_id !== null) return false;
      await carryTo(step, planned);
      return true;
    },
  };
};
