import { sql } from 'kysely';
import type { BodyId } from '../kernel/actor.ts';
import type { Day } from '../kernel/day.ts';
import type { Db } from '../platform/sql/pool.ts';
import type { Visibility } from '../thread/knot.ts';
import type { ItemId, Proposal, ProposalId } from './decision.ts';
import type { DecisionTables } from './tables.ts';

type ProposalRow = {
  id: ProposalId;
  item_id: ItemId;
  body_id: BodyId | null;
  to_body_id: BodyId | null;
  to_body_text: string;
  text: string;
  day: Day | null;
  visibility: Visibility;
  state: string;
};

/** Reading proposals; what the asker may not see is in no row. */
export const proposalListStore = (db: Db) => {
  const proposals = () =>
    db
      .withTables<DecisionTables>()
      .selectFrom('proposal')
      .innerJoin('knot', 'knot.id', 'proposal.id')
      .selectAll('proposal')
      .select(['knot.visibility', 'knot.state', 'knot.day', 'knot.body_id']);
  return {
    async findProposal(id: ProposalId): Promise<Proposal | undefined> {
      const row = await proposals().where('proposal.id', '=', id).executeTakeFirst();
      return row && toProposal(row);
    },
    /** The proposals on these items, in the order they were put. */
    async proposalsOfItems(itemIds: readonly ItemId[]): Promise<Proposal[]> {
      if (itemIds.length === 0) return [];
      const rows = await proposals()
        .where('proposal.item_id', '=', sql<ItemId>`any(${itemIds}::uuid[])`)
        .orderBy('proposal.item_id')
        .orderBy('proposal.position')
        .execute();
      return rows.map(toProposal);
    },
    /** What waits for this body's decision, oldest first. */
    async openProposalsTo(bodyId: BodyId): Promise<Proposal[]> {
      const rows = await proposals()
        .where('proposal.to_body_id', '=', bodyId)
        .where('knot.state', '=', 'open')
        .orderBy('knot.day')
        .orderBy('proposal.id')
        .execute();
      return rows.map(toProposal);
    },
  };
};

const toProposal = (row: ProposalRow): Proposal => ({
  id: row.id,
  itemId: row.item_id,
  bodyId: row.body_id as BodyId,
  toBodyId: row.to_body_id ?? undefined,
  toBodyText: row.to_body_text,
  proposedOn: row.day ?? undefined,
  text: row.text,
  visibility: row.visibility,
  answered: row.state === 'answered',
});
