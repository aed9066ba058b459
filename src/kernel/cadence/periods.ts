import { termOf } from '../calendar.ts';
import type { Calendar, Term } from '../calendar.ts';
import { addDays, addMonths, dayOf, daysBetween, monthOf, yearOf } from '../day.ts';
import type { Day } from '../day.ts';
import { mondayOf, weekOf } from '../iso-week.ts';
import type { WindowPeriod } from './shape.ts';

/** A stretch of days with its Swedish name. */
export type Period = { readonly from: Day; readonly until: Day; readonly label: string };
type Span = { readonly from: Day; readonly until: Day };

export const monthNames = [
  'januari',
  'februari',
  'mars',
  'april',
  'maj',
  'juni',
  'juli',
  'augusti',
  'september',
  'oktober',
  'november',
  'december',
] as const;

/** "oktober 2025" */
export const monthLabel = (on: Day): string => `${monthNames[monthOf(on) - 1] ?? ''} ${yearOf(on)}`;

const yearsOver = ({ from, until }: Span): number[] =>
  Array.from({ length: yearOf(until) - yearOf(from) + 3 }, (_, index) => yearOf(from) - 1 + index);

const termName = (term: Term) => `${term.kind === 'autumn' ? 'höstterminen' : 'vårterminen'} ${term.year}`;
const termPeriod = (term: Term): Period => ({ from: term.starts, until: term.ends, label: termName(term) });

function schoolYear(calendar: Calendar, year: number): Period {
  const from = termOf(calendar, 'autumn', year).starts;
  const until = termOf(calendar, 'spring', year + 1).ends;
  return { from, until, label: `läsåret ${year}/${year + 1}` };
}

/** A committee's term of office is four whole years after an election year (KL 6:18). */
export function committeeMandate(on: Day): Period {
  const first = yearOf(on) - ((((yearOf(on) - 2027) % 4) + 4) % 4);
  return {
    from: dayOf(first, 1, 1),
    until: dayOf(first + 3, 12, 31),
    label: `mandatperioden ${first}–${first + 3}`,
  };
}

/** The council's runs from 15 October of an election year to 14 October four years on (KL 5:9). */
export function councilMandate(on: Day): Period {
  const shifted = committeeMandate(addDays(addMonths(on, 2), 17));
  const first = yearOf(shifted.from) - 1;
  const began = on >= dayOf(first, 10, 15) ? first : first - 4;
  return {
    from: dayOf(began, 10, 15),
    until: dayOf(began + 4, 10, 14),
    label: `mandatperioden ${began}–${began + 4}`,
  };
}

/** Every whole period that touches the span, and one before and after, oldest first. */
export function periodsOver(per: WindowPeriod, span: Span, calendar: Calendar): Period[] {
  const years = yearsOver(span);
  switch (per) {
    case 'week':
      return weeksOver(span);
    case 'month':
      return years.flatMap((year) =>
        monthNames.map((name, index) => ({
          from: dayOf(year, index + 1, 1),
          until: dayOf(year, index + 1, 31),
          label: `${name} ${year}`,
        })),
      );
    case 'term':
      return years.flatMap((year) => [
        termPeriod(termOf(calendar, 'spring', year)),
        termPeriod(termOf(calendar, 'autumn', year)),
      ]);
    case 'schoolYear':
      return years.map((year) => schoolYear(calendar, year));
    case 'year':
      return years.map((year) => ({ from: dayOf(year, 1, 1), until: dayOf(year, 12, 31), label: `${year}` }));
    case 'mandate':
      return years
        .map((year) => committeeMandate(dayOf(year, 1, 1)))
        .filter((mandate, index, all) => mandate.from !== all[index - 1]?.from);
  }
}

/** Working weeks, Monday to Friday. */
function weeksOver({ from, until }: Span): Period[] {
  const periods: Period[] = [];
  for (let monday = mondayOf(weekOf(addDays(from, -7))); monday <= until; monday = addDays(monday, 7)) {
    const { year, week } = weekOf(monday);
    periods.push({ from: monday, until: addDays(monday, 4), label: `vecka ${week} ${year}` });
  }
  return periods;
}

const ordinals = ['första', 'andra', 'tredje', 'fjärde'] as const;
const yearParts: Readonly<Record<number, (part: number, year: string) => string>> = {
  1: (_, year) => year,
  2: (part, year) => `${ordinals[part - 1] ?? part} halvåret ${year}`,
  3: (part, year) => `tertial ${part} ${year}`,
  4: (part, year) => `${ordinals[part - 1] ?? part} kvartalet ${year}`,
};

/** A year falls into whole months where twelve can be shared; all else into equal days (domain.md 4.8). */
export function cut(period: Period, parts: number, per: WindowPeriod): Period[] {
  const wholeMonths = per === 'year' && 12 % parts === 0;
  const length = daysBetween(period.from, period.until);
  const endOf = (part: number): Day =>
    wholeMonths
      ? addDays(addMonths(period.from, (12 / parts) * part), -1)
      : addDays(period.from, Math.floor((length * part) / parts));
  return Array.from({ length: parts }, (_, index) => {
    const label =
      (per === 'year' ? yearParts[parts]?.(index + 1, period.label) : undefined) ??
      (parts === 1 ? period.label : `${period.label}, del ${index + 1} av ${parts}`);
    return { from: index === 0 ? period.from : addDays(endOf(index), 1), until: endOf(index + 1), label };
  });
}
