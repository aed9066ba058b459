import { cleanFileName } from '../../kernel/file-name.ts';
import type { Id } from '../../kernel/id.ts';
import type { PersonId } from '../../kernel/actor.ts';
import type { OpenProblem } from '../../platform/files/problems.ts';

export type BatchId = Id<'batch'>;
export type BatchFileId = Id<'batch-file'>;

export const fileStates = [
  'waiting', //  stored, not opened yet
  'reading', //  being opened and understood
  'scanning', // pictures of pages, read one by one
  'read', //     a reading waits for its review, or has been reviewed
  'same', //     the same file, or the same meeting, as another: a person says which counts
  'failed', //   could not be read, with a sentence
  'removed', //  taken out of the batch by a person
] as const;
export type FileState = (typeof fileStates)[number];

/** Why a file of a batch could not become a reading. */
export type FileProblem =
  | OpenProblem
  | 'zip-in-zip'
  | 'zip-too-many'
  | 'zip-leads-out'
  | 'may-not-read'
  | 'broke';

/** What a batch may hold; what comes after it is full is left out, and counted. */
export const batchLimits = {
  files: 1000,
  /** Files of one zip file; one of more is not opened. */
  inZip: 2000,
  /** Of one file, as everywhere. */
  fileBytes: 25 * 1024 * 1024,
  /** Of all files of a batch, unpacked. */
  bytes: 400 * 1024 * 1024,
} as const;

/** A file as it came: its bytes, or why there are none. */
export type CameIn = {
  readonly path: string;
  readonly bytes: Uint8Array | undefined;
  readonly problem?: FileProblem;
};

/** A file of a batch that still has to be worked on. */
export const isUnderWay = (state: FileState): boolean =>
  state === 'waiting' || state === 'reading' || state === 'scanning';

export type Batch = {
  readonly id: BatchId;
  readonly name: string;
  readonly startedBy: PersonId;
  readonly startedByName: string;
  readonly startedAt: Date;
  readonly leftOut: LeftOut;
};

/** Files that a batch had no room for, and the path of the first of them. */
export type LeftOut = { readonly count: number; readonly from: string };

/** How many files stand in each state; of the read ones, how many have been accepted or discarded. */
export type BatchCount = Readonly<Record<FileState, number>> & {
  readonly all: number;
  readonly reviewed: number;
  readonly doubts: number;
  readonly unmatched: number;
  readonly pages: number;
  readonly pagesDone: number;
};

/** How much is done, and of how much, in files; removed ones do not count. */
export const progressOf = (count: BatchCount): { readonly done: number; readonly of: number } => ({
  done: count.read + count.same + count.failed,
  of: count.all - count.removed,
});
export const isDone = (count: BatchCount): boolean => count.waiting + count.reading + count.scanning === 0;

/** A batch is called by what was handed in: the zip file or folder, the only file, or how many there were. */
export function nameOfBatch(names: readonly string[]): string {
  const [first = '', ...more] = names;
  const name = cleanFileName(first);
  return more.length === 0 ? name : `${name} + ${more.length}`;
}

/** How a batch's files may be sorted and picked out, as the address says it. */
export const fileSorts = ['tvekan', 'fil', 'lage', 'sidor'] as const;
export type FileSort = (typeof fileSorts)[number];
export const fileFilters = ['alla', 'granska', 'inlast', 'samma', 'fel', 'kvar'] as const;
export type FileFilter = (typeof fileFilters)[number];
