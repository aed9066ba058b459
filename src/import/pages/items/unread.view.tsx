import { useWords } from '../../../platform/web/shell.ts';
import type { ProposedItem } from '../../../reader/proposal.ts';
import { unreadOf } from '../../review/facts/passages.ts';
import { reviewTexts } from '../../texts.ts';

/** The sentences of an item that nothing was read out of; open where nothing at all was. */
export function Unread(props: { item: ProposedItem; text: string; nothingRead: boolean }) {
  const words = useWords(reviewTexts);
  const sentences = unreadOf(props.item, props.text);
  if (sentences.length === 0) return props.nothingRead ? <p class="quiet">{words.nothingRead}</p> : null;
  return (
    <details class="unread" open={props.nothingRead}>
      <summary>
        {props.nothingRead ? words.nothingRead : words.unread} ({words.sentences(sentences.length)})
      </summary>
      <p class="hint">{words.unreadLead}</p>
      <ul>
        {sentences.map(([start, end]) => (
          <li key={start}>{props.text.slice(start, end).replace(/\s+/g, ' ')}</li>
        ))}
      </ul>
    </details>
  );
}
