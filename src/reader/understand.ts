import { no, ok } from '../kernel/result.ts';
import type { Result } from '../kernel/result.ts';
import type { Block, ReadDocument } from '../kernel/read-document.ts';
import { limits } from '../platform/files/limits.ts';
import type { OpenProblem } from '../platform/files/problems.ts';
import { lessonsFor } from './lessons.ts';
import { layOut, propose } from './proposal.ts';
import type { LaidOut, Proposal, ProposeContext, ProposedItem } from './proposal.ts';

/** Where a stretch of the text stands: [start, end), its page from 1, and its box there where the file tells. */
export type Placed = Pick<Block, 'start' | 'end' | 'box'> & { readonly page: number };

/** A document as it was opened, and what is proposed of it. */
export type Understood = Pick<ReadDocument, 'mediaType' | 'text' | 'doubts'> & {
  readonly proposal: Proposal;
  /** In the text's order; empty where the file has no pages. */
  readonly places: readonly Placed[];
};

/** Understands a document unless it is more than anybody could review; runs in the sandbox, away from the server. */
export function understand(document: ReadDocument, context: ProposeContext): Result<Understood, OpenProblem> {
  const laidOut = layOut(document);
  if (laidOut.starts.list.length > limits.items) return no('too-many-items');
  const untaught = propose(document, context, laidOut);
  const taught = lessonsFor(untaught.body, topOf(laidOut), context.lessons);
  const proposal = taught ? propose(document, context, layOut(document, taught)) : untaught;
  return isTooMuch(proposal)
    ? no('too-many-items')
    : ok({
        mediaType: document.mediaType,
        text: document.text,
        proposal,
        places: document.blocks.flatMap(placed),
        ...(document.doubts && { doubts: document.doubts }),
      });
}

/** The first lines, where a document names its body. */
const topOf = ({ page }: LaidOut): string[] => page.lines.slice(0, 20).map(({ text }) => text);

const placed = ({ start, end, page, box }: Block): Placed[] =>
  page === undefined ? [] : [{ start, end, page, ...(box && { box }) }];

/** Whether it is more than anybody could look at, one by one, or than a page could show. */
function isTooMuch({ items, loose, people, facts }: Proposal): boolean {
  const each = [...items.map(factsOf), loose.assignments.length];
  return (
    people.length > limits.names ||
    each.some((one) => one > limits.factsOfItem) ||
    each.reduce((sum, one) => sum + one, facts.length) > limits.facts
  );
}

const factsOf = (item: ProposedItem): number =>
  item.decisions.length + item.assignments.length + item.motions.length + item.reservations.length;
