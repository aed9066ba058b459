import { sql } from 'kysely';
import type { BodyId } from '../kernel/actor.ts';
import type { Day } from '../kernel/day.ts';
import type { Db } from '../platform/sql/pool.ts';
import type { Knot, KnotKind } from '../thread/knot.ts';

/** What is seen of the whole thread at once: read from the knots alone, whoever's they are. */
export const myThreadStore = (db: Db) => ({
  /** Meetings of these bodies that have been held and whose record is not finished, oldest first. */
  async recordsToFinish(bodies: readonly BodyId[]): Promise<Knot[]> {
    if (bodies.length === 0) return [];
    return knots(
      db,
      sql`kind = 'meeting' and state = 'held' and body_id = any(${[...bodies]}::uuid[]) order by day, id limit 20`,
    );
  },
  /** The newest of one kind up to a day, newest first. */
  latest: (kind: KnotKind, until: Day, most: number): Promise<Knot[]> =>
    knots(db, sql`kind = ${kind} and day <= ${until}::date order by day desc nulls last, id limit ${most}`),
  /** The nearest of one kind from a day on, soonest first. */
  coming: (kind: KnotKind, from: Day, most: number): Promise<Knot[]> =>
    knots(db, sql`kind = ${kind} and day >= ${from}::date order by day, id limit ${most}`),
  /** The names of these bodies. */
  async namesOf(bodies: readonly (BodyId | null)[]): Promise<ReadonlyMap<string, string>> {
    const ids = bodies.filter((id) => id !== null);
    const found = await knots(db, sql`id = any(${[...new Set(ids)]}::uuid[])`);
    return new Map(found.map((knot) => [knot.id, knot.title]));
  },
});

async function knots(db: Db, condition: ReturnType<typeof sql>): Promise<Knot[]> {
  const found = await sql<Knot>`
    select id, kind, title, address, state, day, body_id as "bodyId", visibility from knot where ${condition}`.execute(
    db,
  );
  return found.rows;
}
