import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assert as holds, integer, property } from 'fast-check';
import {
  announceDeadline,
  appealTime,
  approvalDeadline,
  approvalWarningFrom,
  jointAppealTime,
} from './appeal-time.ts';
import { addDays, day, dayOf, weekday } from './day.ts';
import { isWorkingDay } from './holidays.ts';

const vectors = [
  ['2024-11-26', '2024-12-17', '2024-12-18', 'plain'],
  ['2025-12-04', '2025-12-29', '2025-12-30', '25 December, 26, Saturday, Sunday'],
  ['2025-12-11', '2026-01-02', '2026-01-03', 'nyårsdagen'],
  ['2026-03-13', '2026-04-07', '2026-04-08', 'långfredagen and Easter'],
  ['2026-05-29', '2026-06-22', '2026-06-23', 'midsommarafton 19 June'],
  ['2026-10-10', '2026-11-02', '2026-11-03', 'alla helgons dag'],
  ['2026-12-03', '2026-12-28', '2026-12-29', 'julafton'],
  ['2026-12-10', '2027-01-04', '2027-01-05', 'nyårsafton, nyårsdagen, weekend'],
  ['2026-12-15', '2027-01-05', '2027-01-06', 'trettondagsafton is not exempt'],
] as const;

for (const [announced, lastDay, legalForceFrom, why] of vectors) {
  test(`announced ${announced}, the last day to appeal is ${lastDay}: ${why} (KL 13:5, lag 1930:173 § 2)`, () => {
    const time = appealTime(day(announced));
    assert.equal(time.nominal, addDays(day(announced), 21));
    assert.equal(time.lastDay, lastDay);
    assert.equal(time.legalForceFrom, legalForceFrom);
  });
}

test('a joint committee’s time runs from the last of its members’ boards (KL 13:5)', () => {
  assert.equal(jointAppealTime([day('2026-12-15'), day('2026-12-10')]).lastDay, '2027-01-05');
});

test('minutes are approved within fourteen days of the meeting, also where day 14 is an eve (KL 5:69)', () => {
  assert.equal(approvalDeadline(day('2024-11-19')), '2024-12-03');
  assert.equal(approvalDeadline(day('2026-12-17')), '2026-12-31');
  assert.equal(approvalWarningFrom(day('2024-11-19')), '2024-11-29');
});

test('the notice is up on the second day after the approval (KL 8:12)', () => {
  assert.equal(announceDeadline(day('2024-12-03')), '2024-12-05');
});

test('the last day to appeal is a working day, three weeks on or a little later, never earlier', () => {
  holds(
    property(integer({ min: 0, max: 20_000 }), (days) => {
      const announced = addDays(dayOf(2000, 1, 1), days);
      const { nominal, lastDay } = appealTime(announced);
      assert.equal(weekday(nominal), weekday(announced));
      assert.ok(isWorkingDay(lastDay) && lastDay >= nominal && lastDay <= addDays(nominal, 5));
    }),
    { numRuns: 300 },
  );
});
