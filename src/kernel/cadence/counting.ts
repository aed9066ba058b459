import { addDays } from '../day.ts';
import type { Day } from '../day.ts';

type Window = { readonly opens: Day; readonly due: Day };

/** A report may come so many days before its window opens. */
const grace = 14;

/**
 * The one expectation a report closes, of those still unanswered (domain.md 4.8): the oldest overdue; else the
 * one it is received in; else the next, if it opens within fourteen days. Undefined where it answers none.
 */
export function whichOccurrence<Open extends Window>(
  open: readonly Open[],
  receivedOn: Day,
): Open | undefined {
  const byDue = [...open].sort((one, other) => (one.due < other.due ? -1 : 1));
  return (
    byDue.find(({ due }) => due < receivedOn) ??
    byDue.find(({ opens, due }) => opens <= receivedOn && receivedOn <= due) ??
    byDue.find(({ opens }) => receivedOn < opens && addDays(opens, -grace) <= receivedOn)
  );
}
