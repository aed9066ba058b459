import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day } from '../../kernel/day.ts';
import { approvalClock, dueOn } from './clock.ts';

test('minutes are approved at the latest on the fourteenth day after the meeting (KL 5:69, domain.md 1.3)', () => {
  assert.equal(dueOn(day('2024-11-19')), '2024-12-03');
  assert.equal(dueOn(day('2026-12-17')), '2026-12-31');
});

test('a fourteenth day on a holiday does not slide: nobody has settled that it may (domain.md 1.3 b)', () => {
  assert.equal(dueOn(day('2026-12-11')), '2026-12-25');
  assert.equal(approvalClock(day('2026-12-11'), day('2026-12-26')).level, 'late');
});

test('it warns from day 10, is red after day 14, and says how many days are left', () => {
  const on = (today: string) => approvalClock(day('2024-11-19'), day(today));
  assert.deepEqual(
    ['2024-11-19', '2024-11-28', '2024-11-29', '2024-12-03', '2024-12-04'].map((today) => on(today).level),
    ['calm', 'calm', 'soon', 'soon', 'late'],
  );
  assert.deepEqual(
    [on('2024-11-29').daysLeft, on('2024-12-03').daysLeft, on('2024-12-05').daysLeft],
    [4, 0, -2],
  );
});
