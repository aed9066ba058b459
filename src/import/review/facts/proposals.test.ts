import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aContext, anAssignment, anItem, aProposal, ids } from '../../import.fixtures.ts';
import { noChoices } from '../answers/choices.ts';
import { counted, reviewOf } from './review.ts';

test('a proposal to another body is no decision (0.2)', () => {
  const text = 'Socialnämnden beslutar att anta planen.';
  const forwarded = aProposal({
    items: [anItem({ kind: 'proposal', proposedTo: 'socialnämnden', decisions: [{ text, source: [1, 9] }] })],
  });
  const [fact] = reviewOf(forwarded, noChoices, aContext).items[0]?.facts ?? [];
  assert.equal(fact?.kind, 'proposal');
  assert.equal(counted(reviewOf(forwarded, noChoices, aContext)).decisions, 0);
});

test('what a body decides for itself beside what it proposes is a decision (0.2)', () => {
  const [proposed, own] =
    reviewOf(
      aProposal({
        items: [
          anItem({
            kind: 'proposal',
            proposedTo: 'socialnämnden',
            decisions: [
              { text: 'Planen antas.', source: [1, 9] },
              { text: 'Utskottet tackar arbetsgruppen.', source: [10, 19], proposedTo: null },
            ],
          }),
        ],
      }),
      noChoices,
      aContext,
    ).items[0]?.facts ?? [];
  assert.deepEqual([proposed?.kind, own?.kind], ['proposal', 'decision']);
});

test('a call and an official report only propose: no decision, and no assignment that has begun', () => {
  const text = 'Nämnden antar planen.';
  const call = aProposal({
    kind: 'kallelse',
    items: [anItem({ decisions: [{ text, source: [1, 9] }], assignments: [anAssignment()] })],
  });
  const review = reviewOf(call, noChoices, aContext);
  const [proposed, told] = review.items[0]?.facts ?? [];
  assert.equal(proposed?.kind === 'proposal' && proposed.toBody, `body:${ids.group}`);
  assert.equal(told?.kind === 'assignment' && told.status, 'proposed');
  assert.equal(counted(review).decisions, 0);
});
