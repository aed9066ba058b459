import type { Role } from '../kernel/actor.ts';
import type { Day } from '../kernel/day.ts';

/** Codes of GLOSSARY.md for the kinds of body that Sjöholma has. */
export type StoryBodyKind =
  | 'municipality'
  | 'council'
  | 'executiveBoard'
  | 'committee'
  | 'subcommittee'
  | 'auditors'
  | 'administration'
  | 'unit'
  | 'managementTeam'
  | 'steeringGroup'
  | 'advisoryCouncil'
  | 'workingGroup'
  | 'ownedCompany'
  | 'externalOrganisation';

/** A body (organ). Its visibility is what its new meetings and decisions are seen by. */
export type StoryBody = {
  readonly name: string;
  readonly kind: StoryBodyKind;
  readonly parent?: string;
  readonly code?: string;
  readonly mission: string;
  readonly visibility: 'public' | 'internal' | 'body';
  readonly aliases?: readonly string[];
  readonly validFrom?: Day;
};

/** A post (befattning); the body's name is not repeated in its title. */
export type StoryPost = {
  readonly body: string;
  readonly title: string;
  readonly kind:
    | 'headOfAdministration'
    | 'unitManager'
    | 'headOfChancery'
    | 'committeeSecretary'
    | 'registrar'
    | 'coordinator'
    | 'other';
  readonly mission?: string;
};

/** Party is given for the elected only (domain.md R7). */
export type StoryPerson = {
  readonly name: string;
  readonly aliases?: readonly string[];
  readonly party?: string;
};

/** A member is a person, or a post whoever holds it. */
export type StoryMembership = {
  readonly body: string;
  readonly member: { readonly person: string } | { readonly post: string };
  readonly role: Role;
  /** Order within the role: first vice chair 1, second 2; alternates serve in this order (KL 5:17). */
  readonly rank?: number;
  /** The organisation an external member speaks for. */
  readonly represents?: string;
  readonly validFrom: Day;
  readonly validUntil?: Day;
  readonly reason?: string;
};

export type StoryHolding = {
  readonly post: string;
  readonly person: string;
  readonly validFrom: Day;
  readonly validUntil?: Day;
  readonly acting?: true;
  readonly reason?: string;
};

export type StoryGoal = {
  readonly key: string;
  readonly body: string;
  readonly title: string;
  readonly description: string;
  readonly parent?: string;
  readonly validFrom: Day;
  readonly validUntil: Day;
};

/** Who may sign in; the password is the loader's affair. */
export type StoryAccount = { readonly person: string; readonly username: string; readonly why: string };

export type StoryMeeting = {
  readonly body: string;
  readonly on: Day;
  readonly kind: 'board' | 'management' | 'working';
  /** Clock times in Stockholm, `HH:MM`. */
  readonly startsAt: string;
  readonly endsAt: string;
  readonly place: string;
  /** The day the papers must be ready. */
  readonly papersBy: Day;
};
