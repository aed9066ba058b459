import type { BatchFileId, BatchId } from './batch.ts';

export const batchesAddress = '/las-in/omgang';
export const batchAddress = (id: BatchId): string => `/las-in/omgang/${id}`;
export const batchFileAddress = (
  batch: BatchId,
  file: BatchFileId,
  verb: 'igen' | 'bort' | 'behall',
): string => `/las-in/omgang/${batch}/filer/${file}/${verb}`;
