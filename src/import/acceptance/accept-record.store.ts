import type { ItemId } from '../../meetings/item.ts';
import { meetingStore } from '../../meetings/meetings.store.ts';
import type { VoteEvent, VoteOption } from '../../meetings/votes/record.ts';
import { voteStore } from '../../meetings/votes/votes.store.ts';
import type { Db } from '../../platform/sql/pool.ts';
import type { ProposedItem, ProposedVote, VoteChoice } from '../../reader/proposal.ts';
import { namedIn } from './names.ts';
import type { Names } from './names.ts';

const options: Readonly<Record<VoteChoice, VoteOption>> = {
  yes: 'yes',
  no: 'no',
  abstains: 'abstain',
  absent: 'absent',
};
const choices = ['yes', 'no', 'abstains', 'absent'] as const;

/** Writes what minutes tell of an item beside its facts: votes, who stood aside, dissents and notes. */
export const recordWriter = (db: Db, names: Names) => {
  const store = voteStore(db);
  return {
    /** A dissent of whoever is named so, as printed or as the reviewer wrote it. */
    async dissent(itemId: ItemId, printed: string): Promise<void> {
      const { personId } = namedIn(printed, names);
      await meetingStore(db).addDissent(itemId, { dissenter: printed, personId });
    },
    async write(itemId: ItemId, { votes = [], recused = [], notes = [] }: ProposedItem): Promise<void> {
      for (const vote of votes) await store.addVote(itemId, voteEvent(vote, names));
      for (const { by, why } of recused) await store.addRecusal(itemId, { ...namedIn(by, names), why });
      for (const { by, text } of notes) await store.addNote(itemId, { notedBy: by ?? '', text });
    },
  };
};

const voteEvent = ({ ballots, sums }: ProposedVote, names: Names): VoteEvent => ({
  votes: ballots.map(({ name, party, vote }) => ({
    name,
    party: party ?? undefined,
    personId: names.get(name),
    option: options[vote],
  })),
  counts: Object.fromEntries(
    choices.flatMap((choice) => (sums[choice] === null ? [] : [[options[choice], sums[choice]]])),
  ),
});
