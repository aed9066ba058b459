import { addDays, dateOf, dayOf, daysBetween, monthOf, weekday, yearOf } from './day.ts';
import type { Day } from './day.ts';

/** Easter Sunday of a year of the Gregorian calendar (the computus). */
export function easterSunday(year: number): Day {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const leapless = century - Math.floor(century / 4);
  const moon = (leapless - Math.floor((8 * century + 13) / 25) + 19 * golden + 15) % 30;
  const paschal =
    moon - Math.floor(moon / 28) * (1 - Math.floor(29 / (moon + 1)) * Math.floor((21 - golden) / 11));
  const sunday = (year + Math.floor(year / 4) + paschal + 2 - leapless) % 7;
  const offset = paschal - sunday;
  const month = 3 + Math.floor((offset + 40) / 44);
  return dayOf(year, month, offset + 28 - 31 * Math.floor(month / 4));
}

/** The nth such weekday of a month, or its last where `nth` is -1; 1 is Monday. */
export function nthWeekday(wanted: { year: number; month: number; weekday: number; nth: number }): Day {
  if (wanted.nth < 0) return lastWeekdayOnOrBefore(dayOf(wanted.year, wanted.month, 31), wanted.weekday);
  const first = dayOf(wanted.year, wanted.month, 1);
  return addDays(first, ((wanted.weekday - weekday(first) + 7) % 7) + 7 * (wanted.nth - 1));
}

export const lastWeekdayOnOrBefore = (on: Day, wanted: number): Day =>
  addDays(on, -((weekday(on) - wanted + 7) % 7));

export const firstWeekdayOnOrAfter = (on: Day, wanted: number): Day =>
  addDays(on, (wanted - weekday(on) + 7) % 7);

/** Midsommarafton: the Friday between 19 and 25 June. */
export const midsummerEve = (year: number): Day => lastWeekdayOnOrBefore(dayOf(year, 6, 25), 5);

const fixed: Readonly<Record<string, string>> = {
  '01-01': 'nyårsdagen',
  '01-06': 'trettondedag jul',
  '05-01': 'första maj',
  '06-06': 'nationaldagen',
  '12-25': 'juldagen',
  '12-26': 'annandag jul',
};
const aroundEaster: Readonly<Record<number, string>> = {
  [-2]: 'långfredagen',
  0: 'påskdagen',
  1: 'annandag påsk',
  39: 'Kristi himmelsfärdsdag',
  49: 'pingstdagen',
};

/** The public holiday of the day by name, Sundays apart (lag 1989:253 §§ 1-3). */
export function holidayName(on: Day): string | undefined {
  const year = yearOf(on);
  const named = fixed[on.slice(5)] ?? aroundEaster[daysBetween(easterSunday(year), on)];
  if (named || weekday(on) !== 6) return named;
  if (on === addDays(midsummerEve(year), 1)) return 'midsommardagen';
  const allSaints = (monthOf(on) === 10 && dateOf(on) === 31) || (monthOf(on) === 11 && dateOf(on) <= 6);
  return allSaints ? 'alla helgons dag' : undefined;
}

const eves = new Set(['12-24', '12-31']);

/** Monday to Friday, no holiday, no midsommarafton, julafton or nyårsafton (lag 1930:173 § 2). */
export const isWorkingDay = (on: Day): boolean =>
  weekday(on) < 6 &&
  holidayName(on) === undefined &&
  !eves.has(on.slice(5)) &&
  on !== midsummerEve(yearOf(on));

/** The last day an act may be done: the nominal day, or the next working day (lag 1930:173 § 2). */
export function lastDayToAct(nominal: Day): Day {
  let on = nominal;
  while (!isWorkingDay(on)) on = addDays(on, 1);
  return on;
}

/** The last working day before a day. */
export function workingDayBefore(on: Day): Day {
  let before = addDays(on, -1);
  while (!isWorkingDay(before)) before = addDays(before, -1);
  return before;
}

/** The day some working days later. */
export function addWorkingDays(on: Day, days: number): Day {
  let reached = on;
  for (let left = days; left > 0; left -= 1) reached = lastDayToAct(addDays(reached, 1));
  return reached;
}
