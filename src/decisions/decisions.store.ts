import { sql } from 'kysely';
import type { BodyId } from '../kernel/actor.ts';
import type { Day } from '../kernel/day.ts';
import { newId, readId } from '../kernel/id.ts';
import type { Db } from '../platform/sql/pool.ts';
import type { KnotFace, Visibility } from '../thread/knot.ts';
import { threadStore } from '../thread/thread.store.ts';
import { narrower } from '../thread/visibility.ts';
import { decisionAddress, proposalAddress } from './addresses.ts';
import { decisionListStore } from './decision-lists.store.ts';
import { nameOf } from './decision.ts';
import type { DecisionId, DecisionVerb, ItemId, ProposalId } from './decision.ts';
import { proposalListStore } from './proposal-lists.store.ts';
import type { DecisionTables } from './tables.ts';

export type NewDecision = {
  readonly itemId: ItemId;
  readonly bodyId: BodyId;
  readonly decidedOn: Day;
  readonly text: string;
  readonly verb: DecisionVerb;
  /** Narrowed to what the item is seen by. */
  readonly visibility: Visibility;
  readonly correctsId?: DecisionId | undefined;
};
export type NewProposal = {
  readonly itemId: ItemId;
  readonly toBodyId?: BodyId | undefined;
  readonly toBodyText: string;
  readonly text: string;
  /** Narrowed to what the item is seen by. */
  readonly visibility: Visibility;
};

/** Decisions and proposals: added and tied, never changed. */
export const decisionStore = (db: Db) => {
  const tables = db.withTables<DecisionTables>();
  const thread = threadStore(db);

  async function itemFace(itemId: ItemId) {
    const item = await thread.find(itemId);
    if (!item) throw new Error(`no agenda item ${itemId}`);
    return item;
  }

  return {
    ...decisionListStore(db),
    ...proposalListStore(db),
    /** Until this transaction ends nobody else answers or corrects the same; what is no id is passed over. */
    async oneAtATime(ids: readonly string[]): Promise<void> {
      for (const id of [...ids].sort()) {
        if (readId(id)) await sql`select pg_advisory_xact_lock(hashtextextended(${id}, 0))`.execute(db);
      }
    },
    /** Records a decision last on its item. Throws when the item is none that the asker sees. */
    async decide(decision: NewDecision): Promise<DecisionId> {
      const id = newId<'decision'>();
      const item = await itemFace(decision.itemId);
      const face: KnotFace = {
        id,
        kind: 'decision',
        title: nameOf(decision.text, (await thread.find(decision.bodyId))?.title ?? ''),
        address: decisionAddress(id),
        state: 'taken',
        day: decision.decidedOn,
        bodyId: decision.bodyId,
        visibility: narrower(decision.visibility, item.visibility),
        searchText: `${decision.text} ${item.title}`,
      };
      await thread.hang(face);
      await sql`insert into decision (id, item_id, body_id, decided_on, text, verb, corrects_id, position)
        select ${id}, ${decision.itemId}, ${decision.bodyId}, ${decision.decidedOn}, ${decision.text}, ${decision.verb},
          ${decision.correctsId ?? null}, count(*) from decision where item_id = ${decision.itemId}`.execute(
        db,
      );
      await thread.tie({ source: decision.itemId, result: id, kind: 'settles' });
      if (decision.correctsId) await thread.change(decision.correctsId, { state: 'corrected' });
      return id;
    },
    /** Records a proposed decision last on its item. Throws when the item is none that the asker sees. */
    async propose(proposal: NewProposal): Promise<ProposalId> {
      const id = newId<'proposal'>();
      const item = await itemFace(proposal.itemId);
      await thread.hang({
        id,
        kind: 'proposal',
        title: nameOf(proposal.text, proposal.toBodyText),
        address: proposalAddress(id),
        state: 'open',
        day: item.day,
        bodyId: item.bodyId,
        visibility: narrower(proposal.visibility, item.visibility),
        searchText: `${proposal.text} ${item.title} ${proposal.toBodyText}`,
      });
      await sql`insert into proposal (id, item_id, to_body_id, to_body_text, text, position)
        select ${id}, ${proposal.itemId}, ${proposal.toBodyId ?? null}, ${proposal.toBodyText}, ${proposal.text},
          count(*) from proposal where item_id = ${proposal.itemId}`.execute(db);
      await thread.tie({ source: proposal.itemId, result: id, kind: 'proposes' });
      return id;
    },
    /** The competent body's decision answers a proposal. */
    async answer(proposalId: ProposalId, decisionId: DecisionId): Promise<void> {
      await thread.tie({ source: proposalId, result: decisionId, kind: 'answers' });
      await thread.change(proposalId, { state: 'answered' });
    },
    /** The body of the name, as proposals address it. */
    async bodyName(id: BodyId): Promise<string | undefined> {
      const row = await tables.selectFrom('knot').select('title').where('id', '=', id).executeTakeFirst();
      return row?.title;
    },
  };
};
export type DecisionStore = ReturnType<typeof decisionStore>;
