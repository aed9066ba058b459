import type { BodyId } from '../../kernel/actor.ts';
import type { Day } from '../../kernel/day.ts';

/** What is known where names are read: the body whose minutes they stand in, and the day of its meeting. */
export type MatchContext = { readonly bodyId?: BodyId | undefined; readonly day?: Day | undefined };
