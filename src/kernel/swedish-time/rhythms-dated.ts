import type { Cadence } from '../cadence/shape.ts';
import { namedReports } from './report-events.ts';
import { pattern } from './rule.ts';
import type { Found, Rule, Said, Scope } from './rule.ts';
import { fullMonth, monthNumber, monthPart, numberOf, numberPart, realDay } from './vocabulary.ts';

const recurring = (cadence: Cadence, precision: Found['precision']): Found => ({
  kind: 'recurrence',
  precision,
  cadence,
});

/** "Årligen i samband med bokslutet": the report's own days, each year. */
function withReport(said: Said, { raw }: Scope): Found | undefined {
  const kinds = namedReports(said.list ?? '');
  if (kinds.length === 0 || /\bdelar\b/i.test(raw)) return undefined;
  return {
    ...recurring({ kind: 'event', events: kinds }, 'open'),
    event: raw.slice(raw.length - (said.list ?? '').length),
  };
}

/** "Senast i februari varje år", "årligen, senast den 31 mars": a day or a month of every year. */
function onceYearly(said: Said): Found | undefined {
  const month = monthNumber(said.month ?? '');
  const date = said.date ? Number(said.date) : undefined;
  if (month < 1 || (date !== undefined && !realDay(2024, month, date))) return undefined;
  const on = { month, ...(date !== undefined && { date }) };
  return recurring({ kind: 'years', every: 1, on }, date === undefined ? 'year' : 'day');
}

/** "I mars och september varje år": so many times a year; which months is not kept, so a person looks. */
const inMonths = (said: Said): Found => {
  const parts = (said.months ?? '').match(new RegExp(`\\b(?:${fullMonth})\\b`, 'g'))?.length ?? 1;
  const count = numberOf(said.count ?? '');
  const asked = count > 0 && count !== parts;
  return {
    ...recurring({ kind: 'window', per: 'year', parts }, parts === 2 ? 'half' : 'year'),
    needsConfirm: asked,
  };
};

const seasonMonth: Readonly<Record<string, number>> = { var: 5, sommar: 8, host: 11, vinter: 2 };

const eachSeason = (said: Said): Found =>
  said.other
    ? recurring({ kind: 'window', per: 'year', parts: 2 }, 'half')
    : recurring({ kind: 'years', every: 1, on: { month: seasonMonth[said.season ?? ''] ?? 11 } }, 'season');

const yearly = '(?:arligen|arsvis|varje\\s+ar|respektive\\s+ar|en\\s+gang\\s+(?:per|om)\\s+(?:aret|ar))';
const often =
  '(?:arligen|arsvis|varje\\s+ar|halvarsvis|tertialvis|(?:tva|tre|2|3)\\s+(?:ganger|ggr)\\s+(?:per|om)\\s+(?:aret|ar))';
const twoMonths = `(?<months>(?:${fullMonth})(?:,\\s+(?:${fullMonth})){0,4}\\s+(?:och|samt|respektive)\\s+(?:i\\s+)?(?:${fullMonth}))`;
const reports = '(?<list>(?:d[ae]l[ao]r|tertial|verksamhetsb|ars(?:redov|bok|rapp)|bokslut)[a-z]*';
const report =
  `${reports}(?:(?:\\s*,\\s*|\\s+och\\s+|\\s+samt\\s+|\\s+respektive\\s+)(?:i\\s+)?` +
  `(?:d[ae]l[ao]r|tertial|verksamhetsb|ars(?:redov|bok|rapp)|bokslut)[a-z]*){0,3})`;

export const datedRhythms: readonly Rule[] = [
  {
    rule: 'event',
    pattern: pattern(
      `\\b${often}[,\\s]+(?:dels\\s+)?(?:i\\s+samband\\s+med|i\\s+anslutning\\s+till|i|vid|genom)\\s+(?:namndens\\s+|kommunens\\s+|respektive\\s+)?`,
      report,
      '\\b',
    ),
    read: withReport,
  },
  {
    rule: 'rrule',
    pattern: pattern(`\\b${yearly},?\\s+(?:och\\s+)?senast\\s+(?:den\\s+)?(?<date>\\d{1,2})\\s+${monthPart}`),
    read: onceYearly,
  },
  {
    rule: 'rrule',
    pattern: pattern(
      `\\b(?:senast\\s+)?(?:den\\s+)?(?<date>\\d{1,2})\\s+${monthPart}\\s+(?:respektive|varje)\\s+ar\\b`,
    ),
    read: onceYearly,
  },
  {
    rule: 'rrule',
    pattern: pattern(`\\b(?:senast\\s+)?(?:i|under)\\s+(?<month>${fullMonth})\\s+${yearly}\\b`),
    read: onceYearly,
  },
  {
    rule: 'window',
    pattern: pattern(`\\b(?:senast\\s+)?(?:i|under)\\s+${twoMonths}\\s+${yearly}\\b`),
    read: inMonths,
  },
  {
    rule: 'window',
    pattern: pattern(
      `\\b(?:(?<count>${numberPart})\\s+(?:ganger|ggr)\\s+(?:per|om)\\s+(?:aret|ar)|halvarsvis|arligen|varje\\s+ar)`,
      `[,\\s]+(?:i|under)\\s+${twoMonths}\\b`,
    ),
    read: inMonths,
  },
  {
    rule: 'rrule',
    pattern:
      /\b(?:under\s+)?varje\s+(?<season>var|sommar|host|vinter)\b(?:\s+och\s+(?:varje\s+)?(?<other>var|host)\b)?/g,
    read: eachSeason,
  },
];
