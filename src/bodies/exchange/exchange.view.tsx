import type { ComponentChildren } from 'preact';
import {
  ButtonLink,
  ErrorSummary,
  FileInput,
  Form,
  Hidden,
  SubmitButton,
  problemOf,
} from '../../platform/web/form.tsx';
import type { Problem } from '../../platform/web/form.tsx';
import { Page } from '../../platform/web/page.tsx';
import { useShell, useWords } from '../../platform/web/shell.ts';
import { Facts, Table, Tag } from '../../platform/web/table.tsx';
import type { TagKind } from '../../platform/web/table.tsx';
import { bodiesAddress, exportAddress, importAddress } from '../addresses.ts';
import { bodyTexts } from '../texts.ts';
import { columns } from './columns.ts';
import type { Plan, PlannedLine, Verdict } from './plan.ts';
import { exchangeTexts } from './texts.ts';

const shownLines = 500;
const order: readonly Verdict[] = ['problem', 'add', 'change', 'end', 'same'];
const tagOf: Record<Verdict, TagKind> = {
  problem: 'danger',
  add: 'success',
  change: 'info',
  end: 'warning',
  same: 'neutral',
};

/** Where an organisation file is chosen. */
export function UploadPage(props: { problems?: readonly Problem[] | undefined }) {
  const words = useWords(exchangeTexts);
  const { bodies, exportCsv, exportXlsx } = useWords(bodyTexts);
  return (
    <Page title={words.title} crumbs={[{ title: bodies, address: bodiesAddress }]}>
      <p class="lead">{words.lead}</p>
      <ErrorSummary problems={props.problems} />
      <Form action={importAddress} upload>
        <FileInput
          name="fil"
          label={words.file}
          hint={words.fileHint}
          accept=".xlsx,.csv"
          problem={problemOf(props.problems, 'fil')}
          required
        />
        <SubmitButton>{words.preview}</SubmitButton>
      </Form>
      <section aria-labelledby="sa-ser-filen-ut">
        <h2 id="sa-ser-filen-ut" class="ds-heading" data-size="xs">
          {words.howTitle}
        </h2>
        <p>{words.how}</p>
        <p>
          <a class="ds-link" href={exportAddress('xlsx')}>
            {exportXlsx}
          </a>{' '}
          ·{' '}
          <a class="ds-link" href={exportAddress('csv')}>
            {exportCsv}
          </a>
        </p>
      </section>
    </Page>
  );
}

/** What confirming would do, line by line; lines that need correcting come first. */
export function PreviewPage(props: {
  name: string;
  plan: Plan;
  address: string;
  digest: string;
  obstacle: string | undefined;
  note?: string | undefined;
}) {
  const words = useWords(exchangeTexts);
  const { bodies } = useWords(bodyTexts);
  const { plan } = props;
  const counted = order.map((verdict) => ({
    verdict,
    lines: plan.lines.filter((line) => line.verdict === verdict),
  }));
  const lines = counted.flatMap((one) => one.lines);
  return (
    <Page
      title={words.previewOf(props.name)}
      wide
      crumbs={[
        { title: bodies, address: bodiesAddress },
        { title: words.title, address: importAddress },
      ]}
    >
      {props.note && (
        <p class="ds-alert" data-color="warning" role="alert">
          {props.note}
        </p>
      )}
      <p>{words.nothingYet}</p>
      <Facts
        rows={counted.map(
          ({ verdict, lines: some }) => [words.verdict[verdict], String(some.length)] as const,
        )}
      />
      {plan.ignored.length > 0 && (
        <p>
          {words.ignored} {plan.ignored.join(', ')}
        </p>
      )}
      <Form action={props.address}>
        <Hidden name="avtryck" value={props.digest} />
        <SubmitButton obstacle={props.obstacle}>{words.confirm}</SubmitButton>{' '}
        <ButtonLink address={importAddress} variant="tertiary">
          {words.again}
        </ButtonLink>
      </Form>
      <Lines lines={lines.slice(0, shownLines)} />
      {lines.length > shownLines && <p class="quiet">{words.more(lines.length - shownLines)}</p>}
    </Page>
  );
}

function Lines(props: { lines: readonly PlannedLine[] }) {
  const words = useWords(exchangeTexts);
  return (
    <Table<PlannedLine>
      caption={words.happens}
      rows={props.lines}
      columns={[
        { key: 'line', title: words.line, numeric: true, head: true, cell: (row) => row.line },
        { key: 'what', title: words.what, cell: (row) => (row.kind ? words.kind[row.kind] : row.cells.row) },
        { key: 'content', title: words.content, cell: (row) => <Content line={row} /> },
        { key: 'happens', title: words.happens, cell: (row) => <Happens line={row} /> },
      ]}
    />
  );
}

function Content(props: { line: PlannedLine }): ComponentChildren {
  const { cells } = props.line;
  const said = [cells.person, cells.post, cells.postBody, cells.role, cells.body, cells.represents];
  const period = cells.from || cells.until ? `${cells.from || '…'} – ${cells.until || '…'}` : '';
  return [...said, period].filter((text) => text !== '').join(', ');
}

function Happens(props: { line: PlannedLine }) {
  const words = useWords(exchangeTexts);
  const { locale } = useShell();
  const { verdict, issues } = props.line;
  const titleOf = (column: string) => {
    const [, sv, en] = columns.find(([key]) => key === column) ?? ['', column, column];
    return locale === 'sv' ? sv : en;
  };
  return (
    <div>
      <Tag kind={tagOf[verdict]}>{words.verdict[verdict]}</Tag>
      {issues.map((one) => (
        <div key={one.code + one.column}>
          <strong>{titleOf(one.column)}:</strong> {words.issue[one.code](one.text)}
        </div>
      ))}
    </div>
  );
}
