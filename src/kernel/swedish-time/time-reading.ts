import type { Cadence } from '../cadence/shape.ts';
import type { Calendar } from '../calendar.ts';
import type { Day } from '../day.ts';

/** What the reader may lean on beside the text. */
export type TimeContext = {
  /** The meeting's day, else the document's; unknown makes every relative reading ask. */
  readonly anchor?: Day;
  readonly calendar: Calendar;
  /** True in a field for a due, false where all is told of the past; left out, the sentence decides. */
  readonly future?: boolean;
  /** The body that receives the report, as `calendar.meetingsOf` knows it. */
  readonly receiver?: string;
};

/** The rows of domain.md 4.8, and a few neighbours that the table implies. */
export type TimeRule =
  | 'abs'
  | 'dm'
  | 'dow+dm'
  | 'rel-dow'
  | 'rel-day'
  | 'rel-week'
  | 'rel-month'
  | 'isoweek'
  | 'summer'
  | 'after-summer'
  | 'summer-win'
  | 'season'
  | 'season-start'
  | 'xmas'
  | 'feast'
  | 'break'
  | 'year-end'
  | 'after-year-end'
  | 'year'
  | 'month'
  | 'quarter'
  | 'tertial'
  | 'half'
  | 'event'
  | 'before-event'
  | 'next-meeting'
  | 'within'
  | 'asap'
  | 'asneeded'
  | 'until-further'
  | 'from'
  | 'trial'
  | 'multi'
  | 'term'
  | 'term-start'
  | 'mandate'
  | 'rrule'
  | 'window'
  | 'per-meeting';

export type TimePrecision =
  | 'day'
  | 'week'
  | 'month'
  | 'quarter'
  | 'tertial'
  | 'half'
  | 'season'
  | 'term'
  | 'year'
  | 'mandate'
  | 'open';

/** One possible day, with the reason in a few Swedish words. */
export type TimeCandidate = { readonly date: Day; readonly why: string };

/** One date, period or cadence expression found in a text. */
export type TimeReading = {
  /** UTF-16 offsets of the expression, [start, end). */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly kind: 'due' | 'window' | 'recurrence' | 'event' | 'none';
  /** The last day of what is said; for a recurrence its first due. Absent where only a person can tell. */
  readonly date?: Day;
  readonly notBefore?: Day;
  readonly window?: readonly [from: Day, until: Day];
  /** The event's own words: "delårsrapport", "resultatdialog". */
  readonly event?: string;
  readonly eventOn?: Day;
  readonly cadence?: Cadence;
  /** When to look again at what has no end: snarast, tills vidare, prova ett år. */
  readonly reviewOn?: Day;
  /** The receiver's last meeting on or before `date`, and the last day for its papers. */
  readonly latestMeeting?: Day;
  readonly papersBy?: Day;
  readonly precision: TimePrecision;
  readonly rule: TimeRule;
  readonly needsConfirm: boolean;
  /** The sentence tells what has been: a fact's day, not something due. */
  readonly past: boolean;
  /** Ranked, best first; filled where a person must choose. */
  readonly candidates: readonly TimeCandidate[];
};
