import type { Span } from '../shape.ts';
import type { Page } from '../text/page.ts';
import { isGivenName } from '../head/given-names.ts';
import { isFullName } from '../head/names.ts';
import { fold } from '../text/fold.ts';
import { answers } from './answers.ts';
import { isPost } from './actors.ts';
import type { TimesFound } from './times.ts';
import { plainTelling } from './told.ts';
import type { Telling } from './task.ts';

const looksAfter =
  /^\W*\S+(?:\s\S+){0,3}?\s+(?:bevakar|foljer|for)\s+(?:arendet|fragan|detta)(?:\s+vidare\b[^.]{0,80})?\s*\.?$/u;
/** What somebody by name is said to do after a meeting: "Anna Ek skickar ut remissen" tells nothing else. */
const afterwards =
  /\s(?:skickar(?:\s+ut)?|mejlar|mailar|ringer|tar\s+(?:med(?:\s+sig)?|fram|kontakt|fragan|upp)|kontaktar|undersoker|kollar|kontrollerar|ser\s+(?:over|till)|aterkommer|bokar|ordnar|fixar|sammanstaller|kallar|bjuder\s+in|bestaller|bevakar|utreder|kompletterar|uppdaterar|forbereder|stammer\s+av|lyfter|skriver|formedlar|vidarebefordrar|framfor|utser|gor\s+(?:en|ett|klart)|tar\s+reda|aterkopplar|fragar\s+runt|renskriver)\b/u;
const ordered = /\b(?:ska|skall)\b/u;
const standing =
  /\b(?:enligt|alltid|normalt|i regel|vid behov|lag(?:en|stiftningen)?|riktlinje\p{L}*|rutinen|bestammelse\p{L}*)\b/u;

/** "Varje enhet", "Samtliga enhetschefer", "Enhetschefen för Hemtjänstenheten": who, by more words than one. */
const each = /^(?:varje|samtliga|alla|respektive)\s+(?<who>[\p{L}-]+)$/u;
const postOf = /^(?<post>[\p{L}-]+)\s+(?:for|pa|i|vid|inom)\s+(?<where>[\p{L}-]+(?:\s[\p{L}-]+)?)$/u;
const handing =
  /\b(?:lamna|skicka|mejla|overlamna|meddela|redovisa|rapportera|aterrapportera|aterkomma|presentera)\b[^.;]*?\s(?:till|for)\s+(?<receiver>[\p{L}-]+)/u;

const before = (sentence: string, words: string): string => sentence.slice(0, sentence.indexOf(words));

/** A post or a unit of the organisation itself that can be told by so many words. */
function isTold(to: string, sentence: string, due: boolean): boolean {
  const folded = fold(to);
  const who = each.exec(folded)?.groups?.['who'] ?? postOf.exec(folded)?.groups?.['post'];
  // "Lagen säger att varje enhet ska …" tells of a rule; another municipality is told by others
  const begins =
    sentence.replace(/^\W+/u, '').startsWith(folded) || /\bska(?:ll)?\s/.test(before(sentence, folded));
  if (!who || !isPost(who) || !begins || /^(?:kommun|region|myndighet)/.test(who)) return false;
  const receiver = handing.exec(sentence)?.groups?.['receiver'];
  return due || (receiver !== undefined && isPost(receiver));
}

/**
 * In minutes that tell decisions in running text: "Miljöchefen ska efter sommaren lämna en rapport", "Anna Ek
 * bevakar ärendet", "Varje enhet ska lämna in sitt schema till socialchefen". Somebody by name or post, or each of
 * the units, with a time, a receiver or the matter itself; anything else only tells.
 */
export function spokenTelling(page: Page, sentence: Span, times: TimesFound): Telling | undefined {
  const folded = page.folded.slice(...sentence).replace(/\s+/g, ' ');
  const said = [times.due?.text, times.cadence?.text].filter((text) => text !== undefined);
  const isOrder = ordered.test(folded) && !standing.test(folded);
  const limited = isOrder && said.length > 0;
  const answer = answers(folded) && times.due !== null;
  const does = afterwards.test(folded);
  if (!limited && !looksAfter.test(folded) && !(isOrder && handing.test(folded)) && !does && !answer)
    return undefined;
  const found = plainTelling(page, sentence, { timed: said.length > 0, decided: false, times: said });
  const to = found?.to ?? '';
  if (answer) return found;
  if (does && (isFullName(to) || /^jag$/iu.test(to) || (isGivenName(to) && !to.includes(' ')))) return found;
  const several = /^(?:alla|samtliga|varje|respektive)\s\S+$/iu.test(to);
  const post = isPost(to) && (several || !to.includes(' '));
  if (does && times.due !== null && post && !standing.test(folded)) return found;
  const one = isFullName(to) || (isPost(to) && !to.includes(' '));
  if (one) return limited || looksAfter.test(folded) ? found : undefined;
  return isOrder && isTold(to, folded, times.due !== null) ? found : undefined;
}
