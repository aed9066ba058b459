import type { Day } from '../kernel/day.ts';
import type { Ctx } from '../platform/web/context.ts';
import type { ItemId, MeetingId, SourceMinutes, VersionId } from './source.ts';

/** One § in print, as it is sent to those whom it concerns. */
export type Extract = { readonly title: string; readonly bytes: Uint8Array };

/** What approved minutes hold that is to be sent on, § by §. */
export type ToDispatch = {
  readonly meetingId: MeetingId;
  readonly bodyId: SourceMinutes['bodyId'];
  readonly bodyName: string;
  readonly meetingDay: Day;
  readonly individualMatters: boolean;
  readonly items: readonly {
    readonly itemId: ItemId;
    readonly number: string;
    readonly heading: string;
    /** Its minutes, when they were approved; undefined where they are not yet. */
    readonly approved: { readonly versionId: VersionId; readonly on: Day } | undefined;
    readonly hasDecision: boolean;
    readonly recipients: readonly string[];
  }[];
};

/** What publishing needs of the rest of the house. */
export type HandedToPublishing = {
  /** A meeting's approved minutes, as far as the asker may see them whole; none while nothing is approved. */
  readonly approvedOf: (c: Ctx, meetingId: MeetingId) => Promise<readonly SourceMinutes[]>;
  readonly toDispatch: (c: Ctx, meetingId: MeetingId) => Promise<ToDispatch | undefined>;
  /** The approved extract of one §. */
  readonly extractOf: (c: Ctx, meetingId: MeetingId, itemId: ItemId) => Promise<Extract | undefined>;
  readonly now: () => Date;
  /** Whether letters leave. */
  readonly mailIsOn: boolean;
};
