import { bodyStore } from '../../bodies/bodies.store.ts';
import type { Body } from '../../bodies/body.ts';
import type { Actor } from '../../kernel/actor.ts';
import { readId } from '../../kernel/id.ts';
import { signedIn } from '../../platform/web/context.ts';
import type { Ctx } from '../../platform/web/context.ts';
import { refuse } from '../for-change.routes.tsx';
import { whyCannotPlan } from '../meeting.ts';

/** The body of the address, for one who may see it. */
export async function bodyIn(c: Ctx): Promise<Body | undefined> {
  const id = readId<'body'>(c.req.param('organ'));
  return id && bodyStore(c.get('db')).find(id);
}

/** Does the work on the address's body for those who plan its meetings; else says what stands in the way. */
export async function forBody(
  c: Ctx,
  work: (body: Body, actor: Actor) => Promise<Response>,
): Promise<Response> {
  const actor = signedIn(c);
  const body = await bodyIn(c);
  if (!body) return c.notFound();
  const obstacle = whyCannotPlan(body.id, actor);
  return obstacle ? refuse(c, obstacle) : work(body, actor);
}
