import { fileURLToPath } from 'node:url';
import { readId } from '../../kernel/id.ts';
import { bodyStore } from '../../bodies/bodies.store.ts';
import { renderPdf } from '../../platform/pdf/render.ts';
import { routes } from '../../platform/web/context.ts';
import type { Ctx } from '../../platform/web/context.ts';
import { addressWith, readList } from '../../platform/web/list.ts';
import { show } from '../../platform/web/show.tsx';
import { noticeAddress } from '../addresses.ts';
import { availabilityStore } from '../availability/availability.store.ts';
import { minutesOf } from '../availability/outage.ts';
import type { HandedToNoticeBoard } from '../handed.ts';
import { noticeKinds } from '../law.ts';
import { durationInWords, momentInWords } from '../moments.ts';
import type { BoardFilter } from '../notice-lists.store.ts';
import { whyCannotPost } from '../notice.ts';
import { noticeStore } from '../notices.store.ts';
import { settingStore } from '../settings.store.ts';
import { whyCannotSet } from '../settings.ts';
import { BoardPage } from './board.view.tsx';
import { certificateOf } from './certificate.ts';
import { dcatCatalogue } from './dcat.ts';
import { atomFeed, jsonFeed } from './feeds.ts';
import type { Feed } from './feeds.ts';
import { HowToAppealPage } from './how-to-appeal.view.tsx';
import { ScreenPage, screenPageAddress, screenRows, screenSeconds } from './screen.view.tsx';
import { fullTitleOf } from './title.ts';

const template = fileURLToPath(new URL('./certificate.typ', import.meta.url));

/** What everybody sees of the board: list, screen, feeds, certificates. No sign-in (KL 8:9). */
export const boardRoutes = (handed: HandedToNoticeBoard) =>
  routes()
    .get('/anslagstavla', (c) => boardPage(c))
    .get('/anslagstavla/att-overklaga', async (c) =>
      show(c, <HowToAppealPage setting={await settingStore(c.get('db')).current()} />),
    )
    .get('/anslagstavla/skarm', (c) => screenPage(c))
    .get('/anslagstavla/flode.atom', async (c) =>
      data(c, atomFeed(await feedOf(c, handed)), 'application/atom+xml; charset=utf-8'),
    )
    .get('/anslagstavla/flode.json', async (c) =>
      data(c, jsonFeed(await feedOf(c, handed)), 'application/feed+json; charset=utf-8'),
    )
    .get('/anslagstavla/dcat.rdf', async (c) => {
      const settings = settingStore(c.get('db'));
      const [municipality, { contact }] = [await settings.municipality(), await settings.current()];
      const told = { base: baseOf(c, handed), municipality, contact };
      return data(c, dcatCatalogue(told), 'application/rdf+xml; charset=utf-8');
    })
    .get('/anslagstavla/:id/bevis', (c) => certificate(c, handed));

function filterOf(c: Ctx): BoardFilter {
  const visa = c.req.query('visa');
  return {
    shown: visa === 'nedtaget' ? 'removed' : visa === 'allt' ? 'all' : 'up',
    bodyId: readId<'body'>(c.req.query('organ')),
    kind: noticeKinds.find((kind) => kind === c.req.query('slag')),
  };
}

async function boardPage(c: Ctx): Promise<Response> {
  const notices = noticeStore(c.get('db'));
  const settings = settingStore(c.get('db'));
  const paging = readList(c, { sorts: ['day'], defaultSort: 'day' });
  const actor = c.get('actor');
  const runs = actor !== undefined && (actor.administrator || actor.offices.length > 0);
  const bodies = runs ? await bodyStore(c.get('db')).list() : [];
  const asked = { visa: '', organ: '', slag: '', ...c.req.query() };
  const shown = {
    asked,
    bodies: await notices.bodies(),
    found: await notices.board(filterOf(c), paging),
    paging,
    address: (changes: Parameters<typeof addressWith>[1]) => addressWith(c, changes),
    setting: await settings.current(),
    municipality: await settings.municipality(),
    may: {
      post: actor !== undefined && bodies.some(({ id }) => !whyCannotPost(id, actor)),
      set: actor !== undefined && !whyCannotSet(actor),
      drafts: runs ? (await notices.drafts()).length : 0,
    },
  };
  return show(c, <BoardPage {...shown} />);
}

async function screenPage(c: Ctx): Promise<Response> {
  const turning = c.req.query('byt') === String(screenSeconds);
  const asked = readList(c, { sorts: ['day'], defaultSort: 'day', sizes: [screenRows] });
  const found = await noticeStore(c.get('db')).board({ shown: 'up' }, asked);
  const pages = Math.max(1, Math.ceil(found.total / screenRows));
  const next = asked.page < pages ? asked.page + 1 : 1;
  if (turning) c.header('Refresh', `${screenSeconds}; url=${screenPageAddress(next, true)}`);
  const municipality = await settingStore(c.get('db')).municipality();
  const shown = { municipality, notices: found.rows, page: asked.page, pages, turning };
  return show(c, <ScreenPage {...shown} />);
}

const baseOf = (c: Ctx, { publicUrl }: HandedToNoticeBoard): string =>
  (publicUrl || new URL(c.req.url).origin).replace(/\/+$/, '');

async function feedOf(c: Ctx, handed: HandedToNoticeBoard): Promise<Feed> {
  const paging = readList(c, { sorts: ['day'], defaultSort: 'day', sizes: [50, 200] });
  const found = await noticeStore(c.get('db')).board(filterOf(c), paging);
  const base = baseOf(c, handed);
  const more = paging.offset + found.rows.length < found.total;
  return {
    base,
    municipality: await settingStore(c.get('db')).municipality(),
    self: base + addressWith(c, {}),
    next: more ? base + addressWith(c, { sida: paging.page + 1 }) : undefined,
    notices: found.rows,
  };
}

const data = (c: Ctx, body: string, type: string): Response =>
  c.body(body, 200, { 'content-type': type, 'cache-control': 'public, max-age=60' });

async function certificate(c: Ctx, handed: HandedToNoticeBoard): Promise<Response> {
  const id = readId<'notice'>(c.req.param('id'));
  const notice = id && (await noticeStore(c.get('db')).find(id));
  if (!notice || notice.state === 'draft') return c.notFound();
  const outages = await availabilityStore(c.get('db')).ofNotice(notice.id);
  const told = {
    organisation: await settingStore(c.get('db')).municipality(),
    address: baseOf(c, handed) + noticeAddress(notice.id),
    outages: outages.map(
      (outage) => `${momentInWords(outage.fromAt, 'sv')}, ${durationInWords(minutesOf(outage), 'sv')}`,
    ),
  };
  const { bytes } = await renderPdf({ template, data: certificateOf(notice, told), created: handed.now() });
  const name = fullTitleOf(notice, 'sv')
    .replaceAll(/[\\/:*?"<>|\s]+/g, ' ')
    .slice(0, 100);
  return c.body(new Uint8Array(bytes), 200, {
    'content-type': 'application/pdf',
    'content-disposition': `inline; filename*=UTF-8''${encodeURIComponent(`Bevis ${name}.pdf`)}`,
  });
}
