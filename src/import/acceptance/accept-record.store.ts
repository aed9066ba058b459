import type { ItemId } from '../../meetings/item.ts';
import { meetingStore } from '../../meetings/meetings.store.ts';
import type { VoteEvent, VoteOption } from '../../meetings/votes/record.ts';
import { voteStore } from '../../meetings/votes/votes.store.ts';
import type { Db } from '../../platform/sql/pool.ts';
import type { VoteChoice } from '../../reader/proposal.ts';
import { voteChoices } from '../review/facts/record.ts';
import type { ReviewedRecord, ReviewedVote } from '../review/facts/record.ts';
import { namedIn } from './names.ts';
import type { Names } from './names.ts';

const options: Readonly<Record<VoteChoice, VoteOption>> = {
  yes: 'yes',
  no: 'no',
  abstains: 'abstain',
  absent: 'absent',
};
const isTaken = ({ take }: { readonly take: boolean }): boolean => take;

/** Writes what minutes tell of an item beside its facts: votes, who stood aside, dissents and notes. */
export const recordWriter = (db: Db, names: Names) => {
  const store = voteStore(db);
  return {
    /** A dissent of whoever is named so, as printed or as the reviewer wrote it. */
    async dissent(itemId: ItemId, printed: string): Promise<void> {
      const { personId } = namedIn(printed, names);
      await meetingStore(db).addDissent(itemId, { dissenter: printed, personId });
    },
    async write(itemId: ItemId, { votes, recused, notes }: ReviewedRecord): Promise<void> {
      for (const vote of votes.filter(isTaken)) await store.addVote(itemId, voteEvent(vote, names));
      for (const { by, why } of recused.filter(isTaken))
        await store.addRecusal(itemId, { ...namedIn(by, names), why });
      for (const { by, text } of notes.filter(isTaken)) await store.addNote(itemId, { notedBy: by, text });
    },
  };
};

const voteEvent = ({ ballots, sums }: ReviewedVote, names: Names): VoteEvent => ({
  votes: ballots.map(({ name, party, vote }) => ({
    name,
    party: party || undefined,
    personId: names.get(name),
    option: options[vote],
  })),
  counts: Object.fromEntries(
    voteChoices.flatMap((choice) => (sums[choice] === null ? [] : [[options[choice], sums[choice]]])),
  ),
});
