import { changesBetween, fold, likeness } from './fold.ts';
import type { Page } from './page.ts';

/** Words that a scan may damage and that name bodies, parts and tasks; the file's own outline adds to them. */
const known = [
  'nämnden',
  'nämndens',
  'socialnämnden',
  'socialnämndens',
  'kommunstyrelsen',
  'kommunstyrelsens',
  'utskottet',
  'kommunfullmäktige',
  'arbetsutskott',
  'arbetsutskottet',
  'arbetsutskottets',
  'byggnadsnämnden',
  'ärendenummer',
  'barn- och utbildningsnämnden',
  'förvaltningens',
  'förvaltningen',
  'verksamhetsberättelse',
  'delårsrapporter',
  'delårsrapport',
  'återrapportera',
  'återrapportering',
  'tjänsteskrivelse',
  'sammanträdesdatum',
  'förslag',
  'fastställa',
  'godkänna',
  'regionstyrelsen',
  'regionfullmäktige',
  'miljönämnden',
  'kulturnämnden',
  'tekniska',
];

export type Repair = {
  /** The document has lost its rings and dots. */
  readonly damaged: boolean;
  readonly heading: (printed: string, number: string | null) => string;
  readonly words: (printed: string) => string;
};

/** Mends what a scan broke, by the file's outline and the words every protocol uses; names are left alone. */
export function repairOf(page: Page): Repair {
  const letters = page.flat.match(/\p{L}/gu)?.length ?? 0;
  const ringed = page.flat.match(/[åäö]/giu)?.length ?? 0;
  const damaged = letters > 200 && ringed / letters < 0.01;
  const outlined = page.outline.flatMap((entry) => entry.match(/\p{L}{4,}/gu) ?? []);
  const lexicon = new Map(
    [...known, ...outlined.map((word) => word.toLowerCase())].map((word) => [fold(word), word]),
  );
  const words = (printed: string) =>
    damaged ? printed.replace(/\p{L}{5,}/gu, (word) => mended(word, lexicon)) : printed;
  return {
    damaged,
    words,
    heading: (printed, number) => outlineHeading(page.outline, printed, number) ?? words(printed),
  };
}

function mended(word: string, lexicon: ReadonlyMap<string, string>): string {
  const folded = fold(word);
  const same = lexicon.get(folded);
  if (same) return inCaseOf(word, same);
  const limit = folded.length >= 12 ? 2 : folded.length >= 8 ? 1 : 0;
  if (limit === 0) return word;
  const near = [...lexicon]
    .map(([key, right]) => ({ right, changes: changesBetween(key, folded, limit) }))
    .filter(({ changes }) => changes <= limit)
    .sort((one, other) => one.changes - other.changes);
  const [best, second] = near;
  return best && best.changes < (second?.changes ?? limit + 1) ? inCaseOf(word, best.right) : word;
}

const inCaseOf = (printed: string, word: string): string =>
  /^\p{Lu}/u.test(printed) ? word.charAt(0).toUpperCase() + word.slice(1) : word;

/** The outline's own heading of the same number, or nearly the same words. */
function outlineHeading(
  outline: readonly string[],
  printed: string,
  number: string | null,
): string | undefined {
  const clean = outline.map((entry) => ({
    number: /§\s*(\d+)/.exec(entry)?.[1] ?? null,
    heading: entry.replace(/^.*?§\s*\d+\s*[:.–-]?\s*/, '').trim(),
  }));
  const numbered = clean.find(
    (entry) => entry.number === number && number !== null && entry.heading.length > 5,
  );
  const near = numbered ?? clean.find((entry) => likeness(entry.heading, printed) >= 0.7);
  return near && likeness(near.heading, printed) >= 0.3 ? near.heading : undefined;
}
