import type { Proposal, Span } from '../../../reader/proposal.ts';
import type { DeskView } from './desk-view.ts';
import { unplacedOf } from '../facts/passages.ts';
import { statedPlace } from '../facts/stated.ts';
import type { ReviewedFact } from '../facts/review.ts';

/** The text is shown with as much around the place as fits a look, in characters. */
const near = 1500;

/**
 * Where the document lies open: at the fact that was asked for, else at the first one of the list; with the text of its
 * item around it, or what stands near.
 */
export function openAt(
  proposal: Proposal,
  facts: readonly ReviewedFact[],
  view: DeskView,
  first: ReviewedFact | undefined,
): { here: Span | undefined; around: Span; others: Span[]; sheet: number | undefined } {
  const fact = facts.find(({ key }) => key === view.fact) ?? (view.sheet === undefined ? first : undefined);
  const here = fact?.source ?? passageOf(proposal, view.fact);
  const length = proposal.source.characters;
  const item = here && proposal.items.find(({ source }) => source[0] <= here[0] && source[1] >= here[1]);
  const around: Span = item
    ? item.source
    : here
      ? [Math.max(0, here[0] - near), Math.min(length, here[1] + near)]
      : [0, Math.min(length, 2 * near)];
  const others = facts
    .map(({ source }) => source)
    .filter((source) => source !== here && source[0] < around[1] && source[1] > around[0]);
  return { here, around, others, sheet: view.sheet };
}

/** A passage that was not placed, or something the document states, by its key in the address. */
function passageOf(proposal: Proposal, key: string | undefined): Span | undefined {
  const start = /^rest\.(\d+)$/.exec(key ?? '')?.[1];
  const stated = statedPlace(key);
  return stated === undefined
    ? unplacedOf(proposal).find(({ source }) => String(source[0]) === start)?.source
    : proposal.facts[stated]?.source;
}

/** The document open at an item, or at the first of the facts that belong to none. */
export function openAtItem(
  source: Span | undefined,
  facts: readonly ReviewedFact[],
  view: DeskView,
): { here: Span | undefined; around: Span; others: Span[]; sheet: number | undefined } {
  const spans = facts.map((fact) => fact.source);
  const around: Span = source ?? [
    Math.min(...spans.map(([start]) => start)),
    Math.max(...spans.map(([, end]) => end)),
  ];
  return { here: spans[0] ?? source, around, others: spans, sheet: view.sheet };
}
