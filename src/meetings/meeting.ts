import { runsBody } from '../kernel/actor.ts';
import type { Actor, BodyId } from '../kernel/actor.ts';
import type { Day } from '../kernel/day.ts';
import type { Id } from '../kernel/id.ts';
import type { Visibility } from '../thread/knot.ts';

export type MeetingId = Id<'meeting'>;

/** sammanträde i nämnd; ledningsgruppsmöte; arbetande möte; annat. */
export const meetingKinds = ['board', 'management', 'working', 'other'] as const;
export type MeetingKind = (typeof meetingKinds)[number];

/** planerat, kallat, hållet, avslutat (the record is locked), inställt. */
export const meetingStates = ['planned', 'called', 'held', 'closed', 'cancelled'] as const;
export type MeetingState = (typeof meetingStates)[number];

/** Sammanträde, möte. Times are clock times of the place, `HH:MM`. */
export type Meeting = {
  readonly id: MeetingId;
  readonly bodyId: BodyId;
  readonly bodyName: string;
  readonly kind: MeetingKind;
  readonly onDay: Day;
  readonly startsAt: string | undefined;
  readonly endsAt: string | undefined;
  readonly place: string;
  readonly state: MeetingState;
  readonly visibility: Visibility;
  readonly note: string;
  readonly version: number;
};

/** The most letters of a meeting's fields, by their names in the form. */
export const meetingLengths = { plats: 200, anteckning: 20_000, ovriga: 20_000 } as const;

export const isOpen = (state: MeetingState): boolean => state !== 'closed' && state !== 'cancelled';

/** A planned meeting whose day has passed without a record. */
export const isOverdue = (meeting: { state: string; onDay: Day | null }, today: Day): boolean =>
  (meeting.state === 'planned' || meeting.state === 'called') &&
  meeting.onDay !== null &&
  meeting.onDay < today;

export type PlanObstacle = 'not-running-the-body' | 'read-only';

/** Those who run a body plan its meetings; administrators may for every body; auditors change nothing. */
export function whyCannotPlan(body: BodyId, actor: Actor): PlanObstacle | undefined {
  if (actor.auditor && !actor.administrator) return 'read-only';
  return actor.administrator || runsBody(actor, body) ? undefined : 'not-running-the-body';
}

export type ChangeObstacle = PlanObstacle | 'meeting-closed' | 'meeting-cancelled';

/** The agenda, attendance and record may be changed until the meeting is closed. */
export function whyCannotChange(
  meeting: Pick<Meeting, 'bodyId' | 'state'>,
  actor: Actor,
): ChangeObstacle | undefined {
  const obstacle = whyCannotPlan(meeting.bodyId, actor);
  if (obstacle) return obstacle;
  if (meeting.state === 'closed') return 'meeting-closed';
  return meeting.state === 'cancelled' ? 'meeting-cancelled' : undefined;
}

export type VisibilityObstacle = PlanObstacle | 'unions-inside';

/**
 * Who sees a meeting is set by those who run its body, also when it is closed. What is said in an employer–union
 * group stays with those who are signed in (domain.md R8).
 */
export function whyCannotShowTo(
  meeting: { readonly bodyId: BodyId; readonly bodyKind: string | undefined },
  visibility: Visibility,
  actor: Actor,
): VisibilityObstacle | undefined {
  return whyCannotPlan(meeting.bodyId, actor) ?? whyCannotBe(visibility, meeting.bodyKind);
}

/** Meetings of a cooperation group are never public (samverkansgrupp). */
export const whyCannotBe = (
  visibility: Visibility,
  bodyKind: string | undefined,
): 'unions-inside' | undefined =>
  bodyKind === 'cooperationGroup' && visibility === 'public' ? 'unions-inside' : undefined;

/** kalla, hålla, avsluta, öppna igen, ställa in. */
export const meetingSteps = ['call', 'hold', 'close', 'reopen', 'cancel'] as const;
export type MeetingStep = (typeof meetingSteps)[number];

const ways: Readonly<Record<MeetingStep, { from: readonly MeetingState[]; to: MeetingState }>> = {
  call: { from: ['planned'], to: 'called' },
  hold: { from: ['planned', 'called'], to: 'held' },
  close: { from: ['held'], to: 'closed' },
  reopen: { from: ['closed'], to: 'held' },
  cancel: { from: ['planned', 'called'], to: 'cancelled' },
};

export const stateAfter = (step: MeetingStep): MeetingState => ways[step].to;

/** The steps that lead on from a state, in the order they are taken. */
export const stepsFrom = (state: MeetingState): readonly MeetingStep[] =>
  meetingSteps.filter((step) => ways[step].from.includes(state));

export type StepObstacle = PlanObstacle | 'wrong-state' | 'not-yet-the-day' | 'no-context' | 'no-next-step';

/** A meeting is not held before its day; the other steps follow its state. */
export function whyCannotStep(
  meeting: Pick<Meeting, 'bodyId' | 'state' | 'onDay'>,
  step: MeetingStep,
  actor: Actor,
  today: Day,
): StepObstacle | undefined {
  const obstacle = whyCannotPlan(meeting.bodyId, actor);
  if (obstacle) return obstacle;
  if (!ways[step].from.includes(meeting.state)) return 'wrong-state';
  return step === 'hold' && meeting.onDay > today ? 'not-yet-the-day' : undefined;
}
