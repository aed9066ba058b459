import { addDays, addMonths, dayOf } from '../day.ts';
import { inYear, pattern, stretched } from './rule.ts';
import type { Found, Rule, Said, Scope, Stretch } from './rule.ts';
import {
  fullMonth,
  monthEnd,
  monthNumber,
  monthPart,
  ordinalNumber,
  yearNumber,
  loneYear,
  yearPart,
} from './vocabulary.ts';

const partEnds: Readonly<Record<string, number>> = { borjan: 5, mitten: 15, slutet: 31 };

/** "i maj", "i slutet av maj", "maj–juni", "innan maj": the last day of what is said. */
function month(said: Said, scope: Scope): Found | undefined {
  const first = monthNumber(said.month ?? '');
  const last = said.last ? monthNumber(said.last) : first;
  const at = (year: number): Stretch => {
    const from = dayOf(year, first, 1);
    if (said.before) return { until: addDays(from, -1) };
    const until = said.part
      ? dayOf(year, first, partEnds[said.part] ?? 31)
      : monthEnd(last < first ? year + 1 : year, last);
    return { from, until };
  };
  return stretched(inYear(at, scope, yearNumber(said.year)), { kind: 'due', precision: 'month' });
}

/** The nth of a year's equal parts, by whole months. */
function yearPartAt(nth: number, months: number): (year: number) => Stretch {
  return (year) => {
    const from = dayOf(year, 1 + (nth - 1) * months, 1);
    return { from, until: addDays(addMonths(from, months), -1) };
  };
}

const nthSaid = (said: Said, parts: number): number => {
  const nth = ordinalNumber(said.nth ?? said.word ?? '');
  return nth === -1 ? parts : nth;
};

/** A letter and a digit mean a part of the year only as a capital: Q1, T2, H1. */
const isSmallLetter = (said: Said, { raw }: Scope): boolean =>
  said.nth !== undefined && /^[qth]\s?\d/.test(raw);

function quarter(said: Said, scope: Scope): Found | undefined {
  const nth = nthSaid(said, 4);
  if (nth < 1 || nth > 4) return undefined;
  return stretched(inYear(yearPartAt(nth, 3), scope, yearNumber(said.year)), {
    kind: 'due',
    precision: 'quarter',
  });
}

/** How long after a period its report may come for the calendar's event to be the one meant. */
const reportDays = 75;

/** The calendar's report of the period where it has one, else the period's end. */
function tertial(said: Said, scope: Scope): Found | undefined {
  const nth = nthSaid(said, 3);
  if (nth < 1 || nth > 3 || isSmallLetter(said, scope)) return undefined;
  const at = yearPartAt(nth, 4);
  const reportOf = (year: number) => {
    const { until } = at(year);
    return scope.calendar.reportEvents.find(
      ({ kind, on }) =>
        (kind === 'fourMonthReport' || kind === 'interimReport') &&
        on >= until &&
        on <= addDays(until, reportDays),
    );
  };
  const due = (year: number): Stretch => ({ ...at(year), until: reportOf(year)?.on ?? at(year).until });
  const choice = inYear(due, scope, yearNumber(said.year));
  const found = stretched(choice, { kind: 'due', precision: 'tertial' });
  const report =
    choice?.stretch && scope.calendar.reportEvents.find(({ on }) => on === choice.stretch?.until);
  return found && { ...found, ...(report && { event: report.name, eventOn: report.on }) };
}

function half(said: Said, scope: Scope): Found | undefined {
  const nth = nthSaid(said, 2);
  if (nth < 1 || nth > 2 || isSmallLetter(said, scope)) return undefined;
  return stretched(inYear(yearPartAt(nth, 6), scope, yearNumber(said.year)), {
    kind: 'due',
    precision: 'half',
  });
}

/** Two digits need their hyphen: "Q1-27", but not "Q1 12 personer". */
const partYear = `(?:[\\s–-]*${yearPart.replace('\\d\\d)', '\\d\\d|(?<=[–-])\\d\\d)')}(?![\\d/])\\b)?`;
const longYear = `(?:\\s+(?:ar\\s+)?${loneYear})?`;
const nthWord = '(?<word>forsta|andra|tredje|fjarde|sista|\\d:[ae])\\s+';
const months = `(?<month>${fullMonth})`;

export const yearParts: readonly Rule[] = [
  {
    rule: 'month',
    pattern: pattern(
      `\\b(?:(?:i\\s+|senast\\s+(?:i\\s+)?)?(?<part>borjan|mitten|slutet)\\s+(?:av|pa|i)\\s+|(?<before>innan|fore)\\s+|`,
      `senast\\s+(?:i\\s+|under\\s+)?|till\\s+och\\s+med\\s+|`,
      `t\\.?o\\.?m\\.?\\s+|(?:(?:fore|innan|senast(?:\\s+vid)?|vid|till)\\s+)?utgangen\\s+av\\s+|`,
      `under\\s+|(?:senast\\s+)?(?:den\\s+)?(?:sista|siste)\\s+(?:dagen\\s+i\\s+|vardagen\\s+i\\s+)?|i\\s+)${months}\\b`,
      `(?:\\s?(?:-|–|/|och|eller|till)\\s?(?<last>${fullMonth})\\b)?`,
      `(?:\\s+manad)?${longYear}`,
    ),
    read: month,
  },
  {
    rule: 'month',
    pattern: pattern(`(?<!\\d\\.?\\s)\\b${monthPart}(?:\\s?[-–]\\s?(?<last>${fullMonth}))?\\s+${loneYear}`),
    read: month,
  },
  {
    rule: 'month',
    pattern: pattern(
      `\\b(?:(?:vid|till|fore|innan|senast(?:\\s+vid)?)\\s+)?manadsskiftet\\s+${months}\\s?[/–-]\\s?`,
      `(?:${fullMonth})\\b`,
    ),
    read: month,
  },
  {
    rule: 'quarter',
    pattern: pattern(`\\b(?:q|kvartal\\s?)(?<nth>[1-4])(?!\\d)${partYear}`),
    read: quarter,
  },
  { rule: 'quarter', pattern: pattern(`\\b${nthWord}kvartal(?:et)?\\b${longYear}`), read: quarter },
  {
    rule: 'tertial',
    pattern: pattern(
      `\\b(?:t|tertial\\s?|(?:i\\s+)?(?:tertialrapport(?:en)?|del[ai]rs?rapport(?:en)?|del[ai]r)\\s)`,
      `(?<nth>[1-3])(?!\\d)${partYear}`,
    ),
    read: tertial,
  },
  { rule: 'tertial', pattern: pattern(`\\b${nthWord}tertial(?:et)?\\b${longYear}`), read: tertial },
  { rule: 'half', pattern: pattern(`\\b(?:h|halvar(?:et)?\\s)(?<nth>[12])(?!\\d)${partYear}`), read: half },
  {
    rule: 'half',
    pattern: /\b(?:(?:vid|till|fore|innan|senast(?:\s+vid)?)\s+)?halvarsskiftet\b/g,
    read: (_, scope) => half({ nth: '1' }, scope),
  },
  { rule: 'half', pattern: pattern(`\\b${nthWord}halvar(?:et)?\\b${longYear}`), read: half },
];
