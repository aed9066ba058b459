import { hasRole } from '../../kernel/actor.ts';
import type { Actor, BodyId, PersonId } from '../../kernel/actor.ts';
import { whichOccurrence } from '../../kernel/cadence.ts';
import type { Cadence, Occurrence } from '../../kernel/cadence.ts';
import { addMonths, day } from '../../kernel/day.ts';
import type { Day } from '../../kernel/day.ts';
import type { Id } from '../../kernel/id.ts';
import type { KnotId } from '../../thread/knot.ts';
import type { AssignmentId } from '../assignment.ts';

export type ExpectationId = Id<'expectation'>;
export type ReportId = Id<'report'>;

/** godkänner, lägger till handlingarna, begär komplettering, ger nytt uppdrag (P-e). */
export const outcomes = ['endorsed', 'filed', 'supplement', 'newAssignment'] as const;
export type Outcome = (typeof outcomes)[number];

/** An expected report-back: due, given and received are facts of their own. */
export type Expectation = {
  readonly id: ExpectationId;
  readonly opensOn: Day | undefined;
  readonly dueOn: Day;
  readonly label: string;
  readonly reportId: ReportId | undefined;
  readonly givenOn: Day | undefined;
  readonly decisionId: KnotId | undefined;
  readonly receivedOn: Day | undefined;
  readonly outcome: Outcome | undefined;
};

/** Återrapport: never changed once it is given. */
export type Report = {
  readonly id: ReportId;
  readonly assignmentId: AssignmentId;
  readonly reportedOn: Day;
  readonly reportedBy: PersonId | undefined;
  readonly text: string;
  /** `partial`: the assignment goes on; `done`: the reporter holds it to be done. */
  readonly outcome: 'partial' | 'done';
  readonly evidence: Evidence;
};
export type Evidence =
  | { readonly kind: 'link'; readonly link: string }
  | { readonly kind: 'document'; readonly documentId: KnotId }
  | { readonly kind: 'none'; readonly because: string };

/** A report-back with its receipt, if it has been received. */
export type ReceivedReport = Report & {
  readonly title: string;
  readonly expectation: Expectation | undefined;
};

/** A row of the cadence's history; the one in force is the last that has begun (domain.md 0.3). */
export type CadenceRow = {
  readonly cadence: Cadence;
  readonly words: string;
  readonly validFrom: Day;
  readonly decisionId: KnotId | undefined;
  readonly reason: string;
};

export const cadenceOn = (history: readonly CadenceRow[], on: Day): CadenceRow | undefined =>
  history.filter((row) => row.validFrom <= on).at(-1) ?? history[0];

/** Expectations are made so far ahead. */
export const horizonFrom = (today: Day): Day => addMonths(today, 18);

/**
 * What is awaited of something that recurs until a last day: the occasions before it, and the final report on the
 * day itself. Without a last day all of them. The final one has no label of a period.
 */
export function untilDone(
  occasions: readonly Occurrence[],
  lastDay: Day | undefined,
  from: Day,
): Pick<Occurrence, 'opens' | 'due' | 'label'>[] {
  if (lastDay === undefined) return [...occasions];
  const before = occasions.filter(({ due }) => due < lastDay);
  const opens = before.at(-1)?.due ?? from;
  return [...before, { opens: opens < lastDay ? opens : lastDay, due: lastDay, label: '' }];
}

const beginning = day('0001-01-01');
const isUnanswered = (one: Pick<Expectation, 'reportId'>): boolean => one.reportId === undefined;

/**
 * The expectation a report answers, by the counting rule (domain.md 4.8). A partial report on something that is to
 * be done once is told on the way and answers none: what was due stays due.
 */
export function answeredBy(
  expectations: readonly Expectation[],
  report: Pick<Report, 'outcome' | 'reportedOn'>,
  recurring: boolean,
): Expectation | undefined {
  if (!recurring && report.outcome === 'partial') return undefined;
  const open = expectations
    .filter(isUnanswered)
    .map((one) => ({ expectation: one, opens: one.opensOn ?? beginning, due: one.dueOn }));
  const found = whichOccurrence(open, report.reportedOn)?.expectation;
  return found ?? (recurring ? undefined : open[0]?.expectation);
}

/** Whether the receiving decision ends the assignment: the report said done, and the receiver lets it be. */
export const closes = (outcome: Outcome, report: Pick<Report, 'outcome'>): boolean =>
  outcome !== 'supplement' && report.outcome === 'done';

export type ReceiveObstacle =
  | 'not-receiver'
  | 'received'
  | 'other-body'
  | 'no-item'
  | 'record-closed'
  | 'meeting-ahead';

/** Only the body that asked receives, by its chair or secretary, on an item of its own meeting, and once (P-e). */
export function whyCannotReceive(
  receipt: {
    readonly receiver: BodyId | undefined;
    readonly receivedOn: Day | undefined;
    /** The body whose meeting the item stands on; undefined where no item is chosen. */
    readonly itemBody: BodyId | undefined;
    /** The state of the item's meeting; undefined where no item is chosen. */
    readonly meetingState?: string | undefined;
    /** The meeting's day; undefined where no item is chosen. */
    readonly meetingDay?: Day | undefined;
  },
  actor: Actor,
  today: Day,
): ReceiveObstacle | undefined {
  const { receiver } = receipt;
  const readsOnly = actor.auditor && !actor.administrator;
  if (!receiver || readsOnly || !hasRole(actor, receiver, 'chair', 'secretary')) return 'not-receiver';
  if (receipt.receivedOn) return 'received';
  if (!receipt.itemBody) return 'no-item';
  if (receipt.itemBody !== receiver) return 'other-body';
  // NOTE a meeting that is locked or called off takes no more decisions; the report-back goes to the next
  if (receipt.meetingState === 'closed' || receipt.meetingState === 'cancelled') return 'record-closed';
  return receipt.meetingDay && receipt.meetingDay > today ? 'meeting-ahead' : undefined;
}
