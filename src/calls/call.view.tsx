import type { ComponentChildren, VNode } from 'preact';
import { Page } from '../platform/web/page.tsx';
import { dayInWords } from '../platform/web/day-words.ts';
import { useShell, useWords } from '../platform/web/shell.ts';
import { DayText, Facts, Tag } from '../platform/web/table.tsx';
import {
  callAddress,
  callCalendarAddress,
  callPdfAddress,
  feedsAddress,
  versionAddress,
} from './addresses.ts';
import type { AgendaNow, Call, CalledItem, CallHead } from './call.ts';
import { headChanges, itemChanges } from './differences.ts';
import type { ItemChange } from './differences.ts';
import { callTexts } from './texts.ts';

export type CallShown = {
  readonly now: AgendaNow;
  /** The version that is read; undefined where none was sent. */
  readonly call: Call | undefined;
  readonly before: Call | undefined;
  readonly versions: readonly Call[];
  /** By when it is to be sent, in words; undefined where the meeting has been or is cancelled. */
  readonly callBy: string | undefined;
  /** That day has passed. */
  readonly isLate: boolean;
  /** Forms and lists for those who run the body, and for those who are called. */
  readonly children?: ComponentChildren;
};

/** The call to a meeting as those who are called read it: why we meet first, then where and when, then the agenda. */
export function CallPage(props: CallShown) {
  const words = useWords(callTexts);
  const { locale } = useShell();
  const { call, now } = props;
  const head = call?.head ?? now.head;
  const day = dayInWords(head.onDay, locale);
  return (
    <Page
      title={words.callTo(head.bodyName, day)}
      kicker={call ? words.version(call.version) : words.call}
      crumbs={[
        { title: words.meetings, address: '/moten' },
        {
          title: `${now.head.bodyName} ${dayInWords(now.head.onDay, locale)}`,
          address: `/moten/${now.meetingId}`,
        },
      ]}
    >
      {call ? <Sent {...props} call={call} /> : <NotSent callBy={props.callBy} isLate={props.isLate} />}
      {props.children}
      {props.versions.length > 1 && <Versions versions={props.versions} shown={call?.version} />}
    </Page>
  );
}

function NotSent(props: { callBy: string | undefined; isLate: boolean }) {
  const words = useWords(callTexts);
  return (
    <p class="ds-alert" data-color={props.isLate ? 'danger' : 'info'}>
      {words.notSent} {props.callBy && words.notSentBy(props.callBy)}
    </p>
  );
}

function Sent(props: CallShown & { call: Call }) {
  const words = useWords(callTexts);
  const { locale, actor } = useShell();
  const { call, before } = props;
  const fields = before?.kind === 'call' ? headChanges(before.head, call.head) : [];
  return (
    <>
      {call.kind === 'cancellation' && (
        <p class="ds-alert" data-color="warning">
          <strong>{words.cancelled}</strong>
        </p>
      )}
      <Context head={call.head} />
      <Head head={call.head} />
      <p class="quiet">{words.sentBy(dayInWords(call.sentOn, locale), call.sentBy)}</p>
      {call.message && <p class="running">{call.message}</p>}
      {fields.length > 0 && (
        <p class="ds-alert" data-color="warning">
          {words.headChanged}:{' '}
          {fields.map((field) => words.fields[field].toLocaleLowerCase(locale)).join(', ')}
        </p>
      )}
      <ul class="plain-list">
        <li>
          <a class="ds-link" href={callPdfAddress(call.meetingId, call.version)} type="application/pdf">
            {words.pdf}
          </a>
        </li>
        <li>
          <a class="ds-link" href={callCalendarAddress(call.meetingId, call.version)} type="text/calendar">
            {words.calendar}
          </a>
        </li>
        {actor && (
          <li>
            <a class="ds-link" href={feedsAddress}>
              {words.follow}
            </a>
          </li>
        )}
      </ul>
      {call.kind === 'call' && <CalledAgenda items={call.items} before={before} />}
    </>
  );
}

function Context(props: { head: CallHead }) {
  const words = useWords(callTexts);
  const { context } = props.head;
  if (!context) return null;
  return (
    <section aria-labelledby="sammanhang">
      <h2 id="sammanhang" class="ds-heading" data-size="sm">
        {words.context}
      </h2>
      <Facts
        rows={[
          [words.contextWho, context.who],
          [words.contextWhy, context.why],
          [words.contextAim, context.aim],
          [words.contextNext, context.next],
        ]}
      />
    </section>
  );
}

