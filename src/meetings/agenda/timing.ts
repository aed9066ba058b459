/** The most minutes an item may be planned to take. */
export const mostMinutes = 600;

/** Minutes as typed: a whole number from 1; undefined where it is none. */
export function readMinutes(typed: string): number | undefined {
  if (!/^\d{1,3}$/.test(typed)) return undefined;
  const minutes = Number(typed);
  return minutes >= 1 && minutes <= mostMinutes ? minutes : undefined;
}

export type Timed = { readonly id: string; readonly plannedMinutes: number | undefined };
export type Timetable = {
  /** `HH:MM` by item, for those that are planned to take time. */
  readonly begins: ReadonlyMap<string, string>;
  /** When the planned items are through; undefined where none is planned or the meeting has no beginning. */
  readonly ends: string | undefined;
};

const dayInMinutes = 24 * 60;
const minutesOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));
const clockOf = (minutes: number): string => {
  const within = minutes % dayInMinutes;
  return `${String(Math.floor(within / 60)).padStart(2, '0')}:${String(within % 60).padStart(2, '0')}`;
};

/** When each item comes up: the meeting's beginning and the planned minutes of those before it; unplanned ones take none. */
export function timetable(startsAt: string | undefined, items: readonly Timed[]): Timetable {
  const begins = new Map<string, string>();
  if (startsAt === undefined || items.every(({ plannedMinutes }) => plannedMinutes === undefined)) {
    return { begins, ends: undefined };
  }
  let at = minutesOf(startsAt);
  for (const { id, plannedMinutes } of items) {
    if (plannedMinutes !== undefined) begins.set(id, clockOf(at));
    at += plannedMinutes ?? 0;
  }
  return { begins, ends: clockOf(at) };
}

/** By how many minutes the planned items run past the meeting's end; 0 where they do not. */
export function overrun(
  meeting: { readonly startsAt: string | undefined; readonly endsAt: string | undefined },
  items: readonly Timed[],
): number {
  if (meeting.startsAt === undefined || meeting.endsAt === undefined) return 0;
  const planned = items.reduce((all, { plannedMinutes }) => all + (plannedMinutes ?? 0), 0);
  return Math.max(0, minutesOf(meeting.startsAt) + planned - minutesOf(meeting.endsAt));
}
