import type { Hono } from 'hono';
import type { VNode } from 'preact';
import { placeWaitingMatters, returningItems } from './agenda-parts.store.ts';
import { handedToApproval } from './approval-handed.ts';
import type { SealParts } from './approval-handed.ts';
import { assignmentRoutes } from './assignments/assignments.routes.tsx';
import { assignmentStore } from './assignments/assignments.store.ts';
import { ReportsSection } from './assignments/reports/meeting-section.view.tsx';
import { BodyAssignments } from './assignments/register/register.view.tsx';
import { receiveSection } from './assignments/reports/reports.routes.tsx';
import { assignmentTeller, reportTeller } from './assignments/teller.store.ts';
import { bodyRoutes } from './bodies/bodies.routes.tsx';
import { bodyStore } from './bodies/bodies.store.ts';
import { firstAdministratorRoutes } from './bodies/first-start/first-administrator.routes.tsx';
import { bodyTeller, personTeller, postTeller } from './bodies/teller.ts';
import { delegatedRoutes } from './delegated/delegated.routes.tsx';
import { delegatedTeller } from './delegated/teller.store.ts';
import { OrderLink } from './delegated/order-link.view.tsx';
import { handedToDelegated, handedToMotions } from './case-parts.tsx';
import { motionsRoutes } from './motions/motions.routes.tsx';
import { motionTeller } from './motions/teller.store.ts';
import { MotionsLink } from './motions/motions-link.view.tsx';
import { decisionRoutes, outcomesOf } from './decisions/decisions.routes.tsx';
import { decisionStore } from './decisions/decisions.store.ts';
import { decisionsOf, whyNotDecide } from './decide-gates.ts';
import { decisionTeller, proposalTeller } from './decisions/teller.store.ts';
import { mediaTypeOf } from './documents/document.ts';
import { documentRoutes, sourceSection } from './documents/documents.routes.tsx';
import { documentStore } from './documents/documents.store.ts';
import { documentTeller } from './documents/teller.ts';
import { goalRoutes, goalSection } from './goals/goals.routes.tsx';
import { goalTeller } from './goals/teller.store.ts';
import { batchRoutes } from './import/batch/batch.routes.tsx';
import { withWaiting } from './import/ties/pending.store.ts';
import { importRoutes } from './import/import.routes.tsx';
import { lessonsSection } from './import/lessons/lessons.routes.tsx';
import { handedToCalls } from './call-parts.store.ts';
import type { MailParts } from './call-parts.store.ts';
import { callRoutes } from './calls/calls.routes.tsx';
import type { BodyId } from './kernel/actor.ts';
import { historySection, logRoutes } from './log/log.routes.tsx';
import { besideItems, besideMeeting } from './meeting-parts.tsx';
import { meetingRecord } from './meeting-record.store.ts';
import { municipalCalendar } from './meetings/calendar.store.ts';
import type { Meeting } from './meetings/meeting.ts';
import { meetingRoutes } from './meetings/meetings.routes.tsx';
import { meetingStore } from './meetings/meetings.store.ts';
import { MeetingsOfBody } from './meetings/body-meetings.view.tsx';
import { itemTeller, meetingTeller } from './meetings/teller.store.ts';
import { approvalRooms } from './minutes/approval-rooms.routes.tsx';
import { intakeRoutes } from './meetings/intake/intake.routes.tsx';
import { feedbackRoutes } from './meetings/feedback/feedback.routes.tsx';
import { paperRoutes } from './meetings/papers/papers.routes.tsx';
import type { HandedToPapers } from './meetings/papers/papers.routes.tsx';
import { roomRoutes } from './meetings/room/room.routes.tsx';
import { seriesRoutes } from './meetings/series/series.routes.tsx';
import { standingRoutes } from './meetings/standing/standing.routes.tsx';
import { minutesRoutes } from './minutes/minutes.routes.tsx';
import { myThreadRoutes } from './my-thread/my-thread.routes.tsx';
import { handedToNotes } from './notes-handed.ts';
import { noteRoutes } from './notes/notes.routes.tsx';
import { noticeBoardRoutes } from './notice-board/notice-board.routes.tsx';
import { handedToNoticeBoard, recordAndStage } from './notice-parts.tsx';
import type { Clock } from './platform/clock.ts';
import { webApp } from './platform/web/app.ts';
import type { WebParts } from './platform/web/app.ts';
import type { Db } from './platform/sql/pool.ts';
import type { Ctx, Env } from './platform/web/context.ts';
import { handedToPublishing } from './publishing-handed.ts';
import { publishingRoutes } from './publishing/publishing.routes.tsx';
import { handedToRoom } from './room-handed.ts';
import { searchRoutes } from './search/search.routes.tsx';
import { tellersByKind } from './thread/teller.ts';
import { threadPanelBy, threadRoutes } from './thread/thread.routes.tsx';

const tellers = tellersByKind([
  goalTeller,
  documentTeller,
  meetingTeller,
  withWaiting(itemTeller),
  proposalTeller,
  decisionTeller,
  delegatedTeller,
  motionTeller,
  assignmentTeller,
  reportTeller,
  bodyTeller,
  postTeller,
  personTeller,
]);
const panelOf = threadPanelBy(tellers);
/** The thread beside a thing's page, and the way to its history. */
async function threadPanel(c: Ctx, id: string): Promise<VNode | undefined> {
  const panel = await panelOf(c, id);
  const history = await historySection(c, id);
  return history ? (
    <>
      {panel}
      {history}
    </>
  ) : (
    panel
  );
}
const seen = { threadPanel, sources: sourceSection, sourceSection };

