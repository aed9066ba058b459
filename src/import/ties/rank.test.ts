import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newId } from '../../kernel/id.ts';
import type { KnotId } from '../../thread/knot.ts';
import { likeness, sameMatter, standingOf } from './rank.ts';
import type { Candidate } from './rank.ts';

const face = (heading: string, caseNumber = '') => ({ heading, caseNumber });
const candidate = (score: number): Candidate => ({
  id: newId<'knot'>() as string as KnotId,
  title: '',
  address: '',
  day: null,
  score,
  reasons: [],
});

test('the same case number is the same matter, whatever the heading is called', () => {
  const same = sameMatter(face('Brandskydd', 'Dnr BBN 2026/14'), face('Svar på motion', 'BBN 2026/14'));
  assert.deepEqual(same?.reasons, ['case']);
  assert.ok((same?.score ?? 0) >= 0.9);
});

test('the same heading speaks for the same matter, but less where the case numbers differ', () => {
  const alone = sameMatter(face('Riktlinjer för bryggor'), face('Riktlinjer för bryggor'));
  const against = sameMatter(
    face('Riktlinjer för bryggor', 'BBN 2026/1'),
    face('Riktlinjer för bryggor', 'BBN 2026/2'),
  );
  assert.ok((alone?.score ?? 0) > (against?.score ?? 1));
  assert.equal(sameMatter(face('Val av justerare'), face('Budget och verksamhetsplan')), undefined);
});

test('inflections do not count, and one word in common says little', () => {
  assert.equal(likeness('handläggningstiderna för bygglov', 'Handläggningstider bygglov'), 1);
  assert.ok(likeness('bryggan', 'översyn av bryggan vid kajen och hamnen') < 0.85);
  assert.equal(likeness('', 'något'), 0);
});

test('a candidate stands only where it is good enough and no other is as good', () => {
  const [good, poor] = [candidate(0.95), candidate(0.5)];
  assert.equal(standingOf([good, poor]), good);
  assert.equal(standingOf([poor]), undefined);
  assert.equal(standingOf([good, candidate(0.95)]), undefined);
  assert.equal(standingOf([]), undefined);
});
