import type { Id } from './id.ts';

export type PersonId = Id<'person'>;
export type BodyId = Id<'body'>;
export type PostId = Id<'post'>;

/** Roles a membership can give (Popolo Membership.role); administrator and auditor are memberships too. */
export const roles = [
  'chair',
  'viceChair',
  'member',
  'alternate',
  'secretary',
  'convener',
  'adjunct',
  'auditor',
  'administrator',
] as const;
export type Role = (typeof roles)[number];

/** Who acts: a signed-in person with what today's memberships and posts give. */
export type Actor = {
  readonly person: PersonId;
  readonly name: string;
  readonly administrator: boolean;
  /** Reads everything but drafts, changes nothing (auditors' right of access). */
  readonly auditor: boolean;
  readonly offices: readonly { readonly body: BodyId; readonly role: Role }[];
  readonly posts: readonly { readonly post: PostId; readonly body: BodyId }[];
};

export const holdsPost = (actor: Actor, post: PostId): boolean =>
  actor.posts.some((held) => held.post === post);

export const hasRole = (actor: Actor, body: BodyId, ...wanted: Role[]): boolean =>
  actor.offices.some((office) => office.body === body && wanted.includes(office.role));

/** Auditors read and write nothing, whatever else they are; an administrator who audits too is an administrator. */
export const readsOnly = (actor: Actor): boolean => actor.auditor && !actor.administrator;

/** Chair, vice chair, secretary or convener: those who run a body's meetings. */
export const runsBody = (actor: Actor, body: BodyId): boolean =>
  !readsOnly(actor) && hasRole(actor, body, 'chair', 'viceChair', 'secretary', 'convener');

/** Assignments are given and changed by those who run one of these bodies, and by the administrator. */
export const whyCannotDirect = (
  actor: Actor,
  bodies: readonly (BodyId | undefined)[],
): 'not-directing' | undefined =>
  actor.administrator || bodies.some((body) => body !== undefined && runsBody(actor, body))
    ? undefined
    : 'not-directing';
