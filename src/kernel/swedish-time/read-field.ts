import type { Cadence } from '../cadence/shape.ts';
import { readTimes } from './read-times.ts';
import type { TimeContext, TimeReading } from './time-reading.ts';

/** What a person leaves out in a field and would write in a sentence: "maj" is "i maj", "jul" "innan jul". */
const dueOpenings = ['', 'på ', 'i ', 'innan ', 'under ', 'vid '];
const cadenceOpenings = ['', 'i ', 'vid varje ', 'varje '];

/** The first opening with which the field says something the reader wants, offsets set back to the field's own. */
function withOpening(
  text: string,
  openings: readonly string[],
  wanted: (text: string) => TimeReading | undefined,
): TimeReading | undefined {
  for (const opening of openings) {
    const reading = wanted(opening + text);
    if (!reading) continue;
    const start = Math.max(0, reading.start - opening.length);
    const end = reading.end - opening.length;
    return { ...reading, start, end, text: text.slice(start, end) };
  }
  return undefined;
}

const length = ({ start, end }: TimeReading): number => end - start;
const longest = (readings: readonly TimeReading[]): TimeReading | undefined =>
  [...readings].sort((one, other) => length(other) - length(one))[0];

/**
 * What a due field says: "innan sommaren", "14/10", "v. 42", "2027-03-01". The future is meant where the context
 * says nothing. Undefined for what is no due, also for a cadence.
 */
export function readDue(text: string, context: TimeContext): TimeReading | undefined {
  const meant = { ...context, future: context.future ?? true };
  return withOpening(text.trim(), dueOpenings, (said) =>
    longest(readTimes(said, meant).filter(({ kind }) => kind !== 'recurrence')),
  );
}

/** What a cadence field says, "två gånger per termin": the cadence, and the words as they were typed. */
export function readCadence(
  text: string,
  context: TimeContext,
): { readonly cadence: Cadence; readonly words: string } | undefined {
  const typed = text.trim();
  const reading = withOpening(typed, cadenceOpenings, (said) =>
    longest(readTimes(said, context).filter(({ cadence }) => cadence !== undefined)),
  );
  return reading?.cadence && { cadence: reading.cadence, words: typed };
}
