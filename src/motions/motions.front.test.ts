// Motions and citizens' proposals through the front door of the whole house: intake, clock, answer, and who may not.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { rooms } from '../app.tsx';
import { aMunicipality } from '../bodies/bodies.fixtures.ts';
import type { Fixture } from '../bodies/bodies.fixtures.ts';
import { bodyStore } from '../bodies/bodies.store.ts';
import { decisionStore } from '../decisions/decisions.store.ts';
import type { BodyId, PersonId } from '../kernel/actor.ts';
import { day } from '../kernel/day.ts';
import type { Id } from '../kernel/id.ts';
import { meetingStore } from '../meetings/meetings.store.ts';
import { runChecks } from '../platform/checks.ts';
import { testDatabase } from '../platform/postgres/testing.ts';
import { asSystem } from '../platform/sql/transaction.ts';
import { frontDoor } from '../platform/web/testing.ts';
import type { Door, Fields, Visitor } from '../platform/web/testing.ts';
import { motionChecks } from './checks.ts';

let database: Awaited<ReturnType<typeof testDatabase>>;
let known: Fixture;
let door: Door;
let clerk: Visitor;
let clerkId: PersonId;
before(async () => {
  database = await testDatabase();
  known = await asSystem(database.db, aMunicipality);
  clerkId = await asSystem(database.db, async (db) => {
    const person = await bodyStore(db).addPerson({ name: 'Siv Rask' });
    await bodyStore(db).addMembership({ bodyId: known.bodies.council, personId: person, role: 'secretary' });
    return person;
  });
  door = frontDoor(database, rooms());
  clerk = await door.as(clerkId);
});
after(() => database.close());

const rows = async <Row>(query: ReturnType<typeof sql>): Promise<Row[]> =>
  (await query.execute(database.db)).rows as Row[];
const planMeeting = (bodyId: BodyId, onDay: string) =>
  asSystem(database.db, (db) =>
    meetingStore(db).plan({
      bodyId,
      kind: 'board',
      onDay: day(onDay),
      place: 'Salen',
      state: 'planned',
      visibility: 'public',
    }),
  );
const proposal = (some: Fields = {}): Fields => ({
  rubrik: 'Fler bänkar vid bryggan',
  text: 'Det är långt att gå.',
  namn: 'Stina Ek',
  folkbokford: 'ja',
  ...some,
});
const onPaper = (some: Fields = {}): Fields => ({
  slag: 'motion',
  organ: known.bodies.council,
  rubrik: 'Belys strandvägen',
  text: 'Att kommunen sätter upp lyktor.',
  vackt: '2026-01-10',
  namn: 'Ellen Varg (S)',
  ...some,
});
/** Decides on the item the motion stands on; answers with the decision's id. */
const decideOn = (motion: string, bodyId: BodyId) =>
  asSystem(database.db, async (db) => {
    const items = await sql<{ id: Id<'item'> }>`select result_id as id from tie
      where source_id = ${motion} and kind = 'raises' order by tied_at desc limit 1`.execute(db);
    const itemId = items.rows[0]?.id ?? assert.fail('on no agenda');
    const text = 'Kommunfullmäktige bifaller motionen.';
    const decidedOn = day('2026-11-24');
    return decisionStore(db).decide({
      itemId,
      bodyId,
      decidedOn,
      text,
      verb: 'approve',
      visibility: 'public',
    });
  });
const idOf = (address: string | undefined): string => address?.split('/').at(-1) ?? '';

test('anybody hands in a proposal without signing in; it is public only when the clerk has read it (KL 8:1)', async () => {
  await planMeeting(known.bodies.council, '2026-12-14');
  const visitor = door.visitor();
  assert.equal((await visitor.get('/medborgarforslag/nytt')).status, 200);
  const wrong = await visitor.post(
    '/medborgarforslag/nytt',
    proposal({ folkbokford: '', text: '811218-9876' }),
  );
  assert.equal(wrong.status, 422);
  assert.ok(wrong.has('folkbokförd') && wrong.has('Ta bort personnumret'));
  const sent = await visitor.post(
    '/medborgarforslag/nytt',
    proposal({ svar: 'ja', epost: 'stina@sjoholma.example' }),
  );
  assert.equal(sent.status, 303, sent.text());
  assert.ok(!(await visitor.get('/motioner')).html.includes('Fler bänkar'));
  const inbox = await clerk.get('/medborgarforslag/inkomna');
  assert.ok(inbox.has('Fler bänkar vid bryggan') && inbox.has('Stina Ek'));
  const [{ id } = { id: '' }] = await rows<{ id: string }>(
    sql`select id from handed_in_proposal where state = 'new'`,
  );
  const way = `/medborgarforslag/inkomna/${id}/registrera`;
  for (const [who, status] of [
    [known.people.secretary, 403],
    [known.people.manager, 403],
  ] as const)
    assert.equal((await (await door.as(who)).post(way)).status, status);
  assert.equal((await (await door.as(known.people.manager)).get('/medborgarforslag/inkomna')).status, 403);
  const [one, two] = await Promise.all([clerk.post(way), clerk.post(way)]);
  assert.deepEqual(
    [one?.status, two?.status].sort((a, b) => (a ?? 0) - (b ?? 0)),
    [303, 409],
    'two clerks at once',
  );
  const list = await visitor.get('/motioner');
  assert.ok(list.has('MF 1/2026 Fler bänkar vid bryggan') && list.has('En invånare'));
  assert.ok(!list.html.includes('Stina'), 'no name without leave');
  const kept = await rows<{ name: string; mail: string }>(sql`select name, mail from handed_in_proposal`);
  assert.deepEqual(kept, [{ name: '', mail: '' }], 'what has served its purpose is not kept');
  assert.equal(
    (await rows(sql`select id from agenda_item where heading like 'Medborgarförslag MF 1/2026%'`)).length,
    1,
  );
});

