// What everybody sees of the notice board, and who may write on it: through the front door.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { dayAt } from '../kernel/day.ts';
import { asSystem } from '../platform/sql/transaction.ts';
import { availabilityStore } from './availability/availability.store.ts';
import { aBoardHouse, post } from './testing.ts';
import type { BoardHouse } from './testing.ts';

let house: BoardHouse;
before(async () => {
  house = await aBoardHouse();
});
after(() => house.database.close());

test('a visitor reads the board without signing in: the notice, both last days, and how to appeal (KL 8:9, 8:10 p 5, 8:12)', async () => {
  house.at('2026-12-03T09:00:00+01:00');
  const address = await post(await house.door.as(house.known.people.secretary), house.minutes());
  const visitor = house.door.visitor();
  const board = await visitor.get('/anslagstavla');
  assert.equal(board.status, 200);
  assert.equal(board.link('Socialnämnden 10 nov 2026 §§ 52–54'), address);
  const page = await visitor.get(address);
  for (const said of [
    'måndag 28 december 2026',
    'torsdag 24 december 2026',
    'tisdag 29 december 2026',
    'Socialkontoret',
  ])
    assert.ok(page.has(said), said);
  assert.match(page.text(), /Överklagandetiden löper\s*§§ 52, 54/);
  assert.match(page.text(), /Kan inte överklagas\s*§ 53/);
  assert.ok(page.has('Hur man överklagar ett beslut'));
  assert.ok((await visitor.get('/anslagstavla/att-overklaga')).has('förvaltningsrätten'));
});

test('a draft is seen by nobody else, in no list and no feed, and may be changed and thrown away', async () => {
  house.at('2026-11-24T09:00:00+01:00');
  const secretary = await house.door.as(house.known.people.secretary);
  const drafted = await secretary.post('/anslagstavla/nytt', house.minutes({ paragrafer: '777' }));
  const address = drafted.location ?? '';
  assert.ok((await secretary.get(address)).has('Det här är ett utkast'));
  for (const visitor of [house.door.visitor(), await house.door.as(house.known.people.manager)]) {
    assert.equal((await visitor.get(address)).status, 404);
    assert.equal((await visitor.get(`${address}/bevis`)).status, 404);
    for (const list of ['/anslagstavla?visa=allt', '/anslagstavla/flode.json', '/anslagstavla/skarm'])
      assert.ok(!(await visitor.get(list)).html.includes('777'), list);
  }
  const edit = `${address}/andra`;
  const form = (await secretary.get(edit)).form(edit);
  assert.equal((await secretary.post(edit, { ...form, forvaras: 'Arkivet' })).status, 303);
  assert.equal(
    (await secretary.post(edit, { ...form, formKey: '', forvaras: 'Hallen' })).status,
    409,
    'stale',
  );
  assert.ok((await secretary.get(address)).has('Arkivet'));
  assert.equal((await secretary.send(address, `${address}/kasta`, {})).status, 303);
  assert.equal((await secretary.get(address)).status, 404);
});

test('only those who run a body write, post and take down for it', async () => {
  const secretary = await house.door.as(house.known.people.secretary);
  const address = await post(secretary, house.minutes({ paragrafer: '60' }));
  const manager = await house.door.as(house.known.people.manager);
  assert.equal((await manager.get('/anslagstavla/nytt')).status, 403);
  assert.equal((await manager.post('/anslagstavla/nytt', house.minutes())).status, 403);
  const chair = await house.door.as(house.known.people.head);
  assert.equal((await chair.get('/anslagstavla/nytt')).status, 200, 'chairs the management team');
  assert.equal(
    (await chair.post('/anslagstavla/nytt', house.minutes())).status,
    422,
    'but not the committee',
  );
  for (const verb of ['ta-ner', 'overklaganden', 'andra-tavlor', 'ratta']) {
    assert.equal((await manager.post(`${address}/${verb}`)).status, 403, verb);
    assert.equal((await house.door.visitor().post(`${address}/${verb}`)).status, 401, verb);
  }
  assert.equal((await secretary.post('/anslagstavla/installningar', {})).status, 403);
  assert.equal((await secretary.post('/anslagstavla/drift', {})).status, 403);
  assert.equal(
    (await secretary.post(`${address}/andra`, house.minutes())).status,
    409,
    'posted is not edited',
  );
});

test('news are refused, and what is written is shown as text, never run (KL 8:11; N7)', async () => {
  house.at('2026-11-24T09:00:00+01:00');
  const secretary = await house.door.as(house.known.people.secretary);
  assert.equal((await secretary.post('/anslagstavla/nytt', house.minutes({ slag: 'news' }))).status, 409);
  const attack = '<script>alert(1)</script>&"';
  const address = await post(secretary, {
    slag: 'statutory',
    organ: house.known.bodies.committee,
    rubrik: attack,
    text: attack,
    lagrum: attack,
  });
  const visitor = house.door.visitor();
  for (const path of [
    address,
    '/anslagstavla',
    '/anslagstavla/skarm',
    '/anslagstavla/flode.atom',
    '/anslagstavla/dcat.rdf',
  ]) {
    const { html, status } = await visitor.get(path);
    assert.equal(status, 200, path);
    assert.ok(!html.includes('<script>alert'), path);
  }
  const pdf = await house.door.app.request(`http://localhost${address}/bevis`);
  assert.equal(pdf.headers.get('content-type'), 'application/pdf');
  assert.match(
    Buffer.from(await pdf.arrayBuffer())
      .subarray(0, 8)
      .toString('latin1'),
    /^%PDF-1\.7/,
  );
});

test('the feeds carry permanent addresses and days, and the catalogue leads to them (R15)', async () => {
  const { html } = await house.door.visitor().get('/anslagstavla/flode.json?visa=allt');
  const json = JSON.parse(html);
  assert.equal(json.version, 'https://jsonfeed.org/version/1.1');
  const first = json.items[0];
  assert.match(first.id, /^urn:uuid:/);
  assert.match(first.url, /^https:\/\/traden\.sjoholma\.example\/anslagstavla\/[0-9a-f-]{36}$/);
  assert.match(html, /"sista_dag_att_overklaga":"20/);
  const atom = (await house.door.visitor().get('/anslagstavla/flode.atom')).html;
  assert.match(atom, /^<\?xml version="1\.0"/);
  assert.equal(atom.split('<entry>').length, atom.split('</entry>').length);
  const dcat = (await house.door.visitor().get('/anslagstavla/dcat.rdf')).html;
  assert.match(
    dcat,
    /dcat:accessURL rdf:resource="https:\/\/traden\.sjoholma\.example\/anslagstavla\/flode\.json"/,
  );
});

test('the screen turns by itself only when asked to, and nobody may write what the beats say', async () => {
  const visitor = house.door.visitor();
  assert.equal((await visitor.get('/anslagstavla/skarm')).headers.get('refresh'), null);
  assert.match(
    (await visitor.get('/anslagstavla/skarm?byt=30')).headers.get('refresh') ?? '',
    /^30; url=\/anslagstavla\/skarm\?sida=/,
  );
  await asSystem(house.database.db, (db) =>
    availabilityStore(db).beat(new Date('2026-12-20T09:00:00+01:00')),
  );
  assert.equal(
    dayAt((await asSystem(house.database.db, (db) => availabilityStore(db).watched()))?.last ?? new Date(0)),
    '2026-12-20',
  );
});
