import type { VNode } from 'preact';
import type { BodyId } from '../../kernel/actor.ts';
import type { Day } from '../../kernel/day.ts';
import { Checks, ErrorSummary, Form, Select, SubmitButton, problemOf } from '../../platform/web/form.tsx';
import type { Problem } from '../../platform/web/form.tsx';
import { Page } from '../../platform/web/page.tsx';
import { dayInWords } from '../../platform/web/day-words.ts';
import { useShell, useWords } from '../../platform/web/shell.ts';
import { DayText, Facts, Tag } from '../../platform/web/table.tsx';
import type { TagKind } from '../../platform/web/table.tsx';
import type { OwnKey } from '../keys/key.ts';
import type { RecordedItem } from '../record.ts';
import { approvalAddress, atOnceAddress, examineAddress, sendAddress } from './addresses.ts';
import { minutesState } from './approval.ts';
import type { MinutesState, SendObstacle, Version, VersionForm, VersionKind } from './approval.ts';
import { approvalClock } from './clock.ts';
import type { ChainTrouble } from './evidence.ts';
import type { Candidate } from './suggest.ts';
import { approvalTexts } from './texts.ts';
import { VersionCard } from './version.view.tsx';

/** Something the validator found in the record; what is blocking must be put right before approval. */
export type Found = { readonly text: string; readonly blocking: boolean };

/** What everybody is told of approved minutes. */
type Told = {
  readonly versionId: string;
  readonly kind: VersionKind;
  readonly sections: string;
  readonly approvedOn: Day;
  readonly approvers: readonly { readonly name: string }[];
};

export type ApprovalShown = {
  readonly meeting: {
    readonly id: string;
    readonly bodyId: BodyId;
    readonly bodyName: string;
    readonly onDay: Day;
    readonly isBoard: boolean;
    readonly isLocked: boolean;
  };
  readonly form: VersionForm;
  readonly basis: string;
  readonly approverCount: number;
  readonly versions: readonly Version[];
  readonly approved: readonly Told[];
  /** What is wrong with a version's chain of evidence, by its id. */
  readonly troubles: ReadonlyMap<string, ChainTrouble>;
  readonly findings: readonly Found[];
  readonly candidates: readonly Candidate[];
  readonly items: readonly RecordedItem[];
  readonly ownKey: OwnKey | undefined;
  /** Undefined where nothing stands in the way; 'reader' for one who is to see no form. */
  readonly send: SendObstacle | 'reader' | undefined;
  readonly atOnce: SendObstacle | 'reader' | undefined;
  readonly typed: {
    readonly chair: string;
    readonly approvers: readonly string[];
    readonly items: readonly string[];
  };
  readonly problems?: readonly Problem[] | undefined;
  /** Which of the forms has the problems: one version's id, or a form of the page itself. */
  readonly problemAt?: string | undefined;
  readonly typedReason?: string | undefined;
};

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
      {props.send !== 'reader' && state !== 'approved' && <Findings findings={props.findings} />}
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

const told = (approved: readonly Told[]) => approved.map(({ kind }) => ({ kind, state: 'approved' as const }));

function Stand(props: ApprovalShown & { state: MinutesState }) {
  const words = useWords(approvalTexts);
  const { meeting } = props;
  if (!meeting.isBoard) return null;
  return (
    <Facts
      rows={[
        ...props.approved.map(
          ({ kind, sections, approvedOn, approvers }): [string, VNode] => [
            `${words.states.approved}: ${sections || words.kinds[kind]}`,
            <>
              <DayText day={approvedOn} />, {approvers.map(({ name }) => name).join(', ')}
            </>,
          ],
        ),
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

function SendForm(props: ApprovalShown) {
  const words = useWords(approvalTexts);
  const { send } = props;
  if (send === 'reader' || send === 'already-out' || send === 'already-approved') return null;
  return (
    <section aria-labelledby="skicka">
      <h2 class="ds-heading" data-size="sm" id="skicka">
        {words.send}
      </h2>
      <p>{words.sendLead}</p>
      <Form action={sendAddress(props.meeting.id)}>
        {!send && <ApproverFields {...props} id="" />}
        <SubmitButton obstacle={send && words.obstacle[send]}>{words.send}</SubmitButton>
      </Form>
    </section>
  );
}

function ApproverFields(props: ApprovalShown & { id: string }) {
  const words = useWords(approvalTexts);
  const { candidates, typed } = props;
  const problems = (props.problemAt ?? '') === props.id ? props.problems : undefined;
  const options = candidates.map(({ personId, name, role }) => ({
    value: personId,
    label: role ? `${name}, ${role}` : name,
  }));
  return (
    <>
      <Select
        name="ordforande"
        id={`ordforande${props.id}`}
        label={words.chair}
        value={typed.chair}
        options={options}
        problem={problemOf(problems, 'ordforande')}
      />
      <Checks
        name="justerare"
        id={`justerare${props.id}`}
        label={words.approvers}
        hint={words.approversHint(props.approverCount)}
        options={options}
        values={typed.approvers}
        problem={problemOf(problems, 'justerare')}
      />
    </>
  );
}

/** Single §§, approved at once; folded away, since most meetings need it not. */
function AtOnceForm(props: ApprovalShown) {
  const words = useWords(approvalTexts);
  const { atOnce, items, meeting, typed } = props;
  if (atOnce !== undefined) return null;
  const done = new Set(
    props.versions
      .filter(({ state }) => state === 'open' || state === 'approved')
      .flatMap(({ itemIds }) => itemIds.map(String)),
  );
  const left = items.filter(({ id, sectionNumber }) => sectionNumber && !done.has(id));
  if (left.length === 0) return null;
  const problems = props.problemAt === 'omedelbart' ? props.problems : undefined;
  return (
    <details class="more" open={problems !== undefined}>
      <summary>{words.atOnce}</summary>
      <p>{words.atOnceLead}</p>
      <Form action={atOnceAddress(meeting.id)}>
        <Checks
          name="paragraf"
          label={words.items}
          options={left.map(({ id, sectionNumber, heading }) => ({
            value: id,
            label: `§ ${sectionNumber} ${heading}`,
          }))}
          values={typed.items}
          problem={problemOf(problems, 'paragraf')}
        />
        <ApproverFields {...props} id="omedelbart" />
        <SubmitButton variant="secondary">{words.sendAtOnce}</SubmitButton>
      </Form>
    </details>
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
