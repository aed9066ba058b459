import { sql } from 'kysely';
import type { BodyId, PersonId, PostId } from '../kernel/actor.ts';
import type { Day } from '../kernel/day.ts';
import { newId } from '../kernel/id.ts';
import type { Db } from '../platform/sql/pool.ts';
import type { AppealWay, DelegateKind } from './law.ts';
import type { NewPoint, Point, PointId } from './point.ts';

type PointRow = {
  id: PointId;
  body_id: BodyId;
  body_name: string;
  number: string;
  matter: string;
  statute: string;
  considered: string;
  delegate_kind: DelegateKind;
  delegate_body_id: BodyId | null;
  delegate_person_id: PersonId | null;
  delegate_post_id: PostId | null;
  delegate_text: string;
  delegate_name: string | null;
  is_head: boolean;
  parent_id: PointId | null;
  may_pass_on: boolean;
  notified: boolean;
  appeal: AppealWay;
  decided: string;
  valid_from: Day;
  valid_until: Day | null;
};

/** The delegation order: points are added and ended, never changed. */
export const pointStore = (db: Db) => ({
  async find(id: PointId): Promise<Point | undefined> {
    return (await pointsWhere(db, sql`p.id = ${id}`))[0];
  },
  /** A body's points, ended ones too, in the order of their numbers. */
  ofBody: (bodyId: BodyId): Promise<Point[]> => pointsWhere(db, sql`p.body_id = ${bodyId}`),
  /** Every point that holds on a day: for choosing by which one a decision is taken. */
  inForce: (on: Day): Promise<Point[]> =>
    pointsWhere(db, sql`p.valid_from <= ${on} and coalesce(p.valid_until, 'infinity') >= ${on}`),
  /** Until the transaction ends nobody else adds a point to the body's order. */
  async oneAtATime(bodyId: BodyId): Promise<void> {
    await sql`select pg_advisory_xact_lock(hashtextextended(${bodyId}::text, 151))`.execute(db);
  },
  async add(point: NewPoint, madeBy: PersonId | undefined): Promise<PointId> {
    const id = newId<'delegation-point'>();
    const { delegate } = point;
    await sql`insert into delegation_point (id, body_id, number, matter, statute, considered, delegate_kind,
        delegate_body_id, delegate_person_id, delegate_post_id, delegate_text, parent_id, may_pass_on, notified, appeal,
        decided, valid_from, valid_until, made_by)
      values (${id}, ${point.bodyId}, ${point.number}, ${point.matter}, ${point.statute}, ${point.considered},
        ${delegate.kind}, ${delegate.bodyId ?? null}, ${delegate.personId ?? null}, ${delegate.postId ?? null},
        ${delegate.text}, ${point.parentId ?? null}, ${point.mayPassOn}, ${point.notified}, ${point.appeal},
        ${point.decided}, ${point.validFrom}, ${point.validUntil ?? null}, ${madeBy ?? null})`.execute(db);
    return id;
  },
  /** Writes the last day of a point and of what was passed on from it; 'stale' when another day stands there already. */
  async end(point: Pick<Point, 'id' | 'validUntil'>, on: Day): Promise<'ended' | 'stale' | 'decided-later'> {
    const later = await sql`select d.id from delegated_decision d join delegation_point p on p.id = d.point_id
      where ${point.id} in (p.id, p.parent_id) and d.decided_on > ${on} limit 1`.execute(db);
    if (later.rows.length > 0) return 'decided-later';
    const stored = await sql`update delegation_point set valid_until = ${on}
      where id = ${point.id} and valid_until is not distinct from ${point.validUntil ?? null}::date returning id`.execute(
      db,
    );
    if (stored.rows.length === 0) return 'stale';
    await sql`update delegation_point set valid_until = greatest(${on}, valid_from)
      where parent_id = ${point.id} and coalesce(valid_until, 'infinity') > ${on}`.execute(db);
    return 'ended';
  },
});

async function pointsWhere(db: Db, condition: ReturnType<typeof sql>): Promise<Point[]> {
  const found = await sql<PointRow>`
    select p.*, bk.title as body_name, coalesce(dk.title, nullif(p.delegate_text, '')) as delegate_name,
      coalesce(post.kind = 'headOfAdministration', false) as is_head
    from delegation_point p join knot bk on bk.id = p.body_id
    left join knot dk on dk.id = coalesce(p.delegate_body_id, p.delegate_person_id, p.delegate_post_id)
    left join post on post.id = p.delegate_post_id
    where ${condition}`.execute(db);
  return inNumberOrder(found.rows.map(toPoint));
}

const byNumber = new Intl.Collator('sv', { numeric: true });
const inNumberOrder = (points: Point[]): Point[] =>
  points.sort(
    (a, b) =>
      byNumber.compare(a.bodyName, b.bodyName) ||
      byNumber.compare(a.number, b.number) ||
      (a.validFrom < b.validFrom ? -1 : 1),
  );

const toPoint = (row: PointRow): Point => ({
  id: row.id,
  bodyId: row.body_id,
  bodyName: row.body_name,
  number: row.number,
  matter: row.matter,
  statute: row.statute,
  considered: row.considered,
  delegate: {
    kind: row.delegate_kind,
    bodyId: row.delegate_body_id ?? undefined,
    personId: row.delegate_person_id ?? undefined,
    postId: row.delegate_post_id ?? undefined,
    text: row.delegate_text,
  },
  delegateName: row.delegate_name ?? '',
  isHead: row.is_head,
  parentId: row.parent_id ?? undefined,
  mayPassOn: row.may_pass_on,
  notified: row.notified,
  appeal: row.appeal,
  decided: row.decided,
  validFrom: row.valid_from,
  validUntil: row.valid_until ?? undefined,
});
