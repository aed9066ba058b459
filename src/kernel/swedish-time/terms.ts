import { termOf } from '../calendar.ts';
import type { Term } from '../calendar.ts';
import { committeeMandate, councilMandate } from '../cadence/periods.ts';
import { addDays, dayOf, yearOf } from '../day.ts';
import { fold } from './folding.ts';
import { inYear, pattern, stretched } from './rule.ts';
import type { Found, Rule, Said, Scope, Stretch } from './rule.ts';
import { yearNumber, yearPart } from './vocabulary.ts';

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

/** "Inför läsåret 2025/26": ready when it begins. */
function beforeTerm(said: Said, scope: Scope): Found | undefined {
  const kind = said.kind === undefined ? 'autumn' : termKind(said.kind);
  const at = (year: number): Stretch => ({ until: termOf(scope.calendar, kind, year).starts });
  return stretched(inYear(at, scope, yearNumber(said.year)), { kind: 'due', precision: 'day' });
}

/** "Från och med höstterminen": not before it begins. */
function fromTerm(said: Said, scope: Scope): Found | undefined {
  const found = beforeTerm(said, scope);
  if (!found) return undefined;
  const { date, candidates, needsConfirm } = found;
  return { kind: 'window', precision: 'open', notBefore: date, candidates, needsConfirm };
}

/** "Nästa termin": the first that has not begun. */
function nextTerm(_: Said, scope: Scope): Found | undefined {
  const { anchor, calendar } = scope;
  const shape = { kind: 'window', precision: 'term' } as const;
  if (!anchor) return { ...shape, needsConfirm: true };
  const year = yearOf(anchor);
  const next = [year, year + 1]
    .flatMap((one) => [termOf(calendar, 'spring', one), termOf(calendar, 'autumn', one)])
    .find(({ starts }) => starts > anchor);
  return next && { ...shape, date: next.ends, window: [next.starts, next.ends] };
}

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
  const council = /fullmaktige|\bkf\b/.test(`${scope.sentence} ${fold(scope.receiver ?? '')}`);
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
  // NOTE nothing says how long "i början av" lasts, nor which of two mandates is meant
  const vague = said.part !== undefined;
  return { ...shape, date: vague ? undefined : until, window: [from, until], needsConfirm: vague };
}

const shortYear = `(?:[\\s-–]*${yearPart.replace('\\d\\d)', '\\d\\d|\\d\\d)')}(?![\\d/])\\b)?`;

export const terms: readonly Rule[] = [
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
  { rule: 'term', pattern: /\b(?:(?:under|till|i)\s+)?(?:nasta|kommande)\s+termin\b/g, read: nextTerm },
  {
    rule: 'term-start',
    pattern: pattern(
      `\\b(?:senast\\s+)?(?:infor|innan|fore|till)\\s+(?:(?<kind>host|var)terminen${shortYear}|`,
      `(?:kommande\\s+|nasta\\s+)?(?:las|skol)ar(?:et)?(?:\\s+(?<year2>(?:20)?\\d\\d)\\s?[/–-]\\s?(?:20)?\\d\\d(?!\\d))?)(?![\\w])`,
    ),
    read: (said, scope) => beforeTerm({ ...said, year: said.year ?? said.year2 }, scope),
  },
  {
    rule: 'from',
    pattern: pattern(
      `\\b(?:fr\\.?\\s?o\\.?\\s?m\\.?|fran(?:\\s+och\\s+med)?)\\s+(?:kommande\\s+)?(?<kind>host|var)terminen${shortYear}(?![\\w])`,
    ),
    read: fromTerm,
  },
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
      `\\b(?:(?:under|for)\\s+|(?:i\\s+)?(?<part>borjan|mitten|slutet)\\s+av\\s+)?`,
      `(?:fore\\s+|innan\\s+|vid\\s+)?(?:innevarande\\s+|hela\\s+|(?<next>nasta\\s+|kommande\\s+))?mandatperiod`,
      `(?:ens\\s+slut|en|ens)?\\b(?:\\s+${yearPart}\\s?[-–]\\s?(?:20)?\\d\\d)?`,
    ),
    read: mandate,
  },
];
