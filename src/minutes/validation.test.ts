import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day } from '../kernel/day.ts';
import { findingInFull } from './finding-texts.ts';
import type { MeetingRecord, Proceedings, RecordedItem, RecordedVote } from './record.ts';
import { findings } from './validation.ts';

const how: Proceedings = {
  drawsNumber: true,
  isForDecision: true,
  serving: ['Åsa Öberg', 'Bo Ek', 'Kim Al'],
  isQuorate: true,
  recusals: [],
  base: ['Räcket byts.'],
  putting: 'Ordföranden ställer proposition på förslaget.',
  finding: '',
  votes: [],
  notes: [],
};
const item: RecordedItem = {
  id: 'ett',
  sectionNumber: '12',
  heading: 'Bryggans räcke',
  caseNumber: undefined,
  presenter: 'Nils Vik',
  text: '',
  decisions: [{ text: 'Bryggnämnden beslutar att byta bryggans räcke.', isCorrected: false }],
  proposals: [],
  motions: [],
  dissents: [],
  recipients: [],
  proceedings: how,
};
const record: MeetingRecord = {
  organisation: 'Sjöholma kommun',
  body: 'Bryggnämnden',
  isBoard: true,
  onDay: day('2026-11-24'),
  startsAt: '13:00',
  endsAt: '15:30',
  place: '',
  hasBegun: true,
  present: [{ name: 'Åsa Öberg', role: 'ordförande', party: 'C', serving: true }],
  chairs: [{ name: 'Åsa Öberg', sections: '§ 12' }],
  items: [item],
};
const vote: RecordedVote = {
  isOpen: true,
  about: 'matter',
  yesMeans: 'förslaget',
  noMeans: 'avslag',
  tallies: [
    { option: 'yes', sum: 2, announced: undefined, names: ['Åsa Öberg', 'Bo Ek'] },
    { option: 'no', sum: 1, announced: undefined, names: ['Kim Al'] },
  ],
  outcome: 'yes',
  decidedBy: 'majority',
  motivation: '',
};
/** What is found when the § is changed so: "P5 no-putting-order". */
const foundWith = (change: Partial<RecordedItem>, proceedings: Partial<Proceedings> = {}) =>
  findings({ ...record, items: [{ ...item, proceedings: { ...how, ...proceedings }, ...change }] }).map(
    ({ rule, kind }) => `${rule} ${kind}`,
  );
const ofRecord = (change: Partial<MeetingRecord>) =>
  findings({ ...record, ...change }).map(({ rule, kind, about }) => `${rule} ${kind} ${about}`.trim());
const said = (text: string) => foundWith({ decisions: [{ text, isCorrected: false }] });

test('minutes in order have nothing to look at', () => assert.deepEqual(findings(record), []));
test('minutes name their chair (P1)', () => assert.deepEqual(ofRecord({ chairs: [] }), ['P1 no-chair']));
test('minutes name those who served (P2)', () =>
  assert.deepEqual(ofRecord({ present: [] }), ['P2 nobody-served']));
test('every matter has its §, and the §§ have no gaps (P3)', () => {
  assert.deepEqual(foundWith({ sectionNumber: undefined }), ['P3 no-section']);
  const items = [item, { ...item, id: 'två', sectionNumber: '14' }];
  assert.deepEqual(ofRecord({ items }), ['P3 section-gap § 13']);
});
test('a motion names who made it (P4)', () => {
  assert.deepEqual(foundWith({}, { unnamedMotions: ['Avslag.'] }), ['P4 mover-missing']);
});
test('two proposals need the order in which they were put (P5)', () => {
  const motions = [{ text: 'Avslag.', by: 'Bo Ek' }];
  assert.deepEqual(foundWith({ motions }, { putting: '' }), ['P5 no-putting-order']);
  assert.deepEqual(foundWith({ motions }), []);
  assert.deepEqual(foundWith({}, { putting: '' }), [], 'one proposal needs none');
});
test('the votes are as many as those who serve, and as announced (P6)', () => {
  assert.deepEqual(foundWith({}, { votes: [vote] }), []);
  assert.deepEqual(foundWith({}, { votes: [vote], serving: ['Åsa Öberg', 'Bo Ek'] }), [
    'P6 votes-not-serving',
  ]);
  const announced = { ...vote, tallies: vote.tallies.map((one) => ({ ...one, announced: one.sum + 1 })) };
  assert.deepEqual(foundWith({}, { votes: [announced] }), ['P6 announced-differs', 'P6 announced-differs']);
});
test('a matter for decision has one, unless it is withdrawn (P7)', () => {
  assert.deepEqual(foundWith({ decisions: [] }), ['P7 no-decision']);
  assert.deepEqual(foundWith({ decisions: [], text: 'Ärendet utgår.' }), []);
});
test('a decision stands alone: it does not send its reader to another text (P7)', () => {
  for (const text of ['Nämnden bifaller förslaget.', 'Nämnden beslutar enligt förvaltningens förslag.']) {
    assert.deepEqual(said(text), ['P7 leans-on-other-text']);
  }
});
test('an open vote says how each voted (P8)', () => {
  const nameless = { ...vote, tallies: vote.tallies.map((one) => ({ ...one, names: [] })) };
  assert.deepEqual(foundWith({}, { votes: [nameless] }), ['P8 voters-missing']);
  assert.deepEqual(foundWith({}, { votes: [{ ...nameless, isOpen: false }] }), []);
});
test('only one who took part in the decision dissents (P9)', () => {
  assert.deepEqual(foundWith({ dissents: [{ by: 'Nils Vik', text: '' }] }), ['P9 dissenter-did-not-serve']);
  assert.deepEqual(foundWith({ dissents: [{ by: 'Bo Ek (S)', text: '' }] }), []);
});
test('a note to the minutes is somebody’s (P10)', () => {
  assert.deepEqual(foundWith({}, { notes: [{ by: '', text: 'Vi ser fram emot bryggan.' }] }), [
    'P10 note-of-nobody',
  ]);
});
test('a decision says who presented it (P11)', () =>
  assert.deepEqual(foundWith({ presenter: '' }), ['P11 no-presenter']));
