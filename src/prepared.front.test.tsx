// What a body only prepares is not published with the rest (domain.md 0.4, R4): through the front door of the whole house.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { sql } from 'kysely';
import { rooms } from './app.tsx';
import { everybody, theHouse } from './permissions.fixtures.ts';
import type { Role } from './permissions.fixtures.ts';
import { testDatabase } from './platform/postgres/testing.ts';
import { frontDoor } from './platform/web/testing.ts';
import type { Visitor } from './platform/web/testing.ts';

const database = await testDatabase();
after(() => database.close());
const house = await theHouse(database.db);
const door = frontDoor(database, rooms());
const visitors = await everybody(database.db, door, house);
const { bodies, posts, shelves } = house;
const as = (role: Role): Visitor => {
  const visitor = visitors.get(role);
  assert.ok(visitor);
  return visitor;
};
const lastOf = (address = '') =>
  address
    .split('/')
    .at(-1)
    ?.replace(/.*punkt-/, '') ?? '';

test('on a public meeting, a matter that is only prepared is for the signed-in, with all that comes of it', async () => {
  const planned = await as('chair').post('/moten/ny', {
    organ: bodies.board,
    slag: 'board',
    dag: '2026-11-24',
    synlighet: 'public',
  });
  const meeting = planned.location ?? '';
  const item = await as('chair').post(`${meeting}/punkter`, { rubrik: 'Kajen', slag: 'preparation' });
  const punkt = lastOf(item.location);
  await as('chair').post('/forslag/nytt', { punkt, text: 'Kajen rustas upp.', till: bodies.other });
  const { rows } = await sql<{ id: string }>`select id from proposal where item_id = ${punkt}`.execute(
    database.db,
  );
  const proposal = rows[0]?.id ?? '';
  const given = await as('chair').post('/uppdrag/ny', {
    vad: 'Mät kajen',
    organ: bodies.board,
    senast: '2027-02-01',
    synlighet: 'public',
    beslut: proposal,
  });
  assert.equal(given.status, 303);
  assert.equal((await as('visitor').get(meeting)).status, 200);
  assert.ok(!(await as('visitor').get(meeting)).html.includes('Kajen'));
  for (const address of [`/forslag/${proposal}`, given.location ?? '', `/traden/${punkt}`]) {
    assert.equal((await as('visitor').get(address)).status, 404, address);
    assert.equal((await as('stranger').get(address)).status, 200, address);
  }
  assert.ok(!(await as('visitor').get('/sok?q=kajen')).html.includes('rustas'));
  // closing the meeting to others and opening it again opens nothing more
  await as('chair').send(meeting, `${meeting}/synlighet`, { synlighet: 'body' });
  assert.equal((await as('stranger').get(`/forslag/${proposal}`)).status, 404);
  await as('chair').send(meeting, `${meeting}/synlighet`, { synlighet: 'public' });
  assert.equal((await as('visitor').get(`/forslag/${proposal}`)).status, 404);
});

test('a report-back on something internal puts no title on a public agenda, nor on one that is opened later', async () => {
  const planned = await as('chair').post('/moten/ny', {
    organ: bodies.board,
    slag: 'board',
    dag: '2026-12-10',
    synlighet: 'internal',
  });
  const meeting = planned.location ?? '';
  const given = await as('chair').post('/uppdrag/ny', {
    vad: 'Hemlig genomgång',
    organ: bodies.board,
    senast: '2026-12-01',
    synlighet: 'internal',
    post: posts.south,
  });
  const reported = await as('southManager').post(`${given.location}/aterrapportera`, {
    text: 'Klart',
    lage: 'done',
    utan: 'Muntligt',
  });
  assert.equal(reported.status, 303);
  assert.ok((await as('stranger').get(meeting)).html.includes('Hemlig genomgång'));
  await as('chair').send(meeting, `${meeting}/synlighet`, { synlighet: 'public' });
  const open = await as('visitor').get(meeting);
  assert.equal(open.status, 200);
  assert.ok(!open.html.includes('Hemlig genomgång'));
});

test('a meeting that is closed to others closes the file that it was read from', async () => {
  const { meeting, document } = shelves.public.knots;
  assert.equal((await as('visitor').get(`/dokument/${document}`)).status, 200);
  await as('chair').send(`/moten/${meeting}`, `/moten/${meeting}/synlighet`, { synlighet: 'internal' });
  assert.equal((await as('visitor').get(`/dokument/${document}/hamta`)).status, 404);
  await as('chair').send(`/moten/${meeting}`, `/moten/${meeting}/synlighet`, { synlighet: 'public' });
  assert.equal((await as('visitor').get(`/dokument/${document}/hamta`)).status, 404);
  assert.equal((await as('stranger').get(`/dokument/${document}/hamta`)).status, 200);
});

test('a report-back is not received at a meeting that is closed, but at the next', async () => {
  const { report } = shelves.internal.knots;
  const planned = await as('convener').post('/moten/ny', {
    organ: bodies.team,
    slag: 'management',
    dag: '2026-11-24',
    synlighet: 'internal',
  });
  const { rows } = await sql<{ id: string }>`
    select result_id as id from tie where source_id = ${report} and kind = 'raises'`.execute(database.db);
  await sql`insert into membership (id, body_id, person_id, role)
    values (gen_random_uuid(), ${bodies.team}, ${house.people.head}, 'chair')`.execute(database.db);
  for (const steg of ['hold', 'close'])
    assert.equal((await as('convener').post(`${planned.location}/steg`, { steg })).status, 303, steg);
  const answer = await as('head').post(`/aterrapporter/${report}/ta-emot`, {
    punkt: rows[0]?.id ?? '',
    utfall: 'endorsed',
  });
  assert.equal(answer.status, 403);
  assert.ok(answer.has('tas emot på nästa möte'));
});
