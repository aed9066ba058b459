import type { VNode } from 'preact';
import {
  ErrorSummary,
  FileInput,
  Form,
  Radios,
  SubmitButton,
  TextArea,
  TextInput,
  problemOf,
} from '../../platform/web/form.tsx';
import type { Problem } from '../../platform/web/form.tsx';
import { dayInWords } from '../../platform/web/day-words.ts';
import { Page } from '../../platform/web/page.tsx';
import { useShell, useWords } from '../../platform/web/shell.ts';
import { DayText, Facts, Tag } from '../../platform/web/table.tsx';
import type { Knot } from '../../thread/knot.ts';
import { assignmentAddress, registerAddress, reportFormAddress } from '../addresses.ts';
import { receiverOf } from '../assignment.ts';
import { crumbsTo } from '../shown/assignment.view.tsx';
import type { Expectation } from './expectation.ts';
import { KnotLink, OutcomeLink } from '../shown/history.view.tsx';
import { EvidenceText, ReceiveForm } from './receive.view.tsx';
import type { TypedReceipt, TypedReport } from './report-form.ts';
import type { ShownAssignment, ShownReport } from '../shown/shown.ts';
import { assignmentTexts } from '../texts.ts';

/** The form of a report-back. */
export function ReportFormPage(props: {
  shown: ShownAssignment;
  typed: TypedReport;
  problems: readonly Problem[];
  /** The expectation it would answer if it is the final, or any for what recurs. */
  answers: Expectation | undefined;
  onBehalf: boolean;
}) {
  const words = useWords(assignmentTexts);
  const { locale } = useShell();
  const { shown, typed, problems, answers } = props;
  const address = reportFormAddress(shown.assignment.id);
  return (
    <Page title={words.reportOn(shown.title)} crumbs={crumbsTo(shown, words.assignments)}>
      {shown.assignment.description && <p class="prose">{shown.assignment.description}</p>}
      <p>{answers ? words.answers(answers.label, dayInWords(answers.dueOn, locale)) : words.extra}</p>
      {props.onBehalf && <p role="note">{words.onBehalf}</p>}
      <ErrorSummary problems={problems} />
      <Form action={address} upload>
        <TextArea
          name="text"
          label={words.reportText}
          rows={8}
          required
          value={typed.text}
          problem={problemOf(problems, 'text')}
        />
        <Radios
          name="lage"
          label={words.reportOutcome}
          value={typed.outcome}
          problem={problemOf(problems, 'lage')}
          options={[
            { value: 'partial', label: words.partial },
            { value: 'done', label: words.done },
          ]}
        />
        <p id="underlag">{words.evidenceHint}</p>
        <TextInput
          name="lank"
          type="url"
          label={words.evidenceLink}
          value={typed.link}
          problem={problemOf(problems, 'lank')}
        />
        <FileInput name="fil" label={words.evidenceFile} problem={problemOf(problems, 'fil')} />
        <TextInput
          name="utan"
          label={words.evidenceNone}
          value={typed.because}
          problem={problemOf(problems, 'utan')}
        />
        <SubmitButton>{words.report}</SubmitButton>
      </Form>
    </Page>
  );
}

/** One report-back: what it says, what it shows, where it is taken up, and what was decided. */
export function ReportPage(props: {
  shown: ShownReport;
  title: string;
  panel: VNode | undefined;
  typed: TypedReceipt;
  problems: readonly Problem[];
}) {
  const words = useWords(assignmentTexts);
  const { shown } = props;
  const { report, assignment, knots } = shown;
  const whole = knots.get(assignment.id);
  return (
    <Page
      title={props.title}
      kicker={
        <>
          {words.reportBack}{' '}
          <Tag kind="neutral">{report.outcome === 'done' ? words.doneTag : words.partialTag}</Tag>
        </>
      }
      crumbs={[
        { title: words.assignments, address: registerAddress() },
        ...(whole ? [{ title: whole.title, address: assignmentAddress(assignment.id) }] : []),
      ]}
      panel={props.panel}
    >
      <ErrorSummary problems={props.problems} />
      <p class="prose">{report.text}</p>
      <ReportFacts shown={shown} />
      {report.expectation?.receivedOn ? (
        <Receipt expectation={report.expectation} knots={knots} />
      ) : (
        <ReceiveForm shown={shown} typed={props.typed} problems={props.problems} />
      )}
    </Page>
  );
}

function ReportFacts(props: { shown: ShownReport }) {
  const words = useWords(assignmentTexts);
  const { report, assignment, knots, item } = props.shown;
  return (
    <Facts
      rows={[
        [words.assignment, <KnotLink knots={knots} id={assignment.id} />],
        [
          words.reportedBy,
          report.reportedBy && knots.has(report.reportedBy) && (
            <KnotLink knots={knots} id={report.reportedBy} />
          ),
        ],
        [words.reportedOn, <DayText day={report.reportedOn} />],
        [words.evidence, <EvidenceText evidence={report.evidence} knots={knots} />],
        [words.receiver, <KnotLink knots={knots} id={receiverOf(assignment)} />],
        [words.takenUpAt, item ? <ItemLink item={item} /> : words.notPlaced],
      ]}
    />
  );
}

const ItemLink = (props: { item: Knot }) => (
  <>
    <a class="ds-link" href={props.item.address}>
      {props.item.title}
    </a>
    {props.item.day && (
      <>
        {', '}
        <DayText day={props.item.day} />
      </>
    )}
  </>
);

function Receipt(props: { expectation: Expectation; knots: ReadonlyMap<string, Knot> }) {
  const words = useWords(assignmentTexts);
  const { expectation, knots } = props;
  const decision = expectation.decisionId && knots.get(expectation.decisionId);
  return (
    <section aria-labelledby="kvitto">
      <h2 id="kvitto" class="ds-heading" data-size="sm">
        {words.receipt}
      </h2>
      <p>
        <OutcomeLink one={expectation} knots={knots} /> <DayText day={expectation.receivedOn} />
      </p>
      {decision && <blockquote class="prose">{decision.title}</blockquote>}
    </section>
  );
}
