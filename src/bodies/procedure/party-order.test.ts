import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readPartyOrder } from './party-order.ts';

test('the order of alternates is written a line for each party (KL 5:17)', () => {
  const order = readPartyOrder('S: S, V, MP\n\nM: M,KD\n');
  assert.deepEqual(
    [...(order ?? [])],
    [
      ['S', ['S', 'V', 'MP']],
      ['M', ['M', 'KD']],
    ],
  );
  assert.equal(readPartyOrder('')?.size, 0);
  for (const wrong of ['S S, V', 'S:', 'S: S V']) assert.equal(readPartyOrder(wrong), undefined, wrong);
});
