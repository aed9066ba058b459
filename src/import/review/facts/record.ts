import type { ProposedItem, Span, VoteChoice } from '../../../reader/proposal.ts';
import type { Choices, FactChoice } from '../answers/choices.ts';
import { noteKey, recusalKey, voteKey } from './keys.ts';

/** ja, nej, avstår, frånvarande, as minutes print them. */
export const voteChoices = ['yes', 'no', 'abstains', 'absent'] as const satisfies readonly VoteChoice[];

/** What every entry of a record has: its place in the document, and what a person has said of it. */
type Entry = {
  readonly key: string;
  readonly take: boolean;
  readonly said: FactChoice['said'];
  readonly source: Span;
};
export type Ballot = { readonly name: string; readonly party: string; readonly vote: VoteChoice };
export type Sums = Readonly<Record<VoteChoice, number | null>>;
export type ReviewedVote = Entry & {
  readonly kind: 'vote';
  readonly ballots: readonly Ballot[];
  /** As the document prints them, or as a person corrected them; null where none is printed. */
  readonly sums: Sums;
};
export type ReviewedRecusal = Entry & {
  readonly kind: 'recusal';
  readonly by: string;
  readonly why: 'conflict' | 'abstains';
};
export type ReviewedNote = Entry & { readonly kind: 'note'; readonly by: string; readonly text: string };
export type RecordEntry = ReviewedVote | ReviewedRecusal | ReviewedNote;

/** What the document tells of an item beside its decisions, after what persons have said of it. */
export type ReviewedRecord = {
  readonly votes: readonly ReviewedVote[];
  readonly recused: readonly ReviewedRecusal[];
  readonly notes: readonly ReviewedNote[];
};

export function recordOf(item: ProposedItem, own: string, choices: Choices): ReviewedRecord {
  const { votes = [], recused = [], notes = [] } = item;
  const entry = (key: string, source: Span): Entry & { told: FactChoice } => {
    const told = choices.facts[key] ?? {};
    return { key, take: told.take ?? true, said: told.said, source, told };
  };
  return {
    votes: votes.map(({ ballots, sums, source }, at): ReviewedVote => {
      const { told, ...rest } = entry(voteKey(own, at), source);
      return {
        ...rest,
        kind: 'vote',
        ballots: told.ballots ?? ballots.map(({ name, party, vote }) => ({ name, party: party ?? '', vote })),
        sums: told.sums ? eachChoice((one) => told.sums?.[one] ?? null) : sums,
      };
    }),
    recused: recused.map(({ by, why, source }, at): ReviewedRecusal => {
      const { told, ...rest } = entry(recusalKey(own, at), source);
      return { ...rest, kind: 'recusal', by: told.text ?? by, why: told.why ?? why };
    }),
    notes: notes.map(({ by, text, source }, at): ReviewedNote => {
      const { told, ...rest } = entry(noteKey(own, at), source);
      return { ...rest, kind: 'note', by: told.by ?? by ?? '', text: told.text ?? text };
    }),
  };
}

export const eachChoice = <Value>(value: (choice: VoteChoice) => Value): Record<VoteChoice, Value> => ({
  yes: value('yes'),
  no: value('no'),
  abstains: value('abstains'),
  absent: value('absent'),
});

export const entriesOf = ({ votes, recused, notes }: ReviewedRecord): RecordEntry[] => [
  ...votes,
  ...recused,
  ...notes,
];

/** The names under a vote, and the sums that are printed of it. */
type Counted = { readonly ballots: readonly { readonly vote: VoteChoice }[]; readonly sums: Sums };

/** Whether the names under a vote are not as many as the document prints that they are; no names, no sum, no doubt. */
export const doesNotAddUp = ({ ballots, sums }: Counted): boolean =>
  ballots.length > 0 &&
  voteChoices.some((vote) => {
    const printed = sums[vote];
    return printed !== null && printed !== ballots.filter((one) => one.vote === vote).length;
  });

/** A vote that does not add up is stored only when a person has said what it was. */
export const asksOfVote = (vote: ReviewedVote): boolean =>
  vote.take && vote.said === undefined && doesNotAddUp(vote);

/** The entry of that key, with its item. */
export function entryIn<Item extends { readonly record: ReviewedRecord }>(
  items: readonly Item[],
  key: string,
): { entry: RecordEntry; item: Item } | undefined {
  for (const item of items) {
    const entry = entriesOf(item.record).find((one) => one.key === key);
    if (entry) return { entry, item };
  }
  return undefined;
}
