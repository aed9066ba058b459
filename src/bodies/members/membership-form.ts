import { roles } from '../../kernel/actor.ts';
import type { BodyId, PersonId, PostId, Role } from '../../kernel/actor.ts';
import type { Day } from '../../kernel/day.ts';
import { readId } from '../../kernel/id.ts';
import { dayField } from '../body-form.ts';
import type { Fault } from '../body-form.ts';
import type { Membership } from '../membership.ts';
import { overlap } from '../rules.ts';

type Typed = Readonly<Record<string, string>>;
export type MemberFault =
  | 'who'
  | 'person'
  | 'which'
  | 'post'
  | 'role'
  | 'rank'
  | 'day'
  | 'period'
  | 'twice'
  | 'decision'
  | 'lastDay'
  | 'why'
  | 'reason';

/** Who a form names: a post, a known person, a new one, or a name that is still to be matched. */
export type Named =
  | { readonly as: 'post'; readonly postId: PostId }
  | { readonly as: 'person'; readonly personId: PersonId }
  | { readonly as: 'new'; readonly name: string }
  | { readonly as: 'name'; readonly name: string };

export type MembershipDraft = {
  readonly named: Named;
  readonly role: Role;
  readonly rank: number | undefined;
  readonly representsId: BodyId | undefined;
  readonly validFrom: Day | undefined;
  readonly validUntil: Day | undefined;
  readonly reason: string;
};

/** The membership a form describes, or all that is wrong with it. */
export function readMembership(
  typed: Typed,
  posts: ReadonlySet<string>,
): { draft: MembershipDraft } | { faults: Fault<MemberFault>[] } {
  const faults: Fault<MemberFault>[] = [];
  const named = readNamed(typed, posts, faults);
  const role = roles.find((one) => one === typed['roll']);
  const rank = typed['ordning'] ? Number(typed['ordning']) : undefined;
  const from = dayField(typed['fran']);
  const until = dayField(typed['till']);
  if (!role) faults.push({ field: 'roll', fault: 'role' });
  if (rank !== undefined && !(Number.isInteger(rank) && rank > 0 && rank < 1000)) {
    faults.push({ field: 'ordning', fault: 'rank' });
  }
  if (from === undefined) faults.push({ field: 'fran', fault: 'day' });
  if (until === undefined) faults.push({ field: 'till', fault: 'day' });
  else if (from && until && until < from) faults.push({ field: 'till', fault: 'period' });
  if (faults.length > 0 || !role || !named) return { faults };
  return {
    draft: {
      named,
      role,
      rank,
      representsId: readId<'body'>(typed['foretrader']),
      validFrom: from || undefined,
      validUntil: until || undefined,
      reason: typed['anledning'] ?? '',
    },
  };
}

function readNamed(
  typed: Typed,
  posts: ReadonlySet<string>,
  faults: Fault<MemberFault>[],
): Named | undefined {
  if (typed['vem'] === 'befattning') {
    const postId = readId<'post'>(typed['befattning']);
    if (postId && posts.has(postId)) return { as: 'post', postId };
    faults.push({ field: 'befattning', fault: 'post' });
    return undefined;
  }
  if (typed['vem'] !== 'person') {
    faults.push({ field: 'vem', fault: 'who' });
    return undefined;
  }
  return readPerson(typed, faults);
}

/** A person in a form: one of the suggestions that were shown, a new one, or a written name. */
export function readPerson(typed: Typed, faults: Fault<MemberFault>[]): Named | undefined {
  const name = (typed['person'] ?? '').replace(/\s+/g, ' ');
  const chosen = typed['vilken'];
  const personId = readId<'person'>(chosen);
  if (personId) return { as: 'person', personId };
  if (name === '') faults.push({ field: 'person', fault: 'person' });
  else return chosen === 'ny' ? { as: 'new', name } : { as: 'name', name };
  return undefined;
}

/** The same person or post may not have the same role twice at a time (domain.md N16). */
export const isTwice = (
  draft: Pick<Membership, 'role' | 'validFrom' | 'validUntil'>,
  member: PersonId | PostId,
  all: readonly Membership[],
): boolean =>
  all.some(
    (one) =>
      one.withdrawnBecause === undefined &&
      one.role === draft.role &&
      (one.person?.id === member || one.post?.id === member) &&
      overlap(one, draft),
  );

/** The last day and its reason, or what is wrong with them. */
export function readEnd(
  typed: Typed,
  period: { readonly validFrom: Day | undefined },
): { on: Day; reason: string } | { faults: Fault<MemberFault>[] } {
  const on = dayField(typed['sistadag']);
  const reason = typed['anledning'] ?? '';
  const faults: Fault<MemberFault>[] = [];
  if (on === '') faults.push({ field: 'sistadag', fault: 'lastDay' });
  else if (on === undefined) faults.push({ field: 'sistadag', fault: 'day' });
  else if (period.validFrom && on < period.validFrom) faults.push({ field: 'sistadag', fault: 'period' });
  if (reason === '') faults.push({ field: 'anledning', fault: 'reason' });
  return faults.length > 0 || !on ? { faults } : { on, reason };
}
