import type { BodyId, PersonId, PostId, Role } from '../kernel/actor.ts';
import type { Day } from '../kernel/day.ts';
import type { Id } from '../kernel/id.ts';

export type MembershipId = Id<'membership'>;
export type HoldingId = Id<'holding'>;

type Named<Ident> = { readonly id: Ident; readonly name: string };

/** A decision that is referred to, with the address of its page. */
export type Cited = { readonly title: string; readonly address: string };

/** A period of history: it is ended or withdrawn with a reason, never rewritten. */
export type Period = {
  readonly validFrom: Day | undefined;
  readonly validUntil: Day | undefined;
  readonly reason: string;
  readonly endedBecause: string;
  /** Why the entry was wrong; it stays visible but counts no longer. */
  readonly withdrawnBecause: string | undefined;
};

/** A membership (ledamotskap): a person or a post is the member, with a role and a period. */
export type Membership = Period & {
  readonly id: MembershipId;
  readonly body: Named<BodyId>;
  readonly person: (Named<PersonId> & { readonly party: string | undefined }) | undefined;
  readonly post: (Named<PostId> & { readonly bodyName: string }) | undefined;
  readonly represents: Named<BodyId> | undefined;
  readonly role: Role;
  readonly rank: number | undefined;
  /** The decision that elected or appointed, and the one that ended it, where they are known. */
  readonly decision: Cited | undefined;
  readonly endedBy: Cited | undefined;
};

/** A membership on one day, a post resolved to whoever holds it. */
export type MemberOnDay = Membership & {
  readonly acting: boolean;
  /** The post has nobody on that day (vakant). */
  readonly vacant: boolean;
  /** Somebody is there whose name the reader may not see. */
  readonly hidden: boolean;
};

/** A holding (innehav) of a post; `acting` is tillförordnad. */
export type Holding = Period & {
  readonly id: HoldingId;
  readonly post: Named<PostId> & { readonly bodyName: string };
  readonly person: Named<PersonId> | undefined;
  readonly acting: boolean;
};

/** Whoever holds a post on a day. */
export type Holder = { readonly person: PersonId; readonly name: string; readonly acting: boolean };

/** Whether a period counts on a day. */
export const countsOn = (
  period: Pick<Period, 'validFrom' | 'validUntil' | 'withdrawnBecause'>,
  on: Day,
): boolean =>
  period.withdrawnBecause === undefined &&
  (period.validFrom === undefined || period.validFrom <= on) &&
  (period.validUntil === undefined || period.validUntil >= on);

/** Roles in the order that a member list shows them. */
export const roleOrder: readonly Role[] = [
  'chair',
  'convener',
  'viceChair',
  'member',
  'alternate',
  'adjunct',
  'secretary',
  'auditor',
  'administrator',
];
