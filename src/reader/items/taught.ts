import type { LookLessons } from '../lessons.ts';
import { fold } from '../text/fold.ts';
import type { Page } from '../text/page.ts';
import { headingStarts } from './headings.ts';
import { numberedStarts } from './numbered.ts';
import { paragraphStarts } from './starts.ts';
import type { Start } from './starts.ts';

type Told = { readonly sort: 'paragraph' | 'number' | 'heading'; readonly list: readonly Start[] };

/** Where the items begin by what has been taught of the body; undefined where that finds nothing in this document. */
export function taughtStarts(page: Page, taught: LookLessons | undefined): Told | undefined {
  if (!taught) return undefined;
  const opened = wordStarts(page, taught.startWords);
  if (opened.length > 0) return { sort: 'number', list: opened };
  const by = { paragraph: paragraphStarts, number: numberedStarts, heading: headingStarts };
  const list = taught.startsBy ? by[taught.startsBy](page) : [];
  return taught.startsBy && list.length > 0 ? { sort: taught.startsBy, list } : undefined;
}

/** Longer lines that begin with the word are sentences. */
const longest = 140;

/** "Ärende 4: Budget", "Ärende A – Lokaler", "Ärende" alone above its heading. */
function wordStarts(page: Page, words: readonly string[]): Start[] {
  return page.lines.flatMap((line, at): Start[] => {
    const word = words.find((one) => one !== '' && line.folded.startsWith(fold(one.trim())));
    if (word === undefined || line.text.length > longest) return [];
    const after = line.text.slice(word.trim().length);
    const said = /^(?!\p{L})[\s:.–-]*(?<number>\d{1,4}(?:\s?[a-z])?(?!\p{L}))?[\s:.–-]*(?<rest>.*)$/u.exec(
      after,
    )?.groups;
    const { number, rest = '' } = said ?? {};
    if (!said || (number === undefined && rest.endsWith('.'))) return [];
    const restStart = line.end - rest.length;
    return [{ at, number: number?.replaceAll(' ', '') ?? null, prefix: '', rest: rest.trim(), restStart }];
  });
}
