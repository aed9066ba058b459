import assert from 'node:assert/strict';
import { test } from 'node:test';
import { overrun, readMinutes, timetable } from './timing.ts';

const items = [
  { id: 'a', plannedMinutes: 5 },
  { id: 'b', plannedMinutes: undefined },
  { id: 'c', plannedMinutes: 40 },
  { id: 'd', plannedMinutes: 20 },
];

test('each item’s time of day is the meeting’s beginning and the minutes of those before it', () => {
  const { begins, ends } = timetable('08:30', items);
  assert.deepEqual(
    [...begins],
    [
      ['a', '08:30'],
      ['c', '08:35'],
      ['d', '09:15'],
    ],
  );
  assert.equal(ends, '09:35');
  assert.equal(timetable('23:30', items).ends, '00:35', 'past midnight');
});

test('without a beginning, or without planned minutes, no time is told', () => {
  assert.equal(timetable(undefined, items).ends, undefined);
  assert.equal(timetable('08:30', [{ id: 'a', plannedMinutes: undefined }]).ends, undefined);
});

test('it is told when the planned items do not fit', () => {
  assert.equal(overrun({ startsAt: '08:30', endsAt: '09:30' }, items), 5);
  assert.equal(overrun({ startsAt: '08:30', endsAt: '12:00' }, items), 0);
  assert.equal(overrun({ startsAt: '08:30', endsAt: undefined }, items), 0);
});

test('minutes are whole numbers from 1 to 600', () => {
  assert.deepEqual(['15', '600', '1'].map(readMinutes), [15, 600, 1]);
  for (const wrong of ['', '0', '601', '1,5', '-3', 'en kvart']) assert.equal(readMinutes(wrong), undefined);
});
