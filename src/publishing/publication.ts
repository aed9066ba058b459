import { readsOnly, runsBody } from '../kernel/actor.ts';
import type { Actor, BodyId, PersonId } from '../kernel/actor.ts';
import { addMonths } from '../kernel/day.ts';
import type { Day } from '../kernel/day.ts';
import type { Id } from '../kernel/id.ts';
import type { Mark } from './copy.ts';
import type { FindingKind } from './find/detectors.ts';
import type { MeetingId, SourceMinutes, VersionId } from './source.ts';

export type PublicationId = Id<'publication'>;

/** granskas, publicerad, borttagen (its day came), tillbakadragen (at once, with a reason), kastad (never published). */
export const publicationStates = ['review', 'published', 'removed', 'withdrawn', 'dropped'] as const;
export type PublicationState = (typeof publicationStates)[number];

/** Publicering: a step of its own after approval, of one version of the minutes (domain.md R6). */
export type Publication = {
  readonly id: PublicationId;
  readonly meetingId: MeetingId;
  readonly versionId: VersionId;
  readonly bodyId: BodyId;
  readonly bodyName: string;
  readonly meetingDay: Day;
  readonly kind: string;
  readonly sections: string;
  readonly state: PublicationState;
  readonly startedBy: PersonId | undefined;
  readonly publishedOn: Day | undefined;
  readonly removeOn: Day | undefined;
  readonly endedOn: Day | undefined;
  readonly version: number;
};

export const publicationLengths = { text: 500, skal: 2000, anledning: 2000 } as const;

export type PublishObstacle = 'read-only' | 'not-running-the-body';

/** Those who run a body publish its minutes, and administrators; auditors change nothing. */
export function whyCannotHandle(bodyId: BodyId, actor: Actor): PublishObstacle | undefined {
  if (readsOnly(actor)) return 'read-only';
  return actor.administrator || runsBody(actor, bodyId) ? undefined : 'not-running-the-body';
}

export type StartObstacle = PublishObstacle | 'stays-inside' | 'already-begun';

/** Minutes of employer and unions stay off the open web (R8); one copy of a version at a time. */
export function whyCannotStart(
  source: Pick<SourceMinutes, 'bodyId' | 'staysInside'>,
  standing: Publication | undefined,
  actor: Actor,
): StartObstacle | undefined {
  const obstacle = whyCannotHandle(source.bodyId, actor);
  if (obstacle) return obstacle;
  if (source.staysInside) return 'stays-inside';
  return standing ? 'already-begun' : undefined;
}

export type ReviewObstacle = PublishObstacle | 'not-in-review';

export const whyCannotReview = (
  publication: Pick<Publication, 'bodyId' | 'state'>,
  actor: Actor,
): ReviewObstacle | undefined =>
  whyCannotHandle(publication.bodyId, actor) ??
  (publication.state === 'review' ? undefined : 'not-in-review');

export type MarkProblem = 'never-kept' | 'no-reason' | 'nothing-marked' | 'too-short' | 'not-there';

/** Everything that is left needs a reason, and a personal number is never left (domain.md R6). */
export function whyCannotMark(mark: {
  readonly kind: Mark['kind'];
  readonly choice: Mark['choice'];
  readonly text: string;
  readonly reason: string;
  readonly isThere: boolean;
}): MarkProblem | undefined {
  const letters = mark.text.replaceAll(/[^\p{L}\d]/gu, '').length;
  if (letters === 0) return 'nothing-marked';
  if (mark.kind === 'free' && letters < 2) return 'too-short';
  if (!mark.isThere) return 'not-there';
  if (mark.choice === 'mask') return undefined;
  if (mark.kind === 'personalNumber') return 'never-kept';
  return mark.reason === '' ? 'no-reason' : undefined;
}

export type ChoiceProblem = 'individual-matters' | 'no-reason';

/** Of individuals' matters no § is published whoever wants it (R5); what is only prepared, with a reason (0.4). */
export function whyCannotChoose(
  source: Pick<SourceMinutes, 'individualMatters'>,
  choice: { readonly choice: 'publish' | 'leave-out'; readonly reason: string },
): ChoiceProblem | undefined {
  if (choice.choice === 'leave-out') return undefined;
  if (source.individualMatters) return 'individual-matters';
  return choice.reason === '' ? 'no-reason' : undefined;
}

/** The longest that a copy may be promised to stay: it is looked at again by then. */
export const longestMonths = 120;
export type ReadyProblem =
  | 'undecided'
  | 'not-all-checked'
  | 'not-read'
  | 'no-removal-day'
  | 'removal-too-soon'
  | 'removal-too-late';

/** All that keeps a reviewed copy from being published, each at its field. */
export function readyProblems(sent: {
  readonly undecided: number;
  readonly points: readonly string[];
  readonly checked: readonly string[];
  readonly hasRead: boolean;
  readonly removeOn: Day | undefined;
  readonly today: Day;
}): { readonly field: string; readonly problem: ReadyProblem }[] {
  const { removeOn, today } = sent;
  const problems: { field: string; problem: ReadyProblem }[] = [];
  if (sent.undecided > 0) problems.push({ field: '', problem: 'undecided' });
  if (sent.points.some((point) => !sent.checked.includes(point)))
    problems.push({ field: 'punkt', problem: 'not-all-checked' });
  if (!sent.hasRead) problems.push({ field: 'last', problem: 'not-read' });
  if (!removeOn) problems.push({ field: 'bort', problem: 'no-removal-day' });
  else if (removeOn <= today) problems.push({ field: 'bort', problem: 'removal-too-soon' });
  else if (removeOn > addMonths(today, longestMonths))
    problems.push({ field: 'bort', problem: 'removal-too-late' });
  return problems;
}

export type WithdrawObstacle = PublishObstacle | 'not-published';
export const whyCannotWithdraw = (
  publication: Pick<Publication, 'bodyId' | 'state'>,
  actor: Actor,
): WithdrawObstacle | undefined =>
  whyCannotHandle(publication.bodyId, actor) ??
  (publication.state === 'published' ? undefined : 'not-published');

/** The findings that may all be masked in one go. */
export const maskable: readonly FindingKind[] = [
  'personalNumber',
  'phone',
  'email',
  'property',
  'careLaw',
  'name',
];
