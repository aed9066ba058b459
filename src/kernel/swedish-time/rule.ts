import type { Calendar } from '../calendar.ts';
import type { Day } from '../day.ts';
import type { Mood } from './folding.ts';
import type { TimeCandidate, TimeReading, TimeRule } from './time-reading.ts';

/** What a rule may lean on beside its own match. */
export type Scope = {
  readonly anchor: Day | undefined;
  readonly calendar: Calendar;
  readonly receiver: string | undefined;
  /** The receiver's meetings, where the calendar knows them. */
  readonly meetings: readonly Day[];
  readonly mood: Mood;
  /** The folded sentence around the match. */
  readonly sentence: string;
  /** The folded text just before and just after the match. */
  readonly before: string;
  readonly after: string;
  /** The match as it was written. */
  readonly raw: string;
};

type Optional<Of> = { readonly [Key in keyof Of]?: Of[Key] | undefined };

/** What a rule makes of its match; the reader adds where it stands. */
export type Found = Pick<TimeReading, 'kind' | 'precision'> &
  Optional<Omit<TimeReading, 'kind' | 'precision' | 'start' | 'end' | 'text'>>;

/** The named groups of the match. */
export type Said = Readonly<Record<string, string | undefined>>;

/** One row of domain.md 4.8: what it looks like in folded text, and what it means. */
export type Rule = {
  readonly rule: TimeRule;
  readonly pattern: RegExp;
  readonly read: (said: Said, scope: Scope) => Found | undefined;
};

export const pattern = (...parts: readonly string[]): RegExp => new RegExp(parts.join(''), 'g');

/** A stretch of days in one year; a single day where `from` is left out. */
export type Stretch = { readonly from?: Day; readonly until: Day };

export type YearChoice = {
  readonly stretch?: Stretch;
  readonly candidates: readonly TimeCandidate[];
  readonly needsConfirm: boolean;
};

/** The years looked through from the anchor: 29 February and week 53 may be eight years away. */
const farthest = 8;

/**
 * Which year is meant: the one said; else, from the anchor, the first whose stretch has not ended, or in a
 * sentence of the past the last that had begun; without an anchor nobody knows, so all are offered, newest first.
 */
export function inYear(
  at: (year: number) => Stretch | undefined,
  scope: Scope,
  said?: number,
): YearChoice | undefined {
  if (said !== undefined) {
    const stretch = at(said);
    return stretch && { stretch, candidates: [], needsConfirm: false };
  }
  const { anchor, mood } = scope;
  if (!anchor) return { candidates: newestFirst(at, scope.calendar), needsConfirm: true };
  const here = Number(anchor.slice(0, 4));
  for (let away = -1; away <= farthest; away += 1) {
    const stretch = at(mood === 'past' ? here - away : here + away);
    if (!stretch) continue;
    const fits = mood === 'past' ? (stretch.from ?? stretch.until) <= anchor : stretch.until >= anchor;
    if (fits) return { stretch, candidates: [], needsConfirm: false };
  }
  return undefined;
}

export function newestFirst(
  at: (year: number) => Stretch | undefined,
  { years: [first, last] }: Calendar,
): TimeCandidate[] {
  const candidates: TimeCandidate[] = [];
  for (let year = last; year >= first; year -= 1) {
    const stretch = at(year);
    if (stretch) candidates.push({ date: stretch.until, why: `om året är ${year}` });
  }
  return candidates;
}

/** A reading of the stretch chosen: its last day is the due one. */
export function stretched(
  choice: YearChoice | undefined,
  shape: Pick<Found, 'kind' | 'precision'>,
): Found | undefined {
  if (!choice) return undefined;
  const { stretch, candidates, needsConfirm } = choice;
  return {
    ...shape,
    date: stretch?.until,
    window: stretch?.from && [stretch.from, stretch.until],
    candidates,
    needsConfirm,
  };
}
