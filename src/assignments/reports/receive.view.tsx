import {
  Form,
  Hidden,
  Radios,
  SubmitButton,
  TextArea,
  TextInput,
  problemOf,
} from '../../platform/web/form.tsx';
import type { Problem } from '../../platform/web/form.tsx';
import { useWords } from '../../platform/web/shell.ts';
import { DayText, Tag } from '../../platform/web/table.tsx';
import type { Knot } from '../../thread/knot.ts';
import { receiveAddress, reportAddress } from '../addresses.ts';
import { outcomes } from './expectation.ts';
import type { Evidence } from './expectation.ts';
import { KnotLink, OutcomeLink } from '../shown/history.view.tsx';
import type { TypedReceipt } from './report-form.ts';
import type { ShownReport } from '../shown/shown.ts';
import { assignmentTexts } from '../texts.ts';

/** A link, an attached document, or why there is nothing. */
export function EvidenceText(props: { evidence: Evidence; knots: ReadonlyMap<string, Knot> }) {
  const words = useWords(assignmentTexts);
  const { evidence } = props;
  if (evidence.kind === 'link') {
    return (
      <a class="ds-link" href={evidence.link} rel="noreferrer">
        {evidence.link}
      </a>
    );
  }
  if (evidence.kind === 'none') {
    return (
      <span>
        {words.noEvidence} {evidence.because}
      </span>
    );
  }
  return props.knots.has(evidence.documentId) ? (
    <KnotLink knots={props.knots} id={evidence.documentId} />
  ) : (
    <span>{words.evidenceDocument}</span>
  );
}

export const nothingTyped: TypedReceipt = {
  outcome: '',
  decisionText: '',
  supplementDue: '',
  newWhat: '',
  newDue: '',
};

/** The receiving body's decision, on the report's page and on its item of the meeting. */
export function ReceiveForm(props: {
  shown: ShownReport;
  typed: TypedReceipt;
  problems: readonly Problem[];
}) {
  const words = useWords(assignmentTexts);
  const { shown, typed, problems } = props;
  const { report, item, obstacle } = shown;
  if (obstacle) {
    return (
      <section>
        <p class="quiet">{words.notReceived}</p>
        <p class="obstacle" role="note">
          {words.obstacle[obstacle]}
        </p>
      </section>
    );
  }
  // NOTE a meeting may have several of these forms: ids carry the report's own
  const field = (name: string) => ({
    name,
    id: problems.length > 0 ? name : `${name}-${report.id}`,
    problem: problemOf(problems, name),
  });
  return (
    <Form action={receiveAddress(report.id)} label={words.receiveHead(report.title)}>
      {item && <Hidden name="punkt" value={item.id} />}
      <Radios
        {...field('utfall')}
        label={words.receiveQuestion}
        value={typed.outcome}
        options={outcomes.map((value) => ({ value, label: words.outcomeChoice[value] }))}
      />
      <TextArea
        {...field('lydelse')}
        label={words.decisionText}
        hint={words.decisionTextHint}
        rows={2}
        optional
        value={typed.decisionText}
      />
      <TextInput
        {...field('kompletteras')}
        label={words.supplementDue}
        hint={words.supplementDueHint}
        optional
        value={typed.supplementDue}
      />
      <TextInput
        {...field('nytt')}
        label={words.newWhat}
        hint={words.newWhatHint}
        optional
        value={typed.newWhat}
      />
      <TextInput {...field('nyfrist')} label={words.newDue} optional value={typed.newDue} />
      <SubmitButton>{words.receive}</SubmitButton>
    </Form>
  );
}

/** On the meeting's page: the reports of one item, each with its form or its receipt. */
export function ReceiveSection(props: { reports: readonly ShownReport[] }) {
  const words = useWords(assignmentTexts);
  return (
    <div class="receive">
      {props.reports.map((shown) => {
        const { report, assignment, knots } = shown;
        const whole = knots.get(assignment.id);
        return (
          <article key={report.id} class="report">
            <p>
              <a class="ds-link" href={reportAddress(report.id)}>
                {report.title}
              </a>{' '}
              <Tag kind="neutral">{report.outcome === 'done' ? words.doneTag : words.partialTag}</Tag>
            </p>
            <p class="prose">{report.text}</p>
            <p class="quiet">
              {words.evidence}: <EvidenceText evidence={report.evidence} knots={knots} />
              {whole && (
                <>
                  {' · '}
                  <KnotLink knots={knots} id={assignment.id} />
                </>
              )}
            </p>
            {report.expectation?.receivedOn ? (
              <p>
                <OutcomeLink one={report.expectation} knots={knots} />{' '}
                <DayText day={report.expectation.receivedOn} />
              </p>
            ) : (
              <ReceiveForm shown={shown} typed={nothingTyped} problems={[]} />
            )}
          </article>
        );
      })}
    </div>
  );
}
