import { ok } from '../../../kernel/result.ts';
import type { Result } from '../../../kernel/result.ts';
import type { VoteChoice } from '../../../reader/proposal.ts';
import { eachChoice, voteChoices } from '../facts/record.ts';
import type { Ballot, RecordEntry, ReviewedVote, Sums } from '../facts/record.ts';
import type { Sent } from './answers.ts';
import type { FactChoice } from './choices.ts';

/** What a form about a vote, a recusal or a note lacks; the field it stands at. */
export type RecordProblem = {
  readonly field: string;
  readonly why: 'which-vote' | 'no-number' | 'no-name' | 'no-text';
};

/** More rows than a council has seats are no form of ours. */
const mostRows = 400;
/** Empty rows for names that the reader missed. */
export const emptyRows = 3;

/** What a person said of an entry of the record: yes with what was corrected in it, or no. */
export function recordAnswer(entry: RecordEntry, sent: Sent): Result<FactChoice, RecordProblem> {
  if (sent.text('svar') === 'nej') return ok({ said: 'rejected', take: false });
  switch (entry.kind) {
    case 'vote':
      return voteAnswer(entry, sent);
    case 'recusal': {
      const by = sent.text('by').trim();
      const why = sent.text('why') === 'abstains' ? 'abstains' : 'conflict';
      if (by === '') return refused('by', 'no-name');
      return taken(by !== entry.by || why !== entry.why, { text: by, why });
    }
    case 'note': {
      const by = sent.text('by').trim();
      const text = sent.text('text').trim();
      if (text === '') return refused('text', 'no-text');
      return taken(by !== entry.by || text !== entry.text, { text, by });
    }
  }
}

const refused = (field: string, why: RecordProblem['why']): Result<FactChoice, RecordProblem> => ({
  ok: false,
  problem: { field, why },
});

const taken = (changed: boolean, values: FactChoice): Result<FactChoice, RecordProblem> =>
  ok({ said: changed ? 'changed' : 'accepted', take: true, ...(changed && values) });

/** Every ballot as it was sent; one whose name was emptied is taken away. */
function voteAnswer(vote: ReviewedVote, sent: Sent): Result<FactChoice, RecordProblem> {
  const ballots: Ballot[] = [];
  for (let row = 0; row < mostRows && sent.has(`namn.${row}`); row += 1) {
    const name = sent.text(`namn.${row}`).trim();
    if (name === '') continue;
    const option = voteChoices.find((one) => one === sent.text(`rost.${row}`));
    if (!option) return refused(`rost.${row}`, 'which-vote');
    ballots.push({ name, party: sent.text(`parti.${row}`).trim(), vote: option });
  }
  const misread = voteChoices.find((one) => !/^\d{0,4}$/.test(sent.text(`summa.${one}`).trim()));
  if (misread) return refused(`summa.${misread}`, 'no-number');
  const number = (one: VoteChoice): number | null => {
    const text = sent.text(`summa.${one}`).trim();
    return text === '' ? null : Number(text);
  };
  const sums: Sums = eachChoice(number);
  const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
  const stood = vote.ballots.map(({ name, party, vote: option }) => ({ name, party, vote: option }));
  return taken(
    !same(ballots, stood) ||
      !same(
        sums,
        eachChoice((one) => vote.sums[one]),
      ),
    {
      ballots,
      sums: Object.fromEntries(voteChoices.flatMap((one) => (sums[one] === null ? [] : [[one, sums[one]]]))),
    },
  );
}
