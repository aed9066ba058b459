import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Actor, BodyId, PersonId } from '../kernel/actor.ts';
import { day } from '../kernel/day.ts';
import { clockLaws, clockOf } from './clock.ts';
import { firstNameOf, hasPersonalNumber, keptOf, proposalFaults, typedProposal } from './intake.ts';
import type { TypedProposal } from './intake.ts';
import {
  endFaults,
  knotStateOf,
  whyCannotHandOver,
  whyCannotHandle,
  whyCannotRegister,
  whyCannotReport,
} from './motion.ts';
import { readMotion, typedMotion } from './typed.ts';

const council = 'council' as BodyId;
const board = 'board' as BodyId;
const motion = {
  kind: 'citizenProposal',
  councilId: council,
  bodyId: council,
  raisedOn: day('2025-11-24'),
  reportedOn: undefined,
  endedOn: undefined,
  outcome: undefined,
} as const;
const at = (today: string, some: object = {}) => clockOf({ ...motion, ...some }, day(today));
const actor = (some: Partial<Actor> = {}): Actor => ({
  person: 'p' as PersonId,
  name: 'Nora Stig',
  administrator: false,
  auditor: false,
  offices: [],
  posts: [],
  ...some,
});
const clerk = actor({ offices: [{ body: council, role: 'secretary' }] });
const boardClerk = actor({ offices: [{ body: board, role: 'secretary' }] });

test('a motion and a citizen’s proposal are decided within a year from the day they were raised (P24, KL 5:35)', () => {
  assert.deepEqual(
    clockLaws.map(({ source }) => source),
    ['KL 5:35', 'KL 5:35, 6:34, 8:1'],
  );
  assert.deepEqual(at('2026-08-23'), {
    lamp: 'running',
    dueOn: day('2026-11-24'),
    warnFrom: day('2026-08-24'),
  });
  assert.equal(at('2026-08-24').lamp, 'soon', 'warned of at nine months (P-l)');
  assert.equal(at('2026-11-24').lamp, 'soon', 'the last day still counts');
  assert.equal(at('2026-11-25').lamp, 'overdue');
  assert.equal(clockOf({ ...motion, raisedOn: day('2024-02-29') }, day('2025-01-01')).dueOn, '2025-02-28');
});

test('what has come forward, told within the year, keeps it; told later it is late; an end stops the clock (P24)', () => {
  assert.equal(at('2027-03-01', { reportedOn: day('2026-11-24') }).lamp, 'reported');
  assert.equal(at('2027-03-01', { reportedOn: day('2026-11-25') }).lamp, 'reported-late');
  assert.equal(at('2027-03-01', { endedOn: day('2026-12-01') }).lamp, 'ended');
});

test('interpellations and questions have no year: they are answered at a meeting', () => {
  for (const kind of ['interpellation', 'question'] as const) {
    assert.equal(at('2030-01-01', { kind }).lamp, 'none');
    assert.equal(knotStateOf({ ...motion, kind }), 'asked');
  }
});

const ends = (some: object, of: object = {}) =>
  endFaults(
    { ...motion, ...of },
    { outcome: 'approved', endedOn: day('2026-11-20'), hasDecision: true, reason: '', ...some },
    day('2026-11-24'),
  ).map(({ problem }) => problem);

test('it is written off only after it was told of, with a reason and a decision (P24, KL 5:35)', () => {
  assert.deepEqual(ends({ outcome: 'writtenOff' }), ['not-reported', 'no-reason']);
  const told = { reportedOn: day('2026-10-01') };
  assert.deepEqual(ends({ outcome: 'writtenOff', hasDecision: false, reason: 'Byggs redan.' }, told), [
    'no-decision',
  ]);
  assert.deepEqual(ends({ outcome: 'writtenOff', reason: 'Byggs redan.' }, told), []);
});

