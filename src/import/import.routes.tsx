import { sql } from 'kysely';
import { openProblemText } from '../platform/files/problems.ts';
import type { Db } from '../platform/sql/pool.ts';
import { form, routes, signedIn } from '../platform/web/context.ts';
import type { Ctx } from '../platform/web/context.ts';
import { readList } from '../platform/web/list.ts';
import { Refused } from '../platform/web/problems.tsx';
import { seeOther, show } from '../platform/web/show.tsx';
import { warmUpReader } from '../reader/reader.store.ts';
import { accept } from './acceptance/accept.store.ts';
import { importAddress, readingAddress } from './addresses.ts';
import { answerRoutes } from './pages/items/items.routes.tsx';
import { atDesk, offeredIn, rememberBody, sentBy } from './pages/at-desk.routes.tsx';
import type { HandedToImport } from './pages/at-desk.routes.tsx';
import { beginBatch, isBatch } from './batch/batch.routes.tsx';
import { batchStore } from './batch/batches.store.ts';
import { batchOf } from './batch/next-in-batch.store.ts';
import { batchTexts } from './batch/texts.ts';
import { deskRoutes } from './pages/desk/desk.routes.tsx';
import { noticedAddress } from './lessons/addresses.ts';
import { lessonRoutes } from './lessons/lessons.routes.tsx';
import { noticedBy } from './lessons/noticed.ts';
import { noticedRoutes } from './lessons/noticed.routes.tsx';
import { itemSizes } from './pages/items/item-list.view.tsx';
import { ReviewPage } from './pages/desk/review.view.tsx';
import { StartPage } from './pages/start/start.view.tsx';
import { beginReading } from './reading/read-in.store.ts';
import { passageRoutes } from './pages/document/passages.routes.tsx';
import { recordRoutes } from './pages/record/record.routes.tsx';
import { readingStore } from './reading/readings.store.ts';
import { nameAnswers } from './review/answers/answers.ts';
import { readDeskView } from './review/desk/desk-view.ts';
import { leadsReading } from './review/desk/desk.store.ts';
import type { Desk } from './review/desk/desk.store.ts';
import { unansweredKey, whyNotEnd } from './review/desk/ending.ts';
import { stepStore } from './review/answers/steps.store.ts';
import { whyCannotRead } from './review/desk/obstacles.ts';
import { problemsOf } from './review/desk/problems.ts';
import type { ShownReading } from './review/desk/shown.store.ts';
import { tieRoutes } from './ties/ties.routes.tsx';
import { importTexts, reviewTexts } from './texts.ts';

export type { HandedToImport } from './pages/at-desk.routes.tsx';

/** Läs in: a file is read, reviewed by one or several, and only then stored. */
export const importRoutes = (handed: HandedToImport) => {
  const words = (c: Ctx) => importTexts[c.get('locale')];
  const at = atDesk(handed);

  async function start(c: Ctx, problem?: string) {
    const actor = signedIn(c);
    const page = (
      <StartPage
        latest={await readingStore(c.get('db')).latestOf(actor.person)}
        batches={await batchStore(c.get('db')).list({ size: 5, offset: 0 })}
        obstacle={whyCannotRead(actor)}
        problems={problem ? [{ field: 'fil', sentence: problem }] : []}
      />
    );
    return show(c, page, problem ? 422 : 200);
  }

  return routes()
    .get('/las-in', (c) => {
      if (c.get('actor')) warmUpReader().catch(console.error); // while the person looks for the file
      return start(c);
    })
    .post('/las-in', async (c) => {
      const actor = signedIn(c);
      const obstacle = whyCannotRead(actor);
      if (obstacle) return show(c, <Refused sentence={words(c).refused[obstacle]} />, 403);
      const uploads = form(c).files('fil');
      if (isBatch(uploads))
        return (await beginBatch(c, uploads)) ?? start(c, batchTexts[c.get('locale')].nothingIn);
      const [file] = uploads;
      if (!file || (file.name === '' && file.bytes.byteLength === 0)) return start(c, words(c).noFile);
      const calendar = await handed.calendarOf(c.get('db'), c.get('today'));
      const context = { calendar, today: c.get('today') };
      const begun = await beginReading(c.get('db'), file, actor.person, context);
      if (begun.ok) {
        const reading = await readingStore(c.get('db')).find(begun.value);
        if (reading) await rememberBody(c, begun.value, await at.shown(c, reading));
        return seeOther(c, readingAddress(begun.value));
      }
      if (begun.problem === 'scanned') return (await beginBatch(c, [file])) ?? start(c, words(c).noFile);
      if (typeof begun.problem === 'string') return start(c, openProblemText[c.get('locale')][begun.problem]);
      const { address, problem } = begun.problem;
      return seeOther(c, address, words(c).known[problem]);
    })
    .get('/las-in/:id', async (c) => {
      signedIn(c);
      const reading = await at.found(c, { part: 'overview' });
      if (!reading) return c.notFound();
      const list = readList(c, { sorts: ['document'], defaultSort: 'document', sizes: itemSizes });
      const view = readDeskView((name) => c.req.query(name));
      return show(c, <ReviewPage {...await at.desk(c, reading)} list={list} view={view} />);
    })
    .post('/las-in/:id/godkann', async (c) => {
      const first = await at.held(c);
      if ('refused' in first) return first.refused;
      await oneAtATime(c.get('db'), first.reading);
      const found = (await at.found(c)) ?? first.reading;
      const refused = refusalToEnd(c, found);
      if (refused) return refused;
      const reading = await withNamesSent(c, at, found);
      const desk = await at.desk(c, reading);
      const refusedToo = notReady(c, desk);
      if (refusedToo) return refusedToo;
      await keepUnanswered(c.get('db'), desk);
      const calendar = await handed.calendarOf(c.get('db'), c.get('today'));
      const by = reading.actor.person;
      const done = await accept(c.get('db'), { ...reading, by, today: c.get('today'), calendar });
      if (done === 'stale') return show(c, <ReviewPage {...desk} stale />, 409);
      const noticed = noticedBy(reading, reading.actor).length > 0;
      const { id } = reading.reading;
      const read = desk.batch ? readingAddress(id) : done.address; // whose page leads on to the next of the batch
      return seeOther(c, noticed ? noticedAddress(id) : read, words(c).accepted);
    })
    .post('/las-in/:id/kasta', async (c) => {
      const first = await at.held(c);
      if ('refused' in first) return first.refused;
      const { reading } = first.reading;
      const refused = refusalToEnd(c, first.reading);
      if (refused) return refused;
      const version = Number(form(c).text('version'));
      const ended = await readingStore(c.get('db')).end(reading.id, { state: 'discarded' }, version);
      if (ended === 'stale') return show(c, <ReviewPage {...await at.desk(c, first.reading)} stale />, 409);
      const ofBatch = await batchOf(c.get('db'), reading.id);
      return seeOther(c, ofBatch ? readingAddress(reading.id) : importAddress, words(c).discarded);
    })
    .route('/', lessonRoutes())
    .route('/', noticedRoutes(handed))
    .route('/', tieRoutes(handed))
    .route('/', answerRoutes(handed))
    .route('/', passageRoutes(handed))
    .route('/', recordRoutes(handed))
    .route('/', deskRoutes(handed));
};

