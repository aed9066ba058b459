import { useWords } from '../../platform/web/shell.ts';
import { readingAddress } from '../addresses.ts';
import { reviewTexts } from '../texts.ts';
import { batchAddress } from './addresses.ts';
import type { InBatch } from './next-in-batch.store.ts';

/** From a reading back to its batch, and on to the next of its files that waits for review. */
export function WayOn({ batch }: { batch: InBatch | undefined }) {
  const words = useWords(reviewTexts);
  return batch ? (
    <p class="way-on">
      <a class="ds-link" href={batchAddress(batch.id)}>
        {words.itsBatch(batch.name)}
      </a>{' '}
      {batch.next ? (
        <a class="ds-link" href={readingAddress(batch.next.id)}>
          {words.nextFile(batch.next.name, batch.left)}
        </a>
      ) : (
        <span class="quiet">{words.lastFile}</span>
      )}
    </p>
  ) : null;
}
