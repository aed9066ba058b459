import type { Locale } from '../../../kernel/locale.ts';
import { dayInWords } from '../../../platform/web/day-words.ts';
import type { Problem } from '../../../platform/web/form.tsx';
import { useShell, useWords } from '../../../platform/web/shell.ts';
import { readingMeetingAddress } from '../../addresses.ts';
import type { Conflict } from '../../review/answers/conflicts.ts';
import { headKey } from '../../review/answers/steps.ts';
import { doubtsOfHead } from '../../review/desk/certainty.ts';
import type { Desk } from '../../review/desk/desk.store.ts';
import { openEndedIn } from '../../review/desk/obstacles.ts';
import { importTexts, reviewTexts } from '../../texts.ts';
import { Alone, OwnPage } from '../alone.view.tsx';
import { Conflicts } from '../desk/conflict.view.tsx';
import { Section } from '../desk/section.view.tsx';
import { Did } from '../desk/who-when.view.tsx';
import { HeadForm } from './head-form.view.tsx';
import { ToldOfMeeting } from './told.view.tsx';

type MeetingProps = Desk & {
  problems?: readonly Problem[] | undefined;
  conflicts?: readonly Conflict[];
};

/** The meeting that the document is the record of: open while something in it is missing. */
export function Meeting(props: MeetingProps) {
  const words = useWords(importTexts);
  const { headDoubt } = useWords(reviewTexts);
  const { reading, review } = props;
  const { locale } = useShell();
  const doubts = doubtsOfHead(review.head);
  const last = props.answers.get(headKey);
  return (
    <Section id="motet" title={words.meeting} lead={words.meetingLead}>
      {doubts.length > 0 && (
        <ul class="reasons">
          {doubts.map((doubt) => (
            <li key={doubt}>{headDoubt[doubt](review.head.otherOrganisation)}</li>
          ))}
        </ul>
      )}
      {last && (
        <p>
          <Did answer={last} />
        </p>
      )}
      <ToldOfMeeting proposal={reading.proposal} />
      <details open={asksOfHead(props)}>
        <summary>{words.changeMeeting(meetingInWords(props, locale))}</summary>
        <Alone address={readingMeetingAddress(reading.id)} title={words.meetingAlone}>
          <MeetingForm {...props} />
        </Alone>
      </details>
    </Section>
  );
}

/** Whether something of the meeting is still asked, or was answered differently: then its form lies open. */
const asksOfHead = ({ obstacles, conflicts = [] }: MeetingProps): boolean =>
  obstacles.some((obstacle) => !('facts' in obstacle) && obstacle.problem !== 'nothing-taken') ||
  conflicts.some(({ last }) => last.key === headKey);

/** Only a reason for assignments without a day is missing: the answers above may still give them one, so it comes after. */
export const onlyAsksWhy = ({ obstacles, problems = [], conflicts = [] }: MeetingProps): boolean =>
  problems.length === 0 &&
  conflicts.length === 0 &&
  obstacles.some(({ problem }) => problem === 'no-reason') &&
  obstacles.every((one) => 'facts' in one || one.problem === 'no-reason' || one.problem === 'nothing-taken');

const meetingInWords = ({ bodies, review: { head } }: MeetingProps, locale: Locale): string =>
  [
    bodies.find(({ id }) => `body:${id}` === head.body)?.name ?? head.bodyText,
    head.day && dayInWords(head.day, locale),
  ]
    .filter(Boolean)
    .join(', ');

function MeetingForm(props: MeetingProps & { alone?: boolean }) {
  const { reading, review, matches } = props;
  return (
    <HeadForm
      readingId={reading.id}
      alone={props.alone ?? false}
      version={reading.version}
      head={review.head}
      readBefore={review.readBefore}
      openEnded={openEndedIn(review).length}
      reasonBefore={props.reasonBefore}
      mayBe={reading.proposal.meetingDates ?? []}
      suggested={matches.bodies.get(review.head.bodyText) ?? []}
      bodies={props.bodies}
      mayMakeBodies={props.actor.administrator}
      problems={props.problems ?? []}
    />
  );
}

/** The meeting's form by itself: without a script no other button may empty what is typed in it. */
export function MeetingPage(props: MeetingProps) {
  const words = useWords(importTexts);
  return (
    <OwnPage reading={props.reading} title={words.meeting}>
      <Conflicts {...props} conflicts={props.conflicts ?? []} />
      <p class="quiet">{words.meetingLead}</p>
      <MeetingForm {...props} alone />
    </OwnPage>
  );
}
