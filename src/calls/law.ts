import { addDays } from '../kernel/day.ts';
import type { Day } from '../kernel/day.ts';
import { workingDayBefore } from '../kernel/holidays.ts';

/** What the law says of calls to the council, with the day it holds from; other bodies have their own rules of procedure. */
export type CouncilCallLaw = {
  readonly from: Day;
  readonly source: string;
  /** Days between the call, and the notice on the board, and the meeting: at least. */
  readonly days: number;
};

/** KL (2017:725) 5:13–15; domain.md P19. */
export const councilCallLaws: readonly CouncilCallLaw[] = [
  { from: '2018-01-01' as Day, source: 'KL 5:13–15', days: 7 },
];

export const councilCallLawOn = (onDay: Day): CouncilCallLaw | undefined =>
  councilCallLaws.filter(({ from }) => from <= onDay).at(-1);

/** The last days for a meeting's call. */
export type CallDays = {
  /** By when the call is to be sent. */
  readonly callBy: Day;
  /** By when the council's meeting is to stand on the notice board; undefined for other bodies. */
  readonly noticeBy: Day | undefined;
  /** By when an urgent matter of the council may still be called: the weekday before the meeting. */
  readonly urgentBy: Day | undefined;
};

/**
 * The council is called at least a week before, whatever its own rules say, and announced on the board as early; urgent
 * matters at the latest the weekday before (KL 5:13–15, domain.md P19). Other bodies are called as their procedure says.
 */
export function callDaysOf(onDay: Day, body: { readonly kind: string; readonly callDays: number }): CallDays {
  const law = body.kind === 'council' ? councilCallLawOn(onDay) : undefined;
  const days = Math.max(body.callDays, law?.days ?? 0);
  return {
    callBy: addDays(onDay, -days),
    noticeBy: law && addDays(onDay, -law.days),
    urgentBy: law && workingDayBefore(onDay),
  };
}

/** How a matter of the council has been announced. */
export type Announced = 'in-time' | 'urgent' | 'no';

/** One sent version: when, and which items it held. */
export type SentItems = { readonly sentOn: Day; readonly itemIds: readonly string[] };

/** How each of these items was announced, by the calls that were sent (KL 5:13–15). */
export function announcedBy(
  itemIds: readonly string[],
  sent: readonly SentItems[],
  days: CallDays,
): ReadonlyMap<string, Announced> {
  const by = (id: string, last: Day | undefined): boolean =>
    last !== undefined && sent.some((one) => one.sentOn <= last && one.itemIds.includes(id));
  return new Map(
    itemIds.map((id) => [id, by(id, days.callBy) ? 'in-time' : by(id, days.urgentBy) ? 'urgent' : 'no']),
  );
}

export type DecideObstacle = 'not-announced';

/**
 * The council decides only what has been announced; what has not, or only as urgent, when all who are present agree
 * (KL 5:52, domain.md P20). Asked by whoever records a decision.
 */
export const whyCannotDecideUnannounced = (
  bodyKind: string,
  announced: Announced,
  allPresentAgree: boolean,
): DecideObstacle | undefined =>
  bodyKind === 'council' && announced !== 'in-time' && !allPresentAgree ? 'not-announced' : undefined;
