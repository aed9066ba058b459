import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aContext, aProposal, anItem } from '../../import.fixtures.ts';
import { noChoices, withFact, withItem, withRest } from './choices.ts';
import type { Choices } from './choices.ts';
import { itemBefore, untoldRest } from '../facts/rest.ts';
import { reviewOf } from '../facts/review.ts';
import { changedBetween, nameKey, verbOf, withEntry } from './steps.ts';

const before: Choices = {
  ...withItem(withFact(noChoices, 'p0.b0', { text: 'Planen antas.' }), 'p0', { heading: 'Planen' }),
  names: { 'Kim Ek': 'text' },
};

test('what changed is told entry by entry, so that answers to different facts never meet', () => {
  const after = withRest(
    { ...withFact(before, 'p0.u1', { said: 'accepted' }), head: { place: 'Hamnen' }, names: {} },
    120,
    { as: 'nothing' },
  );
  assert.deepEqual(changedBetween(before, after), [
    { key: nameKey('Kim Ek'), before: 'text', after: null },
    { key: 'head', before: null, after: { place: 'Hamnen' } },
    { key: 'p0.u1', before: null, after: { said: 'accepted' } },
    { key: 'rest.120', before: null, after: { as: 'nothing' } },
  ]);
  assert.deepEqual(changedBetween(before, withFact(before, 'p0.b0', { text: 'Planen antas.' })), []);
});

test('every entry can be put back as it was, and a fact’s verb is what was said of it', () => {
  const after = withRest(
    { ...withFact(before, 'p0.b0', { said: 'rejected' }), head: { place: 'Hamnen' }, names: {}, items: {} },
    120,
    { as: 'decision' },
  );
  const steps = changedBetween(before, after);
  assert.deepEqual(
    steps.reduce((choices, step) => withEntry(choices, step.key, step.before), after),
    before,
  );
  assert.deepEqual(Object.fromEntries(steps.map((step) => [step.key, verbOf(step)])), {
    'p0.b0': 'rejected',
    head: 'told',
    p0: 'told',
    [nameKey('Kim Ek')]: 'told',
    'rest.120': 'told',
  });
});

test('a passage that was not placed becomes a decision or an assignment of the item before it, or is told as nothing', () => {
  const proposal = aProposal({
    items: [anItem({ source: [0, 50] }), anItem({ source: [50, 100], heading: 'Övrigt' })],
    remainder: [
      { text: 'Kajen\n  lagas.', source: [60, 74], why: 'unplaced' },
      { text: 'Sida 1', source: [74, 80], why: 'page furniture' },
    ],
  });
  assert.equal(untoldRest(proposal, noChoices).length, 1);
  const decided = reviewOf(proposal, withRest(noChoices, 60, { as: 'decision' }), aContext);
  assert.deepEqual(
    decided.items.map((item) => item.facts.map((fact) => [fact.kind, fact.text, fact.take])),
    [[], [['decision', 'Kajen lagas.', true]]],
  );
  const told = withRest(noChoices, 60, { as: 'assignment', item: 'p0' });
  assert.equal(reviewOf(proposal, told, aContext).items[0]?.facts[0]?.kind, 'assignment');
  const nothing = withRest(noChoices, 60, { as: 'nothing' });
  assert.equal(untoldRest(proposal, nothing).length, 0);
  assert.deepEqual(
    reviewOf(proposal, nothing, aContext).items.flatMap((item) => item.facts),
    [],
  );
  assert.equal(itemBefore(aProposal(), 10), 'fritt');
});
