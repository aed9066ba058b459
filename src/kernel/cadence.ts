/** Cadences: their shapes, their Swedish words, the days they give, and which expectation a report answers. */
export type { Cadence, Occurrence, Weekday, WindowPeriod } from './cadence/shape.ts';
