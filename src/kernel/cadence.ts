/** Cadences: their shapes, their Swedish words, the days they give, and which expectation a report answers. */
export type {
  Cadence,
  DateOfYear,
  NoCadence,
  Occurrence,
  OrdinalWeekday,
  Weekday,
  WindowPeriod,
} from './cadence/shape.ts';
export { cadenceChoices, cadenceNamed } from './cadence/choices.ts';
export { cadenceWords } from './cadence/words.ts';
export { afterChange, occurrences, perYear, reviewDay } from './cadence/occurrences.ts';
export type { Unrolling } from './cadence/occurrences.ts';
export { whichOccurrence } from './cadence/counting.ts';
export { readCadence } from './swedish-time/read-field.ts';
