import type { VNode } from 'preact';
import { casesBesideItems } from './case-parts.tsx';
import { handedToCalls } from './call-parts.store.ts';
import { callBeside } from './calls/shown.routes.tsx';
import { isRecorded } from './meeting-record.store.ts';
import type { AgendaItem } from './meetings/item.ts';
import type { Meeting } from './meetings/meeting.ts';
import { intakeBeside } from './meetings/intake/shown.routes.tsx';
import { seriesBeside } from './meetings/series/shown.routes.tsx';
import { standingBeside } from './meetings/standing/shown.routes.tsx';
import { approvalStore } from './minutes/approval/approval.store.ts';
import { minutesState } from './minutes/approval/approval.ts';
import { approvedFacts } from './minutes/approval/approved.store.ts';
import { ApprovalLink } from './minutes/approval/approval.view.tsx';
import { FinalNotesLink } from './minutes/final-notes/notes-link.view.tsx';
import { ExtractLink, MinutesLink } from './minutes/minutes.view.tsx';
import { NotesLink } from './notes/notes.view.tsx';
import { noticesBesideMeeting, stagesBesideItems } from './notice-board/beside.routes.tsx';
import { handedToNoticeBoard } from './notice-parts.tsx';
import type { Ctx } from './platform/web/context.ts';
import { publishingBesideMeeting } from './publishing/beside.routes.tsx';

/** What the other slices show beside a meeting, in the order of its life: call, record, approval, notices. */
export async function besideMeeting(
  c: Ctx,
  { id, bodyId, kind, state, onDay }: Meeting,
  items: readonly AgendaItem[],
): Promise<VNode | undefined> {
  const call = await callBeside(c, handedToCalls(), { id, bodyId, state });
  const notes = c.get('actor') && items.length > 0 ? <NotesLink meetingId={id} /> : undefined;
  const series = await seriesBeside(c, { id, bodyId, onDay });
  if (!isRecorded(state) || items.length === 0)
    return (
      <>
        {series}
        {await intakeBeside(c, { bodyId, state })}
        {await standingBeside(c, { id, bodyId, state, onDay })}
        {call}
        {notes}
      </>
    );
  const db = c.get('db');
  const approved = (await approvedFacts(db, id)).map((one) => ({
    kind: one.kind,
    state: 'approved' as const,
  }));
  const versions = await approvalStore(db).versionsOf(id);
  const approval = minutesState(state === 'closed', [...versions, ...approved]);
  return (
    <>
      {series}
      {call}
      {notes}
      <MinutesLink meetingId={id} isBoard={kind === 'board'} />
      {kind === 'board' ? (
        <ApprovalLink meetingId={id} state={approval} heldOn={onDay} />
      ) : (
        <FinalNotesLink meetingId={id} versions={versions} />
      )}
      {await noticesBesideMeeting(c, handedToNoticeBoard({}), { id, bodyId })}
      {await publishingBesideMeeting(c, { id, bodyId, isApproved: approved.length > 0 })}
    </>
  );
}

/** What the other slices show beside each item of a meeting. */
export async function besideItems(
  c: Ctx,
  { id, state }: Meeting,
  items: readonly AgendaItem[],
): Promise<ReadonlyMap<string, VNode>> {
  const cases = await casesBesideItems(
    c,
    items.map((item) => item.id),
  );
  const beside = new Map<string, VNode>(cases);
  if (!isRecorded(state)) return beside;
  const stages = await stagesBesideItems(
    c,
    items.map((item) => item.id),
  );
  for (const item of items) {
    if (!item.sectionNumber) continue;
    const heading = `§ ${item.sectionNumber} ${item.heading}`;
    beside.set(
      item.id,
      <>
        {cases.get(item.id)}
        {stages.get(item.id)}
        <ExtractLink meetingId={id} itemId={item.id} heading={heading} />
      </>,
    );
  }
  return beside;
}
