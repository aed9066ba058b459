import type { Generated } from 'kysely';
import type { PersonId } from '../../kernel/actor.ts';
import type { ReadingId } from '../reading/readings.store.ts';
import type { BatchFileId, BatchId, FileProblem, FileState } from './batch.ts';

export type BatchTables = {
  import_batch: {
    id: BatchId;
    name: string;
    started_by: PersonId;
    started_at: Generated<Date>;
    came_by: 'page' | 'command';
    left_out: Generated<number>;
    left_out_from: string | null;
  };
  batch_file: {
    id: BatchFileId;
    batch_id: BatchId;
    started_by: PersonId;
    path: string;
    size: number;
    sha256: string | null;
    bytes: Buffer | null;
    state: FileState;
    pages: number | null;
    pages_done: Generated<number>;
    problem: FileProblem | null;
    reading_id: ReadingId | null;
    same_reading_id: ReadingId | null;
    same_document_id: string | null;
    doubts: Generated<number>;
    unmatched: Generated<number>;
    changed_at: Generated<Date>;
  };
  scanned_page: { file_id: BatchFileId; page: number; content: string };
};
