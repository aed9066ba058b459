import { readsOnly, runsBody } from '../../kernel/actor.ts';
import type { Actor, BodyId, PersonId } from '../../kernel/actor.ts';
import { addDays } from '../../kernel/day.ts';
import type { Day } from '../../kernel/day.ts';
import { workingDayBefore } from '../../kernel/holidays.ts';
import type { Id } from '../../kernel/id.ts';
import type { KnotId } from '../../thread/knot.ts';
import { itemLengths } from '../item.ts';
import type { ItemId, ItemKind } from '../item.ts';
import type { NewPaper } from '../papers/paper.ts';

export type IntakeId = Id<'intake'>;

/** föreslaget, berett, på dagordningen, återlämnat, tillbakataget. */
export const intakeStates = ['proposed', 'prepared', 'placed', 'returned', 'withdrawn'] as const;
export type IntakeState = (typeof intakeStates)[number];

/** What a matter may become on an agenda; standing items, report-backs and formalities place themselves. */
export const intakeKinds = [
  'decision',
  'preparation',
  'information',
  'dialogue',
  'notification',
  'election',
] as const satisfies readonly ItemKind[];
export type IntakeKind = (typeof intakeKinds)[number];

type Named = { readonly id: PersonId; readonly name: string };

/** Ärende på beredningslistan: what somebody wants a body to take up. */
export type Intake = {
  readonly id: IntakeId;
  readonly bodyId: BodyId;
  readonly bodyName: string;
  readonly heading: string;
  readonly kind: IntakeKind;
  readonly caseNumber: string | undefined;
  readonly presenter: string;
  readonly text: string;
  readonly state: IntakeState;
  /** Undefined where the matter put itself on the list: a body had referred it back. */
  readonly proposer: Named | undefined;
  readonly proposedOn: Day;
  readonly preparer: Named | undefined;
  readonly papersDue: Day | undefined;
  readonly returnReason: string;
  readonly itemId: ItemId | undefined;
  readonly itemAddress: string | undefined;
  readonly cameOf: ItemId | undefined;
  readonly papers: number;
  readonly papersMissing: number;
  readonly version: number;
};

export type NewIntake = Pick<Intake, 'heading' | 'kind' | 'caseNumber' | 'presenter' | 'text'>;

/** A paper of a matter that is being prepared; it follows to the item. */
export type IntakePaper = NewPaper & {
  readonly id: string;
  readonly documentId: KnotId | undefined;
  readonly address: string | undefined;
};

/** The most letters of each field, by its name in the form. */
export const intakeLengths = {
  rubrik: itemLengths.rubrik,
  arende: itemLengths.arende,
  foredragande: itemLengths.foredragande,
  text: itemLengths.text,
} as const;
export const reasonLength = { skal: 5000 } as const;

export type IntakeObstacle =
  | 'read-only'
  | 'outsider'
  | 'not-running-the-body'
  | 'not-handling'
  | 'not-the-proposer'
  | 'is-placed'
  | 'is-withdrawn'
  | 'is-returned'
  | 'not-prepared'
  | 'already-prepared';

/** Whoever belongs to a body or holds a post may propose a matter to any body that they see. */
export function whyCannotPropose(actor: Actor): IntakeObstacle | undefined {
  if (readsOnly(actor)) return 'read-only';
  return actor.administrator || actor.offices.length > 0 || actor.posts.length > 0 ? undefined : 'outsider';
}

const runs = (actor: Actor, bodyId: BodyId) => actor.administrator || runsBody(actor, bodyId);
type Matter = Pick<Intake, 'bodyId' | 'state' | 'proposer' | 'preparer'>;

const over = (state: IntakeState): IntakeObstacle | undefined =>
  state === 'placed' ? 'is-placed' : state === 'withdrawn' ? 'is-withdrawn' : undefined;

/** Proposer, preparer and those who run the body write on it until it is on an agenda. */
export function whyCannotEdit(matter: Matter, actor: Actor): IntakeObstacle | undefined {
  if (readsOnly(actor)) return 'read-only';
  const handles =
    runs(actor, matter.bodyId) ||
    matter.proposer?.id === actor.person ||
    matter.preparer?.id === actor.person;
  return handles ? over(matter.state) : 'not-handling';
}

/** Who prepares it, and by when its papers shall be in, is said by those who run the body. */
export function whyCannotAssign(matter: Matter, actor: Actor): IntakeObstacle | undefined {
  if (readsOnly(actor)) return 'read-only';
  if (!runs(actor, matter.bodyId)) return 'not-running-the-body';
  return over(matter.state) ?? (matter.state === 'returned' ? 'is-returned' : undefined);
}

/** The preparer, or those who run the body, say that it is prepared. */
export function whyCannotPrepare(matter: Matter, actor: Actor): IntakeObstacle | undefined {
  if (readsOnly(actor)) return 'read-only';
  if (!runs(actor, matter.bodyId) && matter.preparer?.id !== actor.person) return 'not-running-the-body';
  if (matter.state === 'prepared') return 'already-prepared';
  return over(matter.state) ?? (matter.state === 'returned' ? 'is-returned' : undefined);
}

/** It is given back with a reason by those who run the body. */
export const whyCannotReturn = whyCannotAssign;

/** Only what is prepared goes on an agenda. */
export function whyCannotPlace(matter: Matter, actor: Actor): IntakeObstacle | undefined {
  const obstacle = whyCannotAssign(matter, actor);
  return obstacle ?? (matter.state === 'prepared' ? undefined : 'not-prepared');
}

/** Its proposer takes it back. */
export function whyCannotWithdraw(matter: Matter, actor: Actor): IntakeObstacle | undefined {
  if (readsOnly(actor)) return 'read-only';
  return matter.proposer?.id === actor.person ? over(matter.state) : 'not-the-proposer';
}

/** A returned matter that is written on is proposed again; a change does not undo what was prepared. */
export const stateAfterEdit = (state: IntakeState): IntakeState =>
  state === 'returned' ? 'proposed' : state;

/** The last day for papers: the working day before the call goes out. */
export const papersDueBy = (meetingOn: Day, callDays: number): Day =>
  workingDayBefore(addDays(meetingOn, -callDays));

/** Papers that should have been in, or of which there are none. */
export const isLate = (
  matter: Pick<Intake, 'papersDue' | 'state' | 'papers' | 'papersMissing'>,
  today: Day,
): boolean =>
  (matter.state === 'proposed' || matter.state === 'prepared') &&
  matter.papersDue !== undefined &&
  matter.papersDue < today &&
  (matter.papers === 0 || matter.papersMissing > 0);
