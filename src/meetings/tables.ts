import type { Generated } from 'kysely';
import type { BodyId, PersonId } from '../kernel/actor.ts';
import type { Day } from '../kernel/day.ts';
import type { ThreadTables } from '../thread/thread.store.ts';
import type { ItemId, ItemKind } from './item.ts';
import type { MeetingId, MeetingKind, MeetingState } from './meeting.ts';
import type { VoteOption } from './votes/record.ts';

type MeetingRow = {
  id: MeetingId;
  body_id: BodyId;
  kind: MeetingKind;
  on_day: Day;
  starts_at: string | null;
  ends_at: string | null;
  place: string;
  state: MeetingState;
  note: string;
  version: Generated<number>;
};
type AttendanceRow = {
  id: string;
  meeting_id: MeetingId;
  person_id: PersonId | null;
  name: string;
  role: string;
  party: string | null;
  serving: boolean;
  position: number;
};
type ItemRow = {
  id: ItemId;
  meeting_id: MeetingId;
  position: number;
  section_number: string | null;
  heading: string;
  kind: ItemKind;
  case_number: string | null;
  presenter: string;
  planned_minutes: number | null;
  is_done: Generated<boolean>;
  text: string;
  recipients: string[];
  version: Generated<number>;
};

/** The tables of this slice, and the thread's that its queries join. */
export type MeetingTables = ThreadTables & {
  meeting: MeetingRow;
  attendance: AttendanceRow;
  agenda_item: ItemRow;
  floor_motion: { id: string; item_id: ItemId; text: string; moved_by: string; position: Generated<number> };
  dissent: {
    id: string;
    item_id: ItemId;
    person_id: PersonId | null;
    dissenter: string;
    text: string;
    position: Generated<number>;
  };
  vote_count: { vote_event_id: string; option: VoteOption; value: number };
  vote: {
    id: string;
    vote_event_id: string;
    person_id: PersonId | null;
    name: string;
    party: string | null;
    option: VoteOption;
    position: number;
  };
};
