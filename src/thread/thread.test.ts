import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Knot, KnotId, KnotKind } from './knot.ts';
import { picture } from './picture.ts';
import { pathToTop, strands } from './thread.ts';
import type { Strand, Thread } from './thread.ts';
import type { Tie, TieKind } from './tie.ts';

const knot = (id: string, kind: KnotKind): Knot => ({
  id: id as KnotId,
  kind,
  title: id,
  address: `/${id}`,
  state: 'open',
  day: null,
  bodyId: null,
  visibility: 'public',
});
const tie = (source: string, kind: TieKind, result: string): Tie => ({
  source: source as KnotId,
  result: result as KnotId,
  kind,
});

/** goal → decision → assignment → report → receiving decision, and the meeting that holds it all. */
const whole = (centre: string): Thread => {
  const knots = [
    knot('mål', 'goal'),
    knot('möte', 'meeting'),
    knot('punkt', 'item'),
    knot('beslut', 'decision'),
    knot('uppdrag', 'assignment'),
    knot('rapport', 'report'),
    knot('mottagande', 'decision'),
  ];
  const found = knots.find((one) => one.id === centre);
  assert.ok(found);
  return {
    centre: found,
    knots: new Map(knots.map((one) => [one.id, one])),
    ties: [
      tie('mål', 'serves', 'beslut'),
      tie('möte', 'holds', 'punkt'),
      tie('punkt', 'settles', 'beslut'),
      tie('beslut', 'gives', 'uppdrag'),
      tie('uppdrag', 'reports', 'rapport'),
      tie('rapport', 'receives', 'mottagande'),
      tie('möte', 'settles', 'mottagande'),
    ],
    gaps: [],
    cut: false,
  };
};
const flat = (list: readonly Strand[]): string[] => list.flatMap((one) => [one.knot.id, ...flat(one.next)]);

test('from an assignment the thread leads up to the goal and down to the receipt', () => {
  assert.deepEqual(flat(strands(whole('uppdrag'), 'up')), ['beslut', 'mål', 'punkt', 'möte']);
  assert.deepEqual(flat(strands(whole('uppdrag'), 'down')), ['rapport', 'mottagande']);
});

test('a knot that is reached twice stands once, where it is nearest', () => {
  const ids = flat(strands(whole('möte'), 'down'));
  assert.equal(ids.filter((id) => id === 'mottagande').length, 1);
  assert.equal(strands(whole('möte'), 'down')[1]?.knot.id, 'mottagande');
});

test('a ring of ties ends', () => {
  const thread = {
    ...whole('uppdrag'),
    ties: [tie('uppdrag', 'splits', 'rapport'), tie('rapport', 'gives', 'uppdrag')],
  };
  assert.deepEqual(flat(strands(thread, 'down')), ['rapport']);
});

test('the way to the top begins at the goal', () => {
  assert.deepEqual(
    pathToTop(whole('rapport')).map((one) => one.id),
    ['mål', 'beslut', 'uppdrag', 'rapport'],
  );
});

test('in the picture what came before stands to the left, and no two boxes share a place', () => {
  const { dots } = picture(whole('uppdrag'));
  const at = (id: string) => dots.find((dot) => dot.knot.id === id);
  assert.ok((at('beslut')?.x ?? 0) < (at('uppdrag')?.x ?? 0));
  assert.ok((at('rapport')?.x ?? 0) > (at('uppdrag')?.x ?? 0));
  assert.equal(new Set(dots.map((dot) => `${dot.x},${dot.y}`)).size, dots.length);
});
