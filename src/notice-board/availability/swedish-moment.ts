import type { Day } from '../../kernel/day.ts';

/** A day and a clock time in Sweden as a moment; undefined where the time is none, such as 25:00. */
export function momentIn(on: Day | undefined, time: string): Date | undefined {
  const clock = /^([01]?\d|2[0-3])[:.]([0-5]\d)$/.exec(time);
  if (!on || !clock) return undefined;
  const local = Temporal.PlainDateTime.from(`${on}T${(clock[1] ?? '').padStart(2, '0')}:${clock[2]}`);
  return new Date(local.toZonedDateTime('Europe/Stockholm').epochMilliseconds);
}
