import { sql } from 'kysely';
import type { Actor, PersonId } from '../../kernel/actor.ts';
import type { Day } from '../../kernel/day.ts';
import type { Db } from './pool.ts';

/** Opens a transaction as the person a session token belongs to, or as nobody; row level security holds in it. */
export function asVisitor<Answer>(
  db: Db,
  tokenHash: Buffer | undefined,
  today: Day,
  work: (db: Db, actor: Actor | undefined) => Promise<Answer>,
): Promise<Answer> {
  return db.transaction().execute(async (transaction) => {
    await sql`set local role roda_app`.execute(transaction);
    if (!tokenHash) return work(transaction, undefined);
    const entered = await sql<{ actor: Actor | null }>`select enter(${tokenHash}, ${today}) as actor`.execute(
      transaction,
    );
    return work(transaction, entered.rows[0]?.actor ?? undefined);
  });
}

/** Opens a transaction as a person, for jobs and commands that act for somebody. Throws when the person is unknown. */
export function asPerson<Answer>(
  db: Db,
  person: PersonId,
  today: Day,
  work: (db: Db, actor: Actor) => Promise<Answer>,
): Promise<Answer> {
  return db.transaction().execute(async (transaction) => {
    await sql`set local role roda_app`.execute(transaction);
    const acting = await sql<{ actor: Actor | null }>`select act_as(${person}, ${today}) as actor`.execute(
      transaction,
    );
    const actor = acting.rows[0]?.actor;
    if (!actor) throw new Error(`no person ${person}`);
    return work(transaction, actor);
  });
}

/** Opens a transaction as the system itself (story, commands): sees and writes everything, logged without a person. */
export function asSystem<Answer>(db: Db, work: (db: Db) => Promise<Answer>): Promise<Answer> {
  return db.transaction().execute(async (transaction) => {
    await sql`set local role roda_app`.execute(transaction);
    await sql`select set_config('app.system', 'on', true)`.execute(transaction);
    return work(transaction);
  });
}
