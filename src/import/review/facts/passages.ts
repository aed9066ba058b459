import type { Proposal, ProposedItem, Remainder, Span } from '../../../reader/proposal.ts';
import { placeOfDissent, sentencesIn } from './dissent-place.ts';

/** A blank line, or a line that ends like a sentence before one that begins like one. */
const between = /\n[ \t]*\n|(?<=[.!?:;][ \t]*)\n(?=\s*[\p{Lu}\d•–*-])/gu;

/**
 * What was not placed, in pieces that a person can answer one by one. Beside a protocol's items they are as the reader
 * left them; a document without items is one piece to the reader, so it is cut into paragraphs around what was read.
 */
export function unplacedOf(proposal: Proposal): Remainder[] {
  const unplaced = proposal.remainder.filter(({ why }) => why === 'unplaced');
  if (proposal.items.length > 0) return unplaced;
  const read = [...proposal.facts, ...proposal.loose.assignments].map(({ source }) => source);
  return unplaced.flatMap((one) =>
    paragraphs(one.text)
      .flatMap(([start, end]) => without([one.source[0] + start, one.source[0] + end], read))
      .flatMap((span): Remainder[] => {
        const text = one.text.slice(span[0] - one.source[0], span[1] - one.source[0]);
        return /\p{L}{2}/u.test(text) ? [{ text, source: span, why: 'unplaced' }] : [];
      }),
  );
}

function paragraphs(text: string): Span[] {
  const cuts = [...text.matchAll(between)].map(({ 0: gap, index }): Span => [index, index + gap.length]);
  const starts = [0, ...cuts.map(([, end]) => end)];
  return starts.map((start, at): Span => [start, cuts[at]?.[0] ?? text.length]);
}

/** What is left of a stretch when these are taken out of it. */
function without([start, end]: Span, taken: readonly Span[]): Span[] {
  const left: Span[] = [];
  let at = start;
  for (const [from, until] of taken.toSorted((one, other) => one[0] - other[0])) {
    if (until <= at || from >= end) continue;
    if (from > at) left.push([at, from]);
    at = Math.max(at, until);
  }
  return at < end ? [...left, [at, end]] : left;
}

const folded = (words: string): string => words.replace(/\s+/g, ' ').trim().toLocaleLowerCase('sv');

/**
 * The sentences of an item that nothing was read out of, in the text's order: shown at the item, so that what the
 * reader passed over is not hidden. Headings, lists of papers and receivers, and lines without a word are none.
 */
export function unreadOf(item: ProposedItem, text: string): Span[] {
  const { sections = [], votes = [], recused = [], notes = [], refers = [] } = item;
  const lists = sections.filter(({ kind }) => kind === 'documents' || kind === 'extracts');
  const read = [
    ...[item.decisions, item.assignments, item.motions, votes, recused, notes, refers, lists].flat(),
    ...item.reservations.map(({ by }) => ({ source: placeOfDissent(item, by, text) ?? ([0, 0] as const) })),
  ].map(({ source }) => source);
  const headings = [item.heading, item.caseNumber ?? '', ...sections.map(({ heading }) => heading)].map(
    folded,
  );
  const isHeading = (words: string): boolean =>
    headings.some((heading) => heading !== '' && (heading.includes(words) || words.endsWith(heading)));
  return sentencesIn(text, item.source).filter(
    (span) =>
      !read.some(([start, end]) => start < span[1] && span[0] < end) &&
      /\p{L}{2,}\s+\p{L}{2,}/u.test(text.slice(...span)) &&
      !isHeading(folded(text.slice(...span))),
  );
}
