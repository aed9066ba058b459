import type { ReadTimes } from './assignments/times.ts';
import { factRules, statesNothing } from './facts/kinds.ts';
import { namesSomebody } from './facts/people.ts';
import type { FactKind, ProposedFact, Span } from './shape.ts';
import type { Page } from './text/page.ts';
import type { Passage } from './text/sentence.ts';
import { passagesOf, sentencesIn } from './text/sentence.ts';
import { looksLikeHeading } from './items/headings.ts';

/** Shorter is a heading or a scrap, longer is several sentences run together. */
const length = { least: 20, most: 700 };

/** What a document that is no protocol states: who does what, goals, rules, steps, plans, people, how often. */
export function factsOf(page: Page, readTimes: ReadTimes): ProposedFact[] {
  const isHeading = (_: unknown, at: number) => looksLikeHeading(page.lines, at);
  const passages = passagesOf(page.lines, isHeading);
  const steps = stepLists(passages);
  return passages.flatMap((passage) => {
    if (steps.has(passage)) return [factOf(page, 'step', [passage.start, passage.end])];
    return sentencesIn(page, passage.start, passage.end).flatMap((span): ProposedFact[] => {
      const kind = kindOf(page, span, readTimes);
      return kind ? [factOf(page, kind, span)] : [];
    });
  });
}

const factOf = (page: Page, kind: FactKind, span: Span): ProposedFact => ({
  kind,
  text: page.words(...span),
  source: span,
});

/** Numbered entries under a line that speaks of steps, phases or how something is done. */
function stepLists(passages: readonly Passage[]): ReadonlySet<Passage> {
  const found = new Set<Passage>();
  let open = false;
  for (const passage of passages) {
    const numbered = /^\d{1,2}[.)]$/.test(passage.marker);
    const text = passage.lines.map((line) => line.folded).join(' ');
    if (!numbered)
      open = /\b(?:steg(?:en)?|faser(?:na)?|etapper(?:na)?|arbetsgang(?:en)?|sa\s+har\s+gor)\b/.test(text);
    else if (open && text.length <= length.most) found.add(passage);
  }
  return found;
}

/** "Mål: …", "Ansvarig: …" say much in few words. */
const labelled = /^\W*\p{L}+(?:\s\p{L}+)?\s?:\s/u;

function kindOf(page: Page, span: Span, readTimes: ReadTimes): FactKind | undefined {
  const text = page.words(...span);
  const least = labelled.test(text) ? 9 : length.least;
  if (text.length < least || text.length > length.most) return undefined;
  const folded = page.folded
    .slice(...span)
    .replace(/\s+/g, ' ')
    .trim();
  if (statesNothing.test(folded)) return undefined;
  if (namesSomebody(text)) return 'person';
  if (isCadence(text, folded, readTimes)) return 'cadence';
  return factRules.find(({ says }) => says.test(folded))?.kind;
}

/** Something comes back, and the sentence says that it is done: "vid behov" alone is no rhythm. */
const isCadence = (text: string, folded: string, readTimes: ReadTimes): boolean =>
  /\barlig(?:t|en|a)?\s+aterkommande\b/.test(folded) ||
  readTimes(text).some(({ kind }) => kind === 'recurrence');
