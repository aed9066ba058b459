import { readId } from '../../kernel/id.ts';
import type { Id } from '../../kernel/id.ts';
import { signedIn } from '../../platform/web/context.ts';
import type { Ctx } from '../../platform/web/context.ts';
import { form } from '../../platform/web/context.ts';
import { announce } from '../../platform/live/announce.store.ts';
import { Refused } from '../../platform/web/problems.tsx';
import { seeOther, show } from '../../platform/web/show.tsx';
import { meetingOf } from '../for-change.routes.tsx';
import type { AgendaItem } from '../item.ts';
import { voteStore } from '../votes/votes.store.ts';
import { roomAddress } from './addresses.ts';
import type { HandedToRoom } from './handed.ts';
import { attendeeOf, placeOf, whyCannotMinute } from './room.ts';
import type { MinuteObstacle, Room } from './room.ts';
import { roomStore } from './room.store.ts';
import { roomWritingStore } from './room-writing.store.ts';
import { RoomPage } from './room.view.tsx';
import type { Attendee } from './service.ts';
import type { Desk } from './shown.ts';
import type { RoomObstacle, RoomProblem } from './swedish.ts';
import { roomTexts } from './texts.ts';

/** What everybody in the room follows. */
export const topicOf = (id: Id<'meeting'>): string => `meeting:${id}`;

export const roomWords = (c: Ctx) => roomTexts[c.get('locale')];
/** What is wrong, as one of the room's own problems or in words that were handed in. */
type Wrong = { readonly field: string } & (
  | { readonly problem: RoomProblem | RoomObstacle }
  | { readonly sentence: string }
);

/** The room of the address's meeting, for one who is signed in and may see it. */
export async function findRoom(c: Ctx): Promise<Room | undefined> {
  signedIn(c);
  const meeting = await meetingOf(c);
  return meeting && roomStore(c.get('db')).roomOf(meeting);
}

/** Does the work when the meeting has begun and the actor takes its minutes; others are told why not. */
export async function forRoom(c: Ctx, work: (room: Room) => Promise<Response>): Promise<Response> {
  const actor = signedIn(c);
  const meeting = await meetingOf(c);
  if (!meeting) return c.notFound();
  await roomWritingStore(c.get('db')).oneAtATime(meeting.id);
  const rooms = roomStore(c.get('db'));
  const isSaving = c.req.method === 'POST';
  const room = await rooms.roomOf(meeting, isSaving ? await rooms.outlineOf(meeting.id) : undefined);
  const obstacle = whyCannotMinute(room, actor);
  if (obstacle) return refused(c, obstacle);
  const answer = await work(room);
  if (answer.status < 400 && isSaving) await announce(c.get('db'), topicOf(meeting.id));
  return answer;
}

export const refused = (c: Ctx, obstacle: RoomObstacle) =>
  show(c, <Refused sentence={roomWords(c).obstacle[obstacle]} />, obstacle === 'begun' ? 409 : 403);

/** The same for one item of the agenda. */
export const forRoomItem = (
  c: Ctx,
  work: (room: Room, item: AgendaItem, at: number) => Promise<Response>,
): Promise<Response> =>
  forRoom(c, async (room) => {
    const id = readId<'item'>(c.req.param('punkt'));
    const at = id ? placeOf(room, id) : -1;
    const item = room.items[at];
    return item ? work(room, item, at) : c.notFound();
  });

/** Whom a form's choice names; undefined for nobody and for somebody of another meeting. */
export const chosen = (c: Ctx, room: Room, field: string): Attendee | undefined =>
  attendeeOf(room, form(c).text(field));

const noRecord = { votes: [], recusals: [], notes: [] } as const;

/** Everything that stands on one item. */
export async function deskOf(
  c: Ctx,
  handed: HandedToRoom,
  room: Room,
  at: number,
): Promise<Desk | undefined> {
  const item = room.items[at];
  if (!item) return undefined;
  const db = c.get('db');
  const rooms = roomStore(db);
  const put = (await rooms.puttingsOf([item.id])).get(item.id);
  const proposals = await handed.proposalsFor(c, room.meeting, item.id);
  const isBase = (id: string) => put?.base.includes(id) === true;
  return {
    item,
    at,
    motions: await rooms.motionsOf(item.id),
    base: proposals.filter(({ id }) => isBase(id)),
    offered: proposals.filter(({ id }) => !isBase(id)),
    putting: put?.putting,
    decisions: await handed.decisionsOf(c, item.id),
    record: (await voteStore(db).recordsOf([item.id])).get(item.id) ?? noRecord,
    rows: await rooms.rowsOf(item.id),
  };
}

/** The room's page; with problems it is a no that keeps what was typed. */
export async function showRoom(
  c: Ctx,
  handed: HandedToRoom,
  given: Room,
  at: number,
  wrong: readonly Wrong[] = [],
): Promise<Response> {
  // what was to be saved knows only the agenda's outline
  const room = wrong.length > 0 ? await roomStore(c.get('db')).roomOf(given.meeting) : given;
  const obstacle: MinuteObstacle | undefined = whyCannotMinute(room, signedIn(c));
  const words = roomWords(c);
  const sentences: Readonly<Record<string, string>> = { ...words.obstacle, ...words.problem };
  const stale = wrong.some((one) => 'problem' in one && (one.problem === 'stale' || one.problem === 'begun'));
  return show(
    c,
    <RoomPage
      room={room}
      desk={room.sitting && (await deskOf(c, handed, room, at))}
      findings={room.sitting ? await handed.findingsOf(c, room.meeting.id) : []}
      obstacle={obstacle}
      problems={wrong.map((one) => ({
        field: one.field,
        sentence: 'sentence' in one ? one.sentence : (sentences[one.problem] ?? ''),
      }))}
      typed={wrong.length > 0 ? form(c).typed : undefined}
    />,
    wrong.length === 0 ? 200 : stale ? 409 : 422,
  );
}

/** On to the item, with what was done. */
export const onTo = (c: Ctx, room: Room, item: Id<'item'> | undefined, notice: string): Response =>
  seeOther(c, roomAddress(room.meeting.id, item), notice);
