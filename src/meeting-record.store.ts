import { bodyStore } from './bodies/bodies.store.ts';
import { decisionStore } from './decisions/decisions.store.ts';
import { moverToPrint } from './meetings/item.ts';
import type { MeetingId, MeetingState } from './meetings/meeting.ts';
import { meetingStore } from './meetings/meetings.store.ts';
import type { MeetingRecord, Proceedings } from './minutes/record.ts';
import { proceedingsOf } from './proceedings.store.ts';
import type { Db } from './platform/sql/pool.ts';

/** A meeting has a record to print once it has been held. */
export const isRecorded = (state: MeetingState): boolean => state === 'held' || state === 'closed';

/** A meeting's record as far as the asker sees it: read under row level security like the page itself. */
export async function meetingRecord(db: Db, id: MeetingId): Promise<MeetingRecord | undefined> {
  const meetings = meetingStore(db);
  const found = await meetings.findWithAttendance(id);
  if (!found) return undefined;
  const { meeting, attendance } = found;
  const items = await meetings.agendaOf(meeting.id);
  const ids = items.map((item) => item.id);
  const decisions = await decisionStore(db).decisionsOfItems(ids);
  const proposals = await decisionStore(db).proposalsOfItems(ids);
  const organisation = (await bodyStore(db).list()).find(({ kind }) => kind === 'municipality')?.name ?? '';
  const { proceedings, ...told } = await proceedingsOf(db, meeting, attendance, items);
  return {
    organisation,
    body: meeting.bodyName,
    isBoard: meeting.kind === 'board',
    onDay: meeting.onDay,
    place: meeting.place,
    hasBegun: isRecorded(meeting.state),
    ...told,
    items: items.map((item) => ({
      ...item,
      decisions: decisions
        .filter(({ itemId }) => itemId === item.id)
        .map(({ text, correctedById }) => ({ text, isCorrected: correctedById !== undefined })),
      proposals: proposals
        .filter(({ itemId }) => itemId === item.id)
        .map(({ text, toBodyText }) => ({ text, toBody: toBodyText })),
      motions: item.motions.map((motion) => ({ text: motion.text, by: moverToPrint(motion) })),
      dissents: item.dissents.map(({ text, dissenter }) => ({ text, by: dissenter })),
      ...withProceedings(proceedings.get(item.id)),
    })),
  };
}

const withProceedings = (proceedings: Proceedings | undefined) => (proceedings ? { proceedings } : {});
