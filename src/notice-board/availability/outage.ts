import { appealTime } from '../../kernel/appeal-time.ts';
import { addDays, dayAt } from '../../kernel/day.ts';
import type { Day } from '../../kernel/day.ts';
import { lastDayToAct } from '../../kernel/holidays.ts';
import type { Id } from '../../kernel/id.ts';

export type OutageId = Id<'outage'>;

/** Avbrott: the board could not be read, from the last sign of life to the next. */
export type Outage = {
  readonly id: OutageId;
  readonly fromAt: Date;
  readonly untilAt: Date;
  /** Found by the beats that did not come, or told by a person. */
  readonly source: 'heartbeat' | 'person';
  readonly note: string;
};

/** Milliseconds between two beats, and the longest silence that is no outage. */
export const beatEvery = 60_000;
export const longestSilence = 3 * beatEvery;

/** A stretch of time in which every beat came. */
export type Uptime = { readonly beganAt: Date; readonly lastAt: Date };

/** What a beat means: it carries on the last span, or there was an outage between them. */
export function onBeat(last: Uptime | undefined, now: Date): 'first' | 'goes-on' | 'was-out' {
  if (!last) return 'first';
  return now.getTime() - last.lastAt.getTime() > longestSilence ? 'was-out' : 'goes-on';
}

export const minutesOf = ({ fromAt, untilAt }: Pick<Outage, 'fromAt' | 'untilAt'>): number =>
  Math.max(1, Math.round((untilAt.getTime() - fromAt.getTime()) / 60_000));

/** Whether the board was out while a notice's time ran: after its posting, and before its last day had ended. */
export function falls(
  outage: Pick<Outage, 'fromAt' | 'untilAt'>,
  time: { readonly postedAt: Date; readonly appealUntil: Day },
): boolean {
  return outage.untilAt > time.postedAt && dayAt(outage.fromAt) <= time.appealUntil;
}

/**
 * The new last day that is proposed after an outage: three whole weeks from the day the board was back, since the time does
 * not run out unless the notice was up all of it (KL 13:5 second paragraph); at least the next working day. A person decides.
 */
export function proposedLastDay(outage: Pick<Outage, 'untilAt'>, appealUntil: Day): Day {
  const { lastDay } = appealTime(dayAt(outage.untilAt));
  return lastDay > appealUntil ? lastDay : lastDayToAct(addDays(appealUntil, 1));
}

/** förläng tiden; låt tiden stå (a short outage that did not matter). */
export const verdicts = ['extended', 'stands'] as const;
export type Verdict = (typeof verdicts)[number];

export type RulingProblem = 'no-verdict' | 'no-reason' | 'no-last-day' | 'shorter-than-before';

/** What is wrong with a decision on an outage; the time is made longer, never shorter. */
export function rulingProblem(
  ruling: { verdict: Verdict | undefined; lastDay: Day | undefined; reason: string },
  appealUntil: Day,
): RulingProblem | undefined {
  if (!ruling.verdict) return 'no-verdict';
  if (ruling.verdict === 'extended') {
    if (!ruling.lastDay) return 'no-last-day';
    if (ruling.lastDay <= appealUntil) return 'shorter-than-before';
  }
  return ruling.reason === '' ? 'no-reason' : undefined;
}
