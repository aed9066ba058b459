import { ButtonLink, Form, Hidden, SubmitButton } from '../platform/web/form.tsx';
import { useShell, useWords } from '../platform/web/shell.ts';
import { attendanceAddress, contextAddress, meetingEditAddress, stepAddress } from './addresses.ts';
import { contextTexts } from './context/texts.ts';
import { stepsFrom } from './meeting.ts';
import type { ChangeObstacle, Meeting, MeetingStep, PlanObstacle, StepObstacle } from './meeting.ts';
import { nextDeed } from './next-deed.ts';
import { meetingProblemTexts } from './problem-texts.ts';
import { roomAddress } from './room/addresses.ts';
import { roomTexts } from './room/texts.ts';
import { meetingTexts } from './texts.ts';

/** What the reader may do here; undefined where nothing stands in the way, absent for a reader. */
export type Rights = {
  readonly plan: PlanObstacle | undefined;
  readonly change: ChangeObstacle | undefined;
  readonly step: (step: MeetingStep) => StepObstacle | undefined;
};

/** What those who run the meeting may do: first what comes next, then the other steps, then what is written. */
export function Actions(props: { meeting: Meeting; rights: Rights; hasEnded: boolean }) {
  const words = useWords(meetingTexts);
  const { today } = useShell();
  const { meeting, rights, hasEnded } = props;
  const next = nextDeed(meeting, { today, hasEnded, step: rights.step });
  const context = [contextAddress(meeting.id), useWords(contextTexts).edit] as const;
  const room = [roomAddress(meeting.id), useWords(roomTexts).toRoom] as const;
  const leading = next === 'context' ? context : next === 'room' ? room : undefined;
  const links = [
    room,
    [attendanceAddress(meeting.id), words.editAttendance],
    context,
    [meetingEditAddress(meeting.id), words.editMeeting],
  ] as const;
  const steps = stepsFrom(meeting.state).toSorted((one, other) => rank(one, next) - rank(other, next));
  return (
    <>
      {!rights.change && leading && (
        <ButtonLink address={leading[0]} variant="primary">
          {leading[1]}
        </ButtonLink>
      )}
      {steps.map((step) => (
        <StepForm key={step} meeting={meeting} step={step} why={rights.step(step)} isNext={step === next} />
      ))}
      {!rights.change && (
        <p class="verbs">
          {links
            .filter((link) => link !== leading)
            .map(([address, label]) => (
              <a key={address} class="ds-link" href={address}>
                {label}
              </a>
            ))}
        </p>
      )}
    </>
  );
}

/** What comes next first, cancelling last. */
const rank = (step: MeetingStep, next: string | undefined): number =>
  step === next ? 0 : step === 'cancel' ? 2 : 1;

function StepForm(props: {
  meeting: Meeting;
  step: MeetingStep;
  why: StepObstacle | undefined;
  isNext: boolean;
}) {
  const words = useWords(meetingTexts);
  const { obstacle } = useWords(meetingProblemTexts);
  const { meeting, step, why, isNext } = props;
  return (
    <Form action={stepAddress(meeting.id)} class="one-button">
      <Hidden name="steg" value={step} />
      <SubmitButton
        variant={isNext ? 'primary' : 'secondary'}
        danger={step === 'cancel'}
        obstacle={why && obstacle[why]}
      >
        {words.steps[step]}
      </SubmitButton>
    </Form>
  );
}
