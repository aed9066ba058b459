import { addDays, weekday, yearOf } from '../../kernel/day.ts';
import type { Day } from '../../kernel/day.ts';
import { firstWeekdayOnOrAfter, nthWeekday } from '../../kernel/holidays.ts';
import { mondayOf, weekOf, weeksIn } from '../../kernel/iso-week.ts';

/** Which of a month's weekdays; -1 is the last. */
export const nths = [1, 2, 3, 4, -1] as const;
export type Nth = (typeof nths)[number];

/** How often a series meets. */
export type Rhythm =
  | { readonly kind: 'weeks'; readonly every: number } //                               var fjärde torsdag: 4
  | { readonly kind: 'months'; readonly nth: Nth; readonly months: readonly number[] }; // andra tisdagen i mars och september

export type Recurrence = {
  readonly rhythm: Rhythm;
  /** 1 is Monday. */
  readonly weekday: number;
  /** The first day that a meeting may fall on; weeks are counted from here. */
  readonly from: Day;
  readonly until: Day | undefined;
};

/** The days a rhythm means between two days, both counted, whatever stands in their way. */
export function nominalDays(of: Recurrence, first: Day, last: Day): Day[] {
  const start = of.from > first ? of.from : first;
  const end = of.until && of.until < last ? of.until : last;
  const days =
    of.rhythm.kind === 'weeks' ? everyWeeks(of, of.rhythm.every, end) : monthly(of, of.rhythm, end);
  return days.filter((on) => on >= start && on <= end);
}

function everyWeeks({ from, weekday }: Recurrence, every: number, end: Day): Day[] {
  const days: Day[] = [];
  for (let on = firstWeekdayOnOrAfter(from, weekday); on <= end; on = addDays(on, 7 * every)) days.push(on);
  return days;
}

function monthly(of: Recurrence, rhythm: Extract<Rhythm, { kind: 'months' }>, end: Day): Day[] {
  const days: Day[] = [];
  for (let year = yearOf(of.from); year <= yearOf(end); year += 1) {
    for (let month = 1; month <= 12; month += 1) {
      if (rhythm.months.includes(month)) {
        days.push(nthWeekday({ year, month, weekday: of.weekday, nth: rhythm.nth }));
      }
    }
  }
  return days;
}

/** The same weekday of the same week a year later; the last week where that year has no week 53. */
export function yearLater(on: Day): Day {
  const { year, week } = weekOf(on);
  const there = mondayOf({ year: year + 1, week: Math.min(week, weeksIn(year + 1)) });
  return addDays(there, weekday(on) - 1);
}

/** The months of a year but July: what is ticked before anybody chooses. */
export const usualMonths: readonly number[] = [1, 2, 3, 4, 5, 6, 8, 9, 10, 11, 12];
