import { Form, Hidden, Select, SubmitButton, TextArea, problemOf } from '../../platform/web/form.tsx';
import { useWords } from '../../platform/web/shell.ts';
import { dissentInFull, inFull } from '../votes/record.ts';
import { itemVerbAddress } from './addresses.ts';
import { Part, Row } from './part.view.tsx';
import { serving } from './service.ts';
import { startsFrom } from './starting.ts';
import type { DeskProps } from './shown.ts';
import { roomTexts } from './texts.ts';

/** What was decided, in one key from the main proposal or a motion, and what was said against it. */
export function DecisionPart(props: DeskProps) {
  const words = useWords(roomTexts);
  const { desk, obstacle } = props;
  return (
    <>
      <Part title={words.decision}>
        {desk.decisions.length > 0 && (
          <ol>
            {desk.decisions.map(({ text, address, isCorrected }) => (
              <li key={address}>
                <a class="ds-link" href={address}>
                  {isCorrected ? <s>{text}</s> : text}
                </a>
              </li>
            ))}
          </ol>
        )}
        {!obstacle && <DecideForms {...props} />}
      </Part>
      <Dissents {...props} />
      <Notes {...props} />
    </>
  );
}

function DecideForms({ room, desk, typed, problems }: DeskProps) {
  const words = useWords(roomTexts);
  const action = itemVerbAddress(room.meeting.id, desk.item.id, 'beslut');
  const wrong = problemOf(problems, 'beslut');
  const eligible = desk.motions.filter(
    ({ kind, text }) => kind !== 'approve' && kind !== 'reject' && text !== '',
  );
  const decided = new Set(desk.decisions.map(({ text }) => text));
  const ground = desk.base.length > 0 ? desk.base : startsFrom(desk.offered);
  const [first] = ground;
  const verb = desk.base.length > 0 || !first?.by ? words.decideBase : words.decideProposed(first.by);
  return (
    <>
      {ground.some(({ text }) => !decided.has(text)) && (
        <Form action={action} class="one-button" label={verb}>
          <Hidden name="enligt" value="grund" />
          <span data-key="b">
            <SubmitButton>{verb}</SubmitButton>
          </span>
        </Form>
      )}
      {eligible
        .filter(({ text }) => !decided.has(text))
        .map((one) => (
          <Form key={one.id} action={action} class="one-button" label={`${words.decideMotion}: ${one.text}`}>
            <Hidden name="enligt" value={one.id} />
            <SubmitButton variant="secondary">{`${words.decideMotion}: ${one.movedBy}`}</SubmitButton>
          </Form>
        ))}
      <details class="more" open={wrong !== undefined}>
        <summary>{words.decisionText}</summary>
        <Form action={action} label={words.decide}>
          <TextArea
            name="beslut"
            label={words.decisionText}
            value={typed?.['beslut']}
            problem={wrong}
            rows={3}
          />
          <SubmitButton variant="secondary">{words.decide}</SubmitButton>
        </Form>
      </details>
    </>
  );
}

function Dissents({ room, desk, obstacle, typed, problems }: DeskProps) {
  const words = useWords(roomTexts);
  const { dissents } = desk.item;
  const wrong = problemOf(problems, 'reserverar');
  const back = itemVerbAddress(room.meeting.id, desk.item.id, 'ta-tillbaka');
  return (
    <Part title={words.dissents}>
      {dissents.length > 0 && (
        <ul>
          {dissents.map((one) => (
            <Row key={one.id} action={back} what="dissent" row={one.id} name={one.dissenter} may={!obstacle}>
              {dissentInFull(one)}
            </Row>
          ))}
        </ul>
      )}
      {!obstacle && room.sitting?.endedAt && <p role="note">{words.obstacle['meeting-ended']}</p>}
      {!obstacle && !room.sitting?.endedAt && (
        <details class="more" open={wrong !== undefined}>
          <summary data-key="r">{words.dissent}</summary>
          <Form
            action={itemVerbAddress(room.meeting.id, desk.item.id, 'reservationer')}
            label={words.dissent}
          >
            <Select
              name="reserverar"
              label={words.who}
              value={typed?.['reserverar']}
              problem={wrong}
              options={serving(room.hall, desk.at).map((one) => ({ value: one.id, label: inFull(one) }))}
            />
            <TextArea name="skal" label={words.reasons} value={typed?.['skal']} rows={2} optional />
            <SubmitButton variant="secondary">{words.dissent}</SubmitButton>
          </Form>
        </details>
      )}
    </Part>
  );
}

/** A note to the minutes: also by one who does not serve (KL 6:17), and no reservation (P10). */
function Notes({ room, desk, obstacle, typed, problems }: DeskProps) {
  const words = useWords(roomTexts);
  const { notes } = desk.record;
  const wrong = problemOf(problems, 'anteckning') ?? problemOf(problems, 'antecknar');
  const back = itemVerbAddress(room.meeting.id, desk.item.id, 'ta-tillbaka');
  return (
    <Part title={words.notes}>
      {notes.length > 0 && (
        <ul>
          {notes.map(({ notedBy, text }, at) => (
            <Row
              key={at}
              action={back}
              what="note"
              row={desk.rows.notes[at] ?? ''}
              name={notedBy}
              may={!obstacle}
            >
              <strong>{notedBy}</strong> {text}
            </Row>
          ))}
        </ul>
      )}
      {!obstacle && (
        <details class="more" open={wrong !== undefined}>
          <summary>{words.note}</summary>
          <Form action={itemVerbAddress(room.meeting.id, desk.item.id, 'anteckningar')} label={words.addNote}>
            <Select
              name="antecknar"
              label={words.who}
              value={typed?.['antecknar']}
              problem={problemOf(problems, 'antecknar')}
              options={room.hall.attendees.map((one) => ({ value: one.id, label: inFull(one) }))}
            />
            <TextArea
              name="anteckning"
              label={words.note}
              value={typed?.['anteckning']}
              problem={problemOf(problems, 'anteckning')}
              rows={2}
            />
            <SubmitButton variant="secondary">{words.addNote}</SubmitButton>
          </Form>
        </details>
      )}
    </Part>
  );
}
