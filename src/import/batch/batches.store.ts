import { sql } from 'kysely';
import { sha256Of } from '../../documents/documents.store.ts';
import type { PersonId } from '../../kernel/actor.ts';
import { newId } from '../../kernel/id.ts';
import { askForWork } from '../../platform/jobs/ask.store.ts';
import type { Db } from '../../platform/sql/pool.ts';
import type { Batch, BatchCount, BatchId, CameIn, LeftOut } from './batch.ts';
import type { BatchTables } from './tables.ts';

/** The queues that read batches. */
export const queues = { files: 'las-in-filer', scans: 'las-in-bilder' } as const;

export type BatchLine = Batch & { readonly count: BatchCount };

/** Batches of files; row level security shows them to who began, and to those who may see one of its readings. */
export const batchStore = (db: Db) => {
  const tables = db.withTables<BatchTables>();
  return {
    /** Begins a batch; its files follow one by one (`add`), then it is asked to be read (`ask`). */
    async begin(name: string, by: PersonId, cameBy: 'page' | 'command'): Promise<BatchId> {
      const id = newId<'batch'>();
      await tables
        .insertInto('import_batch')
        .values({ id, name: name || '–', started_by: by, came_by: cameBy })
        .execute();
      return id;
    },
    /** Stores files as they came, by one statement; one that was refused stands there with its problem. */
    async add(batchId: BatchId, by: PersonId, files: readonly CameIn[]): Promise<void> {
      if (files.length === 0) return;
      const rows = files.map(({ path, bytes, problem }) => ({
        id: newId<'batch-file'>(),
        batch_id: batchId,
        started_by: by,
        path,
        size: bytes?.byteLength ?? 0,
        sha256: bytes ? sha256Of(bytes) : null,
        bytes: bytes ? Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength) : null,
        state: problem ? ('failed' as const) : ('waiting' as const),
        pages: null,
        problem: problem ?? null,
        reading_id: null,
        same_reading_id: null,
        same_document_id: null,
      }));
      await tables.insertInto('batch_file').values(rows).execute();
    },
    /** Keeps how many files there was no room for, and which the first of them is. */
    async leaveOut(id: BatchId, { count, from }: LeftOut): Promise<void> {
      await tables
        .updateTable('import_batch')
        .set({ left_out: count, left_out_from: from })
        .where('id', '=', id)
        .execute();
    },
    ask: () => askForWork(db, queues.files),
    async find(id: BatchId): Promise<BatchLine | undefined> {
      return (await lines(db, { only: id, size: 1, offset: 0 }))[0];
    },
    async list(view: { size: number; offset: number }): Promise<BatchLine[]> {
      return lines(db, view);
    },
    async count(): Promise<number> {
      const found = await sql<{ n: number }>`select count(*) as n from import_batch`.execute(db);
      return found.rows[0]?.n ?? 0;
    },
    /** The person's batches that are not done, the latest first; 50 at most. */
    async unfinishedOf(person: PersonId): Promise<BatchLine[]> {
      return lines(db, { unfinishedOf: person, size: 50, offset: 0 });
    },
  };
};

/** Newest first, each with how many of its files stand where; counted in one pass. */
async function lines(
  db: Db,
  view: { only?: BatchId; unfinishedOf?: PersonId; size: number; offset: number },
): Promise<BatchLine[]> {
  const only = view.only
    ? sql`where id = ${view.only}`
    : view.unfinishedOf
      ? sql`where started_by = ${view.unfinishedOf} and exists (select from batch_file f
          where f.batch_id = import_batch.id and f.state in ('waiting', 'reading', 'scanning'))`
      : sql``;
  const { rows } = await sql<Row>`
    with shown as (select * from import_batch ${only} order by started_at desc, id limit ${view.size} offset ${view.offset})
    select b.id, b.name, b.started_by, b.started_at, b.left_out, b.left_out_from, coalesce(p.name, '') as started_by_name, c.*
    from shown b left join person p on p.id = b.started_by
    cross join lateral (
      select count(*) as all,
        count(*) filter (where f.state = 'waiting') as waiting,
        count(*) filter (where f.state = 'reading') as reading,
        count(*) filter (where f.state = 'scanning') as scanning,
        count(*) filter (where f.state = 'read') as read,
        count(*) filter (where f.state = 'same') as same,
        count(*) filter (where f.state = 'failed') as failed,
        count(*) filter (where f.state = 'removed') as removed,
        count(*) filter (where f.state = 'read' and r.state <> 'open') as reviewed,
        coalesce(sum(f.doubts) filter (where f.state = 'read' and r.state = 'open'), 0)::int as doubts,
        coalesce(sum(f.unmatched) filter (where f.state = 'read' and r.state = 'open'), 0)::int as unmatched,
        coalesce(sum(f.pages) filter (where f.state = 'scanning'), 0)::int as pages,
        coalesce(sum(f.pages_done) filter (where f.state = 'scanning'), 0)::int as pages_done
      from batch_file f left join reading r on r.id = f.reading_id where f.batch_id = b.id) c
    order by b.started_at desc, b.id`.execute(db);
  return rows.map(({ id, name, started_by, started_at, started_by_name, pages_done, ...rest }) => {
    const { left_out, left_out_from, ...count } = rest;
    return {
      id,
      name,
      startedBy: started_by,
      startedByName: started_by_name,
      startedAt: started_at,
      leftOut: { count: left_out, from: left_out_from ?? '' },
      count: { ...count, pagesDone: pages_done },
    };
  });
}

type Row = Omit<BatchCount, 'pagesDone'> & {
  id: BatchId;
  name: string;
  started_by: PersonId;
  started_by_name: string;
  started_at: Date;
  left_out: number;
  left_out_from: string | null;
  pages_done: number;
};
