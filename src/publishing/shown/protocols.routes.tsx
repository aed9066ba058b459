import { readId } from '../../kernel/id.ts';
import { routes } from '../../platform/web/context.ts';
import type { Ctx } from '../../platform/web/context.ts';
import { addressWith, readList } from '../../platform/web/list.ts';
import { show } from '../../platform/web/show.tsx';
import { copyTitle } from '../copy.ts';
import type { Publication } from '../publication.ts';
import { publicationStore } from '../publications.store.ts';
import { GoneProtocolPage, ProtocolPage, ProtocolsPage } from './protocols.view.tsx';

/** Published minutes, without sign-in: the list, each copy at its permanent address, and its document. */
export const protocolRoutes = () =>
  routes()
    .get('/protokoll', (c) => listPage(c))
    .get('/protokoll/:id', (c) => withPublished(c, copyPage))
    .get('/protokoll/:id/pdf', (c) => withPublished(c, copyPdf));

async function listPage(c: Ctx): Promise<Response> {
  const publications = publicationStore(c.get('db'));
  const paging = readList(c, { sorts: ['day'], defaultSort: 'day' });
  const asked = { organ: c.req.query('organ') ?? '', ar: c.req.query('ar') ?? '' };
  const year = /^(?:19|20)\d{2}$/.test(asked.ar) ? Number(asked.ar) : undefined;
  const found = await publications.published({ bodyId: readId<'body'>(asked.organ), year }, paging);
  const actor = c.get('actor');
  return show(
    c,
    <ProtocolsPage
      asked={asked}
      shelves={await publications.shelves()}
      found={found}
      paging={paging}
      address={(changes) => addressWith(c, changes)}
      runs={actor !== undefined && (actor.administrator || actor.auditor || actor.offices.length > 0)}
    />,
  );
}

/** What is or was published at the address; a review is nobody's but theirs who run the body, and not here. */
async function withPublished(
  c: Ctx,
  answer: (c: Ctx, publication: Publication) => Promise<Response>,
): Promise<Response> {
  const id = readId<'publication'>(c.req.param('id'));
  const publication = id && (await publicationStore(c.get('db')).find(id));
  if (!publication || publication.state === 'review' || publication.state === 'dropped') return c.notFound();
  return answer(c, publication);
}

async function copyPage(c: Ctx, publication: Publication): Promise<Response> {
  const publications = publicationStore(c.get('db'));
  const copy = publication.state === 'published' ? await publications.copyOf(publication.id) : undefined;
  if (copy) return show(c, <ProtocolPage publication={publication} copy={copy} />);
  const standing = await publications.standing(publication.versionId);
  const newer = standing?.state === 'published' ? standing : undefined;
  return show(c, <GoneProtocolPage publication={publication} newer={newer} />);
}

async function copyPdf(c: Ctx, publication: Publication): Promise<Response> {
  const publications = publicationStore(c.get('db'));
  if (publication.state !== 'published') return copyPage(c, publication);
  const [copy, bytes] = [await publications.copyOf(publication.id), await publications.pdfOf(publication.id)];
  if (!copy || !bytes) return c.notFound();
  return pdfAnswer(c, bytes, copyTitle(copy));
}

/** A document that the browser opens; never kept by anything between, since it may be withdrawn at once. */
export const pdfAnswer = (c: Ctx, bytes: Uint8Array, title: string): Response =>
  c.body(new Uint8Array(bytes), 200, {
    'content-type': 'application/pdf',
    'content-disposition': `inline; filename*=UTF-8''${encodeURIComponent(`${title.replaceAll(/[\\/:*?"<>|\s]+/g, ' ').slice(0, 120)}.pdf`)}`,
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
  });
