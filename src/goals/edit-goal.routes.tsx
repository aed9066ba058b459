import type { Actor } from '../kernel/actor.ts';
import { readDay } from '../kernel/day.ts';
import { readId } from '../kernel/id.ts';
import { bodyStore } from '../bodies/bodies.store.ts';
import { form, routes, signedIn } from '../platform/web/context.ts';
import type { Ctx, FormFields } from '../platform/web/context.ts';
import { lengthProblems } from '../platform/web/lengths.ts';
import { Refused } from '../platform/web/problems.tsx';
import { seeOther, show } from '../platform/web/show.tsx';
import { visibilities } from '../thread/knot.ts';
import { goalAddress } from './addresses.ts';
import { goalLengths, mayStandUnder, periodProblem, whyCannotSetGoal } from './goal.ts';
import type { Goal, GoalObstacle, GoalProblem } from './goal.ts';
import { EditGoalPage, NewGoalPage } from './goal-form.view.tsx';
import type { TypedGoal } from './goal-form.view.tsx';
import { goalStore } from './goals.store.ts';
import type { GoalText } from './goals.store.ts';
import { goalTexts } from './texts.ts';

const words = (c: Ctx) => goalTexts[c.get('locale')];

/** Setting a goal, and changing one without overwriting what somebody else has changed. */
export const editGoalRoutes = () =>
  routes()
    .get('/mal/nytt', async (c) => {
      const bodies = await settingBodies(c, signedIn(c));
      if (bodies.length === 0) return refuse(c, 'not-running-the-body');
      const parents = await goalStore(c.get('db')).list();
      const organ = bodies.find((body) => body.id === c.req.query('organ')) ?? bodies.at(0);
      const typed = { ...blank, organ: organ?.id ?? '', synlighet: organ?.visibility ?? 'internal' };
      return show(c, <NewGoalPage bodies={bodies} parents={parents} typed={typed} />);
    })
    .post('/mal/nytt', async (c) => {
      const actor = signedIn(c);
      const bodies = await settingBodies(c, actor);
      if (bodies.length === 0) return refuse(c, 'not-running-the-body');
      const goals = goalStore(c.get('db'));
      const parents = await goals.list();
      const typed = typedGoal(form(c));
      const read = readGoal(typed, parents);
      const body = bodies.find((one) => one.id === typed.organ);
      const long = tooLong(c, typed);
      const chosen = visibilities.find((one) => one === typed.synlighet);
      const unseen = typed.synlighet !== '' && !chosen;
      if (!body || !('text' in read) || unseen || long.length > 0) {
        const problems = [
          ...(body ? [] : [{ field: 'organ', problem: 'no-body' } as const]),
          ...('text' in read ? [] : read.problems),
          ...(unseen ? [{ field: 'synlighet', problem: 'no-visibility' } as const] : []),
        ];
        const shown = { bodies, parents, typed, problems: [...inWords(c, problems), ...long] };
        return show(c, <NewGoalPage {...shown} />, 422);
      }
      const visibility = chosen ?? body.visibility;
      const id = await goals.setGoal({ ...read.text, bodyId: body.id, visibility, authorId: actor.person });
      return seeOther(c, goalAddress(id), words(c).saved);
    })
    .get('/mal/:id/andra', (c) =>
      forGoal(c, async (goal) => {
        const parents = await parentsOf(c, goal);
        return show(c, <EditGoalPage goal={goal} parents={parents} typed={asTyped(goal)} />);
      }),
    )
    .post('/mal/:id/andra', (c) => forGoal(c, (goal) => changeGoal(c, goal)));

async function changeGoal(c: Ctx, goal: Goal): Promise<Response> {
  const parents = await parentsOf(c, goal);
  const typed = typedGoal(form(c));
  const read = readGoal(typed, parents);
  const long = tooLong(c, typed);
  if (!('text' in read) || long.length > 0) {
    const problems = 'text' in read ? long : [...inWords(c, read.problems), ...long];
    const shown = { goal, parents, typed, problems };
    return show(c, <EditGoalPage {...shown} />, 422);
  }
  const version = Number(form(c).text('version'));
  const outcome = await goalStore(c.get('db')).changeGoal(goal, version, read.text);
  if (outcome === 'stale')
    return show(c, <EditGoalPage goal={goal} parents={parents} typed={typed} stale />, 409);
  return seeOther(c, goalAddress(goal.id), words(c).saved);
}

/** Does the work on the address's goal when the actor may set goals of its body. */
async function forGoal(c: Ctx, work: (goal: Goal) => Promise<Response>): Promise<Response> {
  const actor = signedIn(c);
  const id = readId<'goal'>(c.req.param('id'));
  const goal = id && (await goalStore(c.get('db')).find(id));
  if (!goal) return c.notFound();
  const obstacle = whyCannotSetGoal(goal.bodyId, actor);
  return obstacle ? refuse(c, obstacle) : work(goal);
}

/** The goals that this one may stand under. */
async function parentsOf(c: Ctx, goal: Goal): Promise<Goal[]> {
  const all = await goalStore(c.get('db')).list();
  return all.filter((one) => mayStandUnder(all, goal.id, one.id));
}

const settingBodies = async (c: Ctx, actor: Actor) =>
  (await bodyStore(c.get('db')).list()).filter((body) => !whyCannotSetGoal(body.id, actor));

const tooLong = (c: Ctx, typed: TypedGoal) => lengthProblems(typed, goalLengths, c.get('locale'));

const refuse = (c: Ctx, obstacle: GoalObstacle): Response | Promise<Response> =>
  show(c, <Refused sentence={words(c).obstacle[obstacle]} />, 403);

type FieldProblem = { readonly field: string; readonly problem: GoalProblem };
const inWords = (c: Ctx, problems: readonly FieldProblem[]) =>
  problems.map(({ field, problem }) => ({ field, sentence: words(c).problem[problem] }));

/** The goal as it may be stored, or everything that is wrong with it, each at its field. */
function readGoal(
  typed: TypedGoal,
  parents: readonly Goal[],
): { text: GoalText } | { problems: FieldProblem[] } {
  const problems: FieldProblem[] = [];
  const [from, until] = [readDay(typed.fran), readDay(typed.till)];
  const parent = parents.find((one) => one.id === typed.under);
  if (typed.titel === '') problems.push({ field: 'titel', problem: 'no-title' });
  if (typed.fran !== '' && !from) problems.push({ field: 'fran', problem: 'not-a-day' });
  if (typed.till !== '' && !until) problems.push({ field: 'till', problem: 'not-a-day' });
  if (typed.under !== '' && !parent) problems.push({ field: 'under', problem: 'under-itself' });
  const period = periodProblem(from, until);
  if (period) problems.push({ field: 'till', problem: period });
  if (problems.length > 0) return { problems };
  const description = typed.beskrivning;
  return {
    text: { title: typed.titel, description, parentId: parent?.id, validFrom: from, validUntil: until },
  };
}

const blank = { titel: '', beskrivning: '', under: '', fran: '', till: '' };

const typedGoal = ({ text }: FormFields): TypedGoal => ({
  organ: text('organ'),
  titel: text('titel'),
  beskrivning: text('beskrivning'),
  under: text('under'),
  fran: text('fran'),
  till: text('till'),
  synlighet: text('synlighet'),
});

const asTyped = (goal: Goal): TypedGoal => ({
  organ: goal.bodyId,
  titel: goal.title,
  beskrivning: goal.description,
  under: goal.parentId ?? '',
  fran: goal.validFrom ?? '',
  till: goal.validUntil ?? '',
  synlighet: goal.visibility,
});
