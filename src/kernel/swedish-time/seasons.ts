import { summerDeadline, termOf } from '../calendar.ts';
import { addDays, dayOf, yearOf } from '../day.ts';
import { workingDayBefore } from '../holidays.ts';
import { mondayOf } from '../iso-week.ts';
import { inYear, newestFirst, pattern, stretched } from './rule.ts';
import type { Found, Rule, Said, Scope, Stretch } from './rule.ts';
import { loneYear, yearNumber, yearPart } from './vocabulary.ts';

const holidayWords =
  '(?:sommaren|sommarlovet|sommaruppehallet|sommarledigheten|semestern|semestrarna|semesterperioden)';
const optionalYear = `(?:\\s+${loneYear})?`;

/** Years with two digits in "25/26" and the like are the reader's; a season's year has four. */
const beforeSummer = (said: Said, scope: Scope): Found | undefined =>
  stretched(
    inYear((year) => ({ until: summerDeadline(scope.calendar, year) }), scope, yearNumber(said.year)),
    {
      kind: 'due',
      precision: 'day',
    },
  );

/** From the Monday of week 34 to the end of September, and not before it begins. */
function afterSummer(said: Said, scope: Scope): Found | undefined {
  const at = (year: number): Stretch => ({ from: mondayOf({ year, week: 34 }), until: dayOf(year, 9, 30) });
  const choice = inYear(at, scope, yearNumber(said.year));
  const found = stretched(choice, { kind: 'window', precision: 'season' });
  return found && { ...found, notBefore: choice?.stretch?.from };
}

/** June to August; between the terms where the municipality has set its own. */
export function summerOf(year: number, { calendar }: Scope): Stretch {
  const spring = termOf(calendar, 'spring', year);
  const autumn = termOf(calendar, 'autumn', year);
  return spring.assumed || autumn.assumed
    ? { from: dayOf(year, 6, 1), until: dayOf(year, 8, 31) }
    : { from: addDays(spring.ends, 1), until: addDays(autumn.starts, -1) };
}

type Season = 'spring' | 'summer' | 'autumn' | 'winter';

const seasonOf = (word: string): Season => {
  if (word.startsWith('h')) return 'autumn';
  if (word.startsWith('s')) return 'summer';
  return word.startsWith('vi') ? 'winter' : 'spring';
};

function stretchOf(season: Season, year: number, scope: Scope): Stretch {
  switch (season) {
    case 'spring':
      return { from: dayOf(year, 2, 1), until: dayOf(year, 5, 31) };
    case 'summer':
      return summerOf(year, scope);
    case 'autumn':
      return { from: dayOf(year, 9, 1), until: dayOf(year, 11, 30) };
    case 'winter':
      return { from: dayOf(year, 12, 1), until: dayOf(year + 1, 2, 29) };
  }
}

/** "Nästa vår" said in spring is the one a year later. */
function nextYear(said: Said, at: (year: number) => Stretch, { anchor }: Scope): number | undefined {
  if (!said.next || !anchor) return undefined;
  const year = yearOf(anchor);
  return (at(year).from ?? anchor) > anchor ? year : year + 1;
}

function season(said: Said, scope: Scope): Found | undefined {
  const word = said.season ?? 'sommaren';
  const at = (year: number): Stretch => stretchOf(seasonOf(word), year, scope);
  const past = said.gone !== undefined;
  const choice = inYear(
    at,
    past ? { ...scope, mood: 'past' } : scope,
    yearNumber(said.year) ?? nextYear(said, at, scope),
  );
  const found = stretched(choice, { kind: 'window', precision: 'season' });
  return found && (past ? { ...found, past } : found);
}

/** "i höst": not before the season begins, and no day when it must be done. */
function seasonStart(said: Said, scope: Scope): Found | undefined {
  const word = said.season ?? '';
  if (/^i\s+vår$/i.test(scope.raw) && !isSpring(scope)) return undefined;
  const at = (year: number): Stretch => stretchOf(seasonOf(word), year, scope);
  const choice = inYear(at, scope, yearNumber(said.year));
  if (!choice) return undefined;
  const { stretch } = choice;
  return {
    kind: 'window',
    precision: 'season',
    notBefore: stretch?.from,
    window: stretch?.from && [stretch.from, stretch.until],
    needsConfirm: choice.needsConfirm,
    candidates: choice.candidates,
  };
}

/** "i vår" is spring where no noun follows: "i vår kommun" is ours. */
const isSpring = ({ after }: Scope): boolean =>
  /^\s*(?:$|[.,;:!?)\n]|(?:ska|skall|kommer|och|men|med|pa|att|har|blir|startar|borjar|genomfors)\b)/.test(
    after,
  );

/** The last working day before julafton. */
const beforeChristmas = (said: Said, scope: Scope): Found | undefined =>
  stretched(
    inYear((year) => ({ until: workingDayBefore(dayOf(year, 12, 24)) }), scope, yearNumber(said.year)),
    { kind: 'due', precision: 'day' },
  );

const yearEnd = (said: Said, scope: Scope): Found | undefined =>
  stretched(
    inYear((year) => ({ until: dayOf(year, 12, 31) }), scope, yearNumber(said.year)),
    {
      kind: 'due',
      precision: 'day',
    },
  );

function afterYearEnd(said: Said, scope: Scope): Found {
  const shape = { kind: 'window', precision: 'open' } as const;
  const year = yearNumber(said.year) ?? (scope.anchor && yearOf(scope.anchor));
  if (year !== undefined) return { ...shape, notBefore: dayOf(year + 1, 1, 1) };
  const candidates = newestFirst((year) => ({ until: dayOf(year + 1, 1, 1) }), scope.calendar);
  return { ...shape, needsConfirm: true, candidates };
}

