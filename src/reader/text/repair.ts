import { mostRepairs } from './broken.ts';
import { changesBetween, fold, likenessOf, wordCounts } from './fold.ts';
import type { WordCounts } from './fold.ts';
import type { ProposedRepair } from '../shape.ts';
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
  'regionstyrelse',
  'vård- och omsorgsnämnden',
  'omsorgsnämnden',
  'överförmyndarnämnden',
  'utbildningsnämnden',
  'samhällsbyggnadsnämnden',
  'vård',
  'ärende',
  'ärendet',
  'ärendets',
  'ärenden',
  'anmälan',
  'anmälningar',
  'lägga',
  'lägger',
  'läggs',
  'nästa',
  'sammanträde',
  'sammanträdet',
  'sammanträdesprotokoll',
  'ordförande',
  'ordföranden',
  'närvarande',
  'frånvarande',
  'tjänstgörande',
  'ersättare',
  'övriga',
  'föreslår',
  'föreslås',
  'förslaget',
  'behålla',
  'bifalla',
  'avslå',
  'åtgärder',
  'återkomma',
  'återkommer',
  'återremitteras',
  'bordläggs',
  'verkställa',
  'utförande',
  'överlämna',
  'överlämnas',
  'omröstning',
  'röster',
  'särskilt',
  'månader',
  'årligen',
  'halvår',
  'därefter',
  'också',
  'även',
  'följande',
  'framför',
  'föredragande',
  'förvaltningschefen',
  'socialförvaltningen',
  'kommunfullmäktiges',
  'verksamhetsplan',
  'ekonomisk',
  'uppföljning',
  'genomföra',
  'genomförande',
  'säkerställa',
  'ansökan',
  'skäl',
  'beslöt',
];

export type Repair = {
  /** The document has lost its rings and dots. */
  readonly damaged: boolean;
  readonly heading: (printed: string, number: string | null) => string;
  readonly words: (printed: string) => string;
  /** Of a sentence only what is certain; a capital inside it may be a name and stays. */
  readonly sentence: (printed: string) => string;
  /** What was mended or could be, each with its place; names are left out. */
  readonly list: (names: readonly string[]) => ProposedRepair[];
};

/** Mends what a scan broke, by the file's outline and the words every protocol uses; names are left alone. */
export function repairOf(page: Page): Repair {
  const letters = page.flat.match(/\p{L}/gu)?.length ?? 0;
  const ringed = page.flat.match(/[åäö]/giu)?.length ?? 0;
  const damaged = letters > 200 && ringed / letters < 0.01;
  const outlined = page.outline.flatMap((entry) => entry.match(/\p{L}{4,}/gu) ?? []);
  const own = damaged ? [...page.smallWords].filter((word) => word.length > 4 && /[åäö]/.test(word)) : [];
  const lexicon = new Map(
    [...known, ...own, ...outlined.map((word) => word.toLowerCase())].map((word) => [fold(word), word]),
  );
  const words = (printed: string) =>
    page.joined(damaged ? printed.replace(/\p{L}{5,}/gu, (word) => mended(word, lexicon)) : printed);
  const headings = headingsOf(page.outline);
  const exact = (word: string) => inCaseOf(word, lexicon.get(fold(word)) ?? word);
  const sentence = (printed: string) =>
    damaged ? printed.replace(/^\p{L}{5,}|(?<!\p{L})\p{Ll}{5,}/gu, exact) : printed;
  return {
    damaged,
    words,
    sentence,
    heading: (printed, number) => outlineHeading(headings, printed, number) ?? words(printed),
    list: (names) => [...page.broken, ...(damaged ? mendedWords(page.flat, lexicon, names) : [])],
  };
}

/** Every damaged word with its place; one that is only near a known word is a suggestion. */
function mendedWords(
  flat: string,
  lexicon: ReadonlyMap<string, string>,
  names: readonly string[],
): ProposedRepair[] {
  const personal = new Set(names.flatMap((name) => name.split(/\s+/)));
  const known = new Map<string, string>();
  const repairs: ProposedRepair[] = [];
  for (const match of flat.matchAll(/(?<!\p{L})\p{L}{5,}/gu)) {
    const [raw] = match;
    if (personal.has(raw)) continue;
    const repaired = known.get(raw) ?? mended(raw, lexicon);
    known.set(raw, repaired);
    if (repaired === raw) continue;
    const certain = lexicon.get(fold(raw)) !== undefined && /^\p{Ll}/u.test(raw);
    repairs.push({ raw, repaired, certain, source: [match.index, match.index + raw.length] });
    if (repairs.length >= mostRepairs) break;
  }
  return repairs;
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

type OutlineEntry = { readonly number: string | null; readonly heading: string; readonly counts: WordCounts };

/** The outline's own headings, by their numbers and in order; counted once, however many headings are compared. */
function headingsOf(outline: readonly string[]) {
  const entries = outline.map((entry): OutlineEntry => {
    const heading = entry.replace(/^.*?§\s*\d+\s*[:.–-]?\s*/, '').trim();
    return { number: /§\s*(\d+)/.exec(entry)?.[1] ?? null, heading, counts: wordCounts(heading) };
  });
  const numbered = new Map<string, OutlineEntry>();
  for (const entry of entries) {
    if (entry.number !== null && entry.heading.length > 5 && !numbered.has(entry.number))
      numbered.set(entry.number, entry);
  }
  return { entries, numbered };
}

/** The outline's own heading of the same number, or nearly the same words. */
function outlineHeading(
  { entries, numbered }: ReturnType<typeof headingsOf>,
  printed: string,
  number: string | null,
): string | undefined {
  if (entries.length === 0) return undefined;
  const counts = wordCounts(printed);
  const near =
    (number === null ? undefined : numbered.get(number)) ??
    entries.find((entry) => likenessOf(entry.counts, counts) >= 0.7);
  return near && likenessOf(near.counts, counts) >= 0.3 ? near.heading : undefined;
}
