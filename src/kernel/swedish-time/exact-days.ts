import { monthLabel } from '../cadence/periods.ts';
import { dateOf, daysBetween, monthOf, weekday, yearOf } from '../day.ts';
import type { Day } from '../day.ts';
import { workingDayBefore } from '../holidays.ts';
import { inYear, pattern, stretched } from './rule.ts';
import type { Found, Rule, Said, Scope, Stretch } from './rule.ts';
import type { TimeCandidate } from './time-reading.ts';
import {
  dayWords,
  monthEnd,
  monthNumber,
  monthPart,
  realDay,
  weekdayNumber,
  weekdayPart,
} from './vocabulary.ts';
import { loneYear, yearNumber, yearPart } from './vocabulary.ts';

const dated = `(?:\\b${weekdayPart}(?:en)?\\b\\.?,?\\s+)?(?:\\bden\\s+)?`;
/** Not a part of a case number, a paragraph, a page or a longer number. */
const alone = '(?<![\\d§/.:,-])(?<![\\d§]\\s)(?<!\\bsid(?:a|an)?\\s)';
const firstOf = '(?:(?<first>\\d{1,2})(?:\\s?[-–]\\s?|\\s+(?:och|eller|till)\\s+(?:den\\s+)?))?';
const slashed = firstOf + '(?<date>\\d{1,2})\\s?/\\s?(?<number>\\d{1,2})';
const spelled = `${firstOf}(?<date>\\d{1,2})(?:\\s?:?[ea]\\b)?\\.?\\s+${monthPart}`;
const noFraction =
  '(?!\\d|\\s?[/%:]|-\\d)(?!\\s+(?:av|tjanst|del|delar|liter|poang|timme|arsarbetare|narvarande|ledamoter)\\b)';

/** "14–16 oktober": due on the last day, and a window from the first. */
function overDays(read: Rule['read']): Rule['read'] {
  return (said, scope) => {
    const found = read(said, scope);
    const { date } = found ?? {};
    const from = date && said.first ? realDay(yearOf(date), monthOf(date), Number(said.first)) : undefined;
    if (!found || !date || !from) return said.first && date ? undefined : found;
    return from < date ? { ...found, kind: 'window', window: [from, date] } : undefined;
  };
}

const monthIn = (said: Said): number => (said.month ? monthNumber(said.month) : Number(said.number));
const weekdayIn = (said: Said): number | undefined =>
  said.weekday ? weekdayNumber(said.weekday) : undefined;

/** "Den 31 februari 2026": no day, but meant as one; the month's last day is offered, and a person says. */
function noSuchDay(said: Said, year: number): Found | undefined {
  const [month, date] = [monthIn(said), Number(said.date)];
  if (month < 1 || month > 12 || date < 29 || date > 31) return undefined;
  const why = `dagen finns inte: ${monthLabel(monthEnd(year, month)).split(' ')[0]} slutar den ${dateOf(monthEnd(year, month))}`;
  return {
    kind: 'due',
    precision: 'day',
    needsConfirm: true,
    candidates: [{ date: monthEnd(year, month), why }],
  };
}

/** A date with its year, and whether the weekday said beside it fits. */
function exact(said: Said): Found | undefined {
  const year = yearNumber(said.year);
  const date = year === undefined ? undefined : realDay(year, monthIn(said), Number(said.date));
  if (!date) return year === undefined ? undefined : noSuchDay(said, year);
  const wanted = weekdayIn(said);
  return {
    kind: 'due',
    precision: 'day',
    date,
    needsConfirm: wanted !== undefined && wanted !== weekday(date),
  };
}

/** A date without its year, and what a weekday beside it proves. */
function undated(said: Said, scope: Scope): Found | undefined {
  const month = monthIn(said);
  const date = Number(said.date);
  const { anchor } = scope;
  if (said.month && !realDay(2024, month, date) && anchor) return noSuchDay(said, yearOf(anchor));
  if (!realDay(2024, month, date) || (month === 7 && date === 24 && scope.raw === '24/7')) return undefined;
  const on = (year: number): Stretch | undefined => {
    const until = realDay(year, month, date);
    return until && { until };
  };
  const wanted = weekdayIn(said);
  return wanted === undefined ? withoutWeekday(on, scope) : withWeekday(on, wanted, scope);
}

/** "Mellan den 1 maj och den 30 september": due on the last day, not before the first. */
function interval(said: Said, scope: Scope): Found | undefined {
  const firstMonth = monthNumber(said.firstMonth ?? '');
  const firstYear = yearNumber(said.firstYear);
  const at = (year: number): Stretch | undefined => {
    const until = realDay(year, monthIn(said), Number(said.date));
    const turned = firstMonth > monthIn(said) ? year - 1 : year;
    const from = realDay(firstYear ?? turned, firstMonth, Number(said.first));
    return from && until && from < until ? { from, until } : undefined;
  };
  const year = yearNumber(said.year);
  const choice = inYear(at, scope, year);
  const found = stretched(choice, { kind: 'window', precision: 'day' });
  return found && { ...found, rule: year === undefined ? 'dm' : 'abs', notBefore: choice?.stretch?.from };
}

/** So far ahead a date without a year is rather one that has been. */
const unlikelyAhead = 270;

function withoutWeekday(on: (year: number) => Stretch | undefined, scope: Scope): Found | undefined {
  const found = stretched(inYear(on, scope), { kind: 'due', precision: 'day' });
  const { anchor, mood } = scope;
  if (!found?.date || !anchor || mood === 'past') return found;
  const before = inYear(on, { ...scope, mood: 'past' })?.stretch?.until;
  if (!before || before === found.date) return found;
  if (mood === 'future' && daysBetween(anchor, found.date) <= unlikelyAhead) return found;
  return { ...found, needsConfirm: true, candidates: candidatesOf([found.date, before]) };
}

