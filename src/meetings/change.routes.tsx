import { bodyStore } from '../bodies/bodies.store.ts';
import { labels } from '../bodies/labels.ts';
import { form, routes } from '../platform/web/context.ts';
import type { Ctx } from '../platform/web/context.ts';
import { seeOther, show } from '../platform/web/show.tsx';
import { meetingAddress } from './addresses.ts';
import { sectionSeries } from './agenda/section-series.store.ts';
import { sectionsInWords } from './agenda/section-series.ts';
import { attendanceForm, attendanceFrom } from './attendance.ts';
import type { Attendable } from './attendance.ts';
import { AttendancePage } from './attendance.view.tsx';
import { whyContextStops } from './context/context.ts';
import { contextRoutes } from './context/context.routes.tsx';
import { contextStore } from './context/context.store.ts';
import { contextTexts } from './context/texts.ts';
import { forChange, inWords, notUnderstood, refuse, tooLong } from './for-change.routes.tsx';
import type { HandedToMeetings } from './handed.ts';
import {
  meetingKinds,
  meetingLengths,
  meetingSteps,
  stateAfter,
  whyCannotChange,
  whyCannotPlan,
  whyCannotStep,
} from './meeting.ts';
import type { Meeting } from './meeting.ts';
import { meetingStore } from './meetings.store.ts';
import { timesOf, typedMeeting } from './plan.routes.tsx';
import { EditMeetingPage } from './plan.view.tsx';
import type { TypedMeeting } from './plan.view.tsx';
import { readTimes } from './problem.ts';
import { roomAddress } from './room/addresses.ts';
import { roomStore } from './room/room.store.ts';
import { fillNextAgenda, inFilled } from './standing/fill.routes.tsx';
import { meetingTexts } from './texts.ts';
import { visibilityRoutes } from './visibility.routes.tsx';

const words = (c: Ctx) => meetingTexts[c.get('locale')];

/** A board's matters get their §§ when the meeting is held, not before: until then the agenda may change. */
async function drawSections(c: Ctx, meeting: Meeting): Promise<string> {
  if (meeting.kind !== 'board') return '';
  const items = await meetingStore(c.get('db')).agendaOf(meeting.id);
  return sectionsInWords(await sectionSeries(c.get('db'), meeting).draw(items));
}

/** The head of a meeting, its state, its visibility and who took part. */
export const changeRoutes = (handed: Pick<HandedToMeetings, 'returningItems' | 'placeWaitingMatters'>) =>
  routes()
    .get('/moten/:id/andra', (c) =>
      forChange(c, whyCannotChange, async (meeting) =>
        show(c, <EditMeetingPage meeting={meeting} typed={asTyped(meeting)} />),
      ),
    )
    .post('/moten/:id/andra', (c) => forChange(c, whyCannotChange, (meeting) => changeMeeting(c, meeting)))
    .post('/moten/:id/steg', async (c) => {
      const step = meetingSteps.find((one) => one === form(c).text('steg'));
      return forChange(
        c,
        (meeting, actor) =>
          step ? whyCannotStep(meeting, step, actor, c.get('today')) : whyCannotPlan(meeting.bodyId, actor),
        async (meeting) => {
          if (!step) return notUnderstood(c, meeting, 'steg', 'no-step');
          const contexts = contextStore(c.get('db'));
          const stops = whyContextStops(meeting.kind, step, await contexts.of(meeting.id));
          if (stops) return refuse(c, stops);
          const meetings = meetingStore(c.get('db'));
          const outcome = await meetings.step(meeting.id, meeting.state, stateAfter(step));
          if (outcome === 'stale') return refuse(c, 'wrong-state');
          const drawn = step === 'hold' ? await drawSections(c, meeting) : '';
          const carried = step === 'close' && (await contexts.carryNextStep(meeting.id));
          const isOver = step === 'hold' || step === 'close' || step === 'cancel';
          const filled = isOver ? await fillNextAgenda(c, handed, meeting.bodyId) : 0;
          const notice = [
            words(c).stepDone[step],
            drawn && words(c).sectionsDrawn(drawn),
            carried && contextTexts[c.get('locale')].carried,
            inFilled(c, filled),
          ].filter(Boolean);
          return seeOther(c, meetingAddress(meeting.id), notice.join(' '));
        },
      );
    })
    .route('/', visibilityRoutes())
    .route('/', contextRoutes())
    .get('/moten/:id/narvaro', (c) =>
      forChange(c, whyCannotChange, async (meeting) => {
        if (await roomStore(c.get('db')).hasBegun(meeting.id))
          return c.redirect(roomAddress(meeting.id), 303);
        const members = await attendable(c, meeting);
        const stored = await meetingStore(c.get('db')).attendanceOf(meeting.id);
        return show(
          c,
          <AttendancePage meeting={meeting} members={members} {...attendanceForm(members, stored)} />,
        );
      }),
    )
    .post('/moten/:id/narvaro', (c) =>
      forChange(c, whyCannotChange, async (meeting) => {
        // who serves over which §§ is told in the room, once the meeting has begun there
        if (await roomStore(c.get('db')).hasBegun(meeting.id)) return seeOther(c, roomAddress(meeting.id));
        const { all, text, typed } = form(c);
        const members = await attendable(c, meeting);
        const problems = tooLong(c, typed, meetingLengths);
        if (problems.length > 0) {
          const shown = { members, ticked: all('ledamot'), others: text('ovriga'), problems };
          return show(c, <AttendancePage meeting={meeting} {...shown} />, 422);
        }
        const rows = attendanceFrom(members, all('ledamot'), text('ovriga'));
        await meetingStore(c.get('db')).replaceAttendance(meeting.id, rows);
        return seeOther(c, meetingAddress(meeting.id), words(c).attendanceSaved);
      }),
    );

async function changeMeeting(c: Ctx, meeting: Meeting): Promise<Response> {
  const typed = typedMeeting(form(c));
  const { problems, onDay, startsAt, endsAt } = readTimes(timesOf(typed));
  const kind = meetingKinds.find((one) => one === typed.slag);
  if (!kind) problems.push({ field: 'slag', problem: 'no-choice' });
  const all = [...inWords(c, problems), ...tooLong(c, typed, meetingLengths)];
  if (!kind || !onDay || all.length > 0) {
    return show(c, <EditMeetingPage meeting={meeting} typed={typed} problems={all} />, 422);
  }
  const change = { kind, onDay, startsAt, endsAt, place: typed.plats, note: typed.anteckning };
  const version = Number(form(c).text('version'));
  const outcome = await meetingStore(c.get('db')).change(meeting.id, version, change);
  if (outcome === 'stale') return show(c, <EditMeetingPage meeting={meeting} typed={typed} stale />, 409);
  return seeOther(c, meetingAddress(meeting.id), words(c).saved);
}

const asTyped = (meeting: Meeting): TypedMeeting => ({
  organ: meeting.bodyId,
  slag: meeting.kind,
  dag: meeting.onDay,
  borjar: meeting.startsAt ?? '',
  slutar: meeting.endsAt ?? '',
  plats: meeting.place,
  anteckning: meeting.note,
  synlighet: meeting.visibility,
});

/** The body's members on the meeting's day whose names may be seen; posts by their holders. */
async function attendable(c: Ctx, meeting: Meeting): Promise<Attendable[]> {
  const roles = labels[c.get('locale')].role;
  const members = await bodyStore(c.get('db')).membersOn(meeting.bodyId, meeting.onDay);
  return members.flatMap(({ id, person, role }) =>
    person
      ? [{ key: id, personId: person.id, name: person.name, role: roles[role], party: person.party }]
      : [],
  );
}
