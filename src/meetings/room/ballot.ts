import { voteOptions } from '../votes/record.ts';
import type { VoteOption } from '../votes/record.ts';

/** öppen omröstning, by name; sluten, only its figures. */
export const ballotForms = ['open', 'closed'] as const;
export type BallotForm = (typeof ballotForms)[number];

/** huvudvotering, kontraproposition, återremiss, bordläggning, val och anställning. */
export const ballotMatters = ['matter', 'counter', 'referBack', 'table', 'election'] as const;
export type BallotMatter = (typeof ballotMatters)[number];

export type Outcome = 'yes' | 'no';
/** Majority, the chair's casting vote, lots drawn, or a third of the council (minoritetsåterremiss). */
export type DecidedBy = 'majority' | 'chair' | 'lot' | 'minority';
export type BallotResult = { readonly outcome: Outcome; readonly by: DecidedBy };

/** An omröstning as it was held; a closed one has only figures. */
export type Ballot = {
  readonly form: BallotForm;
  readonly about: BallotMatter;
  readonly votes: readonly { readonly voter: string; readonly option: VoteOption }[];
  readonly counts: Readonly<Partial<Record<VoteOption, number>>>;
  /** What the lot said, where one was drawn. */
  readonly lot: Outcome | undefined;
};

/** Who may vote at this §, and what kind of matter it is. */
export type Voting = {
  /** Those who serve at the § (recused ones do not). */
  readonly serving: readonly string[];
  readonly chair: string | undefined;
  readonly isCouncil: boolean;
  /** Had the matter been referred back or tabled by a third before (KL 5:50: once). */
  readonly wasReferredByMinority: boolean;
  /** A board's exercise of authority against an individual: all who serve take part (KL 4:25; P13). */
  readonly mustTakePart: boolean;
};

export type BallotObstacle =
  | 'closed-only-elections'
  | 'not-serving'
  | 'voted-twice'
  | 'more-votes-than-serving'
  | 'sum-not-serving'
  | 'nobody-voted'
  | 'must-take-part'
  | 'chair-must-vote'
  | 'no-lot';

/** How many of each, counted from the names of an open vote, as announced of a closed one. */
export const countsOf = (ballot: Pick<Ballot, 'form' | 'votes' | 'counts'>): Record<VoteOption, number> =>
  Object.fromEntries(
    voteOptions.map((option) => [
      option,
      ballot.form === 'closed'
        ? (ballot.counts[option] ?? 0)
        : ballot.votes.filter((vote) => vote.option === option).length,
    ]),
  ) as Record<VoteOption, number>;

/** Why a vote cannot have gone as it is written (KL 4:24–26, 5:53–56; P6, P8, P13, P14). */
export function whyCannotRecord(ballot: Ballot, voting: Voting): BallotObstacle | undefined {
  if (ballot.form === 'closed' && ballot.about !== 'election') return 'closed-only-elections';
  if (ballot.votes.some(({ voter }) => !voting.serving.includes(voter))) return 'not-serving';
  if (new Set(ballot.votes.map(({ voter }) => voter)).size < ballot.votes.length) return 'voted-twice';
  const counts = countsOf(ballot);
  const sum = voteOptions.reduce((all, option) => all + counts[option], 0);
  if (sum > voting.serving.length) return 'more-votes-than-serving';
  if (sum < voting.serving.length) return 'sum-not-serving';
  if (voting.mustTakePart && counts.abstain + counts.absent > 0) return 'must-take-part';
  if (counts.yes + counts.no === 0) return 'nobody-voted';
  if (counts.yes !== counts.no) return undefined;
  if (ballot.about === 'election') return ballot.lot === undefined ? 'no-lot' : undefined;
  return chairsVote(ballot, voting) === undefined ? 'chair-must-vote' : undefined;
}

const chairsVote = (ballot: Ballot, { chair }: Voting): Outcome | undefined => {
  const option = ballot.votes.find(({ voter }) => voter === chair)?.option;
  return option === 'yes' || option === 'no' ? option : undefined;
};

/**
 * What a vote decided. At a tie the chair's vote counts (5:56), in elections the lot. In the council a third of those
 * present have a matter referred back or tabled, once (5:50; P15): there "yes" stands for that.
 */
export function resultOf(ballot: Ballot, voting: Voting): BallotResult | undefined {
  if (whyCannotRecord(ballot, voting)) return undefined;
  const { yes, no, absent } = countsOf(ballot);
  if (yes > no) return { outcome: 'yes', by: 'majority' };
  const puts = ballot.about === 'referBack' || ballot.about === 'table';
  const present = voting.serving.length - absent;
  if (puts && voting.isCouncil && !voting.wasReferredByMinority && yes * 3 >= present) {
    return { outcome: 'yes', by: 'minority' };
  }
  if (no > yes) return { outcome: 'no', by: 'majority' };
  if (ballot.about === 'election') return ballot.lot && { outcome: ballot.lot, by: 'lot' };
  const casting = chairsVote(ballot, voting);
  return casting && { outcome: casting, by: 'chair' };
}

/** To refer a matter back is reasoned by those who asked for it (KL 5:50; P15). */
export const needsMotivation = (ballot: Ballot, voting: Voting): boolean => {
  const result = resultOf(ballot, voting);
  return voting.isCouncil && ballot.about === 'referBack' && result?.outcome === 'yes';
};
