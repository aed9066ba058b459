import type { ComponentChildren } from 'preact';
import { useWords } from '../../platform/web/shell.ts';
import { motionInFull } from '../item.ts';
import type { Dissent } from '../item.ts';
import { dissentInFull, inFull, tallyOf } from './record.ts';
import type { ItemRecord, RecusalReason, VoteEvent } from './record.ts';
import { voteTexts } from './texts.ts';

const reasons: readonly RecusalReason[] = ['conflict', 'abstains'];
type Level = 'h2' | 'h4';

/** What the minutes tell of one item beside its decisions: who stood aside, votes, dissents and notes. */
export function RecordPart(props: {
  record: ItemRecord;
  /** Shown where the item's own list of them is not on the page. */
  dissents?: readonly Dissent[];
  /** The headings' place on the page. */
  level: Level;
}) {
  const words = useWords(voteTexts);
  const { record, dissents = [], level } = props;
  return (
    <>
      {reasons.map((why) => {
        const those = record.recusals.filter((one) => one.why === why);
        return those.length === 0 ? null : (
          <p key={why}>
            <strong>{words.recusals[why]}:</strong> {those.map(inFull).join(', ')}
          </p>
        );
      })}
      {record.votes.map((event, at) => (
        <Vote key={at} event={event} level={level} />
      ))}
      <Lines title={words.dissents} level={level} lines={dissents.map(dissentInFull)} />
      <Lines
        title={words.notes}
        level={level}
        lines={record.notes.map(({ notedBy, text }) => motionInFull({ movedBy: notedBy, text }))}
      />
    </>
  );
}

function Vote({ event, level }: { event: VoteEvent; level: Level }) {
  const words = useWords(voteTexts);
  return (
    <Lines
      title={words.vote}
      level={level}
      lines={tallyOf(event).map(({ option, sum, announced, voters }) => (
        <>
          <strong>
            {`${words.options[option]} ${sum}`}
            {announced !== undefined && ` (${words.announced(announced)})`}
            {voters.length > 0 && ':'}
          </strong>{' '}
          {voters.map(inFull).join(', ')}
        </>
      ))}
    />
  );
}

function Lines(props: { title: string; level: Level; lines: readonly ComponentChildren[] }) {
  if (props.lines.length === 0) return null;
  return (
    <>
      {props.level === 'h2' ? (
        <h2 class="ds-heading" data-size="sm">
          {props.title}
        </h2>
      ) : (
        <h4 class="part">{props.title}</h4>
      )}
      <ul>
        {props.lines.map((line, at) => (
          <li key={at}>{line}</li>
        ))}
      </ul>
    </>
  );
}
