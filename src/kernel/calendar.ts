import { addDays, dayOf } from './day.ts';
import type { Day } from './day.ts';
import { lastWeekdayOnOrBefore, midsummerEve, nthWeekday } from './holidays.ts';

/** Termin: höstterminen (`autumn`) or vårterminen (`spring`) of one year. */
export type Term = {
  readonly kind: 'autumn' | 'spring';
  readonly year: number;
  readonly starts: Day;
  readonly ends: Day;
  /** Computed by the default rule, not set by the municipality. */
  readonly assumed?: true;
};

/** delårsrapport, tertialrapport, verksamhetsberättelse, årsredovisning, bokslut, budget, internkontroll. */
export const reportEventKinds = [
  'interimReport',
  'fourMonthReport',
  'activityReport',
  'annualReport',
  'annualAccounts',
  'budget',
  'internalControl',
] as const;
export type ReportEventKind = (typeof reportEventKinds)[number];

/** One reporting event of the municipality's year: the day the report is to be ready. */
export type ReportEvent = { readonly kind: ReportEventKind; readonly name: string; readonly on: Day };

/** A part of every year without meetings and reports: `07-01` to `07-31`, or `12-20` to `01-07`. */
export type Pause = { readonly from: string; readonly until: string };

/** The municipality's own calendar; rules take it as an argument and never look for it. */
export type Calendar = {
  /** First and last year that a text without a year may mean; candidates stay inside. */
  readonly years: readonly [first: number, last: number];
  readonly terms: readonly Term[];
  /** "Innan sommaren", year by year, where the municipality has set its own day. */
  readonly summerDeadlines?: Readonly<Record<number, Day>>;
  readonly reportEvents: readonly ReportEvent[];
  /** Days between the papers and the meeting. */
  readonly callLeadDays: number;
  readonly pauses?: readonly Pause[];
  /** A body's meetings, oldest first; the reader asks by the body's name or id as the caller has it. */
  readonly meetingsOf?: (body: string) => readonly Day[];
};

/** Höstterminen runs from the third Monday of August to the last Friday on or before 20 December. */
const autumnTerm = (year: number): Term => ({
  kind: 'autumn',
  year,
  starts: nthWeekday({ year, month: 8, weekday: 1, nth: 3 }),
  ends: lastWeekdayOnOrBefore(dayOf(year, 12, 20), 5),
  assumed: true,
});

/** Vårterminen runs from the second Thursday of January to the second Thursday of June. */
const springTerm = (year: number): Term => ({
  kind: 'spring',
  year,
  starts: nthWeekday({ year, month: 1, weekday: 4, nth: 2 }),
  ends: nthWeekday({ year, month: 6, weekday: 4, nth: 2 }),
  assumed: true,
});

/** The calendar of a municipality that has set nothing: default terms (domain.md 4.8), no report events. */
export function defaultCalendar(first: number, last: number): Calendar {
  const terms: Term[] = [];
  for (let year = first; year <= last; year += 1) terms.push(springTerm(year), autumnTerm(year));
  return { years: [first, last], terms, reportEvents: [], callLeadDays: 7 };
}

/** The term as the municipality set it, else by the default rule. */
export const termOf = (calendar: Calendar, kind: Term['kind'], year: number): Term =>
  calendar.terms.find((term) => term.kind === kind && term.year === year) ??
  (kind === 'autumn' ? autumnTerm(year) : springTerm(year));

/** "Innan sommaren": the municipality's day, else the Friday one week before midsommarafton. */
export const summerDeadline = (calendar: Calendar, year: number): Day =>
  calendar.summerDeadlines?.[year] ?? addDays(midsummerEve(year), -7);

/** Whether the municipality rests that day, by its own pauses; a pause may run over the new year. */
export function isPaused(calendar: Calendar, on: Day): boolean {
  const date = on.slice(5);
  return (calendar.pauses ?? []).some(({ from, until }) =>
    from <= until ? date >= from && date <= until : date >= from || date <= until,
  );
}

/** A body's last meeting on or before the day: where a report due then must be taken up. */
export const latestMeeting = (meetings: readonly Day[], due: Day): Day | undefined =>
  meetings
    .filter((meeting) => meeting <= due)
    .sort()
    .at(-1);

/** The day the papers must be in for a meeting. */
export const papersBy = (meeting: Day, calendar: Calendar): Day => addDays(meeting, -calendar.callLeadDays);
