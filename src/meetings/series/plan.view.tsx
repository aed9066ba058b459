import type { Day } from '../../kernel/day.ts';
import { weekOf } from '../../kernel/iso-week.ts';
import { bodyAddress } from '../../bodies/addresses.ts';
import type { Body } from '../../bodies/body.ts';
import { dayInWords } from '../../platform/web/day-words.ts';
import { ButtonLink } from '../../platform/web/form.tsx';
import { Page } from '../../platform/web/page.tsx';
import { useShell, useWords } from '../../platform/web/shell.ts';
import { DayText, Empty, Table } from '../../platform/web/table.tsx';
import type { Column } from '../../platform/web/table.tsx';
import { meetingAddress, meetingEditAddress, meetingsAddress } from '../addresses.ts';
import { isOpen } from '../meeting.ts';
import { StateTag, timeInWords } from '../meetings.view.tsx';
import { meetingTexts } from '../texts.ts';
import {
  newSeriesAddress,
  plansAddress,
  proposalAddress,
  seriesAddress,
  yearPlanAddress,
} from './addresses.ts';
import type { PlannedMeeting } from './proposal.ts';
import type { Series } from './series.ts';
import { seriesTexts } from './texts.ts';

/** Who calls the body together; a vacant post has no name. */
export type Convener = { readonly name: string | undefined; readonly post: string | undefined };

export type YearPlanShown = {
  readonly body: Body;
  readonly year: number;
  readonly series: readonly Series[];
  readonly meetings: readonly PlannedMeeting[];
  readonly conveners: readonly Convener[];
  readonly mayPlan: boolean;
};

/** A body's year: its types of meeting, and every meeting of the year with what was moved. */
export function YearPlanPage(props: YearPlanShown) {
  const words = useWords(seriesTexts);
  const { today } = useShell();
  const { body, year, mayPlan } = props;
  const propose = `${proposalAddress(body.id)}?ar=${year}`;
  const next = `${proposalAddress(body.id)}?ar=${year + 1}&efter=ar`;
  const hasComingDays = year >= Number(today.slice(0, 4));
  return (
    <Page
      title={words.ofYear(year)}
      kicker={body.name}
      wide
      crumbs={useCrumbs(body)}
      actions={
        mayPlan && (
          <>
            {props.series.length > 0 && hasComingDays && (
              <ButtonLink address={propose} variant="primary">
                {words.propose(year)}
              </ButtonLink>
            )}
            {props.meetings.length > 0 && <ButtonLink address={next}>{words.nextYear(year + 1)}</ButtonLink>}
            <ButtonLink address={newSeriesAddress(body.id)}>{words.addSeries}</ButtonLink>
          </>
        )
      }
    >
      <p>{words.lead}</p>
      <Years bodyId={body.id} year={year} />
      <Conveners conveners={props.conveners} />
      <SeriesList {...props} />
      <Meetings {...props} />
    </Page>
  );
}

function useCrumbs(body: Body) {
  const meetings = useWords(meetingTexts);
  const words = useWords(seriesTexts);
  return [
    { title: meetings.meetings, address: meetingsAddress },
    { title: words.plans, address: plansAddress },
    { title: body.name, address: bodyAddress(body.id) },
  ];
}

const Years = (props: { bodyId: string; year: number }) => {
  const words = useWords(seriesTexts);
  return (
    <p class="verbs">
      <a class="ds-link" href={yearPlanAddress(props.bodyId, props.year - 1)}>
        {words.yearBefore(props.year - 1)}
      </a>
      <a class="ds-link" href={yearPlanAddress(props.bodyId, props.year + 1)}>
        {words.yearAfter(props.year + 1)}
      </a>
    </p>
  );
};

/** Two may call a body together; a vacant post among them is said (domain.md N14). */
function Conveners(props: { conveners: readonly Convener[] }) {
  const words = useWords(seriesTexts);
  if (props.conveners.length === 0) return null;
  const named = props.conveners.map(({ name, post }) => name ?? words.vacant(post ?? ''));
  return (
    <>
      <p>
        {words.conveners}: {named.join(', ')}
      </p>
      {props.conveners.some(({ name }) => name === undefined) && (
        <p class="ds-alert" data-color="warning">
          {words.vacantNote}
        </p>
      )}
    </>
  );
}

