import { readId } from '../../kernel/id.ts';
import { form, routes } from '../../platform/web/context.ts';
import type { Ctx } from '../../platform/web/context.ts';
import { itemLengths } from '../item.ts';
import type { AgendaItem } from '../item.ts';
import { meetingStore } from '../meetings.store.ts';
import { inFull } from '../votes/record.ts';
import { voteStore } from '../votes/votes.store.ts';
import { chosen, deskOf, forRoomItem, onTo, roomWords, showRoom } from './for-room.routes.tsx';
import type { HandedToRoom, RoomProposal, Sentence } from './handed.ts';
import { motionKinds } from './putting.ts';
import { whyCannotDissent } from './room.ts';
import type { Room } from './room.ts';
import { roomWritingStore } from './room-writing.store.ts';
import { isServing } from './service.ts';
import type { Desk } from './shown.ts';
import { startsFrom } from './starting.ts';

/** What happens to the matter itself: text, proposals, motions, putting, decision, reservations, notes. */
export const matterRoutes = (handed: HandedToRoom) =>
  routes()
    .post('/moten/:id/rummet/:punkt/text', (c) =>
      forRoomItem(c, (room, item, at) => saveText(c, handed, room, item, at)),
    )
    .post('/moten/:id/rummet/:punkt/grundforslag', (c) =>
      forRoomItem(c, async (room, item) => {
        const known = new Set((await handed.proposalsFor(c, room.meeting, item.id)).map(({ id }) => id));
        const asked = form(c)
          .all('forslag')
          .filter((id) => known.has(id));
        await roomWritingStore(c.get('db')).addBase(item.id, asked);
        return onTo(c, room, item.id, roomWords(c).done.base);
      }),
    )
    .post('/moten/:id/rummet/:punkt/yrkanden', (c) =>
      forRoomItem(c, async (room, item, at) => {
        const who = chosen(c, room, 'yrkar');
        const kind = motionKinds.find((one) => one === form(c).text('slag')) ?? 'other';
        const text = form(c).text('yrkande').slice(0, itemLengths.yrkande) || wordless[kind];
        if (!who) return showRoom(c, handed, room, at, [{ field: 'yrkar', problem: 'no-person' }]);
        if (!isServing(room.hall, who, at)) {
          return showRoom(c, handed, room, at, [{ field: 'yrkar', problem: 'not-serving' }]);
        }
        if (!text) return showRoom(c, handed, room, at, [{ field: 'yrkande', problem: 'no-motion' }]);
        const motion = { text, kind, movedBy: inFull(who), personId: who.personId };
        await roomWritingStore(c.get('db')).addMotion(item.id, motion);
        return onTo(c, room, item.id, roomWords(c).done.motion);
      }),
    )
    .post('/moten/:id/rummet/:punkt/proposition', (c) =>
      forRoomItem(c, async (room, item, at) => {
        const { text } = form(c);
        const writing = roomWritingStore(c.get('db'));
        const version = Number(text('version'));
        const saved = await writing.savePutting(item.id, version, text('proposition'), text('finner'));
        if (saved === 'stale') {
          return showRoom(c, handed, room, at, [{ field: 'proposition', problem: 'stale' }]);
        }
        return onTo(c, room, item.id, roomWords(c).done.putting);
      }),
    )
    .post('/moten/:id/rummet/:punkt/beslut', (c) =>
      forRoomItem(c, async (room, item, at) => {
        const sentences = await sentencesOf(c, handed, room, at);
        if (sentences.length === 0) {
          return showRoom(c, handed, room, at, [{ field: 'beslut', problem: 'no-decision' }]);
        }
        const early = await handed.whyNotDecide(
          c,
          item.id,
          sentences.map((one) => one.text),
        );
        if (early.length > 0) {
          const wrong = early.map((sentence) => ({ field: 'beslut', sentence }));
          return showRoom(c, handed, room, at, wrong);
        }
        await handed.decide(c, room.meeting, item.id, sentences);
        return onTo(c, room, item.id, roomWords(c).done.decision);
      }),
    )
    .post('/moten/:id/rummet/:punkt/reservationer', (c) =>
      forRoomItem(c, async (room, item, at) => {
        const who = chosen(c, room, 'reserverar');
        const problem = who || room.sitting?.endedAt ? whyCannotDissent(room, who, at) : 'no-person';
        if (problem || !who) {
          return showRoom(c, handed, room, at, [{ field: 'reserverar', problem: problem ?? 'no-person' }]);
        }
        const dissent = { dissenter: inFull(who), text: form(c).text('skal'), personId: who.personId };
        await meetingStore(c.get('db')).addDissent(item.id, dissent);
        return onTo(c, room, item.id, roomWords(c).done.dissent);
      }),
    )
    .post('/moten/:id/rummet/:punkt/anteckningar', (c) =>
      forRoomItem(c, async (room, item, at) => {
        const who = chosen(c, room, 'antecknar');
        const text = form(c).text('anteckning');
        if (!who) return showRoom(c, handed, room, at, [{ field: 'antecknar', problem: 'no-person' }]);
        if (!text) return showRoom(c, handed, room, at, [{ field: 'anteckning', problem: 'no-note' }]);
        await voteStore(c.get('db')).addNote(item.id, { notedBy: inFull(who), text }, who.personId);
        return onTo(c, room, item.id, roomWords(c).done.note);
      }),
    )
    .post('/moten/:id/rummet/:punkt/ta-tillbaka', (c) =>
      forRoomItem(c, async (room, item) => {
        const row = readId(form(c).text('rad'));
        const what = form(c).text('vad');
        const db = c.get('db');
        if (row && what === 'motion') await meetingStore(db).withdrawMotion(item.id, row);
        if (row && what === 'dissent') await meetingStore(db).withdrawDissent(item.id, row);
        const known = (['vote', 'recusal', 'note', 'base'] as const).find((one) => one === what);
        if (row && known) await roomWritingStore(db).takeBack(item.id, known, row);
        return onTo(c, room, item.id, roomWords(c).done['taken-back']);
      }),
    );

