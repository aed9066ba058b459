import { addDays, weekday } from '../day.ts';
import type { Day } from '../day.ts';
import { easterSunday, firstWeekdayOnOrAfter, midsummerEve, workingDayBefore } from '../holidays.ts';
import { mondayOf } from '../iso-week.ts';
import { inYear, pattern, stretched } from './rule.ts';
import type { Found, Rule, Said, Scope, Stretch } from './rule.ts';
import { loneYear, yearNumber } from './vocabulary.ts';

/** The first and the last day of a feast: what comes before it is due the working day before the first. */
type Feast = { readonly from: Day; readonly until: Day };

const feastOf = (word: string, year: number): Feast => {
  const easter = easterSunday(year);
  if (word.startsWith('pask')) return { from: addDays(easter, -2), until: addDays(easter, 1) };
  if (word.startsWith('pingst')) return { from: addDays(easter, 49), until: addDays(easter, 49) };
  if (word.startsWith('krist')) return { from: addDays(easter, 39), until: addDays(easter, 39) };
  return { from: midsummerEve(year), until: addDays(midsummerEve(year), 2) };
};

/** "Före midsommar", "till påsk": the last working day before it. */
const beforeFeast = (said: Said, scope: Scope): Found | undefined =>
  stretched(
    inYear(
      (year) => ({ until: workingDayBefore(feastOf(said.feast ?? '', year).from) }),
      scope,
      yearNumber(said.year),
    ),
    { kind: 'due', precision: 'day' },
  );

/** "Efter påsk": not before the day after it, and no last day is said. */
function afterFeast(said: Said, scope: Scope): Found | undefined {
  const choice = inYear(
    (year) => ({ until: addDays(feastOf(said.feast ?? '', year).until, 1) }),
    scope,
    yearNumber(said.year),
  );
  if (!choice) return undefined;
  const { stretch, candidates, needsConfirm } = choice;
  return { kind: 'window', precision: 'open', notBefore: stretch?.until, candidates, needsConfirm };
}

/** "Veckan efter påsk": what is left of the week after the feast, due its Friday; the week before ends with it. */
function weekBeside(said: Said, scope: Scope): Found | undefined {
  const at = (year: number): Stretch => {
    const { from, until } = feastOf(said.feast ?? '', year);
    if (said.before) return { from: addDays(from, 1 - weekday(from)), until: workingDayBefore(from) };
    const after = addDays(until, 1);
    const begins = weekday(after) > 2 ? firstWeekdayOnOrAfter(after, 1) : after;
    return { from: begins, until: firstWeekdayOnOrAfter(begins, 5) };
  };
  return stretched(inYear(at, scope, yearNumber(said.year)), { kind: 'due', precision: 'week' });
}

/** "Veckan efter höstlovet": vecka 45; the other breaks lie differently, so a person says. */
function weekAfterBreak(said: Said, scope: Scope): Found | undefined {
  if (!(said.feast ?? '').startsWith('host')) return { kind: 'due', precision: 'week', needsConfirm: true };
  const at = (year: number): Stretch => {
    const from = mondayOf({ year, week: 45 });
    return { from, until: addDays(from, 4) };
  };
  return stretched(inYear(at, scope, yearNumber(said.year)), { kind: 'due', precision: 'week' });
}

/** Weeks of a school's break; sportlov and påsklov lie in different weeks in different counties. */
const breakWeeks = (word: string, year: number): readonly number[] => {
  if (word.startsWith('host')) return [44];
  if (word.startsWith('sport')) return [7, 8, 9, 10];
  const holy = addDays(easterSunday(year), -6);
  const week = Math.round((Date.parse(holy) - Date.parse(mondayOf({ year, week: 1 }))) / 604_800_000) + 1;
  return [week, week + 1];
};

/** "Före sportlovet": the Friday before; where the weeks differ each of them is offered. */
function beforeBreak(said: Said, scope: Scope): Found | undefined {
  const word = said.feast ?? '';
  const at =
    (index: number) =>
    (year: number): Stretch | undefined => {
      const week = breakWeeks(word, year)[index];
      const monday = week === undefined ? undefined : mondayOf({ year, week });
      return monday && { until: addDays(monday, said.before ? -3 : 4) };
    };
  const year = yearNumber(said.year);
  const found = stretched(inYear(at(0), scope, year), { kind: 'due', precision: 'week' });
  if (!found?.date || word.startsWith('host')) return found;
  const candidates = [0, 1, 2, 3].flatMap((index) => {
    const until = inYear(at(index), scope, year)?.stretch?.until;
    const week = breakWeeks(word, Number(until?.slice(0, 4)))[index];
    return until ? [{ date: until, why: `om lovet är vecka ${week}` }] : [];
  });
  return { ...found, date: undefined, needsConfirm: true, candidates };
}

const early = '\\b(?:(?:senast|redan|gott\\s+om\\s+tid|i\\s+god\\s+tid)\\s+)?(?:fore|innan|till|infor)\\s+';
const feast =
  '(?<feast>midsommar(?:en|helgen|afton)?|pask(?:en|helgen)?|pingst(?:en)?|kristi\\s+himmelsfardsdag)\\b';
const year = `(?:\\s+${loneYear})?`;

/** "Efter höstlovet": not before the Monday after; where the weeks differ a person says. */
function afterBreak(said: Said, scope: Scope): Found | undefined {
  const word = said.feast ?? '';
  const shape = { kind: 'window', precision: 'open' } as const;
  if (!word.startsWith('host')) return { ...shape, needsConfirm: true };
  const choice = inYear((year) => ({ until: mondayOf({ year, week: 45 }) }), scope, yearNumber(said.year));
  return (
    choice && {
      ...shape,
      notBefore: choice.stretch?.until,
      needsConfirm: choice.needsConfirm,
      candidates: choice.candidates,
    }
  );
}

const inWeek = '\\b(?:(?:senast|under|i)\\s+){0,2}veckan\\s+';

export const feasts: readonly Rule[] = [
  {
    rule: 'rel-week',
    pattern: pattern(inWeek, '(?:efter|(?<before>fore|innan))\\s+', feast, year),
    read: weekBeside,
  },
  {
    rule: 'rel-week',
    pattern: pattern(inWeek, 'efter\\s+(?<feast>(?:sport|host|pask)lovet)\\b', year),
    read: weekAfterBreak,
  },
  {
    rule: 'break',
    pattern: pattern('\\befter\\s+(?<feast>(?:sport|host|pask)lovet)\\b', year),
    read: afterBreak,
  },
  { rule: 'feast', pattern: pattern(early, feast, year), read: beforeFeast },
  { rule: 'feast', pattern: pattern('\\befter\\s+', feast, year), read: afterFeast },
  {
    rule: 'break',
    pattern: pattern(
      '\\b(?:senast\\s+)?(?:(?<before>fore|innan|infor)|under|pa)\\s+',
      '(?<feast>(?:sport|host|pask)lovet)\\b',
      year,
    ),
    read: beforeBreak,
  },
];