function SeriesList(props: YearPlanShown) {
  const words = useWords(seriesTexts);
  const { series, body, mayPlan } = props;
  if (series.length === 0) {
    return <Empty title={words.noSeries}>{mayPlan && words.noSeriesNext}</Empty>;
  }
  const columns: Column<Series>[] = [
    {
      key: 'name',
      title: words.name,
      head: true,
      cell: (one) =>
        mayPlan ? (
          <a class="ds-link" href={seriesAddress(body.id, one.id)}>
            {one.name}
          </a>
        ) : (
          one.name
        ),
    },
    { key: 'rhythm', title: words.rhythm, cell: (one) => words.inWords(one.rhythm, one.weekday) },
    { key: 'time', title: words.time, narrow: true, cell: timeInWords },
    { key: 'place', title: words.place, cell: (one) => one.place },
    { key: 'from', title: words.from, cell: (one) => <DayText day={one.from} /> },
    { key: 'until', title: words.until, cell: (one) => (one.until ? <DayText day={one.until} /> : '–') },
  ];
  return <Table caption={words.series} rows={series} columns={columns} />;
}

function Meetings(props: YearPlanShown) {
  const words = useWords(seriesTexts);
  const kinds = useWords(meetingTexts).kinds;
  const { locale, today } = useShell();
  const { meetings, year } = props;
  if (meetings.length === 0) return <Empty title={words.noMeetings(year)} />;
  const columns: Column<PlannedMeeting>[] = [
    {
      key: 'day',
      title: words.day,
      head: true,
      cell: (one) => (
        <a class="ds-link" href={meetingAddress(one.id)}>
          <DayText day={one.onDay} long />
        </a>
      ),
    },
    { key: 'week', title: words.week, numeric: true, cell: (one) => weekOf(one.onDay).week },
    { key: 'time', title: words.time, narrow: true, cell: timeInWords },
    { key: 'name', title: words.kind, cell: (one) => one.name || kinds[one.kind] },
    { key: 'place', title: words.place, cell: (one) => one.place },
    { key: 'state', title: words.state, cell: (one) => <StateTag meeting={one} today={today} /> },
  ];
  const moved: Column<PlannedMeeting> = {
    key: 'moved',
    title: words.movedFrom,
    cell: (one) => movedFrom(one) && <DayText day={movedFrom(one)} />,
  };
  const verb: Column<PlannedMeeting> = {
    key: 'verb',
    title: words.verb,
    cell: (one) =>
      isOpen(one.state) &&
      one.state !== 'held' && (
        <a
          class="ds-link"
          href={meetingEditAddress(one.id)}
          aria-label={words.moveOne(dayInWords(one.onDay, locale))}
        >
          {words.move}
        </a>
      ),
  };
  return (
    <Table
      caption={words.meetings(year)}
      rows={meetings}
      columns={[...columns, ...(meetings.some(movedFrom) ? [moved] : []), ...(props.mayPlan ? [verb] : [])]}
    />
  );
}

const movedFrom = ({ nominal, onDay }: PlannedMeeting): Day | undefined =>
  nominal !== onDay ? nominal : undefined;

/** Every body the reader sees that meets, with how many meetings it has in the year. */
export function PlansPage(props: {
  year: number;
  rows: readonly { bodyId: string; name: string; meetings: number; series: number }[];
}) {
  const words = useWords(seriesTexts);
  const meetings = useWords(meetingTexts);
  const { year } = props;
  return (
    <Page title={words.plans} crumbs={[{ title: meetings.meetings, address: meetingsAddress }]}>
      <p>{words.leadAll}</p>
      <p class="verbs">
        <a class="ds-link" href={`${plansAddress}?ar=${year - 1}`}>
          {words.yearBefore(year - 1)}
        </a>
        <a class="ds-link" href={`${plansAddress}?ar=${year + 1}`}>
          {words.yearAfter(year + 1)}
        </a>
      </p>
      {props.rows.length === 0 ? (
        <Empty title={words.noMeetings(year)} />
      ) : (
        <Table
          caption={words.ofYear(year)}
          rows={props.rows}
          columns={[
            {
              key: 'body',
              title: words.body,
              head: true,
              cell: (row) => (
                <a class="ds-link" href={yearPlanAddress(row.bodyId, year)}>
                  {row.name}
                </a>
              ),
            },
            { key: 'meetings', title: words.planned, numeric: true, cell: (row) => row.meetings },
            { key: 'series', title: words.seriesCount, numeric: true, cell: (row) => row.series },
          ]}
        />
      )}
    </Page>
  );
}
