import { addDays } from '../kernel/day.ts';
import type { Day } from '../kernel/day.ts';

/** An expectation as the counting rule sees it; one without `opens` has been open from the beginning. */
export type Counted = { readonly opens: Day | null; readonly due: Day; readonly given: boolean };

/** A report may come this many days before its window starts. */
const early = 14;

/**
 * Which expectation a report answers (domain.md 4.8): the oldest overdue; else the window it comes in;
 * else, when that is answered, the next within 14 days before its start. Undefined when it answers none.
 */
export function whichExpectation<One extends Counted>(all: readonly One[], on: Day): One | undefined {
  const open = all.filter((one) => !one.given).toSorted((a, b) => (a.due < b.due ? -1 : 1));
  return (
    open.find((one) => one.due < on) ??
    open.find((one) => one.opens === null || one.opens <= on) ??
    open.find((one) => one.opens !== null && addDays(one.opens, -early) <= on)
  );
}
