import { sql } from 'kysely';
import type { VNode } from 'preact';
import type { Calendar } from '../kernel/calendar.ts';
import type { Day } from '../kernel/day.ts';
import { readId } from '../kernel/id.ts';
import { openProblemText } from '../platform/files/problems.ts';
import type { Db } from '../platform/sql/pool.ts';
import { form, routes, signedIn } from '../platform/web/context.ts';
import type { Ctx } from '../platform/web/context.ts';
import { readList } from '../platform/web/list.ts';
import { Refused } from '../platform/web/problems.tsx';
import { seeOther, show } from '../platform/web/show.tsx';
import { warmUpReader } from '../reader/reader.store.ts';
import { accept } from './acceptance/accept.store.ts';
import { importAddress, readingAddress, readingItemAddress } from './addresses.ts';
import { headAnswer, itemAnswers, nameAnswers } from './review/answers.ts';
import type { Offered } from './review/answers.ts';
import { batchStore } from './batch/batches.store.ts';
import { batchTexts } from './batch/texts.ts';
import { beginBatch, isBatch } from './batch/batch.routes.tsx';
import type { Choices } from './review/choices.ts';
import { withAll } from './review/choices.ts';
import { itemSizes } from './pages/item-list.view.tsx';
import { ItemPage } from './pages/item.view.tsx';
import { allKeys, looseItem } from './review/keys.ts';
import { whyCannotRead } from './review/obstacles.ts';
import { problemsOf } from './review/problems.ts';
import { beginReading } from './reading/read-in.store.ts';
import { readingStore } from './reading/readings.store.ts';
import type { Reading, ReadingId } from './reading/readings.store.ts';
import { ReviewPage } from './pages/review.view.tsx';
import { shownReading } from './review/shown.store.ts';
import type { ShownPart, ShownReading } from './review/shown.store.ts';
import { StartPage } from './pages/start.view.tsx';
import { importTexts } from './texts.ts';

/** What reading in needs of the rest of the house. */
export type HandedToImport = {
  /** The municipality's calendar, for reading "innan sommaren" and planning what is awaited. */
  readonly calendarOf: (db: Db, today: Day) => Promise<Calendar>;
};

