import type { ListView } from '../../platform/web/list.ts';
import { Page } from '../../platform/web/page.tsx';
import { useShell, useWords } from '../../platform/web/shell.ts';
import { Empty, Pages, Table } from '../../platform/web/table.tsx';
import type { AddressBy } from '../../platform/web/table.tsx';
import { importAddress } from '../addresses.ts';
import { batchAddress, batchesAddress } from './addresses.ts';
import { isDone, progressOf } from './batch.ts';
import type { BatchLine } from './batches.store.ts';
import { batchTexts } from './texts.ts';

/** A moment as a person in Sweden writes it. */
export function Moment(props: { at: Date }) {
  const { locale } = useShell();
  const words = props.at.toLocaleString(locale === 'sv' ? 'sv-SE' : 'en-GB', {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: 'Europe/Stockholm',
  });
  return <time dateTime={props.at.toISOString()}>{words}</time>;
}

function BatchTable(props: { rows: readonly BatchLine[]; caption: string }) {
  const words = useWords(batchTexts);
  return (
    <Table
      caption={props.caption}
      quietCaption
      rows={props.rows}
      columns={[
        {
          key: 'name',
          title: words.name,
          head: true,
          cell: (row) => (
            <a class="ds-link" href={batchAddress(row.id)}>
              {row.name}
            </a>
          ),
        },
        {
          key: 'progress',
          title: words.progress,
          cell: ({ count }) => {
            const { done, of } = progressOf(count);
            return isDone(count) ? words.files(of) : words.done(done, of);
          },
        },
        {
          key: 'left',
          title: words.left,
          numeric: true,
          cell: ({ count }) => count.read - count.reviewed,
        },
        { key: 'by', title: words.by, cell: (row) => row.startedByName },
        { key: 'started', title: words.started, cell: (row) => <Moment at={row.startedAt} /> },
      ]}
    />
  );
}

/** Every batch that the reader may see, newest first. */
export function BatchesPage(props: {
  rows: readonly BatchLine[];
  total: number;
  list: ListView;
  address: AddressBy;
}) {
  const words = useWords(batchTexts);
  return (
    <Page title={words.batches}>
      <p class="lead">{words.lead}</p>
      <p>
        <a class="ds-link" href={importAddress}>
          {words.toReadIn}
        </a>
      </p>
      {props.total === 0 ? (
        <Empty title={words.none} />
      ) : (
        <>
          <BatchTable rows={props.rows} caption={words.batches} />
          <Pages total={props.total} page={props.list.page} size={props.list.size} address={props.address} />
        </>
      )}
    </Page>
  );
}

/** The latest batches, on the page where files are handed in; nothing where there are none. */
export function LatestBatches(props: { rows: readonly BatchLine[] }) {
  const words = useWords(batchTexts);
  if (props.rows.length === 0) return null;
  return (
    <section aria-labelledby="omgangar">
      <h2 id="omgangar" class="ds-heading" data-size="sm">
        {words.latest}
      </h2>
      <BatchTable rows={props.rows} caption={words.latest} />
      <p>
        <a class="ds-link" href={batchesAddress}>
          {words.allBatches}
        </a>
      </p>
    </section>
  );
}
