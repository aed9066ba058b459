// Who sees what, through the front door of the whole house on a real database (issue 2, section 6).
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { sql } from 'kysely';
import { rooms } from './app.tsx';
import { everybody, theHouse } from './permissions.fixtures.ts';
import type { Role, ShelfName } from './permissions.fixtures.ts';
import { testDatabase } from './platform/postgres/testing.ts';
import { asSystem } from './platform/sql/transaction.ts';
import { frontDoor } from './platform/web/testing.ts';
import { threadStore } from './thread/thread.store.ts';

const database = await testDatabase();
after(() => database.close());
const house = await theHouse(database.db);
const door = frontDoor(database, rooms());
const visitors = await everybody(database.db, door, house);
const { shelves, bodies } = house;

const open: readonly ShelfName[] = ['public'];
const inside: readonly ShelfName[] = ['public', 'internal'];
/** The whole table of who sees which shelf. */
const sees: Readonly<Record<Role, readonly ShelfName[]>> = {
  visitor: open,
  locked: open,
  stranger: inside,
  former: inside,
  member: inside,
  convener: inside,
  otherChair: inside,
  southManager: inside,
  chair: [...inside, 'draft'],
  secretary: [...inside, 'draft'],
  preparer: [...inside, 'preparing'],
  head: [...inside, 'unit'],
  northManager: [...inside, 'unit'],
  auditor: [...inside, 'preparing', 'unit'],
  administrator: [...inside, 'preparing', 'unit'],
};
/** The manager who owns an assignment sees it and its report, though it is another body's. */
const owned = (role: Role, shelf: ShelfName, kind: string): boolean =>
  role === 'southManager' && shelf === 'preparing' && (kind === 'assignment' || kind === 'report');
const seen = (role: Role, shelf: ShelfName, kind: string): boolean =>
  sees[role].includes(shelf) || owned(role, shelf, kind);

const everyShelf = Object.entries(shelves) as [ShelfName, (typeof shelves)[ShelfName]][];

