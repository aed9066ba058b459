import type { BodyId, PersonId } from '../kernel/actor.ts';
import type { Day } from '../kernel/day.ts';
import type { CalendarPerson } from '../platform/ical/ical.ts';
import type { Db } from '../platform/sql/pool.ts';
import type { AgendaNow, CallHead, MeetingId } from './call.ts';
import type { Clash } from './findings.ts';

/** A coming or past meeting in a calendar feed. */
export type FeedMeeting = {
  readonly meetingId: MeetingId;
  readonly head: Pick<CallHead, 'bodyName' | 'onDay' | 'startsAt' | 'endsAt' | 'place'>;
  readonly version: number;
  readonly isCancelled: boolean;
};

/** What the calls need of the rest of the house. */
export type HandedToCalls = {
  /** The meeting and its agenda as they are now, as far as the asker may see them. */
  readonly agendaOf: (db: Db, meetingId: MeetingId) => Promise<AgendaNow | undefined>;
  /** Moves a planned meeting on to called; one that is called stays so. */
  readonly markCalled: (db: Db, meetingId: MeetingId) => Promise<void>;
  /** Other meetings at the same time that some of these people are called to. */
  readonly clashesOf: (db: Db, now: AgendaNow, people: readonly PersonId[]) => Promise<readonly Clash[]>;
  /** The day the meeting was put on the municipality's notice board. */
  readonly boardNoticeOf: (db: Db, meetingId: MeetingId) => Promise<Day | undefined>;
  /** Meetings of these bodies from a day on, as far as the asker may see them. */
  readonly meetingsOf: (db: Db, bodies: readonly BodyId[], from: Day) => Promise<readonly FeedMeeting[]>;
  /** Who letters are from; undefined where no mail is set up. */
  readonly mailFrom: CalendarPerson | undefined;
  /** Where the service is reached from outside; '' where it was not told. */
  readonly publicUrl: string;
};
