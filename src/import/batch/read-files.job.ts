import { setTimeout as sleep } from 'node:timers/promises';
import type { Calendar } from '../../kernel/calendar.ts';
import type { Day } from '../../kernel/day.ts';
import { todayBy } from '../../platform/clock.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Work } from '../../platform/jobs/jobs.job.ts';
import type { Db } from '../../platform/sql/pool.ts';
import { asSystem } from '../../platform/sql/transaction.ts';
import { lessonStore } from '../lessons/lessons.store.ts';
import { understandFile } from '../reading/read-in.store.ts';
import type { ReadContext } from '../reading/read-in.store.ts';
import type { BatchId } from './batch.ts';
import { queues } from './batches.store.ts';
import { batchWorkStore } from './batch-work.store.ts';
import type { TakenFile } from './batch-work.store.ts';
import { failFile, settledAsKnown, settleRead } from './settle.job.ts';

export type BatchParts = {
  readonly db: Db;
  readonly clock: Clock;
  readonly calendarOf: (db: Db, today: Day) => Promise<Calendar>;
  /** Told of a file that stopped the program itself, not the reader. */
  readonly tell: (error: unknown) => void;
};

/** Files of one batch that are read at the same time: one for each process that opens files. */
const atOnce = 2;
/** A batch never crowds out who waits at a page. */
const busyMs = 300;

/** Reads the files of batches, each in the sandbox; a batch that was interrupted goes on with the next file. */
export const readFiles = (parts: BatchParts): Work => ({
  queue: queues.files,
  atOnce: 2,
  waiting: () => asSystem(parts.db, (own) => batchWorkStore(own).waitingBatches()),
  async perform(key, signal) {
    const batch = key as BatchId;
    await asSystem(parts.db, (own) => batchWorkStore(own).release(batch));
    const context = await contextOf(parts);
    const reads = Array.from({ length: atOnce }, async () => {
      while (!signal.aborted) {
        const file = await asSystem(parts.db, (own) => batchWorkStore(own).next(batch));
        if (!file) return;
        await readOne(parts, file, { context, signal });
      }
    });
    await Promise.all(reads);
  },
});

export const contextOf = async ({ db, clock, calendarOf }: BatchParts): Promise<ReadContext> => {
  const today = todayBy(clock);
  return asSystem(db, async (own) => ({
    today,
    calendar: await calendarOf(own, today),
    lessons: await lessonStore(own).forReader(),
  }));
};

/** Reads one file. What stops it is written down with the file; only a database that is away stops the batch. */
async function readOne(
  parts: BatchParts,
  file: TakenFile,
  { context, signal }: { context: ReadContext; signal: AbortSignal },
): Promise<void> {
  const { db } = parts;
  try {
    if (await settledAsKnown(db, file, context.today)) return;
    let read = await understandFile(file, context);
    while (!read.ok && read.problem === 'too-busy') {
      if (signal.aborted) return;
      await sleep(busyMs);
      read = await understandFile(file, context);
    }
    if (read.ok) await settleRead(db, file, read.value, context);
    else if (read.problem === 'scanned') await asSystem(db, (own) => batchWorkStore(own).toScans(file.id));
    else await failFile(db, file, read.problem);
  } catch (error) {
    parts.tell(error);
    await failFile(db, file, 'broke');
  }
}
