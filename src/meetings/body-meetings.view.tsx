import { useShell, useWords } from '../platform/web/shell.ts';
import { meetingsOfAddress } from './addresses.ts';
import type { Meeting } from './meeting.ts';
import { MeetingList } from './meetings.view.tsx';
import { intakeListAddress } from './intake/addresses.ts';
import { intakeTexts } from './intake/texts.ts';
import { yearPlanAddress } from './series/addresses.ts';
import { seriesTexts } from './series/texts.ts';
import { standingListAddress } from './standing/addresses.ts';
import { standingTexts } from './standing/texts.ts';
import { meetingTexts } from './texts.ts';

/** On a body's page: its next meetings and its latest, with the way to all of them. */
export function MeetingsOfBody(props: {
  bodyId: string;
  coming: readonly Meeting[];
  past: readonly Meeting[];
}) {
  const words = useWords(meetingTexts);
  const series = useWords(seriesTexts);
  const intake = useWords(intakeTexts);
  const standing = useWords(standingTexts);
  const { actor } = useShell();
  const { coming, past } = props;
  return (
    <section aria-labelledby="organets-moten">
      <h2 id="organets-moten" class="ds-heading" data-size="sm">
        {words.meetings}
      </h2>
      {coming.length > 0 && <MeetingList meetings={coming} caption={words.upcoming} withoutBody />}
      {past.length > 0 && <MeetingList meetings={past} caption={words.past} withoutBody />}
      {coming.length + past.length === 0 && <p class="quiet">{words.noMeetings}</p>}
      <p class="verbs">
        <a class="ds-link" href={meetingsOfAddress(props.bodyId)}>
          {words.allOfBody}
        </a>
        <a class="ds-link" href={yearPlanAddress(props.bodyId)}>
          {series.plan}
        </a>
        {actor && (
          <a class="ds-link" href={intakeListAddress(props.bodyId)}>
            {intake.list}
          </a>
        )}
        <a class="ds-link" href={standingListAddress(props.bodyId)}>
          {standing.list}
        </a>
      </p>
    </section>
  );
}
