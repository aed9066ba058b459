import { assignmentAddress, registerAddress, reportFormAddress } from '../assignments/addresses.ts';
import { isOverdue } from '../assignments/assignment.ts';
import type { RegisterRow } from '../assignments/register/register.ts';
import { DueText } from '../assignments/register/register.view.tsx';
import type { WaitingReport } from '../assignments/reports/reports.store.ts';
import { meetingsAddress, planAddress } from '../meetings/addresses.ts';
import type { Meeting } from '../meetings/meeting.ts';
import { MeetingList } from '../meetings/meetings.view.tsx';
import { ButtonLink } from '../platform/web/form.tsx';
import { Page } from '../platform/web/page.tsx';
import { useShell, useWords } from '../platform/web/shell.ts';
import { DayText } from '../platform/web/table.tsx';
import type { Knot } from '../thread/knot.ts';
import { AuditParts } from './audit.view.tsx';
import type { Audit } from './audit.view.tsx';
import { Part } from './part.view.tsx';
import { myThreadTexts } from './texts.ts';

/** A report that waits, with the agenda item where it is received; without one it stands on no agenda. */
export type ToReceive = WaitingReport & {
  readonly receiverName: string;
  readonly item: Pick<Knot, 'address' | 'day'> | undefined;
};

export type MyDay = {
  /** What I answer for and shall report within thirty days, overdue included, soonest first. */
  readonly due: readonly RegisterRow[];
  readonly toReceive: readonly ToReceive[];
  readonly toFinish: readonly Knot[];
  readonly meetings: readonly Meeting[];
  readonly posts: readonly Knot[];
  readonly runsSomething: boolean;
  /** For those who read everything and write nothing: their ways in, in place of a day of their own. */
  readonly audit: Audit | undefined;
};

/** My day: what is late, what is due, what waits for me, and where I shall be. */
export function MyThreadPage(props: MyDay) {
  const words = useWords(myThreadTexts);
  const { actor } = useShell();
  return (
    <Page
      title={actor ? words.hello(actor.name.split(' ')[0] ?? actor.name) : words.title}
      kicker={words.title}
    >
      {props.posts.length > 0 && <Posts posts={props.posts} />}
      <div class="my-day">
        {props.audit && <AuditParts {...props.audit} />}
        {(!props.audit || props.due.length > 0) && <DueParts due={props.due} />}
        {props.runsSomething && (
          <>
            <Part
              id="ta-emot"
              title={words.receive}
              lead={words.receiveLead}
              none={props.toReceive.length === 0 && words.noReceive}
            >
              <ReceiveList reports={props.toReceive} />
            </Part>
            <Part
              id="fardigstall"
              title={words.finish}
              lead={words.finishLead}
              none={props.toFinish.length === 0 && words.noFinish}
            >
              <KnotList knots={props.toFinish} />
            </Part>
          </>
        )}
        {(!props.audit || props.meetings.length > 0) && (
          <Part id="moten" title={words.meetings} none={props.meetings.length === 0 && words.noMeetings}>
            <MeetingList meetings={props.meetings} caption={words.meetings} quietCaption />
          </Part>
        )}
      </div>
      <p class="actions">
        {props.runsSomething && <ButtonLink address={planAddress()}>{words.planMeeting}</ButtonLink>}
        <a class="ds-link" href={meetingsAddress}>
          {words.allMeetings}
        </a>
        <a class="ds-link" href={registerAddress()}>
          {words.allMine}
        </a>
      </p>
    </Page>
  );
}

/** What one answers for: late, and due within thirty days. */
function DueParts(props: { due: readonly RegisterRow[] }) {
  const words = useWords(myThreadTexts);
  const { today } = useShell();
  const overdue = props.due.filter((row) => isOverdue(row, today));
  const soon = props.due.filter((row) => !isOverdue(row, today));
  return (
    <>
      <Part id="forsenat" title={words.overdue} none={overdue.length === 0 && words.noOverdue} urgent>
        <DueList rows={overdue} />
      </Part>
      <Part
        id="aterrapportera"
        title={words.due}
        lead={words.dueLead}
        none={soon.length === 0 && words.noDue}
      >
        <DueList rows={soon} />
      </Part>
    </>
  );
}

function Posts(props: { posts: readonly Knot[] }) {
  const words = useWords(myThreadTexts);
  return (
    <p class="lead">
      {words.posts}{' '}
      {props.posts.map((post, at) => (
        <span key={post.id}>
          {at > 0 && ', '}
          <a class="ds-link" href={post.address}>
            {post.title}
          </a>
        </span>
      ))}
      .
    </p>
  );
}

function DueList(props: { rows: readonly RegisterRow[] }) {
  const words = useWords(myThreadTexts);
  return (
    <ul class="due-list">
      {props.rows.map((row) => (
        <li key={row.id}>
          <a class="ds-link" href={assignmentAddress(row.id)}>
            {row.title}
          </a>
          <span class="knot-state">
            <DueText assignment={row} />
            {row.givenBy && ` · ${row.givenBy}`}
          </span>
          <ButtonLink address={reportFormAddress(row.id)}>{words.report}</ButtonLink>
        </li>
      ))}
    </ul>
  );
}

function ReceiveList(props: { reports: readonly ToReceive[] }) {
  const words = useWords(myThreadTexts);
  return (
    <ul class="due-list">
      {props.reports.map((report) => (
        <li key={report.id}>
          <a class="ds-link" href={report.address}>
            {report.what}
          </a>
          <span class="knot-state">
            {words.waitsSince('')}
            <DayText day={report.reportedOn} /> · {report.receiverName}
          </span>
          {report.item ? (
            <span>
              {words.on}{' '}
              <a class="ds-link" href={report.item.address}>
                <DayText day={report.item.day} />
              </a>
            </span>
          ) : (
            <span class="quiet">{words.noAgenda}</span>
          )}
        </li>
      ))}
    </ul>
  );
}

export function KnotList(props: { knots: readonly Knot[] }) {
  return (
    <ul class="due-list">
      {props.knots.map((knot) => (
        <li key={knot.id}>
          <a class="ds-link" href={knot.address}>
            {knot.title}
          </a>
          {knot.day && (
            <span class="knot-state">
              <DayText day={knot.day} />
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
