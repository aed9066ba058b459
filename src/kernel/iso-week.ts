import { addDays, daysBetween, dayOf, weekday, yearOf } from './day.ts';
import type { Day } from './day.ts';

/** A week of ISO 8601: its year is the year of its Thursday. */
export type IsoWeek = { readonly year: number; readonly week: number };

/** The Monday of a week; week 1 is the one with 4 January. */
export function mondayOf({ year, week }: IsoWeek): Day {
  const fourth = dayOf(year, 1, 4);
  return addDays(fourth, 1 - weekday(fourth) + 7 * (week - 1));
}

export function weekOf(on: Day): IsoWeek {
  const year = yearOf(addDays(on, 4 - weekday(on)));
  return { year, week: Math.floor(daysBetween(mondayOf({ year, week: 1 }), on) / 7) + 1 };
}

/** 52, or 53 in the years whose 28 December lies in week 53 (2020, 2026). */
export const weeksIn = (year: number): number => weekOf(dayOf(year, 12, 28)).week;
