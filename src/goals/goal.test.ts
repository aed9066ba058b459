import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { BodyId } from '../kernel/actor.ts';
import { day } from '../kernel/day.ts';
import { goalTree, isCurrent, mayStandUnder, periodProblem } from './goal.ts';
import type { Goal, GoalId } from './goal.ts';

const aGoal = (id: string, more: Partial<Goal> = {}): Goal => ({
  id: id as GoalId,
  bodyId: 'body-1' as BodyId,
  bodyName: 'Socialnämnden',
  title: id,
  description: '',
  parentId: undefined,
  validFrom: undefined,
  validUntil: undefined,
  visibility: 'public',
  version: 1,
  ...more,
});
const under = (parent: string) => ({ parentId: parent as GoalId });

test('a goal runs from its first day through its last; an open end means until further notice', () => {
  const period = { validFrom: day('2026-01-01'), validUntil: day('2026-12-31') };
  assert.equal(isCurrent(period, day('2026-12-31')), true);
  assert.equal(isCurrent(period, day('2027-01-01')), false);
  assert.equal(isCurrent({ validFrom: undefined, validUntil: undefined }, day('2030-01-01')), true);
  assert.equal(periodProblem(day('2026-02-01'), day('2026-01-31')), 'ends-before-it-begins');
});

test('goals stand under what they are broken down from, and by themselves when that is not seen', () => {
  const [top, sub, lone] = [aGoal('vision'), aGoal('delmål', under('vision')), aGoal('annat', under('dold'))];
  assert.deepEqual(
    goalTree([top, sub, lone]).map(({ goal, below }) => [goal.id, below.map((one) => one.goal.id)]),
    [
      ['vision', ['delmål']],
      ['annat', []],
    ],
  );
});

test('a goal stands neither under itself nor under what is below it', () => {
  const goals = [aGoal('a'), aGoal('b', under('a')), aGoal('c', under('b')), aGoal('d')];
  const may = (goal: string, parent: string) => mayStandUnder(goals, goal as GoalId, parent as GoalId);
  assert.deepEqual([may('a', 'a'), may('a', 'c'), may('c', 'a'), may('a', 'd')], [false, false, true, true]);
});
