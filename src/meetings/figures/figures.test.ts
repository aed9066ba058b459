import assert from 'node:assert/strict';
import { test } from 'node:test';
import { meetsTarget, percentOf } from './figures.ts';

const figures = { expected: 5, present: 4, target: 80, items: 3, finished: 1 };

test('the attendance meets its target of 80 per cent, or does not (domain.md 4.4, S13)', () => {
  assert.equal(percentOf(4, 5), 80);
  assert.equal(meetsTarget(figures), true);
  assert.equal(meetsTarget({ ...figures, present: 3 }), false);
  assert.equal(percentOf(799, 1000), 79, 'rounded down');
});

test('nobody of nobody is no per cent', () => assert.equal(percentOf(0, 0), 0));
