import { announceDeadline } from '../../kernel/appeal-time.ts';
import type { Day } from '../../kernel/day.ts';
import { dayInWords } from '../../platform/web/day-words.ts';
import {
  ButtonLink,
  ErrorSummary,
  Form,
  Hidden,
  Select,
  SubmitButton,
  TextArea,
  TextInput,
  problemOf,
} from '../../platform/web/form.tsx';
import type { Problem } from '../../platform/web/form.tsx';
import { Page } from '../../platform/web/page.tsx';
import { useShell, useWords } from '../../platform/web/shell.ts';
import { Empty, Facts } from '../../platform/web/table.tsx';
import { announceAddress, newNoticeAddress } from '../addresses.ts';
import type { ApprovedMinutes } from '../handed.ts';
import { sectionNatures } from '../law.ts';
import { anyAppealable, sectionsInWords } from '../sections.ts';
import { noticeTexts } from '../texts.ts';
import { announcing, timeOnBoard } from '../time-on-board.ts';
import { postingTexts } from './texts.ts';

/** A meeting's approved minutes that wait for their notice, each with what the board will say. */
export function AnnouncePage(props: {
  meeting: { readonly id: string; readonly title: string; readonly address: string };
  bodyId: string | undefined;
  waiting: readonly ApprovedMinutes[];
  problems?: readonly Problem[] | undefined;
  /** The members typed, where the form comes back. */
  members: string;
}) {
  const words = useWords(postingTexts);
  const { meeting, waiting } = props;
  return (
    <Page
      title={words.announceTitle(meeting.title)}
      crumbs={[{ title: meeting.title, address: meeting.address }]}
    >
      <ErrorSummary problems={props.problems} />
      {waiting.length === 0 && (
        <Empty title={words.nothingApproved}>
          <p>{words.nothingApprovedNext}</p>
          <ButtonLink address={`${newNoticeAddress}?slag=minutes&organ=${props.bodyId ?? ''}`}>
            {words.writeByHand}
          </ButtonLink>
        </Empty>
      )}
      {waiting.map((minutes, position) => (
        <Announcing key={keyOf(minutes)} {...props} minutes={minutes} first={position === 0} />
      ))}
    </Page>
  );
}

/** Which of a meeting's approved minutes is meant: its first § tells, for a § is approved once. */
export const keyOf = ({ sections }: ApprovedMinutes): string => sections[0]?.number ?? '';

function Announcing(props: {
  meeting: { readonly id: string };
  minutes: ApprovedMinutes;
  first: boolean;
  problems?: readonly Problem[] | undefined;
  members: string;
}) {
  const words = useWords(postingTexts);
  const notices = useWords(noticeTexts);
  const { minutes, problems } = props;
  const { locale, today } = useShell();
  const range = sectionsInWords(minutes.sections.map(({ number }) => number));
  return (
    <section class="notice-board" aria-label={range}>
      <h2 class="ds-heading" data-size="xs">
        {range}
      </h2>
      <Deadline approvedOn={minutes.approvedOn} />
      <Facts rows={[[words.approvedOn, dayInWords(minutes.approvedOn, locale, 'long')]]} />
      <p>{whatIf(minutes, today, locale, words)}</p>
      <Form action={announceAddress(props.meeting.id)} label={words.announceAt(range)}>
        <Hidden name="fran" value={keyOf(minutes)} />
        <TextInput
          name="forvaras"
          id={props.first ? 'forvaras' : `forvaras-${keyOf(minutes)}`}
          label={words.keptAt}
          value={minutes.keptAt}
          problem={problemOf(problems, 'forvaras')}
          required
        />
        <div class="section-natures">
          {minutes.sections.map(({ number, nature }) => (
            <Select
              key={number}
              name={`slag-${number}`}
              label={words.natureOf(number)}
              value={nature}
              emptyLabel={null}
              options={sectionNatures.map((value) => ({ value, label: notices.nature[value] }))}
            />
          ))}
        </div>
        <TextArea
          name="medlemmar"
          id={`medlemmar-${keyOf(minutes)}`}
          label={words.members}
          hint={words.membersHint}
          value={props.members}
          rows={2}
          optional
        />
        <SubmitButton>{words.announceAt(range)}</SubmitButton>
      </Form>
    </section>
  );
}

/** When the notice is to be up at the latest (KL 8:12): a warning on the second day, red after it. */
export function Deadline({ approvedOn }: { approvedOn: Day }) {
  const words = useWords(postingTexts);
  const { today, locale } = useShell();
  const by = dayInWords(announceDeadline(approvedOn), locale, 'long');
  const state = announcing(approvedOn, today);
  const colour = { 'in-time': 'info', 'last-day': 'warning', late: 'danger' }[state];
  const said = { 'in-time': words.announceBy(by), 'last-day': words.lastDayToday, late: words.lateSince(by) }[
    state
  ];
  return (
    <p class="ds-alert" data-color={colour}>
      {said}
    </p>
  );
}

function whatIf(
  { sections }: ApprovedMinutes,
  today: Day,
  locale: 'sv' | 'en',
  words: { noAppealTime: string; ifToday: (last: string, removal: string) => string },
): string {
  if (!anyAppealable(sections)) return words.noAppealTime;
  const time = timeOnBoard({ postedOn: today, appealable: true, shownUntil: undefined, elsewhere: [] });
  const say = (on: Day | undefined) => (on ? dayInWords(on, locale, 'long') : '');
  return words.ifToday(say(time.lastDay), say(time.removeFrom));
}
