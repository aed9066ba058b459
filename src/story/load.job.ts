import { sql } from 'kysely';
import type { Day } from '../kernel/day.ts';
import { asSystem } from '../platform/sql/transaction.ts';
import type { Db } from '../platform/sql/pool.ts';
import { found } from './found.job.ts';
import { liveOn } from './live.job.ts';
import { accounts, people } from './people.ts';
import { readDocuments } from './read-documents.job.ts';

/** Whether the register holds nobody yet: a story is only told into an empty house. */
export async function isEmpty(db: Db): Promise<boolean> {
  const found = await sql<{ empty: boolean }>`select not exists (select from person) as empty`.execute(db);
  return found.rows[0]?.empty ?? false;
}

/** Tells the story of Sjöholma kommun into an empty register; every account gets the same password. */
export async function loadStory(db: Db, today: Day, password: string): Promise<void> {
  if (!(await isEmpty(db))) throw new Error('the story is told into an empty register only');
  const founded = await asSystem(db, (own) => found(own, today, password));
  await readDocuments(db, founded, today);
  await liveOn(db, founded, today);
}

/** Who can sign in to the story, for the program's greeting: username, name and why. */
export const storyAccounts = accounts.map(({ person, username, why }) => ({
  username,
  name: people[person].name,
  why,
}));
