import { Form, SubmitButton, VersionField } from '../../../platform/web/form.tsx';
import { useWords } from '../../../platform/web/shell.ts';
import { addressWith } from '../../../platform/web/list.ts';
import type { ListView } from '../../../platform/web/list.ts';
import { Pages, Table, Tag } from '../../../platform/web/table.tsx';
import { readingAddress, readingItemAddress } from '../../addresses.ts';
import type { AcceptObstacle } from '../../review/desk/obstacles.ts';
import type { Reading } from '../../reading/readings.store.ts';
import type { Review, ReviewedFact } from '../../review/facts/review.ts';
import { unreadOf } from '../../review/facts/passages.ts';
import { entriesOf } from '../../review/facts/record.ts';
import { importTexts } from '../../texts.ts';

/** How many items the review shows at a time; a usual protocol fits on the first page. */
export const itemSizes = [200, 50] as const;
export type ListedPart = Pick<ListView, 'page' | 'size'>;

type Row = {
  readonly address: string;
  readonly number: string;
  readonly heading: string;
  readonly take: boolean;
  /** It is on the meeting already, read out of another document. */
  readonly standsAlready?: boolean;
  readonly facts: readonly ReviewedFact[];
  /** How many answers it waits for. */
  readonly asks: number;
  /** How many sentences nothing was read out of. */
  readonly unread: number;
};

/** Every item with what it holds and how many answers it waits for, a page at a time. */
export function ItemList(props: ListProps) {
  const rows = useRows(props);
  const { page, size } = props.list ?? { page: 1, size: itemSizes[0] };
  const address = readingAddress(props.reading.id);
  return (
    <>
      <ItemTable rows={rows.slice((page - 1) * size, page * size)} />
      {rows.length > Math.min(...itemSizes) && (
        <Pages
          total={rows.length}
          page={page}
          size={size}
          sizes={itemSizes}
          address={(changes) =>
            `${addressWith(address, { antal: size === itemSizes[0] ? undefined : size, ...changes })}#punkter`
          }
        />
      )}
      <TakeAll {...props} />
    </>
  );
}

type ListProps = {
  reading: Reading;
  review: Review;
  obstacles: readonly AcceptObstacle[];
  list?: ListedPart | undefined;
};

/** A line for every item, and a last one for what belongs to none. */
function useRows({ reading, review, obstacles }: ListProps): Row[] {
  const words = useWords(importTexts);
  const asked = new Set(obstacles.flatMap((one) => ('facts' in one ? one.facts : [])));
  const asks = (those: readonly { readonly key: string }[]): number =>
    those.filter(({ key }) => asked.has(key)).length;
  const rows: Row[] = review.items.map((item) => ({
    ...item,
    asks: asks([...item.facts, ...entriesOf(item.record)]),
    address: readingItemAddress(reading.id, item.place),
    unread: unreadIn(reading, item.place),
  }));
  if (review.loose.length === 0) return rows;
  const loose = {
    address: readingItemAddress(reading.id, review.items.length),
    number: '',
    heading: words.loose,
    take: true,
    facts: review.loose,
    asks: asks(review.loose),
    unread: 0,
  };
  return [...rows, loose];
}

function ItemTable({ rows }: { rows: readonly Row[] }) {
  const words = useWords(importTexts);
  return (
    <Table
      caption={words.items}
      quietCaption
      rows={rows}
      columns={[
        { key: 'number', title: words.number, narrow: true, cell: (row) => row.number },
        {
          key: 'heading',
          title: words.heading,
          head: true,
          cell: (row) => (
            <a class="ds-link" href={row.address}>
              {row.heading}
            </a>
          ),
        },
        { key: 'holds', title: words.holds, cell: (row) => <Holds row={row} /> },
        { key: 'asks', title: words.asks, cell: (row) => <Asks n={row.take ? row.asks : 0} /> },
      ]}
    />
  );
}

function TakeAll({ reading }: Pick<ListProps, 'reading'>) {
  const words = useWords(importTexts);
  return (
    <Form action={`${readingAddress(reading.id)}/alla`} class="form actions" label={words.items}>
      <VersionField version={reading.version} />
      <SubmitButton variant="secondary" name="ta" value="ja">
        {words.takeAll}
      </SubmitButton>
      <SubmitButton variant="tertiary" name="ta" value="nej">
        {words.leaveAll}
      </SubmitButton>
    </Form>
  );
}

const unreadIn = (reading: Reading, place: number): number => {
  const item = reading.proposal.items[place];
  return item ? unreadOf(item, reading.extracted).length : 0;
};

function Holds(props: { row: Row }) {
  const words = useWords(importTexts);
  if (!props.row.take)
    return <Tag kind="neutral">{props.row.standsAlready ? words.standsAlready : words.left}</Tag>;
  const taken = props.row.facts.filter((fact) => fact.take);
  const kinds = ['decision', 'proposal', 'assignment', 'motion', 'dissent'] as const;
  const parts = kinds
    .map((kind) => ({ kind, n: taken.filter((fact) => fact.kind === kind).length }))
    .filter(({ n }) => n > 0)
    .map(({ kind, n }) => words.count[kind](n));
  return (
    <>
      {parts.join(', ')}{' '}
      {props.row.unread > 0 && (
        <span class="quiet">
          {props.row.facts.length === 0 ? words.nothingRead : words.unreadN(props.row.unread)}
        </span>
      )}{' '}
      {props.row.standsAlready && <Tag kind="warning">{words.standsAlready}</Tag>}
    </>
  );
}

function Asks(props: { n: number }) {
  const words = useWords(importTexts);
  return props.n > 0 ? <Tag kind="warning">{words.asksN(props.n)}</Tag> : null;
}
