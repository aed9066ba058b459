import type { BodyId } from '../kernel/actor.ts';
import { addMonths } from '../kernel/day.ts';
import type { Day } from '../kernel/day.ts';
import { readId } from '../kernel/id.ts';
import { motionKinds } from './clock.ts';
import type { MotionKind } from './clock.ts';

export const motionSorts = ['vackt', 'rubrik', 'prognos'] as const;
export type MotionSort = (typeof motionSorts)[number];
export const motionStates = ['open', 'old', 'overdue', 'approved', 'ended'] as const;
export type MotionFilterState = (typeof motionStates)[number];

/** What the list is asked for; everything comes from the address. 'old' is more than nine months, 'overdue' more than the year. */
export type MotionFilter = {
  readonly kind: MotionKind | undefined;
  readonly bodyId: BodyId | undefined;
  readonly state: MotionFilterState | undefined;
  readonly words: string;
};
export type MotionView = {
  readonly sort: MotionSort;
  readonly order: 'asc' | 'desc';
  readonly limit: number;
  readonly offset: number;
};

export const readMotionFilter = (asked: (name: string) => string | undefined): MotionFilter => ({
  kind: motionKinds.find((kind) => kind === asked('slag')),
  bodyId: readId<'body'>(asked('organ')),
  state: motionStates.find((state) => state === asked('lage')),
  words: (asked('ord') ?? '').slice(0, 200),
});

/** What was raised on this day or before is older than so many months today. */
export const olderThan = (today: Day, months: number): Day => addMonths(today, -months);

/** One body's proposals of a year, counted (KL 6:34: told at least once a year). */
export type YearRow = {
  readonly bodyId: BodyId;
  readonly bodyName: string;
  readonly raised: number;
  readonly approved: number;
  readonly rejected: number;
  readonly otherEnds: number;
  readonly open: number;
  readonly overAYear: number;
};
