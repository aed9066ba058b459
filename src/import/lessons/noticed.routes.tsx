import { documentAddress } from '../../documents/addresses.ts';
import type { Calendar } from '../../kernel/calendar.ts';
import type { Day } from '../../kernel/day.ts';
import { readId } from '../../kernel/id.ts';
import type { Db } from '../../platform/sql/pool.ts';
import { form, routes, signedIn } from '../../platform/web/context.ts';
import type { Ctx } from '../../platform/web/context.ts';
import { Refused } from '../../platform/web/problems.tsx';
import { seeOther, show } from '../../platform/web/show.tsx';
import type { KnotId } from '../../thread/knot.ts';
import { threadStore } from '../../thread/thread.store.ts';
import { readingAddress } from '../addresses.ts';
import { batchOf } from '../batch/next-in-batch.store.ts';
import { readingStore } from '../reading/readings.store.ts';
import type { Reading } from '../reading/readings.store.ts';
import { shownReading } from '../review/desk/shown.store.ts';
import { keyOf } from './learn.ts';
import { lessonStore } from './lessons.store.ts';
import { bodyTaughtBy, noticedBy } from './noticed.ts';
import { NoticedPage } from './noticed.view.tsx';
import { whyCannotTeachBody } from './permission.ts';
import { lessonTexts } from './texts.ts';

type Handed = { readonly calendarOf: (db: Db, today: Day) => Promise<Calendar> };

/** After acceptance: what the corrections say of the next document, kept where it is ticked. */
export const noticedRoutes = (handed: Handed) => {
  async function noticed(c: Ctx) {
    const actor = signedIn(c);
    const id = readId<'reading'>(c.req.param('id'));
    const reading = id && (await readingStore(c.get('db')).find(id));
    if (reading?.state !== 'accepted') return undefined;
    const calendar = await handed.calendarOf(c.get('db'), c.get('today'));
    const shown = await shownReading(c.get('db'), reading, { actor, today: c.get('today'), calendar });
    return { actor, reading, bodyId: bodyTaughtBy(shown), noticed: noticedBy(shown, actor) };
  }
  return routes()
    .get('/las-in/:id/larde', async (c) => {
      const found = await noticed(c);
      if (!found) return c.notFound();
      const address = await readInto(c.get('db'), found.reading);
      return show(c, <NoticedPage reading={found.reading} noticed={found.noticed} address={address} />);
    })
    .post('/las-in/:id/larde', async (c) => {
      const found = await noticed(c);
      if (!found?.bodyId) return c.notFound();
      const why = whyCannotTeachBody(found.actor, found.bodyId);
      const words = lessonTexts[c.get('locale')];
      if (why) return show(c, <Refused sentence={words.refused[why]} />, 403);
      const ticked = form(c).all('lar');
      const kept = found.noticed.filter((one) => ticked.includes(keyOf(one)));
      for (const one of kept)
        await lessonStore(c.get('db')).teach(found.bodyId, one, {
          by: found.actor.person,
          reading: found.reading,
        });
      const notice = kept.length > 0 ? words.kept(kept.length) : undefined;
      const { id } = found.reading;
      const batch = await batchOf(c.get('db'), id);
      return seeOther(c, batch ? readingAddress(id) : await readInto(c.get('db'), found.reading), notice);
    });
};

/** The meeting that a document was read into, else the document itself. */
async function readInto(db: Db, { documentId }: Reading): Promise<string> {
  if (!documentId) return '/';
  const [meeting] = await threadStore(db).resultsOf([documentId as KnotId], 'read');
  return meeting?.knot.address ?? documentAddress(documentId);
}
