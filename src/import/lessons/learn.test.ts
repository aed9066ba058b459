import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { BodyId } from '../../kernel/actor.ts';
import { newId } from '../../kernel/id.ts';
import type { Proposal, ProposedAssignment, ProposedPerson } from '../../reader/proposal.ts';
import { aContext, aProposal, anAssignment, anItem } from '../import.fixtures.ts';
import { noChoices } from '../review/answers/choices.ts';
import type { Choices } from '../review/answers/choices.ts';
import { noMatches, withLesson } from '../review/names/matches.ts';
import type { Matches, Suggestion } from '../review/names/matches.ts';
import { reviewOf } from '../review/facts/review.ts';
import { afterWord, lessonsUsed, withLessons } from './apply.ts';
import { lessonsFrom } from './learn.ts';
import { fits, isAboutPerson, lessonFor, whyCannotTeach } from './lesson.ts';
import type { Lesson, Taught } from './lesson.ts';
import { readLesson } from './lesson-form.ts';
import { readerLessons } from './for-reader.ts';

const bodyId = newId<'body'>() as BodyId;
const names: Readonly<Record<string, string>> = {
  'person:1': 'Pål Lindgren',
  'person:2': 'Pia Lund',
  'post:1': 'Verksamhetschef, Vård',
  'body:1': 'Socialnämnden',
};
const nameOf = (ref: string) => names[ref];
const learned = (proposal: Proposal, choices: Partial<Choices>, matches: Partial<Matches> = {}) =>
  lessonsFrom(proposal, { ...noChoices, ...choices }, { matches: { ...noMatches, ...matches }, nameOf }).map(
    ({ kind, words, ref, meaning, name }) => [kind, words, ref || meaning, name],
  );
const aPerson = (name: string): ProposedPerson => ({ name, role: null, party: null, source: [0, 5] });
const due = (text: string): ProposedAssignment['due'] => ({
  text,
  date: null,
  rule: null,
  needsConfirm: true,
});
const lesson = (taught: Partial<Taught> & Pick<Taught, 'kind' | 'words'>): Lesson => ({
  ref: '',
  meaning: '',
  name: nameOf(taught.ref ?? '') ?? '',
  id: newId<'lesson'>(),
  bodyId,
  ...taught,
});
const suggestion = (ref: string, score: number): Suggestion => ({
  ref,
  name: names[ref] ?? '',
  score,
  why: '',
});

test('who a first name was said to be is noticed; what stood by itself is not', () => {
  const proposal = aProposal({ people: [aPerson('Palle'), aPerson('Pia Lund'), aPerson('Kim')] });
  const people = new Map([
    ['Palle', [suggestion('person:1', 0.3)]],
    ['Pia Lund', [suggestion('person:2', 1)]],
  ]);
  const choices = { names: { Palle: 'person:1', 'Pia Lund': 'person:2', Kim: 'text' } };
  assert.deepEqual(learned(proposal, choices, { people }), [['name', 'Palle', 'person:1', 'Pål Lindgren']]);
});

test('whom an owner word meant is noticed as a word, and a name as a name', () => {
  const proposal = aProposal({
    items: [anItem({ assignments: [anAssignment({ to: 'verksamheten' }), anAssignment({ to: 'Palle' })] })],
  });
  const facts = { 'p0.u0': { owner: 'post:1' }, 'p0.u1': { owner: 'person:1' } };
  assert.deepEqual(learned(proposal, { facts }), [
    ['owner', 'verksamheten', 'post:1', 'Verksamhetschef, Vård'],
    ['name', 'Palle', 'person:1', 'Pål Lindgren'],
  ]);
});

test('“Verksamheten” first in a sentence is no name, whoever answers for it', () => {
  const proposal = aProposal({ loose: { assignments: [anAssignment({ to: 'Verksamheten' })] } });
  const owners = new Map([['Verksamheten', [suggestion('person:1', 0.5)]]]);
  const facts = { 'fritt.u0': { owner: 'person:1' } };
  assert.deepEqual(learned(proposal, { facts }, { owners })[0]?.slice(0, 3), [
    'owner',
    'Verksamheten',
    'person:1',
  ]);
});

test('an owner that was looked for by other words is noticed as well', () => {
  const proposal = aProposal({ loose: { assignments: [anAssignment({ to: 'kontoret' })] } });
  const owners = new Map([['verksamhetschefen vård', [suggestion('post:1', 0.97)]]]);
  const facts = { 'fritt.u0': { ownerText: 'verksamhetschefen vård' } };
  assert.deepEqual(learned(proposal, { facts }, { owners })[0]?.slice(0, 3), ['owner', 'kontoret', 'post:1']);
});

