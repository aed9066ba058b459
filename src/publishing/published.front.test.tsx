// Published copies: who may handle them, two at once, and how they leave the web again.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { secrets } from '../approved-meeting.fixtures.ts';
import { newDay } from '../daily.job.ts';
import { dayAt } from '../kernel/day.ts';
import { aPublishingHouse, yes } from '../publishing.fixtures.ts';
import type { PublishingHouse } from '../publishing.fixtures.ts';
import { usualRoutine } from './routine.ts';

let house: PublishingHouse;
before(async () => {
  house = await aPublishingHouse();
});
after(() => house.database.close());

test('published minutes are listed by body and year, without sign-in, and linked from the meeting', async () => {
  const { known, door, published } = house;
  const { copy, meeting } = await published();
  const visitor = door.visitor();
  const list = await visitor.get(`/protokoll?organ=${known.bodies.committee}&ar=2026`);
  assert.ok(list.html.includes(copy));
  assert.ok(!(await visitor.get('/protokoll?ar=2019')).html.includes(copy));
  assert.ok((await visitor.get(meeting)).html.includes(copy));
  assert.equal((await visitor.get('/protokoll/hittepa')).status, 404);
});

test('a copy leaves the web when its day comes, and its address says so (R6)', async () => {
  const { at, database, door, published, pdfOf, stateOf } = house;
  const { copy, review } = await published();
  let now = at('2027-11-23T06:00:00+01:00');
  await newDay(database.db, dayAt(now), now);
  assert.equal(await stateOf(review), 'published');
  now = at('2027-11-24T06:00:00+01:00');
  await newDay(database.db, dayAt(now), now);
  at('2026-11-24T15:00:00+01:00');
  assert.equal(await stateOf(review), 'removed');
  const gone = await door.visitor().get(copy);
  assert.ok(gone.status === 200 && gone.has('togs bort från webben') && !gone.has('Nämnden antar planen'));
  assert.notEqual((await pdfOf(`${copy}/pdf`)).type, 'application/pdf');
  assert.ok(!(await door.visitor().get('/protokoll')).html.includes(copy));
});

test('a copy is withdrawn at once with a reason that stays inside; a new one takes its place (R6)', async () => {
  const { door, secretary, maskAll, publish, published } = house;
  const { copy, review, meeting } = await published();
  const withdraw = (anledning: string) => secretary.post(`${review}/dra-tillbaka`, { anledning });
  assert.equal((await withdraw('')).status, 422);
  assert.equal((await withdraw('Ett namn stod kvar i § 141')).status, 303);
  assert.equal((await withdraw('igen')).status, 409);
  const gone = await door.visitor().get(copy);
  assert.ok(!gone.has('Ett namn stod kvar') && !gone.has('Nämnden antar planen'));
  assert.ok((await secretary.get(review)).has('Ett namn stod kvar i § 141'));
  const again = await secretary.send(`${meeting}/publicering`, `${meeting}/publicering`, {});
  await maskAll(again.location ?? '');
  assert.equal((await publish(secretary, again.location ?? '')).status, 303);
  assert.ok((await door.visitor().get(copy)).link('Läs den kopia som gäller nu'));
});

test('two who review at once: nothing is published that one of them has not seen; begun twice is one review', async () => {
  const { known, door, secretary, inReview, mask, maskAll } = house;
  const { review, meeting, version } = await inReview();
  const administrator = await door.as(known.people.administrator);
  const begun = await administrator.post(`${meeting}/publicering`, { protokoll: version });
  assert.equal(begun.location, review);
  await maskAll(review);
  const seen = await administrator.get(review);
  assert.equal((await secretary.post(`${review}/angra`, { text: secrets.name })).status, 303);
  const stale = await administrator.post(`${review}/publicera`, {
    ...seen.form(`${review}/publicera`),
    ...yes,
  });
  assert.ok(stale.status === 409 && stale.has('Någon annan har ändrat granskningen'));
  assert.equal((await mask(review, secrets.name)).status, 303);
  const ready = (await administrator.get(review)).form(`${review}/publicera`);
  const both = await Promise.all(
    [administrator, secretary].map((one) =>
      one.post(`${review}/publicera`, { ...ready, ...yes, formKey: randomUUID() }),
    ),
  );
  assert.deepEqual(
    both.map(({ status }) => status).sort((a, b) => a - b),
    [303, 409],
  );
  const over = await mask(review, secrets.name);
  assert.ok(over.status === 409 && over.has('Granskningen är avslutad'));
});

test('nobody but those who run the body reviews, publishes or withdraws; the database agrees', async () => {
  const { database, known, door, inReview, published } = house;
  const under = await inReview();
  const { copy, review } = await published();
  const manager = await door.as(known.people.manager);
  const inside = under.review.split('/').at(-1);
  const routes = ['fynd', 'alla', 'maska', 'angra', 'paragraf', 'publicera', 'kasta'];
  for (const verb of routes) {
    assert.equal((await manager.post(`${under.review}/${verb}`, { text: secrets.name })).status, 404, verb);
    assert.equal((await door.visitor().post(`${under.review}/${verb}`, {})).status, 401, verb);
  }
  assert.equal((await manager.get(under.review)).status, 404);
  assert.equal((await manager.get(review)).status, 403);
  assert.equal((await manager.post(`${review}/dra-tillbaka`, { anledning: 'x' })).status, 403);
  assert.equal(
    (await manager.post(`${under.meeting}/publicering`, { protokoll: under.version })).status,
    403,
  );
  assert.equal((await manager.get(`${under.meeting}/publicering`)).status, 403);
  assert.equal((await manager.post('/publicering/rutin', { punkter: 'Allt', manader: '1' })).status, 403);
  assert.equal((await door.visitor().get(copy)).status, 200);
  const open = await sql<{
    n: number;
  }>`select count(*)::int as n from publication_mark where publication_id = ${inside}`.execute(database.db);
  assert.equal(open.rows[0]?.n, 0);
  await assert.rejects(sql`update publication_copy set pages = 99`.execute(database.db), /keep|never|added/i);
});

test('the written routine is the municipality’s own: its checklist is what reviewers say yes to (R6)', async () => {
  const { known, door, secretary, inReview } = house;
  const { review } = await inReview();
  const administrator = await door.as(known.people.administrator);
  const set = (punkter: string, manader = '6') =>
    administrator.post('/publicering/rutin', { rutin: 'Nora Stig ansvarar.', punkter, manader });
  assert.equal((await set('')).status, 422);
  assert.equal((await set('En egen punkt', '0')).status, 422);
  assert.equal((await set('En egen punkt')).status, 303);
  const page = await secretary.get(review);
  assert.ok(page.has('En egen punkt') && !page.has(usualRoutine.points[0] ?? ''));
  assert.equal(page.form(`${review}/publicera`)['bort'], '2027-05-24');
  assert.equal((await set(usualRoutine.points.join('\n'), '24')).status, 303);
});