function withWeekday(
  on: (year: number) => Stretch | undefined,
  wanted: number,
  scope: Scope,
): Found | undefined {
  const matching = (year: number): Stretch | undefined => {
    const stretch = on(year);
    return stretch && weekday(stretch.until) === wanted ? stretch : undefined;
  };
  const shape = { kind: 'due', precision: 'day', rule: 'dow+dm' } as const;
  const plain = inYear(on, scope)?.stretch?.until;
  if (!plain) return stretched(inYear(matching, scope), shape);
  if (weekday(plain) === wanted) return { ...shape, date: plain };
  const year = yearOf(plain);
  const near = [year, year - 1, year + 1].flatMap((near) => matching(near)?.until ?? []);
  return { ...shape, needsConfirm: true, candidates: candidatesOf([...near, plain]) };
}

const candidatesOf = (days: readonly Day[]): TimeCandidate[] =>
  days.map((date) => ({ date, why: dayWords(date) }));

/** The day of a date in words, with its year or without. */
export const dayReadings = (said: Said, scope: Scope): Found | undefined =>
  said.year ? exact(said) : undated(said, scope);

/** What does not name an event that one prepares for. */
const noEvent =
  /^(?:sommar|host|var(?:en|termin)|jul|vinter|det|att|nasta)|\b(?:ska|skall|ar|har|kommer|bor|blir|vara)\b/;

/** The event takes the date, and what prepares for it is due the working day before. */
function beforeEvent(said: Said, scope: Scope): Found | undefined {
  const words = said.event ?? '';
  if (noEvent.test(words)) return undefined;
  const found = dayReadings(said, { ...scope, mood: scope.mood ?? 'future' });
  if (!found) return undefined;
  const named = scope.raw.replace(/^\S+\s+/, '');
  const event = /^\S+(?:\s+\S+)*?(?=\s+(?:med|pa|på|i|av|om|for|för|den|\d)\b|\s+\d|$)/.exec(named)?.[0];
  return {
    ...found,
    rule: 'before-event',
    kind: 'event',
    event: event ?? named,
    eventOn: found.date,
    date: found.date && workingDayBefore(found.date),
    candidates: found.candidates?.map(({ date, why }) => ({ date: workingDayBefore(date), why })),
  };
}

const eventBefore = '\\binfor\\s+(?<event>(?:[^.;:!?\\n]|\\n(?=[a-z0-9])){2,80}?),?\\s+';

export const exactDays: readonly Rule[] = [
  {
    rule: 'abs',
    pattern: pattern(
      dated,
      '(?<![\\d/-])',
      yearPart,
      '[-/.](?<number>\\d{1,2})[-/.](?<date>\\d{1,2})(?![\\d/-])',
    ),
    read: exact,
  },
  {
    rule: 'abs',
    pattern: pattern(dated, alone, '\\b', slashed, '\\s?[-/,]?\\s?', yearPart, '(?![\\d/-])'),
    read: overDays(exact),
  },
  {
    rule: 'abs',
    pattern: pattern(alone, '\\b(?<date>\\d{1,2})\\.(?<number>\\d{1,2})\\.', yearPart, '(?![\\d/-])'),
    read: exact,
  },
  {
    rule: 'abs',
    pattern: pattern(dated, alone, '\\b', spelled, ',?\\s*', yearPart, '(?![\\d/]|-\\d)'),
    read: overDays(exact),
  },
  {
    rule: 'abs',
    pattern: pattern(dated, alone, '\\b', slashed, '\\s?-\\s?(?<year>[2-4]\\d)(?![\\d/:-])'),
    read: exact,
  },
  {
    rule: 'abs',
    pattern: pattern(
      '(?<=\\b(?:senast|klart?|den|till|infor|deadline|datum)\\s?:?\\s?)(?<![\\d-])',
      '(?<year>2\\d)(?<number>[01]\\d)(?<date>[0-3]\\d)(?![\\d/-])',
    ),
    read: exact,
  },
  {
    rule: 'dm',
    pattern: pattern(dated, alone, '\\b', slashed, noFraction, '(?!\\s?[-,]?\\s?(?:19|20)\\d\\d)'),
    read: overDays(undated),
  },
  {
    rule: 'dm',
    pattern: pattern(dated, alone, '\\b', spelled, '(?!,?\\s*(?:19|20)\\d\\d\\b)'),
    read: overDays(undated),
  },
  {
    rule: 'before-event',
    pattern: pattern(eventBefore, dated, slashed, noFraction, `(?:\\s?[-/,]?\\s?${loneYear})?`),
    read: beforeEvent,
  },
  {
    rule: 'before-event',
    pattern: pattern(eventBefore, dated, spelled, `(?:\\s+${loneYear})?`),
    read: beforeEvent,
  },
  {
    rule: 'abs',
    pattern: pattern(`^\\s*${yearPart}(?<number>\\d\\d)(?<date>\\d\\d)\\s*$`),
    read: exact,
  },
  {
    rule: 'dm',
    pattern: pattern(
      '\\b(?:(?:under\\s+)?perioden|mellan|fran(?:\\s+och\\s+med)?)\\s+(?:den\\s+)?',
      `(?<first>\\d{1,2})\\s+${monthPart.replace('month', 'firstMonth')}`,
      `(?:\\s+${yearPart.replace('year', 'firstYear')})?`,
      '\\s*(?:–|-|och|till(?:\\s+och\\s+med)?)\\s*(?:den\\s+)?',
      `(?<date>\\d{1,2})\\s+${monthPart}(?:\\s+${loneYear})?`,
    ),
    read: interval,
  },
];
