import type { Body } from '../../bodies/body.ts';
import type { Day } from '../../kernel/day.ts';
import { dayInWords } from '../../platform/web/day-words.ts';
import {
  ErrorSummary,
  Form,
  Hidden,
  Radios,
  SubmitButton,
  TextInput,
  problemOf,
} from '../../platform/web/form.tsx';
import type { Problem } from '../../platform/web/form.tsx';
import { Page } from '../../platform/web/page.tsx';
import { useShell, useWords } from '../../platform/web/shell.ts';
import { DayText, Empty, Table } from '../../platform/web/table.tsx';
import type { Column } from '../../platform/web/table.tsx';
import { meetingAddress } from '../addresses.ts';
import type { MeetingId } from '../meeting.ts';
import { timeInWords } from '../meetings.view.tsx';
import { plansAddress, proposalAddress, yearPlanAddress } from './addresses.ts';
import { isAtOnce } from './proposal.ts';
import type { Clash, Proposed } from './proposal.ts';
import { seriesTexts } from './texts.ts';

/** One line of the proposal, as it stands and as it was typed over. */
export type ProposedRow = Proposed & {
  readonly ticked: boolean;
  readonly typedDay: string;
  readonly clashes: readonly Clash[];
  /** The meeting that stands there already. */
  readonly already: MeetingId | undefined;
};

export type ProposalShown = {
  readonly body: Body;
  readonly year: number;
  readonly source: 'series' | 'year';
  readonly breaks: string;
  readonly rows: readonly ProposedRow[];
  readonly problems?: readonly Problem[] | undefined;
};

/** The meetings that a year would have: what collides, what was moved, and one button that plans them all. */
export function ProposalPage(props: ProposalShown) {
  const words = useWords(seriesTexts);
  const { body, year, rows, problems } = props;
  const colliding = new Set(rows.filter((row) => row.clashes.length > 0).map(({ onDay }) => onDay)).size;
  return (
    <Page
      title={words.proposal(year)}
      kicker={body.name}
      wide
      crumbs={[
        { title: words.plans, address: plansAddress },
        { title: body.name, address: yearPlanAddress(body.id, year) },
      ]}
    >
      <ErrorSummary problems={problems} />
      <FrameForm {...props} />
      {rows.length === 0 ? (
        <Empty title={words.nothingProposed}>{words.nothingProposedNext}</Empty>
      ) : (
        <Form action={`${proposalAddress(body.id)}?ar=${year}`} class="form wide-form">
          <Hidden name="ar" value={String(year)} />
          <Hidden name="efter" value={props.source === 'year' ? 'ar' : ''} />
          <Hidden name="lov" value={props.breaks} />
          <p>{words.proposalLead}</p>
          {colliding > 0 && (
            <p class="ds-alert" data-color="warning">
              {words.clashes(colliding)}
            </p>
          )}
          <Table
            caption={words.meetings(year)}
            quietCaption
            rows={rows}
            columns={useColumns(body.id, problems)}
          />
          <SubmitButton>{words.create}</SubmitButton>
        </Form>
      )}
    </Page>
  );
}

function FrameForm(props: ProposalShown) {
  const words = useWords(seriesTexts);
  return (
    <details class="more" open={problemOf(props.problems, 'lov') !== undefined}>
      <summary>{words.breaks}</summary>
      <Form action={proposalAddress(props.body.id)} method="get" label={words.show}>
        <Hidden name="ar" value={String(props.year)} />
        <Radios
          name="efter"
          label={words.source}
          value={props.source === 'year' ? 'ar' : ''}
          options={[
            { value: '', label: words.sources.series },
            { value: 'ar', label: words.sources.year },
          ]}
        />
        <TextInput
          name="lov"
          label={words.breaks}
          hint={words.breaksHint}
          value={props.breaks}
          problem={problemOf(props.problems, 'lov')}
        />
        <SubmitButton variant="secondary">{words.show}</SubmitButton>
      </Form>
    </details>
  );
}

function useColumns(bodyId: string, problems: readonly Problem[] | undefined): Column<ProposedRow>[] {
  const words = useWords(seriesTexts);
  const { locale } = useShell();
  const inWords = (on: Day) => dayInWords(on, locale);
  return [
    {
      key: 'include',
      title: words.include,
      narrow: true,
      cell: (row) =>
        !row.already && (
          <input
            class="ds-input"
            type="checkbox"
            name="med"
            value={row.key}
            checked={row.ticked}
            aria-label={words.includeOne(row.name, inWords(row.nominal))}
          />
        ),
    },
    {
      key: 'day',
      title: words.day,
      head: true,
      cell: (row) =>
        row.already ? (
          <DayText day={row.nominal} long />
        ) : (
          <div>
            {row.onDay && <DayText day={row.onDay} long />}
            <input
              class="ds-input day"
              type="date"
              id={`dag-${row.key}`}
              name={`dag-${row.key}`}
              value={row.typedDay}
              aria-label={words.dayOf(row.name, inWords(row.nominal))}
              aria-invalid={problemOf(problems, `dag-${row.key}`) ? 'true' : undefined}
            />
          </div>
        ),
    },
    { key: 'time', title: words.time, narrow: true, cell: timeInWords },
    { key: 'name', title: words.kind, cell: (row) => row.name },
    { key: 'remarks', title: words.remarks, cell: (row) => <Remarks row={row} bodyId={bodyId} /> },
  ];
}

function Remarks(props: { row: ProposedRow; bodyId: string }) {
  const words = useWords(seriesTexts);
  const { locale } = useShell();
  const { row } = props;
  if (row.already) {
    return (
      <a class="ds-link" href={meetingAddress(row.already)}>
        {words.already}
      </a>
    );
  }
  const hindered = row.hindrance && words.hindrance(row.hindrance, dayInWords(row.nominal, locale));
  return (
    <ul class="remarks">
      {hindered && <li>{row.onDay ? hindered : `${hindered}, ${words.left}`}</li>}
      {row.clashes.map((clash) => (
        <li key={clash.meetingId}>
          <a class="ds-link" href={meetingAddress(clash.meetingId)}>
            {words.clash(clash, timeInWords(clash), isAtOnce(row, clash), clash.bodyId === props.bodyId)}
          </a>
        </li>
      ))}
    </ul>
  );
}
