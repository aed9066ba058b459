import type { VNode } from 'preact';
import type { Id } from '../kernel/id.ts';
import type { Ctx } from '../platform/web/context.ts';
import { ToldHere } from './decision.view.tsx';
import { delegatedStore } from './delegated.store.ts';

/** On a meeting's items: the decisions that each tells of, all items in one go. */
export async function decisionsBesideItems(
  c: Ctx,
  items: readonly Id<'item'>[],
): Promise<ReadonlyMap<Id<'item'>, VNode>> {
  const told = Map.groupBy(await delegatedStore(c.get('db')).toldOn(items), ({ item }) => item);
  return new Map(
    [...told].map(([item, rows]) => [item, <ToldHere decisions={rows.map(({ decision }) => decision)} />]),
  );
}
