import { ErrorSummary, problemOf } from '../platform/web/form.tsx';
import type { Problem } from '../platform/web/form.tsx';
import { StaleNote } from '../platform/web/problems.tsx';
import { useWords } from '../platform/web/shell.ts';
import type { Visibility } from '../thread/knot.ts';
import { threadTexts } from '../thread/texts.ts';
import { meetingAddress } from './addresses.ts';
import type { Meeting } from './meeting.ts';
import { MeetingFormPage } from './plan.view.tsx';
import { meetingTexts } from './texts.ts';
import { VisibilityForm } from './visibility-form.view.tsx';

/** A choice of visibility that could not be stored: what is wrong with it, or what is stored now. */
export function VisibilityPage(props: {
  meeting: Meeting;
  bodyKind: string | undefined;
  chosen: Visibility | undefined;
  problems?: readonly Problem[];
  stale?: boolean;
}) {
  const words = useWords(meetingTexts);
  const { visibility } = useWords(threadTexts);
  const { meeting, problems } = props;
  return (
    <MeetingFormPage title={words.changeVisibility} meeting={meeting}>
      <ErrorSummary problems={problems} />
      {props.stale && (
        <StaleNote
          address={meetingAddress(meeting.id)}
          stored={[[words.visibility, visibility[meeting.visibility]]]}
        />
      )}
      <VisibilityForm {...props} problem={problemOf(problems, 'synlighet')} />
    </MeetingFormPage>
  );
}
