import { daysBetween } from '../kernel/day.ts';
import type { Day } from '../kernel/day.ts';
import { ButtonLink, Select, TextInput } from '../platform/web/form.tsx';
import type { Option } from '../platform/web/form.tsx';
import type { ListView } from '../platform/web/list.ts';
import { Page } from '../platform/web/page.tsx';
import { useShell, useWords } from '../platform/web/shell.ts';
import { DayText, Empty, FilterForm, Pages, Table, Tag } from '../platform/web/table.tsx';
import type { AddressBy, Column, TagKind } from '../platform/web/table.tsx';
import {
  inboxAddress,
  motionAddress,
  motionsAddress,
  motionsExportAddress,
  newMotionAddress,
  newProposalAddress,
  yearReportAddress,
} from './addresses.ts';
import { clockOf, motionKinds } from './clock.ts';
import type { Lamp } from './clock.ts';
import { motionStates } from './lists.ts';
import type { MotionFilter, MotionSort } from './lists.ts';
import { numberOf } from './motion.ts';
import type { Motion } from './motion.ts';
import { motionTexts } from './texts.ts';

const tags: Readonly<Record<Lamp, TagKind>> = {
  running: 'info',
  soon: 'warning',
  overdue: 'danger',
  reported: 'neutral',
  'reported-late': 'warning',
  ended: 'neutral',
  none: 'info',
};

/** The outcome, or how it stands to its year. */
export function MotionTag({ motion }: { motion: Motion }) {
  const words = useWords(motionTexts);
  const { today } = useShell();
  if (motion.outcome)
    return (
      <Tag kind={motion.outcome === 'approved' || motion.outcome === 'partly' ? 'success' : 'neutral'}>
        {words.outcomes[motion.outcome]}
      </Tag>
    );
  const { lamp } = clockOf(motion, today);
  return <Tag kind={tags[lamp]}>{words.lamps[lamp]}</Tag>;
}

/** Who proposed, as may be shown: a child never by name. */
export function ProposersText({ motion }: { motion: Pick<Motion, 'isChild' | 'proposers' | 'kind'> }) {
  const words = useWords(motionTexts);
  return <>{motion.isChild ? words.aChild : motion.proposers || words.anInhabitant}</>;
}

/** When a decision is expected: the forecast, else the last day of its year. */
export function ExpectedText({ motion }: { motion: Motion }) {
  const words = useWords(motionTexts);
  const { today } = useShell();
  if (motion.endedOn) return <DayText day={motion.endedOn} />;
  if (motion.forecastOn) return <DayText day={motion.forecastOn} />;
  const { dueOn } = clockOf(motion, today);
  if (!dueOn) return <span class="quiet">{words.unknown}</span>;
  return (
    <span class="quiet">
      {words.due} <DayText day={dueOn} />
    </span>
  );
}

/** Whole months since it was raised, roughly as people say it. */
const monthsSince = (from: Day, until: Day): number => Math.floor(daysBetween(from, until) / 30.44);

type Shown = {
  rows: readonly Motion[];
  total: number;
  view: ListView<MotionSort>;
  filter: MotionFilter;
  bodies: readonly Option[];
  address: AddressBy;
  mayRegister: boolean;
  /** How many handed-in proposals wait; undefined for those who do not read them. */
  inbox: number | undefined;
};

/** The public list: what was proposed, when it is expected to be decided, and what came of it. */
export function MotionsPage(props: Shown) {
  const words = useWords(motionTexts);
  const { search } = useShell();
  const { rows, view, inbox } = props;
  return (
    <Page
      title={words.motions}
      wide
      actions={
        <>
          <ButtonLink address={newProposalAddress} variant={props.mayRegister ? 'secondary' : 'primary'}>
            {words.propose}
          </ButtonLink>
          {props.mayRegister && (
            <ButtonLink address={newMotionAddress} variant="primary">
              {words.register}
            </ButtonLink>
          )}
        </>
      }
    >
      <p>{words.motionsWhy}</p>
      {inbox !== undefined && inbox > 0 && (
        <p class="ds-alert" data-color="warning">
          {words.inboxCount(inbox)}{' '}
          <a class="ds-link" href={inboxAddress}>
            {words.inbox}
          </a>
        </p>
      )}
      <MotionFilterForm {...props} />
      {rows.length === 0 ? (
        <Empty title={words.none}>{words.noneWhy}</Empty>
      ) : (
        <Table
          caption={words.motions}
          quietCaption
          rows={rows}
          columns={useColumns()}
          sort={view.sort}
          order={view.order}
          address={props.address}
        />
      )}
      <Pages page={view.page} size={view.size} total={props.total} address={props.address} />
      <p class="links">
        <a class="ds-link" href={motionsExportAddress('csv') + search}>
          {words.asCsv}
        </a>
        {' · '}
        <a class="ds-link" href={motionsExportAddress('xlsx') + search}>
          {words.asXlsx}
        </a>
        {' · '}
        <a class="ds-link" href={yearReportAddress}>
          {words.yearReport}
        </a>
      </p>
    </Page>
  );
}

function MotionFilterForm({ filter, bodies }: Pick<Shown, 'filter' | 'bodies'>) {
  const words = useWords(motionTexts);
  const kinds = motionKinds.map((value) => ({ value, label: words.kinds[value] }));
  const states = motionStates.map((value) => ({ value, label: words.states[value] }));
  return (
    <FilterForm address={motionsAddress}>
      <TextInput name="ord" label={words.words} value={filter.words} type="search" />
      <Select name="slag" label={words.kind} options={kinds} value={filter.kind} emptyLabel={words.every} />
      <Select
        name="lage"
        label={words.state}
        options={states}
        value={filter.state}
        emptyLabel={words.every}
      />
      <Select
        name="organ"
        label={words.body}
        options={bodies}
        value={filter.bodyId}
        emptyLabel={words.every}
      />
    </FilterForm>
  );
}

function useColumns(): readonly Column<Motion>[] {
  const words = useWords(motionTexts);
  const { today } = useShell();
  return [
    {
      key: 'what',
      title: words.what,
      sort: 'rubrik',
      head: true,
      cell: (row) => (
        <a class="ds-link" href={motionAddress(row.id)}>
          {numberOf(row)} {row.heading}
        </a>
      ),
    },
    { key: 'by', title: words.proposers, cell: (row) => <ProposersText motion={row} /> },
    {
      key: 'raised',
      title: words.raised,
      sort: 'vackt',
      narrow: true,
      cell: (row) => <DayText day={row.raisedOn} />,
    },
    {
      key: 'age',
      title: words.age,
      narrow: true,
      cell: (row) => words.months(monthsSince(row.raisedOn, row.endedOn ?? today)),
    },
    {
      key: 'expected',
      title: words.expected,
      sort: 'prognos',
      narrow: true,
      cell: (row) => <ExpectedText motion={row} />,
    },
    { key: 'body', title: words.body, cell: (row) => row.bodyName },
    { key: 'state', title: words.state, narrow: true, cell: (row) => <MotionTag motion={row} /> },
  ];
}
