import { termOf } from '../calendar.ts';
import { occurrences } from '../cadence/occurrences.ts';
import type { Cadence } from '../cadence/shape.ts';
import { addDays, addMonths, daysBetween, yearOf } from '../day.ts';
import type { Day } from '../day.ts';
import { periods, timesIn } from './rhythms.ts';
import { pattern } from './rule.ts';
import type { Found, Rule, Said, Scope } from './rule.ts';
import type { TimeCandidate } from './time-reading.ts';
import { numberOf, numberPart } from './vocabulary.ts';

const often = `(?:(?<count>${numberPart})|(?<some>nagra|ett\\s+par|flera|nagon))\\s+(?:ganger|gang|ggr)`;
const loose = '(?<any>nagon\\s+gang|nan\\s+gang|vid\\s+(?:nagot|(?:ett\\s+)?lampligt)\\s+tillfalle)';

/** What stands before a stretch of time and leaves open when in it: "någon gång under hösten", "två gånger i vår". */
const before = new RegExp(
  `\\b(?:${loose}|(?<count>${numberPart})\\s+(?:ganger|ggr)|(?:nagra|ett\\s+par|flera)\\s+(?:ganger|ggr))\\s+$`,
);

/** The same expression where it is said only vaguely when within it: from where, and with the days it may be. */
export function loosely(
  found: Found,
  { before: words, anchor }: Scope,
): { found: Found; sooner: number } | undefined {
  const said = found.window && before.exec(words);
  if (!said || !found.window || numberOf(said.groups?.['count'] ?? '') === 1) return undefined;
  const [from, until] = found.window;
  const middle = addDays(from, Math.floor(daysBetween(from, until) / 2));
  const why = said.groups?.['any']
    ? ['sist i perioden', 'mitt i perioden', 'när perioden börjar']
    : ['den sista gången', 'en gång mitt i perioden', 'den första gången'];
  const days = [until, middle, from]
    .map((date, at): TimeCandidate => ({ date, why: why[at] ?? '' }))
    .filter(({ date }) => !anchor || date > anchor);
  return { found: { ...found, needsConfirm: true, candidates: days }, sooner: said[0].length };
}

/** The days that a cadence may give first, by each way to understand it; no day twice. */
function firstOf(ways: readonly { cadence: Cadence; why: string }[], scope: Scope): TimeCandidate[] {
  const { anchor, calendar, meetings } = scope;
  if (!anchor) return [];
  const found = ways.flatMap(({ cadence, why }): TimeCandidate[] => {
    const until = addMonths(anchor, 14);
    const [first] = occurrences(cadence, { from: anchor, until, calendar, meetings });
    return first ? [{ date: first.due, why }] : [];
  });
  return found.filter(({ date }, at) => found.findIndex((one) => one.date === date) === at);
}

const inYear = (parts: number): Cadence =>
  parts === 1 ? { kind: 'years', every: 1 } : { kind: 'window', per: 'year', parts };
const seasons: readonly (readonly [number, string])[] = [
  [1, 'om det är en säsong om året'],
  [2, 'om det är två säsonger om året'],
  [4, 'om årstiderna menas'],
];

/** "Två gånger per säsong": nobody has said what a season is, so no cadence is taken for granted. */
function perSeason(said: Said, scope: Scope): Found {
  const count = said.some ? (said.some === 'nagon' ? 1 : 2) : Math.max(1, numberOf(said.count ?? 'en'));
  const ways = seasons.map(([parts, why]) => ({ cadence: inYear(count * parts), why }));
  return {
    kind: 'recurrence',
    precision: 'open',
    needsConfirm: true,
    candidates: firstOf(ways, scope),
  };
}

/** "Några gånger per termin": more than once, but nobody knows how often; "ett par" and "någon" are likely two and one. */
function someTimes(said: Said, scope: Scope): Found {
  const per = said.per ?? 'ar';
  if (said.some?.startsWith('ett')) return { ...timesIn(2, per), needsConfirm: true };
  if (said.some === 'nagon') return { ...timesIn(1, per), needsConfirm: true };
  const ways = [2, 3, 4].flatMap((count) => {
    const { cadence } = timesIn(count, per);
    return cadence ? [{ cadence, why: `om det är ${count} gånger` }] : [];
  });
  return { kind: 'recurrence', precision: 'open', needsConfirm: true, candidates: firstOf(ways, scope) };
}

/** "Någon gång under terminen": the running term's end, or the next one's. */
function duringTerm(_: Said, { anchor, calendar }: Scope): Found | undefined {
  const shape = { kind: 'window', precision: 'term', needsConfirm: true } as const;
  if (!anchor) return shape;
  const year = yearOf(anchor);
  const ahead = [year, year + 1]
    .flatMap((one) => [termOf(calendar, 'spring', one), termOf(calendar, 'autumn', one)])
    .filter(({ ends }) => ends >= anchor);
  const [running] = ahead;
  const from: Day | undefined = running?.starts;
  return (
    running &&
    from && {
      ...shape,
      date: running.ends,
      window: [from, running.ends],
      candidates: ahead.slice(0, 2).map(({ kind, ends }) => ({
        date: ends,
        why: kind === 'spring' ? 'vårterminens slut' : 'höstterminens slut',
      })),
    }
  );
}

/** What is said to happen so and so often, or some time, in words that only a person can make days of. */
export const vagueRhythms: readonly Rule[] = [
  {
    rule: 'window',
    pattern: pattern(`\\b(?:${often}\\s+(?:per|om|i|under|varje)|varje)\\s+sasong(?:en)?\\b`),
    read: perSeason,
  },
  {
    rule: 'window',
    pattern: pattern(
      `\\b(?:(?<some>nagra|ett\\s+par|flera)\\s+(?:ganger|ggr)\\s*(?:per|om|i|/|varje)|`,
      `(?<some2>nagon)\\s+gang\\s+(?:per|om|varje))\\s*(?<per>${periods})\\b`,
    ),
    read: (said, scope) => someTimes({ ...said, some: said.some ?? said.some2 }, scope),
  },
  {
    rule: 'term',
    pattern: pattern(
      `\\b(?:${loose}|(?<count>${numberPart})\\s+(?:ganger|gang|ggr))\\s+under\\s+terminen\\b`,
    ),
    read: duringTerm,
  },
];
