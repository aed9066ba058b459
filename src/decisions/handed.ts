import type { VNode } from 'preact';
import type { Day } from '../kernel/day.ts';
import type { Ctx } from '../platform/web/context.ts';
import type { DecisionId, ItemId, ItemPlace, ProposalId } from './decision.ts';

/** What the decisions need of the rest of the house. */
export type HandedToDecisions = {
  readonly threadPanel: (c: Ctx, id: string) => Promise<VNode | undefined>;
  /** The sentences a knot was read from; undefined where it was not read. */
  readonly sources: (c: Ctx, id: string) => Promise<VNode | undefined>;
  /** The agenda item and its meeting, as far as the asker sees. */
  readonly itemOf: (c: Ctx, id: ItemId) => Promise<ItemPlace | undefined>;
  /** Why these sentences cannot be decided on the item yet, in words. */
  readonly whyNotDecide: (c: Ctx, id: ItemId, sentences: readonly string[]) => Promise<readonly string[]>;
  /** A proposal has got its decision: what waited for it begins. */
  readonly proposalAnswered: (
    c: Ctx,
    proposalId: ProposalId,
    decision: { readonly id: DecisionId; readonly on: Day },
  ) => Promise<void>;
  /** How the item's decision came about: votes, who stood aside, dissents, notes; undefined where nothing is told. */
  readonly recordOf: (c: Ctx, id: ItemId) => Promise<VNode | undefined>;
  /** The goals that a knot works for, and the form that ties it to one. */
  readonly goalSection: (c: Ctx, id: string) => Promise<VNode | undefined>;
};
