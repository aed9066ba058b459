import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day } from '../../../kernel/day.ts';
import { aContext } from '../../import.fixtures.ts';
import { dueOf } from './due.ts';

const inYear = (date: string) => ({ date: day(date), why: '' });
const proposed = {
  text: 'senast den 14 oktober',
  date: null,
  rule: null,
  needsConfirm: true,
  candidates: ['2024-10-14', '2025-10-14', '2026-10-14', '2027-10-14'].map(inYear),
};

test('of a document without a day every year is open; once the meeting has its day the words mean days after it', () => {
  const { calendar } = aContext;
  const open = dueOf(proposed, undefined, { meeting: undefined, calendar });
  assert.deepEqual([open.asks, open.candidates.length], [true, 4]);
  const placed = dueOf(proposed, undefined, { meeting: day('2026-04-13'), calendar });
  const days = placed.on ? [placed.on] : placed.candidates.map(({ date }) => date);
  assert.deepEqual(days[0], '2026-10-14');
  assert.ok(days.length < 4 && days.every((date) => date > '2026-04-13'), days.join(' '));
});
