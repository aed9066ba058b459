import type { Day } from '../kernel/day.ts';

/** One § as it was recorded. */
export type RecordedItem = {
  readonly id: string;
  readonly sectionNumber: string | undefined;
  readonly heading: string;
  readonly caseNumber: string | undefined;
  readonly presenter: string;
  readonly text: string;
  readonly decisions: readonly { readonly text: string; readonly isCorrected: boolean }[];
  readonly proposals: readonly { readonly text: string; readonly toBody: string }[];
  readonly motions: readonly { readonly text: string; readonly by: string }[];
  readonly dissents: readonly { readonly text: string; readonly by: string }[];
  readonly recipients: readonly string[];
};

export type Present = {
  readonly name: string;
  readonly role: string;
  readonly party: string | undefined;
  /** Took part in the decisions. */
  readonly serving: boolean;
};

/** A meeting's record, as far as its reader may see it. */
export type MeetingRecord = {
  /** The municipality or region; '' where the register does not say. */
  readonly organisation: string;
  readonly body: string;
  /** "board" meetings have protocols, all others notes. */
  readonly isBoard: boolean;
  readonly onDay: Day;
  readonly startsAt: string | undefined;
  readonly endsAt: string | undefined;
  readonly place: string;
  readonly hasBegun: boolean;
  readonly present: readonly Present[];
  readonly items: readonly RecordedItem[];
};

export type PrintObstacle = 'meeting-not-begun' | 'nothing-recorded';

/** There is nothing to print before the meeting's day, or where nothing was recorded. */
export function whyCannotPrint(record: Pick<MeetingRecord, 'hasBegun' | 'items'>): PrintObstacle | undefined {
  if (!record.hasBegun) return 'meeting-not-begun';
  return record.items.length === 0 ? 'nothing-recorded' : undefined;
}
