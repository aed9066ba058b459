import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Actor, BodyId, PersonId, PostId } from '../kernel/actor.ts';
import { day } from '../kernel/day.ts';
import { decisionFaults, whyCannotMinute, whyCannotRegister } from './decision.ts';
import type { DecisionText, DelegatedDecision } from './decision.ts';
import { delegateLawOf, keptBy, keptLaws, soundsKept } from './law.ts';
import { chainHolds, chainOf, pointFaults, whyCannotPassOn } from './point.ts';
import type { NewPoint, Point, PointFacts } from './point.ts';

const board = 'board' as BodyId;
const headPost = 'head' as PostId;
const today = day('2026-11-24');
const delegate = {
  kind: 'employee',
  bodyId: undefined,
  personId: undefined,
  postId: headPost,
  text: '',
} as const;
const aPoint: Point = {
  id: 'point-1' as Point['id'],
  bodyId: board,
  bodyName: 'Socialnämnden',
  number: '2.1',
  matter: 'Beslut om lotteritillstånd',
  statute: '',
  considered: '',
  delegate,
  delegateName: 'Socialchef',
  isHead: true,
  parentId: undefined,
  mayPassOn: true,
  notified: true,
  appeal: 'legality',
  decided: '',
  validFrom: day('2026-01-01'),
  validUntil: undefined,
};
const passedOn: Point = {
  ...aPoint,
  id: 'point-2' as Point['id'],
  number: '2.1 a',
  parentId: aPoint.id,
  mayPassOn: false,
  isHead: false,
  delegate: { ...delegate, postId: 'unit' as PostId },
};
const facts: PointFacts = {
  matterKind: 'ordinary',
  others: [],
  parent: undefined,
  isMember: false,
  isHead: true,
};
const faultsOf = (point: Partial<NewPoint>, some: Partial<PointFacts> = {}) =>
  pointFaults({ ...aPoint, ...point }, { ...facts, ...some }).map(({ problem }) => problem);
const actor = (some: Partial<Actor> = {}): Actor => ({
  person: 'p' as PersonId,
  name: 'Greta Alm',
  administrator: false,
  auditor: false,
  offices: [],
  posts: [],
  ...some,
});
const head = actor({ posts: [{ post: headPost, body: board }] });
const secretary = actor({ offices: [{ body: board, role: 'secretary' }] });

test('to whom a body may delegate is data with its paragraph and day; an automated function only since July 2022 (P22, KL 6:37, 6:39, 7:5)', () => {
  assert.deepEqual(faultsOf({}), []);
  assert.equal(delegateLawOf('employee', today)?.source, 'KL 7:5');
  assert.equal(delegateLawOf('urgent', today)?.source, 'KL 6:39');
  const automated = { ...delegate, kind: 'automated', postId: undefined, text: 'Lotterisystemet' } as const;
  const point = { delegate: automated, mayPassOn: false };
  assert.deepEqual(faultsOf(point), []);
  assert.deepEqual(faultsOf({ ...point, validFrom: day('2022-06-30') }), ['delegate-not-allowed']);
});

test('what the law keeps to the body is refused, each kind with its source (P23, KL 6:38)', () => {
  for (const { kind, source } of keptLaws) {
    assert.deepEqual(faultsOf({}, { matterKind: kind }), [kind]);
    assert.match(source, /^KL 6:38/);
    assert.equal(keptBy(kind, today)?.source, source);
  }
  assert.equal(keptBy('ordinary', today), undefined);
  assert.deepEqual(faultsOf({}, { matterKind: undefined }), ['no-matter-kind']);
});

test('words that sound like a matter kept to the body ask for a reason, and nothing else does (P23)', () => {
  for (const [matter, kind] of [
    ['Yttrande till kommunfullmäktige över motion', 'council'],
    ['Besvara medborgarförslag', 'citizen'],
    ['Ändra verksamhetens inriktning', 'goals'],
    ['Ärenden av principiell beskaffenhet', 'principled'],
  ] as const) {
    assert.equal(soundsKept(matter, today)?.kind, kind, matter);
    assert.deepEqual(faultsOf({ matter }), ['sounds-kept']);
    assert.deepEqual(faultsOf({ matter, considered: 'Bara om formen för utskick.' }), []);
  }
  for (const matter of [
    'Beslut om lotteritillstånd',
    'Yttrande till polisen om ordningsvakter',
    'Bostadsanpassning',
  ])
    assert.equal(soundsKept(matter, today), undefined, matter);
});

