import { Checks, ErrorSummary, Form, SubmitButton, TextArea, problemOf } from '../platform/web/form.tsx';
import type { Problem } from '../platform/web/form.tsx';
import { useWords } from '../platform/web/shell.ts';
import { attendanceAddress } from './addresses.ts';
import type { Attendable } from './attendance.ts';
import type { Meeting } from './meeting.ts';
import { MeetingFormPage } from './plan.view.tsx';
import { meetingTexts } from './texts.ts';

/** Tick the members who serve, and write down who else was there. */
export function AttendancePage(props: {
  meeting: Meeting;
  members: readonly Attendable[];
  ticked: readonly string[];
  others: string;
  problems?: readonly Problem[];
}) {
  const words = useWords(meetingTexts);
  const { meeting, members } = props;
  return (
    <MeetingFormPage title={words.editAttendance} meeting={meeting}>
      <ErrorSummary problems={props.problems} />
      <Form action={attendanceAddress(meeting.id)}>
        {members.length > 0 ? (
          <Checks
            name="ledamot"
            label={words.members}
            hint={words.membersHint}
            values={props.ticked}
            options={members.map(({ key, name, role, party }) => ({
              value: key,
              label: party ? `${name} (${party})` : name,
              hint: role || undefined,
            }))}
          />
        ) : (
          <p>{words.noMembers}</p>
        )}
        <TextArea
          name="ovriga"
          label={words.others}
          hint={words.othersHint}
          value={props.others}
          problem={problemOf(props.problems, 'ovriga')}
          rows={5}
          optional
        />
        <SubmitButton>{words.saveAttendance}</SubmitButton>
      </Form>
    </MeetingFormPage>
  );
}