test('a decision ends it; a withdrawal, and the answer to a question, need none', () => {
  assert.deepEqual(ends({}), []);
  assert.deepEqual(ends({ hasDecision: false }), ['no-decision']);
  assert.deepEqual(ends({ outcome: undefined }), ['no-outcome']);
  assert.deepEqual(ends({ outcome: 'withdrawn', hasDecision: false, reason: 'Löst.' }), []);
  assert.deepEqual(ends({ outcome: 'answered', hasDecision: false }, { kind: 'question' }), []);
  assert.deepEqual(ends({ outcome: 'answered', hasDecision: false }), ['no-decision']);
  assert.deepEqual(ends({ endedOn: day('2026-11-25') }), ['later-than-today']);
  assert.deepEqual(ends({ endedOn: day('2025-11-23') }), ['ends-before-raised']);
});

test('only a citizen’s proposal is handed over to a board, by those who run the council (P24, KL 5:22–23)', () => {
  assert.equal(whyCannotHandOver(motion, clerk), undefined);
  assert.equal(whyCannotHandOver({ ...motion, kind: 'motion' }, clerk), 'not-a-proposal');
  assert.equal(whyCannotHandOver({ ...motion, bodyId: board }, clerk), 'handed-over');
  assert.equal(whyCannotHandOver(motion, boardClerk), 'not-running-the-council');
  assert.equal(whyCannotHandle({ ...motion, bodyId: board }, boardClerk), undefined);
  assert.equal(whyCannotHandle(motion, boardClerk), 'not-running-the-body');
  assert.equal(whyCannotHandle({ ...motion, outcome: 'approved' }, clerk), 'ended');
  assert.equal(whyCannotReport({ ...motion, reportedOn: day('2026-10-01') }, clerk), 'reported');
  assert.equal(whyCannotReport({ ...motion, kind: 'question' }, clerk), 'no-clock');
  assert.equal(whyCannotRegister(council, { ...clerk, auditor: true }), 'read-only');
});

const typed = (some: Partial<TypedProposal> = {}): TypedProposal => ({
  ...typedProposal(() => ''),
  rubrik: 'Fler bänkar vid bryggan',
  text: 'Det är långt att gå.',
  namn: 'Stina Ek',
  folkbokford: 'ja',
  ...some,
});
const wrong = (some: Partial<TypedProposal>) => proposalFaults(typed(some)).map(({ problem }) => problem);

test('anybody registered in the municipality may propose, of any age (P24, KL 8:1)', () => {
  assert.deepEqual(wrong({}), []);
  assert.deepEqual(wrong({ folkbokford: '' }), ['not-resident']);
  assert.deepEqual(wrong({ barn: 'ja', namn: '' }), [], 'a child needs no name');
  assert.deepEqual(wrong({ namn: '' }), ['no-name']);
});

test('of a child no more than a first name is kept, and it is never shown; an address only for an answer (R9)', () => {
  const child = keptOf(typed({ barn: 'ja', visa: 'ja', epost: 'a@b.example' }));
  assert.deepEqual([child.name, child.showName, child.mail], ['Stina', false, '']);
  assert.equal(firstNameOf('  Anna-Lisa  Ek '), 'Anna-Lisa');
  const adult = keptOf(typed({ visa: 'ja', svar: 'ja', epost: 'a@b.example' }));
  assert.deepEqual([adult.name, adult.showName, adult.mail], ['Stina Ek', true, 'a@b.example']);
  assert.deepEqual(wrong({ svar: 'ja', epost: 'stina' }), ['no-mail']);
  const paper = typedMotion(
    (name) =>
      ({ slag: 'citizenProposal', rubrik: 'X', vackt: '2026-11-01', barn: 'ja', namn: 'Stina' })[name] ?? '',
  );
  assert.deepEqual(readMotion(paper, council, day('2026-11-24')), {
    faults: [{ field: 'barn', problem: 'child-only-proposes' }],
  });
});

test('a personal number in a proposal is found by its check digit, and case numbers and days are none', () => {
  for (const text of ['811218-9876', 'Jag, 19811218-9876, vill', '8112789873', '701063-2391']) {
    assert.equal(hasPersonalNumber(text), true, text);
  }
  for (const text of ['2026-11-24', 'SON 2024/132', '811218-9875', '0123456789', 'ring 070-123 45 67'])
    assert.equal(hasPersonalNumber(text), false, text);
});
