import { useWords } from '../platform/web/shell.ts';
import { orderAddress, registerAddress } from './addresses.ts';
import { delegatedTexts } from './texts.ts';

/** On a board's own page: the ways to its scheme of delegation and to what was decided by it. */
export function OrderLink({ bodyId, isBoard }: { bodyId: string; isBoard: boolean }) {
  const words = useWords(delegatedTexts);
  if (!isBoard) return null;
  return (
    <p class="links">
      <a class="ds-link" href={orderAddress(bodyId)}>
        {words.order}
      </a>
      {' · '}
      <a class="ds-link" href={`${registerAddress}?organ=${bodyId}`}>
        {words.register}
      </a>
    </p>
  );
}
