import type { BodyId } from '../kernel/actor.ts';
import { readDay } from '../kernel/day.ts';
import type { Day } from '../kernel/day.ts';
import { readId } from '../kernel/id.ts';
import { delegatedStates } from './decision.ts';
import type { DelegatedState } from './decision.ts';

export const registerSorts = ['dag', 'organ', 'rubrik'] as const;
export type RegisterSort = (typeof registerSorts)[number];
export type RegisterView = {
  readonly sort: RegisterSort;
  readonly order: 'asc' | 'desc';
  readonly limit: number;
  readonly offset: number;
};

/** What the register is asked for; everything comes from the address. 'late' is what should have been told or minuted. */
export type RegisterFilter = {
  readonly bodyId: BodyId | undefined;
  readonly kind: 'delegated' | 'urgent' | undefined;
  readonly state: DelegatedState | 'late' | undefined;
  readonly from: Day | undefined;
  readonly until: Day | undefined;
  readonly words: string;
};

export const filterStates = ['late', ...delegatedStates] as const;

export function readFilter(asked: (name: string) => string | undefined): RegisterFilter {
  const kind = asked('slag');
  return {
    bodyId: readId<'body'>(asked('organ')),
    kind: kind === 'delegated' || kind === 'urgent' ? kind : undefined,
    state: filterStates.find((state) => state === asked('lage')),
    from: readDay(asked('fran')),
    until: readDay(asked('tom')),
    words: (asked('ord') ?? '').slice(0, 200),
  };
}
