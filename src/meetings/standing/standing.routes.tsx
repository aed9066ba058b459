import { bodyStore } from '../../bodies/bodies.store.ts';
import type { Body } from '../../bodies/body.ts';
import { readId } from '../../kernel/id.ts';
import { form, routes, signedIn } from '../../platform/web/context.ts';
import type { Ctx } from '../../platform/web/context.ts';
import type { Problem } from '../../platform/web/form.tsx';
import { lengthProblems } from '../../platform/web/lengths.ts';
import { seeOther, show } from '../../platform/web/show.tsx';
import { refuse, tooLong } from '../for-change.routes.tsx';
import type { HandedToMeetings } from '../handed.ts';
import { whyCannotPlan } from '../meeting.ts';
import { bodyIn, forBody } from '../series/for-body.routes.tsx';
import { seriesStore } from '../series/series.store.ts';
import { standingItemAddress, standingListAddress } from './addresses.ts';
import { fillNextAgenda } from './fill.routes.tsx';
import { meetingsWith, readStanding, standingAsTyped, standingLengths, turnLength } from './standing.ts';
import type { NewStanding, Standing } from './standing.ts';
import { standingStore } from './standing.store.ts';
import { NewStandingPage, StandingListPage, StandingPage } from './standing.view.tsx';
import type { Turn } from './standing.view.tsx';
import { standingTexts } from './texts.ts';

const words = (c: Ctx) => standingTexts[c.get('locale')];
type Handed = Pick<HandedToMeetings, 'returningItems' | 'placeWaitingMatters'>;

/** Standing items: seen by all who see the body, made by those who run it. */
export const standingRoutes = (handed: Handed) =>
  routes()
    .get('/staende-punkter/organ/:organ', async (c) => {
      const body = await bodyIn(c);
      if (!body) return c.notFound();
      const items = await standingStore(c.get('db')).ofBody(body.id);
      return show(c, <StandingListPage body={body} items={items} mayChange={mayChange(c, body)} />);
    })
    .post('/staende-punkter/organ/:organ/fyll', (c) =>
      forBody(c, async (body) => {
        const placed = await fillNextAgenda(c, handed, body.id);
        return seeOther(c, standingListAddress(body.id), words(c).filled(placed));
      }),
    )
    .get('/staende-punkter/organ/:organ/ny', (c) =>
      forBody(c, async (body) => {
        const series = await seriesStore(c.get('db')).ofBody(body.id);
        const typed = { slag: 'standing', varje: '1', plats: 'last', fran: c.get('today') };
        return show(c, <NewStandingPage body={body} series={series} typed={typed} />);
      }),
    )
    .post('/staende-punkter/organ/:organ/ny', (c) =>
      forBody(c, async (body) => {
        const series = await seriesStore(c.get('db')).ofBody(body.id);
        const { typed } = form(c);
        const { item, problems } = read(c, series);
        if (!item) return show(c, <NewStandingPage {...{ body, series, typed, problems }} />, 422);
        const id = await standingStore(c.get('db')).add(body.id, item);
        const placed = await fillNextAgenda(c, handed, body.id);
        const notice = placed > 0 ? words(c).savedWith(placed) : words(c).saved;
        return seeOther(c, standingItemAddress(id), notice);
      }),
    )
    .get('/staende-punkter/:id', async (c) => {
      const found = await itemIn(c);
      return found ? page(c, found.body, found.item) : c.notFound();
    })
    .post('/staende-punkter/:id', (c) => forItem(c, (body, item) => change(c, handed, body, item)))
    .post('/staende-punkter/:id/turer', (c) =>
      forItem(c, async (body, item) => {
        const turns = await turnsOf(c, item);
        const { text, typed } = form(c);
        const most = Object.fromEntries(turns.map(({ meetingId }) => [`tur-${meetingId}`, turnLength]));
        const problems = lengthProblems(typed, most, c.get('locale'));
        if (problems.length > 0) return page(c, body, item, { problems });
        for (const { meetingId, presenter } of turns) {
          const name = text(`tur-${meetingId}`).trim();
          if (name !== presenter) await standingStore(c.get('db')).setTurn(item.id, meetingId, name);
        }
        return seeOther(c, standingItemAddress(item.id), words(c).turnsSaved);
      }),
    );

