import { sql } from 'kysely';
import type { Db } from '../platform/sql/pool.ts';

/** Whether the register holds nobody yet: a story is only told into an empty house. */
export async function isEmpty(db: Db): Promise<boolean> {
  const found = await sql<{ empty: boolean }>`select not exists (select from person) as empty`.execute(db);
  return found.rows[0]?.empty ?? false;
}
