import { sql } from 'kysely';
import type { Db } from '../../platform/sql/pool.ts';
import type { ReadingId } from '../reading/readings.store.ts';
import type { BatchId } from './batch.ts';

/** The batch that a reading came with, and where its review goes on. */
export type InBatch = {
  readonly id: BatchId;
  readonly name: string;
  /** How many other files of it wait for a review that the visitor may end. */
  readonly left: number;
  /** The one of them that asks least. */
  readonly next: { readonly id: ReadingId; readonly name: string } | undefined;
};

/** The batch of a reading that was handed in with others, as far as the visitor sees it; undefined for a file by itself. */
export async function batchOf(db: Db, reading: ReadingId): Promise<InBatch | undefined> {
  const { rows } = await sql<{ id: BatchId; name: string }>`
    select b.id, b.name from batch_file f join import_batch b on b.id = f.batch_id
    where f.reading_id = ${reading} and f.state = 'read' limit 1`.execute(db);
  const [batch] = rows;
  if (!batch) return undefined;
  const { rows: waiting } = await sql<{ id: ReadingId; name: string; left: number }>`
    select r.id, r.name, count(*) over () as left from batch_file f join reading r on r.id = f.reading_id
    where f.batch_id = ${batch.id} and f.state = 'read' and r.state = 'open' and r.id <> ${reading} and leads_reading(r.id)
    order by f.doubts + f.unmatched, f.path collate swedish, f.id limit 1`.execute(db);
  const [next] = waiting;
  return { ...batch, left: next?.left ?? 0, next: next && { id: next.id, name: next.name } };
}
