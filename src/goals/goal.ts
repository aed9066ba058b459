import { runsBody } from '../kernel/actor.ts';
import type { Actor, BodyId } from '../kernel/actor.ts';
import type { Day } from '../kernel/day.ts';
import type { Id } from '../kernel/id.ts';
import type { Visibility } from '../thread/knot.ts';

export type GoalId = Id<'goal'>;

/** Mål: what a body wants to reach, under the goal it is broken down from. */
export type Goal = {
  readonly id: GoalId;
  readonly bodyId: BodyId;
  readonly bodyName: string;
  readonly title: string;
  readonly description: string;
  readonly parentId: GoalId | undefined;
  readonly validFrom: Day | undefined;
  readonly validUntil: Day | undefined;
  readonly visibility: Visibility;
  readonly version: number;
};

/** Runs on the day; an open end means until further notice. */
export const isCurrent = (goal: Pick<Goal, 'validFrom' | 'validUntil'>, today: Day): boolean =>
  (goal.validFrom ?? today) <= today && (goal.validUntil ?? today) >= today;

/** The most letters of a goal's fields, by their names in the form. */
export const goalLengths = { titel: 300, beskrivning: 20_000 } as const;

export type GoalObstacle = 'read-only' | 'not-running-the-body';

/** Those who run a body write its goals; administrators may for every body. */
export function whyCannotSetGoal(body: BodyId, actor: Actor): GoalObstacle | undefined {
  if (actor.auditor && !actor.administrator) return 'read-only';
  return actor.administrator || runsBody(actor, body) ? undefined : 'not-running-the-body';
}

export type GoalProblem =
  | 'no-title'
  | 'no-body'
  | 'no-visibility'
  | 'not-a-day'
  | 'ends-before-it-begins'
  | 'under-itself';

/** What is wrong with a period as given. */
export const periodProblem = (from: Day | undefined, until: Day | undefined): GoalProblem | undefined =>
  from && until && until < from ? 'ends-before-it-begins' : undefined;

export type Branch = { readonly goal: Goal; readonly below: readonly Branch[] };

/** Goals under the goals they are broken down from; one whose parent is not among them stands on its own. */
export function goalTree(goals: readonly Goal[]): readonly Branch[] {
  const known = new Set(goals.map((goal) => goal.id));
  const below = new Map<GoalId | undefined, Goal[]>();
  for (const goal of goals) {
    const parent = goal.parentId && known.has(goal.parentId) ? goal.parentId : undefined;
    below.set(parent, [...(below.get(parent) ?? []), goal]);
  }
  const grow = (parent: GoalId | undefined): Branch[] =>
    (below.get(parent) ?? []).map((goal) => ({ goal, below: grow(goal.id) }));
  return grow(undefined);
}

/** Whether a goal may stand under another: not under itself or anything below itself. */
export function mayStandUnder(goals: readonly Goal[], goal: GoalId, parent: GoalId): boolean {
  const parentOf = new Map(goals.map((one) => [one.id, one.parentId]));
  const met = new Set<GoalId>();
  for (let above: GoalId | undefined = parent; above && !met.has(above); above = parentOf.get(above)) {
    if (above === goal) return false;
    met.add(above);
  }
  return true;
}
