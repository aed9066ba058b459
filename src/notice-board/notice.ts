import { readsOnly, runsBody } from '../kernel/actor.ts';
import type { Actor, BodyId } from '../kernel/actor.ts';
import type { Day } from '../kernel/day.ts';
import type { Id } from '../kernel/id.ts';
import type { NoticeKind } from './law.ts';
import { lawOf } from './law.ts';
import type { NoticeSection } from './sections.ts';

export type NoticeId = Id<'notice'>;

/** utkast, uppe, nedtaget. */
export const noticeStates = ['draft', 'posted', 'removed'] as const;
export type NoticeState = (typeof noticeStates)[number];

/** Where a joint committee's minutes are announced too: the member, and the day it told us. */
export type Elsewhere = { readonly member: string; readonly announcedOn: Day | undefined };

/** Anslag: what stands on the municipality's notice board, up or taken down. */
export type Notice = {
  readonly id: NoticeId;
  readonly kind: NoticeKind;
  readonly state: NoticeState;
  readonly bodyId: BodyId;
  readonly bodyName: string;
  readonly meetingId: Id<'meeting'> | undefined;
  readonly heading: string;
  readonly text: string;
  /** The law that demands it, where that is not kommunallagen itself. */
  readonly statute: string;
  /** Who asked for it; '' for readers who do not run the body. */
  readonly requestedBy: string;
  readonly meetingDay: Day | undefined;
  readonly approvedOn: Day | undefined;
  readonly keptAt: string;
  readonly appealable: boolean;
  readonly shownUntil: Day | undefined;
  readonly postedAt: Date | undefined;
  readonly postedOn: Day | undefined;
  readonly countsFrom: Day | undefined;
  readonly appealNominal: Day | undefined;
  readonly appealUntil: Day | undefined;
  readonly removeFrom: Day | undefined;
  readonly removedAt: Date | undefined;
  readonly removedOn: Day | undefined;
  readonly takenDownBy: string | undefined;
  readonly correctsId: NoticeId | undefined;
  readonly correctedById: NoticeId | undefined;
  readonly correctionReason: string;
  readonly sections: readonly NoticeSection[];
  readonly elsewhere: readonly Elsewhere[];
  readonly version: number;
};

/** The most letters of a notice's fields, by their names in the form. */
export const noticeLengths = {
  rubrik: 300,
  text: 20_000,
  lagrum: 300,
  bestallare: 300,
  forvaras: 300,
  skal: 2000,
} as const;

export type PostObstacle = 'read-only' | 'not-running-the-body';

/** Those who run a body announce for it, and administrators for every body; auditors change nothing. */
export function whyCannotPost(body: BodyId, actor: Actor): PostObstacle | undefined {
  if (readsOnly(actor)) return 'read-only';
  return actor.administrator || runsBody(actor, body) ? undefined : 'not-running-the-body';
}

export type DraftObstacle = PostObstacle | 'already-posted';

/** A draft is changed, dropped and posted; what is posted is corrected by a new notice. */
export function whyCannotEdit(
  notice: Pick<Notice, 'bodyId' | 'state'>,
  actor: Actor,
): DraftObstacle | undefined {
  return whyCannotPost(notice.bodyId, actor) ?? (notice.state === 'draft' ? undefined : 'already-posted');
}

export type CorrectObstacle = PostObstacle | 'not-posted' | 'already-corrected';

/** Corrected by a new notice with its own time, once; the new one may be corrected in turn. */
export function whyCannotCorrect(
  notice: Pick<Notice, 'bodyId' | 'state' | 'correctedById'>,
  actor: Actor,
): CorrectObstacle | undefined {
  const obstacle = whyCannotPost(notice.bodyId, actor);
  if (obstacle) return obstacle;
  if (notice.state === 'draft') return 'not-posted';
  return notice.correctedById ? 'already-corrected' : undefined;
}

export type RemoveObstacle =
  | PostObstacle
  | 'not-up'
  | 'other-board-unknown'
  | 'time-not-out'
  | 'outage-undecided';

type Standing = Pick<Notice, 'state' | 'removeFrom'>;

