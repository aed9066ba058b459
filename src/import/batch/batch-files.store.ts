import { sql } from 'kysely';
import { askForWork } from '../../platform/jobs/ask.store.ts';
import type { Db } from '../../platform/sql/pool.ts';
import type { ReadingId, ReadingState } from '../reading/readings.store.ts';
import type { BatchFileId, BatchId, FileFilter, FileProblem, FileSort, FileState } from './batch.ts';
import { queues } from './batches.store.ts';
import type { BatchTables } from './tables.ts';

/** A file of a batch as its page lists it. */
export type BatchFile = {
  readonly id: BatchFileId;
  readonly batchId: BatchId;
  readonly path: string;
  readonly size: number;
  readonly state: FileState;
  readonly pages: number | undefined;
  readonly pagesDone: number;
  readonly problem: FileProblem | undefined;
  readonly readingId: ReadingId | undefined;
  readonly readingState: ReadingState | undefined;
  readonly documentId: string | undefined;
  readonly same:
    | { readonly name: string; readonly readingId?: ReadingId; readonly documentId?: string }
    | undefined;
  readonly doubts: number;
  readonly unmatched: number;
  /** Its bytes are still here, so that it can be read again. */
  readonly kept: boolean;
  /** The visitor began its batch, or leads its reading: may try it again, keep it and take it out. */
  readonly leads: boolean;
};

const filters: Record<FileFilter, ReturnType<typeof sql>> = {
  alla: sql`f.state <> 'removed'`,
  granska: sql`f.state = 'read' and r.state = 'open'`,
  inlast: sql`f.state = 'read' and r.state <> 'open'`,
  samma: sql`f.state = 'same'`,
  fel: sql`f.state = 'failed'`,
  kvar: sql`f.state in ('waiting', 'reading', 'scanning')`,
};
const sorts: Record<FileSort, ReturnType<typeof sql>> = {
  tvekan: sql`case when f.state = 'read' and r.state = 'open' then f.doubts + f.unmatched end`,
  fil: sql`f.path collate swedish`,
  lage: sql`array_position(array['failed', 'same', 'read', 'reading', 'scanning', 'waiting'], f.state)`,
  sidor: sql`f.pages`,
};

const columns = sql`f.id, f.batch_id, f.path, f.size, f.state, f.pages, f.pages_done, f.problem, f.reading_id, f.doubts,
  f.unmatched, f.bytes is not null as kept,
  f.started_by = acting_person() or leads_reading(f.reading_id) as leads, r.state as reading_state, r.document_id,
  coalesce(s.name, d.name) as same_name, f.same_reading_id, coalesce(f.same_document_id, s.document_id) as same_document_id
  from batch_file f left join reading r on r.id = f.reading_id left join reading s on s.id = f.same_reading_id
  left join document d on d.id = f.same_document_id`;

/** The files of batches; seen with their batch. */
export const batchFileStore = (db: Db) => {
  const tables = db.withTables<BatchTables>();
  const changed = { changed_at: sql<Date>`now()` };
  /** Moves a file on; false when it stands no longer where it was seen. */
  const move = async (id: BatchFileId, from: readonly FileState[], to: object): Promise<boolean> => {
    const done = await tables
      .updateTable('batch_file')
      .set({ ...to, ...changed })
      .where('id', '=', id)
      .where('state', 'in', from)
      .executeTakeFirst();
    return done.numUpdatedRows > 0n;
  };
  return {
    async find(id: BatchFileId): Promise<BatchFile | undefined> {
      const { rows } = await sql<Row>`select ${columns} where f.id = ${id}`.execute(db);
      return rows[0] && toFile(rows[0]);
    },
    async list(
      batch: BatchId,
      view: { filter: FileFilter; sort: FileSort; order: 'asc' | 'desc'; size: number; offset: number },
    ): Promise<{ rows: BatchFile[]; total: number }> {
      const where = sql`f.batch_id = ${batch} and ${filters[view.filter]}`;
      const order = sql.raw(view.order === 'desc' ? 'desc' : 'asc');
      const { rows } = await sql<Row>`select ${columns} where ${where}
        order by ${sorts[view.sort]} ${order} nulls last, f.path collate swedish, f.id
        limit ${view.size} offset ${view.offset}`.execute(db);
      const { rows: total } = await sql<{ n: number }>`select count(*) as n from batch_file f
        left join reading r on r.id = f.reading_id where ${where}`.execute(db);
      return { rows: rows.map(toFile), total: total[0]?.n ?? 0 };
    },
    /** Reads a file once more, whatever stopped it; pages of a scan that were read are kept, those that nobody could read not. */
    async again(id: BatchFileId): Promise<boolean> {
      const moved = await move(id, ['failed'], {
        state: 'waiting',
        problem: null,
        pages_done: sql`(select count(*) from scanned_page where file_id = batch_file.id and ${wasRead})`,
      });
      if (moved) {
        await sql`delete from scanned_page where file_id = ${id} and not (${wasRead})`.execute(db);
        await askForWork(db, queues.files);
      }
      return moved;
    },
    /** Takes a file out of the batch; its bytes are let go of. */
    remove: (id: BatchFileId, from: readonly FileState[]) =>
      move(id, from, { state: 'removed', bytes: null }),
    /** The same meeting is reviewed also out of this file. */
    keepBoth: (id: BatchFileId) => move(id, ['same'], { state: 'read' }),
  };
};

const wasRead = sql`content ->> 'unread' is distinct from 'true'`;

type Row = {
  id: BatchFileId;
  batch_id: BatchId;
  path: string;
  size: number;
  state: FileState;
  pages: number | null;
  pages_done: number;
  problem: FileProblem | null;
  reading_id: ReadingId | null;
  reading_state: ReadingState | null;
  document_id: string | null;
  same_name: string | null;
  same_reading_id: ReadingId | null;
  same_document_id: string | null;
  doubts: number;
  unmatched: number;
  kept: boolean;
  leads: boolean;
};

const toFile = (row: Row): BatchFile => ({
  id: row.id,
  batchId: row.batch_id,
  path: row.path,
  size: row.size,
  state: row.state,
  pages: row.pages ?? undefined,
  pagesDone: row.pages_done,
  problem: row.problem ?? undefined,
  readingId: row.reading_id ?? undefined,
  readingState: row.reading_state ?? undefined,
  documentId: row.document_id ?? undefined,
  same:
    row.same_reading_id || row.same_document_id
      ? {
          name: row.same_name ?? '',
          ...(row.same_reading_id && { readingId: row.same_reading_id }),
          ...(row.same_document_id && { documentId: row.same_document_id }),
        }
      : undefined,
  doubts: row.doubts,
  unmatched: row.unmatched,
  kept: row.kept,
  leads: row.leads,
});
