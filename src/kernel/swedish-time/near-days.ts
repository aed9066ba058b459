import { addDays, addMonths, dayOf, monthOf, weekday, yearOf } from '../day.ts';
import type { Day } from '../day.ts';
import { addWorkingDays, firstWeekdayOnOrAfter, lastWeekdayOnOrBefore } from '../holidays.ts';
import { mondayOf, weekOf, weeksIn } from '../iso-week.ts';
import { inYear, pattern, stretched } from './rule.ts';
import type { Found, Rule, Said, Scope, Stretch } from './rule.ts';
import {
  dayWords,
  fullWeekday,
  monthEnd,
  numberOf,
  numberPart,
  unitPart,
  weekdayNumber,
  yearNumber,
} from './vocabulary.ts';
import { loneYear } from './vocabulary.ts';

/** From the anchor by a step; without an anchor a person must say. */
const fromAnchor = (
  { anchor }: Scope,
  shape: Pick<Found, 'kind' | 'precision'>,
  step: (anchor: Day) => Partial<Found>,
): Found => (anchor ? { ...shape, ...step(anchor) } : { ...shape, needsConfirm: true });

const day = { kind: 'due', precision: 'day' } as const;

/** "på fredag": strictly after the anchor; "nästa fredag" said early in a week may mean the week after. */
function relativeWeekday(said: Said, scope: Scope): Found | undefined {
  const wanted = weekdayNumber(said.weekday ?? '');
  if (!wanted) return undefined;
  return fromAnchor(scope, day, (anchor) => {
    if (said.gone) return { date: lastWeekdayOnOrBefore(addDays(anchor, -1), wanted), past: true };
    const date = firstWeekdayOnOrAfter(addDays(anchor, 1), wanted);
    if (!said.next || weekday(anchor) > 4) return { date };
    const later = addDays(date, 7);
    return {
      date,
      needsConfirm: true,
      candidates: [date, later].map((date) => ({ date, why: dayWords(date) })),
    };
  });
}

const relativeDay = (said: Said, scope: Scope): Found =>
  fromAnchor(scope, day, (anchor) => {
    if (said.today) return { date: anchor };
    if (said.gone) return { date: addDays(anchor, -1), past: true };
    return { date: addDays(anchor, said.after ? 2 : 1) };
  });

const relativeWeek = (said: Said, scope: Scope): Found =>
  fromAnchor(scope, { kind: 'due', precision: 'week' }, (anchor) => {
    const monday = addDays(mondayOf(weekOf(anchor)), said.next ? 7 : said.gone ? -7 : 0);
    const until = addDays(monday, 4);
    // NOTE said on a Saturday, "under veckan" has no working day left: the Sunday stands in
    const date = until >= anchor || said.gone ? until : addDays(monday, 6);
    return { date, window: [monday, date], ...(said.gone && { past: true }) };
  });

const relativeMonth = (said: Said, scope: Scope): Found =>
  fromAnchor(scope, { kind: 'due', precision: 'month' }, (anchor) => {
    const start = addMonths(dayOf(yearOf(anchor), monthOf(anchor), 1), said.next ? 1 : said.gone ? -1 : 0);
    const date = monthEnd(yearOf(start), monthOf(start));
    return { date, window: [start, date], ...(said.gone && { past: true }) };
  });

/** Monday of the first week to Friday of the last. */
function isoWeek(said: Said, scope: Scope): Found | undefined {
  const compact = said.compact;
  const first = Number(compact ? compact.slice(2) : said.week);
  const last = Number(said.last ?? first);
  const wanted = said.weekday === undefined ? undefined : weekdayNumber(said.weekday);
  const at = (year: number): Stretch | undefined => {
    if (first < 1 || last > weeksIn(year) || first > weeksIn(year)) return undefined;
    const lastYear = last < first ? year + 1 : year;
    if (wanted !== undefined) return { until: addDays(mondayOf({ year, week: first }), wanted - 1) };
    return {
      from: mondayOf({ year, week: first }),
      until: addDays(mondayOf({ year: lastYear, week: last }), 4),
    };
  };
  const year = compact ? 2000 + Number(compact.slice(0, 2)) : yearNumber(said.year);
  const precision = wanted === undefined ? 'week' : 'day';
  const found = stretched(inYear(at, scope, year), { kind: 'due', precision });
  // NOTE "v 2024" is week 24 of 2020, or a year after a full stop: only a person can tell
  return found && compact?.startsWith('20') ? { ...found, needsConfirm: true } : found;
}

