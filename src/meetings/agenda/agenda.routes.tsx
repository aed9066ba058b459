import { readId } from '../../kernel/id.ts';
import { form, routes } from '../../platform/web/context.ts';
import type { Ctx, FormFields } from '../../platform/web/context.ts';
import type { Problem } from '../../platform/web/form.tsx';
import { seeOther, show } from '../../platform/web/show.tsx';
import { itemAddress, itemEditAddress } from '../addresses.ts';
import { forChange, inWords, notUnderstood, tooLong } from '../for-change.routes.tsx';
import { itemKinds, itemLengths, linesOf } from '../item.ts';
import type { AgendaItem, ItemId, NewItem } from '../item.ts';
import { whyCannotChange } from '../meeting.ts';
import type { Meeting } from '../meeting.ts';
import { meetingStore } from '../meetings.store.ts';
import { itemProblems } from '../problem.ts';
import { meetingProblemTexts } from '../problem-texts.ts';
import { meetingTexts } from '../texts.ts';
import { roomStore } from '../room/room.store.ts';
import { roomTexts } from '../room/texts.ts';
import type { TypedItem } from './item-fields.view.tsx';
import { readMinutes } from './timing.ts';
import { sectionSeries } from './section-series.store.ts';
import { drawsNumber } from './section-series.ts';
import { ItemPage, NewItemPage } from './item-form.view.tsx';

const ways = ['up', 'down'] as const;
const words = (c: Ctx) => meetingTexts[c.get('locale')];

/** A matter that comes up while the meeting is held draws the next §, where the others have theirs. */
async function sectionOf(c: Ctx, meeting: Meeting, item: NewItem): Promise<string | undefined> {
  const isNumbered = meeting.kind === 'board' && meeting.state === 'held' && drawsNumber(item);
  if (item.sectionNumber || !isNumbered) return item.sectionNumber;
  const others = await meetingStore(c.get('db')).agendaOf(meeting.id);
  if (!others.some(({ sectionNumber }) => sectionNumber !== undefined)) return undefined;
  return String(await sectionSeries(c.get('db'), meeting).next());
}

/** Items of a meeting that is not closed: added, edited, moved, with motions and dissents. */
export const agendaRoutes = () =>
  routes()
    .post('/moten/:id/punkter', (c) =>
      forChange(c, whyCannotChange, async (meeting) => {
        const typed = typedItem(form(c));
        const read = await readItem(c, meeting, typed);
        if ('problems' in read) {
          return show(c, <NewItemPage meeting={meeting} typed={typed} problems={read.problems} />, 422);
        }
        const item = { ...read.item, sectionNumber: await sectionOf(c, meeting, read.item) };
        const id = await meetingStore(c.get('db')).addItem({ meetingId: meeting.id, ...item });
        return seeOther(c, itemAddress(meeting.id, id), words(c).itemSaved);
      }),
    )
    .get('/moten/:id/punkter/:item', (c) =>
      forItem(c, async (meeting, item) =>
        show(c, <ItemPage meeting={meeting} item={item} typed={asTyped(item)} />),
      ),
    )
    .post('/moten/:id/punkter/:item', (c) => forItem(c, (meeting, item) => changeItem(c, meeting, item)))
    .post('/moten/:id/punkter/:item/flytta', (c) =>
      forItem(c, async (meeting, item) => {
        const { text } = form(c);
        const way = ways.find((one) => one === text('riktning'));
        const place = /^[1-9]\d{0,3}$/.test(text('plats')) ? Number(text('plats')) : undefined;
        if (!way && !place) return notUnderstood(c, meeting, 'riktning', 'no-way');
        const meetings = meetingStore(c.get('db'));
        if (way) await meetings.moveItem(item.id, way);
        else if (place) await meetings.placeItem(item.id, place);
        return seeOther(c, itemAddress(meeting.id, item.id), words(c).moved);
      }),
    )
    .post('/moten/:id/punkter/:item/yrkanden', (c) =>
      forItem(c, async (meeting, item) => {
        const { text, typed } = form(c);
        const empty = { field: 'yrkande', problem: 'no-text' } as const;
        const problems = additionProblems(c, typed, empty);
        if (problems.length > 0) return again(c, meeting, item, problems, typed);
        const motion = { text: text('yrkande'), movedBy: text('yrkatAv') };
        await meetingStore(c.get('db')).addMotion(item.id, motion);
        return seeOther(c, itemEditAddress(meeting.id, item.id), words(c).motionSaved);
      }),
    )
    .post('/moten/:id/punkter/:item/yrkanden/bort', (c) =>
      forItem(c, async (meeting, item) => {
        const row = readId(form(c).text('rad'));
        if (row) await meetingStore(c.get('db')).withdrawMotion(item.id, row);
        return seeOther(c, itemEditAddress(meeting.id, item.id), words(c).motionWithdrawn);
      }),
    )
    .post('/moten/:id/punkter/:item/reservationer', (c) =>
      forItem(c, async (meeting, item) => {
        const { text, typed } = form(c);
        const problem = { field: 'reserverar', problem: 'no-dissenter' } as const;
        const problems = additionProblems(c, typed, problem);
        if (problems.length === 0 && (await roomStore(c.get('db')).hasEnded(meeting.id))) {
          const sentence = roomTexts[c.get('locale')].obstacle['meeting-ended'];
          problems.push({ field: 'reserverar', sentence });
        }
        if (problems.length > 0) return again(c, meeting, item, problems, typed);
        const dissent = { dissenter: text('reserverar'), text: text('skal') };
        await meetingStore(c.get('db')).addDissent(item.id, dissent);
        return seeOther(c, itemEditAddress(meeting.id, item.id), words(c).dissentSaved);
      }),
    )
    .post('/moten/:id/punkter/:item/reservationer/bort', (c) =>
      forItem(c, async (meeting, item) => {
        const row = readId(form(c).text('rad'));
        if (row) await meetingStore(c.get('db')).withdrawDissent(item.id, row);
        return seeOther(c, itemEditAddress(meeting.id, item.id), words(c).dissentWithdrawn);
      }),
    );

