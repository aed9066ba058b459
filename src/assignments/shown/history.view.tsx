import { useShell, useWords } from '../../platform/web/shell.ts';
import { DayText, Table, Tag } from '../../platform/web/table.tsx';
import type { Knot } from '../../thread/knot.ts';
import { reportAddress } from '../addresses.ts';
import type { Expectation } from '../reports/expectation.ts';
import type { ShownAssignment } from './shown.ts';
import { assignmentTexts } from '../texts.ts';

type Knots = ReadonlyMap<string, Knot>;

/** A link to whatever has this id, if the reader may see it. */
export function KnotLink(props: { knots: Knots; id: string | undefined }) {
  const knot = props.id === undefined ? undefined : props.knots.get(props.id);
  return knot ? (
    <a class="ds-link" href={knot.address}>
      {knot.title}
    </a>
  ) : null;
}

/** Every expected report-back: due, given, received and decided. */
export function Expectations(props: { shown: ShownAssignment }) {
  const words = useWords(assignmentTexts);
  const { today } = useShell();
  const { expectations, knots, parts } = props.shown;
  if (expectations.length === 0 && parts.length > 0) return null;
  const late = (one: Expectation) => !one.reportId && one.dueOn < today;
  return (
    <section aria-labelledby="vantade">
      <h2 id="vantade" class="ds-heading" data-size="sm">
        {words.expectations}
      </h2>
      {expectations.length === 0 ? (
        <p class="quiet">{words.noExpectations}</p>
      ) : (
        <Table
          caption={words.expectations}
          quietCaption
          rows={expectations}
          columns={[
            {
              key: 'label',
              title: words.period,
              head: true,
              cell: (one) => one.label || words.wholeAssignment,
            },
            {
              key: 'due',
              title: words.dueField,
              narrow: true,
              cell: (one) => (
                <>
                  <DayText day={one.dueOn} /> {late(one) && <Tag kind="danger">{words.overdue}</Tag>}
                </>
              ),
            },
            { key: 'given', title: words.given, narrow: true, cell: (one) => <Given one={one} /> },
            {
              key: 'received',
              title: words.received,
              narrow: true,
              cell: (one) =>
                one.receivedOn ? <DayText day={one.receivedOn} /> : one.reportId ? words.notYet : '',
            },
            {
              key: 'outcome',
              title: words.outcomeLabel,
              cell: (one) => (one.outcome ? <OutcomeLink one={one} knots={knots} /> : ''),
            },
          ]}
        />
      )}
    </section>
  );
}

function Given(props: { one: Expectation }) {
  const words = useWords(assignmentTexts);
  const { one } = props;
  if (!one.reportId || !one.givenOn) return <span class="quiet">{words.notYet}</span>;
  return (
    <a class="ds-link" href={reportAddress(one.reportId)}>
      <DayText day={one.givenOn} />
    </a>
  );
}

/** What the receiver decided, linked to the decision where it may be seen. */
export function OutcomeLink(props: { one: Expectation; knots: Knots }) {
  const words = useWords(assignmentTexts);
  const { outcome, decisionId } = props.one;
  const knot = decisionId ? props.knots.get(decisionId) : undefined;
  if (!outcome) return null;
  return knot ? (
    <a class="ds-link" href={knot.address}>
      {words.outcome[outcome]}
    </a>
  ) : (
    <span>{words.outcome[outcome]}</span>
  );
}

/** The report-backs that were given, newest first. */
export function Reports(props: { shown: ShownAssignment }) {
  const words = useWords(assignmentTexts);
  const { reports, knots, parts } = props.shown;
  if (reports.length === 0 && parts.length > 0) return null;
  return (
    <section aria-labelledby="aterrapporter">
      <h2 id="aterrapporter" class="ds-heading" data-size="sm">
        {words.reports}
      </h2>
      {reports.length === 0 && <p class="quiet">{words.noReports}</p>}
      {reports.map((report) => (
        <article key={report.id} class="report">
          <h3 class="ds-heading" data-size="xs">
            <a class="ds-link" href={reportAddress(report.id)}>
              {words.reportBack} <DayText day={report.reportedOn} />
            </a>{' '}
            <Tag kind="neutral">{report.outcome === 'done' ? words.doneTag : words.partialTag}</Tag>
          </h3>
          <p class="prose">{report.text}</p>
          <p class="quiet">
            <KnotLink knots={knots} id={report.reportedBy} />
          </p>
        </article>
      ))}
    </section>
  );
}

/** The cadence and what it was before. */
export function CadenceHistory(props: { shown: ShownAssignment }) {
  const words = useWords(assignmentTexts);
  const { cadences, knots } = props.shown;
  return (
    <section aria-labelledby="frekvens">
      <h2 id="frekvens" class="ds-heading" data-size="sm">
        {words.cadenceHistory}
      </h2>
      <Table
        caption={words.cadenceHistory}
        quietCaption
        rows={cadences}
        columns={[
          {
            key: 'from',
            title: words.cadenceFrom,
            narrow: true,
            cell: (row) => <DayText day={row.validFrom} />,
          },
          { key: 'words', title: words.cadence, head: true, cell: (row) => row.words },
          { key: 'reason', title: words.reason, cell: (row) => row.reason },
          {
            key: 'decision',
            title: words.decisionField,
            cell: (row) => <KnotLink knots={knots} id={row.decisionId} />,
          },
        ]}
      />
    </section>
  );
}
