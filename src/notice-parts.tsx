import type { VNode } from 'preact';
import { procedureStore } from './bodies/procedure/procedure.store.ts';
import { decisionStore } from './decisions/decisions.store.ts';
import type { Id } from './kernel/id.ts';
import { recordSection } from './meetings/votes/record.routes.tsx';
import { meetingStore } from './meetings/meetings.store.ts';
import { approvedMinutes } from './minutes/approval/approved.store.ts';
import { stageBesideItem } from './notice-board/beside.routes.tsx';
import type { ApprovedMinutes, HandedToNoticeBoard } from './notice-board/handed.ts';
import { systemClock } from './platform/clock.ts';
import type { Clock } from './platform/clock.ts';
import type { Db } from './platform/sql/pool.ts';
import type { Ctx } from './platform/web/context.ts';

/** What the notice board is handed: the clock, its outside address, and approved minutes with what each § is. */
export const handedToNoticeBoard = (parts: {
  clock?: Clock | undefined;
  publicUrl?: string | undefined;
}): HandedToNoticeBoard => ({
  now: parts.clock ?? systemClock,
  publicUrl: parts.publicUrl ?? '',
  approvedMinutes: (c, meetingId) => approvedToAnnounce(c.get('db'), meetingId),
});

/** Approved minutes as the board announces them: a § with a decision may be appealed, one with proposals only prepares. */
async function approvedToAnnounce(db: Db, meetingId: Id<'meeting'>): Promise<readonly ApprovedMinutes[]> {
  const approved = await approvedMinutes(db, meetingId);
  const meetings = meetingStore(db);
  const meeting = approved.length > 0 ? await meetings.find(meetingId) : undefined;
  if (!meeting) return [];
  const items = (await meetings.agendaOf(meetingId)).filter(({ sectionNumber }) => sectionNumber);
  const ids = items.map(({ id }) => id);
  const decided = new Set((await decisionStore(db).decisionsOfItems(ids)).map(({ itemId }) => itemId));
  const proposed = new Set((await decisionStore(db).proposalsOfItems(ids)).map(({ itemId }) => itemId));
  const { keptAt } = await procedureStore(db).of(meeting.bodyId, meeting.onDay);
  const alone = new Set(approved.flatMap(({ itemIds }) => (itemIds === 'all' ? [] : itemIds)));
  return approved.map(({ approvedOn, itemIds }) => ({
    meetingId,
    bodyId: meeting.bodyId,
    meetingDay: meeting.onDay,
    approvedOn,
    keptAt,
    sections: items
      .filter(({ id }) => (itemIds === 'all' ? !alone.has(id) : itemIds.includes(id)))
      .map(({ id, sectionNumber }) => ({
        number: sectionNumber ?? '',
        itemId: id,
        nature: decided.has(id) ? 'decision' : proposed.has(id) ? 'preparation' : 'other',
      })),
  }));
}

/** On a decision's page: how it came about, and where it stands on the way to legal force. */
export async function recordAndStage(c: Ctx, itemId: Id<'item'>): Promise<VNode | undefined> {
  const record = await recordSection(c, itemId);
  const stage = await stageBesideItem(c, itemId);
  return record || stage ? (
    <>
      {stage}
      {record}
    </>
  ) : undefined;
}
