import { sql } from 'kysely';
import type { BodyId } from '../kernel/actor.ts';
import type { Day } from '../kernel/day.ts';
import type { Db } from '../platform/sql/pool.ts';
import type { Visibility } from '../thread/knot.ts';
import type { Meeting, MeetingId, MeetingKind, MeetingState } from './meeting.ts';
import type { MeetingTables } from './tables.ts';

export const meetingSorts = ['day', 'body', 'state'] as const;
export type MeetingSort = (typeof meetingSorts)[number];

/** Which meetings; days are inclusive. */
export type MeetingFilter = {
  readonly bodyId?: BodyId | undefined;
  readonly from?: Day | undefined;
  readonly until?: Day | undefined;
  readonly state?: MeetingState | undefined;
};
export type MeetingPaging = {
  readonly sort: MeetingSort;
  readonly order: 'asc' | 'desc';
  readonly offset: number;
  readonly size: number;
};

/** Every column of a meeting, with its knot's visibility and its body's name. */
export const meetingRows = (db: Db) =>
  db
    .withTables<MeetingTables>()
    .selectFrom('meeting')
    .innerJoin('knot', 'knot.id', 'meeting.id')
    .selectAll('meeting')
    .select(['knot.visibility', 'knot.title as body_name']);

type MeetingRow = {
  id: MeetingId;
  body_id: BodyId;
  body_name: string;
  kind: MeetingKind;
  on_day: Day;
  starts_at: string | null;
  ends_at: string | null;
  place: string;
  state: MeetingState;
  visibility: Visibility;
  note: string;
  version: number;
};

export const toMeeting = (row: MeetingRow): Meeting => ({
  id: row.id,
  bodyId: row.body_id,
  bodyName: row.body_name,
  kind: row.kind,
  onDay: row.on_day,
  startsAt: row.starts_at ?? undefined,
  endsAt: row.ends_at ?? undefined,
  place: row.place,
  state: row.state,
  visibility: row.visibility,
  note: row.note,
  version: row.version,
});

const sortColumn = { day: 'meeting.on_day', body: 'knot.title', state: 'meeting.state' } as const;
const comingStates = ['planned', 'called'] as const;

/** Lists of meetings; row level security leaves out what the asker may not see, from rows and counts alike. */
export const meetingListStore = (db: Db) => {
  const tables = db.withTables<MeetingTables>();
  const filtered = (filter: MeetingFilter) => {
    let query = tables.selectFrom('meeting').innerJoin('knot', 'knot.id', 'meeting.id');
    if (filter.bodyId) query = query.where('meeting.body_id', '=', filter.bodyId);
    if (filter.from) query = query.where('meeting.on_day', '>=', filter.from);
    if (filter.until) query = query.where('meeting.on_day', '<=', filter.until);
    if (filter.state) query = query.where('meeting.state', '=', filter.state);
    return query;
  };
  return {
    async list(filter: MeetingFilter, paging: MeetingPaging): Promise<{ rows: Meeting[]; total: number }> {
      const rows = await filtered(filter)
        .selectAll('meeting')
        .select(['knot.visibility', 'knot.title as body_name'])
        .select(sql<number>`count(*) over ()`.as('total'))
        .orderBy(sortColumn[paging.sort], paging.order)
        .orderBy('meeting.on_day', paging.order)
        .orderBy('meeting.id')
        .limit(paging.size)
        .offset(paging.offset)
        .execute();
      const total = rows[0]?.total ?? (paging.offset > 0 ? await this.count(filter) : 0);
      return { rows: rows.map(toMeeting), total };
    },
    async count(filter: MeetingFilter): Promise<number> {
      const row = await filtered(filter)
        .select(sql<number>`count(*)`.as('total'))
        .executeTakeFirst();
      return row?.total ?? 0;
    },
    /** The body's next meeting from a day on that is planned or called, as far as the asker sees. */
    async nextMeetingOf(bodyId: BodyId, from: Day): Promise<Meeting | undefined> {
      const row = await meetingRows(db)
        .where('meeting.body_id', '=', bodyId)
        .where('meeting.on_day', '>=', from)
        .where('meeting.state', 'in', comingStates)
        .orderBy('meeting.on_day')
        .orderBy('meeting.id')
        .executeTakeFirst();
      return row && toMeeting(row);
    },
    /** The meetings of these bodies from a day on, soonest first, cancelled ones left out. */
    async upcomingMeetingsOf(bodies: readonly BodyId[], from: Day, most = 10): Promise<Meeting[]> {
      if (bodies.length === 0) return [];
      const rows = await meetingRows(db)
        .where('meeting.body_id', 'in', bodies)
        .where('meeting.on_day', '>=', from)
        .where('meeting.state', '<>', 'cancelled')
        .orderBy('meeting.on_day')
        .orderBy('meeting.starts_at')
        .orderBy('meeting.id')
        .limit(most)
        .execute();
      return rows.map(toMeeting);
    },
  };
};
