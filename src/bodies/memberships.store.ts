import { sql } from 'kysely';
import type { BodyId, PersonId, PostId, Role } from '../kernel/actor.ts';
import type { Day } from '../kernel/day.ts';
import { newId } from '../kernel/id.ts';
import type { Db } from '../platform/sql/pool.ts';
import type { KnotId } from '../thread/knot.ts';
import { roleOrder } from './membership.ts';
import type { Cited, Membership, MembershipId, MemberOnDay } from './membership.ts';
import type { BodyTables } from './tables.ts';

export type NewMembership = {
  readonly bodyId: BodyId;
  readonly personId?: PersonId | undefined;
  readonly postId?: PostId | undefined;
  /** The organisation an external member speaks for. */
  readonly representsId?: BodyId | undefined;
  readonly role: Role;
  readonly rank?: number | undefined;
  readonly validFrom?: Day | undefined;
  readonly validUntil?: Day | undefined;
  readonly reason?: string | undefined;
  /** The decision that elected or appointed. */
  readonly decisionId?: KnotId | undefined;
};

type MembershipRow = {
  id: MembershipId;
  body_id: BodyId;
  body_name: string;
  person_id: PersonId | null;
  person_name: string | null;
  party: string | null;
  post_id: PostId | null;
  post_title: string | null;
  post_body: string | null;
  represents_id: BodyId | null;
  represents_name: string | null;
  role: Role;
  rank: number | null;
  valid_from: Day | null;
  valid_until: Day | null;
  reason: string;
  withdrawn_because: string | null;
  ended_because: string;
  decision_title: string | null;
  decision_address: string | null;
  ender_title: string | null;
  ender_address: string | null;
};
type MemberRow = MembershipRow & { holder_id: PersonId | null; acting: boolean | null };

const cited = (title: string | null, address: string | null): Cited | undefined =>
  title !== null && address !== null ? { title, address } : undefined;

const toMembership = (row: MembershipRow): Membership => ({
  id: row.id,
  body: { id: row.body_id, name: row.body_name },
  person:
    row.person_id !== null && row.person_name !== null
      ? { id: row.person_id, name: row.person_name, party: row.party ?? undefined }
      : undefined,
  post:
    row.post_id === null
      ? undefined
      : { id: row.post_id, name: row.post_title ?? '', bodyName: row.post_body ?? '' },
  represents:
    row.represents_id !== null && row.represents_name !== null
      ? { id: row.represents_id, name: row.represents_name }
      : undefined,
  role: row.role,
  rank: row.rank ?? undefined,
  validFrom: row.valid_from ?? undefined,
  validUntil: row.valid_until ?? undefined,
  reason: row.reason,
  endedBecause: row.ended_because,
  withdrawnBecause: row.withdrawn_because ?? undefined,
  decision: cited(row.decision_title, row.decision_address),
  endedBy: cited(row.ender_title, row.ender_address),
});

const toMemberOnDay = (row: MemberRow): MemberOnDay => {
  const vacant = row.post_title !== null && row.holder_id === null;
  return {
    ...toMembership(row),
    acting: row.acting ?? false,
    vacant,
    hidden: row.person_name === null && !vacant,
  };
};

const columns =
  sql.raw(`m.id, m.body_id, b.name as body_name, n.id as person_id, n.name as person_name, n.party,
  m.post_id, p.title as post_title, pb.name as post_body, m.represents_id, r.name as represents_name,
  m.role, m.rank, m.valid_from, m.valid_until, m.reason, m.ended_because, m.withdrawn_because,
  d.title as decision_title, d.address as decision_address, e.title as ender_title, e.address as ender_address`);
const relations = sql.raw(`join body b on b.id = m.body_id
  left join post p on p.id = m.post_id
  left join body pb on pb.id = p.body_id
  left join body r on r.id = m.represents_id
  left join knot d on d.id = m.decision_id
  left join knot e on e.id = m.ended_by_id`);
