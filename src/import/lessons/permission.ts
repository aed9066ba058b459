import { readsOnly, runsBody } from '../../kernel/actor.ts';
import type { Actor, BodyId } from '../../kernel/actor.ts';

export type LessonObstacle = 'not-running' | 'reads-only';

/** A body's lessons are read by those who run it, by administrators and by auditors. */
export const whyCannotSeeLessons = (actor: Actor, body: BodyId): LessonObstacle | undefined =>
  actor.administrator || actor.auditor || runsBody(actor, body) ? undefined : 'not-running';

/** They are taught, changed and switched off by those who run the body, and by administrators. */
export function whyCannotTeachBody(actor: Actor, body: BodyId): LessonObstacle | undefined {
  if (readsOnly(actor)) return 'reads-only';
  return actor.administrator || runsBody(actor, body) ? undefined : 'not-running';
}
