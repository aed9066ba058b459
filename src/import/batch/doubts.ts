import { certainMatch } from '../review/names/matches.ts';
import type { Matches } from '../review/names/matches.ts';
import type { AcceptObstacle } from '../review/desk/obstacles.ts';
import { takenAssignments } from '../review/desk/obstacles.ts';
import type { Review } from '../review/facts/review.ts';
import type { ProposedPerson } from '../../reader/proposal.ts';

/** How much a person has to say of a reading: questions and doubts, and names that nobody certainly is. */
export type Doubts = { readonly doubts: number; readonly unmatched: number };

/** Counts what must be answered, tasks that nobody certainly owns, and names that mean nobody of the register for sure. */
export function doubtsIn(
  review: Review,
  obstacles: readonly AcceptObstacle[],
  known: { matches: Matches; people: readonly ProposedPerson[] },
): Doubts {
  const asked = obstacles.reduce((sum, one) => sum + ('facts' in one ? one.facts.length : 1), 0);
  const ownerless = takenAssignments(review).filter(
    (one) => one.units === undefined && !/^(?:post|person):/u.test(one.owner),
  ).length;
  const names = new Set(known.people.map(({ name }) => name));
  const unmatched = [...names].filter((name) => !certainMatch(known.matches.people.get(name) ?? [])).length;
  return { doubts: asked + ownerless, unmatched };
}