const inOrder = sql`array_position(${[...roleOrder]}::text[], m.role), m.rank nulls last, n.name nulls last, p.title, m.id`;

/** Memberships over time. Rows are added, ended and withdrawn; the database refuses anything else. */
export const membershipStore = (db: Db) => {
  const tables = db.withTables<BodyTables>();
  return {
    /** Adds a member: a person, or a post whoever holds it. */
    async addMembership(given: NewMembership): Promise<MembershipId> {
      const id = newId<'membership'>();
      const values = {
        id,
        body_id: given.bodyId,
        person_id: given.personId ?? null,
        post_id: given.postId ?? null,
        represents_id: given.representsId ?? null,
        role: given.role,
        rank: given.rank ?? null,
        valid_from: given.validFrom ?? null,
        valid_until: given.validUntil ?? null,
        reason: given.reason ?? '',
        decision_id: given.decisionId ?? null,
        withdrawn_because: null,
      };
      await tables.insertInto('membership').values(values).execute();
      return id;
    },
    /** Writes the last day of a membership and why; the row itself stays. */
    async endMembership(id: MembershipId, on: Day, reason = '', endedBy?: KnotId): Promise<void> {
      await tables
        .updateTable('membership')
        .set({ valid_until: on, ended_because: reason, ended_by_id: endedBy ?? null })
        .where('id', '=', id)
        .execute();
    },
    /** A wrong entry: counts no longer, stays visible with the reason. */
    async withdrawMembership(id: MembershipId, because: string): Promise<void> {
      await tables
        .updateTable('membership')
        .set({ withdrawn_because: because })
        .where('id', '=', id)
        .where('withdrawn_because', 'is', null)
        .execute();
    },
    async findMembership(id: MembershipId): Promise<Membership | undefined> {
      return (await membershipsWhere(db, sql`m.id = ${id}`))[0];
    },
    /** Every membership there ever was in a body, withdrawn ones too; newest first. */
    membershipsOf: (bodyId: BodyId): Promise<Membership[]> =>
      membershipsWhere(db, sql`m.body_id = ${bodyId}`),
    /** A person's own memberships over time, and those of posts while the person holds them are with the posts. */
    membershipsOfPerson: (personId: PersonId): Promise<Membership[]> =>
      membershipsWhere(db, sql`m.person_id = ${personId}`),
    everyMembership: (): Promise<Membership[]> => membershipsWhere(db, sql`true`),
    membershipsOfPosts: (postIds: readonly PostId[]): Promise<Membership[]> =>
      postIds.length === 0
        ? Promise.resolve([])
        : membershipsWhere(db, sql`m.post_id = any(${[...postIds]}::uuid[])`),
    /** The members of a body on a day, in the order of their roles; a vacant post is a row of its own. */
    async membersOn(bodyId: BodyId, on: Day): Promise<MemberOnDay[]> {
      const found = await sql<MemberRow>`
        select ${columns}, coalesce(m.person_id, h.person_id) as holder_id, h.acting
        from membership m ${relations}
        left join post_holding h on h.post_id = m.post_id and h.withdrawn_because is null
          and coalesce(h.valid_from, '-infinity') <= ${on}::date and coalesce(h.valid_until, 'infinity') >= ${on}::date
        left join person n on n.id = coalesce(m.person_id, h.person_id)
        where m.body_id = ${bodyId} and m.withdrawn_because is null
          and coalesce(m.valid_from, '-infinity') <= ${on}::date and coalesce(m.valid_until, 'infinity') >= ${on}::date
        order by ${inOrder}`.execute(db);
      return found.rows.map(toMemberOnDay);
    },
  };
};

async function membershipsWhere(db: Db, condition: ReturnType<typeof sql>): Promise<Membership[]> {
  const found = await sql<MembershipRow>`
    select ${columns}
    from membership m ${relations}
    left join person n on n.id = m.person_id
    where ${condition}
    order by m.valid_from desc nulls last, ${inOrder}`.execute(db);
  return found.rows.map(toMembership);
}
