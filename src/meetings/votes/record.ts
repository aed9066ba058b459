import type { PersonId } from '../../kernel/actor.ts';
import type { Dissent } from '../item.ts';

/** ja, nej, avstår, frånvarande (Popolo Vote.option). */
export const voteOptions = ['yes', 'no', 'abstain', 'absent'] as const;
export type VoteOption = (typeof voteOptions)[number];

/** A person as the minutes name them; known where the register has the person. */
export type Named = {
  readonly personId: PersonId | undefined;
  readonly name: string;
  readonly party: string | undefined;
};

/** How one person voted in an open vote (KL 5:67 p5). */
export type Vote = Named & { readonly option: VoteOption };

/** What yes and no stood for in a vote, and what came of it. */
export type HeldVote = {
  readonly form: 'open' | 'closed';
  readonly about: 'matter' | 'counter' | 'referBack' | 'table' | 'election';
  readonly yesMeans: string;
  readonly noMeans: string;
  readonly outcome: 'yes' | 'no';
  readonly decidedBy: 'majority' | 'chair' | 'lot' | 'minority';
  /** The reasons of those who had the matter referred back (KL 5:50). */
  readonly motivation: string;
};

/** Omröstning: who voted how, and the sums as they were announced; an option without a sum has none. */
export type VoteEvent = {
  readonly votes: readonly Vote[];
  /** How it was held and what it decided; absent where the minutes were read in. */
  readonly held?: HeldVote;
  readonly counts: Readonly<Partial<Record<VoteOption, number>>>;
};

/** jäv, or "deltar inte i beslutet". */
export type RecusalReason = 'conflict' | 'abstains';
/** `ground`: 1–4 of KL 6:28, where it is known. */
export type Recusal = Named & { readonly why: RecusalReason; readonly ground?: number };

/** Protokollsanteckning. */
export type MinuteNote = { readonly notedBy: string; readonly text: string };

/** What the minutes tell of one item beside its decisions. */
export type ItemRecord = {
  readonly votes: readonly VoteEvent[];
  readonly recusals: readonly Recusal[];
  readonly notes: readonly MinuteNote[];
};

/** One option of a vote: how many it got, who they are, and the announced sum where it is another. */
export type Tally = {
  readonly option: VoteOption;
  readonly sum: number;
  readonly announced: number | undefined;
  readonly voters: readonly Named[];
};

/** The options that somebody voted for or that were counted, in the order minutes print them. */
export function tallyOf({ votes, counts }: VoteEvent): Tally[] {
  return voteOptions.flatMap((option) => {
    const voters = votes.filter((vote) => vote.option === option);
    const announced = counts[option];
    const sum = voters.length > 0 ? voters.length : (announced ?? 0);
    if (sum === 0 && !announced) return [];
    return [{ option, sum, announced: announced === sum ? undefined : announced, voters }];
  });
}

/** "Anna Ek (S)". */
export const inFull = ({ name, party }: Pick<Named, 'name' | 'party'>): string =>
  party ? `${name} (${party})` : name;

/** "Anna Ek (S): Tillägget behövs." */
export const dissentInFull = ({ dissenter, text }: Pick<Dissent, 'dissenter' | 'text'>): string =>
  text ? `${dissenter}: ${text}` : dissenter;
