import assert from 'node:assert/strict';
import { test } from 'node:test';
import { noChoices, readChoices } from './choices.ts';

test('stored choices come back as they were written', () => {
  const stored = {
    head: { becomes: 'meeting', day: '2026-03-18', visibility: 'draft' },
    items: { p1: { take: false, number: '12' } },
    facts: { 'p1.u1': { take: true, owner: 'post:01a', units: ['01b', '01c'] } },
    names: { 'Kim Ekvall': 'person:01d' },
    rest: { 120: { as: 'assignment', item: 'p1' } },
  };
  assert.deepEqual(readChoices(JSON.parse(JSON.stringify(stored))), stored);
});

test('what is unknown or of another kind is left out, and the rest is kept', () => {
  const read = readChoices({
    head: { becomes: 'letter', colour: 'red', place: 'Sessionssalen' },
    items: { p1: { take: 'yes', heading: 'Budget' }, p2: 7 },
    facts: [],
    names: { kim: 4, robin: 'new' },
  });
  assert.deepEqual(read, {
    head: { place: 'Sessionssalen' },
    items: { p1: { heading: 'Budget' } },
    facts: {},
    names: { robin: 'new' },
    rest: {},
  });
  for (const nothing of [null, undefined, 'text', [], {}]) assert.deepEqual(readChoices(nothing), noChoices);
});
