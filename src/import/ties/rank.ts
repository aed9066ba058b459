import type { Day } from '../../kernel/day.ts';
import type { KnotId } from '../../thread/knot.ts';

/** Something of the register that a wanted tie may mean, with the reasons. */
export type Candidate = {
  readonly id: KnotId;
  readonly title: string;
  readonly address: string;
  readonly day: Day | null;
  readonly score: number;
  readonly reasons: readonly Reason[];
};
export type Reason = 'case' | 'heading' | 'words' | 'paragraph' | 'day' | 'year' | 'waits';

/** What is compared. */
export type Face = { readonly heading: string; readonly caseNumber: string };

const stems = (words: string): Set<string> =>
  new Set(
    words
      .toLocaleLowerCase('sv')
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word.length > 3)
      .map((word) => word.slice(0, 6)),
  );

/** How much of the shorter saying is in the other, 0 to 1; inflections do not count. */
export function likeness(one: string, other: string): number {
  const [a, b] = [stems(one), stems(other)];
  const fewest = Math.min(a.size, b.size);
  if (fewest === 0) return 0;
  const shared = [...a].filter((stem) => b.has(stem)).length;
  // NOTE one word in common says little
  return fewest === 1 && Math.max(a.size, b.size) > 2 ? (shared / fewest) * 0.6 : shared / fewest;
}

const caseOf = (words: string): string =>
  words.toLocaleUpperCase('sv').replaceAll(/^DNR:?\s*|[^\p{L}\p{N}/:-]+/gu, '');

/** Whether two items treat the same matter: by the case number, else by the heading. Undefined where neither speaks for it. */
export function sameMatter(one: Face, other: Face): { score: number; reasons: Reason[] } | undefined {
  const sameCase = caseOf(one.caseNumber) !== '' && caseOf(one.caseNumber) === caseOf(other.caseNumber);
  const otherCase = !sameCase && caseOf(one.caseNumber) !== '' && caseOf(other.caseNumber) !== '' ? 0.3 : 0;
  const heading = likeness(one.heading, other.heading);
  if (sameCase) return { score: 0.9 + heading / 10, reasons: heading > 0.5 ? ['case', 'heading'] : ['case'] };
  if (heading < 0.6) return undefined;
  return { score: heading * 0.88 - otherCase, reasons: ['heading'] };
}

/** From here on the best candidate stands until a person says otherwise, if no other is as good. */
export const standing = 0.85;

export const ranked = (all: readonly Candidate[]): Candidate[] =>
  all.toSorted((a, b) => b.score - a.score || (b.day ?? '').localeCompare(a.day ?? '')).slice(0, 5);

/** The candidate that stands without a choice: good enough, and the only one that is. */
export function standingOf(candidates: readonly Candidate[]): Candidate | undefined {
  const [first, second] = candidates;
  if (!first || first.score < standing) return undefined;
  return second && second.score >= first.score ? undefined : first;
}

/** "101/2025" is § 101 of its year: the day beside it says which year, so the number alone is compared. */
export const withoutYear = (section: string): string => section.replace(/\s+|\/.*$/g, '').toLowerCase();