/** "under året", "nästa år", "under 2025": 31 December. */
function wholeYear(said: Said, scope: Scope): Found | undefined {
  const here = scope.anchor && yearOf(scope.anchor);
  const shift = said.next ? 1 : 0;
  const year = yearNumber(said.year) ?? (here === undefined ? undefined : here + shift);
  const last = yearNumber(said.last);
  const at = (year: number): Stretch => ({ from: dayOf(year, 1, 1), until: dayOf(last ?? year, 12, 31) });
  return stretched(inYear(at, scope, year), {
    kind: said.year || said.next ? 'due' : 'window',
    precision: 'year',
  });
}

const before = '\\b(?:(?:senast|redan|gott\\s+om\\s+tid)\\s+)?(?:innan|fore|infor)\\s+';
const christmas = '(?:jul(?:en|helgen|lovet|uppehallet|ledigheten|afton)?)\\b';

export const seasons: readonly Rule[] = [
  { rule: 'summer', pattern: pattern(before, holidayWords, '\\b', optionalYear), read: beforeSummer },
  {
    rule: 'after-summer',
    pattern: pattern('\\befter\\s+', holidayWords, '\\b', optionalYear),
    read: afterSummer,
  },
  {
    rule: 'summer-win',
    pattern: pattern(
      `\\b(?:(?:under\\s+(?:hela\\s+)?(?:sommaren|sommarlovet|sommaruppehallet)|i\\s+sommar)\\b${optionalYear}|sommaren\\s+${loneYear.replace('year', 'year2')}|sommarlovet\\b)`,
    ),
    read: (said, scope) => season({ ...said, year: said.year ?? said.year2 }, scope),
  },
  {
    rule: 'season',
    pattern: pattern(
      `\\b(?:senast\\s+)?under\\s+(?:hela\\s+)?(?<season>varen|hosten|vintern)\\b${optionalYear}`,
    ),
    read: season,
  },
  {
    rule: 'season',
    pattern: /\b(?:(?:senast|under)\s+)?(?<next>nasta|kommande)\s+(?<season>var|host|vinter|sommar)\b/g,
    read: season,
  },
  { rule: 'season', pattern: pattern(`\\b(?<season>varen|hosten)\\s+${loneYear}`), read: season },
  {
    rule: 'season',
    pattern: /\b(?<gone>i)\s+(?<season>hostas|varas|somras|vintras)\b/g,
    read: season,
  },
  {
    rule: 'season-start',
    pattern: pattern(
      `\\b(?:i\\s+(?<season>host|var|vinter)|till\\s+(?<season2>hosten|varen|vintern|sommaren))\\b${optionalYear}`,
    ),
    read: (said, scope) => seasonStart({ ...said, season: said.season ?? said.season2 }, scope),
  },
  {
    rule: 'xmas',
    pattern: pattern('\\b(?:senast\\s+)?(?:fore|innan|till|infor)\\s+', christmas, optionalYear),
    read: beforeChristmas,
  },
  {
    rule: 'year-end',
    pattern: pattern(
      `\\b(?:(?:till|vid|fore|innan|infor|senast(?:\\s+vid)?|fram\\s+till|t\\.?o\\.?m\\.?)\\s+)?`,
      `(?:ars|nyars)skiftet(?:\\s+${yearPart}(?:(?![\\d/]|[-–]\\d)|\\s?[/-]\\s?(?:20)?\\d\\d(?!\\d)))?`,
    ),
    read: yearEnd,
  },
  {
    rule: 'year-end',
    pattern:
      /\b(?:(?:fore|innan|senast(?:\s+(?:vid|i))?|vid|i|till|infor)\s+)(?:arets\s+slut|slutet\s+av\s+aret|(?:arets\s+)?utgang(?:en\s+av\s+(?:aret|innevarande\s+ar))?)\b/g,
    read: yearEnd,
  },
  {
    rule: 'after-year-end',
    pattern: pattern(`\\befter\\s+(?:(?:ars|nyars)skiftet|nyar|jul(?:en|helgen|lovet)?)\\b${optionalYear}`),
    read: afterYearEnd,
  },
  {
    rule: 'year',
    pattern: pattern(
      `\\b(?:under\\s+(?:innevarande\\s+ar|aret)|i\\s+ar|(?:(?:under|senast)\\s+)?(?<next>nasta\\s+ar))\\b`,
      `(?!\\s+(?:19|20)\\d\\d)`,
    ),
    read: wholeYear,
  },
  {
    rule: 'year',
    pattern: pattern(
      `\\b(?:senast\\s+(?:under\\s+|ar\\s+)?|`,
      `(?:(?:fore|innan|senast(?:\\s+vid)?|vid|till)\\s+)?utgangen\\s+av\\s+(?:ar(?:et)?\\s+)?|`,
      `under\\s+(?:ar(?:et)?\\s+)?|`,
      `till\\s+och\\s+med\\s+(?:ar\\s+)?|t\\.?\\s?o\\.?\\s?m\\.?\\s+(?:ar\\s+)?)${loneYear}`,
    ),
    read: wholeYear,
  },
  {
    rule: 'year',
    pattern: pattern(
      `\\b(?:under|for)\\s+(?:aren|perioden)\\s+${yearPart}\\s?[-–]\\s?(?<last>20\\d\\d)(?![\\d/-])`,
    ),
    read: wholeYear,
  },
];
