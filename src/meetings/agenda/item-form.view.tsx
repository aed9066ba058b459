import type { ComponentChildren } from 'preact';
import {
  Form,
  Hidden,
  SubmitButton,
  TextArea,
  TextInput,
  VersionField,
  problemOf,
} from '../../platform/web/form.tsx';
import type { Problem } from '../../platform/web/form.tsx';
import { StaleNote } from '../../platform/web/problems.tsx';
import { useWords } from '../../platform/web/shell.ts';
import {
  dissentsAddress,
  itemEditAddress,
  itemsAddress,
  motionsAddress,
  moveItemAddress,
} from '../addresses.ts';
import { motionInFull } from '../item.ts';
import type { AgendaItem } from '../item.ts';
import type { Meeting } from '../meeting.ts';
import { MeetingFormPage } from '../plan.view.tsx';
import { meetingTexts } from '../texts.ts';
import { agendaTexts } from './texts.ts';
import { ItemFields } from './item-fields.view.tsx';
import type { TypedItem } from './item-fields.view.tsx';

/** A new item that could not be stored as typed. */
export function NewItemPage(props: { meeting: Meeting; typed: TypedItem; problems: readonly Problem[] }) {
  const words = useWords(meetingTexts);
  return (
    <MeetingFormPage title={words.addItem} meeting={props.meeting}>
      <Form action={itemsAddress(props.meeting.id)}>
        <ItemFields typed={props.typed} problems={props.problems} />
        <SubmitButton>{words.addItem}</SubmitButton>
      </Form>
    </MeetingFormPage>
  );
}

export type ItemFormShown = {
  readonly meeting: Meeting;
  readonly item: AgendaItem;
  readonly typed: TypedItem;
  readonly problems?: readonly Problem[] | undefined;
  readonly stale?: boolean;
  /** What was typed of a motion or dissent that could not be stored. */
  readonly addition?: Readonly<Record<string, string>> | undefined;
};

/** Edit an item, and record what was moved and who dissented. */
export function ItemPage(props: ItemFormShown) {
  const words = useWords(meetingTexts);
  const { meeting, item } = props;
  return (
    <MeetingFormPage title={words.editItem} meeting={meeting}>
      {props.stale && <StoredItem item={item} />}
      <Form action={itemEditAddress(meeting.id, item.id)} label={words.editItem}>
        <VersionField version={item.version} />
        <ItemFields typed={props.typed} problems={props.problems} isStored />
        <SubmitButton>{words.saveItem}</SubmitButton>
      </Form>
      <Form action={moveItemAddress(meeting.id, item.id)} label={words.moveLabel(item.heading)}>
        <TextInput name="plats" label={words.itemPlace} hint={words.itemPlaceHint} />
        <SubmitButton variant="secondary">{words.moveHere}</SubmitButton>
      </Form>
      <MotionsPart {...props} />
      <DissentsPart {...props} />
    </MeetingFormPage>
  );
}

function StoredItem(props: { item: AgendaItem }) {
  const words = useWords(meetingTexts);
  const own = useWords(agendaTexts);
  const { item } = props;
  return (
    <StaleNote
      address={itemEditAddress(item.meetingId, item.id)}
      stored={[
        [words.heading, item.heading],
        [words.kind, words.itemKinds[item.kind]],
        [words.section, item.sectionNumber ?? ''],
        [words.caseNumber, item.caseNumber ?? ''],
        [words.presenter, item.presenter],
        [own.plannedMinutes, item.plannedMinutes === undefined ? '' : String(item.plannedMinutes)],
        [words.text, item.text],
        [words.recipients, item.recipients.join(', ')],
      ]}
    />
  );
}

function MotionsPart(props: ItemFormShown) {
  const words = useWords(meetingTexts);
  const { meeting, item, addition, problems } = props;
  const address = motionsAddress(meeting.id, item.id);
  return (
    <Part id="yrkanden" title={words.motions}>
      <Entries
        address={address}
        verb={words.withdrawMotion}
        rows={item.motions.map((motion) => ({ id: motion.id, text: motionInFull(motion) }))}
      />
      <Form action={address} label={words.addMotion}>
        <TextArea
          name="yrkande"
          label={words.motion}
          value={addition?.['yrkande']}
          problem={problemOf(problems, 'yrkande')}
          rows={2}
        />
        <TextInput
          name="yrkatAv"
          label={words.movedBy}
          value={addition?.['yrkatAv']}
          problem={problemOf(problems, 'yrkatAv')}
          optional
        />
        <SubmitButton variant="secondary">{words.addMotion}</SubmitButton>
      </Form>
    </Part>
  );
}

function DissentsPart(props: ItemFormShown) {
  const words = useWords(meetingTexts);
  const { meeting, item, addition, problems } = props;
  const address = dissentsAddress(meeting.id, item.id);
  return (
    <Part id="reservationer" title={words.dissents}>
      <Entries
        address={address}
        verb={words.withdrawDissent}
        rows={item.dissents.map(({ id, dissenter, text }) => ({
          id,
          text: text ? `${dissenter}: ${text}` : dissenter,
        }))}
      />
      <Form action={address} label={words.addDissent}>
        <TextInput
          name="reserverar"
          label={words.dissenter}
          value={addition?.['reserverar']}
          problem={problemOf(problems, 'reserverar')}
        />
        <TextArea
          name="skal"
          label={words.dissent}
          value={addition?.['skal']}
          problem={problemOf(problems, 'skal')}
          rows={2}
          optional
        />
        <SubmitButton variant="secondary">{words.addDissent}</SubmitButton>
      </Form>
    </Part>
  );
}

const Part = (props: { id: string; title: string; children: ComponentChildren }) => (
  <section aria-labelledby={props.id}>
    <h2 class="ds-heading" data-size="xs" id={props.id}>
      {props.title}
    </h2>
    {props.children}
  </section>
);

function Entries(props: { address: string; verb: string; rows: readonly { id: string; text: string }[] }) {
  return (
    <ul>
      {props.rows.map((row) => (
        <li key={row.id}>
          {row.text}
          <Form action={`${props.address}/bort`} class="one-button" label={`${props.verb}: ${row.text}`}>
            <Hidden name="rad" value={row.id} />
            <SubmitButton variant="tertiary">{props.verb}</SubmitButton>
          </Form>
        </li>
      ))}
    </ul>
  );
}
