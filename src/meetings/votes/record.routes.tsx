import type { VNode } from 'preact';
import type { Ctx } from '../../platform/web/context.ts';
import { itemStore } from '../agenda/items.store.ts';
import type { ItemId } from '../item.ts';
import { RecordPart } from './record.view.tsx';
import { voteStore } from './votes.store.ts';

/** Votes, recusals and notes of items, each as its part of the minutes: one query, however many items. */
export async function recordParts(c: Ctx, items: readonly ItemId[]): Promise<ReadonlyMap<ItemId, VNode>> {
  const records = await voteStore(c.get('db')).recordsOf(items);
  return new Map([...records].map(([id, record]) => [id, <RecordPart record={record} level="h4" />]));
}

/** The same of one item with its dissents, for a page of its own; undefined where nothing is told. */
export async function recordSection(c: Ctx, itemId: ItemId): Promise<VNode | undefined> {
  const db = c.get('db');
  const item = await itemStore(db).findItem(itemId);
  if (!item) return undefined;
  const record = (await voteStore(db).recordsOf([itemId])).get(itemId);
  if (!record && item.dissents.length === 0) return undefined;
  return (
    <RecordPart
      record={record ?? { votes: [], recusals: [], notes: [] }}
      dissents={item.dissents}
      level="h2"
    />
  );
}
