import { addDays, dayOf, weekday } from '../kernel/day.ts';
import type { Day } from '../kernel/day.ts';

/** termin: HT or VT. */
export type Term = { readonly name: string; readonly from: Day; readonly until: Day };

/** A fixed event of the reporting year: delårsrapport, verksamhetsberättelse, or one of the municipality's own. */
export type ReportEvent = { readonly kind: string; readonly name: string; readonly on: Day };

/** The municipality's own calendar; always an argument, never read from the clock. */
export type Calendar = {
  readonly terms: readonly Term[];
  readonly reportEvents: readonly ReportEvent[];
  /** "innan sommaren" by year, where the municipality has its own day. */
  readonly summerDeadline?: Readonly<Record<number, Day>>;
  /** Days before a meeting when its papers must be in. */
  readonly callLeadDays: number;
};

/** The first such weekday on or after a day; 1 is Monday. */
export const firstWeekday = (from: Day, wanted: number): Day =>
  addDays(from, (wanted - weekday(from) + 7) % 7);
/** The last such weekday on or before a day. */
export const lastWeekday = (until: Day, wanted: number): Day =>
  addDays(until, -((weekday(until) - wanted + 7) % 7));

/** midsommarafton: the Friday between 19 and 25 June (lag 1989:253). */
export const midsummerEve = (year: number): Day => firstWeekday(dayOf(year, 6, 19), 5);

/** "innan sommaren": the Friday one week before midsommarafton (domain.md 4.8, rule summer). */
export const summerDeadline = (year: number, calendar: Calendar): Day =>
  calendar.summerDeadline?.[year] ?? addDays(midsummerEve(year), -7);

/** HT is 3rd Monday of August to last Friday by 20 December, VT 2nd Thursday of January to 2nd Thursday of June. */
export function defaultTerms(year: number): Term[] {
  const thursday = (month: number): Day => addDays(firstWeekday(dayOf(year, month, 1), 4), 7);
  return [
    { name: `VT ${year}`, from: thursday(1), until: thursday(6) },
    {
      name: `HT ${year}`,
      from: addDays(firstWeekday(dayOf(year, 8, 1), 1), 14),
      until: lastWeekday(dayOf(year, 12, 20), 5),
    },
  ];
}

/** What holds where a municipality has set up nothing: default terms, delårsrapport 31 August, verksamhetsberättelse last of February. */
export function defaultCalendar(fromYear: number, untilYear: number): Calendar {
  const years = Array.from({ length: untilYear - fromYear + 1 }, (_, n) => fromYear + n);
  return {
    terms: years.flatMap(defaultTerms),
    reportEvents: years.flatMap((year) => [
      {
        kind: 'verksamhetsberättelse',
        name: `Verksamhetsberättelse ${year - 1}`,
        on: addDays(dayOf(year, 3, 1), -1),
      },
      { kind: 'delårsrapport', name: `Delårsrapport ${year}`, on: dayOf(year, 8, 31) },
    ]),
    callLeadDays: 7,
  };
}
