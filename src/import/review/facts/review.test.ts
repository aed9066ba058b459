import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day } from '../../../kernel/day.ts';
import { noChoices, withAll, withFact } from '../answers/choices.ts';
import type { Choices } from '../answers/choices.ts';
import { confirmed } from '../answers/confirm.ts';
import { headAnswer, itemAnswers } from '../answers/answers.ts';
import type { Offered } from '../answers/answers.ts';
import { saidToEveryUnit } from './fan-out.ts';
import { aContext, anAssignment, anItem, aProposal, ids, secretaryOf } from '../../import.fixtures.ts';
import { allKeys } from './keys.ts';
import { takenAssignments, whyCannotAccept, whyCannotRead } from '../desk/obstacles.ts';
import { counted, reviewOf } from './review.ts';
import { asWording } from './wording.ts';
import { sourceFor, textWithoutHeading } from '../../acceptance/sources.ts';

const summer = { text: 'innan sommaren', date: null, rule: 'summer', needsConfirm: true, candidates: [] };
const everyUnit = anAssignment({ to: 'Varje enhet', what: 'ha en aktuell plan', due: summer });
const notes = aProposal({ items: [anItem({ assignments: [everyUnit, anAssignment()] })] });
const onDay = (at: string, more: Partial<Choices> = {}): Choices => ({
  ...noChoices,
  head: { day: at, openEndedBecause: 'Dokumentet anger ingen dag.' },
  ...more,
});
const problems = (choices: Choices, proposal = notes) =>
  whyCannotAccept(reviewOf(proposal, choices, aContext), { state: 'open' }, secretaryOf(ids.group)).map(
    (obstacle) => obstacle.problem,
  );

test('what the document does not say, its day and which units are meant, the person is asked', () => {
  assert.deepEqual(problems(noChoices), ['no-day', 'no-reason', 'due-asks', 'units-ask']);
});

test('“innan sommaren” is a day once the meeting’s day is known, and follows it', () => {
  const due = (at: string) => takenAssignments(reviewOf(notes, onDay(at), aContext))[0]?.due.on;
  assert.equal(due('2026-04-13'), '2026-06-12');
  assert.equal(due('2027-02-01'), '2027-06-18');
  assert.deepEqual(problems(onDay('2026-04-13')), ['units-ask']);
});

test('“varje enhet” proposes the administration’s units, and a unit that is not meant is left out', () => {
  const review = reviewOf(notes, onDay('2026-04-13'), aContext);
  assert.deepEqual(takenAssignments(review)[0]?.units, [ids.unitA, ids.unitB]);
  const key = takenAssignments(review)[0]?.key ?? '';
  const chosen = withFact(onDay('2026-04-13'), key, { units: [ids.unitB] });
  assert.deepEqual(takenAssignments(reviewOf(notes, chosen, aContext))[0]?.units, [ids.unitB]);
  assert.deepEqual(problems(chosen), []);
});

test('who is told: every unit and its heads are many, a unit by name is one', () => {
  for (const many of [
    'Varje enhet',
    'inom varje enhet',
    'Samtliga enhetschefer',
    'respektive enhetschef',
    'Alla chefer',
  ])
    assert.ok(saidToEveryUnit(many), many);
  for (const one of ['Enhetschefen för Hemtjänst', 'Vi', 'Webbrådet', 'alla som vill', 'Hemtjänstenheten'])
    assert.ok(!saidToEveryUnit(one), one);
});

test('an owner is filled in when the register knows exactly one, and asked for when two fit as well', () => {
  const owner = (context = aContext) => takenAssignments(reviewOf(notes, noChoices, context))[1]?.owner;
  assert.equal(owner(), `post:${ids.post}`);
  const twice = [
    { ref: 'person:a', name: 'Karin', score: 0.9, why: '' },
    { ref: 'person:b', name: 'Karin', score: 0.9, why: '' },
  ];
  const doubtful = {
    ...aContext,
    matches: { ...aContext.matches, owners: new Map([['Utvecklingschefen', twice]]) },
  };
  assert.equal(owner(doubtful), '');
});

test('what was given elsewhere, or is declared done, is not given again unless the person says so', () => {
  const told = aProposal({
    items: [
      anItem({ assignments: [anAssignment({ status: 'earlier' }), anAssignment({ status: 'closed' })] }),
    ],
  });
  assert.equal(takenAssignments(reviewOf(told, noChoices, aContext)).length, 0);
  assert.deepEqual(problems(onDay('2026-04-13'), told), []);
  const kept = withFact(noChoices, 'p0.u0', { take: true });
  assert.equal(takenAssignments(reviewOf(told, kept, aContext)).length, 1);
});

