import { readsOnly, runsBody } from '../../kernel/actor.ts';
import type { Actor, BodyId, PersonId } from '../../kernel/actor.ts';
import type { Day } from '../../kernel/day.ts';
import type { Id } from '../../kernel/id.ts';
import type { VersionId } from './version.ts';

/** hela protokollet; omedelbart justerade paragrafer; mötesanteckningar. */
export type VersionKind = 'whole' | 'immediate' | 'notes';
/** under justering; justerat; återtaget; färdigställt (notes). */
export type VersionState = 'open' | 'approved' | 'taken-back' | 'final';
export type VersionForm = 'signature' | 'evidence' | 'none';

/** Justerare: the chair of the meeting, and those chosen to approve. */
export type Approver = {
  readonly personId: PersonId;
  readonly name: string;
  readonly role: 'chair' | 'approver';
};

export type EntryKind = 'sent' | 'approved' | 'signed' | 'refused' | 'taken-back' | 'completed';

/** What was done with a version, as its chain of evidence says it. */
export type Entry = {
  readonly seq: number;
  readonly kind: EntryKind;
  readonly personId: PersonId | undefined;
  readonly name: string;
  readonly at: Date;
  readonly method: string;
  readonly statement: string;
  readonly reason: string;
  readonly sha256: string;
  readonly certificate: string;
};

/** One version of a meeting's minutes; its bytes are fetched apart. */
export type Version = {
  readonly id: VersionId;
  readonly meetingId: Id<'meeting'>;
  readonly number: number;
  readonly kind: VersionKind;
  readonly itemIds: readonly Id<'item'>[];
  readonly sections: string;
  readonly form: VersionForm;
  readonly basis: string;
  readonly sha256: string;
  readonly pages: number;
  readonly dueOn: Day;
  readonly sentAt: Date;
  readonly state: VersionState;
  readonly endedOn: Day | undefined;
  readonly endReason: string;
  readonly approvers: readonly Approver[];
  readonly entries: readonly Entry[];
};

/** draft, utkast_klart, under_justering, justerat (domain.md 1.3). */
export type MinutesState = 'draft' | 'ready' | 'under-approval' | 'approved';

export function minutesState(
  isLocked: boolean,
  versions: readonly Pick<Version, 'kind' | 'state'>[],
): MinutesState {
  const whole = versions.filter(({ kind }) => kind === 'whole');
  if (whole.some(({ state }) => state === 'approved')) return 'approved';
  if (whole.some(({ state }) => state === 'open')) return 'under-approval';
  return isLocked ? 'ready' : 'draft';
}

/** The last thing an approver said of a version: yes, no with a reason, or nothing yet. */
export function lastWordOf(person: PersonId, version: Pick<Version, 'entries'>): Entry | undefined {
  return version.entries.findLast(
    ({ kind, personId }) =>
      personId === person && (kind === 'approved' || kind === 'signed' || kind === 'refused'),
  );
}
export const hasApproved = (person: PersonId, version: Pick<Version, 'entries'>): boolean => {
  const word = lastWordOf(person, version);
  return word?.kind === 'approved' || word?.kind === 'signed';
};
export const isComplete = (version: Pick<Version, 'entries' | 'approvers'>): boolean =>
  version.approvers.length > 0 && version.approvers.every(({ personId }) => hasApproved(personId, version));

export type RunObstacle = 'read-only' | 'not-running-the-body';
export type SendObstacle =
  | RunObstacle
  | 'not-a-board'
  | 'not-held'
  | 'meeting-open'
  | 'nothing-recorded'
  | 'already-out'
  | 'already-approved';

/** What the approval needs to know of a meeting. */
export type ApprovableMeeting = {
  readonly bodyId: BodyId;
  readonly isBoard: boolean;
  readonly isHeld: boolean;
  /** Closed: its record is locked (utkast klart). */
  readonly isLocked: boolean;
};

export function whyCannotRun(bodyId: BodyId, actor: Actor): RunObstacle | undefined {
  if (readsOnly(actor)) return 'read-only';
  return actor.administrator || runsBody(actor, bodyId) ? undefined : 'not-running-the-body';
}

/** The whole minutes are sent by those who run the body, when the record is locked. */
export function whyCannotSend(
  meeting: ApprovableMeeting & { readonly itemCount: number },
  versions: readonly Pick<Version, 'kind' | 'state'>[],
  actor: Actor,
): SendObstacle | undefined {
  const obstacle = whyCannotRun(meeting.bodyId, actor);
  if (obstacle) return obstacle;
  if (!meeting.isBoard) return 'not-a-board';
  if (!meeting.isHeld) return 'not-held';
  if (meeting.itemCount === 0) return 'nothing-recorded';
  const state = minutesState(meeting.isLocked, versions);
  if (state === 'approved') return 'already-approved';
  if (state === 'under-approval') return 'already-out';
  return state === 'draft' ? 'meeting-open' : undefined;
}

/** Single §§ may be approved at once, also while the meeting goes on (omedelbar justering). */
export function whyCannotSendAtOnce(
  meeting: ApprovableMeeting & { readonly itemCount: number },
  versions: readonly Pick<Version, 'kind' | 'state'>[],
  actor: Actor,
): SendObstacle | undefined {
  const obstacle = whyCannotRun(meeting.bodyId, actor);
  if (obstacle) return obstacle;
  if (!meeting.isBoard) return 'not-a-board';
  if (!meeting.isHeld) return 'not-held';
  if (meeting.itemCount === 0) return 'nothing-recorded';
  const state = minutesState(meeting.isLocked, versions);
  if (state === 'approved') return 'already-approved';
  return state === 'under-approval' ? 'already-out' : undefined;
}

export type ApproveObstacle = 'read-only' | 'not-approver' | 'not-open' | 'already-approved' | 'wrong-form';

/** Each approver says yes once; one who has refused may still say yes, and the other way round until all have. */
export function whyCannotApprove(
  version: Pick<Version, 'state' | 'approvers' | 'entries' | 'form'>,
  actor: Actor,
  by: 'signature' | 'evidence',
): ApproveObstacle | undefined {
  if (readsOnly(actor)) return 'read-only';
  if (!version.approvers.some(({ personId }) => personId === actor.person)) return 'not-approver';
  if (version.state !== 'open') return 'not-open';
  if (version.form !== by) return 'wrong-form';
  return hasApproved(actor.person, version) ? 'already-approved' : undefined;
}

/** A no is said by one who has not said yes: a yes is taken back only with the whole version. */
export const whyCannotRefuse = (
  version: Pick<Version, 'state' | 'approvers' | 'entries' | 'form'>,
  actor: Actor,
): ApproveObstacle | undefined =>
  whyCannotApprove(version, actor, version.form === 'signature' ? 'signature' : 'evidence');

export type TakeBackObstacle = RunObstacle | 'not-open';

/** Taken back by those who run the body; what is approved stays (domain.md 1.3). */
export function whyCannotTakeBack(
  version: Pick<Version, 'state'>,
  bodyId: BodyId,
  actor: Actor,
): TakeBackObstacle | undefined {
  return whyCannotRun(bodyId, actor) ?? (version.state === 'open' ? undefined : 'not-open');
}
