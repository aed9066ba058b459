import { addDays, dateOf, dayOf, daysBetween, monthOf, weekday, yearOf } from '../../kernel/day.ts';
import type { Day } from '../../kernel/day.ts';
import { midsummerEve } from '../../kernel/holidays.ts';
import type { Chance } from './chance.ts';
import { months } from './words.ts';

/** A time in the words of a protocol, and the day it means where only one is meant (domain.md 4.8). */
export type Due = { readonly text: string; readonly day?: Day };

export const monthName = (month: number): string => months[month - 1] ?? '';
export const longDay = (on: Day): string => `${dateOf(on)} ${monthName(monthOf(on))} ${yearOf(on)}`;

const endOfMonth = (year: number, month: number): Day =>
  addDays(month === 12 ? dayOf(year + 1, 1, 1) : dayOf(year, month + 1, 1), -1);

/** The first week numbered so by ISO 8601 whose Friday is not before the day. */
function fridayOfWeek(week: number, from: Day): Day {
  const fridayOf = (year: number): Day => {
    const fourth = dayOf(year, 1, 4); // stands in week 1
    return addDays(fourth, 5 - weekday(fourth) + 7 * (week - 1));
  };
  const thisYear = fridayOf(yearOf(from));
  return thisYear >= from ? thisYear : fridayOf(yearOf(from) + 1);
}

const summerOf = (from: Day): Day => {
  const deadline = addDays(midsummerEve(yearOf(from)), -7);
  return deadline >= from ? deadline : addDays(midsummerEve(yearOf(from) + 1), -7);
};

/** A due time as it is written after a meeting of that day; `formal` leaves out what only notes say. */
export function aDue(chance: Chance, meeting: Day, formal: boolean): Due {
  const later = addDays(meeting, 40 + chance.below(200));
  const [year, month] = [yearOf(later), monthOf(later)];
  const week = 3 + chance.below(45);
  const always: readonly Due[] = [
    { text: `senast den ${longDay(later)}`, day: later },
    { text: `senast ${later}`, day: later },
    { text: `senast i ${monthName(month)} ${year}`, day: endOfMonth(year, month) },
    { text: 'innan sommaren', day: summerOf(meeting) },
    { text: `under hösten ${year}`, day: dayOf(year, 11, 30) },
    { text: `före utgången av ${monthName(month)} ${year}`, day: endOfMonth(year, month) },
    { text: `senast vecka ${week}`, day: fridayOfWeek(week, meeting) },
    { text: `till nämndens sammanträde den ${longDay(later)}`, day: later },
    { text: 'till nästa sammanträde' },
  ];
  const near = addDays(meeting, 7 + chance.below(60));
  const casual: readonly Due[] = [
    { text: `senast ${dateOf(near)}/${monthOf(near)}`, day: near },
    { text: `senast den ${dateOf(near)} ${monthName(monthOf(near))}`, day: near },
    { text: `v. ${week}`, day: fridayOfWeek(week, meeting) },
    { text: 'innan sommaren', day: summerOf(meeting) },
    { text: 'till nästa möte' },
  ];
  return chance.pick(formal ? always : casual);
}

/** Rhythms of reports, as protocols write them. */
export const cadences = [
  'årligen',
  'halvårsvis',
  'kvartalsvis',
  'två gånger per termin',
  'varje månad',
  'två gånger per år',
  'vid varje sammanträde',
] as const;

/** A working day to meet on, some years back. */
export function aMeetingDay(chance: Chance): Day {
  const first = dayOf(2018, 1, 8);
  const found = addDays(first, chance.below(daysBetween(first, dayOf(2025, 12, 12))));
  return weekday(found) > 5 ? addDays(found, -2) : found;
}
