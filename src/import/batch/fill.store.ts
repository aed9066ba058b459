import type { PersonId } from '../../kernel/actor.ts';
import type { Db } from '../../platform/sql/pool.ts';
import type { BatchId, CameIn } from './batch.ts';
import { batchStore } from './batches.store.ts';
import { takeIn } from './unpack.ts';
import type { Awaited, Room } from './unpack.ts';

/** Files stored by one statement, and their bytes; no more than that is held in memory. */
const atOnce = { files: 200, bytes: 16 * 1024 * 1024 };

/**
 * Takes files into a batch from this place on, and stores them some at a time. Answers the place of the first file that
 * the batch has no room for; how many files there are when it held them all.
 */
export async function fillBatch(
  db: Db,
  { batch, by, room }: { batch: BatchId; by: PersonId; room: Room },
  files: readonly Awaited[],
  from = 0,
): Promise<number> {
  let held: CameIn[] = [];
  let bytes = 0;
  const store = async (): Promise<void> => {
    await batchStore(db).add(batch, by, held);
    held = [];
    bytes = 0;
  };
  let at = from;
  for (const file of files.slice(from)) {
    const came = await takeIn(room, file);
    if (!came) break;
    at += 1;
    held.push(came);
    bytes += came.bytes?.byteLength ?? 0;
    if (held.length >= atOnce.files || bytes >= atOnce.bytes) await store();
  }
  await store();
  return at;
}
