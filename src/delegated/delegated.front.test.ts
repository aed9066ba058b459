// Delegation through the front door of the whole house: order, register, agenda, own minutes, and who may not.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { rooms } from '../app.tsx';
import { aMunicipality } from '../bodies/bodies.fixtures.ts';
import type { Fixture } from '../bodies/bodies.fixtures.ts';
import { newDay } from '../daily.job.ts';
import { day } from '../kernel/day.ts';
import { meetingStore } from '../meetings/meetings.store.ts';
import { testDatabase } from '../platform/postgres/testing.ts';
import { asSystem } from '../platform/sql/transaction.ts';
import { frontDoor } from '../platform/web/testing.ts';
import type { Door, Fields, Visitor } from '../platform/web/testing.ts';
import { runChecks } from '../platform/checks.ts';
import { delegatedChecks } from './checks.ts';

let database: Awaited<ReturnType<typeof testDatabase>>;
let known: Fixture;
let door: Door;
let secretary: Visitor;
let head: Visitor;
let order: string;
before(async () => {
  database = await testDatabase();
  known = await asSystem(database.db, aMunicipality);
  door = frontDoor(database, rooms());
  secretary = await door.as(known.people.secretary);
  head = await door.as(known.people.head);
  order = `/organ/${known.bodies.committee}/delegationsordning`;
});
after(() => database.close());

