import type { Proposal, ProposedAssignment, Remainder, Span } from '../../../reader/proposal.ts';
import type { Choices } from '../answers/choices.ts';
import { itemKey, looseItem } from './keys.ts';
import { unplacedOf } from './passages.ts';

/** A passage that the reader did not place, and what a person told it to be. */
export type FactOfRest = {
  readonly key: string;
  readonly item: string;
  readonly text: string;
  readonly source: Span;
} & (
  | { readonly kind: 'decision' }
  | { readonly kind: 'assignment'; readonly assignment: ProposedAssignment }
);

export const restKey = (start: number): string => `rest.${start}`;
/** The fact that a passage became. */
export const restFactKey = (start: number): string => `rest.${start}.f`;

/** The facts that persons have made of what was not placed, in the text's order. */
export function factsOfRest(proposal: Proposal, choices: Choices): FactOfRest[] {
  return unplacedOf(proposal).flatMap(({ text, source }): FactOfRest[] => {
    const told = choices.rest[source[0]];
    if (!told || told.as === undefined || told.as === 'nothing') return [];
    const said = text.replace(/\s+/g, ' ').trim();
    const fact = {
      key: restFactKey(source[0]),
      item: told.item ?? itemBefore(proposal, source[0]),
      text: said,
      source,
    };
    return [
      told.as === 'decision'
        ? { ...fact, kind: 'decision' }
        : { ...fact, kind: 'assignment', assignment: asAssignment(said, source) },
    ];
  });
}

/** What was not placed and nobody has told about yet: what a person should look at before acceptance. */
export const untoldRest = (proposal: Proposal, choices: Choices): Remainder[] =>
  unplacedOf(proposal).filter(({ source }) => choices.rest[source[0]]?.as === undefined);

/** The item that a passage most likely belongs to: the last one that begins before it. */
export function itemBefore(proposal: Proposal, at: number): string {
  const place = proposal.items.findLastIndex((item) => item.source[0] <= at);
  return proposal.items.length === 0 ? looseItem : itemKey(Math.max(place, 0));
}

const asAssignment = (what: string, source: Span): ProposedAssignment => ({
  to: null,
  what,
  due: null,
  cadence: null,
  toBody: null,
  status: 'given',
  source,
});
