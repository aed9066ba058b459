import { defaultCalendar } from '../calendar.ts';
import type { Calendar } from '../calendar.ts';
import { day } from '../day.ts';
import { readTimes } from './read-times.ts';
import type { TimeReading } from './time-reading.ts';

export const calendar = defaultCalendar(2015, 2030);

export type Told = {
  readonly calendar?: Calendar;
  readonly future?: boolean;
  readonly receiver?: string;
};

/** All that is read in a text at an anchor, `undefined` where nobody knows the day. */
export const readAt = (text: string, anchor?: string, told: Told = {}): TimeReading[] =>
  readTimes(text, { calendar, ...told, ...(anchor && { anchor: day(anchor) }) });

/** The only reading of a text; says what was read where it is not one. */
export function one(text: string, anchor?: string, told: Told = {}): TimeReading {
  const all = readAt(text, anchor, told);
  const [first] = all;
  if (!first || all.length > 1)
    throw new Error(`${all.length} readings of “${text}”: ${JSON.stringify(all)}`);
  return first;
}

/** The rule and the day of the only reading. */
export const ruleAndDay = (text: string, anchor?: string, told: Told = {}): string => {
  const { rule, date } = one(text, anchor, told);
  return `${rule} ${date ?? ''}`.trim();
};
