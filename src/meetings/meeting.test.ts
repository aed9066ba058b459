import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Actor, BodyId, PersonId, Role } from '../kernel/actor.ts';
import { day } from '../kernel/day.ts';
import { attendanceForm, attendanceFrom, roleOfOne } from './attendance.ts';
import { inheritedVisibility, isSectionNumber, linesOf, motionInFull } from './item.ts';
import {
  isOverdue,
  stepsFrom,
  whyCannotChange,
  whyCannotPlan,
  whyCannotShowTo,
  whyCannotStep,
} from './meeting.ts';
import type { Meeting } from './meeting.ts';
import { itemProblems, readTime, readTimes } from './problem.ts';

const today = day('2026-11-24');
const board = 'board' as BodyId;
const meeting: Meeting = {
  id: 'meeting-1' as Meeting['id'],
  bodyId: board,
  bodyName: 'Socialnämnden',
  kind: 'board',
  onDay: today,
  startsAt: undefined,
  endsAt: undefined,
  place: '',
  state: 'planned',
  visibility: 'public',
  note: '',
  version: 1,
};
const anActor = (role: Role | undefined, more: Partial<Actor> = {}): Actor => ({
  person: 'person-1' as PersonId,
  name: 'Nora Stig',
  administrator: false,
  auditor: false,
  offices: role ? [{ body: board, role }] : [],
  posts: [],
  ...more,
});

test('the chair, the secretary, the convener and an administrator plan a body’s meetings; a member does not', () => {
  for (const role of ['chair', 'viceChair', 'secretary', 'convener'] as const) {
    assert.equal(whyCannotPlan(board, anActor(role)), undefined);
  }
  assert.equal(whyCannotPlan(board, anActor('member')), 'not-running-the-body');
  assert.equal(whyCannotPlan('other' as BodyId, anActor('chair')), 'not-running-the-body');
  assert.equal(whyCannotPlan(board, anActor(undefined, { administrator: true })), undefined);
  assert.equal(whyCannotPlan(board, anActor('chair', { auditor: true })), 'read-only');
});

test('a closed or cancelled meeting is not changed', () => {
  const secretary = anActor('secretary');
  assert.equal(whyCannotChange({ ...meeting, state: 'held' }, secretary), undefined);
  assert.equal(whyCannotChange({ ...meeting, state: 'closed' }, secretary), 'meeting-closed');
  assert.equal(whyCannotChange({ ...meeting, state: 'cancelled' }, secretary), 'meeting-cancelled');
});

test('a meeting is held from its day on, closed when it has been held, and may be opened again', () => {
  const secretary = anActor('secretary');
  const tomorrow = { ...meeting, onDay: day('2026-11-25') };
  assert.equal(whyCannotStep(tomorrow, 'hold', secretary, today), 'not-yet-the-day');
  assert.equal(whyCannotStep(meeting, 'hold', secretary, today), undefined);
  assert.equal(whyCannotStep(meeting, 'close', secretary, today), 'wrong-state');
  assert.equal(whyCannotStep(meeting, 'hold', anActor('member'), today), 'not-running-the-body');
  assert.deepEqual(stepsFrom('called'), ['hold', 'cancel']);
  assert.deepEqual(stepsFrom('closed'), ['reopen']);
  assert.deepEqual(stepsFrom('cancelled'), []);
});

test('a planned meeting is overdue the day after, a held one never', () => {
  assert.equal(isOverdue(meeting, today), false);
  assert.equal(isOverdue(meeting, day('2026-11-25')), true);
  assert.equal(isOverdue({ ...meeting, state: 'held' }, day('2026-11-25')), false);
});

test('what a body only prepares does not become public with its meeting', () => {
  assert.equal(inheritedVisibility('public', 'preparation'), 'internal');
  assert.equal(inheritedVisibility('body', 'preparation'), 'body');
  assert.equal(inheritedVisibility('public', 'decision'), 'public');
});