test('only a head of administration passes on, only with the body’s leave, and only one step (KL 7:6)', () => {
  assert.equal(whyCannotPassOn(aPoint, head, today), undefined);
  assert.equal(whyCannotPassOn(aPoint, secretary, today), undefined, 'written down for the head');
  assert.equal(whyCannotPassOn(aPoint, actor(), today), 'not-the-head');
  assert.equal(whyCannotPassOn({ ...aPoint, mayPassOn: false }, head, today), 'not-passed-on');
  assert.equal(whyCannotPassOn({ ...aPoint, isHead: false }, head, today), 'not-passed-on');
  assert.equal(whyCannotPassOn(passedOn, secretary, today), 'not-passed-on');
  assert.equal(whyCannotPassOn({ ...aPoint, validUntil: day('2026-11-23') }, head, today), 'not-in-force');
  assert.equal(whyCannotPassOn(aPoint, { ...head, auditor: true }, today), 'read-only');
  assert.deepEqual(faultsOf({}, { isHead: false }), ['only-head-passes-on']);
  assert.deepEqual(faultsOf({ parentId: aPoint.id }, { parent: aPoint }), ['only-head-passes-on']);
});

test('urgent decisions are the chair’s or a chosen member’s, and always told the body (P21, KL 6:39–40)', () => {
  const urgent = { ...delegate, kind: 'urgent', postId: undefined, personId: 'chair' as PersonId } as const;
  const point = { delegate: urgent, mayPassOn: false };
  assert.deepEqual(faultsOf(point), ['not-a-member']);
  assert.deepEqual(faultsOf(point, { isMember: true }), []);
  assert.deepEqual(faultsOf({ ...point, notified: false }, { isMember: true }), ['urgent-is-notified']);
});

test('what is passed on does not outlive its point, and a number holds for one point at a time', () => {
  const parent = { ...aPoint, validUntil: day('2026-12-31') };
  const child = { ...passedOn, validUntil: undefined };
  assert.deepEqual(faultsOf(child, { parent }), ['outlives-parent']);
  assert.deepEqual(faultsOf({ ...child, validUntil: day('2026-12-31') }, { parent }), []);
  assert.deepEqual(faultsOf({}, { others: [aPoint] }), ['number-taken']);
  assert.deepEqual(faultsOf({}, { others: [{ ...aPoint, validUntil: day('2025-12-31') }] }), []);
});

const text: DecisionText = {
  decidedOn: day('2026-11-20'),
  heading: 'Lotteri i Sjöholma',
  text: 'Tillståndet beviljas.',
  caseNumber: '',
  decidedBy: 'Greta Alm, socialchef',
  presenter: '',
  tookPart: '',
  urgency: '',
  visibility: 'internal',
};
const wrong = (some: Partial<DecisionText>, chain: readonly Point[] = [aPoint]) =>
  decisionFaults({ ...text, ...some }, chain, today).map(({ problem }) => problem);

test('a decision says when, what and who (P11, FL 31 §), and why it was urgent where it was (KL 6:39)', () => {
  assert.deepEqual(wrong({}), []);
  assert.deepEqual(wrong({ decidedOn: undefined, text: '', decidedBy: '' }), [
    'no-day',
    'no-text',
    'no-decider',
  ]);
  assert.deepEqual(wrong({ decidedOn: day('2026-11-25') }), ['later-than-today']);
  const urgent = { ...aPoint, delegate: { ...delegate, kind: 'urgent' } } as const;
  assert.deepEqual(wrong({}, [urgent]), ['no-urgency']);
  assert.deepEqual(wrong({ urgency: 'Bidraget förfaller i morgon.' }, [urgent]), []);
});

test('each delegated decision cites a point that held that day with its whole chain; else it is refused (P-j)', () => {
  assert.deepEqual(wrong({}, []), ['no-point']);
  assert.deepEqual(wrong({}, [{ ...aPoint, validUntil: day('2026-11-19') }]), ['not-that-day']);
  assert.deepEqual(chainOf(passedOn, [aPoint, passedOn]), [aPoint, passedOn]);
  assert.deepEqual(wrong({}, [aPoint, passedOn]), []);
  const ended = { ...aPoint, validUntil: day('2026-10-31') };
  assert.deepEqual(wrong({}, [ended, passedOn]), ['chain-broken']);
  assert.equal(chainHolds(chainOf(passedOn, [passedOn]), today), false, 'a missing link breaks the chain');
});

test('what is not told the body and may be appealed has minutes of its own; nothing else has (P22, KL 8:10 p 3)', () => {
  const decision = {
    bodyId: board,
    notified: false,
    appeal: 'legality',
    protocolledOn: undefined,
    correctedById: undefined,
  } as DelegatedDecision;
  assert.equal(whyCannotMinute(decision, secretary), undefined);
  assert.equal(whyCannotMinute({ ...decision, notified: true }, secretary), 'is-notified');
  assert.equal(whyCannotMinute({ ...decision, appeal: 'administrative' }, secretary), 'not-appealable');
  assert.equal(whyCannotMinute({ ...decision, protocolledOn: today }, secretary), 'done');
  assert.equal(whyCannotMinute(decision, head), 'not-running-the-body');
});

test('decisions are registered by who decides by the point and those who run the body', () => {
  assert.equal(whyCannotRegister(aPoint, head), undefined);
  assert.equal(whyCannotRegister(aPoint, secretary), undefined);
  assert.equal(whyCannotRegister(aPoint, actor()), 'not-delegate');
  assert.equal(whyCannotRegister(aPoint, { ...secretary, auditor: true }), 'read-only');
});
