import type { Day } from '../../kernel/day.ts';

/** What a meeting is known by in whatever file it comes. */
export type MeetingFace = {
  readonly body: string | null;
  readonly day: Day | null;
  /** Headings of its items. */
  readonly headings: readonly string[];
};

const folded = (words: string): string => words.toLocaleLowerCase('sv').replaceAll(/[^\p{L}\p{N}]+/gu, '');

/** One says no other body than the other; "Sjöholma kommun, Socialnämnden" is the Socialnämnden. */
function sameBody(one: string | null, other: string | null): boolean {
  if (one === null || other === null) return true;
  const [a, b] = [folded(one), folded(other)];
  return a === b || a.endsWith(b) || b.endsWith(a);
}

/** At least this share of the longer agenda stands in both. */
const enough = 0.5;

/** The same meeting in two files (pdf and docx): the same body and day, and at least half of the items. */
export function isSameMeeting(one: MeetingFace, other: MeetingFace): boolean {
  if (one.day === null || one.day !== other.day || !sameBody(one.body, other.body)) return false;
  const theirs = new Set(other.headings.map(folded));
  const own = new Set(one.headings.map(folded));
  const longest = Math.max(own.size, theirs.size);
  if (longest === 0) return false;
  const shared = [...own].filter((heading) => theirs.has(heading)).length;
  return shared / longest >= enough;
}
