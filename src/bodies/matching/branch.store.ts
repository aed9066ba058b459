import { sql } from 'kysely';
import type { BodyId } from '../../kernel/actor.ts';
import type { Day } from '../../kernel/day.ts';

/** The branch of the organisation that a body lives in: its parent's, unless that is the council over all. */
export const branchOf = (bodyId: BodyId | undefined) => sql`(
  select body_branch(coalesce(
    (select p.id from body b join body p on p.id = b.parent_id
     where b.id = ${bodyId ?? null}::uuid and p.kind not in ('municipality', 'council', 'executiveBoard')),
    ${bodyId ?? null}::uuid)) as id)`;

/** The day of the meeting, today where it is not known. */
export const onDay = (day: Day | undefined) => sql`coalesce(${day ?? null}::date, current_date)`;
