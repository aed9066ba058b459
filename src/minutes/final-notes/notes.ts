import type { Actor } from '../../kernel/actor.ts';
import type { Day } from '../../kernel/day.ts';
import type { Id } from '../../kernel/id.ts';
import type { ApprovableMeeting, RunObstacle, Version } from '../approval/approval.ts';
import { whyCannotRun } from '../approval/approval.ts';

/** Somebody who took part asks for a correction of notes (rättelse); answered by those who run the body. */
export type Correction = {
  readonly id: Id<'correction'>;
  readonly name: string;
  readonly text: string;
  readonly at: Date;
  readonly answer: 'taken' | 'declined' | undefined;
  readonly answerReason: string;
};

type NotesVersion = Pick<Version, 'kind' | 'state' | 'dueOn'>;
/** The draft that is out for corrections. */
export const openDraft = <Any extends NotesVersion>(versions: readonly Any[]): Any | undefined =>
  versions.find(({ kind, state }) => kind === 'notes' && state === 'open');
export const isFinal = (versions: readonly NotesVersion[]): boolean =>
  versions.some(({ kind, state }) => kind === 'notes' && state === 'final');

export type NotesObstacle =
  | RunObstacle
  | 'a-board'
  | 'not-held'
  | 'nothing-recorded'
  | 'already-out'
  | 'already-final'
  | 'no-draft'
  | 'window-open'
  | 'unanswered'
  | 'window-passed'
  | 'did-not-take-part';

/** Notes are handed out for corrections when the meeting has been held (domain.md H18). */
export function whyCannotHandOut(
  meeting: ApprovableMeeting & { readonly itemCount: number },
  versions: readonly NotesVersion[],
  actor: Actor,
): NotesObstacle | undefined {
  const obstacle = whyCannotRun(meeting.bodyId, actor);
  if (obstacle) return obstacle;
  if (meeting.isBoard) return 'a-board';
  if (!meeting.isHeld) return 'not-held';
  if (meeting.itemCount === 0) return 'nothing-recorded';
  if (isFinal(versions)) return 'already-final';
  return openDraft(versions) ? 'already-out' : undefined;
}

/** Those who took part ask while the time for it runs: its last day is within. */
export function whyCannotAsk(
  draft: Pick<NotesVersion, 'state' | 'dueOn'> | undefined,
  tookPart: boolean,
  today: Day,
): NotesObstacle | undefined {
  if (!draft || draft.state !== 'open') return 'no-draft';
  if (!tookPart) return 'did-not-take-part';
  return today > draft.dueOn ? 'window-passed' : undefined;
}

/** Notes are completed when the time for corrections has passed and each is answered; then they are locked. */
export function whyCannotComplete(
  meeting: Pick<ApprovableMeeting, 'bodyId'>,
  versions: readonly NotesVersion[],
  corrections: readonly Pick<Correction, 'answer'>[],
  actor: Actor,
  today: Day,
): NotesObstacle | undefined {
  const obstacle = whyCannotRun(meeting.bodyId, actor);
  if (obstacle) return obstacle;
  if (isFinal(versions)) return 'already-final';
  const draft = openDraft(versions);
  if (!draft) return 'no-draft';
  if (today <= draft.dueOn) return 'window-open';
  return corrections.some(({ answer }) => answer === undefined) ? 'unanswered' : undefined;
}
