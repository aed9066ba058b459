import { Page } from '../../platform/web/page.tsx';
import { Select } from '../../platform/web/form.tsx';
import { useWords } from '../../platform/web/shell.ts';
import { Empty, Facts, FilterForm, Pages } from '../../platform/web/table.tsx';
import { importAddress } from '../addresses.ts';
import { importTexts } from '../texts.ts';
import { batchAddress, batchesAddress } from './addresses.ts';
import { fileFilters, isDone, progressOf } from './batch.ts';
import type { BatchCount, FileFilter } from './batch.ts';
import type { BatchLine } from './batches.store.ts';
import type { BatchShown } from './shown.ts';
import { Moment } from './batches.view.tsx';
import { FileTable } from './batch-files.view.tsx';
import { batchTexts } from './texts.ts';

/** A batch: how far reading has come, what came of it, and each file with its state and what can be done. */
export function BatchPage(props: BatchShown) {
  const words = useWords(batchTexts);
  const { readIn } = useWords(importTexts);
  const { batch } = props;
  return (
    <Page
      title={batch.name}
      kicker={words.batch}
      crumbs={[
        { title: readIn, address: importAddress },
        { title: words.batches, address: batchesAddress },
      ]}
    >
      <Facts
        rows={[
          [words.started, <Moment at={batch.startedAt} />],
          [words.by, batch.startedByName],
        ]}
      />
      {batch.leftOut.count > 0 && (
        <div class="ds-alert" data-color="warning">
          <p>{words.leftOut(batch.leftOut.count, batch.leftOut.from)}</p>
        </div>
      )}
      <Progress batch={batch} here={props.address({})} />
      <Files {...props} />
    </Page>
  );
}

function Files(props: BatchShown) {
  const words = useWords(batchTexts);
  const { batch, list } = props;
  return (
    <section aria-labelledby="filer">
      <h2 id="filer" class="ds-heading" data-size="sm">
        {words.allFiles}
      </h2>
      <FilterForm address={batchAddress(batch.id)}>
        <Select
          name="visa"
          label={words.filter}
          value={props.filter}
          emptyLabel={null}
          options={fileFilters.map((value) => ({ value, label: words.filters[value] ?? value }))}
        />
      </FilterForm>
      {props.total === 0 ? (
        <Empty title={words.noFiles} />
      ) : (
        <>
          <FileTable {...props} />
          <Pages total={props.total} page={list.page} size={list.size} address={props.address} />
        </>
      )}
    </section>
  );
}

function Progress(props: { batch: BatchLine; here: string }) {
  const words = useWords(batchTexts);
  const { count } = props.batch;
  const { done, of } = progressOf(count);
  if (isDone(count)) return <Summary count={count} />;
  return (
    <section aria-labelledby="framsteg" data-follow="">
      <h2 id="framsteg" class="ds-heading" data-size="sm">
        {words.progressLabel}
      </h2>
      <p>
        <progress class="batch-progress" aria-labelledby="framsteg" value={done} max={Math.max(1, of)} />
      </p>
      <p>{words.done(done, of)}</p>
      {count.pages > 0 && <p>{words.pages(count.pagesDone, count.pages)}</p>}
      <p>
        {words.goesOn}{' '}
        <a class="ds-link" href={props.here}>
          {words.refresh}
        </a>
      </p>
    </section>
  );
}

function Summary(props: { count: BatchCount }) {
  const words = useWords(batchTexts);
  const { count } = props;
  const toReview = count.read - count.reviewed;
  const lines: readonly (readonly [number, string, FileFilter | undefined])[] = [
    [toReview, words.toReview(toReview), 'granska'],
    [count.reviewed, words.reviewed(count.reviewed), 'inlast'],
    [count.same, words.same(count.same), 'samma'],
    [count.failed, words.failed(count.failed), 'fel'],
    [count.doubts, words.asks(count.doubts), undefined],
    [count.unmatched, words.unmatched(count.unmatched), undefined],
  ];
  return (
    <section aria-labelledby="framsteg">
      <h2 id="framsteg" class="ds-heading" data-size="sm">
        {words.summary}
      </h2>
      <p role="status">{words.summaryDone}</p>
      <ul>
        {lines
          .filter(([n]) => n > 0)
          .map(([, sentence, filter]) => (
            <li key={sentence}>
              {filter ? (
                <a class="ds-link" href={`?visa=${filter}#filer`}>
                  {sentence}
                </a>
              ) : (
                sentence
              )}
            </li>
          ))}
      </ul>
    </section>
  );
}