test('an assignment without words is not taken, whatever is ticked', () => {
  const empty = aProposal({ items: [anItem({ assignments: [anAssignment({ what: ' ' })] })] });
  const ticked = withFact(noChoices, 'p0.u0', { take: true });
  assert.equal(takenAssignments(reviewOf(empty, ticked, aContext)).length, 0);
});

test('what the page did not offer is no answer: forged bodies, owners, units and items change nothing', () => {
  const review = reviewOf(notes, onDay('2026-04-13'), aContext);
  const [item] = review.items;
  const sent = (fields: Record<string, string>) => ({
    text: (name: string) => fields[name] ?? '',
    all: (name: string) => (name in fields ? [fields[name] ?? ''] : []),
    has: (name: string) => name in fields,
  });
  const offered: Offered = {
    bodies: new Set([`body:${ids.group}`]),
    units: new Set([ids.unitA]),
    items: new Set(['p0']),
    owners: () => [`post:${ids.post}`],
    people: () => [],
    newPostsAndBodies: false,
  };
  const forged = sent({
    take: 'ja',
    'p0.u0.take': 'ja',
    'p0.u0.owner': 'person:x',
    'p0.u0.units': 'somebody-else',
    'p0.u0.unitsShown': 'ja',
    'p0.u0.toBody': 'body:x',
    'p0.u0.item': 'p9',
    'p0.u0.due': '2026-06-12',
  });
  const answered = itemAnswers(noChoices, item, item?.facts ?? [], forged, offered).facts['p0.u0'];
  assert.deepEqual(answered, {
    owner: 'text',
    toBody: '',
    units: [],
    said: 'changed',
  });
  assert.equal(headAnswer(sent({ body: 'body:x', newBodyParent: 'x' }), offered).body, '');
});

test('a fact can be moved to another item, edited, and everything can be taken or left at once', () => {
  const two = aProposal({
    items: [anItem({ assignments: [anAssignment()] }), anItem({ heading: 'Övrigt' })],
  });
  const moved = withFact(noChoices, 'p0.u0', { item: 'p1', text: 'ta fram en bättre plan' });
  const review = reviewOf(two, moved, aContext);
  assert.equal(review.items[0]?.facts.length, 0);
  assert.equal(review.items[1]?.facts[0]?.text, 'ta fram en bättre plan');
  const nothing = withAll(noChoices, allKeys(two), false);
  assert.deepEqual(counted(reviewOf(two, nothing, aContext)), { items: 0, decisions: 0, assignments: 0 });
  assert.deepEqual(problems({ ...nothing, head: { day: '2026-04-13' } }, two), ['nothing-taken']);
});

test('an assignment is not given without a day, a cadence or a reason (P-a)', () => {
  const bare = aProposal({ items: [anItem({ assignments: [anAssignment()] })] });
  assert.deepEqual(problems({ ...noChoices, head: { day: '2026-04-13', openEndedBecause: '' } }, bare), [
    'no-reason',
  ]);
  const paced = withFact({ ...noChoices, head: { day: '2026-04-13', openEndedBecause: '' } }, 'p0.u0', {
    cadence: 'två gånger per termin',
  });
  assert.deepEqual(problems(paced, bare), []);
  const unread = withFact(onDay('2026-04-13'), 'p0.u0', { cadence: 'när kråkan galar' });
  assert.deepEqual(problems(unread, bare), ['cadence-misread']);
});

test('only those who run a body read its minutes in; a new body is an administrator’s to make', () => {
  const secretary = secretaryOf(ids.group);
  assert.equal(whyCannotRead(secretary), undefined);
  assert.equal(whyCannotRead({ ...secretary, offices: [] }), 'runs-nothing');
  assert.equal(
    whyCannotRead({ ...secretary, offices: [{ body: ids.group, role: 'auditor' }], auditor: true }),
    'auditor',
  );
  const other = secretaryOf(ids.unitA);
  const review = reviewOf(
    notes,
    confirmed(reviewOf(notes, onDay('2026-04-13'), aContext), onDay('2026-04-13')),
    aContext,
  );
  const problem = (actor = other) =>
    whyCannotAccept(review, { state: 'open' }, actor).map((one) => one.problem);
  assert.deepEqual(problem(), ['not-your-body']);
  assert.deepEqual(problem(secretary), []);
  assert.deepEqual(
    whyCannotAccept(review, { state: 'accepted' }, secretary).map((one) => one.problem),
    ['done'],
  );
});

