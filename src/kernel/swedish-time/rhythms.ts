import type { Cadence, DateOfYear, Nth } from '../cadence/shape.ts';
import { dayOf, yearOf } from '../day.ts';
import { pattern } from './rule.ts';
import type { Found, Rule, Said, Scope } from './rule.ts';
import type { TimePrecision, TimeRule } from './time-reading.ts';
import { fullMonth, fullWeekday, monthNumber, monthPart, numberOf, numberPart } from './vocabulary.ts';
import { ordinalNumber, realDay, weekdayNumber } from './vocabulary.ts';

const recurring = (cadence: Cadence, precision: TimePrecision, rule?: TimeRule): Found => ({
  kind: 'recurrence',
  precision,
  cadence,
  rule,
});

const window = (
  per: 'term' | 'year' | 'schoolYear' | 'mandate' | 'week' | 'month',
  parts: number,
): Cadence => ({
  kind: 'window',
  per,
  parts,
});

/** varje 1, varannan 2, var tredje 3. */
const stepOf = (said: Said): number => {
  if (said.second) return 2;
  return said.nth ? Math.max(1, ordinalNumber(said.nth)) : 1;
};

const weekly = (said: Said): Found => {
  const weekday = said.weekday && weekdayNumber(said.weekday);
  return recurring({ kind: 'weeks', every: stepOf(said), ...(weekday && { weekday }) }, 'week');
};

function monthly(said: Said): Found {
  const weekday = said.weekday && weekdayNumber(said.weekday);
  const nth = ordinalNumber(said.ordinal ?? '');
  const on = weekday && nth !== 0 && nth < 5 ? { nth: nth as Nth, weekday } : undefined;
  return recurring({ kind: 'months', every: stepOf(said), ...(on && { on }) }, on ? 'day' : 'month');
}

function yearly(said: Said): Found | undefined {
  const month = said.number ? Number(said.number) : monthNumber(said.month ?? '');
  const date = said.date ? Number(said.date) : undefined;
  if (date !== undefined && !realDay(2024, month, date)) return undefined;
  const on: DateOfYear | undefined = month > 0 ? { month, ...(date !== undefined && { date }) } : undefined;
  return recurring({ kind: 'years', every: stepOf(said), ...(on && { on }) }, on ? 'day' : 'year');
}

/** "två gånger per termin", "2 ggr/år": so many windows of the period. */
function timesPer(said: Said): Found | undefined {
  const count = numberOf(said.count ?? '');
  if (count < 1 || count > 60) return undefined;
  const several = said.most ? { needsConfirm: true } : {};
  return { ...timesIn(count, said.per ?? 'ar'), ...several };
}

/** So many times in each of a period, by its folded word. */
export function timesIn(count: number, per: string): Found {
  if (/^arbetsd|^dag/.test(per)) return recurring({ kind: 'days', every: 1 }, 'day', 'rrule');
  if (per.startsWith('vec')) {
    return count === 1
      ? recurring({ kind: 'weeks', every: 1 }, 'week', 'rrule')
      : recurring(window('week', count), 'week');
  }
  if (/^man(?!d)/.test(per)) {
    return count === 1
      ? recurring({ kind: 'months', every: 1 }, 'month', 'rrule')
      : recurring(window('month', count), 'month');
  }
  if (per.startsWith('term')) return recurring(window('term', count), 'term');
  if (/^(?:las|skol)/.test(per)) return recurring(window('schoolYear', count), 'term');
  if (per.startsWith('mandat')) return recurring(window('mandate', count), 'mandate');
  const perYear = per.startsWith('kv') ? 4 : per.startsWith('tert') ? 3 : per.startsWith('halv') ? 2 : 1;
  const parts = count * perYear;
  if (parts === 1) return recurring({ kind: 'years', every: 1 }, 'year', 'rrule');
  const precision = parts === 2 ? 'half' : parts === 3 ? 'tertial' : parts === 4 ? 'quarter' : 'year';
  return recurring(window('year', parts), precision);
}

/** One at every meeting of the body; "under året" in the same sentence ends it with the year. */
function perMeeting(_: Said, { anchor, sentence }: Scope): Found {
  const ends =
    anchor && /\b(?:under\s+aret|i\s+ar)\b/.test(sentence) ? dayOf(yearOf(anchor), 12, 31) : undefined;
  return recurring({ kind: 'perMeeting', ...(ends && { until: ends }) }, 'open');
}

const nth = '(?<nth>tredje|fjarde|femte|sjatte|\\d{1,2}:[ae])';
const everyWord = `(?:varje|(?<second>varannan|var\\s+annan|vartannat)|varje\\s+${nth}|vart?\\s+${nth.replace('nth', 'nth2')}|var)`;
const every = (...nouns: readonly string[]): string => `\\b${everyWord}\\s+(?:${nouns.join('|')})\\b`;
const stepped =
  (read: (said: Said) => Found | undefined) =>
  (said: Said): Found | undefined =>
    read({ ...said, nth: said.nth ?? said.nth2 });
