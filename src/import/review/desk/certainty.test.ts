import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day } from '../../../kernel/day.ts';
import type { ProposedAssignment, ProposedItem, Span } from '../../../reader/proposal.ts';
import { aContext, aProposal, anAssignment, anItem } from '../../import.fixtures.ts';
import { boardOf, mustBeAnswered, nextDoubtful, placeOnBoard } from './board.ts';
import { certainty, doubtsOfHead } from './certainty.ts';
import type { DoubtContext } from './certainty.ts';
import { noChoices, withFact } from '../answers/choices.ts';
import { noMatches } from '../names/matches.ts';
import type { ReviewedVote } from '../facts/record.ts';
import { reviewOf } from '../facts/review.ts';
import type { ReviewedFact } from '../facts/review.ts';

const context: DoubtContext = {
  matches: aContext.matches,
  doubts: [],
  repairs: [],
  extracted: 'Nämnden beslutar att ta fram en plan.'.padEnd(100),
  votes: [],
};
const factOf = (item: Partial<ProposedItem>, matches = aContext.matches): ReviewedFact => {
  const review = reviewOf(aProposal({ items: [anItem(item)] }), noChoices, { ...aContext, matches });
  const [fact] = review.items[0]?.facts ?? [];
  assert.ok(fact);
  return fact;
};
const doubtsIn = (told: Partial<ProposedAssignment>, more: Partial<DoubtContext> = {}) =>
  certainty(factOf({ assignments: [anAssignment(told)] }, more.matches), { ...context, ...more });

test('an assignment to somebody who is known, with a day or without one, is certain', () => {
  assert.equal(doubtsIn({}), 'certain');
  assert.equal(
    doubtsIn({ due: { text: '1 mars 2027', date: day('2027-03-01'), rule: null, needsConfirm: false } }),
    'certain',
  );
});

test('a day that may be several, and an owner who is nobody known or several, are doubtful with their reasons', () => {
  const due = { text: 'den 14 oktober', date: null, rule: null, needsConfirm: true };
  assert.deepEqual(doubtsIn({ due, to: 'Hamnkaptenen' }), { doubtful: ['which-day', 'unknown-owner'] });
  assert.deepEqual(doubtsIn({ to: null }), { doubtful: ['nobody-told'] });
  const one = { ref: 'person:1', name: 'Kim Ek', score: 0.9, why: 'samma namn' };
  const two = {
    ...noMatches,
    owners: new Map([['Kim', [one, { ...one, ref: 'person:2', name: 'Kim Alm' }]]]),
  };
  assert.deepEqual(doubtsIn({ to: 'Kim' }, { matches: two }), { doubtful: ['several-owners'] });
});

test('what is said to every unit asks which units, and no owner is missed', () => {
  assert.deepEqual(doubtsIn({ to: 'varje enhet' }), { doubtful: ['which-units'] });
});

test('a cadence with a choice in it, what was given earlier, and a receiver that nobody knows are doubtful', () => {
  const cadence = { text: 'två gånger', rule: null, needsConfirm: true, cadence: null };
  assert.deepEqual(doubtsIn({ cadence }), { doubtful: ['how-often'] });
  const changed = { ...cadence, text: 'varje termin', needsConfirm: false, insteadOf: 'varje månad' };
  assert.deepEqual(doubtsIn({ cadence: changed }), { doubtful: ['changes-how-often'] });
  assert.deepEqual(doubtsIn({ status: 'earlier' }), { doubtful: ['told-earlier'] });
  assert.deepEqual(doubtsIn({ toBody: 'hamnrådet' }), { doubtful: ['unknown-receiver'] });
  assert.equal(doubtsIn({ toBody: 'ledningsgruppen' }), 'certain');
});

