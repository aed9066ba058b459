import { addDays, dayOf, weekday } from '../day.ts';
import type { Day } from '../day.ts';
import { holidayName, isWorkingDay } from '../holidays.ts';
import { inYear, pattern, stretched } from './rule.ts';
import type { Found, Rule, Said, Scope, Stretch } from './rule.ts';
import { fullMonth, fullWeekday, loneYear, monthEnd, monthNumber } from './vocabulary.ts';
import { ordinalNumber, weekdayNumber, yearNumber } from './vocabulary.ts';

/** Every day of a month, in order. */
function daysOf(year: number, month: number): Day[] {
  const days: Day[] = [];
  for (let on = dayOf(year, month, 1); on <= monthEnd(year, month); on = addDays(on, 1)) days.push(on);
  return days;
}

/** Which of a month's days count: "måndagen", "helgfria måndagen", "vardagen", "arbetsdagen". */
function counts({ weekday: word, free }: Said): (on: Day) => boolean {
  const wanted = word === undefined ? undefined : weekdayNumber(word);
  if (wanted === undefined) return isWorkingDay;
  return (on) => weekday(on) === wanted && (!free || holidayName(on) === undefined);
}

/** "Första helgfria måndagen i mars 2026": the nth such day of the month, or its last. */
function dayOfMonth(said: Said, scope: Scope): Found | undefined {
  const nth = ordinalNumber(said.nth ?? '');
  const month = monthNumber(said.month ?? '');
  const at = (year: number): Stretch | undefined => {
    const until = daysOf(year, month)
      .filter(counts(said))
      .at(nth < 0 ? -1 : nth - 1);
    return until && { until };
  };
  if (nth === 0) return undefined;
  return stretched(inYear(at, scope, yearNumber(said.year)), { kind: 'due', precision: 'day' });
}

export const monthDays: readonly Rule[] = [
  {
    rule: 'rel-dow',
    pattern: pattern(
      '\\b(?:(?:senast|till|pa|fram\\s+till)\\s+){0,2}(?:den\\s+)?(?<nth>forsta|andra|tredje|fjarde|femte|sista)\\s+',
      `(?:(?<free>helgfria)\\s+)?(?:(?<weekday>${fullWeekday})en|(?:vardagen|arbetsdagen|helgfria\\s+dagen))\\s+`,
      `i\\s+(?<month>${fullMonth})\\b(?!\\s+(?:varje|respektive)\\b)(?:\\s+${loneYear})?`,
    ),
    read: dayOfMonth,
  },
];
