import { Form, Radios, Select, SubmitButton, TextArea, TextInput } from '../../platform/web/form.tsx';
import { ErrorSummary, problemOf } from '../../platform/web/form.tsx';
import type { Problem } from '../../platform/web/form.tsx';
import { Page } from '../../platform/web/page.tsx';
import { useWords } from '../../platform/web/shell.ts';
import { meetingAddress, meetingsAddress } from '../addresses.ts';
import { useMeetingTitle } from '../meeting.view.tsx';
import { meetingTexts } from '../texts.ts';
import { inFull, voteOptions } from '../votes/record.ts';
import { voteTexts } from '../votes/texts.ts';
import { itemVerbAddress, roomAddress } from './addresses.ts';
import { ballotForms, ballotMatters } from './ballot.ts';
import type { Room } from './room.ts';
import { titleOf } from './room-words.ts';
import { serving } from './service.ts';
import type { Desk } from './shown.ts';
import { roomTexts } from './texts.ts';

type Props = {
  readonly room: Room;
  readonly desk: Pick<Desk, 'item' | 'at' | 'base' | 'motions'>;
  readonly typed: Readonly<Record<string, string>>;
  readonly problems?: readonly Problem[] | undefined;
  /** Nobody abstains (KL 4:25). */
  readonly mustTakePart: boolean;
};

/** The roll call: everybody who serves at the §, one row each; the arrows choose, tab goes on. */
export function VotePage(props: Props) {
  const words = useWords(roomTexts);
  const { room, desk, typed, problems } = props;
  const at = (name: string) => ({ name, value: typed[name], problem: problemOf(problems, name) });
  return (
    <Page
      title={words.vote}
      kicker={titleOf(desk.item)}
      crumbs={[
        { title: useWords(meetingTexts).meetings, address: meetingsAddress },
        { title: useMeetingTitle(room.meeting), address: meetingAddress(room.meeting.id) },
        { title: words.room, address: roomAddress(room.meeting.id, desk.item.id) },
      ]}
    >
      <ErrorSummary problems={problems} />
      <Form action={itemVerbAddress(room.meeting.id, desk.item.id, 'omrostning')} label={words.vote}>
        <Select
          {...at('galler')}
          label={words.about}
          emptyLabel={null}
          options={ballotMatters.map((value) => ({ value, label: words.abouts[value] }))}
        />
        <TextInput {...at('ja')} label={words.yesMeans} />
        <TextInput {...at('nej')} label={words.noMeans} />
        <Radios
          {...at('form')}
          value={typed['form'] ?? 'open'}
          label={words.form}
          options={ballotForms.map((value) => ({ value, label: words.forms[value] }))}
        />
        <RollCall {...props} />
        <Closed {...props} />
        <Lot {...props} />
        <TextArea
          {...at('motivering')}
          label={words.motivation}
          hint={words.motivationHint}
          rows={2}
          optional
        />
        <SubmitButton>{words.saveVote}</SubmitButton>
      </Form>
    </Page>
  );
}

function RollCall({ room, desk, typed, problems, mustTakePart }: Props) {
  const words = useWords(roomTexts);
  const options = useWords(voteTexts).options;
  const offered = voteOptions.filter((one) => !mustTakePart || one === 'yes' || one === 'no');
  return (
    <fieldset class="ds-fieldset roll-call" id="upprop" tabIndex={-1}>
      <legend class="ds-label">{words.rollCall}</legend>
      {mustTakePart && <p class="hint">{words.allTakePart}</p>}
      {problemOf(problems, 'upprop') && <p class="ds-validation-message">{problemOf(problems, 'upprop')}</p>}
      {serving(room.hall, desk.at).map((one) => (
        <div key={one.id} class="voter" role="radiogroup" aria-label={inFull(one)}>
          <span class="voter-name" aria-hidden="true">
            {inFull(one)}
          </span>
          {offered.map((option) => (
            <label key={option}>
              <input
                class="ds-input"
                type="radio"
                name={`rost-${one.id}`}
                value={option}
                checked={typed[`rost-${one.id}`] === option}
              />{' '}
              {options[option]}
            </label>
          ))}
        </div>
      ))}
    </fieldset>
  );
}

function Closed({ typed, problems }: Props) {
  const words = useWords(roomTexts);
  const options = useWords(voteTexts).options;
  const wrong = problemOf(problems, 'antal-yes');
  return (
    <details class="more" open={wrong !== undefined || typed['form'] === 'closed'}>
      <summary>{words.counts}</summary>
      <div class="buttons">
        {voteOptions.map((option) => (
          <TextInput
            key={option}
            name={`antal-${option}`}
            label={options[option]}
            value={typed[`antal-${option}`]}
            problem={problemOf(problems, `antal-${option}`)}
            inputMode="numeric"
          />
        ))}
      </div>
    </details>
  );
}

/** At a tie in an election the lot decides: drawn at the table, or here (KL 5:56; P14). */
function Lot({ typed, problems }: Props) {
  const words = useWords(roomTexts);
  const wrong = problemOf(problems, 'lott');
  return (
    <details class="more" open={wrong !== undefined || (typed['lott'] ?? '') !== ''}>
      <summary>{words.drawLot}</summary>
      <Radios
        name="lott"
        label={words.lot}
        value={typed['lott'] ?? ''}
        problem={wrong}
        options={(['', 'yes', 'no', 'draw'] as const).map((value) => ({ value, label: words.lots[value] }))}
      />
    </details>
  );
}
