import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { rooms } from './app.tsx';
import { aMunicipality } from './bodies/bodies.fixtures.ts';
import type { Fixture } from './bodies/bodies.fixtures.ts';
import { decisionStore } from './decisions/decisions.store.ts';
import { aHeldMeeting, aMeeting, today } from './meetings/meetings.fixtures.ts';
import { meetingStore } from './meetings/meetings.store.ts';
import { testDatabase } from './platform/postgres/testing.ts';
import type { Db } from './platform/sql/pool.ts';
import { asSystem } from './platform/sql/transaction.ts';
import { frontDoor } from './platform/web/testing.ts';
import type { Door } from './platform/web/testing.ts';

let database: Awaited<ReturnType<typeof testDatabase>>;
let door: Door;
let known: Fixture;
before(async () => {
  database = await testDatabase();
  known = await asSystem(database.db, aMunicipality);
  door = frontDoor(database, rooms());
});
after(() => database.close());
const system = <Answer,>(work: (db: Db) => Promise<Answer>) => asSystem(database.db, work);

async function words(bytes: Uint8Array): Promise<string> {
  const engine = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const document = await engine.getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const pages = Array.from({ length: document.numPages }, async (_, at) => {
    const content = await (await document.getPage(at + 1)).getTextContent();
    return content.items.map((item) => ('str' in item ? item.str : '')).join(' ');
  });
  return (await Promise.all(pages)).join(' ').replace(/\s+/g, ' ');
}

async function download(address: string, visitor = door.visitor()) {
  const cookie = [...visitor.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const answer = await door.app.request(address, { headers: { cookie } });
  return { answer, bytes: new Uint8Array(await answer.arrayBuffer()) };
}

test('the minutes of a held meeting are a document that holds what its page holds, and says that it is not approved', async () => {
  const held = await system(async (db) => {
    const meeting = await aHeldMeeting(db, known.bodies.committee);
    await decisionStore(db).decide({
      itemId: meeting.plan,
      bodyId: known.bodies.committee,
      decidedOn: today,
      text: 'Planen antas för 2027.',
      verb: 'adopt',
      visibility: 'public',
    });
    return meeting;
  });
  const address = (await door.visitor().get(`/moten/${held.id}`)).link('Protokoll som pdf') ?? '';
  assert.equal(address, `/moten/${held.id}/protokoll`);
  const { answer, bytes } = await download(address);
  assert.equal(answer.headers.get('content-type'), 'application/pdf');
  assert.match(answer.headers.get('content-disposition') ?? '', /^inline; .*Sammantr%C3%A4desprotokoll/);
  const text = await words(bytes);
  for (const said of [
    'Socialnämnden',
    '§ 140 Plan för anhörigstöd',
    'Planen antas för 2027.',
    'Reservationer',
    'Ojusterat',
    'Sida 1 (1)',
  ]) {
    assert.ok(text.includes(said), `${said}: ${text.slice(0, 400)}`);
  }
  assert.ok(!text.includes('Taxa för måltider'), 'what is only prepared is not public (domain.md 0.4)');
  const inside = await words((await download(address, await door.as(known.people.secretary))).bytes);
  assert.ok(inside.includes('Taxa för måltider'));
});

test('an extract holds one § and no other; an item of another meeting has none here', async () => {
  const { committee } = known.bodies;
  const [one, other] = await system(async (db) => [
    await aHeldMeeting(db, committee),
    await aHeldMeeting(db, committee),
  ]);
  const address = `/moten/${one?.id}/utdrag/${one?.plan}`;
  const page = await door.visitor().get(`/moten/${one?.id}`);
  assert.ok(page.html.includes(address));
  const { bytes } = await download(address);
  const text = await words(bytes);
  assert.match(text, /Protokollsutdrag/);
  assert.match(text, /§ 140 Plan för anhörigstöd/);
  assert.doesNotMatch(text, /Mötets öppnande/);
  assert.equal((await door.visitor().get(`/moten/${one?.id}/utdrag/${other?.plan}`)).status, 404);
  assert.equal((await door.visitor().get(`/moten/${one?.id}/utdrag/${one?.prepared}`)).status, 404);
  assert.equal((await door.visitor().get('/moten/hittepå/protokoll')).status, 404);
});

test('a meeting that strangers may not see has no minutes for them', async () => {
  const held = await system((db) => aHeldMeeting(db, known.bodies.committee, 'body'));
  assert.equal((await door.visitor().get(`/moten/${held.id}/protokoll`)).status, 404);
  const secretary = await door.as(known.people.secretary);
  assert.equal((await download(`/moten/${held.id}/protokoll`, secretary)).answer.status, 200);
});

test('there are no minutes before the meeting has been held, and the page offers none', async () => {
  const id = await system((db) => meetingStore(db).plan(aMeeting(known.bodies.committee)));
  const early = await door.visitor().get(`/moten/${id}/protokoll`);
  assert.equal(early.status, 409);
  assert.ok(early.has('har inte varit ännu'));
  assert.equal((await door.visitor().get(`/moten/${id}`)).link('Protokoll som pdf'), undefined);
});