/** Motions that say all by their kind. */
const wordless: Partial<Record<(typeof motionKinds)[number], string>> = {
  approve: 'Bifall till förslaget.',
  reject: 'Avslag på förslaget.',
};

/** With script the text is kept as it is written: then only the new version is asked for. */
async function saveText(
  c: Ctx,
  handed: HandedToRoom,
  room: Room,
  item: AgendaItem,
  at: number,
): Promise<Response> {
  const wantsVersion = c.req.header('Accept') === 'application/json';
  const version = await roomWritingStore(c.get('db')).saveText(
    item.id,
    Number(form(c).text('version')),
    form(c).text('text').slice(0, itemLengths.text),
  );
  if (version === undefined) {
    if (wantsVersion) return c.json({ stale: true }, 409);
    return showRoom(c, handed, room, at, [{ field: 'text', problem: 'stale' }]);
  }
  return wantsVersion ? c.json({ version }) : onTo(c, room, item.id, roomWords(c).done.text);
}

/** What the meeting starts from; where nothing was chosen, the proposal that waits for this matter becomes it. */
async function groundOf(c: Ctx, desk: Desk | undefined): Promise<readonly RoomProposal[]> {
  if (!desk) return [];
  if (desk.base.length > 0) return desk.base;
  const first = startsFrom(desk.offered);
  await roomWritingStore(c.get('db')).addBase(
    desk.item.id,
    first.map(({ id }) => id),
  );
  return first;
}

/** What to decide: the main proposal's sentences, a motion's, or what was typed. */
async function sentencesOf(c: Ctx, handed: HandedToRoom, room: Room, at: number): Promise<Sentence[]> {
  const { text } = form(c);
  const asked = text('enligt');
  if (asked === '') return text('beslut') === '' ? [] : [{ text: text('beslut') }];
  const desk = await deskOf(c, handed, room, at);
  const decided = new Set(desk?.decisions.map((one) => one.text));
  if (asked === 'grund') {
    return (await groundOf(c, desk))
      .filter((one) => !decided.has(one.text))
      .map((one) => ({ text: one.text, proposalId: one.id }));
  }
  return (desk?.motions ?? []).filter(({ id }) => id === asked).map((one) => ({ text: one.text }));
}
