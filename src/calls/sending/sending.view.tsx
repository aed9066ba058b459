import { labels } from '../../bodies/labels.ts';
import { dayInWords } from '../../platform/web/day-words.ts';
import {
  Checkbox,
  ErrorSummary,
  Form,
  Hidden,
  problemOf,
  SubmitButton,
  TextArea,
  VersionField,
} from '../../platform/web/form.tsx';
import type { Problem } from '../../platform/web/form.tsx';
import { Page } from '../../platform/web/page.tsx';
import { useShell, useWords } from '../../platform/web/shell.ts';
import { Table } from '../../platform/web/table.tsx';
import type { Column } from '../../platform/web/table.tsx';
import {
  callAddress,
  callListAddress,
  callTextsAddress,
  handOverAddress,
  sendAgainAddress,
  versionAddress,
} from '../addresses.ts';
import type { AgendaNow, Call, CallObstacle } from '../call.ts';
import { CalledAgenda } from '../call.view.tsx';
import type { CalledPerson } from '../calls.store.ts';
import type { Finding } from '../findings.ts';
import { callTexts } from '../texts.ts';
import { maySendAgain } from '../../platform/mail/letter.ts';

export type ToBeSent = {
  readonly now: AgendaNow;
  readonly last: Call | undefined;
  readonly hasChanged: boolean;
  readonly found: readonly Finding[];
  readonly obstacle: CallObstacle | undefined;
  readonly invited: number;
  readonly mailIsOn: boolean;
  readonly tellsAll: boolean;
  readonly typed: string;
  readonly problems?: readonly Problem[] | undefined;
};

/** What the next call will say, what to see to first, and the button that sends it. */
export function SendSection(props: ToBeSent) {
  const words = useWords(callTexts);
  const { now, last, found } = props;
  const isCancelled = now.state === 'cancelled';
  const next = (last?.version ?? 0) + 1;
  const title = isCancelled ? words.sendCancellation : last ? words.sendNext(next) : words.send;
  return (
    <section aria-labelledby="skicka">
      <h2 id="skicka" class="ds-heading" data-size="sm">
        {title}
      </h2>
      <ErrorSummary problems={props.problems} />
      {last && (
        <p>
          <a class="ds-link" href={callListAddress(now.meetingId, last.version)}>
            {words.seeList}
          </a>
        </p>
      )}
      {last && !props.hasChanged && !isCancelled && <p class="quiet">{words.nothingChanged}</p>}
      {!isCancelled && (
        <details class="more" open={!last}>
          <summary>{words.agenda}</summary>
          <CalledAgenda items={now.items} before={last} id="nasta-dagordning" quietHeading />
        </details>
      )}
      {found.length > 0 && <Findings found={found} />}
      {!props.mailIsOn && (
        <p class="ds-alert" data-color="info">
          {words.mailOff}
        </p>
      )}
      {!props.tellsAll && !isCancelled && <p class="quiet">{words.linkOnly}</p>}
      <Form action={callAddress(now.meetingId)} label={title}>
        <VersionField version={last?.version ?? 0} />
        <Hidden name="mote" value={String(now.version)} />
        <p>{words.callsWhom(props.invited)}</p>
        <TextArea name="meddelande" label={words.message} optional value={props.typed} />
        {found.length > 0 && (
          <Checkbox
            name="bekrafta"
            label={words.sendAnyway}
            problem={problemOf(props.problems, 'bekrafta')}
          />
        )}
        <SubmitButton obstacle={props.obstacle && words.obstacle[props.obstacle]}>{title}</SubmitButton>
      </Form>
    </section>
  );
}

