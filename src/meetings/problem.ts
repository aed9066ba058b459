import { readDay } from '../kernel/day.ts';
import type { Day } from '../kernel/day.ts';
import { isSectionNumber } from './item.ts';

/** What can be wrong with a typed meeting, item, motion or dissent; the sentences live in texts.ts. */
export type MeetingProblem =
  | 'no-body'
  | 'no-day'
  | 'not-a-time'
  | 'ends-before-it-begins'
  | 'no-heading'
  | 'not-a-number'
  | 'not-minutes'
  | 'no-text'
  | 'no-dissenter'
  | 'no-choice'
  | 'unions-inside'
  | 'no-step'
  | 'no-way';
export type FieldProblem = { readonly field: string; readonly problem: MeetingProblem };

/** `HH:MM`, as clocks and protocols write it; '8.30' is read too. Undefined when it is no time of day. */
export function readTime(typed: string): string | undefined {
  const parts = /^(\d{1,2})[:.](\d{2})$/.exec(typed.trim());
  const [hour, minute] = [Number(parts?.[1]), Number(parts?.[2])];
  if (!parts || hour > 23 || minute > 59) return undefined;
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

export type TypedMeeting = { readonly onDay: string; readonly startsAt: string; readonly endsAt: string };
export type MeetingTimes = {
  readonly onDay: Day | undefined;
  readonly startsAt: string | undefined;
  readonly endsAt: string | undefined;
};

/** The day and times as typed, with every problem at its field. */
export function readTimes(typed: TypedMeeting): MeetingTimes & { problems: FieldProblem[] } {
  const onDay = readDay(typed.onDay);
  const startsAt = readTime(typed.startsAt);
  const endsAt = readTime(typed.endsAt);
  const problems: FieldProblem[] = [];
  if (!onDay) problems.push({ field: 'dag', problem: 'no-day' });
  if (typed.startsAt !== '' && !startsAt) problems.push({ field: 'borjar', problem: 'not-a-time' });
  if (typed.endsAt !== '' && !endsAt) problems.push({ field: 'slutar', problem: 'not-a-time' });
  if (startsAt && endsAt && endsAt < startsAt) {
    problems.push({ field: 'slutar', problem: 'ends-before-it-begins' });
  }
  return { onDay, startsAt, endsAt, problems };
}

/** What is wrong with an item before anything else is known of its meeting. */
export function itemProblems(typed: {
  heading: string;
  sectionNumber: string;
  kind: unknown;
}): FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (typed.heading === '') problems.push({ field: 'rubrik', problem: 'no-heading' });
  if (typed.sectionNumber !== '' && !isSectionNumber(typed.sectionNumber)) {
    problems.push({ field: 'paragraf', problem: 'not-a-number' });
  }
  if (typed.kind === undefined) problems.push({ field: 'slag', problem: 'no-choice' });
  return problems;
}
