import type { ComponentChildren } from 'preact';
import {
  DayInput,
  ErrorSummary,
  Form,
  Select,
  SubmitButton,
  TextArea,
  TextInput,
  VersionField,
  problemOf,
} from '../platform/web/form.tsx';
import type { Problem } from '../platform/web/form.tsx';
import { Page } from '../platform/web/page.tsx';
import { StaleNote } from '../platform/web/problems.tsx';
import { useWords } from '../platform/web/shell.ts';
import { DayText } from '../platform/web/table.tsx';
import { visibilities } from '../thread/knot.ts';
import { threadTexts } from '../thread/texts.ts';
import { meetingAddress, meetingEditAddress, meetingsAddress, planAddress } from './addresses.ts';
import { meetingKinds } from './meeting.ts';
import type { Meeting } from './meeting.ts';
import { useMeetingTitle } from './meeting.view.tsx';
import { timeInWords } from './meetings.view.tsx';
import { meetingTexts } from './texts.ts';

/** A meeting as typed, before it is checked. */
export type TypedMeeting = {
  readonly organ: string;
  readonly slag: string;
  readonly dag: string;
  readonly borjar: string;
  readonly slutar: string;
  readonly plats: string;
  readonly anteckning: string;
  readonly synlighet: string;
};

/** Plan a meeting of one of the bodies that the actor runs. */
export function PlanPage(props: {
  bodies: readonly { id: string; name: string }[];
  typed: TypedMeeting;
  problems?: readonly Problem[] | undefined;
}) {
  const words = useWords(meetingTexts);
  const { visibility } = useWords(threadTexts);
  const { typed, problems } = props;
  return (
    <Page title={words.planMeeting} crumbs={[{ title: words.meetings, address: meetingsAddress }]}>
      <ErrorSummary problems={problems} />
      <Form action={planAddress()}>
        <Select
          name="organ"
          label={words.body}
          value={typed.organ}
          problem={problemOf(problems, 'organ')}
          options={props.bodies.map(({ id, name }) => ({ value: id, label: name }))}
          required
        />
        <MeetingFields typed={typed} problems={problems} />
        <Select
          name="synlighet"
          label={words.visibility}
          hint={words.visibilityHint}
          emptyLabel={words.asBody}
          value={typed.synlighet}
          problem={problemOf(problems, 'synlighet')}
          options={visibilities.map((value) => ({ value, label: visibility[value] }))}
        />
        <SubmitButton>{words.planMeeting}</SubmitButton>
      </Form>
    </Page>
  );
}

/** Change day, time, place and note of a meeting that is not closed. */
export function EditMeetingPage(props: {
  meeting: Meeting;
  typed: TypedMeeting;
  problems?: readonly Problem[] | undefined;
  stale?: boolean;
}) {
  const words = useWords(meetingTexts);
  const { meeting, typed, problems } = props;
  return (
    <MeetingFormPage title={words.editMeeting} meeting={meeting}>
      <ErrorSummary problems={problems} />
      {props.stale && <StoredMeeting meeting={meeting} />}
      <Form action={meetingEditAddress(meeting.id)}>
        <VersionField version={meeting.version} />
        <MeetingFields typed={typed} problems={problems} />
        <SubmitButton>{words.saveMeeting}</SubmitButton>
      </Form>
    </MeetingFormPage>
  );
}

/** A page of a meeting's own: the way back is in the breadcrumbs. */
export function MeetingFormPage(props: { title: string; meeting: Meeting; children: ComponentChildren }) {
  const words = useWords(meetingTexts);
  const { meeting } = props;
  return (
    <Page
      title={props.title}
      crumbs={[
        { title: words.meetings, address: meetingsAddress },
        { title: useMeetingTitle(meeting), address: meetingAddress(meeting.id) },
      ]}
    >
      {props.children}
    </Page>
  );
}

/** What was sent said nothing that can be done; the way back leads to the meeting as it is. */
export function NotUnderstoodPage(props: { meeting: Meeting; problems: readonly Problem[] }) {
  const words = useWords(meetingTexts);
  return (
    <MeetingFormPage title={words.notUnderstood} meeting={props.meeting}>
      {props.problems.map(({ sentence }) => (
        <p key={sentence} role="alert">
          {sentence}
        </p>
      ))}
      <p>
        <a class="ds-link" href={meetingAddress(props.meeting.id)}>
          {words.backToMeeting}
        </a>
      </p>
    </MeetingFormPage>
  );
}

function StoredMeeting(props: { meeting: Meeting }) {
  const words = useWords(meetingTexts);
  const { meeting } = props;
  return (
    <StaleNote
      address={meetingEditAddress(meeting.id)}
      stored={[
        [words.kind, words.kinds[meeting.kind]],
        [words.day, <DayText day={meeting.onDay} />],
        [words.time, timeInWords(meeting)],
        [words.place, meeting.place],
        [words.note, meeting.note],
      ]}
    />
  );
}

function MeetingFields(props: { typed: TypedMeeting; problems: readonly Problem[] | undefined }) {
  const words = useWords(meetingTexts);
  const { typed, problems } = props;
  const at = (field: keyof TypedMeeting) => ({
    name: field,
    value: typed[field],
    problem: problemOf(problems, field),
  });
  return (
    <>
      <Select
        {...at('slag')}
        label={words.kind}
        emptyLabel={null}
        options={meetingKinds.map((kind) => ({ value: kind, label: words.kinds[kind] }))}
      />
      <DayInput {...at('dag')} label={words.day} required />
      <TextInput {...at('borjar')} label={words.startsAt} hint={words.clockHint} optional />
      <TextInput {...at('slutar')} label={words.endsAt} optional />
      <TextInput {...at('plats')} label={words.place} hint={words.placeHint} optional />
      <TextArea {...at('anteckning')} label={words.note} rows={3} optional />
    </>
  );
}