test('words read with doubt, or damaged, cast doubt on the facts they stand in and on no others', () => {
  const decision = factOf({ decisions: [{ text: 'Planen antas.', source: [0, 30] }] });
  const inside: Span[] = [[28, 34]];
  assert.deepEqual(certainty(decision, { ...context, doubts: inside }), { doubtful: ['unsure-letters'] });
  assert.equal(certainty(decision, { ...context, doubts: [[30, 34]] }), 'certain');
  const repair = { raw: 'n?mnden', repaired: 'nämnden', certain: false, source: [0, 7] as Span };
  assert.deepEqual(certainty(decision, { ...context, repairs: [repair] }), { doubtful: ['damaged-text'] });
  assert.equal(certainty(decision, { ...context, repairs: [{ ...repair, certain: true }] }), 'certain');
  assert.deepEqual(certainty(decision, { ...context, extracted: 'N\uFFFDmnden' }), {
    doubtful: ['damaged-text'],
  });
});

test('a decision whose votes do not add up to what is printed is doubtful', () => {
  const decision = factOf({ decisions: [{ text: 'Planen antas.', source: [0, 30] }] });
  const ballot = { name: 'Kim Ek', party: '', vote: 'yes' } as const;
  const vote = (yes: number | null): ReviewedVote => ({
    kind: 'vote',
    key: 'p0.o0',
    take: true,
    said: undefined,
    ballots: [ballot],
    sums: { yes, no: null, abstains: null, absent: null },
    source: [0, 1],
  });
  const under = (one: ReviewedVote) => certainty(decision, { ...context, votes: [one] });
  assert.deepEqual(under(vote(2)), { doubtful: ['votes-differ'] });
  assert.equal(under(vote(1)), 'certain');
  assert.equal(under(vote(null)), 'certain');
  assert.equal(under({ ...vote(2), ballots: [] }), 'certain');
  assert.equal(under({ ...vote(2), said: 'accepted' }), 'certain', 'a person has said what it was');
  assert.equal(under({ ...vote(2), said: 'rejected', take: false }), 'certain');
});

test('a head without body or day is doubted; a document without a meeting needs no day', () => {
  const head = (more: Parameters<typeof aProposal>[0], becomes?: 'document') =>
    reviewOf(
      aProposal({ items: [anItem()], ...more }),
      { ...noChoices, head: becomes ? { becomes } : {} },
      aContext,
    ).head;
  assert.deepEqual(doubtsOfHead(head({})), ['no-day']);
  assert.deepEqual(doubtsOfHead(head({ body: 'hamnrådet' }, 'document')), ['no-body']);
});

test('the board has the doubtful, the certain and the answered, each fact once and in the document’s order', () => {
  const proposal = aProposal({
    items: [
      anItem({
        decisions: [{ text: 'Planen antas.', source: [0, 10] }],
        assignments: [anAssignment({ to: 'Hamnkaptenen' }), anAssignment({ to: 'Lotsen', source: [70, 90] })],
      }),
    ],
  });
  const board = (choices = noChoices) =>
    boardOf(reviewOf(proposal, choices, aContext), {
      proposal,
      layout: { places: [], doubts: [] },
      extracted: context.extracted,
      matches: aContext.matches,
    });
  const keys = (list: readonly { fact: ReviewedFact }[]) => list.map(({ fact }) => fact.key);
  const first = board();
  assert.deepEqual(keys(first.doubtful), ['p0.u0', 'p0.u1']);
  assert.deepEqual(keys(first.certain), ['p0.b0']);
  const then = board(withFact(noChoices, 'p0.u0', { said: 'rejected', take: false }));
  assert.deepEqual([keys(then.doubtful), keys(then.answered)], [['p0.u1'], ['p0.u0']]);
  assert.equal(nextDoubtful(first, first.doubtful[0]?.fact)?.fact.key, 'p0.u1');
  assert.equal(nextDoubtful(first, first.doubtful[1]?.fact)?.fact.key, 'p0.u0');
  assert.equal(nextDoubtful(then, then.doubtful[0]?.fact), undefined);
  assert.deepEqual(placeOnBoard(then, 'p0.u0'), { part: 'answered', at: 0 });
  assert.equal(placeOnBoard(then, 'p9.u0'), undefined);
});

test('only what the register cannot do without must be answered; a doubt that is looked at may be accepted', () => {
  const asked = factOf({ assignments: [anAssignment({ to: 'varje enhet' })] });
  assert.deepEqual(mustBeAnswered(asked), ['which-units']);
  assert.deepEqual(mustBeAnswered(factOf({ assignments: [anAssignment({ to: 'Hamnkaptenen' })] })), []);
});
