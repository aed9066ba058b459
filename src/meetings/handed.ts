import type { VNode } from 'preact';
import type { BodyId } from '../kernel/actor.ts';
import type { Ctx } from '../platform/web/context.ts';
import type { ReportToPlace } from './agenda/agenda.store.ts';
import type { AgendaItem, ItemId } from './item.ts';
import type { Meeting } from './meeting.ts';
import type { ReturningItem } from './standing/standing.ts';

/** What the meetings need of the rest of the house. */
export type HandedToMeetings = {
  readonly threadPanel: (c: Ctx, id: string) => Promise<VNode | undefined>;
  /** The sentences a knot was read from; undefined where it was not read. */
  readonly sources: (c: Ctx, id: string) => Promise<VNode | undefined>;
  /** Decisions and proposals of a meeting's items, with the ways to record more: all items in one go. */
  readonly outcomesOf: (
    c: Ctx,
    meeting: Meeting,
    items: readonly ItemId[],
  ) => Promise<ReadonlyMap<string, VNode>>;
  /** What other slices have beside the meeting: its call, the record in print, approval, notices. */
  readonly besideMeeting: (
    c: Ctx,
    meeting: Meeting,
    items: readonly AgendaItem[],
  ) => Promise<VNode | undefined>;
  /** What other slices have beside each item, all items in one go: the extract in print, notes. */
  readonly besideItems: (
    c: Ctx,
    meeting: Meeting,
    items: readonly AgendaItem[],
  ) => Promise<ReadonlyMap<string, VNode>>;
  /** Report-backs that the body waits for, and those that have come in. */
  readonly reportsSection: (c: Ctx, meeting: Meeting) => Promise<VNode | undefined>;
  /** What an item of kind reportBack is about, and the form by which its meeting receives it. */
  readonly receiveSection: (c: Ctx, itemId: ItemId) => Promise<VNode | undefined>;
  /** Report-backs to the body that stand on no agenda yet. */
  readonly waitingReports: (c: Ctx, bodyId: BodyId) => Promise<readonly ReportToPlace[]>;
  /** Items of the body's last held meeting whose matter was tabled or referred back; none where nothing is decided. */
  readonly returningItems?: (c: Ctx, bodyId: BodyId) => Promise<readonly ReturningItem[]>;
  /** Puts what other slices must tell the body on its next agenda (KL 6:40, 7:8); answers how many items it was. */
  readonly placeWaitingMatters?: (c: Ctx, bodyId: BodyId) => Promise<number>;
};
