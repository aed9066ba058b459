import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { voteOptions } from '../votes/record.ts';
import type { VoteOption } from '../votes/record.ts';
import { countsOf, needsMotivation, resultOf, whyCannotRecord } from './ballot.ts';
import type { Ballot, Voting } from './ballot.ts';

const serving = ['Ek', 'Al', 'Bok', 'Lind'];
const voting: Voting = {
  serving,
  chair: 'Ek',
  isCouncil: false,
  wasReferredByMinority: false,
  mustTakePart: false,
};
/** "ja nej avstår": how those who serve voted, in their order. */
const open = (options: readonly VoteOption[], more: Partial<Ballot> = {}): Ballot => ({
  form: 'open',
  about: 'matter',
  votes: options.map((option, at) => ({ voter: serving[at] ?? `utöver ${at}`, option })),
  counts: {},
  lot: undefined,
  ...more,
});

test('ja, nej, avstår and frånvarande together are those who serve (P6)', () => {
  assert.equal(whyCannotRecord(open(['yes', 'no', 'abstain', 'absent']), voting), undefined);
  assert.equal(whyCannotRecord(open(['yes', 'no', 'no']), voting), 'sum-not-serving');
});

test('more votes than serve, the vote of one who does not, and a second vote are refused (P6, P8)', () => {
  const counts = { yes: 3, no: 2 };
  const closed = open([], { form: 'closed', about: 'election', counts });
  assert.equal(whyCannotRecord(closed, voting), 'more-votes-than-serving');
  const stranger = open(['yes', 'no', 'no'], {});
  const votes = [...stranger.votes, { voter: 'Jävig', option: 'yes' as const }];
  assert.equal(whyCannotRecord({ ...stranger, votes }, voting), 'not-serving');
  const twice = [...stranger.votes, { voter: 'Ek', option: 'no' as const }];
  assert.equal(whyCannotRecord({ ...stranger, votes: twice }, voting), 'voted-twice');
});

test('a closed vote is held in elections only, and has only figures (P14, KL 5:55)', () => {
  const counts = { yes: 3, no: 1 };
  assert.equal(whyCannotRecord(open([], { form: 'closed', counts }), voting), 'closed-only-elections');
  const election = open([], { form: 'closed', about: 'election', counts });
  assert.deepEqual(resultOf(election, voting), { outcome: 'yes', by: 'majority' });
});

test('at a tie the chair’s vote decides (P14, KL 5:56)', () => {
  assert.deepEqual(resultOf(open(['no', 'yes', 'yes', 'no']), voting), { outcome: 'no', by: 'chair' });
  assert.deepEqual(resultOf(open(['yes', 'yes', 'no', 'no']), voting), { outcome: 'yes', by: 'chair' });
});

test('the chair does not abstain when the vote is needed to decide (P13, KL 4:25)', () => {
  assert.equal(whyCannotRecord(open(['abstain', 'yes', 'no', 'absent']), voting), 'chair-must-vote');
  assert.equal(whyCannotRecord(open(['abstain', 'yes', 'yes', 'no']), voting), undefined);
});

test('a tie in an election is decided by lot (P14)', () => {
  const tie = open([], { form: 'closed', about: 'election', counts: { yes: 2, no: 2 } });
  assert.equal(whyCannotRecord(tie, voting), 'no-lot');
  assert.deepEqual(resultOf({ ...tie, lot: 'no' }, voting), { outcome: 'no', by: 'lot' });
});

test('a third of the council has a matter referred back, once, with its reasons; a board needs a majority (P15, KL 5:50)', () => {
  const third = open(['yes', 'no', 'no', 'absent'], { about: 'referBack' });
  const council = { ...voting, isCouncil: true };
  assert.deepEqual(resultOf(third, council), { outcome: 'yes', by: 'minority' });
  assert.ok(needsMotivation(third, council));
  assert.deepEqual(resultOf(third, { ...council, wasReferredByMinority: true }), {
    outcome: 'no',
    by: 'majority',
  });
  assert.deepEqual(resultOf(third, voting), { outcome: 'no', by: 'majority' });
  assert.ok(!needsMotivation(third, voting));
});

test('every vote that is not refused has a result, and its sums are those who serve (P6, P14)', () => {
  const options = fc.array(fc.constantFrom<VoteOption>(...voteOptions), { minLength: 2, maxLength: 6 });
  fc.assert(
    fc.property(options, fc.boolean(), (given, isCouncil) => {
      const ballot = open(given);
      const outcome = whyCannotRecord(ballot, { ...voting, isCouncil });
      const result = resultOf(ballot, { ...voting, isCouncil });
      assert.equal(outcome === undefined, result !== undefined);
      if (!result) return;
      const counts = countsOf(ballot);
      assert.equal(
        voteOptions.reduce((sum, option) => sum + counts[option], 0),
        serving.length,
      );
      if (counts.yes !== counts.no) assert.equal(result.outcome, counts.yes > counts.no ? 'yes' : 'no');
    }),
  );
});

test('nobody abstains where a board exercises authority against an individual (KL 4:25; P13)', () => {
  const all = { ...voting, mustTakePart: true };
  assert.equal(whyCannotRecord(open(['yes', 'no', 'no', 'abstain']), all), 'must-take-part');
  assert.equal(whyCannotRecord(open(['yes', 'no', 'no', 'absent']), all), 'must-take-part');
  assert.equal(whyCannotRecord(open(['yes', 'no', 'no', 'yes']), all), undefined);
});
