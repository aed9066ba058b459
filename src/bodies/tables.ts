import type { Generated } from 'kysely';
import type { BodyId, PersonId, PostId, Role } from '../kernel/actor.ts';
import type { Day } from '../kernel/day.ts';
import type { BodyKind, BodyVisibility, PostKind } from './body.ts';
import type { HoldingId, MembershipId } from './membership.ts';

/** The tables of migrations/0002-bodies.sql that this slice owns. */
export type BodyTables = {
  body: {
    id: BodyId;
    kind: BodyKind;
    name: string;
    code: string | null;
    parent_id: BodyId | null;
    mission: string;
    visibility: BodyVisibility;
    valid_from: Day | null;
    valid_until: Day | null;
    version: Generated<number>;
  };
  post: {
    id: PostId;
    body_id: BodyId;
    title: string;
    kind: PostKind;
    mission: string;
    version: Generated<number>;
  };
  person: {
    id: PersonId;
    name: string;
    party: string | null;
    email: string | null;
    version: Generated<number>;
  };
  person_alias: { id: string; person_id: PersonId; alias: string; body_id: BodyId | null };
  body_alias: { id: string; body_id: BodyId; alias: string };
  membership: {
    id: MembershipId;
    body_id: BodyId;
    person_id: PersonId | null;
    post_id: PostId | null;
    represents_id: BodyId | null;
    role: Role;
    rank: number | null;
    valid_from: Day | null;
    valid_until: Day | null;
    reason: string;
    decision_id: string | null;
    withdrawn_because: string | null;
    ended_because: Generated<string>;
    ended_by_id: Generated<string | null>;
  };
  post_holding: {
    id: HoldingId;
    post_id: PostId;
    person_id: PersonId;
    acting: boolean;
    valid_from: Day | null;
    valid_until: Day | null;
    reason: string;
    withdrawn_because: string | null;
    ended_because: Generated<string>;
    ended_by_id: Generated<string | null>;
  };
  knot: { id: string; visibility: string };
};
