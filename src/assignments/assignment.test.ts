import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Actor, BodyId, PersonId, PostId } from '../kernel/actor.ts';
import { day } from '../kernel/day.ts';
import {
  isOverdue,
  mayRestOn,
  whyCannotChange,
  whyCannotFanOut,
  whyCannotGive,
  whyCannotReport,
} from './assignment.ts';
import type { Assignment } from './assignment.ts';

const team = 'team' as BodyId;
const board = 'board' as BodyId;
const post = 'post' as PostId;

const anActor = (more: Partial<Actor> = {}): Actor => ({
  person: 'alva' as PersonId,
  name: 'Alva Strand',
  administrator: false,
  auditor: false,
  offices: [],
  posts: [],
  ...more,
});
const secretaryOf = (body: BodyId) => anActor({ offices: [{ body, role: 'secretary' }] });
const holder = anActor({ posts: [{ post, body: 'unit' as BodyId }] });

const anAssignment = (more: Partial<Assignment> = {}): Assignment => ({
  id: 'one' as Assignment['id'],
  what: 'Se över rutinen',
  description: '',
  ownerPostId: post,
  ownerPersonId: undefined,
  ownerText: '',
  unitId: undefined,
  givenByBodyId: team,
  givenOn: undefined,
  reportToBodyId: undefined,
  dueOn: undefined,
  dueText: '',
  notBefore: undefined,
  openEndedBecause: '',
  reviewOn: undefined,
  nextDueOn: undefined,
  parentId: undefined,
  state: 'open',
  closedOn: undefined,
  struckBecause: '',
  struckByDecisionId: undefined,
  version: 1,
  visibility: 'internal',
  ...more,
});
const closed = anAssignment({ state: 'closed', closedOn: day('2026-01-31') });
const alone = { closed: 0, all: 0 };

test('the post’s holder reports, whoever that is, and nobody else of the unit', () => {
  assert.equal(whyCannotReport(anAssignment(), alone, holder), undefined);
  assert.equal(whyCannotReport(anAssignment(), alone, anActor()), 'not-responsible');
});

test('a named person reports without holding any post', () => {
  const named = anAssignment({ ownerPostId: undefined, ownerPersonId: anActor().person });
  assert.equal(whyCannotReport(named, alone, anActor()), undefined);
});

test('the receiver’s secretary writes on behalf, its chair and another body’s secretary do not', () => {
  assert.equal(whyCannotReport(anAssignment(), alone, secretaryOf(team)), undefined);
  assert.equal(whyCannotReport(anAssignment(), alone, secretaryOf(board)), 'not-responsible');
  const chair = anActor({ offices: [{ body: team, role: 'chair' }] });
  assert.equal(whyCannotReport(anAssignment(), alone, chair), 'not-responsible');
});

test('a closed assignment takes no report, nor one that the board has not decided about', () => {
  assert.equal(whyCannotReport(closed, alone, holder), 'closed');
  assert.equal(whyCannotReport(anAssignment({ state: 'awaitingBoard' }), alone, holder), 'awaiting-board');
});

test('of what is split between units, the whole is not reported while a part is open', () => {
  assert.equal(whyCannotReport(anAssignment(), { closed: 3, all: 6 }, holder), 'parts-open');
  assert.equal(whyCannotReport(anAssignment(), { closed: 6, all: 6 }, holder), undefined);
});

test('those who run the giving or the receiving body change an assignment; auditors change nothing', () => {
  const toBoard = anAssignment({ reportToBodyId: board });
  assert.equal(whyCannotChange(toBoard, secretaryOf(team)), undefined);
  assert.equal(whyCannotChange(toBoard, secretaryOf(board)), undefined);
  assert.equal(whyCannotChange(toBoard, holder), 'not-directing');
  assert.equal(whyCannotChange(toBoard, { ...secretaryOf(team), auditor: true }), 'not-directing');
  assert.equal(whyCannotChange(closed, secretaryOf(team)), 'closed');
  assert.equal(whyCannotGive(secretaryOf(team), board), 'not-directing');
  assert.equal(whyCannotGive(anActor({ administrator: true }), board), undefined);
});

test('an assignment comes of the own body’s decision, and is ended by one of the body that gave or receives it', () => {
  assert.equal(whyCannotGive(secretaryOf(team), team, { bodyId: team }), undefined);
  assert.equal(whyCannotGive(secretaryOf(team), team, { bodyId: board }), 'not-directing');
  const toBoard = anAssignment({ givenByBodyId: team, reportToBodyId: board });
  assert.ok(mayRestOn(toBoard, { bodyId: team }));
  assert.ok(mayRestOn(toBoard, { bodyId: board }));
  assert.ok(!mayRestOn(toBoard, { bodyId: 'another' as BodyId }));
  assert.ok(!mayRestOn(toBoard, { bodyId: null }));
});

test('a unit’s part is not split again', () => {
  assert.equal(whyCannotFanOut(anAssignment({ parentId: closed.id }), secretaryOf(team)), 'is-part');
  assert.equal(whyCannotFanOut(anAssignment(), secretaryOf(team)), undefined);
});

test('overdue is the day after the awaited report was due, and never when closed or only proposed', () => {
  const late = anAssignment({ nextDueOn: day('2026-11-23') });
  assert.equal(isOverdue(late, day('2026-11-24')), true);
  assert.equal(isOverdue(late, day('2026-11-23')), false);
  assert.equal(isOverdue({ ...late, state: 'awaitingBoard' }, day('2026-11-24')), false);
  assert.equal(isOverdue({ ...closed, nextDueOn: day('2026-11-23') }, day('2026-11-24')), false);
  assert.equal(isOverdue(anAssignment(), day('2026-11-24')), false);
});
