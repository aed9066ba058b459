import { readDue, timeReasons } from '../../kernel/swedish-time.ts';
import type { TimeReading } from '../../kernel/swedish-time.ts';
import { readDay } from '../../kernel/day.ts';
import type { Locale } from '../../kernel/locale.ts';
import { dayInWords } from '../../platform/web/day-words.ts';
import { assignmentTexts } from '../texts.ts';
import type { Calendar } from '../../kernel/calendar.ts';
import type { Day } from '../../kernel/day.ts';
import type { Assignment } from '../assignment.ts';
import type { Typed } from './assignment-form.ts';

/** Reads dues as a person who writes today means them. */
export const dueReader =
  (calendar: Calendar, today: Day) =>
  (text: string): TimeReading | undefined =>
    readDue(text, { anchor: today, calendar, future: true });

type ReadsDue = ReturnType<typeof dueReader>;

/** "”Innan sommaren” lästes som 18 juni 2027: fredagen …": how words were understood; empty for a plain date. */
export function dueNotice(text: string, readDue: ReadsDue, locale: Locale): string {
  const reading = text && !readDay(text) ? readDue(text) : undefined;
  if (!reading?.date) return '';
  const words = assignmentTexts[locale];
  return words.dueRead(text, dayInWords(reading.date, locale, 'long'), timeReasons[locale][reading.rule]);
}

/** The form of an assignment as it is stored. */
export const typedOf = (assignment: Assignment, personName: string): Typed => ({
  vad: assignment.what,
  beskrivning: assignment.description,
  mottagare: assignment.reportToBodyId ?? '',
  post: assignment.ownerPostId ?? '',
  person: personName,
  agartext: assignment.ownerText,
  senast: assignment.dueOn ?? '',
  utanslut: assignment.openEndedBecause,
  omprovas: assignment.reviewOn ?? '',
  synlighet: assignment.visibility,
});
