import type { BodyId } from '../kernel/actor.ts';
import type { Day } from '../kernel/day.ts';
import type { Db } from '../platform/sql/pool.ts';
import { notificationHeading } from './decision.ts';
import { delegatedStore } from './delegated.store.ts';
import type { HandedToDelegated } from './handed.ts';

/**
 * Puts what waits to be told on its body's next board agenda, urgent decisions of the chair on an item of their own; of one
 * body, or of all. What finds no planned meeting waits on. Answers how many were placed (KL 6:40, 7:8; P21, P22).
 */
export async function placeWaiting(
  db: Db,
  placeItem: HandedToDelegated['placeItem'],
  today: Day,
  bodyId?: BodyId,
): Promise<number> {
  const waiting = await delegatedStore(db).waiting(bodyId);
  const groups = Map.groupBy(waiting, (one) => `${one.bodyId} ${one.isUrgent ? 'urgent' : ''}`);
  let placed = 0;
  for (const group of groups.values()) {
    const [first] = group;
    if (!first) continue;
    const item = {
      bodyId: first.bodyId,
      today,
      heading: notificationHeading(first.isUrgent),
      raisedBy: group.map(({ id }) => id),
    };
    if (await placeItem(db, item)) placed += group.length;
  }
  return placed;
}
