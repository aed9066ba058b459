// How far rt import has come, told on one line that is written over, and what came of it.
import { setTimeout as sleep } from 'node:timers/promises';
import { isDone, progressOf } from '../import/batch/batch.ts';
import type { BatchCount, BatchId } from '../import/batch/batch.ts';
import { batchStore } from '../import/batch/batches.store.ts';
import { batchFileStore } from '../import/batch/batch-files.store.ts';
import { batchTexts, problemText } from '../import/batch/texts.ts';
import type { PersonId } from '../kernel/actor.ts';
import { systemClock, todayBy } from '../platform/clock.ts';
import type { Db } from '../platform/sql/pool.ts';
import { asPerson } from '../platform/sql/transaction.ts';

const everyMs = 500;
/** Where nobody watches, a line now and then is enough. */
const linesEvery = 20;
const words = batchTexts.sv;

async function countOf(db: Db, person: PersonId, id: BatchId): Promise<BatchCount> {
  const batch = await asPerson(db, person, todayBy(systemClock), (own) => batchStore(own).find(id));
  if (!batch) throw new Error(`no batch ${id}`);
  return batch.count;
}

/** Tells how far reading has come until it is done, or until it is to stop. */
export async function followBatch(
  db: Db,
  person: PersonId,
  id: BatchId,
  stopped: () => boolean,
): Promise<void> {
  const watched = process.stderr.isTTY;
  for (let looks = 0; !stopped(); looks += 1) {
    const count = await countOf(db, person, id);
    const { done, of } = progressOf(count);
    const pages = count.pages > 0 ? ` ${words.pages(count.pagesDone, count.pages)}` : '';
    const line = `${words.done(done, of)}${pages}`;
    if (watched) process.stderr.write(`\r\u001b[K${line}`);
    else if (looks % linesEvery === 0) process.stderr.write(`${line}\n`);
    if (isDone(count)) break;
    await sleep(everyMs);
  }
  if (watched) process.stderr.write('\n');
}

const most = 2000;

/** What came in, what asks for a person, and a line for each file that could not be read or stands there already. */
export async function summaryOf(
  db: Db,
  person: PersonId,
  id: BatchId,
): Promise<{ lines: string[]; failed: number }> {
  const count = await countOf(db, person, id);
  const view = { sort: 'fil', order: 'asc', size: most, offset: 0 } as const;
  return asPerson(db, person, todayBy(systemClock), async (own) => {
    const files = batchFileStore(own);
    const failed = await files.list(id, { ...view, filter: 'fel' });
    const same = await files.list(id, { ...view, filter: 'samma' });
    const counts = [
      words.toReview(count.read - count.reviewed),
      ...(count.same > 0 ? [words.same(count.same)] : []),
      ...(count.failed > 0 ? [words.failed(count.failed)] : []),
      ...(count.doubts > 0 ? [words.asks(count.doubts)] : []),
      ...(count.unmatched > 0 ? [words.unmatched(count.unmatched)] : []),
    ];
    return {
      failed: count.failed,
      lines: [
        ...failed.rows.map((file) => `${file.path}: ${problemText(file.problem ?? 'broke', 'sv')}`),
        ...same.rows.map((file) => {
          const as = file.readingId ? words.sameMeeting : words.sameFile;
          return `${file.path}: ${as}${file.same?.name ?? ''}`;
        }),
        `${words.files(count.all)}: ${counts.join(', ')}.`,
      ],
    };
  });
}