/** Where a body that decides has its scheme of delegation, and motions raised in it or handed over to it. */
async function casesSection(c: Ctx, bodyId: BodyId): Promise<VNode | undefined> {
  const body = await bodyStore(c.get('db')).find(bodyId);
  const isBoard = body?.kind === 'committee' || body?.kind === 'executiveBoard';
  if (!isBoard && body?.kind !== 'council') return undefined;
  return (
    <>
      <OrderLink bodyId={bodyId} isBoard={isBoard} />
      <MotionsLink bodyId={bodyId} />
    </>
  );
}

/** A body's own page: its meetings, the assignments it gave and those it answers for. */
async function bodySections(c: Ctx, bodyId: BodyId): Promise<VNode> {
  const db = c.get('db');
  const today = c.get('today');
  const assignments = assignmentStore(db);
  const page = { sort: 'day', offset: 0 } as const;
  const meetings = meetingStore(db);
  const coming = await meetings.list({ bodyId, from: today }, { ...page, order: 'asc', size: 6 });
  const past = await meetings.list({ bodyId, until: today }, { ...page, order: 'desc', size: 6 });
  return (
    <>
      <MeetingsOfBody bodyId={bodyId} coming={coming.rows} past={past.rows} />
      <BodyAssignments
        bodyId={bodyId}
        given={await assignments.assignmentsOf(bodyId, 'given', today)}
        received={await assignments.assignmentsOf(bodyId, 'received', today)}
      />
      {await casesSection(c, bodyId)}
      {await lessonsSection(c, bodyId)}
    </>
  );
}

/** On a meeting's page: what its body is owed by that day, and what has come in and waits. */
async function reportsSection(c: Ctx, meeting: Meeting): Promise<VNode | undefined> {
  if (meeting.state === 'closed' || meeting.state === 'cancelled') return undefined;
  const assignments = assignmentStore(c.get('db'));
  const expected = await assignments.expectationsDue(meeting.bodyId, meeting.onDay);
  const waiting = await assignments.waitingReportsTo(meeting.bodyId);
  return expected.length + waiting.length > 0 ? (
    <ReportsSection expected={expected} waiting={waiting} />
  ) : undefined;
}

/** Report-backs to a body that stand on no agenda yet. */
const waitingReports = async (c: Ctx, bodyId: BodyId) =>
  (await assignmentStore(c.get('db')).waitingReportsTo(bodyId)).map(({ id, title }) => ({
    reportId: id,
    heading: title,
  }));
const toPlace = { waitingReports, returningItems, placeWaitingMatters };

/** A file that is kept for ever. */
const keepDocument = (
  db: Db,
  {
    visibility,
    day,
    bodyId,
    ...file
  }: Omit<Parameters<HandedToPapers['keepDocument']>[1], 'bodyId'> & { bodyId: BodyId | null },
) => documentStore(db).keep({ ...file, mediaType: mediaTypeOf(file.name) }, { visibility, day, bodyId });

type RoomParts = SealParts &
  MailParts & {
    /** Makes the first administrator; undefined when somebody has an account. */
    readonly firstCode?: string | undefined;
    readonly clock?: Clock | undefined;
  };

/** Every slice's pages, each with what it needs of the others: the only place that knows them all. */
export function rooms({ firstCode, publicUrl, mailFrom, seal, service, clock }: RoomParts = {}): Hono<Env>[] {
  return [
    ...(firstCode === undefined ? [] : [firstAdministratorRoutes({ code: firstCode })]),
    myThreadRoutes(),
    bodyRoutes({ threadPanel, sections: bodySections }),
    seriesRoutes(toPlace),
    standingRoutes(toPlace),
    meetingRoutes({
      ...seen,
      outcomesOf: (c, meeting, items) => outcomesOf(c, meeting, items),
      besideMeeting,
      besideItems,
      reportsSection,
      receiveSection,
      ...toPlace,
    }),
    paperRoutes({ keepDocument }),
    feedbackRoutes({ decisionsOf }),
    intakeRoutes({ keepDocument }),
    ...approvalRooms(handedToApproval({ seal, service, publicUrl })),
    callRoutes(handedToCalls({ mailFrom, publicUrl })),
    noteRoutes(handedToNotes()),
    noticeBoardRoutes(handedToNoticeBoard({ clock, publicUrl })),
    motionsRoutes({ threadPanel, ...handedToMotions(publicUrl) }),
    delegatedRoutes({ threadPanel, ...handedToDelegated({ clock, publicUrl }) }),
    publishingRoutes(handedToPublishing({ clock, mailFrom })),
    roomRoutes(handedToRoom()),
    minutesRoutes({ recordOf: (c, id) => meetingRecord(c.get('db'), id) }),
    decisionRoutes({
      ...seen,
      itemOf: (c, id) => meetingStore(c.get('db')).placeOf(id),
      whyNotDecide,
      proposalAnswered: async (c, proposalId, decision) => {
        const calendar = await municipalCalendar(c.get('db'), c.get('today'));
        await assignmentStore(c.get('db')).confirmProposed(proposalId, decision, calendar, c.get('today'));
      },
      goalSection,
      recordOf: recordAndStage,
    }),
    goalRoutes(seen),
    assignmentRoutes({
      ...seen,
      calendar: (c) => municipalCalendar(c.get('db'), c.get('today')),
      placeReport: (db, report) => meetingStore(db).placeReport(report),
      decide: (db, decision) => decisionStore(db).decide(decision),
      keepDocument,
      publicUrl: publicUrl ?? '',
    }),
    documentRoutes(seen),
    batchRoutes(),
    importRoutes({ calendarOf: municipalCalendar }),
    searchRoutes(tellers),
    threadRoutes(tellers),
    logRoutes(),
  ];
}

/** The whole house behind its front door. */
export function house(parts: WebParts & RoomParts): Hono<Env> {
  const app = webApp(parts);
  for (const room of rooms(parts)) app.route('/', room);
  return app;
}
