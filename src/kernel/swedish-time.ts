/** Swedish dates, periods and cadences in running text and in form fields (domain.md 4.8). */
export { readCadence, readDue } from './swedish-time/read-field.ts';
export { timeReasons } from './swedish-time/reasons.ts';
export { readTimes } from './swedish-time/read-times.ts';
export type {
  TimeCandidate,
  TimeContext,
  TimePrecision,
  TimeReading,
  TimeRule,
} from './swedish-time/time-reading.ts';