test('a day that is none is said so, and a mistyped due is asked about again', () => {
  assert.deepEqual(problems(onDay('2026-02-30')).slice(0, 1), ['day-misread']);
  const mistyped = withFact(onDay('2026-04-13'), 'p0.u1', { due: 'någon gång kanske' });
  assert.ok(problems(mistyped).includes('due-asks'));
  const words = withFact(onDay('2026-04-13'), 'p0.u1', { due: 'v. 42' });
  assert.equal(takenAssignments(reviewOf(notes, words, aContext))[1]?.due.on, day('2026-10-16'));
});

test('an assignment comes of the decision that holds its sentence, else of the one before it', () => {
  const decisions = [
    { knot: 'first', source: [10, 40] as const },
    { knot: 'second', source: [50, 90] as const },
  ];
  assert.equal(sourceFor(decisions, [55, 80]), 'second');
  assert.equal(sourceFor(decisions, [42, 48]), 'first');
  assert.equal(sourceFor(decisions, [2, 5]), 'first');
  assert.equal(sourceFor([], [2, 5]), undefined);
  assert.equal(textWithoutHeading('  § 3 Brandskydd\nTvå boenden.', 'Brandskydd'), 'Två boenden.');
});

test('an assignment’s words begin with a capital and end where its own att-sats ends', () => {
  assert.equal(
    asWording('lägga samman uppdragen senast den 15 december, samt'),
    'Lägga samman uppdragen senast den 15 december',
  );
  assert.equal(asWording('att öva utrymning;'), 'Öva utrymning');
  assert.equal(asWording('återkommer\nmed underlag'), 'Återkomma med underlag');
  assert.equal(asWording('tar fram ett förslag'), 'Ta fram ett förslag');
  assert.equal(asWording('kommunicerar besluten'), 'Kommunicera besluten');
  assert.equal(
    asWording('sammanställer svaren och återkommer till gruppen'),
    'Sammanställa svaren och återkomma till gruppen',
  );
  assert.equal(asWording('Planen och det som följer ses över'), 'Planen och det som följer ses över');
  assert.equal(asWording('fler handledare utses'), 'Fler handledare utses');
  assert.equal(asWording('Riktlinjer ses över'), 'Riktlinjer ses över');
  assert.equal(asWording('och'), 'Och');
});

test('a meeting that was read out of another document is said so, and only what is new is proposed', () => {
  const readBefore = {
    address: '/moten/1',
    document: 'protokoll.docx',
    items: [
      { number: '12', heading: 'Brandskydd' },
      { number: '', heading: 'Övrigt' },
    ],
  };
  const again = aProposal({
    items: [
      anItem({ number: '12', heading: 'Brandskyddet på boenden' }),
      anItem({ heading: 'Övrigt' }),
      anItem({ number: '13', heading: 'Övrigt' }),
    ],
  });
  const review = reviewOf(again, onDay('2026-04-13'), { ...aContext, readBefore });
  assert.deepEqual(
    review.items.map((item) => item.take),
    [false, false, true],
  );
  const why = (choices: Choices) =>
    whyCannotAccept(
      reviewOf(again, choices, { ...aContext, readBefore }),
      { state: 'open' },
      secretaryOf(ids.group),
    ).map((one) => one.problem);
  assert.deepEqual(why(onDay('2026-04-13')), ['meeting-read']);
  assert.deepEqual(why({ ...onDay('2026-04-13'), head: { day: '2026-04-13', again: true } }), []);
});

test('an item that was saved before its meeting was known to be read is still unticked then', () => {
  const item = reviewOf(notes, noChoices, aContext).items[0];
  const sent = {
    text: (name: string) => (name === 'take' ? 'ja' : ''),
    all: () => [],
    has: () => false,
  };
  const offered: Offered = {
    bodies: new Set(),
    units: new Set(),
    items: new Set(),
    owners: () => [],
    people: () => [],
    newPostsAndBodies: false,
  };
  const saved = itemAnswers(noChoices, item, [], sent, offered);
  assert.equal(saved.items['p0']?.take, undefined);
  const readBefore = { address: '/', document: 'x.txt', items: [{ number: '', heading: 'Introduktionen' }] };
  assert.equal(reviewOf(notes, saved, { ...aContext, readBefore }).items[0]?.take, false);
});
