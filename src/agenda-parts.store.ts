import { sql } from 'kysely';
import { placeNotification } from './case-parts.tsx';
import { placeWaiting } from './delegated/placing.store.ts';
import type { BodyId } from './kernel/actor.ts';
import type { ReturningItem } from './meetings/standing/standing.ts';
import type { Ctx } from './platform/web/context.ts';

/**
 * Items of the body's last held meeting whose last decision tabled them or referred them back (bordlagt, återremitterat),
 * and that no later item takes up.
 */
export async function returningItems(c: Ctx, bodyId: BodyId): Promise<readonly ReturningItem[]> {
  const found = await sql<ReturningItem>`
    with before as (select id from meeting where body_id = ${bodyId} and state in ('held', 'closed')
      order by on_day desc, starts_at desc nulls last, id desc limit 1),
    ended as (
      select distinct on (d.item_id) d.item_id as "itemId", d.verb, i.position
      from before join agenda_item i on i.meeting_id = before.id join decision d on d.item_id = i.id
      join knot k on k.id = d.id and k.state <> 'corrected'
      order by d.item_id, d.position desc, d.id desc)
    select "itemId", verb from ended e where verb in ('table', 'referBack') and not exists (
      select from tie t join agenda_item n on n.id = t.result_id join meeting m on m.id = n.meeting_id
      where t.source_id = e."itemId" and t.kind = 'follows' and m.state <> 'cancelled')
    order by position`.execute(c.get('db'));
  return found.rows;
}

/** Delegated and urgent decisions that wait to be told the body (KL 6:40, 7:8). */
export const placeWaitingMatters = (c: Ctx, bodyId: BodyId): Promise<number> =>
  placeWaiting(c.get('db'), placeNotification, c.get('today'), bodyId);
