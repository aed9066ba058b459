import { termOf } from '../calendar.ts';
import type { Term } from '../calendar.ts';
import { addDays, addMonths, dayOf, yearOf } from '../day.ts';
import { committeeMandate, councilMandate } from '../cadence/periods.ts';
import { inYear, pattern, stretched } from './rule.ts';
import type { Found, Rule, Said, Scope, Stretch } from './rule.ts';
import { fullMonth, monthEnd, monthNumber, ordinalNumber, yearNumber, yearPart } from './vocabulary.ts';

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

const termKind = (word: string): Term['kind'] => (word.startsWith('h') ? 'autumn' : 'spring');

const termStretch =
  (kind: Term['kind'], { calendar }: Scope) =>
  (year: number): Stretch => {
    const { starts, ends } = termOf(calendar, kind, year);
    return { from: starts, until: ends };
  };

function term(said: Said, scope: Scope): Found | undefined {
  const shape = { kind: 'window', precision: 'term' } as const;
  if (/^[hv]$/i.test(said.letter ?? '') && !said.year && !isTermAlone(scope)) return undefined;
  const at = termStretch(termKind(said.kind ?? said.letter ?? ''), scope);
  return stretched(inYear(at, scope, yearNumber(said.year)), shape);
}

/** "ht" alone is a term where it is a word of its own in a sentence about time. */
const isTermAlone = ({ raw, before }: Scope): boolean =>
  /^[HV]T$/.test(raw) || /\b(?:under|till|infor|i|per|denna|kommande|nasta|senast)\s$/.test(before);

/** "läsåret 25/26": from the autumn's first day to the spring's last. */
function schoolYear(said: Said, scope: Scope): Found | undefined {
  const at = (year: number): Stretch => ({
    from: termOf(scope.calendar, 'autumn', year).starts,
    until: termOf(scope.calendar, 'spring', year + 1).ends,
  });
  const first = yearNumber(said.year);
  const last = yearNumber(said.last);
  if (first !== undefined && last !== undefined && last !== first + 1) return undefined;
  return stretched(inYear(at, scope, first), { kind: 'window', precision: 'term' });
}

/** The end of the running term: the first that has not ended. */
const nearest = (
  kinds: readonly Term['kind'][],
  edge: 'starts' | 'ends',
  scope: Scope,
): Found | undefined => {
  const days = kinds.map((kind) =>
    stretched(
      inYear((year) => ({ until: termOf(scope.calendar, kind, year)[edge] }), scope),
      { kind: 'due', precision: 'day' },
    ),
  );
  const [first, second] = days;
  if (!first?.date || !second?.date) return first;
  return first.date <= second.date ? first : second;
};

function termEdge(said: Said, scope: Scope): Found | undefined {
  const word = said.kind ?? '';
  const edge = said.end ? 'ends' : 'starts';
  if (/^(?:skol|lasar)/.test(word)) return nearest(['autumn'], edge, scope);
  if (/^(?:host|var)/.test(word)) return nearest([termKind(word)], edge, scope);
  return nearest(['autumn', 'spring'], edge, scope);
}

/** A committee's four years, or the council's where the sentence or the receiver is fullmäktige. */
function mandate(said: Said, scope: Scope): Found | undefined {
  const shape = { kind: 'window', precision: 'mandate' } as const;
  const council = /fullmaktige|\bkf\b/i.test(`${scope.sentence} ${scope.receiver ?? ''}`.replace(/ä/g, 'a'));
  const mandateOn = council ? councilMandate : committeeMandate;
  const first = yearNumber(said.year);
  // NOTE 31 December of the first year lies in both mandates that begin that year
  const on = first === undefined ? scope.anchor : dayOf(first, 12, 31);
  if (!on) {
    const at = (year: number): Stretch | undefined => {
      const { from, until } = mandateOn(dayOf(year, 12, 31));
      return yearOf(from) === year ? { from, until } : undefined;
    };
    return stretched(inYear(at, scope), shape);
  }
  const here = mandateOn(on);
  const { from, until } = said.next ? mandateOn(addDays(here.until, 1)) : here;
  return { ...shape, date: until, window: [from, until] };
}

