import type { Actor } from '../kernel/actor.ts';
import { readId } from '../kernel/id.ts';
import { signedIn } from '../platform/web/context.ts';
import type { Ctx } from '../platform/web/context.ts';
import type { Problem } from '../platform/web/form.tsx';
import { lengthProblems } from '../platform/web/lengths.ts';
import { Refused } from '../platform/web/problems.tsx';
import { show } from '../platform/web/show.tsx';
import type { ChangeObstacle, Meeting, StepObstacle, VisibilityObstacle } from './meeting.ts';
import { meetingStore } from './meetings.store.ts';
import { meetingProblemTexts } from './problem-texts.ts';
import { NotUnderstoodPage } from './plan.view.tsx';
import type { FieldProblem, MeetingProblem } from './problem.ts';

type Answer = Response | Promise<Response>;
type AnyObstacle = ChangeObstacle | StepObstacle | VisibilityObstacle;

/** The meeting of the address, for one who may see it. */
export async function meetingOf(c: Ctx): Promise<Meeting | undefined> {
  const id = readId<'meeting'>(c.req.param('id'));
  return id && meetingStore(c.get('db')).find(id);
}

/** Does the work on the address's meeting when nothing stands in the actor's way; else says what does. */
export async function forChange(
  c: Ctx,
  whyNot: (meeting: Meeting, actor: Actor) => AnyObstacle | undefined,
  work: (meeting: Meeting, actor: Actor) => Promise<Response>,
): Promise<Response> {
  const actor = signedIn(c);
  const meeting = await meetingOf(c);
  if (!meeting) return c.notFound();
  const obstacle = whyNot(meeting, actor);
  return obstacle ? refuse(c, obstacle) : work(meeting, actor);
}

export const refuse = (c: Ctx, obstacle: AnyObstacle): Answer =>
  show(c, <Refused sentence={meetingProblemTexts[c.get('locale')].obstacle[obstacle]} />, 403);

/** What is longer than it may be, as the form shows it. */
export const tooLong = (
  c: Ctx,
  typed: Readonly<Record<string, string>>,
  most: Readonly<Record<string, number>>,
): Problem[] => lengthProblems(typed, most, c.get('locale'));

/** A form of one button that was not understood: nothing was done, and the sentence says what to choose. */
export const notUnderstood = (c: Ctx, meeting: Meeting, field: string, problem: MeetingProblem): Answer =>
  show(c, <NotUnderstoodPage meeting={meeting} problems={inWords(c, [{ field, problem }])} />, 422);

/** Problems as the form shows them. */
export const inWords = (c: Ctx, problems: readonly FieldProblem[]): Problem[] =>
  problems.map(({ field, problem }) => ({
    field,
    sentence: meetingProblemTexts[c.get('locale')].problem[problem],
  }));