async function addressesOf(ids: readonly string[]): Promise<Map<string, string>> {
  const knots = await asSystem(database.db, (db) => threadStore(db).findAll(ids as never));
  return new Map(knots.map((knot) => [knot.id, knot.address.replace(/#.*/, '')]));
}

for (const [role, visitor] of visitors) {
  test(`${role}: every page of every kind is there for those who see it, and nowhere for others`, async () => {
    const wrong: string[] = [];
    for (const [shelf, { knots }] of everyShelf) {
      const addresses = await addressesOf(Object.values(knots));
      for (const [kind, id] of Object.entries(knots)) {
        const expected = seen(role, shelf, kind) ? 200 : 404;
        const asked = kind === 'item' ? [`/traden/${id}`] : [addresses.get(id) ?? '', `/traden/${id}`];
        if (kind === 'document') asked.push(`${addresses.get(id)}/hamta`);
        for (const address of asked) {
          const { status } = await visitor.get(address);
          if (status !== expected) wrong.push(`${shelf} ${kind} ${address}: ${status}`);
        }
      }
    }
    assert.deepEqual(wrong, []);
  });

  test(`${role}: lists, their counts, exports, search and neighbours tell of nothing else`, async () => {
    const wrong: string[] = [];
    const lists: [string, string][] = [
      ['/beslut?antal=200', 'decision'],
      ['/uppdrag?antal=200', 'assignment'],
      ['/uppdrag/exportera.csv', 'assignment'],
      ['/mal?visa=alla', 'goal'],
      [`/mal/${house.goal}`, 'decision'],
      [`/traden/${house.goal}`, 'decision'],
    ];
    for (const [address, kind] of lists) {
      const answer = await visitor.get(address);
      if (answer.status !== 200) wrong.push(`${address}: ${answer.status}`);
      for (const [shelf, { word }] of everyShelf) {
        const expected = seen(role, shelf, kind);
        if (answer.html.includes(`${word} `) !== expected) wrong.push(`${address}: ${word} ${!expected}`);
      }
    }
    const register = await visitor.get('/uppdrag?antal=200');
    const assignments = everyShelf.filter(([shelf]) => seen(role, shelf, 'assignment')).length;
    if (!register.has(`${assignments}`) || register.rows().length !== assignments)
      wrong.push(`register: ${register.rows().length} rows, not ${assignments}`);
    const meetings = await visitor.get('/moten?antal=200&till=2026-12-31');
    const held = everyShelf.filter(([shelf]) => seen(role, shelf, 'meeting')).length;
    if (meetings.rows().length !== held) wrong.push(`meetings: ${meetings.rows().length}, not ${held}`);
    assert.deepEqual(wrong, []);
  });

  test(`${role}: search finds, marks and counts only what is seen`, async () => {
    const wrong: string[] = [];
    for (const [shelf, { word, knots }] of everyShelf) {
      const expected = Object.keys(knots).filter((kind) => seen(role, shelf, kind)).length;
      const answer = await visitor.get(`/sok?q=${encodeURIComponent(word)}&antal=200`);
      const hits = answer.html.match(/<li class="hit/g)?.length ?? 0;
      if (hits !== expected) wrong.push(`${word}: ${hits} hits, not ${expected}`);
      if (expected > 0 && !answer.has(`${expected} träff`)) wrong.push(`${word}: another total`);
    }
    assert.deepEqual(wrong, []);
  });
}

test('a sentence is quoted only for those who see the document it was read from', async () => {
  for (const [role, visitor] of visitors) {
    const answer = await visitor.get(`/beslut/${shelves.public.knots.decision}`);
    assert.ok(answer.has('Lavendel om bryggan'), role);
    assert.equal(answer.html.includes('Fjällripa'), seen(role, 'preparing', 'document'), role);
  }
});

test('a body for its own members is on no page, in no list and no choice of others', async () => {
  for (const [role, visitor] of visitors) {
    const expected = sees[role].includes('preparing');
    const page = await visitor.get(`/organ/${bodies.preparing}`);
    assert.equal(page.status, expected ? 200 : 404, role);
    for (const address of ['/organ', '/moten', '/beslut', '/sok?q=Granskande', `/organ/${bodies.board}`]) {
      const { html } = await visitor.get(address);
      assert.equal(html.includes('Granskande utskottet'), expected, `${role} ${address}`);
    }
    const person = await visitor.get(`/personer/${house.people.preparer}`);
    assert.equal(person.status, 200);
    assert.equal(person.html.includes('Granskande utskottet'), expected, `${role} person`);
  }
});

test('people without a party are for the signed-in, and so is everybody’s e-mail', async () => {
  for (const [role, visitor] of visitors) {
    const signedIn = role !== 'visitor' && role !== 'locked';
    assert.equal(
      (await visitor.get(`/personer/${house.people.secretary}`)).status,
      signedIn ? 200 : 404,
      role,
    );
    for (const address of [`/personer/${house.people.chair}`, '/personer'])
      assert.equal(
        !signedIn && (await visitor.get(address)).html.includes('ellen.varg@kommun.test'),
        false,
        `${role} ${address}`,
      );
    const found = await visitor.get('/sok?q=Nora');
    assert.equal(found.has('Nora Stig'), signedIn, `${role} search`);
  }
});

test('a body’s page has the meetings and assignments its reader sees, and a locked account is signed out', async () => {
  for (const [role, visitor] of visitors) {
    for (const [shelf, { word, body }] of everyShelf) {
      const page = await visitor.get(`/organ/${body}`);
      if (page.status === 404) continue;
      assert.equal(page.html.includes(`${word} uppdrag`), seen(role, shelf, 'assignment'), `${role} ${word}`);
    }
  }
  const locked = await visitors.get('locked')?.get('/min-trad');
  assert.match(locked?.location ?? '', /^\/logga-in/);
});

test('one’s own day names nothing that one may not see', async () => {
  for (const [role, visitor] of visitors) {
    if (role === 'visitor' || role === 'locked') continue;
    const answer = await visitor.get('/min-trad');
    assert.equal(answer.status, 200, role);
    for (const [shelf, { word }] of everyShelf)
      if (answer.html.includes(`${word} `)) assert.ok(seen(role, shelf, 'assignment'), `${role} ${word}`);
  }
});

test('nothing of an employer–union group is seen without signing in, whatever is chosen (R8)', async () => {
  const administrator = visitors.get('administrator');
  const visitor = visitors.get('visitor');
  assert.ok(administrator && visitor);
  const body = { namn: 'Samverkan kontoret', slag: 'cooperationGroup', overordnat: bodies.administration };
  const refused = await administrator.post('/organ/ny', { ...body, synlighet: 'public' });
  assert.equal(refused.status, 422);
  assert.match(refused.problems().join(), /visas inte utan inloggning/);
  const made = await administrator.post('/organ/ny', { ...body, synlighet: 'internal' });
  const group = made.location ?? '';
  const plan = { organ: group.split('/').at(-1) ?? '', slag: 'other', dag: '2026-12-03' };
  const tooOpen = await administrator.post('/moten/ny', { ...plan, synlighet: 'public' });
  assert.equal(tooOpen.status, 422);
  assert.ok(tooOpen.has('samverkansgrupps möten'));
  const planned = await administrator.post('/moten/ny', plan);
  const meeting = planned.location ?? '';
  assert.equal((await administrator.get(meeting)).status, 200);
  const opened = await administrator.post(`${meeting}/synlighet`, { synlighet: 'public' });
  assert.equal(opened.status, 403);
  assert.ok(opened.has('samverkansgrupps möten'));
  for (const address of [group, meeting]) assert.equal((await visitor.get(address)).status, 404, address);
  await asSystem(database.db, (db) =>
    sql`update body set kind = 'cooperationGroup' where id = ${bodies.board}`.execute(db),
  );
  for (const address of [`/organ/${bodies.board}`, `/moten/${shelves.public.knots.meeting}`])
    assert.equal((await visitor.get(address)).status, 404, address);
});