/** Months and years end on the same date, or the month's last day (lag 1930:173 § 1). */
function within(said: Said, scope: Scope): Found | undefined {
  const count = numberOf(said.count ?? '');
  const unit = said.unit ?? '';
  if (count === 0 && !said.half && !said.pair) return undefined;
  const step = (anchor: Day): Day => {
    if (said.half) return addMonths(anchor, 6);
    const times = said.pair ? 2 : count;
    if (unit.startsWith('arbets')) return addWorkingDays(anchor, times);
    if (unit.startsWith('dag') || unit.startsWith('dygn')) return addDays(anchor, times);
    if (unit.startsWith('veck')) return addDays(anchor, 7 * times);
    return addMonths(anchor, (unit.startsWith('ar') ? 12 : 1) * times);
  };
  return fromAnchor(scope, day, (anchor) => ({
    date: step(anchor),
    // NOTE "efter ett år" is rather the day to begin than the last one
    ...(said.after && {
      needsConfirm: true,
      candidates: [{ date: step(anchor), why: dayWords(step(anchor)) }],
    }),
    ...(said.pair && {
      needsConfirm: true,
      candidates: [{ date: step(anchor), why: 'ett par läst som två' }],
    }),
  }));
}

export const nearDays: readonly Rule[] = [
  {
    rule: 'rel-dow',
    pattern: pattern(
      `\\b(?:(?:(?:pa|senast(?:\\s+pa)?|till)\\s+)?(?<next>nasta|nastkommande|kommande)|pa|nu\\s+pa|senast(?:\\s+pa)?|till|fram\\s+till)\\s+`,
      `(?<weekday>${fullWeekday})\\b(?!,?\\s+(?:den\\s+)?\\d)`,
    ),
    read: relativeWeekday,
  },
  {
    rule: 'rel-dow',
    pattern: pattern(`\\b(?<gone>i)\\s+(?<weekday>${fullWeekday})s\\b`),
    read: relativeWeekday,
  },
  { rule: 'rel-day', pattern: /\b(?:senast\s+)?i\s?(?<after>over)?morgon\b/g, read: relativeDay },
  { rule: 'rel-day', pattern: /\b(?<gone>igar|i\s+gar)\b/g, read: relativeDay },
  { rule: 'rel-day', pattern: /^\s*(?:senast\s+)?(?<today>i\s?dag)\s*$/g, read: relativeDay },
  {
    rule: 'rel-week',
    pattern:
      /\b(?:under\s+veckan|(?:senare|slutet)\s+(?:i|av)\s+veckan|denna\s+vecka|(?:(?:under|senast)\s+)?(?<next>nasta\s+vecka)|(?<gone>forra\s+veckan))\b/g,
    read: relativeWeek,
  },
  {
    rule: 'rel-month',
    pattern:
      /\b(?:under\s+manaden|denna\s+manad|(?:(?:under|senast)\s+)?(?<next>nasta\s+manad)|(?<gone>forra\s+manaden))\b/g,
    read: relativeMonth,
  },
  {
    rule: 'isoweek',
    pattern: pattern(
      `(?:\\b(?:(?:senast|pa)\\s+){0,2}(?<weekday>${fullWeekday})(?:en)?,?\\s+(?:i\\s+)?)?`,
      '\\bv(?:eckorna|eckan|ecka)?\\.?\\s?(?<week>\\d{1,2})(?![\\d/:,])',
      '(?:\\s?(?:-|–|och|till)\\s?(?:v(?:ecka)?\\.?\\s?)?(?<last>\\d{1,2})(?!\\d))?',
      `(?:(?:\\s|,\\s|/)${loneYear})?`,
    ),
    read: isoWeek,
  },
  { rule: 'isoweek', pattern: /\bv(?:ecka)?\.?\s?(?<compact>\d{4})(?![\d/]|[-–]\d)/g, read: isoWeek },
  {
    rule: 'within',
    pattern: pattern(
      `\\b(?:senast\\s+om|inom|om|(?<after>efter))\\s+`,
      `(?:de\\s+narmaste\\s+|hogst\\s+)?`,
      `(?:(?<half>ett\\s+halvar)\\b|(?:(?<pair>ett\\s+par)|(?<count>${numberPart}))\\s+${unitPart})`,
    ),
    read: within,
  },
  {
    rule: 'within',
    pattern: pattern(
      `\\b(?:senast\\s+)?(?<count>${numberPart})\\s+${unitPart}\\s+efter\\s+`,
      `(?:dagens\\s+)?(?:mote|sammantrade|beslut)`,
      `(?:t|et)?\\b`,
    ),
    read: within,
  },
];
