import type { VNode } from 'preact';
import type { Actor } from '../kernel/actor.ts';
import { readId } from '../kernel/id.ts';
import { bodyStore } from '../bodies/bodies.store.ts';
import { form, routes, signedIn } from '../platform/web/context.ts';
import type { Ctx } from '../platform/web/context.ts';
import { Refused } from '../platform/web/problems.tsx';
import { seeOther, show } from '../platform/web/show.tsx';
import { threadStore } from '../thread/thread.store.ts';
import { editGoalRoutes } from './edit-goal.routes.tsx';
import { whyCannotSetGoal } from './goal.ts';
import type { Goal, GoalObstacle } from './goal.ts';
import { goalStore } from './goals.store.ts';
import { GoalPage, GoalSection, GoalsPage } from './goals.view.tsx';
import { goalTexts } from './texts.ts';

/** What the goals need of the rest of the house. */
export type HandedToGoals = {
  readonly threadPanel: (c: Ctx, id: string) => Promise<VNode | undefined>;
  /** The sentences a knot was read from; undefined where it was not read. */
  readonly sources: (c: Ctx, id: string) => Promise<VNode | undefined>;
};

export const goalRoutes = (handed: HandedToGoals) =>
  routes()
    .get('/mal', async (c) => {
      const asked = { organ: c.req.query('organ') ?? '', visa: c.req.query('visa') ?? '' };
      const on = asked.visa === 'alla' ? undefined : c.get('today');
      const goals = await goalStore(c.get('db')).list({ bodyId: readId<'body'>(asked.organ), on });
      const bodies = await bodyStore(c.get('db')).list();
      const actor = c.get('actor');
      const maySet = actor !== undefined && bodies.some(({ id }) => !whyCannotSetGoal(id, actor));
      return show(c, <GoalsPage bodies={bodies} asked={asked} goals={goals} maySet={maySet} />);
    })
    .route('/', editGoalRoutes())
    .post('/mal/knyt', (c) =>
      onServing(c, async (goal, knotId) => {
        await goalStore(c.get('db')).serve(goal.id, knotId);
        return goalTexts[c.get('locale')].tied;
      }),
    )
    .post('/mal/los', (c) =>
      onServing(c, async (goal, knotId) => {
        await goalStore(c.get('db')).stopServing(goal.id, knotId);
        return goalTexts[c.get('locale')].untied;
      }),
    )
    .get('/mal/:id', async (c) => {
      const id = readId<'goal'>(c.req.param('id'));
      const goals = goalStore(c.get('db'));
      const goal = id && (await goals.find(id));
      if (!goal) return c.notFound();
      const ties = await threadStore(c.get('db')).resultsOf([goal.id], 'serves');
      const actor = c.get('actor');
      const shown = {
        goal,
        parent: goal.parentId && (await goals.find(goal.parentId)),
        serving: ties.map(({ knot }) => knot),
        mayChange: actor !== undefined && !whyCannotSetGoal(goal.bodyId, actor),
        sources: await handed.sources(c, goal.id),
        panel: await handed.threadPanel(c, goal.id),
      };
      return show(c, <GoalPage {...shown} />);
    });

/** Ties or unties a knot and a goal of a body that the actor runs, and goes back to the knot. */
async function onServing(
  c: Ctx,
  work: (goal: Goal, knotId: Goal['id']) => Promise<string>,
): Promise<Response> {
  const actor = signedIn(c);
  const goalId = readId<'goal'>(form(c).text('mal'));
  const knotId = readId<'goal'>(form(c).text('knut'));
  const goal = goalId && (await goalStore(c.get('db')).find(goalId));
  const knot = knotId && (await threadStore(c.get('db')).find(knotId));
  if (!goal || !knot) return c.notFound();
  const obstacle = whyCannotSetGoal(goal.bodyId, actor);
  if (obstacle) return refuse(c, obstacle);
  return seeOther(c, knot.address, await work(goal, knotId));
}

const refuse = (c: Ctx, obstacle: GoalObstacle): Response | Promise<Response> =>
  show(c, <Refused sentence={goalTexts[c.get('locale')].obstacle[obstacle]} />, 403);

/** On another knot's page: the goals it serves; those who run a body may tie it to one of its goals. */
export async function goalSection(c: Ctx, knot: string): Promise<VNode | undefined> {
  const id = readId<string>(knot);
  if (!id) return undefined;
  const ties = await threadStore(c.get('db')).sourcesOf([id], 'serves');
  const goals = ties.map((tie) => tie.knot);
  const actor = c.get('actor');
  const choices = actor ? await settable(c, actor) : [];
  const free = choices.filter((goal) => goals.every((one) => one.id !== goal.id));
  if (goals.length === 0 && free.length === 0) return undefined;
  return <GoalSection knotId={id} goals={goals} choices={free} />;
}

/** The goals in force of the bodies that the actor runs; readers cost no query. */
async function settable(c: Ctx, actor: Actor): Promise<Goal[]> {
  if (!actor.administrator && actor.offices.length === 0) return [];
  const current = await goalStore(c.get('db')).list({ on: c.get('today') });
  return current.filter((goal) => !whyCannotSetGoal(goal.bodyId, actor));
}
