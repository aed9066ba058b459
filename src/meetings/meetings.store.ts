import { sql } from 'kysely';
import type { BodyId, PersonId } from '../kernel/actor.ts';
import type { Day } from '../kernel/day.ts';
import { newId } from '../kernel/id.ts';
import type { Db } from '../platform/sql/pool.ts';
import type { Visibility } from '../thread/knot.ts';
import { threadStore } from '../thread/thread.store.ts';
import { meetingAddress } from './addresses.ts';
import { agendaStore, toAttendance } from './agenda/agenda.store.ts';
import type { AttendanceRow } from './agenda/agenda.store.ts';
import { meetingListStore, meetingRows, toMeeting } from './meeting-lists.store.ts';
import type { Meeting, MeetingId, MeetingKind, MeetingState } from './meeting.ts';
import type { Attendance } from './item.ts';
import type { MeetingTables } from './tables.ts';

const attendanceRows = sql<AttendanceRow[] | null>`(select jsonb_agg(to_jsonb(a) order by a.position, a.id)
  from attendance a where a.meeting_id = meeting.id)`.as('attendance');

/** What a meeting is planned with; `state` is 'held' for one that is read out of its protocol. */
export type MeetingPlan = {
  readonly bodyId: BodyId;
  readonly kind: MeetingKind;
  readonly onDay: Day;
  readonly startsAt?: string | undefined;
  readonly endsAt?: string | undefined;
  readonly place?: string | undefined;
  readonly state: MeetingState;
  readonly visibility: Visibility;
  readonly authorId?: PersonId | undefined;
  readonly note?: string | undefined;
};

export type MeetingChange = Pick<Meeting, 'kind' | 'onDay' | 'startsAt' | 'endsAt' | 'place' | 'note'>;

/** Meetings with their agendas, attendance and record. Ids are knot ids. */
export const meetingStore = (db: Db) => {
  const tables = db.withTables<MeetingTables>();
  const thread = threadStore(db);
  return {
    ...agendaStore(db),
    ...meetingListStore(db),
    async plan(plan: MeetingPlan): Promise<MeetingId> {
      const id = newId<'meeting'>();
      const body = await thread.find(plan.bodyId);
      await thread.hang({
        id,
        kind: 'meeting',
        title: body?.title ?? plan.onDay,
        address: meetingAddress(id),
        state: plan.state,
        day: plan.onDay,
        bodyId: plan.bodyId,
        visibility: plan.visibility,
        ...(plan.authorId && { authorId: plan.authorId }),
        searchText: [plan.place, plan.note].filter(Boolean).join(' '),
      });
      await tables
        .insertInto('meeting')
        .values({
          id,
          body_id: plan.bodyId,
          kind: plan.kind,
          on_day: plan.onDay,
          starts_at: plan.startsAt || null,
          ends_at: plan.endsAt || null,
          place: plan.place ?? '',
          state: plan.state,
          note: plan.note ?? '',
        })
        .execute();
      return id;
    },
    async find(id: MeetingId): Promise<Meeting | undefined> {
      const row = await meetingRows(db).where('meeting.id', '=', id).executeTakeFirst();
      return row && toMeeting(row);
    },
    /** A meeting with its attendance, in one query for its page. */
    async findWithAttendance(
      id: MeetingId,
    ): Promise<{ meeting: Meeting; attendance: readonly Attendance[] } | undefined> {
      const row = await meetingRows(db)
        .select(attendanceRows)
        .where('meeting.id', '=', id)
        .executeTakeFirst();
      return row && { meeting: toMeeting(row), attendance: (row.attendance ?? []).map(toAttendance) };
    },
    /** The meeting's head as it is edited; 'stale' when somebody else has changed it since `version`. */
    async change(id: MeetingId, version: number, change: MeetingChange): Promise<'changed' | 'stale'> {
      const stored = await tables
        .updateTable('meeting')
        .set((value) => ({
          kind: change.kind,
          on_day: change.onDay,
          starts_at: change.startsAt || null,
          ends_at: change.endsAt || null,
          place: change.place,
          note: change.note,
          version: value('version', '+', 1),
        }))
        .where('id', '=', id)
        .where('version', '=', version)
        .executeTakeFirst();
      if (stored.numUpdatedRows === 0n) return 'stale';
      await thread.change(id, { day: change.onDay, searchText: `${change.place} ${change.note}`.trim() });
      await sql`update knot set day = ${change.onDay}::date from agenda_item i
        where i.id = knot.id and i.meeting_id = ${id} and knot.day <> ${change.onDay}::date`.execute(db);
      return 'changed';
    },
    /** Moves the meeting on; 'stale' when it no longer is in the state that was read. */
    async step(id: MeetingId, from: MeetingState, to: MeetingState): Promise<'changed' | 'stale'> {
      const stored = await tables
        .updateTable('meeting')
        .set((value) => ({ state: to, version: value('version', '+', 1) }))
        .where('id', '=', id)
        .where('state', '=', from)
        .executeTakeFirst();
      if (stored.numUpdatedRows === 0n) return 'stale';
      await thread.change(id, { state: to });
      return 'changed';
    },
  };
};
export type MeetingStore = ReturnType<typeof meetingStore>;
