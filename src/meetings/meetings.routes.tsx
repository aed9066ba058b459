import type { BodyId } from '../kernel/actor.ts';
import { addDays, readDay } from '../kernel/day.ts';
import { readId } from '../kernel/id.ts';
import { bodyStore } from '../bodies/bodies.store.ts';
import { routes } from '../platform/web/context.ts';
import type { Ctx } from '../platform/web/context.ts';
import { addressWith, readList } from '../platform/web/list.ts';
import { show } from '../platform/web/show.tsx';
import { agendaRoutes } from './agenda/agenda.routes.tsx';
import { sectionSeries } from './agenda/section-series.store.ts';
import type { ItemParts } from './agenda/agenda.view.tsx';
import { beforeRoutes } from './before/before.routes.tsx';
import { beforeStore } from './before/before.store.ts';
import { changeRoutes } from './change.routes.tsx';
import { whyContextStops } from './context/context.ts';
import type { MeetingContext } from './context/context.ts';
import { contextStore } from './context/context.store.ts';
import { figuresOf } from './figures/figures.store.ts';
import type { HandedToMeetings } from './handed.ts';
import type { AgendaItem } from './item.ts';
import { meetingSorts } from './meeting-lists.store.ts';
import type { MeetingFilter } from './meeting-lists.store.ts';
import { meetingStates, whyCannotChange, whyCannotPlan, whyCannotStep } from './meeting.ts';
import type { Meeting, MeetingStep } from './meeting.ts';
import { MeetingPage } from './meeting.view.tsx';
import type { Rights } from './meeting-actions.view.tsx';
import { meetingStore } from './meetings.store.ts';
import { MeetingsPage } from './meetings.view.tsx';
import type { MeetingsAsked } from './meetings.view.tsx';
import { paperStore } from './papers/papers.store.ts';
import { planRoutes } from './plan.routes.tsx';
import { kindOfBody } from './visibility.routes.tsx';
import { roomStore } from './room/room.store.ts';
import { recordParts } from './votes/record.routes.tsx';

export type { HandedToMeetings } from './handed.ts';
const soonest = { sort: 'day', order: 'asc', offset: 0, size: 10 } as const;

export const meetingRoutes = (handed: HandedToMeetings) =>
  routes()
    .get('/moten', async (c) => {
      const asked = readAsked(c);
      const meetings = meetingStore(c.get('db'));
      const split = asked.period === '' && asked.from === '' && asked.until === '' && asked.lage === '';
      const coming = asked.period === 'kommande';
      const paging = readList(c, {
        sorts: meetingSorts,
        defaultSort: 'day',
        defaultOrder: coming ? 'asc' : 'desc',
      });
      const filter = filterOf(c, asked);
      const bodies = await bodyStore(c.get('db')).list();
      const actor = c.get('actor');
      const page = {
        bodies,
        asked,
        upcoming:
          split && paging.page === 1
            ? await meetings.list({ ...filter, from: c.get('today') }, soonest)
            : undefined,
        found: await meetings.list(
          split ? { ...filter, until: addDays(c.get('today'), -1) } : filter,
          paging,
        ),
        paging,
        address: (changes: Parameters<typeof addressWith>[1]) => addressWith(c, changes),
        mayPlan: actor !== undefined && bodies.some(({ id }) => !whyCannotPlan(id, actor)),
      };
      return show(c, <MeetingsPage {...page} />);
    })
    .route('/', planRoutes(handed))
    .get('/moten/:id', async (c) => {
      const id = readId<'meeting'>(c.req.param('id'));
      const meetings = meetingStore(c.get('db'));
      const found = id && (await meetings.findWithAttendance(id));
      if (!found) return c.notFound();
      const { meeting } = found;
      const items = await meetings.agendaOf(meeting.id);
      const context = await contextStore(c.get('db')).of(meeting.id);
      const rights = rightsOf(c, meeting, context);
      const shown = {
        ...found,
        items,
        preview: rights && !rights.change ? await previewOf(c, meeting, items) : undefined,
        parts: await partsOf(c, handed, meeting, items),
        reports: await handed.reportsSection(c, meeting),
        beside: await handed.besideMeeting(c, meeting, items),
        sources: await handed.sources(c, meeting.id),
        panel: await handed.threadPanel(c, meeting.id),
        context,
        figures: rights && (await figuresOf(c.get('db'), meeting)),
        hasEnded:
          rights !== undefined && !rights.change && (await roomStore(c.get('db')).hasEnded(meeting.id)),
        rights,
        bodyKind: rights && !rights.plan ? await kindOfBody(c, meeting) : undefined,
      };
      return show(c, <MeetingPage {...shown} />);
    })
    .route('/', beforeRoutes())
    .route('/', changeRoutes(handed))
    .route('/', agendaRoutes());

/** A board's matters have no §§ before the meeting is held: those who run it see which they would get. */
const previewOf = async (c: Ctx, meeting: Meeting, items: readonly AgendaItem[]) =>
  meeting.kind === 'board' && (meeting.state === 'planned' || meeting.state === 'called')
    ? sectionSeries(c.get('db'), meeting).preview(items)
    : undefined;

function readAsked(c: Ctx): MeetingsAsked {
  const period = c.req.query('period');
  return {
    organ: c.req.query('organ') ?? '',
    period: period === 'kommande' || period === 'tidigare' ? period : '',
    from: c.req.query('fran') ?? '',
    until: c.req.query('till') ?? '',
    lage: c.req.query('lage') ?? '',
  };
}

/** Days and period together: the narrower of both holds. */
function filterOf(c: Ctx, asked: MeetingsAsked): MeetingFilter {
  const today = c.get('today');
  const days = [readDay(asked.from), asked.period === 'kommande' ? today : undefined];
  const ends = [readDay(asked.until), asked.period === 'tidigare' ? addDays(today, -1) : undefined];
  return {
    bodyId: readId<'body'>(asked.organ) satisfies BodyId | undefined,
    from: days
      .filter((on) => on !== undefined)
      .sort()
      .at(-1),
    until: ends
      .filter((on) => on !== undefined)
      .sort()
      .at(0),
    state: meetingStates.find((state) => state === asked.lage),
  };
}

function rightsOf(c: Ctx, meeting: Meeting, context: MeetingContext | undefined): Rights | undefined {
  const actor = c.get('actor');
  return (
    actor && {
      plan: whyCannotPlan(meeting.bodyId, actor),
      change: whyCannotChange(meeting, actor),
      step: (step: MeetingStep) =>
        whyCannotStep(meeting, step, actor, c.get('today')) ?? whyContextStops(meeting.kind, step, context),
    }
  );
}

async function partsOf(
  c: Ctx,
  handed: HandedToMeetings,
  meeting: Meeting,
  items: Awaited<ReturnType<ReturnType<typeof meetingStore>['agendaOf']>>,
) {
  const outcomes = await handed.outcomesOf(
    c,
    meeting,
    items.map((item) => item.id),
  );
  const beside = await handed.besideItems(c, meeting, items);
  const records = await recordParts(
    c,
    items.map((item) => item.id),
  );
  const papers = await paperStore(c.get('db')).ofMeeting(meeting.id);
  const befores = await beforeStore(c.get('db')).ofMeeting(meeting.id);
  const parts = new Map<string, ItemParts>();
  for (const item of items) {
    parts.set(item.id, {
      papers: papers.get(item.id),
      before: befores.get(item.id),
      outcomes: outcomes.get(item.id),
      record: records.get(item.id),
      beside: beside.get(item.id),
      receive: item.kind === 'reportBack' ? await handed.receiveSection(c, item.id) : undefined,
    });
  }
  return parts;
}