function Head(props: { head: CallHead }) {
  const words = useWords(callTexts);
  const { head } = props;
  return (
    <Facts
      rows={[
        [words.day, <DayText day={head.onDay} long />],
        [words.time, [head.startsAt, head.endsAt].filter(Boolean).join('–')],
        [words.place, head.place],
      ]}
    />
  );
}

/** The items in order, each with what became of it since the version before. */
export function CalledAgenda(props: {
  items: readonly CalledItem[];
  before: Call | undefined;
  id?: string;
  quietHeading?: boolean;
}) {
  const words = useWords(callTexts);
  const id = props.id ?? 'dagordning';
  const told =
    props.before?.kind === 'call'
      ? itemChanges(props.before.items, props.items)
      : props.items.map((item) => ({ item, change: 'same' as const }));
  return (
    <section aria-labelledby={id}>
      <h2 id={id} class={props.quietHeading ? 'visually-hidden' : 'ds-heading'} data-size="sm">
        {words.agenda}
      </h2>
      {told.length === 0 && <p>{words.emptyAgenda}</p>}
      <ol class="called">
        {told.map(({ item, change }) => (
          <Item key={item.id} item={item} change={change} />
        ))}
      </ol>
    </section>
  );
}

const colours = { new: 'success', changed: 'info', moved: 'neutral', withdrawn: 'warning' } as const;

function Item(props: { item: CalledItem; change: ItemChange }): VNode {
  const words = useWords(callTexts);
  const { item, change } = props;
  const about = [item.at, item.caseNumber, item.presenter && `${words.presenter}: ${item.presenter}`].filter(
    Boolean,
  );
  return (
    <li>
      <h3 class="ds-heading" data-size="2xs">
        {change === 'withdrawn' ? <s>{item.heading}</s> : item.heading}{' '}
        {change !== 'same' && <Tag kind={colours[change]}>{words.changes[change]}</Tag>}
      </h3>
      {about.length > 0 && <p class="quiet">{about.join(' · ')}</p>}
      {item.text && <p class="running">{item.text}</p>}
      {item.papers.length > 0 && (
        <ul aria-label={words.papers}>
          {item.papers.map((paper) => (
            <li key={paper.name}>
              {paper.address ? (
                <a class="ds-link" href={paper.address}>
                  {paper.name}
                </a>
              ) : (
                paper.name
              )}
              {paper.about && <span class="quiet"> {paper.about}</span>}{' '}
              {paper.missing && <Tag kind="danger">{words.missing}</Tag>}
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

function Versions(props: { versions: readonly Call[]; shown: number | undefined }) {
  const words = useWords(callTexts);
  const { locale } = useShell();
  return (
    <nav aria-labelledby="versioner">
      <h2 id="versioner" class="ds-heading" data-size="sm">
        {words.versions}
      </h2>
      <ul>
        {props.versions.map(({ version, kind, meetingId, sentOn }) => (
          <li key={version}>
            <a
              class="ds-link"
              href={versionAddress(meetingId, version)}
              aria-current={version === props.shown ? 'page' : undefined}
            >
              {kind === 'cancellation' ? words.cancelled : words.version(version)}
            </a>{' '}
            <span class="quiet">{dayInWords(sentOn, locale)}</span>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** What stands on a meeting's page about its call. */
export function CallBeside(props: {
  now: AgendaNow;
  last: Call | undefined;
  isUntold: boolean;
  callBy: string;
  isLate: boolean;
  runs: boolean;
}) {
  const words = useWords(callTexts);
  const { locale } = useShell();
  const { last, now } = props;
  const address = callAddress(now.meetingId);
  const untold = now.state === 'cancelled' ? words.cancelledUntold : words.changedSince;
  return (
    <section aria-labelledby="kallelse">
      <h2 id="kallelse" class="ds-heading" data-size="sm">
        {words.call}
      </h2>
      {last ? (
        <p>
          <a class="ds-link" href={address}>
            {words.readCall}
          </a>{' '}
          <span class="quiet">
            {words.version(last.version)} · {words.sentBy(dayInWords(last.sentOn, locale), undefined)}
          </span>
        </p>
      ) : (
        <p class={props.isLate ? 'ds-alert' : undefined} data-color={props.isLate ? 'danger' : undefined}>
          {words.notSent} {words.notSentBy(props.callBy)}{' '}
          {props.runs && (
            <a class="ds-link" href={address}>
              {words.prepareCall}
            </a>
          )}
        </p>
      )}
      {props.runs && props.isUntold && (
        <p class="ds-alert" data-color="warning">
          {untold}{' '}
          <a class="ds-link" href={address}>
            {words.prepareCall}
          </a>
        </p>
      )}
    </section>
  );
}
