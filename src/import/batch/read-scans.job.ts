import { setTimeout as sleep } from 'node:timers/promises';
import { sha256Of } from '../../documents/documents.store.ts';
import type { OpenProblem } from '../../platform/files/problems.ts';
import type { Work } from '../../platform/jobs/jobs.job.ts';
import { asSystem } from '../../platform/sql/transaction.ts';
import {
  befellThePage,
  countPages,
  recognisePage,
  understandScan,
  unreadPage,
} from '../../reader/scans.store.ts';
import { calendarFor } from '../reading/read-in.store.ts';
import type { BatchFileId } from './batch.ts';
import { queues } from './batches.store.ts';
import { batchWorkStore } from './batch-work.store.ts';
import type { TakenFile } from './batch-work.store.ts';
import { contextOf } from './read-files.job.ts';
import type { BatchParts } from './read-files.job.ts';
import { failFile, settleRead } from './settle.job.ts';

/** Pages are read one after the other, some seconds each, beside everything else. */
const busyMs = 1000;

/** Reads scans page by page; one that was interrupted goes on at the next page. */
export const readScans = (parts: BatchParts): Work => ({
  queue: queues.scans,
  atOnce: 1,
  waiting: () => asSystem(parts.db, (own) => batchWorkStore(own).waitingScans()),
  async perform(key, signal) {
    const scan = await asSystem(parts.db, (own) => batchWorkStore(own).scanOf(key as BatchFileId));
    if (!scan) return;
    const { file } = scan;
    try {
      const stopped = await readPages(parts, file, { pages: scan.pages, signal });
      if (signal.aborted) return;
      if (stopped) await failFile(parts.db, file, stopped);
      else await understandPages(parts, file, signal);
    } catch (error) {
      parts.tell(error);
      await failFile(parts.db, file, 'broke');
    }
  },
});

/** Reads the pages that are not read yet; answers what stopped the whole file. */
async function readPages(
  { db }: BatchParts,
  file: TakenFile,
  { pages, signal }: { pages: number | undefined; signal: AbortSignal },
): Promise<OpenProblem | undefined> {
  const count = pages === undefined ? await countPages(file.bytes) : undefined;
  if (count && !count.ok) return count.problem;
  const last = pages ?? (count?.ok ? count.value : 0);
  const kept = await asSystem(db, async (own) => {
    if (pages === undefined) await batchWorkStore(own).setPages(file.id, last);
    return batchWorkStore(own).pagesOf(file.id);
  });
  const done = new Set(kept.map(({ page }) => page));
  for (let page = 1; page <= last; page += 1) {
    if (done.has(page)) continue;
    let read = await recognisePage(file.bytes, page);
    while (!read.ok && read.problem === 'too-busy' && !signal.aborted) {
      await sleep(busyMs);
      read = await recognisePage(file.bytes, page);
    }
    if (signal.aborted) return undefined;
    if (!read.ok && !befellThePage(read.problem)) return read.problem;
    const content = read.ok ? read.value : unreadPage(page);
    await asSystem(db, (own) => batchWorkStore(own).keepPage(file.id, content));
  }
  return undefined;
}

/** Understands the document once its pages are read; who waits at a page goes before. */
async function understandPages(parts: BatchParts, file: TakenFile, signal: AbortSignal): Promise<void> {
  const { db } = parts;
  const pages = await asSystem(db, (own) => batchWorkStore(own).pagesOf(file.id));
  if (pages.every((page) => page.unread)) {
    await failFile(db, file, 'damaged');
    return;
  }
  const context = await contextOf(parts);
  const understand = () =>
    understandScan(file.name, pages, {
      calendar: calendarFor(context),
      today: context.today,
      sha256: sha256Of(file.bytes),
      ...(context.lessons && { lessons: context.lessons }),
    });
  let read = await understand();
  while (!read.ok && read.problem === 'too-busy') {
    if (signal.aborted) return;
    await sleep(busyMs);
    read = await understand();
  }
  if (read.ok) await settleRead(db, file, read.value, context);
  else await failFile(db, file, read.problem);
}
