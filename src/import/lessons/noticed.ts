import type { Actor, BodyId } from '../../kernel/actor.ts';
import type { Proposal } from '../../reader/proposal.ts';
import type { Choices } from '../review/answers/choices.ts';
import { idIn } from '../review/names/matches.ts';
import type { Matches } from '../review/names/matches.ts';
import { lessonsFrom } from './learn.ts';
import type { Noticed } from './learn.ts';
import { whyCannotTeachBody } from './permission.ts';

/** A reviewed reading, as far as lessons are learned from it. */
export type ReadForLessons = {
  readonly reading: { readonly proposal: Proposal; readonly choices: Choices };
  readonly review: { readonly head: { readonly body: string } };
  readonly matches: Matches;
  readonly bodies: readonly { readonly id: string; readonly name: string }[];
};

/** The body whose lessons a reading concerns; undefined for one that is not there yet. */
export const bodyTaughtBy = ({ review }: ReadForLessons): BodyId | undefined =>
  idIn(review.head.body, 'body') as BodyId | undefined;

/** What was noticed in the corrections, for whoever may teach the body. */
export function noticedBy(shown: ReadForLessons, actor: Actor): Noticed[] {
  const body = bodyTaughtBy(shown);
  if (!body || whyCannotTeachBody(actor, body)) return [];
  const { proposal, choices } = shown.reading;
  return lessonsFrom(proposal, choices, { matches: shown.matches, nameOf: namesIn(shown) });
}

/** What references are called, among all that the review offered. */
function namesIn({ matches, bodies }: ReadForLessons): (ref: string) => string | undefined {
  const names = new Map<string, string>(bodies.map(({ id, name }) => [`body:${id}`, name]));
  for (const map of [matches.people, matches.owners])
    for (const suggested of map.values()) for (const { ref, name } of suggested) names.set(ref, name);
  return (ref) => names.get(ref);
}
