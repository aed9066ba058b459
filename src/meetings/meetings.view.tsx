import type { Day } from '../kernel/day.ts';
import { ButtonLink, DayInput, Select } from '../platform/web/form.tsx';
import { Page } from '../platform/web/page.tsx';
import { useShell, useWords } from '../platform/web/shell.ts';
import { DayText, Empty, FilterForm, Pages, Table, Tag } from '../platform/web/table.tsx';
import type { AddressBy, Column } from '../platform/web/table.tsx';
import { meetingAddress, meetingsAddress, planAddress, readInAddress } from './addresses.ts';
import { isOverdue, meetingStates } from './meeting.ts';
import type { Meeting, MeetingState } from './meeting.ts';
import type { MeetingPaging } from './meeting-lists.store.ts';
import { intakeListAddress, intakesAddress } from './intake/addresses.ts';
import { intakeTexts } from './intake/texts.ts';
import { plansAddress, yearPlanAddress } from './series/addresses.ts';
import { seriesTexts } from './series/texts.ts';
import { meetingTexts } from './texts.ts';

export type Period = '' | 'kommande' | 'tidigare';
/** The filter as it stands in the address. */
export type MeetingsAsked = {
  readonly organ: string;
  readonly period: Period;
  readonly from: string;
  readonly until: string;
  readonly lage: string;
};

/** All meetings: the coming ones first, then those that were. */
export function MeetingsPage(props: {
  bodies: readonly { id: string; name: string }[];
  asked: MeetingsAsked;
  upcoming: { rows: readonly Meeting[]; total: number } | undefined;
  found: { rows: readonly Meeting[]; total: number };
  paging: MeetingPaging & { page: number };
  address: AddressBy;
  mayPlan: boolean;
}) {
  const words = useWords(meetingTexts);
  const series = useWords(seriesTexts);
  const intake = useWords(intakeTexts);
  const { actor } = useShell();
  const { found, paging, upcoming, address } = props;
  const nothingYet = upcoming?.total === 0 && found.total === 0 && props.asked.organ === '';
  const caption = upcoming || props.asked.period === 'tidigare' ? words.past : words.found;
  return (
    <Page
      title={words.meetings}
      wide
      actions={
        <>
          {props.mayPlan && (
            <ButtonLink address={planAddress(props.asked.organ)}>{words.planMeeting}</ButtonLink>
          )}
          <ButtonLink address={props.asked.organ ? yearPlanAddress(props.asked.organ) : plansAddress}>
            {series.plans}
          </ButtonLink>
          {actor && (
            <ButtonLink address={props.asked.organ ? intakeListAddress(props.asked.organ) : intakesAddress}>
              {intake.lists}
            </ButtonLink>
          )}
        </>
      }
    >
      <MeetingFilterForm bodies={props.bodies} asked={props.asked} />
      {nothingYet ? (
        <NothingYet mayPlan={props.mayPlan} />
      ) : (
        upcoming && <Upcoming {...upcoming} address={address} />
      )}
      {found.rows.length > 0 ? (
        <Table
          caption={caption}
          rows={found.rows}
          columns={useColumns()}
          sort={paging.sort}
          order={paging.order}
          address={address}
        />
      ) : (
        !nothingYet &&
        !upcoming?.rows.length && <Empty title={words.noMeetings}>{words.noMeetingsNext}</Empty>
      )}
      {found.total > 0 && (
        <Pages total={found.total} page={paging.page} size={paging.size} address={address} />
      )}
    </Page>
  );
}

/** Before the first meeting: what to do next, for those who may do it. */
function NothingYet(props: { mayPlan: boolean }) {
  const words = useWords(meetingTexts);
  if (!props.mayPlan) return <Empty title={words.noMeetingsYet}>{words.noMeetingsYetReader}</Empty>;
  return (
    <Empty title={words.noMeetingsYet}>
      <p>{words.noMeetingsYetNext}</p>
      <a class="ds-link" href={readInAddress}>
        {words.readIn}
      </a>
    </Empty>
  );
}

