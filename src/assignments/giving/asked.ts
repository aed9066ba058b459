import { readDue } from '../../kernel/swedish-time.ts';
import type { Calendar } from '../../kernel/calendar.ts';
import type { Day } from '../../kernel/day.ts';
import type { Assignment } from '../assignment.ts';
import type { ReadDue, Typed } from './assignment-form.ts';

/** Reads dues as a person who writes today means them. */
export const dueReader =
  (calendar: Calendar, today: Day): ReadDue =>
  (text) =>
    readDue(text, { anchor: today, calendar, future: true });

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
