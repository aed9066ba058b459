import type { Proposal } from '../../reader/proposal.ts';
import type { Choices } from '../review/answers/choices.ts';
import { itemKey } from '../review/facts/keys.ts';
import { afterWord } from './apply.ts';
import type { Taught } from './lesson.ts';

/** The word that a person cut off the headings of two items or more: "Ärende 4: Budget" became "Budget". */
export function headingLessons(proposal: Proposal, choices: Choices): Taught[] {
  const words = proposal.items.flatMap((item, at) => {
    const heading = choices.items[itemKey(at)]?.heading;
    const word = heading === undefined ? undefined : cutOff(item.heading, heading);
    return word === undefined ? [] : [word];
  });
  const often = [...Map.groupBy(words, (word) => word.toLocaleLowerCase('sv')).values()];
  return often.flatMap(([word, again]): Taught[] =>
    word && again ? [{ kind: 'heading', words: word, ref: '', meaning: 'word' }] : [],
  );
}

/** The one word that stood before what is left, perhaps with a number of its own. */
function cutOff(printed: string, left: string): string | undefined {
  const word = /^\p{L}+/u.exec(printed)?.[0];
  return word !== undefined && printed !== left && afterWord(printed, word)?.heading === left.trim()
    ? word
    : undefined;
}
