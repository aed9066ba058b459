import { addDays, addMonths, dayOf, monthOf, yearOf } from '../day.ts';
import { inYear, pattern } from './rule.ts';
import type { Found, Rule, Said, Scope, Stretch } from './rule.ts';
import { summerOf } from './seasons.ts';
import { monthNumber, monthPart, realDay, yearNumber, yearPart } from './vocabulary.ts';

const open = { kind: 'none', precision: 'open' } as const;
const monthsOn = ({ anchor }: Scope, months: number) => anchor && addMonths(anchor, months);

/** No day is said: a person sets one, or looks again after a fortnight. */
const asSoonAsPossible = (_: Said, { anchor }: Scope): Found => ({
  ...open,
  needsConfirm: true,
  reviewOn: anchor && addDays(anchor, 14),
});

const isBefore = /\b(?:en|den|det|de|ett|i|pa)\s$/;
const isAfter = /^\s+(?:arenden|verksamhet|drift|underhall|information|rakning|kostnader|arbete)/;

/** Never overdue; looked at once a year. */
function asNeeded(said: Said, scope: Scope): Found | undefined {
  // NOTE "en löpande information" tells what kind of information it is, not how often
  if (said.ongoing && (isBefore.test(scope.before) || isAfter.test(scope.after))) return undefined;
  return {
    ...open,
    cadence: { kind: 'none', why: said.ongoing ? 'ongoing' : 'asNeeded' },
    reviewOn: monthsOn(scope, 12),
    needsConfirm: false,
  };
}

const untilFurther = (_: Said, scope: Scope): Found => ({
  ...open,
  cadence: { kind: 'none', why: 'untilFurther' },
  reviewOn: monthsOn(scope, 12),
});

/** A start without an end, looked at a year after it. */
function from(said: Said): Found | undefined {
  const year = yearNumber(said.year);
  if (year === undefined) return undefined;
  const month = said.month ? monthNumber(said.month) : Number(said.number ?? 1);
  const notBefore = realDay(year, month, Number(said.date ?? 1));
  return notBefore && { kind: 'window', precision: 'open', notBefore, reviewOn: addMonths(notBefore, 12) };
}

/** "Fr.o.m. den 1 mars": not before the first such day from the anchor. */
function fromDate(said: Said, scope: Scope): Found | undefined {
  const at = (year: number): Stretch | undefined => {
    const until = realDay(year, monthNumber(said.month ?? ''), Number(said.date));
    return until && { until };
  };
  const choice = inYear(at, scope);
  if (!choice) return undefined;
  const { stretch, candidates, needsConfirm } = choice;
  return { kind: 'window', precision: 'open', notBefore: stretch?.until, candidates, needsConfirm };
}

/** The evaluation comes so many days before a trial ends. */
const evaluation = 60;

/** A year from the decision; a summer's trial ends with the next summer. */
function trial(_: Said, scope: Scope): Found {
  const shape = { kind: 'due', precision: 'day' } as const;
  const { anchor } = scope;
  if (!anchor) return { ...shape, needsConfirm: true };
  const yearOn = addMonths(anchor, 12);
  if (!/sommar|lovskola/.test(scope.sentence)) {
    return { ...shape, date: yearOn, reviewOn: addDays(yearOn, -evaluation) };
  }
  const year = monthOf(anchor) < 6 ? yearOf(anchor) : yearOf(anchor) + 1;
  const { from = dayOf(year, 6, 1), until } = summerOf(year, scope);
  return {
    kind: 'window',
    precision: 'season',
    date: until,
    window: [from, until],
    reviewOn: addDays(until, -evaluation),
    needsConfirm: true,
    candidates: [
      { date: until, why: `nästa sommar, ${year}` },
      { date: yearOn, why: 'ett år efter beslutet' },
    ],
  };
}

/** The horizon is not said: three years is what is usual. */
const severalYears = (_: Said, scope: Scope): Found => {
  const date = monthsOn(scope, 36);
  return { ...open, needsConfirm: true, candidates: date ? [{ date, why: 'tre år' }] : [] };
};

const fromWords = '\\b(?:fr\\.?\\s?o\\.?\\s?m\\.?|fran\\s+och\\s+med|fran)\\s+(?:den\\s+)?';

export const openEnds: readonly Rule[] = [
  {
    rule: 'asap',
    pattern:
      /\b(?:snarast(?:\s+mojligt)?|omgaende|sa\s+(?:snart|fort|snabbt)\s+(?:som\s+)?(?:mojligt|det\s+gar)|skyndsamt|utan\s+(?:onodigt\s+)?drojsmal|genast|inom\s+kort|omedelbart(?!\s+(?:just|efter|fore|innan)))\b/g,
    read: asSoonAsPossible,
  },
  {
    rule: 'asneeded',
    pattern:
      /\b(?:vid\s+behov|vid\s+forfragan|(?:nar|om|da)\s+behov\s+(?:uppstar|finns|foreligger)|nar\s+det\s+behovs|(?:efter|utifran)\s+behov|(?<ongoing>lopande|kontinuerligt|fortlopande))\b/g,
    read: asNeeded,
  },
  { rule: 'until-further', pattern: /\btills\s+vidare\b/g, read: untilFurther },
  { rule: 'from', pattern: pattern(fromWords, `(?:ar(?:et)?\\s+)?${yearPart}(?![\\d/-])`), read: from },
  {
    rule: 'from',
    pattern: pattern(fromWords, yearPart, '-(?<number>\\d\\d)-(?<date>\\d\\d)\\b'),
    read: from,
  },
  {
    rule: 'from',
    pattern: pattern(fromWords, '(?<date>\\d{1,2})\\s+', monthPart, '\\s+', yearPart),
    read: from,
  },
  {
    rule: 'from',
    pattern: pattern(
      '\\b(?:fr\\.?\\s?o\\.?\\s?m\\.?|fran\\s+och\\s+med)\\s+(?:den\\s+)?(?<date>\\d{1,2})\\s+',
      monthPart,
      `(?!\\s+(?:19|20)\\d\\d)`,
    ),
    read: fromDate,
  },
  { rule: 'from', pattern: pattern(`(?<![\\d/-])\\b${yearPart}\\s+och\\s+framat`), read: from },
  {
    rule: 'trial',
    pattern:
      /\b(?:prova[s]?\s+(?:det\s+|detta\s+)?(?:under\s+)?(?:i\s+)?(?:1|ett)\s+ar(?:\s+till)?|(?:1|ett)\s+ar\s+till)\b(?!\s+(?:\d|och|en|ett|tva|tre|fyra|fem|sex)\b)/g,
    read: trial,
  },
  { rule: 'multi', pattern: /\bfler[ad]rig(?:t|a)?\b/g, read: severalYears },
];
