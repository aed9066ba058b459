import { addDays, addMonths, dateOf, dayOf, daysBetween, monthOf, weekday, yearOf } from '../kernel/day.ts';
import type { Day } from '../kernel/day.ts';
import { answerFor } from './cadence.ts';
import type { ByKind, Cadence } from './cadence.ts';
import type { Calendar } from './calendar.ts';

/** One expected report-back: the window it belongs in and the day it is due. */
export type Occurrence = { readonly opens: Day; readonly due: Day; readonly label: string };

/** What the days of a cadence depend on; `meetings` are the receiving body's, in order. */
export type Span = {
  readonly from: Day;
  readonly until: Day;
  readonly calendar: Calendar;
  readonly meetings: readonly Day[];
};

/** The expected report-backs of a cadence from its first day, due at the latest on `until` (domain.md 4.8). */
export function occurrences(cadence: Cadence, span: Span): Occurrence[] {
  const answers: ByKind<Occurrence[]> = {
    weeks: ({ every }) => stepped(span, (n) => addDays(span.from, 7 * every * n)),
    months: ({ every }) => stepped(span, (n) => sameOrdinalWeekday(span.from, n * every)),
    years: ({ every }) => stepped(span, (n) => addMonths(span.from, 12 * every * n)),
    windows: ({ perYear }) => fromFirst(calendarWindows(span, perYear), span),
    'per-term': ({ times }) => fromFirst(termParts(span.calendar, times), span),
    event: (cadence) => events(span, cadence.events),
    'per-meeting': ({ until }) => meetings(span, until),
    none: () => [],
  };
  return answerFor(answers, cadence);
}

/** From the day the rule began: the first is due one step later. */
function stepped(span: Span, at: (step: number) => Day): Occurrence[] {
  const found: Occurrence[] = [];
  for (let step = 1; at(step) <= span.until; step += 1) {
    const due = at(step);
    found.push({ opens: addDays(at(step - 1), 1), due, label: due });
  }
  return found;
}

/** "Third Tuesday of the month" stays so; a fifth one that is missing becomes the last. */
function sameOrdinalWeekday(first: Day, months: number): Day {
  const nth = Math.ceil(dateOf(first) / 7);
  const start = addMonths(dayOf(yearOf(first), monthOf(first), 1), months);
  const day = addDays(start, ((weekday(first) - weekday(start) + 7) % 7) + 7 * (nth - 1));
  return monthOf(day) === monthOf(start) ? day : addDays(day, -7);
}

const windowName = { 2: 'Halvår', 3: 'Tertial', 4: 'Kvartal' } as const;

function calendarWindows(span: Span, perYear: 2 | 3 | 4): Occurrence[] {
  const months = 12 / perYear;
  const years = Array.from(
    { length: yearOf(span.until) - yearOf(span.from) + 1 },
    (_, n) => yearOf(span.from) + n,
  );
  return years.flatMap((year) =>
    Array.from({ length: perYear }, (_, n) => {
      const opens = dayOf(year, 1 + n * months, 1);
      const due = addDays(addMonths(opens, months), -1);
      return { opens, due, label: `${windowName[perYear]} ${n + 1} ${year}` };
    }),
  );
}

/** A term cut in equal parts, each due on its last day, so that no term ends unreported. */
function termParts(calendar: Calendar, times: number): Occurrence[] {
  return calendar.terms.flatMap((term) => {
    const length = daysBetween(term.from, term.until);
    const end = (part: number): Day => addDays(term.from, Math.floor((length * part) / times));
    return Array.from({ length: times }, (_, n) => ({
      opens: n === 0 ? term.from : addDays(end(n), 1),
      due: end(n + 1),
      label: times === 1 ? term.name : `${term.name}, ${n + 1} av ${times}`,
    }));
  });
}

/**
 * The first window is the one that holds the first day if 90 days of it remain, else the next (domain.md 4.8).
 * Windows shorter than half a year need half of themselves to remain.
 */
function fromFirst(windows: readonly Occurrence[], span: Span): Occurrence[] {
  return windows.filter((window) => {
    if (window.due > span.until || window.due < span.from) return false;
    if (window.opens >= span.from) return true;
    const needed = Math.min(90, Math.ceil(daysBetween(window.opens, window.due) / 2));
    return daysBetween(span.from, window.due) >= needed;
  });
}

function events(span: Span, kinds: readonly string[]): Occurrence[] {
  const days = span.calendar.reportEvents
    .filter((event) => kinds.includes(event.kind) && event.on >= span.from && event.on <= span.until)
    .toSorted((a, b) => (a.on < b.on ? -1 : 1));
  return inTurn(
    span,
    days.map((event) => ({ due: event.on, label: event.name })),
  );
}

function meetings(span: Span, until: Day | undefined): Occurrence[] {
  const last = until && until < span.until ? until : span.until;
  const days = span.meetings.filter((day) => day > span.from && day <= last).toSorted();
  return inTurn(
    span,
    days.map((due) => ({ due, label: `Mötet ${due}` })),
  );
}

/** Each opens the day after the one before it. */
const inTurn = (span: Span, days: readonly { due: Day; label: string }[]): Occurrence[] =>
  days.map((one, n) => {
    const before = days[n - 1];
    return { ...one, opens: before ? addDays(before.due, 1) : span.from };
  });

/** The receiving body's last meeting on or before the due day, and when its papers must be in. */
export function latestMeeting(
  due: Day,
  days: readonly Day[],
  callLeadDays: number,
): { meeting: Day; papersBy: Day } | undefined {
  const meeting = days
    .filter((day) => day <= due)
    .toSorted()
    .at(-1);
  return meeting && { meeting, papersBy: addDays(meeting, -callLeadDays) };
}
