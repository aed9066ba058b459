import { sql } from 'kysely';
import type { PersonId } from '../../kernel/actor.ts';
import { newId } from '../../kernel/id.ts';
import type { Db } from '../../platform/sql/pool.ts';
import type { ItemId } from '../item.ts';
import type { Meeting, MeetingId } from '../meeting.ts';
import type { ServiceChange } from './moves.ts';
import type { MotionKind } from './putting.ts';
import type { Elected, Room } from './room.ts';
import type { Attendee, AttendeeId } from './service.ts';

type Saved = 'saved' | 'stale';

/** What minute-taking writes; those who run the meeting's body, as the database holds too. */
export const roomWritingStore = (db: Db) => ({
  /** Until this transaction ends nobody else moves people in this meeting. */
  async oneAtATime(id: MeetingId): Promise<void> {
    await sql`select pg_advisory_xact_lock(hashtextextended(${`room ${id}`}, 0))`.execute(db);
  },
  /** Starts the clock; 'begun' when somebody was first. */
  async begin(id: MeetingId, by: PersonId): Promise<'began' | 'begun'> {
    const stored = await sql`insert into sitting (meeting_id, began_by) values (${id}, ${by})
      on conflict do nothing returning meeting_id`.execute(db);
    return stored.rows.length === 1 ? 'began' : 'begun';
  },
  /** Stops the clock; an end that is there stays. */
  async end(id: MeetingId, by: PersonId): Promise<void> {
    await sql`update sitting set ended_at = clock_timestamp(), ended_by = ${by}
      where meeting_id = ${id} and ended_at is null`.execute(db);
  },
  /** Puts one of the body's elected among those present; the same row when he or she is there. */
  async addElected(id: MeetingId, one: Elected, serving: boolean): Promise<AttendeeId> {
    const there = await sql<{ id: AttendeeId }>`
      update attendance set standing = ${one.standing}, rank = ${one.rank}, serving = serving or ${serving}
      where meeting_id = ${id} and person_id = ${one.personId} returning id`.execute(db);
    const [row] = there.rows;
    if (row) return row.id;
    const added = newId<'attendance'>();
    await sql`insert into attendance (id, meeting_id, person_id, name, role, party, serving, standing, rank, position)
      select ${added}, ${id}, ${one.personId}, ${one.name}, ${one.role}, ${one.party ?? null}, ${serving},
        ${one.standing}, ${one.rank}, coalesce(max(position), -1) + 1 from attendance where meeting_id = ${id}`.execute(
      db,
    );
    return added;
  },
  /** Of an earlier list the absent among the elected are left out; whoever is none of them decides nothing. */
  async onlyPresent(
    id: MeetingId,
    elected: readonly PersonId[],
    present: readonly PersonId[],
  ): Promise<void> {
    const absent = elected.filter((person) => !present.includes(person));
    await sql`delete from attendance where meeting_id = ${id} and person_id = any (${absent}::uuid[])`.execute(
      db,
    );
    await sql`update attendance set standing = 'other', serving = false
      where meeting_id = ${id} and (person_id is null or person_id <> all (${[...elected]}::uuid[]))`.execute(
      db,
    );
  },
  /** Service that begins, ends or never was; who serves any § is among those who decide. */
  async move(room: Room, changes: readonly ServiceChange[], outOfOrder = ''): Promise<void> {
    const idAt = (at: number): ItemId | null => room.items[at]?.id ?? null;
    const starts = (at: number): ItemId | null => (at === 0 ? null : idAt(at));
    for (const change of changes) {
      if (change.kind === 'drop') await sql`delete from service where id = ${change.stretchId}`.execute(db);
      if (change.kind === 'end') {
        await sql`update service set until_item_id = ${idAt(change.until)} where id = ${change.stretchId}`.execute(
          db,
        );
      }
      if (change.kind !== 'begin') continue;
      const isBound = change.recusalId !== undefined;
      await sql`insert into service (id, meeting_id, attendance_id, from_item_id, until_item_id, for_person_id, recusal_id, out_of_order)
        values (${newId()}, ${room.meeting.id}, ${change.attendeeId}, ${isBound ? idAt(change.from) : starts(change.from)},
          ${Number.isFinite(change.until) ? idAt(change.until) : null}, ${change.forPerson ?? null},
          ${change.recusalId ?? null}, ${outOfOrder})`.execute(db);
      await sql`update attendance set serving = ${change.until > change.from} where id = ${change.attendeeId}`.execute(
        db,
      );
    }
  },
  async takeChair(meeting: Meeting, attendee: AttendeeId, from: ItemId | null): Promise<void> {
    await sql`delete from meeting_chair where meeting_id = ${meeting.id} and from_item_id is not distinct from ${from}`.execute(
      db,
    );
    await sql`insert into meeting_chair (id, meeting_id, attendance_id, from_item_id)
      values (${newId()}, ${meeting.id}, ${attendee}, ${from})`.execute(db);
  },
  async setMode(id: AttendeeId, mode: Attendee['mode'], checked: boolean): Promise<void> {
    await sql`update attendance set mode = ${mode}, checked = ${checked} where id = ${id}`.execute(db);
  },
  /** jäv on an item by a ground of 6:28; answers with the recusal's id. */
  async recuse(itemId: ItemId, one: Attendee, ground: number): Promise<string> {
    const id = newId<'recusal'>();
    await sql`insert into recusal (id, item_id, person_id, name, party, why, ground, position)
      select ${id}, ${itemId}, ${one.personId ?? null}, ${one.name}, ${one.party ?? null}, 'conflict', ${ground}, count(*)
      from recusal where item_id = ${itemId}`.execute(db);
    return id;
  },
  async addBase(itemId: ItemId, proposals: readonly string[]): Promise<void> {
    for (const [at, proposal] of proposals.entries()) {
      await sql`insert into base_proposal (item_id, proposal_id, position) values (${itemId}, ${proposal}, ${at})
        on conflict do nothing`.execute(db);
    }
  },
  /** Propositionsordning and what the chair found; 'stale' when somebody else has written since `version` (0: nothing yet). */
  async savePutting(itemId: ItemId, version: number, text: string, finding: string): Promise<Saved> {
    const stored =
      version === 0
        ? await sql`insert into putting (item_id, text, finding) values (${itemId}, ${text}, ${finding})
            on conflict do nothing returning item_id`.execute(db)
        : await sql`update putting set text = ${text}, finding = ${finding}, version = version + 1
            where item_id = ${itemId} and version = ${version} returning item_id`.execute(db);
    return stored.rows.length === 1 ? 'saved' : 'stale';
  },
  /** The running text of an item; answers with its new version, undefined when somebody else has written since. */
  async saveText(itemId: ItemId, version: number, text: string): Promise<number | undefined> {
    const stored = await sql<{ version: number }>`update agenda_item set text = ${text}, version = version + 1
      where id = ${itemId} and version = ${version} returning version`.execute(db);
    return stored.rows[0]?.version;
  },
  async addMotion(
    itemId: ItemId,
    motion: { text: string; kind: MotionKind; movedBy: string; personId: PersonId | undefined },
  ): Promise<void> {
    await sql`insert into floor_motion (id, item_id, text, moved_by, person_id, kind, position)
      select ${newId()}, ${itemId}, ${motion.text}, ${motion.movedBy}, ${motion.personId ?? null}, ${motion.kind},
        coalesce(max(position), -1) + 1 from floor_motion where item_id = ${itemId}`.execute(db);
  },
  /** Takes back what was written on an item by mistake; the log keeps it. */
  async takeBack(itemId: ItemId, what: 'vote' | 'recusal' | 'note' | 'base', id: string): Promise<void> {
    if (what === 'vote') {
      await sql`delete from vote where vote_event_id = ${id}`.execute(db);
      await sql`delete from vote_count where vote_event_id = ${id}`.execute(db);
      await sql`delete from vote_event where id = ${id} and item_id = ${itemId}`.execute(db);
    }
    if (what === 'recusal')
      await sql`delete from recusal where id = ${id} and item_id = ${itemId}`.execute(db);
    if (what === 'note')
      await sql`delete from minute_note where id = ${id} and item_id = ${itemId}`.execute(db);
    if (what === 'base') {
      await sql`delete from base_proposal where proposal_id = ${id} and item_id = ${itemId}`.execute(db);
    }
  },
});