test('a child proposes with a first name that nobody else reads, and is shown without any (R9)', async () => {
  const child = proposal({ rubrik: 'En klätterställning', barn: 'ja', namn: 'Minna Sand', visa: 'ja' });
  assert.equal((await door.visitor().post('/medborgarforslag/nytt', child)).status, 303);
  const kept = await rows<{ id: string; name: string }>(
    sql`select id, name from handed_in_proposal where is_child`,
  );
  assert.equal(kept[0]?.name, 'Minna');
  const registered = await clerk.post(`/medborgarforslag/inkomna/${kept[0]?.id}/registrera`);
  const page = await door.visitor().get(registered.location ?? '');
  assert.ok(page.has('Ett barn eller en ung person'));
  assert.ok(!page.html.includes('Minna') && !page.html.includes('Sand'));
});

test('a program that fills in everything is thanked and forgotten, and floods are held back', async () => {
  const before = (await rows(sql`select id from handed_in_proposal`)).length;
  const visitor = door.visitor();
  assert.equal(
    (await visitor.post('/medborgarforslag/nytt', proposal({ webbplats: 'http://x' }))).status,
    303,
  );
  assert.equal((await rows(sql`select id from handed_in_proposal`)).length, before);
  const answers = [];
  for (const n of [1, 2, 3, 4])
    answers.push(await visitor.post('/medborgarforslag/nytt', proposal({ rubrik: `Nr ${n}` })));
  const last = answers.at(-1);
  assert.equal(last?.status, 429);
  assert.ok(last?.html.includes('Nr 4'), 'what was written is kept');
});

test('a proposal that is not taken up says why, and who it was is not kept', async () => {
  const [{ id } = { id: '' }] = await rows<{ id: string }>(
    sql`select id from handed_in_proposal where state = 'new'`,
  );
  const way = `/medborgarforslag/inkomna/${id}/avvisa`;
  assert.equal((await clerk.post(way, { skal: '' })).status, 422);
  assert.equal((await clerk.post(way, { skal: 'En felanmälan.' })).status, 303);
  assert.deepEqual(await rows(sql`select state, name, mail from handed_in_proposal where id = ${id}`), [
    { state: 'refused', name: '', mail: '' },
  ]);
});

test('the clerk registers paper; others do not; it stands in lists, search and the year (P24)', async () => {
  const registered = await clerk.post('/motioner/ny', onPaper());
  assert.equal(registered.status, 303, registered.text());
  assert.ok((await clerk.follow(registered)).has('M 1/2026 Belys strandvägen'));
  for (const who of [known.people.secretary, known.people.manager])
    assert.equal((await (await door.as(who)).post('/motioner/ny', onPaper())).status, 403);
  assert.equal((await door.visitor().post('/motioner/ny', onPaper())).status, 401);
  assert.equal((await clerk.post('/motioner/ny', onPaper({ rubrik: '', vackt: '2027-01-01' }))).status, 422);
  const old = await door.visitor().get('/motioner?lage=old');
  assert.ok(old.has('Belys strandvägen') && old.has('Äldre än nio månader') && !old.has('Fler bänkar'));
  assert.ok((await door.visitor().get('/sok?q=strandvägen&slag=motion')).has('M 1/2026'));
  const csv = await door.visitor().get('/motioner/exportera.csv?lage=old');
  assert.match(csv.html, /M 1\/2026;Motion;Belys strandvägen;Ellen Varg \(S\);2026-01-10;2027-01-10/);
  assert.equal((await door.visitor().get('/motioner/exportera.xlsx')).status, 200);
});

