import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
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
    if (!tokenHash) {
      await sql`set local role roda_app`.execute(transaction);
      return work(transaction, undefined);
    }
    const entered = await become(
      transaction,
      sql`enter(${sql.lit(`\\x${tokenHash.toString('hex')}`)}, ${sql.lit(today)})`,
    );
    return work(transaction, entered);
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
    const actor = await become(transaction, sql`act_as(${sql.lit(person)}, ${sql.lit(today)})`);
    if (!actor) throw new Error(`no person ${person}`);
    return work(transaction, actor);
  });
}

/** Opens a transaction as the system itself (story, commands): sees and writes everything, logged without a person. */
export function asSystem<Answer>(db: Db, work: (db: Db) => Promise<Answer>): Promise<Answer> {
  return db.transaction().execute(async (transaction) => {
    await sql`set local role roda_app; select set_config('app.system', 'on', true)`.execute(transaction);
    return work(transaction);
  });
}

/** Takes the application's role and a person's place in one message; the transaction's beginning travels with it. */
async function become(transaction: Db, entrance: RawBuilder<unknown>): Promise<Actor | undefined> {
  const { rows } = await sql<{
    actor: Actor | null;
  }>`set local role roda_app; select ${entrance} as actor`.execute(transaction);
  return rows[0]?.actor ?? undefined;
}
