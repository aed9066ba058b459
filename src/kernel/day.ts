/** A calendar day, `YYYY-MM-DD`: compared with < and >, stored as `date`, never a moment. */
export type Day = string & { readonly day: true };

/** The day a text names, or undefined when it is no real day of the calendar. */
export function readDay(text: unknown): Day | undefined {
  if (typeof text !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString() as Day;
  } catch {
    return undefined;
  }
}

/** A day known to be right; throws on a text that is none. */
export function day(text: string): Day {
  const read = readDay(text);
  if (!read) throw new RangeError(`not a day: ${text}`);
  return read;
}

const plain = (on: Day) => Temporal.PlainDate.from(on);
const asDay = (date: Temporal.PlainDate) => date.toString() as Day;

export const dayOf = (year: number, month: number, date: number): Day =>
  asDay(Temporal.PlainDate.from({ year, month, day: date }, { overflow: 'constrain' }));
export const addDays = (on: Day, days: number): Day => asDay(plain(on).add({ days }));
/** The same date some months later; the month's last day where that date is missing (lag 1930:173 § 1). */
export const addMonths = (on: Day, months: number): Day => asDay(plain(on).add({ months }));
export const daysBetween = (from: Day, to: Day): number => plain(from).until(plain(to)).days;
/** 1 is Monday, 7 is Sunday. */
export const weekday = (on: Day): number => plain(on).dayOfWeek;
export const yearOf = (on: Day): number => Number(on.slice(0, 4));
export const monthOf = (on: Day): number => Number(on.slice(5, 7));
export const dateOf = (on: Day): number => Number(on.slice(8, 10));
/** The day in a time zone at a moment; Swedish bodies live in Stockholm. */
export const dayAt = (moment: Date, zone = 'Europe/Stockholm'): Day =>
  asDay(Temporal.Instant.fromEpochMilliseconds(moment.getTime()).toZonedDateTimeISO(zone).toPlainDate());
