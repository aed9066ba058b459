import { dayInWords } from '../../../platform/web/day-words.ts';
import { useShell, useWords } from '../../../platform/web/shell.ts';
import type { Proposal, ProposedItem } from '../../../reader/proposal.ts';
import { entriesOf } from '../../review/facts/record.ts';
import type { ReviewedRecord } from '../../review/facts/record.ts';
import { reviewTexts } from '../../texts.ts';
import { RecordOfItem } from '../record/record.view.tsx';

/** What the document tells of an item beside its facts: votes, who stood aside, notes, references and its parts. */
export function ToldOfItem(props: { reading: string; item: ProposedItem; record: ReviewedRecord }) {
  const words = useWords(reviewTexts);
  const { reading, record } = props;
  const { refers = [], sections = [] } = props.item;
  const headed = sections.filter(({ heading, kind }) => kind !== 'open' && heading !== '');
  if ([entriesOf(record), refers, headed].every((list) => list.length === 0)) return null;
  return (
    <div class="told-of">
      <RecordOfItem reading={reading} record={record} />
      <List title={words.refers} lines={refers.map(({ text }) => text)} />
      <List
        title={words.parts}
        lines={headed.map(({ kind, heading }) =>
          heading === words.section[kind] ? heading : `${heading} (${words.section[kind].toLowerCase()})`,
        )}
      />
    </div>
  );
}

function List(props: { title: string; lines: readonly string[] }) {
  return props.lines.length === 0 ? null : (
    <details>
      <summary>
        {props.title} ({props.lines.length})
      </summary>
      <ul>
        {props.lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </details>
  );
}

/** What the head tells beside what is filled in: who was there and how, and how the minutes were approved and posted. */
export function ToldOfMeeting({ proposal }: { proposal: Proposal }) {
  const words = useWords(reviewTexts);
  const { locale } = useShell();
  const { attendance = [], approvers = [], paragraphs, notice } = proposal;
  const parts = Map.groupBy(attendance, ({ part }) => part);
  const lines: [string, string][] = [];
  if (paragraphs) lines.push([words.paragraphs, paragraphs.text]);
  if (approvers.length > 0) lines.push([words.approvers, approvers.join(', ')]);
  for (const which of ['approvedOn', 'posted', 'removed'] as const) {
    const on = notice?.[which];
    if (on) lines.push([words.notice[which], dayInWords(on, locale)]);
  }
  if (notice?.keptAt) lines.push([words.notice.keptAt, notice.keptAt]);
  return (
    <>
      {lines.length > 0 && (
        <dl class="told">
          {lines.map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
      {attendance.length > 0 && (
        <details>
          <summary>
            {words.attendance} ({attendance.length})
          </summary>
          {[...parts].map(([part, those]) => (
            <p key={part}>
              <strong>{words.attendancePart[part]}:</strong>{' '}
              {those
                .map(({ name, party, role, paragraphs: some, insteadOf }) =>
                  [name + (party ? ` (${party})` : ''), role, some, insteadOf && words.insteadOf(insteadOf)]
                    .filter(Boolean)
                    .join(', '),
                )
                .join('; ')}
            </p>
          ))}
        </details>
      )}
    </>
  );
}