test('the same words with two meanings in one document teach nothing', () => {
  const told = [anAssignment({ to: 'chefen' }), anAssignment({ to: 'chefen' })];
  const facts = { 'fritt.u0': { owner: 'post:1' }, 'fritt.u1': { owner: 'person:2' } };
  assert.deepEqual(learned(aProposal({ loose: { assignments: told } }), { facts }), []);
});

test('which body a receiver word meant is noticed, under a proposal too', () => {
  const source = [0, 4] as const;
  const proposal = aProposal({
    body: 'Sociala nämnden',
    items: [
      anItem({ kind: 'proposal', proposedTo: 'nämnden', decisions: [{ text: 'Planen antas.', source }] }),
    ],
  });
  const choices = { head: { body: 'body:1' }, facts: { 'p0.b0': { toBody: 'body:1' } } };
  assert.deepEqual(learned(proposal, choices), [
    ['receiver', 'Sociala nämnden', 'body:1', 'Socialnämnden'],
    ['receiver', 'nämnden', 'body:1', 'Socialnämnden'],
  ]);
});

test('sections that were left aside are noticed, those that begin alike as one', () => {
  const headings = ['Information från chefen', 'Information från facket', 'Budget', 'Lokaler', 'Plan', 'Val'];
  const proposal = aProposal({ items: headings.map((heading) => anItem({ heading })) });
  const left = { p0: { take: false }, p1: { take: false } };
  assert.deepEqual(learned(proposal, { items: left }), [['aside', 'Information från …', '', '']]);
  const most = Object.fromEntries([0, 1, 2, 3].map((at) => [`p${at}`, { take: false }]));
  assert.deepEqual(learned(proposal, { items: most }), [], 'whoever leaves most of them aside only picks');
});

test('a word that was cut off the headings of two items opens the items of the body', () => {
  const proposal = aProposal({
    items: [anItem({ heading: 'Ärende 4: Budget' }), anItem({ heading: 'Ärende 5 Lokaler' })],
  });
  const items = { p0: { heading: 'Budget', number: '4' }, p1: { heading: 'Lokaler', number: '5' } };
  assert.deepEqual(learned(proposal, { items }), [['heading', 'Ärende', 'word', '']]);
  assert.deepEqual(learned(proposal, { items: { p0: { heading: 'Budget' } } }), []);
  assert.equal(afterWord('Ärendelista', 'Ärende'), undefined);
});

test('a time answered in other words is noticed, a day is not; a line left aside everywhere is', () => {
  const source = [0, 4] as const;
  const proposal = aProposal({
    items: [
      anItem({
        decisions: [
          { text: 'Utdragsbestyrkande', source },
          { text: 'Utdragsbestyrkande', source },
        ],
        assignments: [anAssignment({ due: due('till nästa gång') }), anAssignment({ due: due('i tid') })],
      }),
    ],
  });
  const facts = {
    'p0.b0': { take: false },
    'p0.b1': { take: false },
    'p0.u0': { due: 'nästa möte' },
    'p0.u1': { due: '2027-01-01' },
  };
  assert.deepEqual(learned(proposal, { facts }), [
    ['due', 'till nästa gång', 'nästa möte', ''],
    ['furniture', 'Utdragsbestyrkande', '', ''],
  ]);
});

test('what has been taught already is not noticed again, but another meaning is', () => {
  const proposal = aProposal({ people: [aPerson('Palle')] });
  const had = lesson({ kind: 'name', words: 'Palle', ref: 'person:1' });
  const people = new Map([['Palle', withLesson([], had)]]);
  const known = { people, lessons: [had] };
  assert.deepEqual(learned(proposal, { names: { Palle: 'person:1' } }, known), []);
  assert.deepEqual(learned(proposal, { names: { Palle: 'person:2' } }, known), [
    ['name', 'Palle', 'person:2', 'Pia Lund'],
  ]);
});

