import { announceDeadline, appealTime, jointAppealTime } from '../kernel/appeal-time.ts';
import { addDays, daysBetween } from '../kernel/day.ts';
import type { Day } from '../kernel/day.ts';

/** How long a notice is up, and what it means for whoever wants to appeal. */
export type TimeOnBoard = {
  /** The day the appeal time counts from; undefined while another member's board has not been reported. */
  readonly countsFrom: Day | undefined;
  readonly nominal: Day | undefined;
  readonly lastDay: Day | undefined;
  /** The first day it may be taken down. */
  readonly removeFrom: Day | undefined;
};

type Posting = {
  readonly postedOn: Day;
  readonly appealable: boolean;
  /** The last day to show what has no appeal time. */
  readonly shownUntil: Day | undefined;
  /** The days on the boards of a joint committee's other members; undefined where not yet known. */
  readonly elsewhere: readonly (Day | undefined)[];
};

/** What is shown without an appeal time stays for three weeks where nobody has said otherwise. */
const usualDays = 21;

/** The clock of KL 13:5: three weeks from the posting, for a joint committee from the last of the members' boards. */
export function timeOnBoard({ postedOn, appealable, shownUntil, elsewhere }: Posting): TimeOnBoard {
  if (!appealable) {
    const removeFrom = addDays(shownUntil ?? addDays(postedOn, usualDays), 1);
    return { countsFrom: undefined, nominal: undefined, lastDay: undefined, removeFrom };
  }
  const known = elsewhere.filter((on) => on !== undefined);
  if (known.length < elsewhere.length)
    return { countsFrom: undefined, nominal: undefined, lastDay: undefined, removeFrom: undefined };
  const countsFrom = [postedOn, ...known].reduce((latest, on) => (on > latest ? on : latest));
  const time = known.length > 0 ? jointAppealTime([postedOn, ...known]) : appealTime(postedOn);
  return { countsFrom, nominal: time.nominal, lastDay: time.lastDay, removeFrom: time.legalForceFrom };
}

/** A longer time after an outage: the last day is the person's choice, never before the one that was. */
export const extended = (lastDay: Day): { readonly lastDay: Day; readonly removeFrom: Day } => ({
  lastDay,
  removeFrom: addDays(lastDay, 1),
});

/** Whether minutes wait longer than the law lets them for their notice (KL 8:12): on the second day, or past it. */
export function announcing(approvedOn: Day, today: Day): 'in-time' | 'last-day' | 'late' {
  const deadline = announceDeadline(approvedOn);
  if (today > deadline) return 'late';
  return today === deadline ? 'last-day' : 'in-time';
}

/** Whether the council's meeting is announced less than a week before it (KL 5:13). */
export const isShortNotice = (meetingDay: Day, postedOn: Day, days: number): boolean =>
  daysBetween(postedOn, meetingDay) < days;
