import type { Calendar } from '../../kernel/calendar.ts';
import { readerSandbox, readInSandbox } from '../../reader/reader.store.ts';
import { formats, makeDocument } from './documents.ts';
import type { MadeDocument } from './documents.ts';
import type { Gold } from './gold.ts';
import { layoutNames } from './layouts/layouts.ts';
import { addTo, core, emptyScore, f1, meanF1, measures, precision, recall } from './score.ts';
import type { Score } from './score.ts';

export type Annotated = { readonly name: string; readonly bytes: Uint8Array; readonly gold: Gold };

/** Reads them all in two processes and scores them, together and by what `group` says; what cannot be read is told. */
export async function scoreAll<Document extends Annotated>(
  documents: readonly Document[],
  calendar: Calendar,
  groups: readonly ((document: Document) => string)[] = [],
): Promise<{ whole: Score; grouped: Map<string, Score>[]; unread: string[] }> {
  const sandbox = readerSandbox({ workers: 2, waiting: 1_000_000 });
  const whole = emptyScore();
  const grouped = groups.map(() => new Map<string, Score>());
  const unread: string[] = [];
  const outcomes = await Promise.all(
    documents.map(async (document) => ({
      document,
      outcome: await readInSandbox(document.bytes, document.name, { calendar }, sandbox),
    })),
  );
  sandbox.close();
  for (const { document, outcome } of outcomes) {
    if (!outcome.ok) unread.push(`${document.name}: ${outcome.problem}`);
    else {
      addTo(whole, document.gold, outcome.value.proposal);
      groups.forEach((group, at) => {
        const scores = grouped[at] ?? new Map<string, Score>();
        const score = scores.get(group(document)) ?? emptyScore();
        scores.set(group(document), score);
        addTo(score, document.gold, outcome.value.proposal);
      });
    }
  }
  return { whole, grouped, unread };
}

const percent = (share: number | undefined): string => (share === undefined ? '–' : (100 * share).toFixed(1));

/** One row for every measure: precision, recall, F1, and what they are made of. */
export function printScore(title: string, score: Score): void {
  console.log(`\n| ${title} | precision | täckning | F1 | rätt/missat/falskt |`);
  console.log('|---|---|---|---|---|');
  for (const measure of measures) {
    const tally = score.tallies[measure];
    console.log(
      `| ${measure} | ${percent(precision(tally))} | ${percent(recall(tally))} | ${percent(f1(tally))} | ${tally.hit}/${tally.miss}/${tally.extra} |`,
    );
  }
  console.log(`Medel-F1 av ${core.length} kärnmått: ${percent(meanF1(score))}`);
}

/** What went wrong, the commonest first: so many of each measure are shown. */
export function printMisses(score: Score, each: number): void {
  for (const measure of measures) {
    const misses = score.misses.filter((miss) => miss.measure === measure);
    for (const { sort, what } of misses.slice(0, each))
      console.log(`  ${measure} ${sort}: ${what.slice(0, 140)}`);
  }
}

/** F1 on documents of every layout in every format that nobody has tuned the reader by. */
export async function printAccuracy(
  calendar: Calendar,
  how: { seeds: number; from: number; details: boolean },
): Promise<void> {
  const documents: MadeDocument[] = layoutNames.flatMap((layout, first) =>
    formats.flatMap((format, second) =>
      Array.from({ length: how.seeds }, (_, at) =>
        makeDocument({ seed: how.from + at * 1000 + first * 50 + second, layout, format }),
      ),
    ),
  );
  const { whole, grouped, unread } = await scoreAll(documents, calendar, [
    (one) => one.layout,
    (one) => one.format,
  ]);
  printScore(`${documents.length} påhittade dokument`, whole);
  for (const [at, name] of ['layout', 'format'].entries()) {
    console.log(
      `\n| ${name} | medel-F1 | precision uppdrag | F1 punkter | F1 beslut | F1 uppdrag | F1 personer |`,
    );
    console.log('|---|---|---|---|---|---|---|');
    for (const [group, score] of grouped[at] ?? []) {
      const { items, decisions, assignments, people } = score.tallies;
      const figures = [
        meanF1(score),
        precision(assignments),
        ...[items, decisions, assignments, people].map(f1),
      ];
      console.log(`| ${group} | ${figures.map(percent).join(' | ')} |`);
    }
  }
  for (const one of unread) console.log(`Oläst: ${one}`);
  if (how.details) printMisses(whole, 25);
}
