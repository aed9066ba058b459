import {
  Checkbox,
  DayInput,
  ErrorSummary,
  Form,
  Hidden,
  Radios,
  Select,
  SubmitButton,
  TextArea,
  TextInput,
  problemOf,
} from '../platform/web/form.tsx';
import type { Option, Problem } from '../platform/web/form.tsx';
import { Page } from '../platform/web/page.tsx';
import { useWords } from '../platform/web/shell.ts';
import { Empty, Table } from '../platform/web/table.tsx';
import type { Column } from '../platform/web/table.tsx';
import { motionsAddress, newMotionAddress, yearReportAddress } from './addresses.ts';
import { motionKinds } from './clock.ts';
import type { YearRow } from './lists.ts';
import { motionTexts } from './texts.ts';
import type { TypedMotion } from './typed.ts';

/** What came on paper or at a meeting: a motion, a proposal, an interpellation or a question. */
export function RegisterMotionPage(props: {
  typed: TypedMotion;
  councils: readonly Option[];
  problems?: readonly Problem[] | undefined;
}) {
  const words = useWords(motionTexts);
  const { typed, problems } = props;
  const at = (name: keyof TypedMotion) => ({ name, value: typed[name], problem: problemOf(problems, name) });
  return (
    <Page title={words.register} crumbs={[{ title: words.motions, address: motionsAddress }]}>
      <ErrorSummary problems={problems} />
      <Form action={newMotionAddress}>
        <Radios
          {...at('slag')}
          label={words.kind}
          options={motionKinds.map((value) => ({ value, label: words.kinds[value] }))}
          required
        />
        <Select {...at('organ')} label={words.council} options={props.councils} emptyLabel={null} required />
        <TextInput {...at('rubrik')} label={words.heading} required />
        <TextArea {...at('text')} label={words.text} rows={8} optional />
        <DayInput {...at('vackt')} label={words.raised} hint={words.raisedHint} required />
        <Checkbox
          name="barn"
          label={words.isChild}
          hint={words.isChildHint}
          checked={typed.barn === 'ja'}
          problem={problemOf(problems, 'barn')}
        />
        <TextInput {...at('namn')} label={words.names} hint={words.namesHint} optional />
        <TextInput {...at('arende')} label={words.caseNumber} optional />
        <TextInput {...at('epost')} label={words.mail} hint={words.mailHint} type="email" optional />
        <SubmitButton>{words.save}</SubmitButton>
      </Form>
    </Page>
  );
}

/** Citizens' proposals of a year, by the body that decides them. */
export function YearReportPage(props: {
  year: number;
  rows: readonly YearRow[];
  mayPlace: (row: YearRow) => boolean;
}) {
  const words = useWords(motionTexts);
  const { year, rows } = props;
  const count = (key: string, title: string, cell: (row: YearRow) => number): Column<YearRow> => ({
    key,
    title,
    numeric: true,
    cell,
  });
  const columns: readonly Column<YearRow>[] = [
    { key: 'body', title: words.body, head: true, cell: (row) => row.bodyName },
    count('raised', words.yearRaised, (row) => row.raised),
    count('approved', words.yearApproved, (row) => row.approved),
    count('rejected', words.yearRejected, (row) => row.rejected),
    count('other', words.yearOther, (row) => row.otherEnds),
    count('open', words.yearOpen, (row) => row.open),
    count('old', words.yearOverdue, (row) => row.overAYear),
  ];
  return (
    <Page title={`${words.yearReport} ${year}`} crumbs={[{ title: words.motions, address: motionsAddress }]}>
      <p>{words.yearWhy}</p>
      <Form action={yearReportAddress} method="get" label={words.year}>
        <TextInput name="ar" label={words.year} value={String(year)} inputMode="numeric" />
        <SubmitButton variant="secondary">{words.showYear}</SubmitButton>
      </Form>
      {rows.length === 0 ? (
        <Empty title={words.yearNone} />
      ) : (
        <Table caption={`${words.yearReport} ${year}`} quietCaption rows={rows} columns={columns} />
      )}
      {rows.some(props.mayPlace) && (
        <Form action={yearReportAddress} label={words.placeYear}>
          <Hidden name="ar" value={String(year)} />
          <SubmitButton>{words.placeYear}</SubmitButton>
        </Form>
      )}
    </Page>
  );
}
