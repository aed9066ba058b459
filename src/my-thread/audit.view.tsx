import { registerAddress } from '../assignments/addresses.ts';
import { useWords } from '../platform/web/shell.ts';
import { DayText } from '../platform/web/table.tsx';
import type { Knot } from '../thread/knot.ts';
import { Part } from './part.view.tsx';
import { myThreadTexts } from './texts.ts';

/** The log is another room on this floor: its address is all that is known of it here. */
const logAddress = '/logg';

/** What an auditor looks for first; assignments are counted as the register counts them. */
export type Audit = {
  readonly overdue: number;
  readonly withoutOwner: number;
  readonly withoutDate: number;
  /** Decisions that give an assignment which nobody has been given, newest first. */
  readonly unassigned: readonly Pick<Knot, 'id' | 'title' | 'address' | 'day'>[];
};

/** The ways of those who read everything and write nothing: where the thread is late, where it breaks, and the log. */
export function AuditParts(props: Audit) {
  const words = useWords(myThreadTexts);
  const ways = [
    [registerAddress('?lage=forsenat'), words.auditOverdue(props.overdue)],
    [registerAddress('?utan=agare'), words.auditNoOwner(props.withoutOwner)],
    [registerAddress('?utan=datum'), words.auditNoDate(props.withoutDate)],
    [logAddress, words.auditLog],
  ] as const;
  return (
    <>
      <Part id="granska" title={words.audit} lead={words.auditLead} none={false}>
        <ul class="due-list">
          {ways.map(([address, text]) => (
            <li key={address}>
              <a class="ds-link" href={address}>
                {text}
              </a>
            </li>
          ))}
        </ul>
      </Part>
      <Part
        id="utan-uppdrag"
        title={words.unassigned}
        none={props.unassigned.length === 0 && words.noUnassigned}
      >
        <ul class="due-list">
          {props.unassigned.map((decision) => (
            <li key={decision.id}>
              <a class="ds-link" href={decision.address}>
                {decision.title}
              </a>
              {decision.day && (
                <span class="knot-state">
                  <DayText day={decision.day} />
                </span>
              )}
            </li>
          ))}
        </ul>
      </Part>
    </>
  );
}