const time = '(?:ganger|gang|ggr|g)';
/** The folded words of periods. */
export const periods =
  'arbetsdag|dag(?:en)?|veckan?|manad(?:en)?|termin(?:en)?|lasar(?:et)?|skolar(?:et)?|kvartal(?:et)?|tertial(?:et)?|halvar(?:et)?|ar(?:et)?|mandatperiod(?:en)?';
const yearlyWord = '(?:arligen|arsvis|varje\\s+ar)';
const meetings =
  '(?:[a-z-]*(?:mote|sammantrade|traff|namnd|ledningsgrupp)|ordinarie\\s+(?:mote|sammantrade))\\b';

const each = (words: string, count: number, per: string, rule: TimeRule = 'window'): Rule => ({
  rule,
  pattern: pattern(`\\b(?:${words})\\b`),
  read: () => timesIn(count, per),
});

export const rhythms: readonly Rule[] = [
  each('dagligen|varje\\s+(?:arbets)?dag', 1, 'dag', 'rrule'),
  each('veckovis|varje\\s+vecka', 1, 'vecka', 'rrule'),
  each('manadsvis|manatligen|varje\\s+manad', 1, 'manad', 'rrule'),
  each('kvartalsvis|(?:varje|per)\\s+kvartal', 4, 'ar'),
  each('tertialvis|(?:varje|per)\\s+tertial', 3, 'ar'),
  each('halv[ad]rsvis|(?:varje|per)\\s+halvar', 2, 'ar'),
  each('terminsvis|(?:varje|per)\\s+termin', 1, 'termin'),
  each('lasarsvis|(?:varje|per)\\s+(?:las|skol)ar', 1, 'lasar'),
  each('varje\\s+mandatperiod', 1, 'mandatperiod'),
  each('arligen|arsvis|varje\\s+ar', 1, 'ar', 'rrule'),
  {
    rule: 'rrule',
    pattern: /\bvar\s+(?:14:[de]|fjortonde)\s+dag\b/g,
    read: () => recurring({ kind: 'weeks', every: 2 }, 'week'),
  },
  { rule: 'rrule', pattern: pattern(every('vecka')), read: stepped(weekly) },
  {
    rule: 'rrule',
    pattern: pattern(`\\b(?:varje|(?<second>varannan))\\s+(?<weekday>${fullWeekday})\\b`),
    read: weekly,
  },
  { rule: 'rrule', pattern: pattern(every('manad')), read: stepped(monthly) },
  {
    rule: 'rrule',
    pattern: pattern(
      `\\b(?:den\\s+)?(?<ordinal>forsta|andra|tredje|fjarde|sista)\\s+`,
      `(?<weekday>${fullWeekday})en\\s+`,
      `(?:i\\s+(?:manaden|varje\\s+manad)|varje\\s+manad|(?:i\\s+)?(?<second>varannan)\\s+manad)\\b`,
    ),
    read: monthly,
  },
  { rule: 'rrule', pattern: pattern(every('ar')), read: stepped(yearly) },
  {
    rule: 'rrule',
    pattern: pattern(
      `\\b(?:senast\\s+)?(?:den\\s+)?(?<date>\\d{1,2})\\s?/\\s?(?<number>1?\\d)\\s+${yearlyWord}\\b`,
    ),
    read: yearly,
  },
  {
    rule: 'rrule',
    pattern: pattern(`\\b(?:senast\\s+)?(?:den\\s+)?(?<date>\\d{1,2})\\s+${monthPart}\\s+${yearlyWord}\\b`),
    read: yearly,
  },
  {
    rule: 'rrule',
    pattern: pattern(`\\b${yearlyWord}\\s+(?:senast\\s+)?(?:den\\s+)?(?<date>\\d{1,2})\\s+${monthPart}`),
    read: yearly,
  },
  {
    rule: 'rrule',
    pattern: pattern(`\\b${yearlyWord}\\s+(?:senast\\s+)?i\\s+(?<month>${fullMonth})\\b`),
    read: yearly,
  },
  {
    rule: 'window',
    pattern: pattern(
      `\\b(?:minst\\s+)?(?:(?<most>${numberPart.replace('\\d{1,3}', '\\d{1,2}')})(?:\\s+till\\s+|\\s+eller\\s+|\\s?[-–]\\s?))?`,
      `(?<count>${numberPart})\\s*${time}\\s*`,
      `(?:per|om|i|/|varje)\\s*(?<per>${periods})\\b`,
    ),
    read: timesPer,
  },
  {
    rule: 'window',
    pattern: pattern(`\\b(?:minst\\s+)?(?<count>${numberPart})\\s+${time}\\s+arligen\\b`),
    read: timesPer,
  },
  {
    rule: 'per-meeting',
    pattern: pattern(`\\b(?:vid|pa|till|infor)\\s+(?:varje|alla)\\s+(?:ordinarie\\s+)?${meetings}`),
    read: perMeeting,
  },
  { rule: 'per-meeting', pattern: /\bstaende\s+punkt(?:er)?\b/g, read: perMeeting },
  { rule: 'per-meeting', pattern: /\bvar\s+gang\b/g, read: perMeeting },
];