test('no decision without more than half of the members (P12)', () =>
  assert.deepEqual(foundWith({}, { isQuorate: false }), ['P12 no-quorum']));
test('all who serve vote where a board exercises authority against an individual (P13)', () => {
  const abstained = {
    ...vote,
    tallies: [
      { option: 'yes', sum: 2, announced: undefined, names: ['Åsa Öberg', 'Bo Ek'] },
      { option: 'abstain', sum: 1, announced: undefined, names: ['Kim Al'] },
    ],
  } as const;
  assert.deepEqual(foundWith({}, { votes: [abstained], mustTakePart: true }), ['P13 abstained']);
  assert.deepEqual(foundWith({}, { votes: [abstained] }), []);
});
test('the council decides what was announced, else only when all present agree (P20)', () => {
  assert.deepEqual(foundWith({}, { isUnannounced: true }), ['P20 not-announced']);
  const decisions = [{ text: 'Fullmäktige bordlägger ärendet.', isCorrected: false }];
  assert.deepEqual(foundWith({ decisions }, { isUnannounced: true }), []);
});
test('of a minority’s request only those who asked are counted (P6, P15)', () => {
  const asked = {
    ...vote,
    about: 'referBack',
    decidedBy: 'minority',
    motivation: 'Kostnaden saknas.',
    tallies: [{ option: 'yes', sum: 1, announced: undefined, names: ['Kim Al'] }],
  } as const;
  assert.deepEqual(foundWith({}, { votes: [asked] }), []);
});
test('a referral back by a third has its reasons (P15)', () => {
  const third = { ...vote, about: 'referBack', decidedBy: 'minority' } as const;
  assert.deepEqual(foundWith({}, { votes: [third] }), ['P15 referral-without-reasons']);
});
test('a conflict of interest has its ground (P16)', () => {
  const recusals = [{ name: 'Eva Sten', why: 'conflict', ground: undefined, standIn: undefined }] as const;
  assert.deepEqual(foundWith({}, { recusals }), ['P16 no-ground']);
});
test('the chair has made sure who takes part from afar (P18)', () => {
  const remote = { name: 'Åsa Öberg', role: '', party: 'C', serving: true, isRemote: true };
  assert.deepEqual(ofRecord({ present: [remote] }), ['P18 remote-unchecked Åsa Öberg']);
  assert.deepEqual(ofRecord({ present: [{ ...remote, isChecked: true }] }), []);
});
test('words that decide nothing and tasks without an assignment are pointed out (P-h)', () => {
  assert.deepEqual(said('Nämnden godkänner informationen.'), ['P-h vague-verb']);
  assert.deepEqual(said('Bryggan är fin.'), ['P-h no-verb']);
  const task = 'Nämnden beslutar att förvaltningen ska byta räcket.';
  assert.deepEqual(said(task), ['P-h task-without-assignment']);
});
test('notes of other meetings are only looked at for their language; minutes that were read in are not blamed for what they do not tell', () => {
  assert.deepEqual(ofRecord({ isBoard: false, chairs: [], present: [] }), []);
  const { proceedings, ...read } = { ...item, motions: [{ text: 'Avslag.', by: '' }] };
  assert.ok(proceedings);
  assert.deepEqual(ofRecord({ items: [read] }), []);
});
test('a finding reads as a sentence with its §', () => {
  const [finding] = findings({ ...record, items: [{ ...item, presenter: '' }] });
  assert.ok(finding);
  assert.equal(findingInFull(finding, 'sv'), '§ 12: Föredragande saknas.');
  assert.equal(findingInFull({ ...finding, place: '' }, 'en'), 'Who presented the item is missing.');
});
