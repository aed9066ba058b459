import type { Ctx } from '../../platform/web/context.ts';
import type { ItemId } from '../item.ts';
import type { Meeting, MeetingId } from '../meeting.ts';

/**
 * A proposal that the meeting may start from, and whose it is. `isOwn`: it stands on the item itself, not on another
 * body's that waits for this one; `fits`: that one is of the same matter.
 */
export type RoomProposal = {
  readonly id: string;
  readonly text: string;
  readonly by: string;
  readonly isOwn: boolean;
  readonly fits: boolean;
};
export type RoomDecision = { readonly text: string; readonly address: string; readonly isCorrected: boolean };
export type RoomFinding = {
  readonly sentence: string;
  readonly blocking: boolean;
  readonly itemId: string | undefined;
};
/** A sentence to decide, and the proposal that it answers where it has one. */
export type Sentence = { readonly text: string; readonly proposalId?: string | undefined };

/** What minute-taking needs of the rest of the house. */
export type HandedToRoom = {
  readonly decisionsOf: (c: Ctx, itemId: ItemId) => Promise<readonly RoomDecision[]>;
  /** Proposals on the item, and those that wait for the body's decision. */
  readonly proposalsFor: (c: Ctx, meeting: Meeting, itemId: ItemId) => Promise<readonly RoomProposal[]>;
  readonly decide: (
    c: Ctx,
    meeting: Meeting,
    itemId: ItemId,
    sentences: readonly Sentence[],
  ) => Promise<void>;
  /** Why these sentences cannot be decided on the item yet, in words. */
  readonly whyNotDecide: (c: Ctx, itemId: ItemId, sentences: readonly string[]) => Promise<readonly string[]>;
  /** What the record lacks, with the item it is about. */
  readonly findingsOf: (c: Ctx, meetingId: MeetingId) => Promise<readonly RoomFinding[]>;
};
