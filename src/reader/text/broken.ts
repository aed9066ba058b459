import { isGivenName } from '../head/given-names.ts';
import type { ProposedRepair } from '../shape.ts';
import { commonWords, smallWords } from './common-words.ts';

/** More than this many would be no broken words but a text of another kind. */
export const mostRepairs = 500;

/** What no Swedish word begins with: the rear part of a word that a line break cut. */
const rearPart =
  /^(?:förande|ningar?|ningen|ningarna|ligheten?|heten|heter|elsen?|elser|ationen?|ationer|verkans?|talsform|ställning|sättning|hetens?|ningens?|andet|erade?|iteten?)\p{Ll}*$/u;

type Counts = ReadonlyMap<string, number>;

/**
 * Words that a converter broke ("gemen samma"). Certain where the whole word stands elsewhere in the document and one
 * of its parts is no word; only suggested where both may be words, or where the whole is never seen. Names are never
 * touched.
 */
export function brokenWords(flat: string): ProposedRepair[] {
  const counts = countWords(flat);
  const repairs: ProposedRepair[] = [];
  const pair = /(?<![\p{L}\d-])(?<one>\p{L}{2,}) (?=(?<other>\p{Ll}{2,})(?![\p{L}\d-]))/gu;
  for (const match of flat.matchAll(pair)) {
    const { one = '', other = '' } = match.groups ?? {};
    const joined = one + other;
    const whole = isWhole(joined, counts) && (isAlone(one, counts) || isAlone(other, counts));
    const rear = isRear(one, other, counts);
    if (!whole && !rear) continue;
    const sure = whole && (isSure(one, other, counts) || rear);
    const source = [match.index, match.index + one.length + 1 + other.length] as const;
    repairs.push({ raw: `${one} ${other}`, repaired: joined, certain: sure, source });
    if (repairs.length >= mostRepairs) break;
  }
  return repairs;
}

function countWords(flat: string): Counts {
  const counts = new Map<string, number>();
  for (const [word] of flat.matchAll(/\p{L}+/gu)) {
    const small = word.toLowerCase();
    counts.set(small, (counts.get(small) ?? 0) + 1);
  }
  return counts;
}

/** The word stands whole elsewhere in the document. */
const isWhole = (joined: string, counts: Counts): boolean =>
  joined.length >= 6 && (counts.get(joined.toLowerCase()) ?? 0) > 0;

/** "över tid" is no "övertid", "för hand" no "förhand": a part must be no word, and neither one that goes beside any. */
const isSure = (one: string, other: string, counts: Counts): boolean =>
  ![one, other].some((part) => smallWords.has(part.toLowerCase())) &&
  [one, other].some((part) => isAlone(part, counts) && !commonWords.has(part.toLowerCase()));

const isRear = (one: string, other: string, counts: Counts): boolean =>
  other.length >= 5 &&
  rearPart.test(other) &&
  isAlone(other, counts) &&
  !(isGivenName(one) && /^\p{Lu}/u.test(one));

/** It stands nowhere but in this pair, or in another such pair. */
const isAlone = (part: string, counts: Counts): boolean => (counts.get(part.toLowerCase()) ?? 0) <= 1;

/** Joins the certain ones in a text that was cut out of the document. */
export function joinedBy(repairs: readonly ProposedRepair[]): (text: string) => string {
  const sure = new Map(repairs.filter(({ certain }) => certain).map(({ raw, repaired }) => [raw, repaired]));
  if (sure.size === 0) return (text) => text;
  const parts = [...sure.keys()].map((raw) => raw.replace(' ', '\\s'));
  const pattern = new RegExp(String.raw`(?<![\p{L}\d-])(?:${parts.join('|')})(?![\p{L}\d-])`, 'gu');
  return (text) => text.replace(pattern, (found) => sure.get(found.replace(/\s/, ' ')) ?? found);
}
