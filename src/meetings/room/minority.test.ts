import assert from 'node:assert/strict';
import { test } from 'node:test';
import { minorityDecision, whyCannotAsk } from './minority.ts';
import type { MinorityRequest } from './minority.ts';

const asked: MinorityRequest = {
  aim: 'referBack',
  requesters: 3,
  present: 9,
  isCouncil: true,
  wasBefore: false,
  motivation: 'Kostnaden saknas.',
};

test('a third of those present in the council have a matter referred back, once and with reasons (KL 5:50; P15)', () => {
  assert.equal(whyCannotAsk(asked), undefined);
  assert.equal(whyCannotAsk({ ...asked, present: 10 }), 'less-than-a-third');
  assert.equal(whyCannotAsk({ ...asked, requesters: 0, present: 0 }), 'less-than-a-third');
  assert.equal(whyCannotAsk({ ...asked, wasBefore: true }), 'asked-before');
  assert.equal(whyCannotAsk({ ...asked, motivation: '' }), 'no-reasons');
  assert.equal(whyCannotAsk({ ...asked, aim: 'table', motivation: '' }), undefined);
  assert.equal(whyCannotAsk({ ...asked, isCouncil: false }), 'not-the-council');
});

test('what the minority asked for is written out as the decision', () => {
  assert.match(
    minorityDecision('Kommunfullmäktige', 'referBack', 'Kostnaden saknas.'),
    /återremitterar .*: Kostnaden saknas\.$/,
  );
  assert.match(minorityDecision('Kommunfullmäktige', 'table', ''), /^Kommunfullmäktige bordlägger ärendet/);
});
