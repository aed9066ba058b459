import { isPaused } from '../calendar.ts';
import type { Calendar, ReportEvent, ReportEventKind } from '../calendar.ts';
import { addDays, addMonths, dateOf, dayOf, daysBetween, monthOf, weekday, yearOf } from '../day.ts';
import type { Day } from '../day.ts';
import { firstWeekdayOnOrAfter, isWorkingDay, nthWeekday } from '../holidays.ts';
import { weekOf } from '../iso-week.ts';
import { monthLabel } from './periods.ts';
import type { Cadence, DateOfYear, Nth, OrdinalWeekday, Weekday } from './shape.ts';

/** One day a rule falls on. */
export type Slot = { readonly on: Day; readonly label: string };
type Span = { readonly from: Day; readonly until: Day; readonly calendar: Calendar };

const weekLabel = (on: Day): string => `vecka ${weekOf(on).week} ${weekOf(on).year}`;

/** Every nth working day from the first. */
export function daySlots(every: number, { from, until, calendar }: Span): Slot[] {
  const slots: Slot[] = [];
  let working = 0;
  for (let on = from; on <= until; on = addDays(on, 1)) {
    if (!isWorkingDay(on) || isPaused(calendar, on)) continue;
    if (working % every === 0) slots.push({ on, label: on });
    working += 1;
  }
  return slots;
}

export function weekSlots(
  cadence: Extract<Cadence, { kind: 'weeks' }>,
  { from, until, calendar }: Span,
): Slot[] {
  const phase = cadence.phase ?? from;
  const first = cadence.weekday ? firstWeekdayOnOrAfter(phase, cadence.weekday) : phase;
  const step = 7 * cadence.every;
  const skipped = Math.floor(daysBetween(first, from) / step) * step;
  const slots: Slot[] = [];
  for (let on = addDays(first, skipped); on <= until; on = addDays(on, step)) {
    if (!isPaused(calendar, on)) slots.push({ on, label: weekLabel(on) });
  }
  return slots;
}

/** Which weekday of its month a day is; a fifth one counts as the last, so that every month has it. */
export const ordinalOf = (on: Day): OrdinalWeekday => {
  const nth = Math.ceil(dateOf(on) / 7);
  return { nth: nth > 4 ? -1 : (nth as Nth), weekday: weekday(on) as Weekday };
};

/** Monthly by ordinal weekday of the first occasion (domain.md 4.8). */
export function monthSlots(
  cadence: Extract<Cadence, { kind: 'months' }>,
  { from, until, calendar }: Span,
): Slot[] {
  const phase = cadence.phase ?? from;
  const { nth, weekday: wanted } = cadence.on ?? ordinalOf(phase);
  const start = dayOf(yearOf(phase), monthOf(phase), 1);
  const months = (yearOf(from) - yearOf(phase)) * 12 + monthOf(from) - monthOf(phase);
  const slots: Slot[] = [];
  for (let step = Math.floor(months / cadence.every) - 1; ; step += 1) {
    const month = addMonths(start, step * cadence.every);
    if (month > until) return slots;
    const on = nthWeekday({ year: yearOf(month), month: monthOf(month), weekday: wanted, nth });
    if (!isPaused(calendar, on)) slots.push({ on, label: monthLabel(on) });
  }
}

const onYear = (date: DateOfYear, year: number): Day => dayOf(year, date.month, date.date ?? 31);

export function yearSlots(cadence: Extract<Cadence, { kind: 'years' }>, { from, until }: Span): Slot[] {
  const phase = cadence.phase ?? from;
  const date = cadence.on ?? { month: monthOf(phase), date: dateOf(phase) };
  const steps = Math.floor((yearOf(from) - yearOf(phase)) / cadence.every) - 1;
  const slots: Slot[] = [];
  for (let year = yearOf(phase) + steps * cadence.every; year <= yearOf(until); year += cadence.every) {
    slots.push({ on: onYear(date, year), label: `${year}` });
  }
  return slots;
}

const annual: readonly ReportEventKind[] = ['activityReport', 'annualReport', 'annualAccounts'];
const interim: readonly ReportEventKind[] = ['interimReport', 'fourMonthReport'];

/** Kinds that answer for each other where the municipality's calendar knows only one of them. */
const familyOf = (kind: ReportEventKind): readonly ReportEventKind[] =>
  [annual, interim].find((family) => family.includes(kind)) ?? [kind];

const eventNames: Readonly<Record<ReportEventKind, string>> = {
  interimReport: 'delårsrapporten',
  fourMonthReport: 'tertialrapporten',
  activityReport: 'verksamhetsberättelsen',
  annualReport: 'årsredovisningen',
  annualAccounts: 'bokslutet',
  budget: 'budgeten',
  internalControl: 'uppföljningen av intern kontroll',
};

/** Where the calendar says nothing: KL 11:16 for interim reports, 11:8 for the budget, else end of February. */
function assumedEvents(kind: ReportEventKind, year: number): Slot[] {
  const on = (month: number): Day => dayOf(year, month, 31);
  switch (kind) {
    case 'interimReport':
      return [{ on: on(10), label: `delårsrapporten ${year}` }];
    case 'fourMonthReport':
      return [4, 8, 12].map((month, index) => ({ on: on(month), label: `tertial ${index + 1} ${year}` }));
    case 'budget':
      return [{ on: on(10), label: `budgeten ${year + 1}` }];
    case 'activityReport':
    case 'annualReport':
    case 'annualAccounts':
    case 'internalControl':
      return [{ on: on(2), label: `${eventNames[kind]} ${year - 1}` }];
  }
}

/** The year's events of a kind: the calendar's own, else those that stand in for them, else the law's days. */
export function eventsIn(kind: ReportEventKind, year: number, calendar: Calendar): Slot[] {
  const ofYear = calendar.reportEvents.filter((event) => yearOf(event.on) === year);
  const slot = (event: ReportEvent): Slot => ({ on: event.on, label: event.name });
  const own = ofYear.filter((event) => event.kind === kind);
  if (own.length > 0) return own.map(slot);
  const kin = ofYear.filter((event) => familyOf(kind).includes(event.kind));
  return kin.length > 0 ? kin.map(slot) : assumedEvents(kind, year);
}

export const isInCalendar = (kind: ReportEventKind, on: Day, calendar: Calendar): boolean =>
  calendar.reportEvents.some((event) => event.on === on && familyOf(kind).includes(event.kind));

export function eventSlots(kinds: readonly ReportEventKind[], { from, until, calendar }: Span): Slot[] {
  const slots = new Map<Day, Slot>();
  for (let year = yearOf(from) - 1; year <= yearOf(until); year += 1) {
    for (const slot of kinds.flatMap((kind) => eventsIn(kind, year, calendar))) slots.set(slot.on, slot);
  }
  return [...slots.values()].sort((one, other) => (one.on < other.on ? -1 : 1));
}
