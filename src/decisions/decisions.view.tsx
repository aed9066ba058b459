import { DayInput, Select } from '../platform/web/form.tsx';
import { Page } from '../platform/web/page.tsx';
import { useWords } from '../platform/web/shell.ts';
import { DayText, Empty, FilterForm, Pages, Table, Tag } from '../platform/web/table.tsx';
import type { AddressBy, Column } from '../platform/web/table.tsx';
import { decisionAddress, decisionsAddress, readInAddress } from './addresses.ts';
import type { DecisionPaging, ListedDecision } from './decision-lists.store.ts';
import { decisionVerbs, titleOf } from './decision.ts';
import { decisionTexts } from './texts.ts';

export type DecisionsAsked = {
  readonly organ: string;
  readonly from: string;
  readonly until: string;
  readonly slag: string;
};

/** All decisions that the reader may see, newest first. */
export function DecisionsPage(props: {
  bodies: readonly { id: string; name: string }[];
  asked: DecisionsAsked;
  found: { rows: readonly ListedDecision[]; total: number };
  paging: DecisionPaging & { page: number };
  address: AddressBy;
  /** Runs some body, so that what is not there yet can be recorded or read in. */
  mayDecide: boolean;
}) {
  const words = useWords(decisionTexts);
  const { found, paging, address, asked } = props;
  return (
    <Page title={words.decisions} wide>
      <FilterForm address={decisionsAddress}>
        <Select
          name="organ"
          label={words.body}
          emptyLabel={words.allBodies}
          value={asked.organ}
          options={props.bodies.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <DayInput name="fran" label={words.from} value={asked.from} />
        <DayInput name="till" label={words.until} value={asked.until} />
        <Select
          name="slag"
          label={words.verb}
          emptyLabel={words.allVerbs}
          value={asked.slag}
          options={decisionVerbs.map((verb) => ({ value: verb, label: words.verbs[verb] }))}
        />
      </FilterForm>
      {found.rows.length > 0 ? (
        <DecisionTable caption={words.found} rows={found.rows} paging={paging} address={address} />
      ) : (
        <NoDecisions
          filtered={Object.values(asked).some((value) => value !== '')}
          mayDecide={props.mayDecide}
        />
      )}
      {found.total > 0 && (
        <Pages total={found.total} page={paging.page} size={paging.size} address={address} />
      )}
    </Page>
  );
}

/** With a filter set, it is the filter; without one there is nothing yet, and those who write are told what to do. */
function NoDecisions(props: { filtered: boolean; mayDecide: boolean }) {
  const words = useWords(decisionTexts);
  if (props.filtered) return <Empty title={words.noDecisions}>{words.noDecisionsNext}</Empty>;
  if (!props.mayDecide) return <Empty title={words.noDecisionsYet}>{words.noDecisionsYetReader}</Empty>;
  return (
    <Empty title={words.noDecisionsYet}>
      <p>{words.noDecisionsYetNext}</p>
      <a class="ds-link" href={readInAddress}>
        {words.readIn}
      </a>
    </Empty>
  );
}

/** Decisions in a table, for any page; without `paging` it is not sorted by its heads. */
export function DecisionTable(props: {
  caption: string;
  rows: readonly ListedDecision[];
  paging?: DecisionPaging;
  address?: AddressBy;
}) {
  return (
    <Table
      caption={props.caption}
      rows={props.rows}
      columns={useColumns()}
      sort={props.paging?.sort}
      order={props.paging?.order}
      address={props.address}
    />
  );
}

function useColumns(): readonly Column<ListedDecision>[] {
  const words = useWords(decisionTexts);
  return [
    {
      key: 'day',
      title: words.day,
      sort: 'day',
      narrow: true,
      cell: (decision) => <DayText day={decision.decidedOn} />,
    },
    {
      key: 'text',
      title: words.decision,
      head: true,
      cell: (decision) => (
        <>
          <a class="ds-link" href={decisionAddress(decision.id)}>
            {titleOf(decision.text)}
          </a>
          {decision.correctedById && <Tag kind="warning">{words.isCorrected}</Tag>}
        </>
      ),
    },
    { key: 'item', title: words.item, cell: (decision) => decision.heading },
    { key: 'body', title: words.body, sort: 'body', cell: (decision) => decision.bodyName },
    { key: 'verb', title: words.verb, sort: 'verb', cell: (decision) => words.verbs[decision.verb] },
  ];
}
