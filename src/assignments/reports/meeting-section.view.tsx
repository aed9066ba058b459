import { useWords } from '../../platform/web/shell.ts';
import { DayText } from '../../platform/web/table.tsx';
import type { ExpectedReport } from '../register/register.store.ts';
import type { WaitingReport } from './reports.store.ts';
import { meetingSectionTexts } from './meeting-section-texts.ts';

/** On a meeting's page: the report-backs its body is owed by that day, and those that have come in. */
export function ReportsSection(props: {
  expected: readonly ExpectedReport[];
  waiting: readonly WaitingReport[];
}) {
  const words = useWords(meetingSectionTexts);
  const { expected, waiting } = props;
  return (
    <section aria-labelledby="aterrapporter">
      <h2 id="aterrapporter" class="ds-heading" data-size="sm">
        {words.title}
      </h2>
      {waiting.length > 0 && (
        <>
          <h3 class="ds-heading" data-size="2xs">
            {words.waiting}
          </h3>
          <ul class="due-list">
            {waiting.map((report) => (
              <li key={report.id}>
                <a class="ds-link" href={report.address}>
                  {report.what}
                </a>
                <span class="knot-state">
                  <DayText day={report.reportedOn} />
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      {expected.length > 0 && (
        <>
          <h3 class="ds-heading" data-size="2xs">
            {words.expected}
          </h3>
          <ul class="due-list">
            {expected.map((report) => (
              <li key={report.assignmentId + report.dueOn}>
                <a class="ds-link" href={report.address}>
                  {report.title}
                </a>
                <span class="knot-state">
                  <DayText day={report.dueOn} />
                  {report.label && ` · ${report.label}`}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
