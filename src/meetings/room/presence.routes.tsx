import { readId } from '../../kernel/id.ts';
import { form, routes, signedIn } from '../../platform/web/context.ts';
import type { Ctx } from '../../platform/web/context.ts';
import { announce } from '../../platform/live/announce.store.ts';
import { seeOther } from '../../platform/web/show.tsx';
import { sectionSeries } from '../agenda/section-series.store.ts';
import { meetingStore } from '../meetings.store.ts';
import { roomAddress } from './addresses.ts';
import {
  chosen,
  findRoom,
  forRoom,
  forRoomItem,
  onTo,
  refused,
  roomWords,
  showRoom,
  topicOf,
} from './for-room.routes.tsx';
import type { HandedToRoom } from './handed.ts';
import { arrive, leave, stepIn, whyCannotArrive, whyCannotLeave, whyCannotStepIn } from './moves.ts';
import type { MoveObstacle } from './moves.ts';
import { attendeeOf, grounds, membersOf, placeOf, whyCannotBegin, whyCannotBeRemote } from './room.ts';
import type { Room } from './room.ts';
import { roomStore } from './room.store.ts';
import { clockOf } from './room.view.tsx';
import { roomWritingStore } from './room-writing.store.ts';
import { alternatesFor, emptySeats, isRecused } from './service.ts';
import type { Attendee } from './service.ts';

/** The meeting's clock, who is there, who steps in, who is in the chair, and who stands aside. */
export const presenceRoutes = (handed: HandedToRoom) =>
  routes()
    .post('/moten/:id/rummet/borja', (c) => begin(c))
    .post('/moten/:id/rummet/sluta', (c) =>
      forRoom(c, async (room) => {
        await roomWritingStore(c.get('db')).end(room.meeting.id, signedIn(c).person);
        return onTo(c, room, undefined, roomWords(c).endedNow);
      }),
    )
    .post('/moten/:id/rummet/narvaro', (c) => forRoom(c, (room) => changePresence(c, handed, room)))
    .post('/moten/:id/rummet/:punkt/jav', (c) =>
      forRoomItem(c, async (room, item, at) => {
        const one = chosen(c, room, 'javig');
        const ground = grounds.find((each) => String(each) === form(c).text('grund'));
        if (!one) return showRoom(c, handed, room, at, [{ field: 'javig', problem: 'no-person' }]);
        if (!ground) return showRoom(c, handed, room, at, [{ field: 'grund', problem: 'no-ground' }]);
        if (isRecused(room.hall, one.id, at)) {
          return showRoom(c, handed, room, at, [{ field: 'javig', problem: 'recused' }]);
        }
        const writing = roomWritingStore(c.get('db'));
        await writing.recuse(item.id, one, ground);
        const stoodIn = await fillSeats(c, await reread(c, room), at);
        const { done } = roomWords(c);
        return onTo(c, room, item.id, stoodIn[0] ? done.recusedWith(stoodIn[0].name) : done.recused);
      }),
    );

async function begin(c: Ctx): Promise<Response> {
  const actor = signedIn(c);
  const room = await findRoom(c);
  if (!room) return c.notFound();
  const { meeting } = room;
  const writing = roomWritingStore(c.get('db'));
  const obstacle = whyCannotBegin(room, actor, c.get('today'));
  if (obstacle && obstacle !== 'begun') return refused(c, obstacle);
  if (obstacle === 'begun' || (await writing.begin(meeting.id, actor.person)) === 'begun') {
    return alreadyBegun(c, await reread(c, room));
  }
  const present = new Set([...form(c).all('ledamot'), ...form(c).all('ersattare')]);
  const elected = room.elected.map(({ personId }) => personId);
  const here = room.elected.filter(({ personId }) => present.has(personId));
  await writing.onlyPresent(
    meeting.id,
    elected,
    here.map(({ personId }) => personId),
  );
  for (const one of here) await writing.addElected(meeting.id, one, one.standing === 'member');
  if (meeting.state === 'planned' || meeting.state === 'called') {
    await meetingStore(c.get('db')).step(meeting.id, meeting.state, 'held');
    if (meeting.kind === 'board') await sectionSeries(c.get('db'), meeting).draw(room.items);
  }
  await fillSeats(c, await reread(c, room), 0);
  await announce(c.get('db'), topicOf(meeting.id));
  return onTo(c, room, room.items[0]?.id, roomWords(c).beganNow);
}

