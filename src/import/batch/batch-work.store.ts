import { sql } from 'kysely';
import type { PersonId } from '../../kernel/actor.ts';
import type { ScannedPage } from '../../kernel/scanned-page.ts';
import { askForWork } from '../../platform/jobs/ask.store.ts';
import type { Db } from '../../platform/sql/pool.ts';
import type { ReadingId } from '../reading/readings.store.ts';
import type { BatchFileId, BatchId, FileProblem } from './batch.ts';
import { queues } from './batches.store.ts';
import type { Doubts } from './doubts.ts';
import type { MeetingFace } from './same.ts';
import type { BatchTables } from './tables.ts';

/** A file that a job has taken up. */
export type TakenFile = {
  readonly id: BatchFileId;
  readonly startedBy: PersonId;
  readonly name: string;
  readonly sha256: string;
  readonly bytes: Uint8Array;
};

/** How a file ended that became a reading, or turned out to be one already. */
export type Settled = Doubts & {
  readonly state: 'read' | 'same';
  readonly readingId?: ReadingId;
  readonly sameReadingId?: ReadingId;
  readonly sameDocumentId?: string;
};

/** What the jobs ask and write of batches. */
export const batchWorkStore = (db: Db) => {
  const tables = db.withTables<BatchTables>();
  const changed = { changed_at: sql<Date>`now()` };
  const set = (id: BatchFileId, to: object) =>
    tables
      .updateTable('batch_file')
      .set({ ...to, ...changed })
      .where('id', '=', id)
      .execute();
  return {
    async waitingBatches(): Promise<string[]> {
      const { rows } = await sql<{ batch_id: string }>`
        select distinct batch_id from batch_file where state in ('waiting', 'reading')`.execute(db);
      return rows.map(({ batch_id }) => batch_id);
    },
    async waitingScans(): Promise<string[]> {
      const { rows } = await sql<{ id: string }>`
        select id from batch_file where state = 'scanning' order by id`.execute(db);
      return rows.map(({ id }) => id);
    },
    /** Puts back what an interrupted run had begun. */
    async release(batch: BatchId): Promise<void> {
      await tables
        .updateTable('batch_file')
        .set({ state: 'waiting', ...changed })
        .where('batch_id', '=', batch)
        .where('state', '=', 'reading')
        .execute();
    },
    /** Takes up the next file of a batch; no two get the same. */
    async next(batch: BatchId): Promise<TakenFile | undefined> {
      const { rows } = await sql<FileRow>`
        update batch_file set state = 'reading', changed_at = now() where id = (
          select id from batch_file where batch_id = ${batch} and state = 'waiting' order by id limit 1 for update skip locked)
        returning id, started_by, path, sha256, bytes`.execute(db);
      return rows[0] && toTaken(rows[0]);
    },
    async scanOf(id: BatchFileId): Promise<{ file: TakenFile; pages: number | undefined } | undefined> {
      const { rows } = await sql<FileRow & { pages: number | null }>`
        select id, started_by, path, sha256, bytes, pages from batch_file where id = ${id} and state = 'scanning'`.execute(
        db,
      );
      const [row] = rows;
      return row && { file: toTaken(row), pages: row.pages ?? undefined };
    },
    fail: (id: BatchFileId, problem: FileProblem) => set(id, { state: 'failed', problem }),
    /** Hands a file of pictures to those who read pages one by one. */
    async toScans(id: BatchFileId): Promise<void> {
      await set(id, { state: 'scanning' });
      await askForWork(db, queues.scans);
    },
    setPages: (id: BatchFileId, pages: number) => set(id, { pages }),
    /** Keeps what was read of a page, so that it is never read twice. */
    async keepPage(id: BatchFileId, page: ScannedPage): Promise<void> {
      await sql`insert into scanned_page (file_id, page, content) values (${id}, ${page.page}, ${JSON.stringify(page)})
        on conflict do nothing`.execute(db);
      await sql`update batch_file set pages_done = (select count(*) from scanned_page where file_id = ${id}),
        changed_at = now() where id = ${id}`.execute(db);
    },
    async pagesOf(id: BatchFileId): Promise<ScannedPage[]> {
      const { rows } = await sql<{ content: ScannedPage }>`
        select content from scanned_page where file_id = ${id} order by page`.execute(db);
      return rows.map(({ content }) => content);
    },
    /** The file's bytes are let go of: the reading, or what it is the same as, has them. */
    async settle(id: BatchFileId, to: Settled): Promise<void> {
      await set(id, {
        state: to.state,
        bytes: null,
        problem: null,
        doubts: to.doubts,
        unmatched: to.unmatched,
        reading_id: to.readingId ?? null,
        same_reading_id: to.sameReadingId ?? null,
        same_document_id: to.sameDocumentId ?? null,
      });
      await sql`delete from scanned_page where file_id = ${id}`.execute(db);
    },
    /** Other readings, not discarded, of a meeting on this day, oldest first. */
    async readingsOn(day: string, but: ReadingId): Promise<(MeetingFace & { id: ReadingId })[]> {
      const { rows } = await sql<MeetingFace & { id: ReadingId }>`
        select id, proposal ->> 'body' as body, proposal ->> 'meetingDate' as day,
          jsonb_path_query_array(proposal, '$.items[*].heading') as headings
        from reading where meeting_day = ${day} and state <> 'discarded' and id <> ${but}
        order by id limit 50`.execute(db);
      return rows;
    },
  };
};

type FileRow = {
  id: BatchFileId;
  started_by: PersonId;
  path: string;
  sha256: string | null;
  bytes: Buffer | null;
};

const toTaken = (row: FileRow): TakenFile => ({
  id: row.id,
  startedBy: row.started_by,
  name: row.path.split('/').at(-1) ?? row.path,
  sha256: row.sha256 ?? '',
  bytes: row.bytes ?? new Uint8Array(),
});
