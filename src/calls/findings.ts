import type { PersonId } from '../kernel/actor.ts';
import type { Day } from '../kernel/day.ts';
import type { AgendaNow, Invited } from './call.ts';
import type { CallDays } from './law.ts';

/** Another meeting that somebody who is called is called to at the same time. */
export type Clash = { readonly name: string; readonly meeting: string; readonly address: string };
export type Vacancy = { readonly post: string };

/** What is seen before a call is sent; none of it stands in the way, but the clerk says that it is sent all the same. */
export type Finding =
  | { readonly kind: 'late'; readonly by: Day }
  | { readonly kind: 'no-time' }
  | { readonly kind: 'no-place' }
  | { readonly kind: 'paper-missing'; readonly item: string; readonly paper: string }
  | { readonly kind: 'vacant'; readonly post: string }
  | { readonly kind: 'clash'; readonly name: string; readonly meeting: string; readonly address: string }
  | { readonly kind: 'no-address'; readonly names: readonly string[] }
  | { readonly kind: 'no-alternate'; readonly name: string }
  | { readonly kind: 'not-on-board'; readonly by: Day };

export type Looked = {
  readonly today: Day;
  readonly days: CallDays;
  readonly invited: readonly Invited[];
  readonly vacancies: readonly string[];
  readonly clashes: readonly Clash[];
  /** Absent members for whom nobody could be called. */
  readonly withoutAlternate: readonly string[];
  /** The day the council's meeting was put on the board. */
  readonly onBoard: Day | undefined;
  /** Whether a call has been sent already: it is then no longer late. */
  readonly isFirst: boolean;
};

/** Everything worth seeing before the call is sent, what the law asks for first. */
export function findings(now: AgendaNow, looked: Looked): Finding[] {
  const { head, items } = now;
  const found: Finding[] = [];
  const { callBy, noticeBy } = looked.days;
  if (looked.isFirst && looked.today > callBy) found.push({ kind: 'late', by: callBy });
  if (noticeBy && (looked.onBoard === undefined || looked.onBoard > noticeBy)) {
    found.push({ kind: 'not-on-board', by: noticeBy });
  }
  if (!head.startsAt) found.push({ kind: 'no-time' });
  if (head.place === '') found.push({ kind: 'no-place' });
  for (const { heading, papers } of items) {
    for (const { missing, name } of papers) {
      if (missing) found.push({ kind: 'paper-missing', item: heading, paper: name });
    }
  }
  found.push(...looked.clashes.map((clash) => ({ kind: 'clash' as const, ...clash })));
  found.push(...looked.vacancies.map((post) => ({ kind: 'vacant' as const, post })));
  found.push(...looked.withoutAlternate.map((name) => ({ kind: 'no-alternate' as const, name })));
  const unreachable = looked.invited.filter(({ email }) => !email).map(({ name }) => name);
  if (unreachable.length > 0) found.push({ kind: 'no-address', names: unreachable });
  return found;
}

/** When a meeting is, for seeing whether two are at the same time. */
export type Times = { readonly startsAt: string | undefined; readonly endsAt: string | undefined };

const assumedHours = 2;
const ending = ({ startsAt, endsAt }: Times): string => {
  if (endsAt) return endsAt;
  const [hours = '0', minutes = '00'] = (startsAt ?? '00:00').split(':');
  return `${String(Number(hours) + assumedHours).padStart(2, '0')}:${minutes}`;
};

/** Two meetings of one day are at the same time unless one ends before the other begins; two hours where no end is known. */
export function atTheSameTime(one: Times, other: Times): boolean {
  if (!one.startsAt || !other.startsAt) return true;
  return one.startsAt < ending(other) && other.startsAt < ending(one);
}

/** Those of these people who are in both lists. */
export const inBoth = (one: readonly PersonId[], other: readonly PersonId[]): PersonId[] => {
  const there = new Set(other);
  return one.filter((id) => there.has(id));
};
