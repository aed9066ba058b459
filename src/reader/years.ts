import type { Calendar } from '../kernel/calendar.ts';
import { daysBetween, yearOf } from '../kernel/day.ts';
import type { Day } from '../kernel/day.ts';
import type { TimeReading } from '../kernel/swedish-time/time-reading.ts';

/** A document tells of its own time: a year that it does not say is none of the far future. */
export function withinReach(calendar: Calendar, today: Day): Calendar {
  const [first] = calendar.years;
  return { ...calendar, years: [first, yearOf(today) + 1] as const };
}

/** More than so many possible days help nobody to choose. */
export const handful = 5;

/** Years that a text writes out in full, each once; the number of a case is a year of its own time too. */
export const yearsNamed = (text: string): readonly number[] => [
  ...new Set([...text.matchAll(/(?<![\d,.])(?:19|20)\d\d(?!\d)/g)].map(([year]) => Number(year))),
];

/**
 * Ranks possible days by what speaks for their year (domain.md 0.9): one that the document names, then those
 * nearest to the years it names, or else to the present. `present` is the year of reading.
 */
export function byEvidence<Of extends { readonly date: Day }>(
  days: readonly Of[],
  named: readonly number[],
  present: number,
): readonly Of[] {
  const known = named.filter((year) => year <= present + 1);
  const near = known.length > 0 ? known : [present];
  const away = ({ date }: Of) => Math.min(...near.map((year) => Math.abs(yearOf(date) - year)));
  // NOTE what is read has mostly been: of two as near the one past comes first
  const ahead = ({ date }: Of) => (yearOf(date) > present ? 1 : 0);
  return [...days]
    .sort((one, other) => away(one) - away(other) || ahead(one) - ahead(other))
    .slice(0, handful);
}

/**
 * A reading that offers a day for every year keeps the handful that something speaks for. Where the meeting's own day
 * is one of several, a day within the year after the likeliest of them comes first.
 */
export const withLikelyYears =
  (named: readonly number[], present: number, meeting: readonly { readonly date: Day }[] = []) =>
  (reading: TimeReading): TimeReading => {
    const { candidates } = reading;
    const rank = ({ date }: { readonly date: Day }) => {
      const at = meeting.findIndex((one) => one.date <= date && daysBetween(one.date, date) < 365);
      return at < 0 ? meeting.length : at;
    };
    const ranked =
      meeting.length > 0 ? [...candidates].sort((one, other) => rank(one) - rank(other)) : candidates;
    const known = ranked.filter((one) => rank(one) < meeting.length);
    if (candidates.length < 2) return reading;
    if (known.length > 0) return { ...reading, candidates: ranked.slice(0, handful) };
    return candidates.length > handful
      ? { ...reading, candidates: byEvidence(candidates, named, present) }
      : reading;
  };