const point = (some: Fields = {}): Fields => ({
  nummer: '1.1',
  arende: 'Beslut om lotteritillstånd',
  slag: 'ordinary',
  delegatslag: 'employee',
  delegat: `post:${known.posts.head}`,
  anmals: 'ja',
  overklagas: 'legality',
  beslut: '2026-01-20 § 7',
  fran: '2026-01-20',
  ...some,
});
const decision = (some: Fields = {}): Fields => ({
  dag: '2026-11-20',
  rubrik: 'Lotteri till förmån för bryggan',
  text: 'Föreningen får anordna lotteri under 2027.',
  beslutsfattare: 'Greta Alm, socialchef',
  foredragande: 'Tove Ek',
  synlighet: 'internal',
  ...some,
});
async function pointId(number: string): Promise<string> {
  const found = await sql<{ id: string }>`select id from delegation_point where number = ${number}`.execute(
    database.db,
  );
  return found.rows[0]?.id ?? assert.fail(`no point ${number}`);
}
const count = async (table: string): Promise<number> =>
  (await sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)}`.execute(database.db)).rows[0]
    ?.n ?? 0;
const planMeeting = (onDay: string, state: 'planned' | 'held' = 'planned') =>
  asSystem(database.db, (db) =>
    meetingStore(db).plan({
      bodyId: known.bodies.committee,
      kind: 'board',
      onDay: day(onDay),
      place: 'Sessionssalen',
      state,
      visibility: 'public',
    }),
  );

test('the secretary writes the order; matters kept to the body are refused with their paragraph (P23)', async () => {
  const added = await secretary.post(`${order}/ny`, point());
  assert.equal(added.status, 303, added.text());
  const page = await secretary.get(order);
  assert.ok(page.has('Beslut om lotteritillstånd'));
  assert.ok(page.has('Socialchef, Socialförvaltningen'));
  const refused = await secretary.post(`${order}/ny`, point({ nummer: '9', slag: 'citizen' }));
  assert.equal(refused.status, 422);
  assert.ok(refused.has('KL 6:38 p 4'));
  assert.ok((await secretary.post(`${order}/ny`, point())).has('har redan det numret'));
  for (const visitor of [head, await door.as(known.people.manager)])
    assert.equal((await visitor.post(`${order}/ny`, point({ nummer: '8' }))).status, 403);
  assert.equal((await door.visitor().get(order)).status, 200, 'an order is public where its body is');
  assert.equal(await count('delegation_point'), 1);
});

test('a head of administration passes on what the board has let be passed on, and nobody passes it on again (KL 7:6)', async () => {
  await secretary.post(`${order}/ny`, point({ nummer: '1.2', vidare: 'ja' }));
  const unit = { nummer: '1.2 a', delegat: `post:${known.posts.careManager}`, fran: '2026-02-01' };
  const way = `${order}/${await pointId('1.2')}/vidare`;
  assert.equal((await head.get(way)).status, 200);
  assert.equal((await head.post(way, unit)).status, 303);
  assert.equal((await (await door.as(known.people.manager)).post(way, { ...unit, nummer: '7' })).status, 403);
  assert.equal((await head.post(`${order}/${await pointId('1.1')}/vidare`, unit)).status, 403, 'no leave');
  assert.equal((await head.post(`${order}/${await pointId('1.2 a')}/vidare`, unit)).status, 403, 'one step');
  assert.match(
    (await secretary.get(order)).text(),
    /Enhetschef, Enheten för omsorg\s*Socialchef, Socialförvaltningen \(1.2\) →/,
  );
});

test('a delegate registers a decision; without a meeting it waits, and comes on the first one planned (P22, KL 7:8)', async () => {
  const registered = await head.post('/delegation/ny', decision({ punkt: await pointId('1.1') }));
  assert.equal(registered.status, 303, registered.text());
  const page = await head.follow(registered);
  for (const said of [
    'D 1/2026',
    'Greta Alm, socialchef',
    'Tove Ek',
    'Inget sammanträde är planerat',
    'Ska anmälas',
  ])
    assert.ok(page.has(said), said);
  const meeting = await planMeeting('2026-12-08');
  await newDay(database.db, day('2026-11-24'));
  assert.ok((await head.get(registered.location ?? '')).has('På dagordningen'));
  const agenda = await secretary.get(`/moten/${meeting}`);
  assert.ok(agenda.has('Anmälan av delegationsbeslut'));
  assert.ok(agenda.has('D 1/2026 Lotteri till förmån för bryggan'));
  const second = await head.post(
    '/delegation/ny',
    decision({ punkt: await pointId('1.1'), rubrik: 'Ett till' }),
  );
  assert.ok((await head.follow(second)).has('står på nästa sammanträdes dagordning'));
  const items = await sql`select id from agenda_item where kind = 'notification'`.execute(database.db);
  assert.equal(items.rows.length, 1, 'one item collects them');
});

test('others do not register, a point that did not hold is refused, and the same form stores once (P-j)', async () => {
  const before = await count('delegated_decision');
  const fields = decision({ punkt: await pointId('1.1') });
  const manager = await door.as(known.people.manager);
  assert.equal((await manager.post('/delegation/ny', fields)).status, 403);
  assert.equal((await door.visitor().post('/delegation/ny', fields)).status, 401);
  const early = await head.post('/delegation/ny', { ...fields, dag: '2026-01-19' });
  assert.ok(early.status === 422 && early.has('Punkten gällde inte den dagen.'));
  assert.ok((await head.post('/delegation/ny', { ...fields, dag: '2026-11-25' })).has('framtiden'));
  assert.equal(await count('delegated_decision'), before);
  const key = '00000000-0000-4000-8000-000000000150';
  const once = await head.post('/delegation/ny', { ...fields, formKey: key });
  const twice = await head.post('/delegation/ny', { ...fields, formKey: key });
  assert.equal(twice.location, once.location);
  assert.equal(await count('delegated_decision'), before + 1);
});

test('an urgent decision of the chair is told the body’s next meeting on an item of its own; else it is shown as missed (P21, KL 6:39–40)', async () => {
  const chair = `person:${known.people.elected}`;
  const urgent = point({ nummer: '3', delegatslag: 'urgent', delegat: chair, arende: 'Brådskande ärenden' });
  assert.ok((await secretary.post(`${order}/ny`, { ...urgent, anmals: '' })).has('KL 6:40'));
  assert.equal((await secretary.post(`${order}/ny`, urgent)).status, 303);
  const elected = await door.as(known.people.elected);
  const fields = decision({
    punkt: await pointId('3'),
    dag: '2026-11-23',
    beslutsfattare: 'Ellen Varg, ordförande',
  });
  assert.ok((await elected.post('/delegation/ny', fields)).has('KL 6:39'));
  const registered = await elected.post('/delegation/ny', {
    ...fields,
    bradska: 'Bidraget förfaller i morgon.',
  });
  const page = await elected.follow(registered);
  assert.ok(page.has('står på nästa sammanträdes dagordning'), page.text());
  assert.match(page.text(), /OB \d\/2026/);
  await planMeeting('2026-11-24', 'held');
  assert.ok((await elected.get(registered.location ?? '')).has('Anmäldes inte i tid'));
  assert.ok((await elected.get('/delegation?lage=late')).has('Anmäldes inte i tid'));
});

test('what is not told and may be appealed gets minutes and a notice of its own, once (P22, KL 8:10 p 3)', async () => {
  await secretary.post(`${order}/ny`, point({ nummer: '4', anmals: '' }));
  const registered = await head.post(
    '/delegation/ny',
    decision({ punkt: await pointId('4'), rubrik: 'Hemlig rubrik' }),
  );
  const address = registered.location ?? '';
  assert.ok((await secretary.get(address)).has('Ska protokollföras'));
  assert.equal((await head.post(`${address}/eget-protokoll`)).status, 403);
  const minuted = await Promise.all([
    secretary.post(`${address}/eget-protokoll`),
    secretary.post(`${address}/eget-protokoll`),
  ]);
  assert.deepEqual(
    minuted.map(({ status }) => status).sort((a, b) => a - b),
    [303, 409],
    'two clerks at once',
  );
  const board = await door.visitor().get('/anslagstavla');
  assert.match(board.text(), /Protokoll över delegationsbeslut D \d+\/2026/);
  assert.ok(!board.html.includes('Hemlig rubrik'), 'what is internal is not told on the board');
  assert.equal(
    (await sql`select id from notice where kind = 'delegated'`.execute(database.db)).rows.length,
    1,
  );
});

test('a decision is corrected by a new one, once, and never changed', async () => {
  const registered = await head.post(
    '/delegation/ny',
    decision({ punkt: await pointId('1.1'), rubrik: 'Fel rubrik' }),
  );
  const way = `${registered.location}/ratta`;
  assert.equal((await (await door.as(known.people.manager)).post(way, {})).status, 403);
  assert.equal((await head.send(way, way, { rubrik: 'Rätt rubrik' })).status, 303);
  assert.ok((await head.get(registered.location ?? '')).has('Rättat'));
  assert.equal((await head.post(way, decision({ punkt: await pointId('1.1') }))).status, 409);
  await assert.rejects(
    sql`update delegated_decision set heading = 'x'`.execute(database.db),
    /never changed/,
  );
  await assert.rejects(sql`update delegation_point set matter = 'x'`.execute(database.db), /never changed/);
});

test('a decision that only the body sees is seen by who took it, and by nobody outside', async () => {
  const secret = decision({ punkt: await pointId('1.1'), synlighet: 'body', rubrik: 'Enskild' });
  const registered = await head.post('/delegation/ny', secret);
  const address = registered.location ?? '';
  assert.equal((await head.get(address)).status, 200);
  assert.equal((await secretary.get(address)).status, 200);
  assert.equal((await (await door.as(known.people.manager)).get(address)).status, 404);
  assert.equal((await door.visitor().get(address)).status, 404);
  assert.ok(!(await door.visitor().get('/delegation')).html.includes('Enskild'));
});

test('the register is filtered, found by search, and taken home as CSV and Excel', async () => {
  const list = await secretary.get('/delegation?slag=urgent');
  assert.ok(list.has('Ordförandebeslut') && !list.has('D 1/2026'));
  const csv = await secretary.get('/delegation/exportera.csv?ord=bryggan');
  assert.match(csv.html, /D 1\/2026;Delegationsbeslut;2026-11-20;Lotteri till förmån för bryggan/);
  assert.equal((await secretary.get('/delegation/exportera.xlsx')).status, 200);
  assert.ok((await secretary.get('/sok?q=lotteri&slag=delegated')).has('D 1/2026'));
  assert.equal((await secretary.get('/delegation/finns-inte')).status, 404);
});

test('a point is ended with what was passed on from it, not before a decision by it, and not over another’s end', async () => {
  const way = `${order}/${await pointId('1.1')}/avsluta`;
  assert.equal((await head.post(way, { sista: '2026-11-24', slut: '' })).status, 403);
  const early = await secretary.post(way, { sista: '2026-11-01', slut: '' });
  assert.ok(early.status === 422 && early.has('Beslut har fattats'), early.text());
  assert.equal((await secretary.post(way, { sista: '2026-11-30', slut: '' })).status, 303);
  assert.equal((await secretary.post(way, { sista: '2026-12-01', slut: '' })).status, 409, 'stale');
  await secretary.post(`${order}/${await pointId('1.2')}/avsluta`, { sista: '2026-11-30', slut: '' });
  const child = await sql<{
    on: string;
  }>`select valid_until as on from delegation_point where number = '1.2 a'`.execute(database.db);
  assert.equal(child.rows[0]?.on, '2026-11-30');
  assert.deepEqual(await runChecks(database.db, delegatedChecks), []);
});
