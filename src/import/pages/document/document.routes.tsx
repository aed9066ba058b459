import { readId } from '../../../kernel/id.ts';
import { pageImage } from '../../../platform/files/pages.ts';
import { routes, signedIn } from '../../../platform/web/context.ts';
import type { Ctx } from '../../../platform/web/context.ts';
import { show } from '../../../platform/web/show.tsx';
import { hasPages } from '../../reading/layout.ts';
import { readingStore } from '../../reading/readings.store.ts';
import { readDeskView } from '../../review/desk/desk-view.ts';
import { openAt } from '../../review/desk/open-at.ts';
import { factsIn } from '../../review/facts/review.ts';
import { atDesk } from '../at-desk.routes.tsx';
import type { HandedToImport } from '../at-desk.routes.tsx';
import { DocumentColumn } from './document.view.tsx';
import { WholeTextPage } from './whole-text.view.tsx';

/** The document itself, that stands beside the answers: at a fact or a page, its whole text, and its pages as pictures. */
export const documentRoutes = (handed: HandedToImport) => {
  const at = atDesk(handed);
  return (
    routes()
      // The document alone, open at a fact or a page, for a page that is there already.
      .get('/las-in/:id/dokument', async (c) => {
        signedIn(c);
        const shown = await at.found(c, { part: 'document' });
        if (!shown) return c.notFound();
        const { reading, review } = shown;
        const view = readDeskView((name) => c.req.query(name));
        const place = openAt(reading.proposal, factsIn(review), view, undefined);
        return show(c, <DocumentColumn reading={reading} view={view} at={place} />);
      })
      .get('/las-in/:id/text', async (c) => {
        signedIn(c);
        const shown = await at.found(c, { part: 'document' });
        return shown ? show(c, <WholeTextPage {...shown} />) : c.notFound();
      })
      .get('/las-in/:id/sidor/:page', (c) => pageOf(c))
  );
};

/** A page of the file as a picture. It never changes, so a browser keeps it; and only this reader's. */
async function pageOf(c: Ctx): Promise<Response> {
  signedIn(c);
  const id = readId<'reading'>(c.req.param('id'));
  const page = Number(c.req.param('page'));
  const readings = readingStore(c.get('db'));
  const type = id && (await readings.mediaTypeOf(id));
  if (!id || !type || !hasPages(type) || !Number.isSafeInteger(page) || page < 1) return c.notFound();
  const bytes = await readings.bytesOf(id);
  const width = Number(c.req.query('bredd') ?? 900);
  const image = bytes && (await pageImage(bytes, page, Number.isFinite(width) ? width : 900));
  if (!image?.ok) return c.notFound();
  return c.body(new Uint8Array(image.value.bytes), 200, {
    'Content-Type': image.value.mediaType,
    'Cache-Control': 'private, max-age=86400, immutable',
  });
}
