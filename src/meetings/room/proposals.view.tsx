import {
  Checks,
  Form,
  Select,
  SubmitButton,
  TextArea,
  VersionField,
  problemOf,
} from '../../platform/web/form.tsx';
import { useWords } from '../../platform/web/shell.ts';
import { inFull } from '../votes/record.ts';
import { itemVerbAddress } from './addresses.ts';
import { Part, Row } from './part.view.tsx';
import { motionKinds, puttingInWords, puttingOrder } from './putting.ts';
import { serving } from './service.ts';
import { startsFrom } from './starting.ts';
import type { DeskProps } from './shown.ts';
import { roomTexts } from './texts.ts';

/** What the meeting starts from, what was moved, and in which order the chair puts it. */
export function ProposalsPart(props: DeskProps) {
  const words = useWords(roomTexts);
  const { room, desk, obstacle } = props;
  const may = obstacle === undefined;
  const back = itemVerbAddress(room.meeting.id, desk.item.id, 'ta-tillbaka');
  return (
    <Part title={words.proposals}>
      {desk.base.length > 0 && (
        <>
          <p class="kicker">{words.base}</p>
          <ul>
            {desk.base.map(({ id, text, by }) => (
              <Row key={id} action={back} what="base" row={id} name={text} may={may}>
                {text} {by && <span class="quiet">({by})</span>}
              </Row>
            ))}
          </ul>
        </>
      )}
      {may && desk.offered.length > 0 && <BaseForm {...props} />}
      {desk.motions.length > 0 && (
        <>
          <p class="kicker">{words.motions}</p>
          <ul>
            {desk.motions.map((one) => (
              <Row key={one.id} action={back} what="motion" row={one.id} name={one.text} may={may}>
                <strong>{one.movedBy}</strong>{' '}
                {one.kind !== 'other' && `${words.motionKinds[one.kind].toLowerCase()}: `}
                {one.text}
              </Row>
            ))}
          </ul>
        </>
      )}
      {may && <MotionForm {...props} />}
      {may && (desk.motions.length > 0 || desk.base.length > 0) && <PuttingForm {...props} />}
      {!may && desk.putting && <p>{desk.putting.text}</p>}
    </Part>
  );
}

function BaseForm({ room, desk }: DeskProps) {
  const words = useWords(roomTexts);
  const first = desk.base.length === 0 ? startsFrom(desk.offered).map(({ id }) => id) : [];
  return (
    <details class="more" open={first.length > 0}>
      <summary>{words.makeBase}</summary>
      <Form action={itemVerbAddress(room.meeting.id, desk.item.id, 'grundforslag')} label={words.makeBase}>
        <Checks
          name="forslag"
          label={words.base}
          values={first}
          options={desk.offered.map(({ id, text, by }) => ({
            value: id,
            label: text,
            hint: by || undefined,
          }))}
        />
        <SubmitButton variant="secondary">{words.makeBase}</SubmitButton>
      </Form>
    </details>
  );
}

function MotionForm({ room, desk, typed, problems }: DeskProps) {
  const words = useWords(roomTexts);
  const wrong = problemOf(problems, 'yrkande') ?? problemOf(problems, 'yrkar');
  return (
    <details class="more" open={wrong !== undefined}>
      <summary data-key="y">{words.addMotion}</summary>
      <Form action={itemVerbAddress(room.meeting.id, desk.item.id, 'yrkanden')} label={words.addMotion}>
        <Select
          name="yrkar"
          label={words.who}
          value={typed?.['yrkar']}
          problem={problemOf(problems, 'yrkar')}
          options={serving(room.hall, desk.at).map((one) => ({ value: one.id, label: inFull(one) }))}
        />
        <Select
          name="slag"
          label={words.motionKind}
          value={typed?.['slag'] ?? 'approve'}
          emptyLabel={null}
          options={motionKinds.map((kind) => ({ value: kind, label: words.motionKinds[kind] }))}
        />
        <TextArea
          name="yrkande"
          label={words.motion}
          value={typed?.['yrkande']}
          problem={problemOf(problems, 'yrkande')}
          rows={2}
        />
        <SubmitButton variant="secondary">{words.addMotion}</SubmitButton>
      </Form>
    </details>
  );
}

/** Written out of the motions; what the chair really did is what is saved (P5). */
function PuttingForm({ room, desk, typed, problems }: DeskProps) {
  const words = useWords(roomTexts);
  const [first] = desk.base;
  const written = puttingInWords(puttingOrder(first && { by: first.by }, desk.motions));
  const stale = problemOf(problems, 'proposition');
  return (
    <details class="more" open={desk.putting === undefined || stale !== undefined}>
      <summary>{words.putting}</summary>
      <Form action={itemVerbAddress(room.meeting.id, desk.item.id, 'proposition')} label={words.putting}>
        <VersionField version={desk.putting?.version ?? 0} />
        <TextArea
          name="proposition"
          label={words.putting}
          hint={words.puttingHint}
          value={typed?.['proposition'] ?? desk.putting?.text ?? written}
          problem={stale}
          rows={3}
        />
        <TextArea
          name="finner"
          label={words.finding}
          hint={words.findingHint}
          value={typed?.['finner'] ?? desk.putting?.finding}
          rows={2}
          optional
        />
        <SubmitButton variant="secondary">{words.savePutting}</SubmitButton>
      </Form>
    </details>
  );
}