/** The page again with what keeps the reading from being accepted; undefined when nothing does. */
function notReady(c: Ctx, desk: Desk): Response | Promise<Response> | undefined {
  const locale = c.get('locale');
  const why = whyNotEnd({
    obstacles: desk.obstacles,
    doubtful: desk.board.doubtful.map(({ fact }) => fact.key),
    unansweredToo: form(c).text('obesvarade') === 'ja',
    shownVersion: Number(form(c).text('version')),
    version: desk.reading.version,
  });
  if (why === 'stale') return show(c, <ReviewPage {...desk} stale />, 409);
  if (why === undefined) return undefined;
  const problems =
    why === 'obstacles'
      ? problemsOf(desk.obstacles, importTexts[locale].obstacle)
      : [{ field: 'avsluta', sentence: reviewTexts[locale].sayUnanswered(desk.board.doubtful.length) }];
  return show(c, <ReviewPage {...desk} problems={problems} />, 422);
}

/** Keeps that doubtful facts were accepted without an answer: which they were, by whom and when. */
async function keepUnanswered(db: Db, { board, reading, actor }: Desk): Promise<void> {
  if (board.doubtful.length === 0) return;
  const after = board.doubtful.map(({ fact }) => fact.key);
  const changed = [{ key: unansweredKey, before: null, after }];
  await stepStore(db).keep(reading.id, reading.version + 1, actor.person, changed);
}

/** The invited answer; only those who began, or run the body, end the reading. */
function refusalToEnd(c: Ctx, { actor, reading, review }: ShownReading) {
  if (leadsReading(actor, reading, review.head.body)) return undefined;
  return show(c, <Refused sentence={reviewTexts[c.get('locale')].notYours} />, 403);
}

/** Accepting sends who the names are too: those that were changed on the page and not saved stand in what is accepted. */
async function withNamesSent(
  c: Ctx,
  at: ReturnType<typeof atDesk>,
  found: ShownReading,
): Promise<ShownReading> {
  const { people } = found.reading.proposal;
  const { choices } = found.reading;
  const asShown = Object.fromEntries(people.map(({ name }) => [name, choices.names[name] ?? 'text']));
  const changed = nameAnswers(people, asShown, sentBy(c), offeredIn(found));
  if (Object.keys(changed).length === 0) return found;
  return at.shown(c, found.reading, { choices: { ...choices, names: { ...choices.names, ...changed } } });
}

/** Readings of one body's same day are accepted one after the other, so that the later sees what the first stored. */
async function oneAtATime(db: Db, { review }: ShownReading): Promise<void> {
  const { body, day } = review.head;
  await sql`select pg_advisory_xact_lock(hashtextextended(${`reading ${body} ${day ?? ''}`}, 0))`.execute(db);
}
