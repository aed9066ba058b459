import type { Choices } from './choices.ts';
import { withFact } from './choices.ts';
import { takenAssignments } from '../desk/obstacles.ts';
import type { Review } from '../facts/review.ts';

/** Why what was read without a day has none. */
const usualReason = 'Dokumentet anger ingen dag.';

/**
 * The first reading of everything that is asked: the units as they are proposed, the best candidate for each day,
 * none where there is no candidate. For the story and for whoever says so on the command line; a page always asks.
 */
export function confirmed(review: Review, choices: Choices): Choices {
  const because = review.head.openEndedBecause || usualReason;
  let answered: Choices = { ...choices, head: { ...choices.head, openEndedBecause: because } };
  for (const one of takenAssignments(review)) {
    if (one.unitsAsked) answered = withFact(answered, one.key, { units: [...(one.units ?? [])] });
    if (one.due.asks) answered = withFact(answered, one.key, { due: one.due.candidates[0]?.date ?? 'none' });
    if (one.cadenceMisread) answered = withFact(answered, one.key, { cadence: '' });
  }
  return answered;
}
