import type { BodyId } from '../../kernel/actor.ts';
import type { Day } from '../../kernel/day.ts';
import type { Id } from '../../kernel/id.ts';
import type { HouseSeal } from '../../platform/signing/house-seal.ts';
import type { SigningService } from '../../platform/signing/remote.ts';
import type { Ctx } from '../../platform/web/context.ts';
import type { MeetingRecord } from '../record.ts';
import type { ApprovableMeeting } from './approval.ts';
import type { Candidate } from './suggest.ts';

export type MeetingToApprove = ApprovableMeeting & {
  readonly id: Id<'meeting'>;
  readonly bodyId: BodyId;
  readonly bodyName: string;
  readonly onDay: Day;
};

/** What the approval needs of the rest of the house. */
export type HandedToApproval = {
  /** A meeting as far as the asker may see it. */
  readonly meetingOf: (c: Ctx, id: Id<'meeting'>) => Promise<MeetingToApprove | undefined>;
  readonly recordOf: (c: Ctx, id: Id<'meeting'>) => Promise<MeetingRecord | undefined>;
  /** Those of the attendance whom the register knows, with their roles as written. */
  readonly attendantsOf: (c: Ctx, id: Id<'meeting'>) => Promise<readonly Candidate[]>;
  /** What the validator finds in a record. */
  readonly findings: (record: MeetingRecord) => readonly { text: string; blocking: boolean }[];
  /** The organisation's seal. */
  readonly seal: () => Promise<HouseSeal>;
  /** A signing service elsewhere; undefined where the municipality has none. */
  readonly service?: SigningService | undefined;
  /** Where the service is reached from outside, '' where that is not known. */
  readonly publicUrl: string;
};