test('forecast, account and end: each by who handles it, with stale versions refused, the deciding decision tied', async () => {
  const registered = await clerk.post('/motioner/ny', onPaper({ rubrik: 'Vinterbad', slag: 'motion' }));
  const address = registered.location ?? '';
  const forecast = `${address}/prognos`;
  assert.equal(
    (await clerk.send(address, forecast, { prognos: '2026-12-14', prognosnot: 'Yttrande inväntas.' })).status,
    303,
  );
  assert.ok((await door.visitor().get(address)).has('Yttrande inväntas.'));
  assert.equal((await clerk.post(forecast, { version: '1', prognos: '' })).status, 409, 'stale');
  const secretary = await door.as(known.people.secretary);
  for (const verb of ['prognos', 'redovisa', 'overlat', 'avgor', 'dagordning'])
    assert.equal((await secretary.post(`${address}/${verb}`, { version: '2' })).status, 403, verb);
  assert.equal(
    (await clerk.post(`${address}/overlat`, { version: '2' })).status,
    409,
    'a motion stays with the council',
  );
  const early = await clerk.send(address, `${address}/avgor`, { utfall: 'writtenOff', skal: 'Byggs redan.' });
  assert.ok(early.status === 422 && early.has('Redovisa först'));
  const told = await clerk.send(address, `${address}/redovisa`, { redovisning: 'Kostnaden är utredd.' });
  assert.ok((await clerk.follow(told)).has('anmäls vid nästa sammanträde'));
  assert.equal((await clerk.post(`${address}/redovisa`, { redovisning: 'Igen', version: '3' })).status, 409);
  await clerk.post(`${address}/dagordning`);
  const decision = await decideOn(idOf(address), known.bodies.council);
  const ended = await clerk.send(address, `${address}/avgor`, { utfall: 'approved', beslut: decision });
  assert.equal(ended.status, 303, ended.text());
  const page = await clerk.follow(ended);
  assert.ok(page.has('Bifall') && page.has('Ge uppdrag av beslutet'));
  assert.ok(
    page.html.includes('Bifallet har inte gett något uppdrag ännu.'),
    'P-d: an approval without an assignment is a gap',
  );
  assert.equal((await clerk.post(`${address}/avgor`, { version: '9' })).status, 409, 'ended');
});

test('a board that was handed a proposal decides it, and the proposer who asked for it gets an answer, once (P24)', async () => {
  const [{ id } = { id: '' }] = await rows<{ id: string }>(sql`select motion_id as id from motion_contact`);
  const address = `/motioner/${id}`;
  assert.ok((await clerk.get(address)).has('vill ha svar'));
  assert.ok(!(await door.visitor().get(address)).html.includes('sjoholma.example'));
  assert.equal(
    (await clerk.send(address, `${address}/overlat`, { namnd: known.bodies.committee })).status,
    303,
  );
  const secretary = await door.as(known.people.secretary);
  assert.ok(
    (await secretary.follow(await secretary.post(`${address}/dagordning`))).has(
      'Inget sammanträde är planerat',
    ),
  );
  await planMeeting(known.bodies.committee, '2026-12-08');
  await secretary.post(`${address}/dagordning`);
  const decision = await decideOn(id, known.bodies.committee);
  const ended = await secretary.send(address, `${address}/avgor`, {
    utfall: 'rejected',
    beslut: decision,
    skal: 'Plats saknas.',
  });
  assert.ok((await secretary.follow(ended)).has('svaret är på väg'), ended.text());
  const letters = await rows<{ to_address: string; text: string }>(sql`select to_address, text from mail`);
  assert.equal(letters.length, 1);
  assert.equal(letters[0]?.to_address, 'stina@sjoholma.example');
  assert.match(letters[0]?.text ?? '', /avslag\.[^]*Plats saknas\./);
  assert.deepEqual(await rows(sql`select mail from motion_contact`), []);
});

test('the year’s proposals are counted by board and told the council (KL 6:34; P24)', async () => {
  const page = await door.visitor().get('/motioner/arsrapport?ar=2026');
  assert.match(page.text(), /Socialnämnden\s*1\s*0\s*1\s*0\s*0\s*0/);
  assert.match(page.text(), /Kommunfullmäktige\s*1\s*0\s*0\s*0\s*1\s*0/);
  assert.equal(
    (await (await door.as(known.people.manager)).post('/motioner/arsrapport', { ar: '2026' })).status,
    403,
  );
  const placed = await clerk.post('/motioner/arsrapport', { ar: '2026' });
  assert.ok((await clerk.follow(placed)).has('står på fullmäktiges nästa dagordning'));
  assert.deepEqual(await runChecks(database.db, motionChecks), []);
});
