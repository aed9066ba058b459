import { readId } from '../../../kernel/id.ts';
import { form, routes, signedIn } from '../../../platform/web/context.ts';
import type { Ctx } from '../../../platform/web/context.ts';
import { readList } from '../../../platform/web/list.ts';
import { seeOther, show } from '../../../platform/web/show.tsx';
import { readingAddress } from '../../addresses.ts';
import { readingStore } from '../../reading/readings.store.ts';
import { factAnswer } from '../../review/answers/answers.ts';
import { withFact } from '../../review/answers/choices.ts';
import type { Choices } from '../../review/answers/choices.ts';
import { changedBetween, withEntry } from '../../review/answers/steps.ts';
import { stepStore } from '../../review/answers/steps.store.ts';
import { factOnDesk, readDeskView } from '../../review/desk/desk-view.ts';
import type { ShownReading } from '../../review/desk/shown.store.ts';
import { factIn } from '../../review/facts/review.ts';
import { importTexts, reviewTexts } from '../../texts.ts';
import { atDesk, boardIn, offeredIn, sentBy, store } from '../at-desk.routes.tsx';
import type { HandedToImport } from '../at-desk.routes.tsx';
import { itemSizes } from '../items/item-list.view.tsx';
import { ReviewPage } from './review.view.tsx';

/** The desk on which a reading is reviewed, what is certain on it accepted at once, and answers taken back. */
export const deskRoutes = (handed: HandedToImport) => {
  const at = atDesk(handed);
  return (
    routes()
      .get('/las-in/:id', async (c) => {
        signedIn(c);
        const reading = await at.found(c, { part: 'overview' });
        if (!reading) return c.notFound();
        const list = readList(c, { sorts: ['document'], defaultSort: 'document', sizes: itemSizes });
        const view = readDeskView((name) => c.req.query(name));
        return show(c, <ReviewPage {...await at.desk(c, reading)} list={list} view={view} />);
      })
      // The version of the answers: a page that shows an older one asks for itself anew.
      .get('/las-in/:id/lage', async (c) => {
        signedIn(c);
        const id = readId<'reading'>(c.req.param('id'));
        const version = id && (await readingStore(c.get('db')).versionOf(id));
        return version === undefined ? c.notFound() : c.text(String(version));
      })
      .post('/las-in/:id/sakra', (c) =>
        at.keep(c, {
          answer: (before) => certainAnswer(before, c),
          leadsTo: ({ reading }) => `${readingAddress(reading.id)}#besvarat`,
          notice: importTexts[c.get('locale')].saved,
        }),
      )
      .post('/las-in/:id/angra', (c) => undo(c, at))
  );
};

type Desks = ReturnType<typeof atDesk>;

/** Takes back one step, or all of one's own, newest first. */
async function undo(c: Ctx, at: Desks): Promise<Response> {
  const started = await at.held(c);
  if ('refused' in started) return started.refused;
  const { reading, actor } = started.reading;
  const steps = stepStore(c.get('db'));
  const all = form(c).text('alla') === 'ja';
  let step = all ? await steps.newestOf(reading.id, actor.person) : stepIn(form(c).text('steg'));
  let choices = reading.choices;
  while (step !== undefined) {
    for (const { key, before } of await steps.takeBack(reading.id, step))
      choices = withEntry(choices, key, before);
    step = all ? await steps.newestOf(reading.id, actor.person) : undefined;
  }
  const changed = changedBetween(reading.choices, choices);
  const words = reviewTexts[c.get('locale')];
  if (changed.length === 0) {
    const problems = [{ field: '', sentence: words.undoneNone }];
    return show(c, <ReviewPage {...await at.desk(c, started.reading)} problems={problems} />, 409);
  }
  await store(c, started.reading, choices);
  await steps.keepUndone(reading.id, reading.version + 1, actor.person, changed);
  const [first] = changed;
  const after = first && changed.length === 1 ? await at.found(c) : undefined;
  const fact = after && first && factIn(after.review, first.key)?.key;
  const address = fact
    ? factOnDesk(reading.id, boardIn(after), fact)
    : `${readingAddress(reading.id)}#svaren`;
  return seeOther(c, address, words.undone);
}

/** A step's number as the page wrote it; anything else is no step. */
const stepIn = (sent: string): number | undefined => (/^\d{1,9}$/.test(sent) ? Number(sent) : undefined);

/** Accepts everything that nothing speaks against and nobody has answered. */
function certainAnswer(before: ShownReading, c: Ctx): Choices {
  const offered = offeredIn(before);
  return boardIn(before).certain.reduce(
    (choices, { fact }) => withFact(choices, fact.key, factAnswer(fact, 'accepted', sentBy(c), offered)),
    before.reading.choices,
  );
}
