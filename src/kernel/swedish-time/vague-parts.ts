import { addDays, addMonths, dayOf, monthOf, weekday, yearOf } from '../day.ts';
import type { Day } from '../day.ts';
import { lastWeekdayOnOrBefore } from '../holidays.ts';
import { inYear, pattern, stretched } from './rule.ts';
import type { Found, Rule, Said, Scope, Stretch } from './rule.ts';
import { dayWords, fullMonth, loneYear, monthEnd, monthNumber } from './vocabulary.ts';
import { ordinalNumber, yearNumber } from './vocabulary.ts';

/** The Friday of the nth week of a month, counted from the week of its first day; of the last one for -1. */
function fridayOf(nth: number, year: number, month: number): Day {
  if (nth < 0) return lastWeekdayOnOrBefore(monthEnd(year, month), 5);
  const first = dayOf(year, month, 1);
  // NOTE a week that only holds the month's first Saturday or Sunday is the one before
  const monday = addDays(first, weekday(first) > 5 ? 8 - weekday(first) : 1 - weekday(first));
  return addDays(monday, 4 + 7 * (nth - 1));
}

/** "Första veckan i mars": where the month begins within a week, the whole week after is offered too. */
function weekOfMonth(said: Said, scope: Scope): Found | undefined {
  const nth = ordinalNumber(said.nth ?? '');
  const month = monthNumber(said.month ?? '');
  if (nth === 0 || nth > 4) return undefined;
  const at = (year: number): Stretch => {
    const until = fridayOf(nth, year, month);
    return { from: addDays(until, -4), until };
  };
  const found = stretched(inYear(at, scope, yearNumber(said.year)), { kind: 'due', precision: 'week' });
  if (!found?.date || nth < 0) return found;
  const begins = weekday(dayOf(yearOf(found.date), month, 1));
  if (begins === 1 || begins > 5) return found;
  const dates = [found.date, addDays(found.date, 7)];
  return { ...found, needsConfirm: true, candidates: dates.map((date) => ({ date, why: dayWords(date) })) };
}

/** Where a part of a year ends; nobody has said how long "i början av" lasts, so a person is asked. */
const partMonths: Readonly<Record<string, readonly number[]>> = {
  borjan: [1, 3],
  mitten: [6],
  slutet: [12],
};

/** "I början av nästa år", "i slutet av 2026". */
function partOfYear(said: Said, scope: Scope): Found | undefined {
  const here = scope.anchor && yearOf(scope.anchor);
  const year = yearNumber(said.year) ?? (here === undefined ? undefined : here + (said.next ? 1 : 0));
  const shape = { kind: 'due', precision: 'year' } as const;
  if (year === undefined) return { ...shape, needsConfirm: true };
  const days = (partMonths[said.part ?? ''] ?? []).map((month) => monthEnd(year, month));
  const [first] = days;
  if (said.part === 'slutet') return { ...shape, date: first };
  const candidates = days.map((date) => ({ date, why: dayWords(date) }));
  return {
    ...shape,
    window: first && [dayOf(year, 1, 1), first],
    date: first,
    needsConfirm: true,
    candidates,
  };
}

/** "I slutet av månaden": its last day; its middle the 15th. */
function partOfMonth(said: Said, { anchor }: Scope): Found {
  const shape = { kind: 'due', precision: 'month' } as const;
  if (!anchor) return { ...shape, needsConfirm: true };
  const start = addMonths(dayOf(yearOf(anchor), monthOf(anchor), 1), said.next ? 1 : 0);
  const date = { borjan: 5, mitten: 15, slutet: 31 }[said.part ?? ''] ?? 31;
  const on = dayOf(yearOf(start), monthOf(start), date);
  return { ...shape, date: on < anchor ? undefined : on, needsConfirm: on < anchor };
}

/** Early and late parts of a season, by the months that people mean; a person is asked. */
const seasonParts: Readonly<Record<string, readonly [from: string, until: string]>> = {
  forsommaren: ['05-15', '06-15'],
  sensommaren: ['08-01', '08-31'],
  senvaren: ['05-01', '05-31'],
  senhosten: ['11-01', '11-30'],
  'borjan var': ['02-01', '02-28'],
  'borjan somm': ['06-01', '06-13'],
  'borjan host': ['09-01', '09-15'],
  'slutet var': ['05-01', '05-31'],
  'slutet somm': ['08-15', '08-31'],
  'slutet host': ['11-15', '11-30'],
};

function partOfSeason(said: Said, scope: Scope): Found | undefined {
  const word = said.whole ?? `${said.part} ${(said.season ?? '').replace(/(?:en|aren)$/, '')}`;
  const [from, until] = seasonParts[word] ?? [];
  if (!from || !until) return undefined;
  const at = (year: number): Stretch => ({
    from: dayOf(year, Number(from.slice(0, 2)), Number(from.slice(3))),
    until: dayOf(year, Number(until.slice(0, 2)), Number(until.slice(3))),
  });
  const found = stretched(inYear(at, scope, yearNumber(said.year)), { kind: 'window', precision: 'season' });
  return found && { ...found, needsConfirm: true };
}

const part = '\\b(?:senast\\s+)?(?:(?:i|mot|under)\\s+)?(?<part>borjan|mitten|slutet)\\s+(?:av|pa)\\s+';
const year = `(?:\\s+${loneYear})?`;

export const vagueParts: readonly Rule[] = [
  {
    rule: 'isoweek',
    pattern: pattern(
      '\\b(?:(?:senast|under|i)\\s+)?(?<nth>forsta|andra|tredje|fjarde|sista)\\s+veckan\\s+i\\s+',
      `(?<month>${fullMonth})\\b`,
      year,
    ),
    read: weekOfMonth,
  },
  {
    rule: 'year',
    pattern: pattern(
      part,
      `(?:aret\\b(?!\\s+(?:19|20))|(?<next>nasta|kommande|nastkommande)\\s+ar\\b|(?:ar(?:et)?\\s+)?${loneYear})`,
    ),
    read: partOfYear,
  },
  {
    rule: 'rel-month',
    pattern: pattern(part, '(?:manaden|(?<next>nasta|kommande)\\s+manad)\\b'),
    read: partOfMonth,
  },
  {
    rule: 'season',
    pattern: pattern(
      `(?:${part}(?<season>varen|sommaren|hosten)|`,
      `\\b(?:(?:under|i|till|pa)\\s+)?(?<whole>forsommaren|sensommaren|senvaren|senhosten))\\b`,
      year,
    ),
    read: partOfSeason,
  },
];
