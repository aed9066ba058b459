import type { AcceptObstacle } from './obstacles.ts';

/** The entry under which it is kept that doubtful facts were accepted without an answer, and which. */
export const unansweredKey = 'osvarat';

/** What is sent to end a reading, beside how the reading stands. */
export type Ending = {
  readonly obstacles: readonly AcceptObstacle[];
  /** Keys of the doubtful facts that nobody has answered. */
  readonly doubtful: readonly string[];
  /** The sender has said that these are accepted as they stand. */
  readonly unansweredToo: boolean;
  /** As the page showed it, and as it is. */
  readonly shownVersion: number;
  readonly version: number;
};

/**
 * What keeps a reading from being accepted, the first that holds: what has to be said, then answers that came in since
 * the page was shown, then doubts that nobody has answered and the sender has not owned to (domain.md 5.7).
 */
export function whyNotEnd(ending: Ending): 'obstacles' | 'stale' | 'unanswered' | undefined {
  if (ending.obstacles.length > 0) return 'obstacles';
  if (ending.shownVersion !== ending.version) return 'stale';
  return ending.doubtful.length > 0 && !ending.unansweredToo ? 'unanswered' : undefined;
}
