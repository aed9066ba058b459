import type { DocumentId } from '../../documents/document.ts';
import type { BodyId, PersonId } from '../../kernel/actor.ts';
import type { Calendar } from '../../kernel/calendar.ts';
import type { Day } from '../../kernel/day.ts';
import type { Db } from '../../platform/sql/pool.ts';
import type { Span } from '../../reader/proposal.ts';
import type { Visibility } from '../../thread/knot.ts';

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
