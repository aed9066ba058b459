import type { BodyId, PersonId, PostId } from '../kernel/actor.ts';
import type { Day } from '../kernel/day.ts';
import type { Visibility } from '../thread/knot.ts';

/** Kinds of body (organ), GLOSSARY.md; in the order a municipality lists them. */
export const bodyKinds = [
  'municipality',
  'council',
  'executiveBoard',
  'committee',
  'subcommittee',
  'presidium',
  'preparation',
  'auditors',
  'administration',
  'division',
  'unit',
  'managementTeam',
  'steeringGroup',
  'advisoryCouncil',
  'workingGroup',
  'cooperationGroup',
  'network',
  'ownedCompany',
  'externalOrganisation',
  'other',
] as const;
export type BodyKind = (typeof bodyKinds)[number];

/** Kinds of post (befattning) that the house knows by name; all others are 'other'. */
export const postKinds = [
  'headOfAdministration',
  'unitManager',
  'headOfChancery',
  'committeeSecretary',
  'registrar',
  'caseOfficer',
  'coordinator',
  'cooperationLead',
  'publicHealthPlanner',
  'other',
] as const;
export type PostKind = (typeof postKinds)[number];

/** organ: what its new meetings, decisions and assignments are seen by is its visibility. */
export const bodyVisibilities = ['internal', 'body', 'public'] as const satisfies readonly Visibility[];
export type BodyVisibility = (typeof bodyVisibilities)[number];

/** A body (organ): a political board, an administration, a unit, a group or an organisation outside. */
export type Body = {
  readonly id: BodyId;
  readonly kind: BodyKind;
  readonly name: string;
  /** Short name in case numbers and minutes, 'SN AU'. */
  readonly code: string | undefined;
  readonly parentId: BodyId | undefined;
  readonly mission: string;
  readonly visibility: BodyVisibility;
  readonly validFrom: Day | undefined;
  readonly validUntil: Day | undefined;
  readonly version: number;
};

/** A post (befattning): it owns assignments whoever holds it (domain.md P-b). */
export type Post = {
  readonly id: PostId;
  readonly bodyId: BodyId;
  readonly bodyName: string;
  readonly title: string;
  readonly kind: PostKind;
  readonly mission: string;
  readonly version: number;
};

/** A person, with or without an account; party is kept for the elected only (domain.md R7). */
export type Person = {
  readonly id: PersonId;
  readonly name: string;
  readonly party: string | undefined;
  readonly email: string | undefined;
  readonly version: number;
};

/** Another name of a body, as minutes write it. */
export type BodyAlias = { readonly id: string; readonly alias: string };
/** Another name of a person (smeknamn, namn i en viss grupp); within one body only when that is named. */
export type Alias = {
  readonly id: string;
  readonly alias: string;
  readonly bodyId: BodyId | undefined;
  readonly bodyName: string | undefined;
};

/** Whether a body or post is in force on a day; open ends are for ever. */
export const inForce = (
  period: { readonly validFrom: Day | undefined; readonly validUntil: Day | undefined },
  on: Day,
): boolean =>
  (period.validFrom === undefined || period.validFrom <= on) &&
  (period.validUntil === undefined || period.validUntil >= on);
