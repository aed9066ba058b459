import type { Day } from '../../kernel/day.ts';
import { dayInWords } from '../../platform/web/day-words.ts';
import { Checks, ErrorSummary, Form, SubmitButton, problemOf } from '../../platform/web/form.tsx';
import type { Problem } from '../../platform/web/form.tsx';
import { useShell, useWords } from '../../platform/web/shell.ts';
import { feedbackAddress } from '../addresses.ts';
import type { Meeting } from '../meeting.ts';
import { MeetingFormPage } from '../plan.view.tsx';
import { feedbackTexts } from './texts.ts';

/** From which bodies an item is to tell what was decided since the last time. */
export function FeedbackPage(props: {
  meeting: Meeting;
  since: Day;
  bodies: readonly { id: string; name: string }[];
  chosen: readonly string[];
  /** Those that stand on the agenda already. */
  items: readonly { id: string; heading: string }[];
  problems?: readonly Problem[];
}) {
  const words = useWords(feedbackTexts);
  const { locale } = useShell();
  const { meeting, problems } = props;
  return (
    <MeetingFormPage title={words.title} meeting={meeting}>
      <ErrorSummary problems={problems} />
      {props.items.map(({ id, heading }) => (
        <Form
          key={id}
          action={feedbackAddress(meeting.id, id)}
          class="one-button"
          label={`${words.refresh}: ${heading}`}
        >
          <p>{heading}</p>
          <SubmitButton variant="secondary">{words.refresh}</SubmitButton>
        </Form>
      ))}
      <p>{words.lead(dayInWords(props.since, locale))}</p>
      <Form action={feedbackAddress(meeting.id)} label={words.add}>
        <Checks
          name="organ"
          label={words.bodies}
          values={props.chosen}
          problem={problemOf(problems, 'organ')}
          options={props.bodies.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <SubmitButton>{words.add}</SubmitButton>
      </Form>
    </MeetingFormPage>
  );
}
