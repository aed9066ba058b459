import type { Day } from '../../kernel/day.ts';
import type { Id } from '../../kernel/id.ts';

export type VersionId = Id<'minutes-version'>;

/** Minutes that are approved (justerade), as the notice board and the publishing need them. */
export type ApprovedMinutes = {
  readonly meetingId: Id<'meeting'>;
  readonly versionId: VersionId;
  /** The day on which the last of the approvers approved. */
  readonly approvedOn: Day;
  /** "Ellen Varg, Nils Vik". */
  readonly approvedBy: string;
  /** "§§ 140–145", "§ 141"; '' where nothing has a §. */
  readonly sections: string;
  /** The items of minutes that were approved at once (omedelbar justering), or all. */
  readonly itemIds: readonly Id<'item'>[] | 'all';
  /** The document with its signatures or its seal. */
  readonly pdf: () => Promise<Uint8Array>;
};
