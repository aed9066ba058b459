import { hasRole, holdsPost, readsOnly, whyCannotDirect } from '../kernel/actor.ts';
import type { Actor, BodyId, PersonId, PostId } from '../kernel/actor.ts';
import type { Day } from '../kernel/day.ts';
import type { Id } from '../kernel/id.ts';
import type { KnotId, Visibility } from '../thread/knot.ts';

export type AssignmentId = Id<'assignment'>;

/** Overdue is none of them: it is computed. */
export const assignmentStates = [
  'awaitingBoard', // föreslaget: the competent body has not decided yet
  'open',
  'inProgress',
  'reported', //      redovisad: waits for the receiving body
  'closed',
  'struck', //        avskrivet
  'replaced',
] as const;
export type AssignmentState = (typeof assignmentStates)[number];

/** Uppdrag: who owes what to which body, and when (domain.md 3.1). */
export type Assignment = {
  readonly id: AssignmentId;
  readonly what: string;
  readonly description: string;
  /** The owner is a post, whoever holds it, or a named person without one (P-b). */
  readonly ownerPostId: PostId | undefined;
  readonly ownerPersonId: PersonId | undefined;
  /** As the source has it, while no post or person is known. */
  readonly ownerText: string;
  readonly unitId: BodyId | undefined;
  readonly givenByBodyId: BodyId | undefined;
  readonly givenOn: Day | undefined;
  readonly reportToBodyId: BodyId | undefined;
  readonly dueOn: Day | undefined;
  /** "innan sommaren": the words the date was read from. */
  readonly dueText: string;
  readonly notBefore: Day | undefined;
  /** "utan slutdatum, omprövas": the reason, with the day it is looked at again (P-a). */
  readonly openEndedBecause: string;
  readonly reviewOn: Day | undefined;
  /** The earliest report-back that is awaited and not given. */
  readonly nextDueOn: Day | undefined;
  readonly parentId: AssignmentId | undefined;
  readonly state: AssignmentState;
  readonly closedOn: Day | undefined;
  readonly struckBecause: string;
  readonly struckByDecisionId: KnotId | undefined;
  readonly version: number;
  readonly visibility: Visibility;
};

/** How many of the units have done their part. */
export type Progress = { readonly closed: number; readonly all: number };

/** A unit's part is called by the whole's words and the unit's name. */
export const titleOf = (what: string, unit: string | undefined): string =>
  unit ? `${what} – ${unit}` : what;

/** A report-back, and the item that takes it up, are called by what they answer. */
export const reportTitleOf = (title: string): string => `Återrapport: ${title}`;

export const isOpen = (assignment: Pick<Assignment, 'closedOn'>): boolean =>
  assignment.closedOn === undefined;

/** A report that is due and not given makes an assignment overdue; one that waits for its receiver does not. */
export const isOverdue = (
  assignment: Pick<Assignment, 'closedOn' | 'nextDueOn' | 'state'>,
  today: Day,
): boolean =>
  isOpen(assignment) &&
  assignment.state !== 'awaitingBoard' &&
  assignment.nextDueOn !== undefined &&
  assignment.nextDueOn < today;

/** The body a report goes to: the one named, else the one that gave the assignment. */
export const receiverOf = (
  assignment: Pick<Assignment, 'reportToBodyId' | 'givenByBodyId'>,
): BodyId | undefined => assignment.reportToBodyId ?? assignment.givenByBodyId;

/** Those who run a body give assignments in its name, and out of its own decisions and proposals. */
export const whyCannotGive = (
  actor: Actor,
  givenBy: BodyId | undefined,
  source?: { readonly bodyId: BodyId | null },
): 'not-directing' | undefined =>
  whyCannotDirect(actor, [givenBy]) ?? (source && whyCannotDirect(actor, [source.bodyId ?? undefined]));

/** Who runs no body at all, as one who only reads, gives no assignment, whatever the form says. */
export const whyCannotGiveAny = (actor: Actor): 'not-directing' | undefined =>
  whyCannotDirect(
    actor,
    actor.offices.map((office) => office.body),
  );

/** What changes or ends an assignment is a decision of the body that gave it or that receives its report. */
export const mayRestOn = (
  assignment: Pick<Assignment, 'givenByBodyId' | 'reportToBodyId'>,
  decision: { readonly bodyId: BodyId | null },
): boolean =>
  decision.bodyId !== null &&
  (decision.bodyId === assignment.givenByBodyId || decision.bodyId === assignment.reportToBodyId);

export type ChangeObstacle = 'not-directing' | 'closed';
type Directed = Pick<Assignment, 'closedOn' | 'givenByBodyId' | 'reportToBodyId'>;

/** Words, owner, dates and cadence are changed by those who run the body that gave it or that receives it. */
export function whyCannotChange(assignment: Directed, actor: Actor): ChangeObstacle | undefined {
  const obstacle = whyCannotDirect(actor, [assignment.givenByBodyId, assignment.reportToBodyId]);
  return obstacle ?? (isOpen(assignment) ? undefined : 'closed');
}

/** "Varje enhet": a part of another assignment is not split again. */
export function whyCannotFanOut(
  assignment: Directed & Pick<Assignment, 'parentId'>,
  actor: Actor,
): ChangeObstacle | 'is-part' | undefined {
  return whyCannotChange(assignment, actor) ?? (assignment.parentId ? 'is-part' : undefined);
}

/** Avskrivning: needs the decision of the body that gave or receives, and a reason. */
export const whyCannotStrike = whyCannotChange;

export type ReportObstacle = 'closed' | 'awaiting-board' | 'not-responsible' | 'parts-open';

/**
 * The post's holder reports, whoever that is today; or the named person; or, on their behalf, the deputy chair or
 * secretary of the body that receives. Of what is split out, the whole is done when every part is.
 */
export function whyCannotReport(
  assignment: Directed & Pick<Assignment, 'state' | 'ownerPostId' | 'ownerPersonId'>,
  parts: Progress,
  actor: Actor,
): ReportObstacle | undefined {
  if (!isOpen(assignment)) return 'closed';
  if (assignment.state === 'awaitingBoard') return 'awaiting-board';
  if (!isResponsible(assignment, actor) && !writesOnBehalf(assignment, actor)) return 'not-responsible';
  return parts.closed < parts.all ? 'parts-open' : undefined;
}

export const isResponsible = (
  assignment: Pick<Assignment, 'ownerPostId' | 'ownerPersonId'>,
  actor: Actor,
): boolean =>
  !readsOnly(actor) &&
  ((assignment.ownerPostId !== undefined && holdsPost(actor, assignment.ownerPostId)) ||
    assignment.ownerPersonId === actor.person);

/** Deputy chair or secretary of the receiving body, writing what was told at the meeting. */
export function writesOnBehalf(
  assignment: Pick<Assignment, 'reportToBodyId' | 'givenByBodyId'>,
  actor: Actor,
): boolean {
  const receiver = receiverOf(assignment);
  return receiver !== undefined && !readsOnly(actor) && hasRole(actor, receiver, 'viceChair', 'secretary');
}
