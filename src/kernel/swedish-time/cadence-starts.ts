import { occurrences } from '../cadence/occurrences.ts';
import type { Cadence } from '../cadence/shape.ts';
import { addDays, addMonths, dayOf, monthOf, yearOf } from '../day.ts';
import type { Day } from '../day.ts';
import { isWorkingDay, workingDayBefore } from '../holidays.ts';
import { inYear, pattern } from './rule.ts';
import type { Rule, Said, Scope } from './rule.ts';
import { fullMonth, loneYear, monthEnd, monthNumber, realDay, yearNumber } from './vocabulary.ts';

/** The first day of what is said, and its last. */
type Beginning = { readonly from: Day; readonly until: Day };

/** "I augusti", "den 1 september 2026", "2027": the day, the month or the year in which it begins. */
function beginningOf(said: Said, scope: Scope): Beginning | undefined {
  const year = yearNumber(said.startYear);
  if (!said.startMonth)
    return year === undefined ? undefined : { from: dayOf(year, 1, 1), until: dayOf(year, 12, 31) };
  const month = monthNumber(said.startMonth);
  const at = (year: number): Beginning | undefined => {
    const on = said.startDate ? realDay(year, month, Number(said.startDate)) : undefined;
    if (said.startDate) return on && { from: on, until: on };
    return { from: dayOf(year, month, 1), until: monthEnd(year, month) };
  };
  const until = inYear(at, { ...scope, mood: 'future' }, year)?.stretch?.until;
  return until && at(yearOf(until));
}

const lastWorkingDay = (on: Day): Day => (isWorkingDay(on) ? on : workingDayBefore(on));

/** The cadence counted from its beginning; the equal parts of a period have no beginning of their own. */
function counted(cadence: Cadence, { from, until }: Beginning): Cadence | undefined {
  switch (cadence.kind) {
    case 'weeks':
      return { ...cadence, phase: from };
    case 'months':
      return { ...cadence, phase: cadence.on ? from : lastWorkingDay(until) };
    case 'years': {
      const on = cadence.on ?? {
        month: monthOf(until),
        ...(from === until && { date: Number(from.slice(8)) }),
      };
      return { ...cadence, on, phase: until };
    }
    case 'days':
    case 'window':
    case 'event':
    case 'perMeeting':
    case 'none':
      return undefined;
  }
}

/** The first time it is due on or after its beginning. */
const firstOf = (cadence: Cadence, { from }: Beginning, { calendar, meetings }: Scope): Day | undefined =>
  occurrences(cadence, { from: addDays(from, -1), until: addMonths(from, 60), calendar, meetings })[0]?.due;

/** A cadence and, in the same breath, when it begins. */
const beginning =
  (read: Rule['read']): Rule['read'] =>
  (said, scope) => {
    const found = read(said, scope);
    const begins = beginningOf(said, scope);
    if (!found?.cadence || found.cadence.kind === 'none') return undefined;
    // NOTE without an anchor nobody knows the year in which it begins: a person looks
    if (!begins) return scope.anchor ? undefined : { ...found, needsConfirm: true };
    const cadence = counted(found.cadence, begins);
    const kept = cadence ?? found.cadence;
    return {
      ...found,
      cadence: kept,
      notBefore: begins.from,
      date: firstOf(kept, begins, scope),
      needsConfirm: found.needsConfirm === true || cadence === undefined,
    };
  };

const words = [
  '(?:med\\s+(?:start|borjan)|start|startar|borjar|nasta\\s+gang|forsta\\s+gangen|forst|',
  'fran\\s+och\\s+med|fr\\.?\\s?o\\.?\\s?m\\.?|fran)\\s+',
].join('');
const anyWords = new RegExp(`\\b${words}`);

/** Whether a folded text has any words of a beginning at all: most have none, and are spared the looking. */
export const tellsBeginning = (folded: string): boolean => anyWords.test(folded);

const start = [
  `,?\\s+(?:och\\s+)?${words}(?:(?:i|under|den|ar)\\s+){0,2}`,
  `(?:(?:(?<startDate>\\d{1,2})\\s+)?(?<startMonth>${fullMonth})\\b(?:\\s+${loneYear.replace('year', 'startYear')})?`,
  `|${loneYear.replace('year', 'startYear2')})`,
].join('');

/** The rules of cadences once more, each with the beginning that may follow it: the longer reading counts. */
export const withBeginning = (rules: readonly Rule[]): Rule[] =>
  rules.map(({ rule, pattern: rhythm, read }) => ({
    rule,
    pattern: pattern(`(?:${rhythm.source})`, start),
    read: (said, scope) => beginning(read)({ ...said, startYear: said.startYear ?? said.startYear2 }, scope),
  }));
