import type { Actor } from '../../kernel/actor.ts';
import type { Day } from '../../kernel/day.ts';
import type { Id } from '../../kernel/id.ts';
import type { AppealFact, AppealOutcome } from '../legal-force.ts';
import { isAppealable } from '../law.ts';
import { whyCannotPost } from '../notice.ts';
import type { Notice, PostObstacle } from '../notice.ts';

export type AppealId = Id<'appeal'>;

/** Överklagande: who appealed what and when, for those who run the body. */
export type Appeal = AppealFact & {
  readonly id: AppealId;
  readonly appellant: string;
  readonly courtCase: string;
  readonly note: string;
};

export const appealLengths = { klagande: 300, mal: 100, anteckning: 2000 } as const;

export type AppealObstacle = PostObstacle | 'not-posted' | 'nothing-to-appeal';

/** An appeal is registered as long as the decision is known, also when it comes late: the court says what it is worth. */
export function whyCannotRegisterAppeal(
  notice: Pick<Notice, 'bodyId' | 'state' | 'appealable'>,
  actor: Actor,
): AppealObstacle | undefined {
  const obstacle = whyCannotPost(notice.bodyId, actor);
  if (obstacle) return obstacle;
  if (notice.state === 'draft') return 'not-posted';
  return notice.appealable ? undefined : 'nothing-to-appeal';
}

export type AppealProblem =
  | 'no-appellant'
  | 'no-received-day'
  | 'received-later-than-today'
  | 'received-before-posting'
  | 'not-a-section'
  | 'no-outcome'
  | 'no-end-day'
  | 'ended-before-received'
  | 'ended-later-than-today';

type FieldProblem = { readonly field: string; readonly problem: AppealProblem };
export type AppealText = {
  readonly appellant: string;
  readonly receivedOn: Day | undefined;
  readonly sections: readonly string[];
  readonly courtCase: string;
  readonly note: string;
};

/** What is wrong with an appeal as typed; only what may be appealed can be (KL 13:2). */
export function appealProblems(
  appeal: AppealText,
  notice: Pick<Notice, 'postedOn' | 'sections'>,
  today: Day,
): FieldProblem[] {
  const problems: FieldProblem[] = [];
  const { receivedOn } = appeal;
  if (appeal.appellant === '') problems.push({ field: 'klagande', problem: 'no-appellant' });
  if (!receivedOn) problems.push({ field: 'inkom', problem: 'no-received-day' });
  else if (receivedOn > today) problems.push({ field: 'inkom', problem: 'received-later-than-today' });
  else if (notice.postedOn && receivedOn < notice.postedOn)
    problems.push({ field: 'inkom', problem: 'received-before-posting' });
  const open = notice.sections.filter(({ nature }) => isAppealable(nature)).map(({ number }) => number);
  if (appeal.sections.some((number) => !open.includes(number)))
    problems.push({ field: 'paragraf', problem: 'not-a-section' });
  return problems;
}

/** What is wrong with a court's outcome as typed; an appeal ends once. */
export function outcomeProblems(
  ending: { outcome: AppealOutcome | undefined; endedOn: Day | undefined },
  receivedOn: Day,
  today: Day,
): FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (!ending.outcome) problems.push({ field: 'utgang', problem: 'no-outcome' });
  if (!ending.endedOn) problems.push({ field: 'slutdag', problem: 'no-end-day' });
  else if (ending.endedOn < receivedOn) problems.push({ field: 'slutdag', problem: 'ended-before-received' });
  else if (ending.endedOn > today) problems.push({ field: 'slutdag', problem: 'ended-later-than-today' });
  return problems;
}
