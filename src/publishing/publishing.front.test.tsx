// From approved minutes to a masked copy on the web, through the whole house.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { PDFDocument } from '@cantoo/pdf-lib';
import { sql } from 'kysely';
import { aClosedMeeting, secrets } from '../approved-meeting.fixtures.ts';
import { approvalStore } from '../minutes/approval/approval.store.ts';
import { wordsOf } from '../platform/pdf/testing.ts';
import { asSystem } from '../platform/sql/transaction.ts';
import { aPublishingHouse } from '../publishing.fixtures.ts';
import type { PublishingHouse } from '../publishing.fixtures.ts';
import { usualRoutine } from './routine.ts';

let house: PublishingHouse;
before(async () => {
  house = await aPublishingHouse();
});
after(() => house.database.close());

/** All found is masked, and one passage more. */
async function inReviewWithFree() {
  const { secretary, inReview, maskAll } = house;
  const under = await inReview();
  await maskAll(under.review);
  const missing = await secretary.post(`${under.review}/maska`, { text: 'Står inte där' });
  assert.ok(missing.status === 422 && missing.has('Orden finns inte i protokollet'));
  assert.equal((await secretary.post(`${under.review}/maska`, { text: 'planen  gäller' })).status, 303);
  return under;
}

/** A stream's content, unpacked where it is packed. */
function unpacked(object: object): string {
  const { inflateSync } = process.getBuiltinModule('node:zlib');
  if (!('getContents' in object) || typeof object.getContents !== 'function') return '';
  const contents = Buffer.from(object.getContents() as Uint8Array);
  const head = 'dict' in object ? String(object.dict) : '';
  return head.includes('FlateDecode')
    ? inflateSync(contents).toString('latin1')
    : contents.toString('latin1');
}

test('only what is approved can be published: the draft is nobody’s but the body’s (R4)', async () => {
  const { database, known, secretary } = house;
  const closed = await aClosedMeeting(database, known);
  const address = `/moten/${closed.id}/publicering`;
  const page = await secretary.get(address);
  assert.ok(page.has('Det som inte är justerat publiceras inte'));
  assert.equal((await secretary.post(address, { protokoll: closed.id })).status, 404);
  assert.equal(
    (await secretary.get(`/moten/${closed.id}`)).link('Publicera protokollet på webben'),
    undefined,
  );
});

test('approval publishes nothing: the copy is a step of its own, and every finding is decided first (R6)', async () => {
  const { door, secretary, inReview, publish, stateOf } = house;
  const { meeting, review } = await inReview();
  assert.ok((await door.visitor().get('/protokoll')).has('Inga protokoll är publicerade'));
  assert.equal((await door.visitor().get(review.replace('publicering', 'protokoll'))).status, 404);
  assert.equal(
    (await secretary.get(meeting)).link('Publicera protokollet på webben'),
    `${meeting}/publicering`,
  );
  const page = await secretary.get(review);
  for (const found of Object.values(secrets)) assert.ok(page.has(found), found);
  assert.ok(page.has('6 fynd, 6 att avgöra'), page.text());
  const early = await publish(secretary, review);
  assert.ok(early.status === 422 && early.has('Avgör varje fynd'));
  assert.equal(await stateOf(review), 'review');
});

test('a finding is masked, or left with a reason; a personnummer is never left (R6)', async () => {
  const { secretary, inReview } = house;
  const { review } = await inReview();
  const keep = (text: string, skal: string) =>
    secretary.post(`${review}/fynd`, { text, val: 'keep', skal, slag: 'name' });
  assert.ok((await keep(secrets.number, 'Hon vill det')).has('Ett personnummer får inte stå kvar'));
  const none = await keep(secrets.property, '');
  assert.ok(none.status === 422 && none.has('Skriv varför uppgiften får stå kvar'));
  assert.equal((await keep(secrets.property, 'Fastigheten är kommunens egen')).status, 303);
  const page = await secretary.get(review);
  assert.ok(page.has('Får stå: Fastigheten är kommunens egen') && page.has('5 att avgöra'), page.text());
  assert.equal((await secretary.post(`${review}/alla`, { slag: 'phone' })).status, 303);
  assert.ok((await secretary.get(review)).has('4 att avgöra'));
  assert.equal((await secretary.post(`${review}/angra`, { text: secrets.property })).status, 303);
  assert.ok((await secretary.get(review)).has('5 att avgöra'));
});

test('what is masked is nowhere in the published file: not in its bytes, its text or its metadata (R6)', async () => {
  const { door, secretary, publish, pdfOf } = house;
  const { review, copy } = await inReviewWithFree();
  assert.equal((await publish(secretary, review)).status, 303);
  const { status, type, bytes } = await pdfOf(`${copy}/pdf`);
  assert.deepEqual([status, type], [200, 'application/pdf']);
  const document = await PDFDocument.load(bytes);
  const inside = document.context
    .enumerateIndirectObjects()
    .map(([, object]) => ('getContents' in object ? unpacked(object) : object.toString()))
    .join('\n');
  const text = await wordsOf(bytes);
  const page = await door.visitor().get(copy);
  const places = {
    bytes: Buffer.from(bytes).toString('latin1'),
    inside,
    text,
    page: page.html,
    title: document.getTitle() ?? '',
  };
  for (const [place, said] of Object.entries(places))
    for (const secret of [...Object.values(secrets), 'Planen gäller'])
      assert.ok(
        !said.includes(secret) && !said.replaceAll(/\s/g, '').includes(secret.replaceAll(' ', '')),
        `${secret} in ${place}`,
      );
  for (const said of [
    '[personnummer maskat]',
    '[namn maskat]',
    '[uppgift maskad] i tre år',
    'Publicerad kopia',
    'Nämnden antar planen.',
  ])
    assert.ok(text.includes(said) && page.has(said), said);
  assert.match(inside, /pdfaid:part>2/);
  assert.match(inside, /pdfuaid:part>1/);
});

