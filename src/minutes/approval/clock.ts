import { addDays, daysBetween } from '../../kernel/day.ts';
import type { Day } from '../../kernel/day.ts';

/** A rule of law with its source and the day from which it holds. */
export const approvalRule = {
  /** Calendar days from the meeting (KL 5:69: "senast fjorton dagar efter sammanträdet"). */
  days: 14,
  /** From this day on the page warns: four days are left. */
  warnFrom: 10,
  validFrom: '2018-01-01',
  source: '5 kap. 69 § kommunallagen (2017:725)',
} as const;

export type ClockLevel = 'calm' | 'soon' | 'late';
export type ApprovalClock = { readonly dueOn: Day; readonly daysLeft: number; readonly level: ClockLevel };

/** The last day to approve the minutes of a meeting. A day 14 on a holiday does not slide (domain.md 1.3 b). */
export const dueOn = (heldOn: Day): Day => addDays(heldOn, approvalRule.days);

/** How the time stands: warns from day 10, red after day 14. */
export function approvalClock(heldOn: Day, today: Day): ApprovalClock {
  const due = dueOn(heldOn);
  const passed = daysBetween(heldOn, today);
  const level = today > due ? 'late' : passed >= approvalRule.warnFrom ? 'soon' : 'calm';
  return { dueOn: due, daysLeft: daysBetween(today, due), level };
}