function Upcoming(props: { rows: readonly Meeting[]; total: number; address: AddressBy }) {
  const words = useWords(meetingTexts);
  if (props.rows.length === 0) return <Empty title={words.noUpcoming}>{words.noUpcomingNext}</Empty>;
  return (
    <>
      <MeetingList meetings={props.rows} caption={words.upcoming} />
      {props.total > props.rows.length && (
        <p>
          <a class="ds-link" href={props.address({ period: 'kommande', sida: undefined })}>
            {words.allUpcoming(props.total)}
          </a>
        </p>
      )}
    </>
  );
}

function MeetingFilterForm(props: { bodies: readonly { id: string; name: string }[]; asked: MeetingsAsked }) {
  const words = useWords(meetingTexts);
  const { asked } = props;
  return (
    <FilterForm address={meetingsAddress}>
      <Select
        name="organ"
        label={words.body}
        emptyLabel={words.allBodies}
        value={asked.organ}
        options={props.bodies.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <Select
        name="period"
        label={words.period}
        emptyLabel={words.periods['']}
        value={asked.period}
        options={[
          { value: 'kommande', label: words.periods.kommande },
          { value: 'tidigare', label: words.periods.tidigare },
        ]}
      />
      <DayInput name="fran" label={words.from} value={asked.from} />
      <DayInput name="till" label={words.until} value={asked.until} />
      <Select
        name="lage"
        label={words.state}
        emptyLabel={words.allStates}
        value={asked.lage}
        options={meetingStates.map((state) => ({ value: state, label: words.states[state] }))}
      />
    </FilterForm>
  );
}

/** Meetings of one or several bodies, for any page; the caption names the list. */
export function MeetingList(props: {
  meetings: readonly Meeting[];
  caption: string;
  quietCaption?: boolean;
  /** On a body's own page its name need not be repeated. */
  withoutBody?: boolean;
}) {
  const columns = useColumns().filter((column) => !(props.withoutBody && column.key === 'body'));
  return (
    <Table
      caption={props.caption}
      quietCaption={props.quietCaption ?? false}
      rows={props.meetings}
      columns={columns}
    />
  );
}

function useColumns(): readonly Column<Meeting>[] {
  const words = useWords(meetingTexts);
  const { today } = useShell();
  return [
    {
      key: 'day',
      title: words.day,
      sort: 'day',
      head: true,
      cell: (meeting) => (
        <a class="ds-link" href={meetingAddress(meeting.id)}>
          <DayText day={meeting.onDay} />
        </a>
      ),
    },
    { key: 'time', title: words.time, narrow: true, cell: timeInWords },
    { key: 'body', title: words.body, sort: 'body', cell: (meeting) => meeting.bodyName },
    { key: 'kind', title: words.kind, cell: (meeting) => words.kinds[meeting.kind] },
    { key: 'place', title: words.place, cell: (meeting) => meeting.place },
    {
      key: 'state',
      title: words.state,
      sort: 'state',
      cell: (meeting) => <StateTag meeting={meeting} today={today} />,
    },
  ];
}

/** "08:30–11:00", "08:30", or nothing. */
export const timeInWords = (meeting: Pick<Meeting, 'startsAt' | 'endsAt'>): string =>
  [meeting.startsAt, meeting.endsAt].filter(Boolean).join('–');

const colours: Readonly<Record<MeetingState, 'neutral' | 'info' | 'success' | 'danger'>> = {
  planned: 'neutral',
  called: 'info',
  held: 'info',
  closed: 'success',
  cancelled: 'danger',
};

export function StateTag(props: { meeting: Pick<Meeting, 'state' | 'onDay'>; today: Day }) {
  const words = useWords(meetingTexts);
  const { meeting, today } = props;
  return (
    <>
      <Tag kind={colours[meeting.state]}>{words.states[meeting.state]}</Tag>
      {isOverdue(meeting, today) && <Tag kind="warning">{words.overdue}</Tag>}
    </>
  );
}
