import type { VNode } from 'preact';
import type { Day } from '../../kernel/day.ts';
import { dayInWords } from '../../platform/web/day-words.ts';
import { ErrorSummary } from '../../platform/web/form.tsx';
import { Page } from '../../platform/web/page.tsx';
import { useShell, useWords } from '../../platform/web/shell.ts';
import { DayText, Facts, Tag } from '../../platform/web/table.tsx';
import type { TagKind } from '../../platform/web/table.tsx';
import { approvalAddress, examineAddress } from './addresses.ts';
import { minutesState } from './approval.ts';
import type { MinutesState } from './approval.ts';
import { approvalClock } from './clock.ts';
import { AtOnceForm, SendForm } from './send-forms.view.tsx';
import type { ApprovalShown, Found, Told } from './shown.ts';
import { approvalTexts } from './texts.ts';
import { VersionCard } from './version.view.tsx';

const colourOf: Record<MinutesState, TagKind> = {
  draft: 'neutral',
  ready: 'info',
  'under-approval': 'warning',
  approved: 'success',
};

/** Everything about the approval of a meeting's minutes: how time stands, who is to approve, each version and its chain. */
export function ApprovalPage(props: ApprovalShown) {
  const words = useWords(approvalTexts);
  const { locale } = useShell();
  const { meeting, versions } = props;
  const state = minutesState(meeting.isLocked, [...versions, ...told(props.approved)]);
  return (
    <Page
      title={words.title}
      kicker={
        <>
          {meeting.bodyName}, {dayInWords(meeting.onDay, locale)}{' '}
          <Tag kind={colourOf[state]}>{words.state[state]}</Tag>
        </>
      }
      crumbs={[
        {
          title: `${meeting.bodyName} ${dayInWords(meeting.onDay, locale)}`,
          address: `/moten/${meeting.id}`,
        },
      ]}
    >
      <ErrorSummary problems={props.problems} />
      <Stand {...props} state={state} />
      {props.send !== 'reader' && (state === 'draft' || state === 'ready') && (
        <Findings findings={props.findings} />
      )}
      <SendForm {...props} />
      <section aria-labelledby="versioner">
        <h2 class="ds-heading" data-size="sm" id="versioner">
          {words.versions}
        </h2>
        {versions.length === 0 && props.approved.length === 0 && <p class="quiet">{words.noVersions}</p>}
        {versions.toReversed().map((version) => (
          <VersionCard
            key={version.id}
            meetingId={meeting.id}
            bodyId={meeting.bodyId}
            version={version}
            ownKey={props.ownKey}
            hasService={props.hasService}
            trouble={props.troubles.get(version.id)}
            problems={props.problemAt === version.id ? props.problems : undefined}
            typedReason={props.problemAt === version.id ? props.typedReason : undefined}
          />
        ))}
      </section>
      <AtOnceForm {...props} />
      <p>
        <a class="ds-link" href={examineAddress}>
          {words.examine}
        </a>
      </p>
    </Page>
  );
}

const told = (approved: readonly Told[]) =>
  approved.map(({ kind }) => ({ kind, state: 'approved' as const }));

function Stand(props: ApprovalShown & { state: MinutesState }) {
  const words = useWords(approvalTexts);
  const { meeting } = props;
  if (!meeting.isBoard) return null;
  return (
    <Facts
      rows={[
        ...props.approved.map(({ kind, sections, approvedOn, approvers }): [string, VNode] => [
          `${words.states.approved}: ${sections || words.kinds[kind]}`,
          <>
            <DayText day={approvedOn} />, {approvers.map(({ name }) => name).join(', ')}
          </>,
        ]),
        [words.due, props.state !== 'approved' && <DueTag heldOn={meeting.onDay} />],
        [
          words.form,
          <>
            {words.forms[props.form]}
            <br />
            <span class="quiet">{words.strength[props.form]}</span>
          </>,
        ],
        [words.basis, props.basis],
      ]}
    />
  );
}

/** The last day to approve, and how time stands: warns from day 10, red after day 14. */
export function DueTag(props: { heldOn: Day }) {
  const words = useWords(approvalTexts);
  const { today } = useShell();
  const { dueOn, daysLeft, level } = approvalClock(props.heldOn, today);
  const said =
    level === 'late'
      ? words.clock.late(-daysLeft)
      : daysLeft === 0
        ? words.clock.today
        : words.clock.left(daysLeft);
  return (
    <>
      <DayText day={dueOn} />{' '}
      <Tag kind={level === 'late' ? 'danger' : level === 'soon' ? 'warning' : 'neutral'}>{said}</Tag>
      <br />
      <span class="quiet">{words.clock.why}</span>
    </>
  );
}

function Findings(props: { findings: readonly Found[] }) {
  const words = useWords(approvalTexts);
  return (
    <section aria-labelledby="anmarkningar">
      <h2 class="ds-heading" data-size="sm" id="anmarkningar">
        {words.findings}
      </h2>
      {props.findings.length === 0 ? (
        <p class="quiet">{words.noFindings}</p>
      ) : (
        <ul>
          {props.findings.map(({ text, blocking }) => (
            <li key={text}>
              {blocking && <Tag kind="danger">{words.blocking}</Tag>} {text}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** The way to the approval, with its state, beside the meeting. */
export function ApprovalLink(props: { meetingId: string; state: MinutesState; heldOn: Day }) {
  const words = useWords(approvalTexts);
  const { today } = useShell();
  const { level, daysLeft } = approvalClock(props.heldOn, today);
  const hurries = props.state !== 'approved' && level !== 'calm';
  return (
    <p class="printed">
      <a class="ds-link" href={approvalAddress(props.meetingId)}>
        {words.link}
      </a>{' '}
      <Tag kind={colourOf[props.state]}>{words.state[props.state]}</Tag>{' '}
      {hurries && (
        <Tag kind={level === 'late' ? 'danger' : 'warning'}>
          {level === 'late' ? words.clock.late(-daysLeft) : words.clock.left(daysLeft)}
        </Tag>
      )}
    </p>
  );
}
