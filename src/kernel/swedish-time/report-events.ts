import type { ReportEventKind } from '../calendar.ts';
import { eventsIn, isInCalendar } from '../cadence/slots.ts';
import { dayOf, yearOf } from '../day.ts';
import type { Day } from '../day.ts';
import { fold } from './folding.ts';
import { newestFirst, pattern } from './rule.ts';
import type { Found, Rule, Said, Scope } from './rule.ts';
import { fullMonth, loneYear, yearNumber } from './vocabulary.ts';

/** The words of a report, also where a scan has lost the marks of å and ä, in singular and plural. */
const interim = 'd[ae]l[ao]r(?:s(?:rapport|bokslut|redovisning|uppfoljning)|(?!\\s*\\d))';
const fourMonth = 'tertial(?:rapport|bokslut|uppfoljning)';
const activity = 'verksamhetsber[aei]tte[l1]se';
const nouns = `(?:${interim}|${fourMonth}|${activity}|ars(?:redovisning|bokslut)|arsrapport|bokslut)(?:erna|er|arna|ar|en|et|rna|n|r)?\\b`;

const noun = new RegExp(nouns, 'g');

/** Which reports a list of words names, each once. */
export const namedReports = (list: string): ReportEventKind[] => [
  ...new Set((list.match(noun) ?? []).map(kindOf)),
];

const kindOf = (word: string): ReportEventKind => {
  if (word.startsWith('d')) return 'interimReport';
  if (word.startsWith('t')) return 'fourMonthReport';
  if (word.startsWith('v')) return 'activityReport';
  if (/budget/.test(word)) return 'budget';
  if (word.startsWith('u')) return 'internalControl';
  return /redovisning|arsrapport/.test(word) ? 'annualReport' : 'annualAccounts';
};

const isPlural = (word: string): boolean =>
  /(?:er|erna|ar|arna|lser|lserna|bokslut)$/.test(word) && !/^(?:bokslut|d[ae]l[ao]r)$/.test(word);

const isAnnual = (kind: ReportEventKind): boolean => kind !== 'interimReport' && kind !== 'fourMonthReport';

const dated = new RegExp(`\\d\\s?/\\s?\\d|\\b\\d{1,2}\\s+(?:${fullMonth})\\b|\\d{4}-\\d\\d-\\d\\d`);

/** Several reports, or one in the plural, come back every year; a single one is the next. */
function reports(said: Said, scope: Scope): Found | undefined {
  const words = said.other ? [said.other] : ((said.list ?? '').match(noun) ?? []);
  const kinds = said.other ? [kindOf(said.other)] : namedReports(said.list ?? '');
  const [kind] = kinds;
  // NOTE folded, "i delar av kommunen" looks like "i delår"
  if (/\bdelar\b/i.test(scope.raw)) return undefined;
  if (!kind) return undefined;
  // NOTE "inför budgetarbetet … klart 14/10": the day said goes before
  if (said.other && dated.test(scope.sentence)) return undefined;
  const named = said.list ?? said.other ?? '';
  const event = scope.raw.slice(fold(scope.raw).indexOf(named)).slice(0, named.length);
  if (said.other) return { ...single(kind, scope, yearNumber(said.year)), event };
  if (said.each || kinds.length > 1 || words.some(isPlural)) {
    return { kind: 'recurrence', precision: 'open', event, cadence: { kind: 'event', events: kinds } };
  }
  return { ...single(kind, scope, yearNumber(said.year)), event };
}

function single(kind: ReportEventKind, scope: Scope, year: number | undefined): Found {
  const shape = { kind: 'event', precision: 'day' } as const;
  const { anchor, calendar } = scope;
  const inThat = (year: number): Day[] => eventsIn(kind, year, calendar).map(({ on }) => on);
  // NOTE the annual report of a year is written in the next one
  // NOTE and a year's budget is decided in the year before
  const late = kind === 'budget' ? -1 : isAnnual(kind) ? 1 : 0;
  const of = year === undefined ? undefined : year + late;
  if (of === undefined && !anchor) {
    const at = (year: number) => inThat(year).map((until) => ({ until }))[0];
    return { ...shape, needsConfirm: true, candidates: newestFirst(at, calendar) };
  }
  const years = of === undefined && anchor ? [0, 1, 2].map((ahead) => yearOf(anchor) + ahead) : [of ?? 0];
  const on = years.flatMap(inThat).find((on) => of !== undefined || !anchor || on >= anchor);
  if (!on) return { ...shape, needsConfirm: true };
  if (kind !== 'interimReport' || isInCalendar(kind, on, calendar))
    return { ...shape, date: on, eventOn: on };
  const periodEnds = dayOf(yearOf(on), 8, 31);
  return {
    ...shape,
    date: on,
    eventOn: on,
    window: [periodEnds, on],
    needsConfirm: true,
    candidates: [
      { date: on, why: 'senast till fullmäktige (KL 11:16)' },
      { date: periodEnds, why: 'rapportens period slutar' },
    ],
  };
}

/** Budget and the like have no expression of their own in running text: they are named in the calendar. */
const prefix = [
  '\\b(?:i\\s+samband\\s+med|i\\s+anslutning\\s+till|inom\\s+ramen\\s+for|i|vid|genom|till|infor)\\s+',
  '(?:(?<each>varje|respektive)\\s+)?',
  '(?:arets\\s+|kommande\\s+|nasta\\s+|den\\s+|ordinarie\\s+|namndens\\s+|namndernas\\s+|kommunens\\s+)*',
].join('');
const joint =
  '(?:\\s*,\\s*|\\s+och\\s+|\\s+samt\\s+|\\s+eller\\s+|\\s*/\\s*)(?:i\\s+)?(?:namndens\\s+|arets\\s+)?';

export const reportEvents: readonly Rule[] = [
  {
    rule: 'event',
    pattern: pattern(
      prefix,
      `(?<list>${nouns}(?:${joint}${nouns}){0,3})`,
      `(?:\\s+(?:for\\s+)?(?:ar\\s+)?${loneYear}|\\s+per\\s+(?:den\\s+)?(?:\\d{1,2}\\s+)?(?:${fullMonth})\\b)?`,
    ),
    read: reports,
  },
  {
    rule: 'event',
    pattern: pattern(
      '\\b(?:i\\s+samband\\s+med|i\\s+anslutning\\s+till|infor|i\\s+arbetet\\s+med|senast\\s+till|till(?=\\s+(?:\\w+\\s+){0,2}?(?:intern)?budget(?:beredning|arbete|process|dialog)))\\s+',
      '(?:arets\\s+|nasta\\s+(?:ars\\s+)?|kommande\\s+(?:ars\\s+)?|namndens\\s+|kommunens\\s+)?',
      '(?<other>(?:intern|mal-\\s+och\\s+|internkontroll)?budget(?:en|beslutet|arbetet|beredning(?:en)?|process(?:en)?|dialog(?:en|er|erna)?)?\\b|uppfoljning(?:en)?\\s+av\\s+(?:den\\s+)?intern(?:a)?\\s+kontroll(?:en)?)\\b',
      `(?:\\s+(?:for\\s+)?(?:ar\\s+)?${loneYear})?`,
    ),
    read: reports,
  },
];
