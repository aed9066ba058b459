import type { Span } from '../../reader/proposal.ts';

/** A knot that was stored, with the place in the text it was read from. */
export type Placed = { readonly knot: string; readonly source: Span };
/** A decision or proposal that was stored. */
export type Made = Placed & { readonly kind: 'decision' | 'proposal'; readonly text: string };

/**
 * What an assignment comes of: the decision whose sentence holds it, else the last one before it in the text, else
 * the first of the item; undefined where the item decides nothing.
 */
export function sourceFor(decisions: readonly Placed[], at: Span): string | undefined {
  const holding = decisions.find(({ source }) => source[0] <= at[0] && at[0] < source[1]);
  const before = decisions.filter(({ source }) => source[0] <= at[0]).at(-1);
  return (holding ?? before ?? decisions[0])?.knot;
}

/** The item's words without its own heading, as they stand in the document. */
export function textWithoutHeading(text: string, heading: string): string {
  const words = text.trim();
  const at = words.indexOf(heading);
  return (at >= 0 && at < 60 ? words.slice(at + heading.length) : words).trim();
}
