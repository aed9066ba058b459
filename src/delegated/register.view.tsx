import {
  ButtonLink,
  DayInput,
  Form,
  Hidden,
  Select,
  SubmitButton,
  TextInput,
} from '../platform/web/form.tsx';
import type { Option } from '../platform/web/form.tsx';
import type { ListView } from '../platform/web/list.ts';
import { Page } from '../platform/web/page.tsx';
import { useShell, useWords } from '../platform/web/shell.ts';
import { DayText, Empty, FilterForm, Pages, Table } from '../platform/web/table.tsx';
import type { AddressBy, Column } from '../platform/web/table.tsx';
import {
  decisionAddress,
  exportAddress,
  newDecisionAddress,
  orderAddress,
  placeAddress,
  registerAddress,
} from './addresses.ts';
import { StateTag, Told } from './decision.view.tsx';
import { numberOf } from './decision.ts';
import type { DelegatedDecision } from './decision.ts';
import { filterStates } from './register.ts';
import type { RegisterFilter, RegisterSort } from './register.ts';
import { delegatedTexts } from './texts.ts';

type Shown = {
  rows: readonly DelegatedDecision[];
  total: number;
  view: ListView<RegisterSort>;
  filter: RegisterFilter;
  bodies: readonly Option[];
  address: AddressBy;
  mayRegister: boolean;
  /** How many wait in the bodies that the reader runs, and which bodies. */
  waiting: readonly { readonly bodyId: string; readonly bodyName: string; readonly count: number }[];
};

/** The register of delegated decisions and urgent ones of the chair. */
export function RegisterPage(props: Shown) {
  const words = useWords(delegatedTexts);
  const { search } = useShell();
  const { rows, view, filter, bodies } = props;
  const body = bodies.find(({ value }) => value === filter.bodyId);
  return (
    <Page
      title={words.register}
      wide
      actions={
        props.mayRegister ? (
          <ButtonLink address={newDecisionAddress} variant="primary">
            {words.newDecision}
          </ButtonLink>
        ) : undefined
      }
    >
      <p>{words.registerWhy}</p>
      <Waiting waiting={props.waiting} />
      <RegisterFilterForm filter={filter} bodies={bodies} />
      {rows.length === 0 ? (
        <Empty title={words.noDecisions}>{words.noDecisionsWhy}</Empty>
      ) : (
        <Table
          caption={words.register}
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
        <a class="ds-link" href={exportAddress('csv') + search}>
          {words.asCsv}
        </a>
        {' · '}
        <a class="ds-link" href={exportAddress('xlsx') + search}>
          {words.asXlsx}
        </a>
      </p>
      <Orders bodies={body ? [body] : bodies} />
    </Page>
  );
}

/** Ways to the schemes that decisions are taken by. */
function Orders({ bodies }: { bodies: readonly Option[] }) {
  const words = useWords(delegatedTexts);
  if (bodies.length === 0) return null;
  return (
    <section aria-labelledby="ordningar">
      <h2 id="ordningar" class="ds-heading" data-size="sm">
        {words.orders}
      </h2>
      <ul>
        {bodies.map(({ value, label }) => (
          <li key={value}>
            <a class="ds-link" href={orderAddress(value)}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Waiting({ waiting }: Pick<Shown, 'waiting'>) {
  const words = useWords(delegatedTexts);
  return (
    <>
      {waiting.map(({ bodyId, bodyName, count }) => (
        <div key={bodyId} class="ds-alert" data-color="warning">
          <p>
            {bodyName}: {words.waitsNote(count)}
          </p>
          <Form action={placeAddress} label={`${words.place}: ${bodyName}`}>
            <Hidden name="organ" value={bodyId} />
            <SubmitButton variant="secondary">{words.place}</SubmitButton>
          </Form>
        </div>
      ))}
    </>
  );
}

function RegisterFilterForm({ filter, bodies }: Pick<Shown, 'filter' | 'bodies'>) {
  const words = useWords(delegatedTexts);
  const kinds = [
    { value: 'delegated', label: words.delegatedKind },
    { value: 'urgent', label: words.urgentKind },
  ];
  const states = filterStates.map((value) => ({
    value,
    label: value === 'late' ? words.late : words.states[value],
  }));
  return (
    <FilterForm address={registerAddress}>
      <TextInput name="ord" label={words.wordsFilter} value={filter.words} type="search" />
      <Select
        name="organ"
        label={words.body}
        options={bodies}
        value={filter.bodyId}
        emptyLabel={words.every}
      />
      <Select name="slag" label={words.kind} options={kinds} value={filter.kind} emptyLabel={words.every} />
      <Select
        name="lage"
        label={words.state}
        options={states}
        value={filter.state}
        emptyLabel={words.every}
      />
      <DayInput name="fran" label={words.fromFilter} value={filter.from} />
      <DayInput name="tom" label={words.untilFilter} value={filter.until} />
    </FilterForm>
  );
}

function useColumns(): readonly Column<DelegatedDecision>[] {
  const words = useWords(delegatedTexts);
  return [
    {
      key: 'what',
      title: words.what,
      sort: 'rubrik',
      head: true,
      cell: (row) => (
        <a class="ds-link" href={decisionAddress(row.id)}>
          {numberOf(row)} {row.heading}
        </a>
      ),
    },
    {
      key: 'day',
      title: words.day,
      sort: 'dag',
      narrow: true,
      cell: (row) => <DayText day={row.decidedOn} />,
    },
    { key: 'body', title: words.body, sort: 'organ', cell: (row) => row.bodyName },
    { key: 'by', title: words.decidedBy, cell: (row) => row.decidedBy },
    { key: 'point', title: words.number, narrow: true, cell: (row) => row.pointNumber },
    { key: 'told', title: words.toldAt, narrow: true, cell: (row) => <Told decision={row} /> },
    { key: 'state', title: words.state, narrow: true, cell: (row) => <StateTag decision={row} /> },
  ];
}