/** The second secretary is told who began, and nothing is stored twice. */
function alreadyBegun(c: Ctx, { meeting, sitting }: Room): Response {
  const clock = sitting ? clockOf(sitting.beganAt) : '';
  return seeOther(c, roomAddress(meeting.id), roomWords(c).begunBy(sitting?.beganBy ?? '', clock));
}

const reread = async (c: Ctx, room: Room): Promise<Room> => {
  const meeting = (await meetingStore(c.get('db')).find(room.meeting.id)) ?? room.meeting;
  const rooms = roomStore(c.get('db'));
  return rooms.roomOf(meeting, await rooms.outlineOf(meeting.id));
};

/** Alternates step in in their order where seats are empty; answers with who did. */
async function fillSeats(c: Ctx, given: Room, at: number): Promise<Attendee[]> {
  const stepped: Attendee[] = [];
  let room = given;
  for (const forPerson of emptySeats(room.hall, membersOf(room), at)) {
    const [alternate] = alternatesFor(room.hall, at, forPerson);
    if (!alternate) break;
    const into = { alternate, forPerson, at, outOfOrder: '' };
    if (whyCannotStepIn(room.hall, into)) continue;
    await roomWritingStore(c.get('db')).move(room, stepIn(room.hall, into));
    stepped.push(alternate);
    room = await reread(c, room);
  }
  return stepped;
}

/** One of those present, or of the elected who were absent until now: who then is here, serving or not. */
async function whoMoves(c: Ctx, room: Room): Promise<{ room: Room; one: Attendee } | undefined> {
  const asked = form(c).text('vem');
  const there = attendeeOf(room, asked);
  if (there) return { room, one: there };
  const elected = room.elected.find(({ personId }) => personId === asked);
  if (!elected) return undefined;
  const id = await roomWritingStore(c.get('db')).addElected(room.meeting.id, elected, false);
  const now = await reread(c, room);
  const one = attendeeOf(now, id);
  return one && { room: now, one };
}

async function changePresence(c: Ctx, handed: HandedToRoom, given: Room): Promise<Response> {
  const id = readId<'item'>(form(c).text('punkt'));
  const at = Math.max(0, id ? placeOf(given, id) : 0);
  const moved = await whoMoves(c, given);
  if (!moved) return showRoom(c, handed, given, at, [{ field: 'vem', problem: 'no-person' }]);
  const { room, one } = moved;
  const writing = roomWritingStore(c.get('db'));
  const item = room.items[at];
  const no = (problem: MoveObstacle | 'no-verb' | (ReturnType<typeof whyCannotBeRemote> & string)) =>
    showRoom(c, handed, given, at, [{ field: 'vem', problem }]);
  switch (form(c).text('vad')) {
    case 'arrive': {
      if (one.standing === 'alternate') break; // is here now, and may step in
      const obstacle = whyCannotArrive(room.hall, one, at);
      if (obstacle) return no(obstacle);
      await writing.move(room, arrive(room.hall, one, at));
      break;
    }
    case 'leave': {
      const obstacle = whyCannotLeave(room.hall, one, at);
      if (obstacle) return no(obstacle);
      await writing.move(room, leave(room.hall, one, at));
      break;
    }
    case 'step-in': {
      const outOfOrder = form(c).text('avsteg');
      const [forPerson] = emptySeats(room.hall, membersOf(room), at);
      const into = { alternate: one, forPerson, at, outOfOrder };
      const obstacle = forPerson ? whyCannotStepIn(room.hall, into) : 'no-empty-seat';
      if (obstacle) return no(obstacle);
      await writing.move(room, stepIn(room.hall, into), outOfOrder);
      break;
    }
    case 'chair':
      await writing.takeChair(room.meeting, one.id, at === 0 ? null : (item?.id ?? null));
      break;
    case 'remote': {
      const obstacle = whyCannotBeRemote(room, one);
      if (obstacle) return no(obstacle);
      await writing.setMode(one.id, 'remote', false);
      break;
    }
    case 'check':
      await writing.setMode(one.id, one.mode, true);
      break;
    case 'place':
      await writing.setMode(one.id, 'place', false);
      break;
    default:
      return no('no-verb');
  }
  return onTo(c, room, item?.id, roomWords(c).done.presence);
}
