import type { Day } from '../kernel/day.ts';
import type { Locale } from '../kernel/locale.ts';
import type { Db } from '../platform/sql/pool.ts';
import type { Knot, KnotId, KnotKind } from './knot.ts';
import type { Gap } from './thread.ts';

/** What a slice tells about its own knots, so that the thread need not know the slice. */
export type Teller = {
  readonly kind: KnotKind;
  /** The state in words, computed today (overdue is never stored); '' where a state says nothing. */
  stateInWords(knot: Knot, today: Day, locale: Locale): string;
  /** Needs attention: drawn with the warning mark. */
  isLate?(knot: Knot, today: Day): boolean;
  /** The missing joints of these knots, in one query for all. */
  gaps?(db: Db, ids: readonly KnotId[], today: Day, locale: Locale): Promise<readonly Gap[]>;
};

export type Tellers = ReadonlyMap<KnotKind, Teller>;

export const tellersByKind = (tellers: readonly Teller[]): Tellers =>
  new Map(tellers.map((one) => [one.kind, one]));
