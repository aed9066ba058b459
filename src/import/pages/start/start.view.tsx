import { documentAddress } from '../../../documents/addresses.ts';
import { documentEndings } from '../../../platform/files/formats.ts';
import { ErrorSummary, FileInput, Form, SubmitButton, problemOf } from '../../../platform/web/form.tsx';
import type { Problem } from '../../../platform/web/form.tsx';
import { Page } from '../../../platform/web/page.tsx';
import { useShell, useWords } from '../../../platform/web/shell.ts';
import { Empty, Table, Tag } from '../../../platform/web/table.tsx';
import { importAddress, readingAddress } from '../../addresses.ts';
import { LatestBatches } from '../../batch/batches.view.tsx';
import type { BatchLine } from '../../batch/batches.store.ts';
import type { ReadObstacle } from '../../review/desk/obstacles.ts';
import type { ReadingLine } from '../../reading/readings.store.ts';
import { importTexts, reviewTexts } from '../../texts.ts';

const stateTag = { open: 'warning', accepted: 'success', discarded: 'neutral' } as const;

/** Where a file is handed in, and the readings under way. */
export function StartPage(props: {
  latest: readonly ReadingLine[];
  batches: readonly BatchLine[];
  obstacle?: ReadObstacle | undefined;
  problems?: readonly Problem[];
}) {
  const words = useWords(importTexts);
  const obstacle = props.obstacle && words.refused[props.obstacle];
  return (
    <Page title={words.readIn}>
      <p class="lead">{words.lead}</p>
      <ErrorSummary problems={props.problems} />
      <Form action={importAddress} upload>
        <FileInput
          name="fil"
          label={words.file}
          hint={words.fileHint}
          accept={[...documentEndings, '.zip'].join(',')}
          problem={problemOf(props.problems, 'fil')}
          required
          multiple
        />
        <SubmitButton obstacle={obstacle}>{words.readFile}</SubmitButton>
      </Form>
      <LatestBatches rows={props.batches} />
      <section aria-labelledby="senaste">
        <h2 id="senaste" class="ds-heading" data-size="sm">
          {words.latest}
        </h2>
        {props.latest.length === 0 ? <Empty title={words.noReadings} /> : <Latest latest={props.latest} />}
      </section>
    </Page>
  );
}

function Latest(props: { latest: readonly ReadingLine[] }) {
  const words = useWords(importTexts);
  const review = useWords(reviewTexts);
  const { locale } = useShell();
  const when = (moment: Date): string =>
    moment.toLocaleString(locale === 'sv' ? 'sv-SE' : 'en-GB', {
      dateStyle: 'medium',
      timeStyle: 'short',
      timeZone: 'Europe/Stockholm',
    });
  return (
    <Table
      caption={words.latest}
      quietCaption
      rows={props.latest}
      columns={[
        {
          key: 'name',
          title: words.fileRead,
          head: true,
          cell: (row) => (
            <a
              class="ds-link"
              href={row.documentId ? documentAddress(row.documentId) : readingAddress(row.id)}
            >
              {row.name}
            </a>
          ),
        },
        {
          key: 'state',
          title: words.stateTitle,
          cell: (row) => <Tag kind={stateTag[row.state]}>{words.state[row.state]}</Tag>,
        },
        { key: 'by', title: review.startedBy, cell: (row) => row.by },
        { key: 'changed', title: words.changed, cell: (row) => when(row.changedAt) },
      ]}
    />
  );
}
