import { useWords } from '../platform/web/shell.ts';
import { motionsAddress } from './addresses.ts';
import { motionTexts } from './texts.ts';

/** On the page of a body that decides: the way to the motions and proposals it decides. */
export function MotionsLink({ bodyId }: { bodyId: string }) {
  const words = useWords(motionTexts);
  return (
    <p class="links">
      <a class="ds-link" href={`${motionsAddress}?organ=${bodyId}`}>
        {words.motions}
      </a>
    </p>
  );
}
