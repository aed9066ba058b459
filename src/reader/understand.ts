import { no, ok } from '../kernel/result.ts';
import type { Result } from '../kernel/result.ts';
import type { ReadDocument } from '../kernel/read-document.ts';
import { limits } from '../platform/files/limits.ts';
import type { OpenProblem } from '../platform/files/problems.ts';
import { layOut, propose } from './proposal.ts';
import type { Proposal, ProposeContext } from './proposal.ts';

/** A document as it was opened, and what is proposed of it. */
export type Understood = Pick<ReadDocument, 'mediaType' | 'text'> & { readonly proposal: Proposal };

/** Understands a document unless it is more than anybody could review; runs in the sandbox, away from the server. */
export function understand(document: ReadDocument, context: ProposeContext): Result<Understood, OpenProblem> {
  const laidOut = layOut(document);
  if (laidOut.starts.list.length > limits.items) return no('too-many-items');
  const proposal = propose(document, context, laidOut);
  if (factsIn(proposal) > limits.facts) return no('too-many-items');
  return ok({ mediaType: document.mediaType, text: document.text, proposal });
}

/** Everything that a person would have to look at, one by one. */
const factsIn = ({ items, loose, people, facts }: Proposal): number =>
  items.reduce(
    (sum, item) =>
      sum +
      item.decisions.length +
      item.assignments.length +
      item.motions.length +
      item.reservations.length +
      item.extractsTo.length,
    loose.assignments.length + people.length + facts.length,
  );
