import { readId } from '../../../kernel/id.ts';
import { pageImage } from '../../../platform/files/pages.ts';
import { form, routes, signedIn } from '../../../platform/web/context.ts';
import type { Ctx } from '../../../platform/web/context.ts';
import { Refused } from '../../../platform/web/problems.tsx';
import { seeOther, show } from '../../../platform/web/show.tsx';
import { readingAddress } from '../../addresses.ts';
import { atDesk, fromOwnPage } from '../at-desk.routes.tsx';
import type { HandedToImport } from '../at-desk.routes.tsx';
import { DocumentColumn } from '../document/document.view.tsx';
import { ReviewPage } from './review.view.tsx';
import { SharingPage } from '../sharing/sharing.view.tsx';
import { WholeTextPage } from '../document/whole-text.view.tsx';
import { hasPages } from '../../reading/layout.ts';
import { readingStore } from '../../reading/readings.store.ts';
import { shareStore } from '../../reading/shares.store.ts';
import { leadsReading } from '../../review/desk/desk.store.ts';
import { readDeskView } from '../../review/desk/desk-view.ts';
import { openAt } from '../../review/desk/open-at.ts';
import { factsIn } from '../../review/facts/review.ts';
import { reviewTexts } from '../../texts.ts';

/** What stands beside the answers: the document's pages, whether others have answered, and who they are. */
export const deskRoutes = (handed: HandedToImport) => {
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
      // The version of the answers: a page that shows an older one asks for itself anew.
      .get('/las-in/:id/lage', async (c) => {
        signedIn(c);
        const id = readId<'reading'>(c.req.param('id'));
        const version = id && (await readingStore(c.get('db')).versionOf(id));
        return version === undefined ? c.notFound() : c.text(String(version));
      })
      .get('/las-in/:id/dela', async (c) => {
        signedIn(c);
        const reading = await at.found(c);
        if (!reading || reading.reading.state !== 'open') return c.notFound();
        const desk = await at.desk(c, reading);
        if (!desk.leads) return show(c, <Refused sentence={reviewTexts[c.get('locale')].notYours} />, 403);
        return show(c, <SharingPage {...desk} />);
      })
      .post('/las-in/:id/dela', async (c) => {
        const started = await at.held(c);
        if ('refused' in started) return started.refused;
        const { reading, actor, review } = started.reading;
        const words = reviewTexts[c.get('locale')];
        if (!leadsReading(actor, reading, review.head.body))
          return show(c, <Refused sentence={words.notYours} />, 403);
        const name = form(c).text('inbjuden').trim().replace(/\s+/g, ' ');
        const shares = shareStore(c.get('db'));
        const named = name === '' ? [] : await shares.named(name);
        const [person] = named;
        if (!person || named.length > 1) {
          const sentence =
            name === '' ? words.inviteEmpty : person ? words.inviteSeveral : words.inviteUnknown;
          const desk = await at.desk(c, started.reading);
          const problems = [{ field: 'inbjuden', sentence }];
          const page = fromOwnPage(c) ? (
            <SharingPage {...desk} typed={name} problems={problems} />
          ) : (
            <ReviewPage {...desk} invited={name} problems={problems} />
          );
          return show(c, page, 422);
        }
        await shares.invite(reading.id, person.id, actor.person);
        return seeOther(c, `${readingAddress(reading.id)}#dela`, words.invited(person.name));
      })
      .post('/las-in/:id/dela/bort', async (c) => {
        const started = await at.held(c);
        if ('refused' in started) return started.refused;
        const { reading, actor, review } = started.reading;
        const words = reviewTexts[c.get('locale')];
        if (!leadsReading(actor, reading, review.head.body))
          return show(c, <Refused sentence={words.notYours} />, 403);
        const person = readId<'person'>(form(c).text('person'));
        if (person) await shareStore(c.get('db')).leave(reading.id, person);
        return seeOther(c, `${readingAddress(reading.id)}#dela`, words.uninvited);
      })
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
