import type { Day } from '../kernel/day.ts';
import { clockOf } from './clock.ts';
import { numberOf } from './motion.ts';
import type { Motion } from './motion.ts';
import type { swedish } from './swedish.ts';

type Words = typeof swedish;

/** The list's columns in a file. */
export const exportedColumns = (words: Words): string[] => [
  words.number,
  words.kind,
  words.heading,
  words.proposers,
  words.raised,
  words.due,
  words.expected,
  words.body,
  words.preparedBy,
  words.state,
  words.reported,
  words.outcome,
  words.ended,
  words.decision,
  words.reason,
];
/** The columns that are days. */
export const exportedDays = [4, 5, 6, 10, 12];

export const exportedRow = (row: Motion, words: Words, today: Day): string[] => {
  const { lamp, dueOn } = clockOf(row, today);
  return [
    numberOf(row),
    words.kinds[row.kind],
    row.heading,
    row.isChild ? words.aChild : row.proposers || words.anInhabitant,
    row.raisedOn,
    dueOn ?? '',
    row.forecastOn ?? '',
    row.bodyName,
    row.preparedBy ?? '',
    words.lamps[lamp],
    row.reportedOn ?? '',
    row.outcome ? words.outcomes[row.outcome] : '',
    row.endedOn ?? '',
    row.decision?.title ?? '',
    row.endedBecause,
  ];
};
