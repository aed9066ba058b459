import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Actor, BodyId } from '../../kernel/actor.ts';
import { day } from '../../kernel/day.ts';
import type { Day } from '../../kernel/day.ts';
import { answeredBy, cadenceOn, closes, untilDone, whyCannotReceive } from './expectation.ts';
import type { CadenceRow, Expectation } from './expectation.ts';

const expected = (opens: string | undefined, due: string, given?: string): Expectation => ({
  id: due as Expectation['id'],
  opensOn: opens ? day(opens) : undefined,
  dueOn: day(due),
  label: due,
  reportId: given ? (given as Expectation['reportId']) : undefined,
  givenOn: given ? day(given) : undefined,
  decisionId: undefined,
  receivedOn: undefined,
  outcome: undefined,
});
const first = (given?: string) => expected('2025-01-01', '2025-06-30', given);
const second = (given?: string) => expected('2025-07-01', '2025-12-31', given);
const next = expected('2026-01-01', '2026-06-30');
const partial = (on: string) => ({ outcome: 'partial' as const, reportedOn: day(on) });
const done = (on: string) => ({ outcome: 'done' as const, reportedOn: day(on) });

test('halvårsvis, the first half overdue: a report of 10 August closes the first half (4.8)', () => {
  assert.equal(answeredBy([first(), second(), next], partial('2025-08-10'), true)?.dueOn, '2025-06-30');
});

test('with the first half answered, the same report answers the second', () => {
  const answered = [first('2025-06-13'), second(), next];
  assert.equal(answeredBy(answered, partial('2025-08-10'), true)?.dueOn, '2025-12-31');
});

test('with the first half answered, a report of 20 June answers the second, which opens within fourteen days', () => {
  const answered = [first('2025-06-13'), second(), next];
  assert.equal(answeredBy(answered, partial('2025-06-20'), true)?.dueOn, '2025-12-31');
  assert.equal(answeredBy(answered, partial('2025-06-16'), true), undefined);
});

test('a third report of the same half stands beside what is awaited', () => {
  const answered = [first('2025-06-13'), second('2025-08-10'), next];
  assert.equal(answeredBy(answered, partial('2025-09-01'), true), undefined);
});

test('what is to be done once is answered by the final report, early or late; a partial one answers nothing', () => {
  const once = [expected('2026-09-01', '2026-11-30')];
  assert.equal(answeredBy(once, partial('2026-10-01'), false), undefined);
  assert.equal(answeredBy(once, done('2026-10-01'), false)?.dueOn, '2026-11-30');
  assert.equal(answeredBy(once, done('2026-12-24'), false)?.dueOn, '2026-11-30');
  assert.equal(
    answeredBy([expected(undefined, '2026-11-30')], done('2026-10-01'), false)?.dueOn,
    '2026-11-30',
  );
  assert.equal(answeredBy([], done('2026-10-01'), false), undefined);
});

test('an endorsed final report closes; a partial one, or one sent back for more, does not', () => {
  assert.equal(closes('endorsed', done('2026-10-01')), true);
  assert.equal(closes('filed', done('2026-10-01')), true);
  assert.equal(closes('newAssignment', done('2026-10-01')), true);
  assert.equal(closes('supplement', done('2026-10-01')), false);
  assert.equal(closes('endorsed', partial('2026-10-01')), false);
});

const team = 'team' as BodyId;
const holdsOffice = (role: 'chair' | 'secretary' | 'member' | 'viceChair', body = team): Actor => ({
  person: 'alva' as Actor['person'],
  name: 'Alva Strand',
  administrator: false,
  auditor: false,
  offices: [{ body, role }],
  posts: [],
});
const receipt = (more: { receivedOn?: Day; itemBody?: BodyId | undefined } = {}) => ({
  receiver: team,
  receivedOn: undefined,
  itemBody: team,
  ...more,
});

test('only the chair or secretary of the body that asked receives, on its own item, and once (P-e)', () => {
  assert.equal(whyCannotReceive(receipt(), holdsOffice('chair'), day('2026-11-24')), undefined);
  assert.equal(whyCannotReceive(receipt(), holdsOffice('secretary'), day('2026-11-24')), undefined);
  assert.equal(whyCannotReceive(receipt(), holdsOffice('member'), day('2026-11-24')), 'not-receiver');
  assert.equal(
    whyCannotReceive(receipt(), holdsOffice('chair', 'board' as BodyId), day('2026-11-24')),
    'not-receiver',
  );
  assert.equal(
    whyCannotReceive(receipt(), { ...holdsOffice('member'), administrator: true }, day('2026-11-24')),
    'not-receiver',
  );
  assert.equal(
    whyCannotReceive(receipt({ receivedOn: day('2026-11-01') }), holdsOffice('chair'), day('2026-11-24')),
    'received',
  );
  assert.equal(
    whyCannotReceive(receipt({ itemBody: 'board' as BodyId }), holdsOffice('chair'), day('2026-11-24')),
    'other-body',
  );
  assert.equal(
    whyCannotReceive(receipt({ itemBody: undefined }), holdsOffice('chair'), day('2026-11-24')),
    'no-item',
  );
});

test('a report-back is received on its meeting’s day or later, never before', () => {
  const on = (meetingDay: string) =>
    whyCannotReceive({ ...receipt(), meetingDay: day(meetingDay) }, holdsOffice('chair'), day('2026-11-24'));
  assert.equal(on('2026-11-24'), undefined);
  assert.equal(on('2026-11-10'), undefined);
  assert.equal(on('2026-11-25'), 'meeting-ahead');
});

test('the old cadence stands until the day the new one begins (0.3)', () => {
  const row = (words: string, from: string): CadenceRow => ({
    cadence: { kind: 'window', per: 'year', parts: 2 },
    words,
    validFrom: day(from),
    decisionId: undefined,
    reason: '',
  });
  const history = [row('halvårsvis', '2024-02-08'), row('i delårsrapporterna', '2024-12-12')];
  assert.equal(cadenceOn(history, day('2024-12-11'))?.words, 'halvårsvis');
  assert.equal(cadenceOn(history, day('2024-12-12'))?.words, 'i delårsrapporterna');
});

test('what recurs until a last day is reported on the way and finally on the day itself', () => {
  const occasion = (opens: string, due: string) => ({ opens: day(opens), due: day(due), label: due });
  const quarters = [occasion('2026-10-01', '2026-12-31'), occasion('2027-01-01', '2027-03-31')];
  const dues = (last: string | undefined) =>
    untilDone(quarters, last ? day(last) : undefined, day('2026-09-08')).map((one) => one.due);
  assert.deepEqual(dues('2027-02-15'), ['2026-12-31', '2027-02-15']);
  assert.deepEqual(dues('2026-12-15'), ['2026-12-15']);
  assert.deepEqual(dues('2026-12-31'), ['2026-12-31']);
  assert.deepEqual(dues(undefined), ['2026-12-31', '2027-03-31']);
});
