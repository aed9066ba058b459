import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day } from '../kernel/day.ts';
import type { MeetingKind, MeetingState } from './meeting.ts';
import { nextDeed } from './next-deed.ts';

const today = day('2026-11-24');
const at = { today, hasEnded: false, step: () => undefined };
const meeting = (state: MeetingState, kind: MeetingKind = 'board', onDay = today) => ({ state, kind, onDay });

test('a meeting is called, then minuted on its day, then closed: one thing at a time comes next', () => {
  const later = day('2026-12-09');
  assert.equal(nextDeed(meeting('planned', 'board', later), at), 'call');
  assert.equal(nextDeed(meeting('called', 'board', later), at), undefined, 'it waits for its day');
  assert.equal(nextDeed(meeting('called'), at), 'room');
  assert.equal(nextDeed(meeting('called', 'management'), at), 'hold');
  assert.equal(nextDeed(meeting('held'), at), 'room');
  assert.equal(nextDeed(meeting('held'), { ...at, hasEnded: true }), 'close');
  assert.equal(nextDeed(meeting('held', 'board', day('2026-11-02')), at), 'close', 'read in afterwards');
  assert.equal(nextDeed(meeting('closed'), at), undefined);
});

test('where the context or the next step is missing, that comes first (S12)', () => {
  const uncalled = { ...at, step: () => 'no-context' as const };
  assert.equal(nextDeed(meeting('planned', 'working', day('2026-12-09')), uncalled), 'context');
  const unclosed = { ...at, step: () => 'no-next-step' as const };
  assert.equal(nextDeed(meeting('held', 'working'), unclosed), 'context');
});