async function change(c: Ctx, handed: Handed, body: Body, item: Standing): Promise<Response> {
  const { typed, text } = form(c);
  const series = await seriesStore(c.get('db')).ofBody(body.id);
  const { item: changed, problems } = read(c, series);
  if (!changed) return page(c, body, item, { typed, problems });
  const version = Number(text('version') || '-1');
  const outcome = await standingStore(c.get('db')).change(item.id, version, changed);
  if (outcome === 'stale') return page(c, body, item, { typed, stale: true });
  const placed = await fillNextAgenda(c, handed, body.id);
  const notice = placed > 0 ? words(c).savedWith(placed) : words(c).saved;
  return seeOther(c, standingItemAddress(item.id), notice);
}

function read(
  c: Ctx,
  series: Awaited<ReturnType<ReturnType<typeof seriesStore>['ofBody']>>,
): { item: NewStanding | undefined; problems: Problem[] } {
  const { typed } = form(c);
  const outcome = readStanding(
    typed,
    series.map(({ id }) => id),
  );
  const faults = 'faults' in outcome ? outcome.faults : [];
  const problems = [
    ...faults.map(({ field, fault }) => ({ field, sentence: words(c).problem[fault] })),
    ...tooLong(c, typed, standingLengths),
  ];
  return { item: 'item' in outcome && problems.length === 0 ? outcome.item : undefined, problems };
}

const mayChange = (c: Ctx, body: Body): boolean => {
  const actor = c.get('actor');
  return actor !== undefined && !whyCannotPlan(body.id, actor);
};

async function itemIn(c: Ctx): Promise<{ body: Body; item: Standing } | undefined> {
  const id = readId<'standing'>(c.req.param('id'));
  const item = id && (await standingStore(c.get('db')).find(id));
  const body = item && (await bodyStore(c.get('db')).find(item.bodyId));
  return body && item && { body, item };
}

async function forItem(c: Ctx, work: (body: Body, item: Standing) => Promise<Response>): Promise<Response> {
  const actor = signedIn(c);
  const found = await itemIn(c);
  if (!found) return c.notFound();
  const obstacle = whyCannotPlan(found.body.id, actor);
  return obstacle ? refuse(c, obstacle) : work(found.body, found.item);
}

/** The coming planned meetings that the item stands at, with whose turn it is. */
async function turnsOf(c: Ctx, item: Standing): Promise<Turn[]> {
  const store = standingStore(c.get('db'));
  const meetings = await store.meetingsFrom(item.bodyId, item.from);
  const planned = new Set(meetings.filter(({ isPlanned }) => isPlanned).map(({ id }) => id));
  const turns = await store.turnsOf(item.id);
  return meetingsWith(item, meetings)
    .filter(({ id, onDay }) => planned.has(id) && onDay >= c.get('today'))
    .map(({ id, onDay }) => ({ meetingId: id, onDay, presenter: turns.get(id) ?? '' }));
}

async function page(
  c: Ctx,
  body: Body,
  item: Standing,
  more: { typed?: Readonly<Record<string, string>>; problems?: readonly Problem[]; stale?: boolean } = {},
): Promise<Response> {
  const series = await seriesStore(c.get('db')).ofBody(body.id);
  const turns = await turnsOf(c, item);
  const shown = { body, item, series, turns, mayChange: mayChange(c, body), typed: standingAsTyped(item) };
  return show(c, <StandingPage {...shown} {...more} />, more.stale ? 409 : more.problems ? 422 : 200);
}
