import type { VNode } from 'preact';
import { ButtonLink } from '../../platform/web/form.tsx';
import type { Option } from '../../platform/web/form.tsx';
import type { ListView } from '../../platform/web/list.ts';
import { Page } from '../../platform/web/page.tsx';
import { useShell, useWords } from '../../platform/web/shell.ts';
import { DayText, Empty, Pages, Table, Tag } from '../../platform/web/table.tsx';
import type { AddressBy, Column, TagKind } from '../../platform/web/table.tsx';
import {
  assignmentAddress,
  exportAddress,
  newAssignmentAddress,
  readInAddress,
  registerAddress,
} from '../addresses.ts';
import { isOverdue } from '../assignment.ts';
import type { Assignment, AssignmentState } from '../assignment.ts';
import { RegisterFilterForm } from './filter.view.tsx';
import { countedTo } from './register.ts';
import type { Emptiness, RegisterFilter, RegisterRow, RegisterSort } from './register.ts';
import { assignmentTexts } from '../texts.ts';

const tags: Readonly<Record<AssignmentState, TagKind>> = {
  awaitingBoard: 'neutral',
  open: 'info',
  inProgress: 'info',
  reported: 'warning',
  closed: 'success',
  struck: 'neutral',
  replaced: 'neutral',
};

/** The state in words; overdue is computed from today. */
export function StateTag(props: { assignment: Pick<Assignment, 'state' | 'closedOn' | 'nextDueOn'> }) {
  const words = useWords(assignmentTexts);
  const { today } = useShell();
  const { assignment } = props;
  return isOverdue(assignment, today) ? (
    <Tag kind="danger">{words.overdue}</Tag>
  ) : (
    <Tag kind={tags[assignment.state]}>{words.state[assignment.state]}</Tag>
  );
}

/** The next report-back, else the due date, else why there is none. */
export function DueText(props: {
  assignment: Pick<Assignment, 'nextDueOn' | 'dueOn' | 'openEndedBecause' | 'reviewOn'>;
}) {
  const words = useWords(assignmentTexts);
  const { nextDueOn, dueOn, openEndedBecause, reviewOn } = props.assignment;
  const on = nextDueOn ?? dueOn;
  if (on) return <DayText day={on} />;
  if (!openEndedBecause) return <span class="quiet">{words.noDue}</span>;
  return (
    <span>
      {words.openEnded}
      {reviewOn && (
        <>
          {', '}
          {words.reviewed('')}
          <DayText day={reviewOn} />
        </>
      )}
    </span>
  );
}

function OwnerText(props: { row: RegisterRow }) {
  const words = useWords(assignmentTexts);
  const { owner, holder, isVacant, ownerText, isSplit } = props.row;
  const held = isVacant ? `(${words.vacant})` : holder;
  if (!owner && isSplit) return <span class="quiet">{words.unitsOwn}</span>;
  if (!owner) return <span class="quiet">{ownerText || words.noOwner}</span>;
  return (
    <span>
      {owner}
      {held && <span class="quiet"> {held}</span>}
    </span>
  );
}

function useColumns(): readonly Column<RegisterRow>[] {
  const words = useWords(assignmentTexts);
  return [
    {
      key: 'what',
      title: words.what,
      sort: 'uppdrag',
      head: true,
      cell: (row) => (
        <a class="ds-link" href={assignmentAddress(row.id)}>
          {row.title}
        </a>
      ),
    },
    { key: 'owner', title: words.owner, cell: (row) => <OwnerText row={row} /> },
    {
      key: 'due',
      title: words.due,
      sort: 'frist',
      narrow: true,
      cell: (row) => <DueText assignment={row} />,
    },
    {
      key: 'state',
      title: words.stateColumn,
      sort: 'lage',
      narrow: true,
      cell: (row) => <StateTag assignment={row} />,
    },
    { key: 'giver', title: words.givenBy, cell: (row) => row.givenBy ?? '' },
    {
      key: 'given',
      title: words.givenOn,
      sort: 'givet',
      narrow: true,
      cell: (row) => (row.givenOn ? <DayText day={row.givenOn} /> : ''),
    },
  ];
}