test('the approved original is untouched by it all (R6)', async () => {
  const { database, secretary, inReview, maskAll, publish } = house;
  const under = await inReview();
  const original = () => asSystem(database.db, (db) => approvalStore(db).pdfOf(under.version));
  const before = await original();
  await maskAll(under.review);
  assert.equal((await publish(secretary, under.review)).status, 303);
  assert.deepEqual(await original(), before);
  const cookieless = await wordsOf((await original()) ?? new Uint8Array());
  assert.ok(cookieless.includes(secrets.number));
});

test('a named reviewer publishes with every point of the routine checked and a day to remove it; nothing does it by itself (R6)', async () => {
  const { database, known, secretary, inReview, maskAll, publish } = house;
  const { review } = await inReview();
  await maskAll(review);
  for (const [fields, sentence] of [
    [{ punkt: usualRoutine.points.slice(1) }, 'Bocka av varje punkt'],
    [{ last: '' }, 'Intyga att du har läst'],
    [{ bort: '' }, 'Välj vilken dag'],
    [{ bort: '2026-11-24' }, 'efter i dag'],
    [{ bort: '2037-01-01' }, 'inom tio år'],
  ] as const) {
    const wrong = await publish(secretary, review, fields);
    assert.ok(wrong.status === 422 && wrong.has(sentence), sentence);
  }
  const id = review.split('/').at(-1);
  await assert.rejects(
    asSystem(database.db, (db) =>
      sql`update publication set state = 'published', published_by = ${known.people.secretary}, published_on = '2026-11-24',
        remove_on = '2027-11-24' where id = ${id}`.execute(db),
    ),
    /never by a program/,
  );
  assert.equal((await publish(secretary, review)).status, 303);
  const page = await secretary.get(review);
  assert.ok(page.has('Granskad och publicerad av') && page.has('Nora Stig'));
  assert.ok(page.has(usualRoutine.points[0] ?? ''));
});

test('what a body only prepares is left out by itself, and taken in only with a reason (0.4)', async () => {
  const { secretary, inReview, maskAll, pdfOf } = house;
  const { review, prepared, plan } = await inReview();
  await maskAll(review);
  const choose = (punkt: string, val: string, skal = '') =>
    secretary.post(`${review}/paragraf`, { punkt, val, skal });
  const left = await wordsOf((await pdfOf(`${review}/forhandsgranska`, secretary)).bytes);
  assert.ok(left.includes('§ 142 Beredning') && !left.includes('Taxa för måltider'), left);
  const unreasoned = await choose(prepared, 'publish');
  assert.ok(unreasoned.status === 422 && unreasoned.has('Skriv varför paragrafen får publiceras'));
  assert.equal((await choose(prepared, 'publish', 'Remissen är offentlig')).status, 303);
  assert.equal((await choose(plan, 'leave-out')).status, 303);
  const later = await wordsOf((await pdfOf(`${review}/forhandsgranska`, secretary)).bytes);
  assert.ok(later.includes('Taxa för måltider') && !later.includes('Plan för anhörigstöd'), later);
});

test('of a body that handles individuals’ matters only number and type are published, whoever wants more (R5)', async () => {
  const { secretary, inReview, published, pdfOf } = house;
  const { review, copy, plan } = await published({ individualMatters: true });
  const text = await wordsOf((await pdfOf(`${copy}/pdf`)).bytes);
  for (const heading of [
    'Plan för anhörigstöd',
    'Svar på skrivelse',
    'Nämnden antar',
    ...Object.values(secrets),
  ])
    assert.ok(!text.includes(heading), heading);
  assert.ok(text.includes('§ 140 Beslut') && text.includes('§ 142 Beredning'), text);
  assert.equal(
    (await secretary.post(`${review}/paragraf`, { punkt: plan, val: 'publish', skal: 'x' })).status,
    409,
  );
  const other = await inReview({ individualMatters: true });
  const refused = await secretary.post(`${other.review}/paragraf`, {
    punkt: other.plan,
    val: 'publish',
    skal: 'Vi vill',
  });
  assert.ok(refused.status === 422 && refused.has('publiceras aldrig'));
});

test('an elected person’s party is shown, an employee’s never (R7)', async () => {
  const { door, published } = house;
  const { copy } = await published();
  const page = await door.visitor().get(copy);
  assert.ok(page.has('Ellen Varg (S), ordförande'), page.text());
  assert.ok(page.has('Greta Alm, socialchef') && !page.has('Greta Alm (C)'));
});