/** Läs in: a file is read, reviewed by a person, and only then stored. */
export const importRoutes = (handed: HandedToImport) => {
  const words = (c: Ctx) => importTexts[c.get('locale')];

  async function found(c: Ctx, how: { part?: ShownPart } = {}): Promise<ShownReading | undefined> {
    const id = readId<'reading'>(c.req.param('id'));
    const reading = id && (await readingStore(c.get('db')).find(id));
    return reading && (await shown(c, reading, how));
  }
  async function shown(
    c: Ctx,
    reading: Reading,
    how: { choices?: Choices; part?: ShownPart },
  ): Promise<ShownReading> {
    const calendar = await handed.calendarOf(c.get('db'), c.get('today'));
    return shownReading(c.get('db'), reading, {
      actor: signedIn(c),
      today: c.get('today'),
      calendar,
      ...how,
    });
  }
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

  /** Keeps answers; a reading that was changed meanwhile is shown again with what was answered, nothing lost. */
  async function keep(
    c: Ctx,
    answer: (before: ShownReading) => Choices,
    then: (before: ShownReading) => { address: string; page: (after: ShownReading) => VNode },
  ) {
    const obstacle = whyCannotRead(signedIn(c));
    if (obstacle) return show(c, <Refused sentence={words(c).refused[obstacle]} />, 403);
    const before = await found(c);
    if (!before) return c.notFound();
    const choices = answer(before);
    const { address, page } = then(before);
    const version = Number(form(c).text('version'));
    const saved = await readingStore(c.get('db')).choose(before.reading.id, choices, version);
    if (saved === 'stale') return show(c, page(await shown(c, before.reading, { choices })), 409);
    return seeOther(c, address, words(c).saved);
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
      if (begun.ok) return seeOther(c, readingAddress(begun.value));
      if (begun.problem === 'scanned') return (await beginBatch(c, [file])) ?? start(c, words(c).noFile);
      if (typeof begun.problem === 'string') return start(c, openProblemText[c.get('locale')][begun.problem]);
      const { address, problem } = begun.problem;
      return seeOther(c, address, words(c).known[problem]);
    })
    .get('/las-in/:id', async (c) => {
      signedIn(c);
      const reading = await found(c, { part: 'overview' });
      const list = readList(c, { sorts: ['document'], defaultSort: 'document', sizes: itemSizes });
      return reading ? show(c, <ReviewPage {...reading} list={list} />) : c.notFound();
    })
    .post('/las-in/:id/huvud', (c) =>
      keep(
        c,
        (before) => ({ ...before.reading.choices, head: headAnswer(sentBy(c), offeredIn(before)) }),
        ({ reading }) => ({
          address: `${readingAddress(reading.id)}#punkter`,
          page: (after) => (
            <ReviewPage {...after} stale problems={problemsOf(after.obstacles, words(c).obstacle)} />
          ),
        }),
      ),
    )
    .post('/las-in/:id/namn', (c) =>
      keep(
        c,
        (before) => ({
          ...before.reading.choices,
          names: {
            ...before.reading.choices.names,
            ...nameAnswers(
              before.reading.proposal.people,
              before.reading.choices.names,
              sentBy(c),
              offeredIn(before),
            ),
          },
        }),
        ({ reading }) => ({
          address: `${readingAddress(reading.id)}#namn`,
          page: (after) => <ReviewPage {...after} stale />,
        }),
      ),
    )
    .post('/las-in/:id/alla', (c) =>
      keep(
        c,
        (before) => allAnswer(before, form(c).text('ta') === 'ja'),
        ({ reading }) => ({
          address: `${readingAddress(reading.id)}#punkter`,
          page: (after) => <ReviewPage {...after} stale />,
        }),
      ),
    )
    .get('/las-in/:id/punkter/:place', async (c) => {
      signedIn(c);
      const reading = await found(c, { part: Number(c.req.param('place')) - 1 });
      const place = reading && placeIn(reading, c.req.param('place'));
      if (!reading || place === undefined) return c.notFound();
      return show(c, <ItemPage {...reading} place={place} />);
    })
    .post('/las-in/:id/punkter/:place', async (c) => {
      const reading = await found(c);
      const place = reading && placeIn(reading, c.req.param('place'));
      if (place === undefined) return c.notFound();
      return keep(
        c,
        (before) => {
          const item = before.review.items[place];
          const facts = item?.facts ?? before.review.loose;
          return itemAnswers(before.reading.choices, item, facts, sentBy(c), offeredIn(before));
        },
        ({ reading, review }) => ({
          address: nextAddress(reading.id, place, placesOf(review), form(c).text('vidare') === 'kvar'),
          page: (after) => <ItemPage {...after} place={place} stale />,
        }),
      );
    })
    .post('/las-in/:id/godkann', async (c) => {
      const actor = signedIn(c);
      const obstacle = whyCannotRead(actor);
      if (obstacle) return show(c, <Refused sentence={words(c).refused[obstacle]} />, 403);
      const first = await found(c);
      if (first) await oneAtATime(c.get('db'), first);
      const reading = first && (await found(c));
      if (!reading) return c.notFound();
      const problems = problemsOf(reading.obstacles, words(c).obstacle);
      if (problems.length > 0) return show(c, <ReviewPage {...reading} problems={problems} />, 422);
      if (Number(form(c).text('version')) !== reading.reading.version)
        return show(c, <ReviewPage {...reading} stale />, 409);
      const calendar = await handed.calendarOf(c.get('db'), c.get('today'));
      const done = await accept(c.get('db'), {
        ...reading,
        by: actor.person,
        today: c.get('today'),
        calendar,
      });
      if (done === 'stale') return show(c, <ReviewPage {...reading} stale />, 409);
      return seeOther(c, done.address, words(c).accepted);
    })
    .post('/las-in/:id/kasta', async (c) => {
      const obstacle = whyCannotRead(signedIn(c));
      if (obstacle) return show(c, <Refused sentence={words(c).refused[obstacle]} />, 403);
      const reading = await found(c);
      if (!reading) return c.notFound();
      const version = Number(form(c).text('version'));
      const ended = await readingStore(c.get('db')).end(reading.reading.id, { state: 'discarded' }, version);
      if (ended === 'stale') return show(c, <ReviewPage {...reading} stale />, 409);
      return seeOther(c, importAddress, words(c).discarded);
    });
};

const placesOf = (review: ShownReading['review']): number =>
  review.items.length + (review.loose.length > 0 ? 1 : 0);

function placeIn(shown: ShownReading, text: string): number | undefined {
  const place = Number(text) - 1;
  return Number.isSafeInteger(place) && place >= 0 && place < placesOf(shown.review) ? place : undefined;
}

const nextAddress = (id: ReadingId, place: number, places: number, stay: boolean): string =>
  stay
    ? readingItemAddress(id, place)
    : place + 1 < places
      ? readingItemAddress(id, place + 1)
      : `${readingAddress(id)}#punkter`;

function sentBy(c: Ctx) {
  const sent = form(c);
  return { text: sent.text, all: sent.all, has: (name: string) => sent.all(name).length > 0 };
}

/** What the pages of a reading offer to choose among. */
function offeredIn({ bodies, units, matches, review, actor }: ShownReading): Offered {
  return {
    bodies: new Set(bodies.map(({ id }) => `body:${id}`)),
    units: new Set(units.map(({ id }) => id)),
    items: new Set([...review.items.map(({ key }) => key), looseItem]),
    owners: (words) => (matches.owners.get(words) ?? []).map(({ ref }) => ref),
    newPostsAndBodies: actor.administrator,
    people: (name) => (matches.people.get(name) ?? []).map(({ ref }) => ref),
  };
}

/** Takes everything but what stands on the meeting already, or leaves everything. */
function allAnswer({ reading, review }: ShownReading, take: boolean): Choices {
  const standing = new Set(
    take ? review.items.filter((item) => item.standsAlready).map(({ key }) => key) : [],
  );
  const keys = allKeys(reading.proposal).filter((key) => !standing.has(key));
  return withAll(reading.choices, keys, take);
}

/** Readings of one body's same day are accepted one after the other, so that the later sees what the first stored. */
async function oneAtATime(db: Db, { review }: ShownReading): Promise<void> {
  const { body, day } = review.head;
  await sql`select pg_advisory_xact_lock(hashtextextended(${`reading ${body} ${day ?? ''}`}, 0))`.execute(db);
}