/** Assignments in a table, for any page. */
export function AssignmentList(props: {
  caption: string;
  rows: readonly RegisterRow[];
  sort?: string;
  order?: ListView['order'];
  address?: AddressBy;
  quietCaption?: boolean;
}) {
  return <Table {...props} columns={useColumns()} />;
}

/** The body page's two lists: what it gave, and what it answers for. */
export function BodyAssignments(props: {
  given: readonly RegisterRow[];
  received: readonly RegisterRow[];
  bodyId: string;
}) {
  const words = useWords(assignmentTexts);
  const section = (
    key: string,
    title: string,
    rows: readonly RegisterRow[],
    none: string,
    all: string,
  ): VNode => (
    <section aria-labelledby={key}>
      <h2 id={key} class="ds-heading" data-size="sm">
        {title}
      </h2>
      {rows.length > 0 ? (
        <>
          <AssignmentList caption={title} rows={rows} quietCaption />
          <p>
            <a class="ds-link" href={all}>
              {words.seeAll}
            </a>
          </p>
        </>
      ) : (
        <p class="quiet">{none}</p>
      )}
    </section>
  );
  const { bodyId } = props;
  return (
    <>
      {section(
        'givna-uppdrag',
        words.givenSection,
        props.given,
        words.noGiven,
        registerAddress(`?organ=${bodyId}`),
      )}
      {section(
        'egna-uppdrag',
        words.receivedSection,
        props.received,
        words.noReceived,
        registerAddress(`?enhet=${bodyId}`),
      )}
    </>
  );
}

/** The register, its filters in the address. */
export function RegisterPage(props: {
  rows: readonly RegisterRow[];
  total: number;
  view: ListView<RegisterSort>;
  filter: RegisterFilter;
  bodies: readonly Option[];
  /** The one owner the address names, if it does. */
  owner: Option | undefined;
  address: AddressBy;
  emptiness: Emptiness;
}) {
  const words = useWords(assignmentTexts);
  const { actor, search } = useShell();
  const { rows, total, view, address } = props;
  return (
    <Page
      title={words.assignments}
      wide
      actions={actor && <ButtonLink address={newAssignmentAddress()}>{words.newAssignment}</ButtonLink>}
    >
      <RegisterFilterForm filter={props.filter} bodies={props.bodies} owner={props.owner} />
      {rows.length === 0 ? (
        <NoRows emptiness={props.emptiness} />
      ) : (
        <>
          <AssignmentList
            caption={total > countedTo ? words.moreRows(countedTo) : words.rows(total)}
            rows={rows}
            sort={view.sort}
            order={view.order}
            address={address}
          />
          <Pages total={total} page={view.page} size={view.size} address={address} />
          <p class="exports">
            <a class="ds-link" href={exportAddress('csv', search)} download>
              {words.exportCsv}
            </a>{' '}
            <a class="ds-link" href={exportAddress('xlsx', search)} download>
              {words.exportXlsx}
            </a>
          </p>
        </>
      )}
    </Page>
  );
}

/** Why a list without rows has none. */
function NoRows(props: { emptiness: Emptiness }) {
  const words = useWords(assignmentTexts);
  const { actor } = useShell();
  const { emptiness } = props;
  return (
    <Empty title={words.empty[emptiness]}>
      {emptiness !== 'none' && <p>{words.emptyNext[emptiness]}</p>}
      {emptiness === 'none' && actor && (
        <p>
          <ButtonLink address={readInAddress()}>{words.readIn}</ButtonLink>{' '}
          <ButtonLink address={newAssignmentAddress()}>{words.newAssignment}</ButtonLink>
        </p>
      )}
    </Empty>
  );
}
