import type { BodyId } from '../kernel/actor.ts';
import type { Day } from '../kernel/day.ts';
import type { Id } from '../kernel/id.ts';
import type { Ctx } from '../platform/web/context.ts';
import type { NoticeSection } from './sections.ts';

/** Approved minutes as the board announces them; §§ that were approved at once are minutes of their own. */
export type ApprovedMinutes = {
  readonly meetingId: Id<'meeting'>;
  readonly bodyId: BodyId;
  readonly meetingDay: Day;
  readonly approvedOn: Day;
  /** Where the minutes are kept (KL 8:12); '' where nobody has said. */
  readonly keptAt: string;
  readonly sections: readonly NoticeSection[];
};

/** What the notice board needs of the rest of the house. */
export type HandedToNoticeBoard = {
  /** The moment now: a posting is a fact of the minute. */
  readonly now: () => Date;
  /** Where the service is reached from outside, for addresses in feeds; '' where that is not known. */
  readonly publicUrl: string;
  /** What is approved of a meeting's minutes, as far as the asker sees; none where nothing is. */
  readonly approvedMinutes: (c: Ctx, meetingId: Id<'meeting'>) => Promise<readonly ApprovedMinutes[]>;
};
