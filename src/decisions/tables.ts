import type { Generated } from 'kysely';
import type { BodyId } from '../kernel/actor.ts';
import type { Day } from '../kernel/day.ts';
import type { ThreadTables } from '../thread/thread.store.ts';
import type { DecisionId, DecisionVerb, ItemId, ProposalId } from './decision.ts';

/** The tables of this slice, and the thread's that its queries join. */
export type DecisionTables = ThreadTables & {
  decision: {
    id: DecisionId;
    item_id: ItemId;
    body_id: BodyId;
    decided_on: Day;
    text: string;
    verb: DecisionVerb;
    position: Generated<number>;
    corrects_id: DecisionId | null;
  };
  proposal: {
    id: ProposalId;
    item_id: ItemId;
    to_body_id: BodyId | null;
    to_body_text: string;
    text: string;
    position: Generated<number>;
  };
};
