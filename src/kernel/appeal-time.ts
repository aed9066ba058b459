import { addDays } from './day.ts';
import type { Day } from './day.ts';
import { lastDayToAct } from './holidays.ts';

/** The time to appeal a decision that is announced on the notice board (KL 13:5, lag 1930:173). */
export type AppealTime = {
  /** Three weeks after the announcement, on the same weekday: what many municipalities print. */
  readonly nominal: Day;
  /** The last day to appeal, after Sundays, holidays and eves have been passed over. */
  readonly lastDay: Day;
  /** The first day the notice may be taken down, and the first day in legal force (laga kraft). */
  readonly legalForceFrom: Day;
};

/** Holds only while the notice stays up the whole time (KL 13:5 second paragraph). */
export function appealTime(announced: Day): AppealTime {
  const nominal = addDays(announced, 21);
  const lastDay = lastDayToAct(nominal);
  return { nominal, lastDay, legalForceFrom: addDays(lastDay, 1) };
}

/** For a joint committee the time runs from the last of its members' boards (KL 13:5). */
export const jointAppealTime = (announced: readonly [Day, ...Day[]]): AppealTime =>
  appealTime(announced.reduce((latest, on) => (on > latest ? on : latest)));

/** Justering within fourteen days of the meeting (KL 5:69); a day 14 on a holiday is not moved. */
export const approvalDeadline = (meeting: Day): Day => addDays(meeting, 14);

/** From this day on the minutes' approval is worth a warning. */
export const approvalWarningFrom = (meeting: Day): Day => addDays(meeting, 10);

/** The announcement at the latest on the second day after justering (KL 8:12), not moved either. */
export const announceDeadline = (approved: Day): Day => addDays(approved, 2);
