import { hasRole, readsOnly } from '../kernel/actor.ts';
import type { Actor, BodyId, Role } from '../kernel/actor.ts';
import type { Day } from '../kernel/day.ts';
import type { Period } from './membership.ts';

export type Obstacle =
  | 'not-signed-in'
  | 'not-administrator'
  | 'not-running-body'
  | 'role-needs-administrator'
  | 'already-ended'
  | 'withdrawn';

/** Bodies, posts, people and holdings are kept by administrators. */
export const whyCannotKeepOrganisation = (actor: Actor | undefined): Obstacle | undefined =>
  !actor ? 'not-signed-in' : actor.administrator ? undefined : 'not-administrator';

/** The member list of a body is kept by its chair, secretary or convener, and by administrators. */
export function whyCannotKeepMembers(body: BodyId, actor: Actor | undefined): Obstacle | undefined {
  if (!actor) return 'not-signed-in';
  if (actor.administrator) return undefined;
  if (!readsOnly(actor) && hasRole(actor, body, 'chair', 'secretary', 'convener')) return undefined;
  return 'not-running-body';
}

/** Roles that see everything are given, ended and withdrawn by administrators only. */
export const whyCannotGiveRole = (role: Role, actor: Actor | undefined): Obstacle | undefined =>
  (role === 'administrator' || role === 'auditor') && !actor?.administrator
    ? 'role-needs-administrator'
    : undefined;

/** Whoever may give the membership's role in its body may end and withdraw it. */
export const whyCannotKeep = (
  membership: { readonly body: { readonly id: BodyId }; readonly role: Role },
  actor: Actor | undefined,
): Obstacle | undefined =>
  whyCannotKeepMembers(membership.body.id, actor) ?? whyCannotGiveRole(membership.role, actor);

/** Whoever keeps some body's member list may add a person who is not there yet. */
export function whyCannotAddPerson(actor: Actor | undefined): Obstacle | undefined {
  if (!actor) return 'not-signed-in';
  const keeps = actor.offices.some((office) => whyCannotKeepMembers(office.body, actor) === undefined);
  return actor.administrator || keeps ? undefined : 'not-administrator';
}

/** What has ended or was withdrawn is history; a planned last day may be moved until it has passed. */
export function whyCannotEnd(
  period: Pick<Period, 'validUntil' | 'withdrawnBecause'>,
  today: Day,
): Obstacle | undefined {
  if (period.withdrawnBecause !== undefined) return 'withdrawn';
  return period.validUntil !== undefined && period.validUntil < today ? 'already-ended' : undefined;
}

export const whyCannotWithdraw = (period: Pick<Period, 'withdrawnBecause'>): Obstacle | undefined =>
  period.withdrawnBecause === undefined ? undefined : 'withdrawn';

/** Whether two periods have a day in common; open ends are for ever. */
export const overlap = (
  a: Pick<Period, 'validFrom' | 'validUntil'>,
  b: Pick<Period, 'validFrom' | 'validUntil'>,
): boolean =>
  (a.validFrom ?? '0000-01-01') <= (b.validUntil ?? '9999-12-31') &&
  (b.validFrom ?? '0000-01-01') <= (a.validUntil ?? '9999-12-31');

/** Whether a body may stand under another: never under itself or under what is below it. */
export function makesRing(
  body: BodyId | undefined,
  parent: BodyId | undefined,
  parents: ReadonlyMap<BodyId, BodyId | undefined>,
): boolean {
  const met = new Set<BodyId>();
  for (let above = parent; above !== undefined && !met.has(above); above = parents.get(above)) {
    if (above === body) return true;
    met.add(above);
  }
  return false;
}