const shortYear = `(?:[\\s-–]*${yearPart.replace('\\d\\d)', '\\d\\d|\\d\\d)')}\\b)?`;
const longYear = `(?:\\s+(?:ar\\s+)?${yearPart}\\b)?`;
const nthWord = '(?<word>forsta|andra|tredje|fjarde|sista|\\d:[ae])\\s+';
const months = `(?<month>${fullMonth})`;

export const yearParts: readonly Rule[] = [
  {
    rule: 'month',
    pattern: pattern(
      `\\b(?:(?:i\\s+|senast\\s+(?:i\\s+)?)?(?<part>borjan|mitten|slutet)\\s+(?:av|pa|i)\\s+|(?<before>innan|fore)\\s+|senast\\s+(?:i\\s+|under\\s+)?|till\\s+och\\s+med\\s+|t\\.?o\\.?m\\.?\\s+|fore\\s+utgangen\\s+av\\s+|under\\s+|sista\\s+|i\\s+)${months}\\b(?:\\s?(?:-|–|och)\\s?(?<last>${fullMonth})\\b)?(?:\\s+manad)?${longYear}`,
    ),
    read: month,
  },
  {
    rule: 'month',
    pattern: pattern(`(?<!\\d\\.?\\s)\\b${months}(?:\\s?[-–]\\s?(?<last>${fullMonth}))?\\s+${yearPart}\\b`),
    read: month,
  },
  {
    rule: 'quarter',
    pattern: pattern(`\\b(?:q|kvartal\\s?)(?<nth>[1-4])(?!\\d)${shortYear}`),
    read: quarter,
  },
  { rule: 'quarter', pattern: pattern(`\\b${nthWord}kvartal(?:et)?\\b${longYear}`), read: quarter },
  {
    rule: 'tertial',
    pattern: pattern(`\\b(?:t|tertial\\s?)(?<nth>[1-3])(?!\\d)${shortYear}`),
    read: tertial,
  },
  { rule: 'tertial', pattern: pattern(`\\b${nthWord}tertial(?:et)?\\b${longYear}`), read: tertial },
  { rule: 'half', pattern: pattern(`\\b(?:h|halvar(?:et)?\\s)(?<nth>[12])(?!\\d)${shortYear}`), read: half },
  { rule: 'half', pattern: pattern(`\\b${nthWord}halvar(?:et)?\\b${longYear}`), read: half },
  {
    rule: 'term',
    pattern: pattern(`\\b(?<letter>[hv])t${shortYear}(?![\\w])`),
    read: term,
  },
  {
    rule: 'term',
    pattern: pattern(`\\b(?:under\\s+)?(?<kind>host|var)terminen${shortYear}(?![\\w])`),
    read: term,
  },
  {
    rule: 'term',
    pattern: pattern(
      `\\b(?:under\\s+)?(?:las|skol)aret\\s+(?<year>(?:20)?\\d\\d)\\s?[/–-]\\s?(?<last>(?:20)?\\d\\d)(?!\\d)`,
    ),
    read: schoolYear,
  },
  { rule: 'term', pattern: /\bunder\s+(?:las|skol)aret\b/g, read: schoolYear },
  {
    rule: 'term',
    pattern:
      /\b(?:(?:fore|innan|senast\s+(?:vid|i)|vid|till|i)\s+)?(?<kind>(?:host|var)?termin(?:en)?s|lasarets)\s+(?<end>slut)\b/g,
    read: termEdge,
  },
  {
    rule: 'term-start',
    pattern:
      /\b(?:(?:fore|innan|infor|senast\s+(?:vid|till)|vid|till)\s+)(?<kind>terminsstart|skolstart|lasarsstart|(?:host|var)terminens\s+start)(?:en)?\b/g,
    read: termEdge,
  },
  {
    rule: 'mandate',
    pattern: pattern(
      `\\b(?:(?:under|for)\\s+)?(?:innevarande\\s+|hela\\s+|(?<next>nasta\\s+|kommande\\s+))?mandatperiod(?:en|ens)?\\b(?:\\s+${yearPart}\\s?[-–]\\s?(?:20)?\\d\\d)?`,
    ),
    read: mandate,
  },
];
