import type { DocumentId } from '../../documents/document.ts';
import type { BodyId, PersonId } from '../../kernel/actor.ts';
import type { Calendar } from '../../kernel/calendar.ts';
import type { Day } from '../../kernel/day.ts';
import type { Db } from '../../platform/sql/pool.ts';
import type { Span } from '../../reader/proposal.ts';
import type { Visibility } from '../../thread/knot.ts';
import type { Reading } from '../reading/readings.store.ts';
import type { Review } from '../review/facts/review.ts';
import type { Matches } from '../review/names/matches.ts';

/** What acceptance needs beside the review: the file, who accepts, and the calendar that dues are planned by. */
export type Acceptance = {
  readonly reading: Reading;
  readonly review: Review;
  readonly matches: Matches;
  readonly by: PersonId;
  readonly today: Day;
  readonly calendar: Calendar;
};

/** Where everything of one document is written: its body, its visibility, its place in the file. */
export type Writing = {
  readonly db: Db;
  readonly bodyId: BodyId;
  readonly day: Day;
  readonly visibility: Visibility;
  readonly by: PersonId;
  readonly today: Day;
  readonly calendar: Calendar;
  readonly documentId: DocumentId;
  readonly extracted: string;
  /** Remembers where a knot was read. */
  readonly mark: (knot: string, at: Span) => void;
};
