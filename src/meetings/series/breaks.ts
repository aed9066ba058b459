import { termOf } from '../../kernel/calendar.ts';
import type { Calendar } from '../../kernel/calendar.ts';
import { addDays, yearOf } from '../../kernel/day.ts';
import type { Day } from '../../kernel/day.ts';
import { easterSunday, holidayName, isWorkingDay } from '../../kernel/holidays.ts';
import { weekOf } from '../../kernel/iso-week.ts';

/** helgdag, dag före helg eller lördag–söndag, lov. */
export type Hindrance =
  | { kind: 'holiday'; name: string }
  | { kind: 'not-a-working-day' }
  | { kind: 'school-break' };
/** Meetings rest on holidays alone, or when the schools do as well. */
export type Rests = 'holidays' | 'school';

/** What stands in the way of meeting on a day; `breakWeeks` are the weeks of a year in which the schools rest within a term. */
export function hindranceOf(
  on: Day,
  rests: Rests,
  calendar: Calendar,
  breakWeeks: readonly number[],
): Hindrance | undefined {
  const name = holidayName(on);
  if (name) return { kind: 'holiday', name };
  if (!isWorkingDay(on)) return { kind: 'not-a-working-day' };
  if (rests === 'holidays') return undefined;
  return breakWeeks.includes(weekOf(on).week) || !isInTerm(on, calendar)
    ? { kind: 'school-break' }
    : undefined;
}

function isInTerm(on: Day, calendar: Calendar): boolean {
  return (['spring', 'autumn'] as const).some((kind) => {
    const term = termOf(calendar, kind, yearOf(on));
    return term.starts <= on && on <= term.ends;
  });
}

/** Sportlov, påsklov, höstlov as most have them; each municipality sets its own, so they are typed over. */
export const usualBreakWeeks = (year: number): number[] => [
  9,
  weekOf(addDays(easterSunday(year), -3)).week,
  44,
];

/** Weeks as typed, "9, 14 och 44"; undefined where something is no week. */
export function readWeeks(typed: string): number[] | undefined {
  const parts = typed.split(/[\s,;]+|och/).filter((part) => part !== '');
  const weeks = parts.map((part) => (/^\d{1,2}$/.test(part) ? Number(part) : 0));
  return weeks.every((week) => week >= 1 && week <= 53) ? weeks : undefined;
}
