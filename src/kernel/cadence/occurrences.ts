import { latestMeeting, papersBy } from '../calendar.ts';
import type { Calendar } from '../calendar.ts';
import { addDays, addMonths, dateOf, daysBetween, yearOf } from '../day.ts';
import type { Day } from '../day.ts';
import { cut, monthLabel, periodsOver } from './periods.ts';
import type { Cadence, Occurrence } from './shape.ts';
import { daySlots, eventSlots, monthSlots, weekSlots, yearSlots } from './slots.ts';
import type { Slot } from './slots.ts';

/** What a cadence is unrolled against. */
export type Unrolling = {
  /** The day the duty began (the deciding meeting): nothing is due that day or before. */
  readonly from: Day;
  /** The last due wanted. */
  readonly until: Day;
  readonly calendar: Calendar;
  /** The receiving body's meetings, past and planned. */
  readonly meetings?: readonly Day[];
};

/**
 * The expectations a cadence gives, oldest first (domain.md 4.8). Call it with the day the duty began, also
 * when looking far ahead: the first window and the phase are counted from that day.
 */
export function occurrences(cadence: Cadence, unrolling: Unrolling): Occurrence[] {
  const { from, until } = unrolling;
  return unroll(cadence, unrolling)
    .filter(({ due }) => due > from && due <= until && due >= (beginsOf(cadence) ?? due))
    .map((occurrence) => withMeeting(occurrence, unrolling));
}

/** Nothing is due before the day that a cadence is counted from. */
const beginsOf = (cadence: Cadence): Day | undefined => ('phase' in cadence ? cadence.phase : undefined);

function unroll(cadence: Cadence, unrolling: Unrolling): Occurrence[] {
  const { from, until, meetings } = unrolling;
  // NOTE slots are taken from before the start, so that the first one opens where its forerunner ended
  const early = { ...unrolling, from: addMonths(from, -1) };
  switch (cadence.kind) {
    case 'days':
      return fromSlots(daySlots(cadence.every, unrolling), from);
    case 'weeks':
      return fromSlots(weekSlots({ ...cadence, phase: cadence.phase ?? from }, early), from);
    case 'months':
      return fromSlots(monthSlots({ ...cadence, phase: cadence.phase ?? from }, early), from);
    case 'years':
      return fromSlots(yearSlots({ ...cadence, phase: cadence.phase ?? from }, unrolling), from);
    case 'window':
      return windows(cadence, unrolling);
    case 'event':
      return fromSlots(eventSlots(cadence.events, unrolling), from);
    case 'perMeeting':
      return fromSlots(meetingSlots(meetings ?? [], cadence.until ?? until), from);
    case 'none':
      return [];
  }
}

/** Each slot opens the day after the one before it. */
const fromSlots = (slots: readonly Slot[], from: Day): Occurrence[] =>
  slots.map(({ on, label }, index) => {
    const before = slots[index - 1]?.on;
    return { opens: before && before >= from ? addDays(before, 1) : from < on ? from : on, due: on, label };
  });

const meetingSlots = (meetings: readonly Day[], until: Day): Slot[] =>
  [...meetings]
    .filter((on) => on <= until)
    .sort()
    .map((on) => ({ on, label: `sammanträdet ${dateOf(on)} ${monthLabel(on)}` }));

/**
 * Windows from the one the duty began in if enough of it remains, else from the next: ninety days for halves
 * and years (domain.md 4.8), half the window for shorter ones.
 */
function windows(
  cadence: Extract<Cadence, { kind: 'window' }>,
  { from, until, calendar }: Unrolling,
): Occurrence[] {
  const all = periodsOver(cadence.per, { from, until }, calendar).flatMap((period) =>
    cut(period, cadence.parts, cadence.per),
  );
  return all
    .filter((window) => {
      const enough = Math.min(90, Math.ceil(daysBetween(window.from, window.until) / 2));
      return window.from > from || daysBetween(from, window.until) >= enough;
    })
    .map((window) => ({ opens: window.from, due: window.until, label: window.label }));
}

function withMeeting(occurrence: Occurrence, { meetings, calendar }: Unrolling): Occurrence {
  const meeting = meetings && latestMeeting(meetings, occurrence.due);
  if (!meeting || meeting < occurrence.opens) return occurrence;
  return { ...occurrence, latestMeeting: meeting, papersBy: papersBy(meeting, calendar) };
}

/** The expectations after a change of cadence: windows already started stay on the old rule (domain.md 4.8). */
export function afterChange<Kept extends Pick<Occurrence, 'opens' | 'due'>>(
  existing: readonly Kept[],
  cadence: Cadence,
  change: Unrolling,
): { kept: Kept[]; added: Occurrence[] } {
  const kept = existing.filter(({ opens }) => opens <= change.from);
  const lastKept = kept.reduce((latest, { due }) => (due > latest ? due : latest), change.from);
  const added = occurrences(cadence, change).filter(({ due }) => due > lastKept);
  return { kept, added };
}

/** When a cadence that gives no expectations is looked at again: a year on. */
export const reviewDay = (cadence: Cadence, from: Day): Day | undefined =>
  cadence.kind === 'none' ? addMonths(from, 12) : undefined;

/** How many expectations a whole year holds, for a list's "26 tillfällen". */
export const perYear = (cadence: Cadence, on: Day, calendar: Calendar, meetings?: readonly Day[]): number =>
  occurrences(cadence, {
    from: addDays(`${yearOf(on)}-01-01` as Day, -1),
    until: `${yearOf(on)}-12-31` as Day,
    calendar,
    ...(meetings && { meetings }),
  }).length;
