import { sql } from 'kysely';
import type { Db } from '../sql/pool.ts';

/** Where processes hear that something waits to be done. */
export const askChannel = 'roda_traden_jobs';

/**
 * Says that work of this kind waits; heard when the transaction is committed, never when it is taken back. What is to
 * be done stands in the tables themselves, so that nothing is lost where nobody listens.
 */
export async function askForWork(db: Db, queue: string): Promise<void> {
  await sql`select pg_notify(${askChannel}, ${queue})`.execute(db);
}
