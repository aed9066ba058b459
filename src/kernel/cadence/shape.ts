import type { ReportEventKind } from '../calendar.ts';
import type { Day } from '../day.ts';

/** 1 is Monday, 7 is Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;
/** The first to the fourth such weekday of a month, or its last. */
export type Nth = 1 | 2 | 3 | 4 | -1;

/** The period a window cadence cuts in equal parts. */
export type WindowPeriod = 'week' | 'month' | 'term' | 'schoolYear' | 'year' | 'mandate';

/** How often something is to be reported or done (rapporteringsfrekvens); plain JSON, stored as it is. */
export type Cadence =
  | { readonly kind: 'days'; readonly every: number } //                          dagligen: working days
  | { readonly kind: 'weeks'; readonly every: number; readonly weekday?: Weekday; readonly phase?: Day }
  | { readonly kind: 'months'; readonly every: number; readonly on?: OrdinalWeekday; readonly phase?: Day }
  | { readonly kind: 'years'; readonly every: number; readonly on?: DateOfYear; readonly phase?: Day }
  | { readonly kind: 'window'; readonly per: WindowPeriod; readonly parts: number } // halvårsvis: year, 2
  | { readonly kind: 'event'; readonly events: readonly ReportEventKind[] } //    i delårsrapporterna
  | { readonly kind: 'perMeeting'; readonly until?: Day } //                      vid varje möte, var gång
  | { readonly kind: 'none'; readonly why: NoCadence };

/** The day in a month a rule falls on: andra torsdagen is `{ nth: 2, weekday: 4 }`. */
export type OrdinalWeekday = { readonly nth: Nth; readonly weekday: Weekday };
/** A date of the year; without `date` the month's last day. */
export type DateOfYear = { readonly month: number; readonly date?: number };
/** vid behov, löpande, tills vidare: never overdue, looked at once a year. */
export type NoCadence = 'asNeeded' | 'ongoing' | 'untilFurther';

/** One expectation a cadence gives: from the day it can be answered to its last day. */
export type Occurrence = {
  readonly opens: Day;
  readonly due: Day;
  /** In Swedish: "första halvåret 2025". */
  readonly label: string;
  /** The receiving body's last meeting on or before `due`, where its meetings were given. */
  readonly latestMeeting?: Day;
  /** The last day to hand in papers for that meeting. */
  readonly papersBy?: Day;
};
