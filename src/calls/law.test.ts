import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day } from '../kernel/day.ts';
import { announcedBy, callDaysOf, whyCannotDecideUnannounced } from './law.ts';

const monday = day('2026-12-14');

test('the council is called and announced a week before, whatever shorter time its rules say (P19)', () => {
  assert.deepEqual(callDaysOf(monday, { kind: 'council', callDays: 3 }), {
    callBy: '2026-12-07',
    noticeBy: '2026-12-07',
    urgentBy: '2026-12-11',
  });
  assert.equal(callDaysOf(monday, { kind: 'council', callDays: 10 }).callBy, '2026-12-04');
});

test('another body is called as its own procedure says, with no notice (P19)', () => {
  assert.deepEqual(callDaysOf(monday, { kind: 'committee', callDays: 3 }), {
    callBy: '2026-12-11',
    noticeBy: undefined,
    urgentBy: undefined,
  });
});

test('an urgent matter is called at the latest the weekday before, holidays passed over (P19)', () => {
  const afterChristmas = callDaysOf(day('2026-12-28'), { kind: 'council', callDays: 7 });
  assert.equal(afterChristmas.urgentBy, '2026-12-23');
});

test('a matter is announced in time, as urgent, or not, by the versions that were sent (P19)', () => {
  const days = callDaysOf(monday, { kind: 'council', callDays: 7 });
  const sent = [
    { sentOn: day('2026-12-04'), itemIds: ['a'] },
    { sentOn: day('2026-12-10'), itemIds: ['a', 'b'] },
    { sentOn: monday, itemIds: ['a', 'b', 'c'] },
  ];
  assert.deepEqual(
    [...announcedBy(['a', 'b', 'c', 'd'], sent, days)],
    [
      ['a', 'in-time'],
      ['b', 'urgent'],
      ['c', 'no'],
      ['d', 'no'],
    ],
  );
});

test('the council decides only announced matters, or what all present agree to take up (P20)', () => {
  assert.equal(whyCannotDecideUnannounced('council', 'in-time', false), undefined);
  assert.equal(whyCannotDecideUnannounced('council', 'urgent', false), 'not-announced');
  assert.equal(whyCannotDecideUnannounced('council', 'no', false), 'not-announced');
  assert.equal(whyCannotDecideUnannounced('council', 'no', true), undefined);
  assert.equal(whyCannotDecideUnannounced('committee', 'no', false), undefined);
});
