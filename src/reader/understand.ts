import { no, ok } from '../kernel/result.ts';
import type { Result } from '../kernel/result.ts';
import type { ReadDocument } from '../kernel/read-document.ts';
import { limits } from '../platform/files/limits.ts';
import type { OpenProblem } from '../platform/files/problems.ts';
import { layOut, propose } from './proposal.ts';
import type { Proposal, ProposeContext, ProposedItem } from './proposal.ts';

/** A document as it was opened, and what is proposed of it. */
export type Understood = Pick<ReadDocument, 'mediaType' | 'text'> & { readonly proposal: Proposal };

/** Understands a document unless it is more than anybody could review; runs in the sandbox, away from the server. */
export function understand(document: ReadDocument, context: ProposeContext): Result<Understood, OpenProblem> {
  const laidOut = layOut(document);
  if (laidOut.starts.list.length > limits.items) return no('too-many-items');
  const proposal = propose(document, context, laidOut);
  return isTooMuch(proposal)
    ? no('too-many-items')
    : ok({ mediaType: document.mediaType, text: document.text, proposal });
}

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
