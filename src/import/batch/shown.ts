import type { AddressBy, ListView } from '../../platform/web/list.ts';
import type { BatchLine } from './batches.store.ts';
import type { FileFilter, FileSort } from './batch.ts';
import type { BatchFile } from './batch-files.store.ts';

/** What the page of a batch is made of. */
export type BatchShown = {
  readonly batch: BatchLine;
  readonly files: readonly BatchFile[];
  readonly total: number;
  readonly list: ListView<FileSort>;
  readonly filter: FileFilter;
  readonly address: AddressBy;
  /** What the reader may not do here, in words. */
  readonly obstacle?: string | undefined;
};
