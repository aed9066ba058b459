import type { Day } from '../kernel/day.ts';
import { asSystem } from '../platform/sql/transaction.ts';
import type { Db } from '../platform/sql/pool.ts';
import { isEmpty } from './empty.store.ts';
import { found } from './found.job.ts';
import { liveOn } from './live.job.ts';
import { readDocuments } from './read-documents.job.ts';

/** Tells the story of Sjöholma kommun into an empty register; every account gets the same password. */
export async function loadStory(db: Db, today: Day, password: string): Promise<void> {
  if (!(await isEmpty(db))) throw new Error('the story is told into an empty register only');
  const founded = await asSystem(db, (own) => found(own, today, password));
  await readDocuments(db, founded, today);
  await liveOn(db, founded, today);
}
