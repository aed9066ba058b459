import type { Span } from '../shape.ts';
import type { Page } from '../text/page.ts';
import { isFullName } from '../head/names.ts';
import { isPost } from './actors.ts';
import type { TimesFound } from './times.ts';
import { plainTelling } from './told.ts';
import type { Telling } from './told.ts';

const looksAfter =
  /^\W*\S+(?:\s\S+){0,3}?\s+(?:bevakar|foljer|for)\s+(?:arendet|fragan|detta)(?:\s+vidare\b[^.]{0,80})?\s*\.?$/u;
const ordered = /\b(?:ska|skall)\b/u;
const standing = /\b(?:enligt|alltid|normalt|i regel)\b/u;

/**
 * In minutes that tell decisions in running text: "Miljöchefen ska efter sommaren lämna en rapport", "Anna Ek
 * bevakar ärendet". One person by name or post, and a time or the matter itself; anything else only tells.
 */
export function spokenTelling(page: Page, sentence: Span, times: TimesFound): Telling | undefined {
  const folded = page.folded.slice(...sentence).replace(/\s+/g, ' ');
  const said = [times.due?.text, times.cadence?.text].filter((text) => text !== undefined);
  const limited = ordered.test(folded) && said.length > 0 && !standing.test(folded);
  if (!limited && !looksAfter.test(folded)) return undefined;
  const found = plainTelling(page, sentence, { timed: said.length > 0, decided: false, times: said });
  const to = found?.to ?? '';
  return found && (isFullName(to) || (isPost(to) && !to.includes(' '))) ? found : undefined;
}