/** A notice is not taken down before its appeal time has run out (KL 8:12), nor while an outage in it is undecided (13:5). */
export function whyMustStay(
  notice: Standing,
  today: Day,
  undecidedOutages: number,
): Exclude<RemoveObstacle, PostObstacle> | undefined {
  if (notice.state !== 'posted') return 'not-up';
  if (!notice.removeFrom) return 'other-board-unknown';
  if (today < notice.removeFrom) return 'time-not-out';
  return undecidedOutages > 0 ? 'outage-undecided' : undefined;
}

export const whyCannotTakeDown = (
  notice: Standing & Pick<Notice, 'bodyId'>,
  actor: Actor,
  today: Day,
  undecidedOutages: number,
): RemoveObstacle | undefined =>
  whyCannotPost(notice.bodyId, actor) ?? whyMustStay(notice, today, undecidedOutages);

export type NoticeProblem =
  | 'no-body'
  | 'not-on-the-list'
  | 'no-heading'
  | 'no-text'
  | 'no-statute'
  | 'no-requester'
  | 'no-meeting-day'
  | 'no-approval-day'
  | 'approved-before-meeting'
  | 'approved-later-than-today'
  | 'no-sections'
  | 'no-place'
  | 'not-a-day'
  | 'ends-before-today'
  | 'meeting-has-passed'
  | 'not-council'
  | 'no-reason';

/** What a notice says before it is posted, as typed and read. */
export type NoticeText = {
  readonly kind: NoticeKind;
  readonly bodyId: BodyId;
  readonly bodyName: string;
  readonly meetingId?: Id<'meeting'> | undefined;
  readonly heading: string;
  readonly text: string;
  readonly statute: string;
  readonly requestedBy: string;
  readonly meetingDay: Day | undefined;
  readonly approvedOn: Day | undefined;
  readonly keptAt: string;
  readonly shownUntil: Day | undefined;
  readonly sections: readonly NoticeSection[];
  readonly members: readonly string[];
};

type FieldProblem = { readonly field: string; readonly problem: NoticeProblem };

/** Everything that keeps a text from the board, each at its field. The list of kinds is closed (KL 8:10-11). */
export function problemsOf(notice: NoticeText, bodyKind: string | undefined, today: Day): FieldProblem[] {
  const problems: FieldProblem[] = [];
  const law = lawOf(notice.kind, today);
  const ask = (field: string, problem: NoticeProblem, wrong: boolean) => {
    if (wrong) problems.push({ field, problem });
  };
  ask('slag', 'not-on-the-list', law === undefined);
  ask('lagrum', 'no-statute', law?.needsStatute === true && notice.statute === '');
  if (notice.kind === 'minutes') problems.push(...minutesProblems(notice, today));
  else {
    ask('rubrik', 'no-heading', notice.heading === '');
    ask('text', 'no-text', notice.text === '');
  }
  ask('bestallare', 'no-requester', notice.kind === 'on-request' && notice.requestedBy === '');
  if (notice.kind === 'council-meeting') {
    ask('organ', 'not-council', bodyKind !== 'council');
    ask('motesdag', 'no-meeting-day', !notice.meetingDay);
    ask('motesdag', 'meeting-has-passed', notice.meetingDay !== undefined && notice.meetingDay < today);
  }
  ask('till', 'ends-before-today', notice.shownUntil !== undefined && notice.shownUntil < today);
  return problems;
}

function minutesProblems(notice: NoticeText, today: Day): FieldProblem[] {
  const problems: FieldProblem[] = [];
  const { meetingDay, approvedOn } = notice;
  if (!meetingDay) problems.push({ field: 'motesdag', problem: 'no-meeting-day' });
  if (!approvedOn) problems.push({ field: 'justerat', problem: 'no-approval-day' });
  else if (approvedOn > today) problems.push({ field: 'justerat', problem: 'approved-later-than-today' });
  else if (meetingDay && approvedOn < meetingDay)
    problems.push({ field: 'justerat', problem: 'approved-before-meeting' });
  if (notice.sections.length === 0) problems.push({ field: 'paragrafer', problem: 'no-sections' });
  if (notice.keptAt === '') problems.push({ field: 'forvaras', problem: 'no-place' });
  return problems;
}
