import type { ComponentChildren } from 'preact';
import type { Day } from '../../kernel/day.ts';
import { dayInWords } from './day-words.ts';
import type { AddressBy, Order } from './list.ts';
import { useShell, useWords } from './shell.ts';
import { webTexts } from './texts.ts';

export { Pages } from './pages.tsx';
export type { AddressBy } from './list.ts';

export type Column<Row> = {
  readonly key: string;
  readonly title: string;
  readonly cell: (row: Row) => ComponentChildren;
  /** The name in the address when the list may be sorted by this column. */
  readonly sort?: string;
  readonly numeric?: boolean;
  readonly narrow?: boolean;
  /** The cell that names the row. */
  readonly head?: boolean;
};

/** Rows in columns; at 320 px each row is a card. The caption names the table, also for the eye. */
export function Table<Row>(props: {
  caption: string;
  rows: readonly Row[];
  columns: readonly Column<Row>[];
  sort?: string | undefined;
  order?: Order | undefined;
  address?: AddressBy | undefined;
  /** The caption is only read aloud: the heading above says the same. */
  quietCaption?: boolean | undefined;
}) {
  return (
    <div class="table-room">
      <table class="ds-table">
        <caption class={props.quietCaption ? 'visually-hidden' : undefined}>{props.caption}</caption>
        <thead>
          <tr>
            {props.columns.map((column) => (
              <Head key={column.key} column={column} {...props} />
            ))}
          </tr>
        </thead>
        <tbody>
          {props.rows.map((row) => (
            <tr>
              {props.columns.map((column) => (
                <Cell key={column.key} column={column} row={row} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const classOf = <Row,>(column: Column<Row>): string | undefined =>
  column.numeric ? 'numeric' : column.narrow ? 'narrow' : undefined;

function Cell<Row>(props: { column: Column<Row>; row: Row }) {
  const { column, row } = props;
  return column.head ? (
    <th scope="row" data-label={column.title} class={classOf(column)}>
      {column.cell(row)}
    </th>
  ) : (
    <td data-label={column.title} class={classOf(column)}>
      {column.cell(row)}
    </td>
  );
}

function Head<Row>(props: {
  column: Column<Row>;
  sort?: string | undefined;
  order?: Order | undefined;
  address?: AddressBy | undefined;
}) {
  const { column, address } = props;
  const sorted = column.sort !== undefined && column.sort === props.sort;
  const next = sorted && props.order === 'asc' ? 'desc' : 'asc';
  const ariaSort = sorted ? (props.order === 'desc' ? 'descending' : 'ascending') : undefined;
  return (
    <th scope="col" class={classOf(column)} aria-sort={ariaSort}>
      {column.sort && address ? (
        <a class="sort" href={address({ sortera: column.sort, ordning: next, sida: undefined })}>
          {column.title}
        </a>
      ) : (
        column.title
      )}
    </th>
  );
}

/** Nothing here yet; the children say what to do next. */
export const Empty = (props: { title: string; children?: ComponentChildren }) => (
  <div class="empty">
    <p class="empty-title">{props.title}</p>
    {props.children && <div>{props.children}</div>}
  </div>
);

export type TagKind = 'neutral' | 'info' | 'success' | 'warning' | 'danger';
export const Tag = (props: { kind: TagKind; children: ComponentChildren }) => (
  <span class="ds-tag" data-color={props.kind}>
    {props.children}
  </span>
);

/** A day in words; a missing one says so. */
export function DayText(props: { day: Day | null | undefined; long?: boolean | undefined }) {
  const { locale } = useShell();
  const words = useWords(webTexts);
  if (!props.day) return <span class="quiet">{words.notSet}</span>;
  return <time dateTime={props.day}>{dayInWords(props.day, locale, props.long ? 'long' : 'short')}</time>;
}

/** What is known of one thing, as a definition list; rows without a value are left out. */
export const Facts = (props: { rows: readonly (readonly [string, ComponentChildren])[] }) => (
  <dl class="facts">
    {props.rows
      .filter(([, value]) => value !== undefined && value !== null && value !== false && value !== '')
      .map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
  </dl>
);

/** Filters that live in the address; `address` is the list without any. */
export function FilterForm(props: { address: string; children: ComponentChildren }) {
  const words = useWords(webTexts);
  return (
    <form class="filter" action={props.address} method="get" aria-label={words.filterLabel} data-live="">
      {props.children}
      <div class="filter-buttons">
        <button class="ds-button" data-variant="secondary" data-color="accent" type="submit">
          {words.filter}
        </button>
        <a class="ds-link" href={props.address}>
          {words.clearFilter}
        </a>
      </div>
    </form>
  );
}
