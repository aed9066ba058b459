import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day } from '../kernel/day.ts';
import { falls, onBeat, proposedLastDay, rulingProblem } from './availability/outage.ts';
import { appealsOf, legalForceFrom, stageOf } from './legal-force.ts';
import type { AppealFact, StageFacts } from './legal-force.ts';

const facts: StageFacts = {
  nature: 'decision',
  appealUntil: day('2024-12-17'),
  appeals: [],
  undecidedOutages: 0,
  today: day('2024-12-17'),
};
const appeal: AppealFact = {
  sections: [],
  receivedOn: day('2024-12-10'),
  outcome: undefined,
  endedOn: undefined,
};
const later = day('2024-12-18');

test('announced until the last day has ended, then in legal force (domain.md 1.3)', () => {
  assert.equal(stageOf(facts), 'announced');
  assert.equal(stageOf({ ...facts, today: later }), 'legal-force');
});

test('legal force is only for what may be appealed: preparation and execution never reach it (KL 13:2; rules e, g)', () => {
  for (const nature of ['preparation', 'execution', 'other'] as const)
    assert.equal(stageOf({ ...facts, nature, today: later }), 'not-appealable');
});

test('no legal force while an appeal is registered (rule e)', () => {
  assert.equal(stageOf({ ...facts, appeals: [appeal] }), 'appealed', 'already during the time');
  assert.equal(stageOf({ ...facts, appeals: [appeal], today: day('2026-01-01') }), 'appealed');
});

test('an appeal received on the last day is in time, one on the day after is late and keeps nothing (KL 13:5)', () => {
  const last = { ...appeal, receivedOn: day('2024-12-17') };
  const late = { ...appeal, receivedOn: later };
  assert.equal(stageOf({ ...facts, appeals: [last], today: later }), 'appealed');
  assert.equal(stageOf({ ...facts, appeals: [late], today: later }), 'legal-force');
});

test('what the court rejects, dismisses or lets be withdrawn gains legal force by its ruling; what it annuls never does', () => {
  const endedOn = day('2025-05-02');
  for (const outcome of ['rejected', 'dismissed', 'withdrawn'] as const) {
    const ended = [{ ...appeal, outcome, endedOn }];
    assert.equal(stageOf({ ...facts, appeals: ended, today: day('2025-05-01') }), 'time-out');
    assert.equal(stageOf({ ...facts, appeals: ended, today: endedOn }), 'legal-force');
  }
  const annulled = [{ ...appeal, outcome: 'annulled', endedOn } as const];
  assert.equal(stageOf({ ...facts, appeals: annulled, today: endedOn }), 'annulled');
  assert.equal(legalForceFrom(day('2024-12-17'), [{ endedOn }]), endedOn);
});

test('an appeal of § 12 keeps § 13 from nothing', () => {
  const of12 = { ...appeal, sections: ['12'] };
  assert.deepEqual(appealsOf([of12], '13'), []);
  assert.deepEqual(appealsOf([of12, appeal], '12'), [of12, appeal]);
});

test('an undecided outage in the time keeps everything from legal force (KL 13:5 second paragraph; rule d)', () => {
  assert.equal(stageOf({ ...facts, undecidedOutages: 1, today: later }), 'outage-undecided');
  assert.equal(stageOf({ ...facts, appealUntil: undefined, today: later }), 'other-board-awaited');
});

test('three minutes without a beat are an outage; it concerns a notice that was up (rule d)', () => {
  const at = (time: string) => new Date(`2024-12-01T${time}+01:00`);
  const last = { beganAt: at('08:00:00'), lastAt: at('09:00:00') };
  assert.equal(onBeat(undefined, at('09:00:00')), 'first');
  assert.equal(onBeat(last, at('09:03:00')), 'goes-on');
  assert.equal(onBeat(last, at('09:03:01')), 'was-out');
  const outage = { fromAt: at('09:00:00'), untilAt: at('10:00:00') };
  const appealUntil = day('2024-12-17');
  assert.ok(falls(outage, { postedAt: at('08:00:00'), appealUntil }));
  assert.ok(!falls(outage, { postedAt: at('10:00:00'), appealUntil }), 'posted after it');
  const nextDay = {
    fromAt: new Date('2024-12-18T00:00:00+01:00'),
    untilAt: new Date('2024-12-18T01:00:00+01:00'),
  };
  assert.ok(!falls(nextDay, { postedAt: at('08:00:00'), appealUntil }), 'Swedish midnight ends the last day');
});

test('after an outage three whole weeks are proposed from the day the board was back; a person decides, never shorter', () => {
  const untilAt = new Date('2025-12-04T12:00:00+01:00');
  const until = day('2025-12-17');
  assert.equal(proposedLastDay({ untilAt }, until), '2025-12-29');
  assert.equal(proposedLastDay({ untilAt }, day('2025-12-29')), '2025-12-30', 'always later than before');
  const ruling = { verdict: 'extended', lastDay: day('2025-12-29'), reason: 'Borta i sex timmar' } as const;
  assert.equal(rulingProblem(ruling, until), undefined);
  assert.equal(rulingProblem({ ...ruling, lastDay: until }, until), 'shorter-than-before');
  assert.equal(rulingProblem({ ...ruling, lastDay: undefined }, until), 'no-last-day');
  assert.equal(rulingProblem({ ...ruling, reason: '' }, until), 'no-reason');
  assert.equal(rulingProblem({ ...ruling, verdict: undefined }, until), 'no-verdict');
});