/** Does the work on the address's item when its meeting may be changed. */
const forItem = (
  c: Ctx,
  work: (meeting: Meeting, item: AgendaItem) => Promise<Response>,
): Promise<Response> =>
  forChange(c, whyCannotChange, async (meeting) => {
    const id = readId<'item'>(c.req.param('item'));
    const item = id && (await meetingStore(c.get('db')).findItem(id));
    return item && item.meetingId === meeting.id ? work(meeting, item) : c.notFound();
  });

async function changeItem(c: Ctx, meeting: Meeting, item: AgendaItem): Promise<Response> {
  const typed = typedItem(form(c));
  const read = await readItem(c, meeting, typed, item.id);
  if ('problems' in read) {
    return show(c, <ItemPage meeting={meeting} item={item} typed={typed} problems={read.problems} />, 422);
  }
  const version = Number(form(c).text('version'));
  const outcome = await meetingStore(c.get('db')).changeItem(item.id, version, read.item);
  if (outcome === 'stale')
    return show(c, <ItemPage meeting={meeting} item={item} typed={typed} stale />, 409);
  return seeOther(c, itemAddress(meeting.id, item.id), words(c).itemSaved);
}

/** What is wrong with a motion or dissent: the field that must be filled in, and the lengths. */
const additionProblems = (
  c: Ctx,
  typed: Readonly<Record<string, string>>,
  empty: Parameters<typeof inWords>[1][number],
): Problem[] => [
  ...((typed[empty.field] ?? '') === '' ? inWords(c, [empty]) : []),
  ...tooLong(c, typed, itemLengths),
];

/** The item page again, with what could not be stored of a motion or dissent. */
async function again(
  c: Ctx,
  meeting: Meeting,
  item: AgendaItem,
  problems: readonly Problem[],
  addition: Readonly<Record<string, string>>,
): Promise<Response> {
  const shown = { meeting, item, typed: asTyped(item), problems, addition };
  return show(c, <ItemPage {...shown} />, 422);
}

const typedItem = ({ text }: FormFields): TypedItem => ({
  rubrik: text('rubrik'),
  slag: text('slag'),
  paragraf: text('paragraf').replace(/^§\s*/, ''),
  arende: text('arende'),
  foredragande: text('foredragande'),
  minuter: text('minuter'),
  klar: text('klar'),
  text: text('text'),
  mottagare: text('mottagare'),
});

const asTyped = (item: AgendaItem): TypedItem => ({
  rubrik: item.heading,
  slag: item.kind,
  paragraf: item.sectionNumber ?? '',
  arende: item.caseNumber ?? '',
  foredragande: item.presenter,
  minuter: item.plannedMinutes === undefined ? '' : String(item.plannedMinutes),
  klar: item.isDone ? 'ja' : '',
  text: item.text,
  mottagare: item.recipients.join('\n'),
});

/** The item as it may be stored, or everything that is wrong with it, each at its field. */
async function readItem(
  c: Ctx,
  meeting: Meeting,
  typed: TypedItem,
  except?: ItemId,
): Promise<{ item: NewItem } | { problems: Problem[] }> {
  const kind = itemKinds.find((one) => one === typed.slag);
  const minutes = readMinutes(typed.minuter);
  const wrong = itemProblems({ heading: typed.rubrik, sectionNumber: typed.paragraf, kind });
  if (typed.minuter !== '' && minutes === undefined) wrong.push({ field: 'minuter', problem: 'not-minutes' });
  const problems = [...inWords(c, wrong), ...tooLong(c, typed, itemLengths)];
  if (typed.paragraf !== '') {
    const at = { bodyId: meeting.bodyId, onDay: meeting.onDay, sectionNumber: typed.paragraf, except };
    const taken = await meetingStore(c.get('db')).whoHasNumber(at);
    const { numberTaken } = meetingProblemTexts[c.get('locale')];
    if (taken) problems.push({ field: 'paragraf', sentence: numberTaken(typed.paragraf, taken) });
  }
  if (!kind || problems.length > 0) return { problems };
  return {
    item: {
      heading: typed.rubrik,
      kind,
      sectionNumber: typed.paragraf,
      caseNumber: typed.arende,
      presenter: typed.foredragande,
      plannedMinutes: minutes,
      isDone: typed.klar === 'ja',
      text: typed.text,
      recipients: linesOf(typed.mottagare),
    },
  };
}
