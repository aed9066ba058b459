import { sql } from 'kysely';
import type { Db } from '../../../platform/sql/pool.ts';
import { form, routes } from '../../../platform/web/context.ts';
import type { Ctx } from '../../../platform/web/context.ts';
import { Refused } from '../../../platform/web/problems.tsx';
import { seeOther, show } from '../../../platform/web/show.tsx';
import { accept } from '../../acceptance/accept.store.ts';
import { importAddress, readingAddress } from '../../addresses.ts';
import { batchOf } from '../../batch/next-in-batch.store.ts';
import { noticedAddress } from '../../lessons/addresses.ts';
import { noticedBy } from '../../lessons/noticed.ts';
import { readingStore } from '../../reading/readings.store.ts';
import { nameAnswers } from '../../review/answers/answers.ts';
import { stepStore } from '../../review/answers/steps.store.ts';
import { leadsReading } from '../../review/desk/desk.store.ts';
import type { Desk } from '../../review/desk/desk.store.ts';
import { unansweredKey, whyNotEnd } from '../../review/desk/ending.ts';
import type { ShownReading } from '../../review/desk/shown.store.ts';
import { importTexts, reviewTexts } from '../../texts.ts';
import { atDesk, offeredIn, sentBy } from '../at-desk.routes.tsx';
import type { HandedToImport } from '../at-desk.routes.tsx';
import { ReviewPage } from '../desk/review.view.tsx';
import { EndingPage } from './ending-page.view.tsx';
import { unansweredId } from './ending.view.tsx';

/** A reading ends by being accepted, all of it in one transaction, or by being discarded. */
export const endingRoutes = (handed: HandedToImport) => {
  const at = atDesk(handed);
  return routes()
    .post('/las-in/:id/godkann', (c) => acceptReading(c, handed))
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
      const { discarded } = importTexts[c.get('locale')];
      return seeOther(c, ofBatch ? readingAddress(reading.id) : importAddress, discarded);
    });
};

async function acceptReading(c: Ctx, handed: HandedToImport): Promise<Response> {
  const at = atDesk(handed);
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
  return seeOther(c, noticed ? noticedAddress(id) : read, importTexts[c.get('locale')].accepted);
}

/** What keeps the reading from being accepted; undefined when nothing does. */
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
  const sentence = reviewTexts[locale].sayUnanswered(desk.board.doubtful.length);
  const problems = why === 'unanswered' ? [{ field: unansweredId, sentence }] : [];
  return show(c, <EndingPage {...desk} problems={problems} />, 422);
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
