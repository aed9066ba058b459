import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day } from '../../kernel/day.ts';
import { nothingBefore, settles, unanswered, whyCannotSettle } from './before.ts';
import type { Consultation, OrganisationTest } from './before.ts';

const remiss: Consultation = {
  id: 'r',
  toName: 'Barnrådet',
  sentOn: undefined,
  dueOn: undefined,
  answeredOn: undefined,
  answer: '',
  declinedBecause: '',
};
const two = [
  { name: 'Skolan', isPresent: true },
  { name: 'Kulturen', isPresent: false },
];
const answered: OrganisationTest = {
  organisation: 'Skolan',
  passed: false,
  answers: { possible: 'yes', timely: 'no', linked: 'yes' },
  condition: 'Först när lokalen är klar.',
};

test('MBL stands in the way until it is done, with its day and § (R16)', () => {
  const needed = { ...nothingBefore, negotiation: { kind: 'needed' } } as const;
  assert.deepEqual(whyCannotSettle(needed, []), ['not-negotiated']);
  const done = { ...needed, negotiation: { kind: 'done', on: day('2026-10-12'), at: '§ 14' } } as const;
  assert.deepEqual(whyCannotSettle(done, []), []);
  assert.deepEqual(whyCannotSettle(nothingBefore, []), []);
});

test('a remiss that was neither sent nor declined with a reason stands in the way (S10)', () => {
  const wanted = { ...nothingBefore, consultations: [remiss] };
  assert.deepEqual(whyCannotSettle(wanted, []), ['not-consulted']);
  for (const one of [{ sentOn: day('2026-10-01') }, { declinedBecause: 'Barnrådet är vilande.' }]) {
    assert.deepEqual(whyCannotSettle({ ...wanted, consultations: [{ ...remiss, ...one }] }, []), []);
  }
});

test('all present organisations answer the three questions or pass; the absent may answer later (S5)', () => {
  const tested = { ...nothingBefore, isTested: true };
  assert.deepEqual(whyCannotSettle(tested, two), ['not-tested']);
  assert.deepEqual(whyCannotSettle({ ...tested, tests: [answered] }, two), []);
  const half = { ...answered, answers: { possible: 'yes' } } as const;
  assert.equal(unanswered({ ...tested, tests: [half] }, two).length, 1);
  assert.deepEqual(whyCannotSettle({ ...tested, tests: [{ ...half, passed: true }] }, two), []);
});

test('to refer back or to table settles nothing, and waits for nothing', () => {
  assert.deepEqual(['adopt', 'referBack', 'table'].map(settles), [true, false, false]);
});
