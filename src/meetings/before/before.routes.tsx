import { readId } from '../../kernel/id.ts';
import { form, routes } from '../../platform/web/context.ts';
import type { Ctx } from '../../platform/web/context.ts';
import { Refused } from '../../platform/web/problems.tsx';
import { seeOther, show } from '../../platform/web/show.tsx';
import { beforeAddress } from '../addresses.ts';
import { forChange, tooLong } from '../for-change.routes.tsx';
import type { AgendaItem, ItemId } from '../item.ts';
import { whyCannotChange, whyCannotPlan } from '../meeting.ts';
import type { Meeting } from '../meeting.ts';
import { meetingStore } from '../meetings.store.ts';
import { beforeLengths, whyCannotSettle } from './before.ts';
import { beforeStore } from './before.store.ts';
import { BeforePage } from './before.view.tsx';
import { readConsultation, readMove, readSettings, readTest } from './reading.ts';
import type { Fault } from './reading.ts';
import { beforeTexts } from './texts.ts';

const words = (c: Ctx) => beforeTexts[c.get('locale')];
const at = '/moten/:id/punkter/:item/fore-beslut';

/**
 * What an item needs before its decision, written by those who run the body. A consultation's answer and an absent
 * organisation's come when they come, also after the meeting is closed.
 */
export const beforeRoutes = () =>
  routes()
    .get(at, (c) => forItem(c, whyCannotRead, (meeting, item) => page(c, meeting, item)))
    .post(at, (c) =>
      forItem(c, whyCannotChange, async (meeting, item) => {
        const read = readSettings(form(c).typed);
        const long = tooLong(c, form(c).typed, beforeLengths).length > 0;
        if ('faults' in read || long) return page(c, meeting, item, '', 'faults' in read ? read.faults : []);
        const version = Number(form(c).text('version'));
        const saved = await beforeStore(c.get('db')).save(item.id, version, read.value);
        if (saved === 'stale') return show(c, <Refused sentence={words(c).stale} />, 409);
        return seeOther(c, beforeAddress(meeting.id, item.id), words(c).saved);
      }),
    )
    .post(`${at}/remisser`, (c) =>
      forItem(c, whyCannotChange, async (meeting, item) => {
        const read = readConsultation(form(c).typed);
        const long = tooLong(c, form(c).typed, beforeLengths).length > 0;
        if ('faults' in read || long) {
          return page(c, meeting, item, 'ny', 'faults' in read ? read.faults : []);
        }
        await beforeStore(c.get('db')).addConsultation(item.id, read.value);
        return seeOther(c, beforeAddress(meeting.id, item.id), words(c).added);
      }),
    )
    .post(`${at}/remisser/:remiss`, (c) =>
      forItem(c, whyCannotPlanIts, (meeting, item) => moveConsultation(c, meeting, item)),
    )
    .post(`${at}/provning`, (c) => forItem(c, whyCannotPlanIts, (meeting, item) => answer(c, meeting, item)));

const whyCannotPlanIts = (meeting: Meeting, actor: Parameters<typeof whyCannotPlan>[1]) =>
  whyCannotPlan(meeting.bodyId, actor);
const whyCannotRead = whyCannotPlanIts;

const forItem = (
  c: Ctx,
  whyNot: Parameters<typeof forChange>[1],
  work: (meeting: Meeting, item: AgendaItem) => Promise<Response>,
): Promise<Response> =>
  forChange(c, whyNot, async (meeting) => {
    const id = readId<'item'>(c.req.param('item'));
    const item = id && (await meetingStore(c.get('db')).findItem(id));
    return item && item.meetingId === meeting.id ? work(meeting, item) : c.notFound();
  });

/** The page; with faults it is a no that keeps what was typed at the form that was sent. */
async function page(
  c: Ctx,
  meeting: Meeting,
  item: AgendaItem,
  sent?: string,
  faults: readonly Fault[] = [],
): Promise<Response> {
  const befores = beforeStore(c.get('db'));
  const field = (name: string) => (sent ? `${name}-${sent}` : name);
  const typed = sent === undefined ? undefined : form(c).typed;
  const problems = [
    ...faults.map(({ field: name, problem }) => ({
      field: field(name),
      sentence: words(c).problem[problem],
    })),
    ...(typed ? tooLong(c, typed, beforeLengths) : []).map((one) => ({ ...one, field: field(one.field) })),
  ];
  const shown = {
    meeting,
    item,
    before: await befores.ofItem(item.id),
    organisations: await befores.organisationsOf(meeting),
    typed,
    at: sent,
    problems,
  };
  return show(c, <BeforePage {...shown} />, problems.length > 0 ? 422 : 200);
}

async function moveConsultation(c: Ctx, meeting: Meeting, item: AgendaItem): Promise<Response> {
  const id = readId(c.req.param('remiss'));
  if (!id) return c.notFound();
  const read = readMove(form(c).typed);
  const long = tooLong(c, form(c).typed, beforeLengths).length > 0;
  if ('faults' in read || long) return page(c, meeting, item, id, 'faults' in read ? read.faults : []);
  const move = read.value.kind === 'answer' ? { ...read.value, answeredOn: c.get('today') } : read.value;
  const moved = await beforeStore(c.get('db')).move(item.id, id, move);
  if (!moved) return show(c, <Refused sentence={words(c).stale} />, 409);
  return seeOther(c, beforeAddress(meeting.id, item.id), words(c).moved);
}

async function answer(c: Ctx, meeting: Meeting, item: AgendaItem): Promise<Response> {
  const befores = beforeStore(c.get('db'));
  const organisations = await befores.organisationsOf(meeting);
  const index = organisations.findIndex(({ name }) => name === form(c).text('verksamhet'));
  const organisation = organisations[index];
  if (!organisation) return c.notFound();
  const read = readTest(organisation.name, form(c).typed);
  const long = tooLong(c, form(c).typed, beforeLengths).length > 0;
  if ('faults' in read || long) {
    return page(c, meeting, item, `p${index}`, 'faults' in read ? read.faults : []);
  }
  await befores.answer(item.id, read.value);
  return seeOther(c, beforeAddress(meeting.id, item.id), words(c).testSaved);
}

/** What stands in the way of deciding an item, in words; [] where nothing does. */
export async function whyNotSettled(
  c: Ctx,
  meeting: Pick<Meeting, 'id' | 'bodyId' | 'onDay'>,
  id: ItemId,
): Promise<string[]> {
  const befores = beforeStore(c.get('db'));
  const before = await befores.ofItem(id);
  const organisations = before.isTested ? await befores.organisationsOf(meeting) : [];
  return whyCannotSettle(before, organisations).map((obstacle) => words(c).obstacle[obstacle]);
}
