import type { Actor } from '../kernel/actor.ts';
import { readId } from '../kernel/id.ts';
import { signedIn } from '../platform/web/context.ts';
import type { Ctx } from '../platform/web/context.ts';
import type { Problem } from '../platform/web/form.tsx';
import { Refused } from '../platform/web/problems.tsx';
import { show } from '../platform/web/show.tsx';
import type { ChangeObstacle, Meeting, StepObstacle } from './meeting.ts';
import { meetingStore } from './meetings.store.ts';
import { meetingProblemTexts } from './problem-texts.ts';
import type { FieldProblem } from './problem.ts';

type Answer = Response | Promise<Response>;

/** The meeting of the address, for one who may see it. */
export async function meetingOf(c: Ctx): Promise<Meeting | undefined> {
  const id = readId<'meeting'>(c.req.param('id'));
  return id && meetingStore(c.get('db')).find(id);
}

/** Does the work on the address's meeting when nothing stands in the actor's way; else says what does. */
export async function forChange(
  c: Ctx,
  whyNot: (meeting: Meeting, actor: Actor) => ChangeObstacle | StepObstacle | undefined,
  work: (meeting: Meeting, actor: Actor) => Promise<Response>,
): Promise<Response> {
  const actor = signedIn(c);
  const meeting = await meetingOf(c);
  if (!meeting) return c.notFound();
  const obstacle = whyNot(meeting, actor);
  return obstacle ? refuse(c, obstacle) : work(meeting, actor);
}

export const refuse = (c: Ctx, obstacle: ChangeObstacle | StepObstacle): Answer =>
  show(c, <Refused sentence={meetingProblemTexts[c.get('locale')].obstacle[obstacle]} />, 403);

/** Problems as the form shows them. */
export const inWords = (c: Ctx, problems: readonly FieldProblem[]): Problem[] =>
  problems.map(({ field, problem }) => ({
    field,
    sentence: meetingProblemTexts[c.get('locale')].problem[problem],
  }));