function Findings(props: { found: readonly Finding[] }) {
  const words = useWords(callTexts);
  return (
    <section class="ds-alert" data-color="danger" aria-labelledby="se-efter">
      <h3 id="se-efter" class="ds-heading" data-size="2xs">
        {words.seenFirst}
      </h3>
      <ul>
        {props.found.map((finding) => (
          <li key={JSON.stringify(finding)}>
            <FindingText finding={finding} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function FindingText({ finding }: { finding: Finding }) {
  const { finding: words } = useWords(callTexts);
  const { locale } = useShell();
  switch (finding.kind) {
    case 'late':
      return <>{words.late(dayInWords(finding.by, locale))}</>;
    case 'not-on-board':
      return <>{words.board(dayInWords(finding.by, locale))}</>;
    case 'no-time':
      return <>{words.noTime}</>;
    case 'no-place':
      return <>{words.noPlace}</>;
    case 'paper-missing':
      return <>{words.paper(finding.paper, finding.item)}</>;
    case 'vacant':
      return <>{words.vacant(finding.post)}</>;
    case 'no-address':
      return <>{words.noAddress(finding.names)}</>;
    case 'no-alternate':
      return <>{words.noAlternate(finding.name)}</>;
    case 'clash':
      return (
        <>
          {words.clash(finding.name)}{' '}
          <a class="ds-link" href={finding.address}>
            {finding.meeting}
          </a>
        </>
      );
  }
}

const moment = (at: Date, locale: string): string =>
  new Intl.DateTimeFormat(locale === 'sv' ? 'sv-SE' : 'en-GB', {
    dateStyle: 'short',
    timeStyle: 'short',
    timeZone: 'Europe/Stockholm',
  }).format(at);

/** How the letters of one version have gone, person by person. */
export function DispatchPage(props: {
  call: Call;
  people: readonly CalledPerson[];
  runs: boolean;
  mailIsOn: boolean;
}) {
  const words = useWords(callTexts);
  const { locale } = useShell();
  const { call } = props;
  const roles = labels[locale].role;
  const columns: Column<CalledPerson>[] = [
    { key: 'person', title: words.person, cell: ({ name }) => name, head: true },
    { key: 'roll', title: words.role, cell: ({ role }) => roles[role] },
    { key: 'lage', title: words.state, cell: (person) => <State person={person} /> },
  ];
  if (props.runs) {
    columns.push({ key: 'gor', title: words.action, cell: (person) => <Ways call={call} person={person} /> });
  }
  const title = `${call.head.bodyName} ${dayInWords(call.head.onDay, locale)}`;
  return (
    <Page
      title={words.listOf(call.version)}
      kicker={words.list}
      wide
      crumbs={[
        { title: words.meetings, address: '/moten' },
        { title, address: `/moten/${call.meetingId}` },
        { title: words.call, address: versionAddress(call.meetingId, call.version) },
      ]}
    >
      {!props.mailIsOn && (
        <p class="ds-alert" data-color="info">
          {words.mailOff}
        </p>
      )}
      <p class="quiet">{words.notTracked}</p>
      <Table caption={title} rows={props.people} columns={columns} />
      {props.runs && (
        <p>
          <a class="ds-link" href={callTextsAddress(call.meetingId, call.version)}>
            {words.texts}
          </a>
        </p>
      )}
    </Page>
  );
}

function State({ person }: { person: CalledPerson }) {
  const words = useWords(callTexts);
  const { locale } = useShell();
  const { sending, handedAt } = person;
  return (
    <>
      {sending && (
        <span>
          {sending.sentAt ? words.sentAt(moment(sending.sentAt, locale)) : words.states[sending.state]}
        </span>
      )}
      {!sending && !person.hasLetter && <span>{words.noLetter}</span>}
      {sending && sending.lastError !== '' && (
        <span class="quiet">
          {' '}
          {words.tries(sending.tries)}: {sending.lastError}
        </span>
      )}
      {handedAt && <p class="quiet">{words.handed(moment(handedAt, locale), person.handedBy)}</p>}
    </>
  );
}

function Ways({ call, person }: { call: Call; person: CalledPerson }) {
  const words = useWords(callTexts);
  const { sending } = person;
  const isThrough = sending?.state === 'sent' || person.handedAt !== undefined;
  return (
    <>
      {sending && maySendAgain(sending.state) && (
        <Form
          class="one-button"
          action={sendAgainAddress(call.meetingId, call.version)}
          label={words.sendAgainTo(person.name)}
        >
          <Hidden name="person" value={person.personId} />
          <SubmitButton variant="secondary">{words.sendAgain}</SubmitButton>
        </Form>
      )}
      {!isThrough && (
        <Form
          class="one-button"
          action={handOverAddress(call.meetingId, call.version)}
          label={words.handOverTo(person.name)}
        >
          <Hidden name="person" value={person.personId} />
          <SubmitButton variant="secondary">{words.handOver}</SubmitButton>
        </Form>
      )}
    </>
  );
}

/** 409: another clerk was first. */
export function SentMeanwhile(props: { meetingId: string }) {
  const words = useWords(callTexts);
  return (
    <Page title={words.stale}>
      <p role="alert">{words.staleWhy}</p>
      <p>
        <a class="ds-link" href={callAddress(props.meetingId)}>
          {words.readCall}
        </a>
      </p>
    </Page>
  );
}
