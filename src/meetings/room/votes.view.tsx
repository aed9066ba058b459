import {
  ButtonLink,
  Checks,
  Form,
  Radios,
  SubmitButton,
  TextArea,
  problemOf,
} from '../../platform/web/form.tsx';
import { useWords } from '../../platform/web/shell.ts';
import { inFull, tallyOf } from '../votes/record.ts';
import type { VoteEvent } from '../votes/record.ts';
import { voteTexts } from '../votes/texts.ts';
import { itemVerbAddress } from './addresses.ts';
import { minorityAims } from './minority.ts';
import { Part, Row } from './part.view.tsx';
import { serving } from './service.ts';
import type { DeskProps } from './shown.ts';
import { roomTexts } from './texts.ts';

/** Votes that were held, conflicts, and the way to a new vote. */
export function VotesPart(props: DeskProps) {
  const { room, desk, obstacle } = props;
  const words = useWords(roomTexts);
  const may = obstacle === undefined;
  const back = itemVerbAddress(room.meeting.id, desk.item.id, 'ta-tillbaka');
  const { votes, recusals } = desk.record;
  return (
    <Part title={words.votes}>
      {recusals.length > 0 && (
        <ul>
          {recusals.map((one, at) => (
            <Row
              key={at}
              action={back}
              what="recusal"
              row={desk.rows.recusals[at] ?? ''}
              name={one.name}
              may={may}
            >
              {words.recusedHere}: {inFull(one)}
              {one.ground !== undefined && `, ${words.groundShort(one.ground)}`}
            </Row>
          ))}
        </ul>
      )}
      {votes.length > 0 && (
        <ul>
          {votes.map((event, at) => (
            <Row
              key={at}
              action={back}
              what="vote"
              row={desk.rows.votes[at] ?? ''}
              name={words.vote}
              may={may}
            >
              <VoteLine event={event} />
            </Row>
          ))}
        </ul>
      )}
      {may && (
        <p class="room-key" data-key="o">
          <ButtonLink address={itemVerbAddress(room.meeting.id, desk.item.id, 'omrostning')}>
            {words.holdVote}
          </ButtonLink>
        </p>
      )}
      {may && room.isCouncil && <MinorityForm {...props} />}
    </Part>
  );
}

/** A third of those present in the council have the matter referred back or tabled (KL 5:50). */
function MinorityForm({ room, desk, typed, problems }: DeskProps) {
  const words = useWords(roomTexts);
  const wrong = problemOf(problems, 'begarande') ?? problemOf(problems, 'motivering');
  return (
    <details class="more" open={wrong !== undefined}>
      <summary>{words.minority}</summary>
      <Form action={itemVerbAddress(room.meeting.id, desk.item.id, 'minoritet')} label={words.minority}>
        <p class="hint">{words.minorityHint}</p>
        <Radios
          name="begar"
          label={words.minorityAim}
          value={typed?.['begar'] ?? 'referBack'}
          options={minorityAims.map((value) => ({ value, label: words.abouts[value] }))}
        />
        <Checks
          name="begarande"
          label={words.requesters}
          problem={problemOf(problems, 'begarande')}
          options={serving(room.hall, desk.at).map((one) => ({ value: one.id, label: inFull(one) }))}
        />
        <TextArea
          name="motivering"
          label={words.motivation}
          value={typed?.['motivering']}
          problem={problemOf(problems, 'motivering')}
          rows={3}
        />
        <SubmitButton variant="secondary">{words.minoritySave}</SubmitButton>
      </Form>
    </details>
  );
}

function VoteLine({ event }: { event: VoteEvent }) {
  const words = useWords(roomTexts);
  const options = useWords(voteTexts).options;
  const { held } = event;
  const sums = tallyOf(event)
    .map(({ option, sum }) => `${options[option].toLowerCase()} ${sum}`)
    .join(', ');
  if (!held) return <>{sums}</>;
  const won = held.outcome === 'yes' ? held.yesMeans : held.noMeans;
  return (
    <>
      {words.abouts[held.about]}: {sums} → <strong>{won || options[held.outcome]}</strong> (
      {words.decidedBy[held.decidedBy]})
    </>
  );
}
