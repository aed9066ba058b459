import type { Span } from '../shape.ts';
import { trimmed } from '../text/sentence.ts';
import type { Page } from '../text/page.ts';
import { isName, isPost } from './actors.ts';
import type { Stretch } from './stretch.ts';
import { actionVerb } from './verbs.ts';

/** Between two clauses: "… och jag skickar", "…, Per ordnar", "…, medan HR kallar". */
const border = /(?:,\s+|;\s+|\s+)(?:och|samt|medan|men)\s+(?=\S)|[,;]\s+(?=\p{Lu})/gu;
/** After these words what follows is no clause of its own: "… en lista som Per skickar ut och Kim granskar". */
const under = /\b(?:som|om|nar|dar|hur|vilka|vilken|vilket|eftersom|innan|efter\s+att)\s[^,;]*$/u;

/** The words before a clause's verb, where they are somebody by name, "jag", "vi" or a post or unit in one word. */
const isSubject = (words: string): boolean =>
  /^(?:jag|vi)$/iu.test(words) || isName(words) || (/^\S+$/u.test(words) && isPost(words));

/** Whether somebody and at once what they do stand there. */
function begins(page: Page, [start, end]: Span): boolean {
  const verb = actionVerb.exec(page.folded.slice(start, end));
  return verb !== null && verb.index > 0 && isSubject(page.words(start, start + verb.index));
}

/**
 * The clauses of a sentence that each say what somebody of their own does; the whole sentence where it has only one
 * such. Only where people write in the plain present tense.
 */
export function clausesIn(page: Page, [start, end]: Span, { manner, spoken }: Stretch): Span[] {
  if (manner !== 'plain' && !spoken) return [[start, end]];
  const clauses: Span[] = [];
  let from = start;
  for (const found of page.flat.slice(start, end).matchAll(border)) {
    const at = start + found.index;
    const next: Span = [at + found[0].length, end];
    const own = begins(page, next) && actionVerb.test(page.folded.slice(from, at));
    if (at <= from || !own || under.test(page.folded.slice(from, at))) continue;
    clauses.push(trimmed(page.flat, [from, at]));
    [from] = next;
  }
  return [...clauses, trimmed(page.flat, [from, end])];
}