test('times are read as clocks and protocols write them', () => {
  assert.equal(readTime('8.30'), '08:30');
  assert.equal(readTime('13:00'), '13:00');
  assert.equal(readTime('25:00'), undefined);
  assert.equal(readTime('halv nio'), undefined);
  const wrong = readTimes({ onDay: '2026-02-30', startsAt: '10:00', endsAt: '09:00' });
  assert.deepEqual(wrong.problems, [
    { field: 'dag', problem: 'no-day' },
    { field: 'slutar', problem: 'ends-before-it-begins' },
  ]);
});

test('a § is a number, with a letter where one was put in between, the part of an item or its year', () => {
  for (const number of ['140', '12a', '12 b', '3.1', '101/2025', '101/25', '12 a/2025'])
    assert.ok(isSectionNumber(number), number);
  for (const number of ['§ 140', 'ett', '140/2', '3.', '3.1.2', '101/', '/2025', '101/3025', ''])
    assert.ok(!isSectionNumber(number), number);
  const everything = itemProblems({ heading: '', sectionNumber: 'ett', kind: undefined });
  assert.deepEqual(
    everything.map(({ field }) => field),
    ['rubrik', 'paragraf', 'slag'],
  );
  assert.deepEqual(linesOf('Akten\n\n Socialchefen '), ['Akten', 'Socialchefen']);
});

test('attendance keeps the members’ order, and the others as they were typed', () => {
  const members = [
    { key: 'a', personId: 'p1' as PersonId, name: 'Ellen Varg', role: 'Ordförande', party: 'S' },
    { key: 'b', personId: 'p2' as PersonId, name: 'Nora Stig', role: 'Sekreterare', party: undefined },
  ];
  const rows = attendanceFrom(members, ['b', 'a'], 'Greta Alm, socialchef, föredragande\n\nTove Ek');
  assert.deepEqual(
    rows.map(({ name, role, serving }) => [name, role, serving]),
    [
      ['Ellen Varg', 'Ordförande', true],
      ['Nora Stig', 'Sekreterare', true],
      ['Greta Alm', 'socialchef, föredragande', false],
      ['Tove Ek', '', false],
    ],
  );
  assert.deepEqual(attendanceForm(members, rows), {
    ticked: ['a', 'b'],
    others: 'Greta Alm, socialchef, föredragande\nTove Ek',
  });
});

test('the heading of a list in the minutes reads as one person’s role; a role as written stays', () => {
  assert.deepEqual(
    ['Ledamöter', 'Ersättare', 'Ej tjänstgörande ersättare', 'Tjänstepersoner:', 'Närvarande'].map(roleOfOne),
    ['ledamot', 'ersättare', 'ersättare', 'tjänsteperson', ''],
  );
  assert.deepEqual(['Ordförande', 'socialchef', ''].map(roleOfOne), ['Ordförande', 'socialchef', '']);
});

test('what an employer–union group says stays inside; who sees a board’s meeting is its own to say', () => {
  const group = { bodyId: board, bodyKind: 'cooperationGroup' };
  assert.equal(whyCannotShowTo(group, 'public', anActor('chair')), 'unions-inside');
  assert.equal(whyCannotShowTo(group, 'internal', anActor('chair')), undefined);
  assert.equal(
    whyCannotShowTo({ bodyId: board, bodyKind: 'committee' }, 'public', anActor('chair')),
    undefined,
  );
  assert.equal(whyCannotShowTo(group, 'public', anActor('member')), 'not-running-the-body');
});

test('a motion whose words begin with its mover is printed without the name twice', () => {
  const movedBy = 'Karin Östbäck (C)';
  const printed = (text: string) => motionInFull({ text, movedBy });
  assert.equal(printed('Karin Östbäck (C) yrkar avslag.'), 'Karin Östbäck (C) yrkar avslag.');
  assert.equal(printed('Karin Östbäck yrkar avslag.'), 'Karin Östbäck yrkar avslag.');
  assert.equal(printed('Ärendet återremitteras.'), 'Karin Östbäck (C): Ärendet återremitteras.');
  assert.equal(
    printed('Karin Östbäcks förslag avslås.'),
    'Karin Östbäck (C): Karin Östbäcks förslag avslås.',
  );
  assert.equal(motionInFull({ text: 'Bifall.', movedBy: '' }), 'Bifall.');
});