test('lessons answer where no person has, and their use is told until a person answers otherwise', () => {
  const proposal = aProposal({
    items: [
      anItem({ heading: 'Information från chefen' }),
      anItem({ heading: 'Ärende 4: Budget', assignments: [anAssignment({ due: due('till nästa gång') })] }),
    ],
    people: [aPerson('Palle')],
  });
  const palle = lesson({ kind: 'name', words: 'Palle', ref: 'person:1' });
  const lessons = [
    lesson({ kind: 'aside', words: 'Information från …' }),
    lesson({ kind: 'heading', words: 'Ärende', meaning: 'word' }),
    lesson({ kind: 'due', words: 'Till nästa gång', meaning: '2027-02-01' }),
    palle,
  ];
  const matches: Matches = {
    ...aContext.matches,
    people: new Map([['Palle', withLesson([], palle)]]),
    lessons,
  };
  const review = reviewOf(proposal, withLessons(proposal, noChoices, lessons), { ...aContext, matches });
  assert.deepEqual(
    review.items.map(({ take, heading, number }) => [take, heading, number]),
    [
      [false, 'Information från chefen', ''],
      [true, 'Budget', '4'],
    ],
  );
  const [fact] = review.items[1]?.facts ?? [];
  assert.equal(fact?.kind === 'assignment' && fact.due.on, '2027-02-01');
  assert.deepEqual(matches.people.get('Palle')?.[0]?.why, 'enligt läsregel: Palle = Pål Lindgren');
  assert.equal(lessonsUsed(proposal, noChoices, matches).length, 4);
  const otherwise: Choices = { ...noChoices, items: { p0: { take: true } }, names: { Palle: 'text' } };
  assert.equal(withLessons(proposal, otherwise, lessons).items['p0']?.take, true);
  assert.deepEqual(
    lessonsUsed(proposal, otherwise, matches).map((use) => use.lesson.kind),
    ['heading', 'due'],
  );
});

test('words that end with … are a beginning; others are whole, in any case and marks', () => {
  assert.ok(fits('Information från …', 'Information från facket'));
  assert.ok(fits('nämnden', 'Nämnden.'));
  assert.ok(!fits('Information', 'Information från facket'));
  assert.equal(lessonFor([lesson({ kind: 'owner', words: 'kontoret' })], ['name'], 'kontoret'), undefined);
});

test('a lesson needs words, a meaning of its kind, and no other lesson of the same words', () => {
  const name: Taught = { kind: 'name', words: 'Palle', ref: 'person:1', meaning: '' };
  assert.equal(whyCannotTeach(name, []), undefined);
  assert.equal(whyCannotTeach({ ...name, words: ' ' }, []), 'no-words');
  assert.equal(whyCannotTeach({ ...name, ref: '' }, []), 'no-meaning');
  assert.equal(whyCannotTeach({ ...name, ref: 'body:1' }, []), 'wrong-meaning');
  assert.equal(whyCannotTeach(name, [{ ...name, words: 'PALLE', ref: 'person:2' }]), 'known-already');
  assert.equal(whyCannotTeach({ ...name, kind: 'aside', words: 'ok', ref: '' }, []), 'too-short');
  assert.equal(whyCannotTeach({ ...name, kind: 'heading', ref: '', meaning: 'x' }, []), 'no-style');
  assert.ok(
    isAboutPerson({ kind: 'owner', ref: 'person:1' }) && !isAboutPerson({ kind: 'owner', ref: 'post:1' }),
  );
});

test('a form teaches what was chosen, else the only one that surely fits; it asks where several do', () => {
  const sent = { kind: 'name', words: 'Palle', meaning: 'Lindgren', ref: '', style: '' } as const;
  const two = [suggestion('person:1', 0.66), suggestion('person:2', 0.66)];
  assert.deepEqual(readLesson(sent, two, []), { faults: [{ field: 'betyder', fault: 'several' }] });
  assert.deepEqual(readLesson(sent, [], []), { faults: [{ field: 'betyder', fault: 'unknown' }] });
  const chosen = readLesson({ ...sent, ref: 'person:2' }, two, []);
  assert.equal('taught' in chosen && chosen.taught.ref, 'person:2');
  assert.deepEqual(readLesson({ ...sent, ref: 'person:9' }, two, []), {
    faults: [{ field: 'betyder', fault: 'several' }],
  });
  const style = { ...sent, kind: 'heading', meaning: '', words: '', style: 'paragraph' } as const;
  const read = readLesson(style, [], []);
  assert.deepEqual('taught' in read && [read.taught.words, read.taught.meaning], ['§', 'paragraph']);
});

test('the reader is given how minutes look, by the names of the body, and no names of persons', () => {
  const row = { names: ['Ledningsgruppen', 'LG'], meaning: '' };
  assert.deepEqual(
    readerLessons([
      { ...row, kind: 'heading', words: 'Ärende', meaning: 'word' },
      { ...row, kind: 'heading', words: '§', meaning: 'paragraph' },
      { ...row, kind: 'furniture', words: 'Sidan 3 av 4' },
    ]),
    [
      {
        names: ['Ledningsgruppen', 'LG'],
        startsBy: 'paragraph',
        startWords: ['Ärende'],
        furniture: ['Sidan 3 av 4'],
      },
    ],
  );
});
