import type { AgendaItem } from '../item.ts';
import type { ItemRecord } from '../votes/record.ts';
import type { RoomDecision, RoomFinding, RoomProposal } from './handed.ts';
import type { MinuteObstacle, Putting, Room, RoomMotion } from './room.ts';

type Problem = { readonly field: string; readonly sentence: string };

/** Everything that stands on the item that is minuted. */
export type Desk = {
  readonly item: AgendaItem;
  /** Its place on the agenda, from 0. */
  readonly at: number;
  readonly motions: readonly RoomMotion[];
  readonly base: readonly RoomProposal[];
  /** Proposals that could be the main one. */
  readonly offered: readonly RoomProposal[];
  readonly putting: Putting | undefined;
  readonly decisions: readonly RoomDecision[];
  readonly record: ItemRecord;
  /** Ids of what the record tells, in its order. */
  readonly rows: Readonly<Record<'votes' | 'recusals' | 'notes', readonly string[]>>;
};

export type RoomShown = {
  readonly room: Room;
  readonly desk: Desk | undefined;
  readonly findings: readonly RoomFinding[];
  /** Undefined for who may take the minutes. */
  readonly obstacle: MinuteObstacle | undefined;
  readonly problems?: readonly Problem[] | undefined;
  /** What was typed of what could not be stored. */
  readonly typed?: Readonly<Record<string, string>> | undefined;
};

export type DeskProps = RoomShown & { readonly desk: Desk };
