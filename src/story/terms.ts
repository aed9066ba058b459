import type { Day } from '../kernel/day.ts';
import { addDays, addMonths, day } from '../kernel/day.ts';

export type Term = { readonly from: Day; readonly until: Day };

function termsFrom(first: Day, today: Day): Term[] {
  const terms: Term[] = [];
  for (let from = first; terms.length === 0 || from <= today; from = addMonths(from, 48)) {
    terms.push({ from, until: addDays(addMonths(from, 48), -1) });
  }
  return terms;
}

/** Fullmäktige's terms begin 15 October after the election (KL 5:9); those begun by the day, oldest first. */
export const councilTerms = (today: Day): Term[] => termsFrom(day('2022-10-15'), today);

/** Boards and auditors are elected from 1 January the year after the election (KL 6:18). */
export const boardTerms = (today: Day): Term[] => termsFrom(day('2023-01-01'), today);
