import {
  ErrorSummary,
  Form,
  SubmitButton,
  TextArea,
  VersionField,
  problemOf,
} from '../../platform/web/form.tsx';
import type { Problem } from '../../platform/web/form.tsx';
import { StaleNote } from '../../platform/web/problems.tsx';
import { useWords } from '../../platform/web/shell.ts';
import { contextAddress } from '../addresses.ts';
import type { Meeting } from '../meeting.ts';
import { MeetingFormPage } from '../plan.view.tsx';
import type { ContextAnswers, MeetingContext } from './context.ts';
import { contextTexts } from './texts.ts';

/** The four questions of a meeting, answered in writing; inherited answers stand there to be changed. */
export function ContextPage(props: {
  meeting: Meeting;
  stored: MeetingContext | undefined;
  typed: ContextAnswers;
  problems?: readonly Problem[] | undefined;
  stale?: boolean;
}) {
  const words = useWords(contextTexts);
  const { meeting, stored, typed, problems } = props;
  const at = (name: string, value: string) => ({ name, value, rows: 3, problem: problemOf(problems, name) });
  return (
    <MeetingFormPage title={words.edit} meeting={meeting}>
      <ErrorSummary problems={problems} />
      {props.stale && stored && (
        <StaleNote
          address={contextAddress(meeting.id)}
          stored={[
            [words.who, stored.who],
            [words.why, stored.why],
            [words.aim, stored.aim],
            [words.next, stored.next],
          ]}
        />
      )}
      {stored?.inheritedFrom && <p>{words.overrides}</p>}
      <Form action={contextAddress(meeting.id)}>
        <VersionField version={stored?.version ?? 0} />
        <TextArea {...at('vilka', typed.who)} label={words.who} />
        <TextArea {...at('varfor', typed.why)} label={words.why} />
        <TextArea {...at('uppna', typed.aim)} label={words.aim} />
        <TextArea {...at('nasta', typed.next)} label={words.next} hint={words.nextHint} optional />
        <SubmitButton>{words.save}</SubmitButton>
      </Form>
    </MeetingFormPage>
  );
}
