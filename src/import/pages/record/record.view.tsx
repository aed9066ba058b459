import { useWords } from '../../../platform/web/shell.ts';
import { Tag } from '../../../platform/web/table.tsx';
import { readingRecordAddress } from '../../addresses.ts';
import { doesNotAddUp, voteChoices } from '../../review/facts/record.ts';
import type { RecordEntry, ReviewedRecord, ReviewedVote } from '../../review/facts/record.ts';
import { reviewTexts } from '../../texts.ts';
import { recordTexts } from './texts.ts';

/** Votes, who stood aside, and notes of an item, each with its names and the way to correct or reject it. */
export function RecordOfItem(props: { reading: string; record: ReviewedRecord }) {
  const { votes, recused, notes } = props.record;
  const words = useWords(reviewTexts);
  return (
    <>
      {votes.map((vote) => (
        <VoteShown key={vote.key} reading={props.reading} vote={vote} />
      ))}
      {recused.map((one) => (
        <p key={one.key}>
          <strong>{words.recused[one.why]}:</strong> {one.by} <Said {...props} entry={one} />
        </p>
      ))}
      {notes.map((one) => (
        <p key={one.key}>
          <strong>{[words.notes, one.by].filter(Boolean).join(', ')}:</strong> {one.text}{' '}
          <Said {...props} entry={one} />
        </p>
      ))}
    </>
  );
}

/** One vote as it stands: every name under yes, no, abstains and absent, with the printed figure where it is another. */
export function VoteShown({ reading, vote }: { reading: string; vote: ReviewedVote }) {
  const words = useWords(reviewTexts);
  const own = useWords(recordTexts);
  const lines = voteChoices.flatMap((choice) => {
    const those = vote.ballots.filter((one) => one.vote === choice);
    const printed = vote.sums[choice];
    if (those.length === 0 && !printed) return [];
    const names = those.map(({ name, party }) => (party ? `${name} (${party})` : name)).join(', ');
    const n = vote.ballots.length === 0 ? (printed ?? 0) : those.length;
    return [{ choice, n, names, printed: printed !== null && printed !== n ? own.printed(printed) : '' }];
  });
  return (
    <div>
      <p>
        <strong>{words.votes}</strong> <Said reading={reading} entry={vote} />
      </p>
      {doesNotAddUp(vote) && <p>{words.votesDiffer}</p>}
      <ul>
        {lines.map(({ choice, n, names, printed }) => (
          <li key={choice}>
            <strong>
              {words.vote[choice]} {n}
            </strong>
            {printed && ` ${printed}`}
            {names && `: ${names}`}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What has been said of an entry, and the way to say it. */
function Said({ reading, entry }: { reading: string; entry: RecordEntry }) {
  const own = useWords(recordTexts);
  const tag = entry.said ? own.said[entry.said] : entry.take ? '' : own.notTaken;
  return (
    <>
      {tag && (
        <>
          <Tag kind={entry.take ? 'success' : 'neutral'}>{tag}</Tag>{' '}
        </>
      )}
      <a class="ds-link" href={readingRecordAddress(reading, entry.key)}>
        {own.correct[entry.kind]}
      </a>
    </>
  );
}
