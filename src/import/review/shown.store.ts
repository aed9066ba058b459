import { bodyStore } from '../../bodies/bodies.store.ts';
import type { Body } from '../../bodies/body.ts';
import type { Actor, BodyId } from '../../kernel/actor.ts';
import type { Calendar } from '../../kernel/calendar.ts';
import type { Day } from '../../kernel/day.ts';
import type { Db } from '../../platform/sql/pool.ts';
import type { Choices } from './choices.ts';
import { headOf } from './head.ts';
import { knownStore } from './known.store.ts';
import { idIn, noMatches } from './matches.ts';
import type { Matches } from './matches.ts';
import { whyCannotAccept } from './obstacles.ts';
import type { AcceptObstacle } from './obstacles.ts';
import type { Reading } from '../reading/readings.store.ts';
import { reviewOf } from './review.ts';
import type { Review } from './review.ts';

/** A reading as its pages show it: reviewed, matched with the register, with all that stands in its way. */
export type ShownReading = {
  readonly reading: Reading;
  readonly review: Review;
  readonly matches: Matches;
  readonly bodies: readonly Body[];
  /** What "varje enhet" means for the chosen body. */
  readonly units: readonly Body[];
  readonly obstacles: readonly AcceptObstacle[];
  readonly actor: Actor;
};

/** Reviews a stored reading, with these choices in place of the stored ones where some are given. */
export async function shownReading(
  db: Db,
  reading: Reading,
  asked: { actor: Actor; today: Day; calendar: Calendar; choices?: Choices },
): Promise<ShownReading> {
  const choices = asked.choices ?? reading.choices;
  const { proposal } = reading;
  const known = knownStore(db);
  const stated = headOf(proposal, choices.head, { matches: noMatches, today: asked.today });
  const chosenBody = idIn(stated.body, 'body') as BodyId | undefined;
  const matches = await known.matchesOf(proposal, choices, {
    ...(chosenBody && { bodyId: chosenBody }),
    ...(stated.day && { day: stated.day }),
  });
  const head = headOf(proposal, choices.head, { matches, today: asked.today });
  const bodyId = (idIn(head.body, 'body') ?? head.newBody.parent) as BodyId | '';
  const units = bodyId ? await known.unitsFor(bodyId, asked.today) : [];
  const review = reviewOf(proposal, choices, {
    matches,
    calendar: asked.calendar,
    today: asked.today,
    unitsBelow: units.map((unit) => unit.id),
  });
  return {
    reading: { ...reading, choices },
    review,
    matches,
    bodies: await bodyStore(db).list(),
    units,
    obstacles: whyCannotAccept(review, reading, asked.actor),
    actor: asked.actor,
  };
}
