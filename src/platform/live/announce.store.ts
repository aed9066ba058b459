import { sql } from 'kysely';
import type { Db } from '../sql/pool.ts';

/** Where processes hear that something has changed. */
export const liveChannel = 'roda_traden_live';

/**
 * Tells those who follow a topic ("meeting:<id>") that it has changed; heard when the transaction is committed, never
 * when it is taken back, and once however often it is said in it. What has changed is not told: followers ask for
 * what they may see.
 */
export async function announce(db: Db, topic: string): Promise<void> {
  await sql`select pg_notify(${liveChannel}, ${topic})`.execute(db);
}
