import type { VNode } from 'preact';
import { Page } from '../platform/web/page.tsx';
import { dayInWords } from '../platform/web/day-words.ts';
import { useShell, useWords } from '../platform/web/shell.ts';
import { DayText, Facts } from '../platform/web/table.tsx';
import { threadTexts } from '../thread/texts.ts';
import { bodyAddress } from '../bodies/addresses.ts';
import { meetingsAddress } from './addresses.ts';
import { Agenda } from './agenda/agenda.view.tsx';
import type { ItemParts } from './agenda/agenda.view.tsx';
import { roleOfOne } from './attendance.ts';
import type { MeetingContext } from './context/context.ts';
import { ContextSection } from './context/section.view.tsx';
import type { MeetingFigures } from './figures/figures.ts';
import { FiguresSection } from './figures/figures.view.tsx';
import type { AgendaItem, Attendance } from './item.ts';
import type { Meeting } from './meeting.ts';
import { Actions } from './meeting-actions.view.tsx';
import type { Rights } from './meeting-actions.view.tsx';
import { StateTag, timeInWords } from './meetings.view.tsx';
import { meetingTexts } from './texts.ts';
import { VisibilityForm } from './visibility-form.view.tsx';

export type MeetingShown = {
  readonly meeting: Meeting;
  /** Known where the reader may change who sees the meeting. */
  readonly bodyKind: string | undefined;
  readonly context: MeetingContext | undefined;
  /** Ended in the room, where its minutes are taken. */
  readonly hasEnded: boolean;
  readonly attendance: readonly Attendance[];
  readonly figures: MeetingFigures | undefined;
  readonly items: readonly AgendaItem[];
  /** The §§ that a board's matters would get, while they have none. */
  readonly preview: ReadonlyMap<string, string> | undefined;
  /** What other slices have to say of each item: decisions, and the receiving of report-backs. */
  readonly parts: ReadonlyMap<string, ItemParts>;
  /** Report-backs that wait for the body or have come in. */
  readonly reports: VNode | undefined;
  /** What other slices have beside the meeting: the record in print, approval, notices. */
  readonly beside: VNode | undefined;
  readonly sources: VNode | undefined;
  readonly panel: VNode | undefined;
  readonly rights: Rights | undefined;
};

/** "Socialnämnden 21 okt 2026": a meeting has no name but its body's and its day's. */
export function useMeetingTitle(meeting: Pick<Meeting, 'bodyName' | 'onDay'>): string {
  const { locale } = useShell();
  return `${meeting.bodyName} ${dayInWords(meeting.onDay, locale)}`;
}

/** One meeting: its head, who took part, and the agenda with everything that was decided. */
export function MeetingPage(props: MeetingShown) {
  const words = useWords(meetingTexts);
  const { today } = useShell();
  const { meeting, rights } = props;
  const runs = rights && !rights.plan;
  return (
    <Page
      title={useMeetingTitle(meeting)}
      kicker={
        <>
          {words.kinds[meeting.kind]} <StateTag meeting={meeting} today={today} />
        </>
      }
      crumbs={[
        { title: words.meetings, address: meetingsAddress },
        { title: meeting.bodyName, address: bodyAddress(meeting.bodyId) },
      ]}
      panel={props.panel}
      actions={runs && <Actions meeting={meeting} rights={rights} hasEnded={props.hasEnded} />}
    >
      <ContextSection
        meeting={meeting}
        context={props.context}
        mayChange={rights !== undefined && !rights.change}
      />
      <Head meeting={meeting} />
      {props.beside}
      <Present attendance={props.attendance} />
      <FiguresSection figures={props.figures} />
      {props.reports}
      <Agenda
        meeting={meeting}
        items={props.items}
        parts={props.parts}
        obstacle={rights ? rights.change : 'reader'}
        preview={props.preview}
      />
      {props.sources}
      {runs && (
        <details class="more">
          <summary>{words.changeVisibility}</summary>
          <VisibilityForm meeting={meeting} bodyKind={props.bodyKind} />
        </details>
      )}
    </Page>
  );
}

function Head(props: { meeting: Meeting }) {
  const words = useWords(meetingTexts);
  const { visibility } = useWords(threadTexts);
  const { meeting } = props;
  return (
    <Facts
      rows={[
        [
          words.body,
          <a class="ds-link" href={bodyAddress(meeting.bodyId)}>
            {meeting.bodyName}
          </a>,
        ],
        [words.day, <DayText day={meeting.onDay} long />],
        [words.time, timeInWords(meeting)],
        [words.place, meeting.place],
        [words.visibility, visibility[meeting.visibility]],
        [words.note, meeting.note],
      ]}
    />
  );
}

/** Who took part: those who served first, then the others. */
function Present(props: { attendance: readonly Attendance[] }) {
  const words = useWords(meetingTexts);
  if (props.attendance.length === 0) return null;
  const serving = props.attendance.filter((one) => one.serving);
  const others = props.attendance.filter((one) => !one.serving);
  return (
    <section aria-labelledby="narvarande">
      <h2 id="narvarande" class="ds-heading" data-size="sm">
        {words.attendance}
      </h2>
      <People people={serving} />
      {others.length > 0 && (
        <>
          <h3 class="ds-heading" data-size="2xs">
            {words.notServing}
          </h3>
          <People people={others} />
        </>
      )}
    </section>
  );
}

const People = (props: { people: readonly Attendance[] }) => (
  <ul class="attendance">
    {props.people.map((one) => (
      <li key={one.name}>
        {one.party ? `${one.name} (${one.party})` : one.name}
        {roleOfOne(one.role) && <span class="quiet"> {roleOfOne(one.role)}</span>}
      </li>
    ))}
  </ul>
);
