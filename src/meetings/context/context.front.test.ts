import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { aMunicipality } from '../../bodies/bodies.fixtures.ts';
import type { Fixture } from '../../bodies/bodies.fixtures.ts';
import { addDays } from '../../kernel/day.ts';
import { testDatabase } from '../../platform/postgres/testing.ts';
import type { Db } from '../../platform/sql/pool.ts';
import { asPerson, asSystem } from '../../platform/sql/transaction.ts';
import { frontDoor } from '../../platform/web/testing.ts';
import type { Door } from '../../platform/web/testing.ts';
import { aMeeting, today } from '../meetings.fixtures.ts';
import { meetingRoutes } from '../meetings.routes.tsx';
import { meetingStore } from '../meetings.store.ts';
import { contextStore } from './context.store.ts';

let database: Awaited<ReturnType<typeof testDatabase>>;
let door: Door;
let known: Fixture;
const nothing = () => Promise.resolve(undefined);
before(async () => {
  database = await testDatabase();
  known = await asSystem(database.db, aMunicipality);
  door = frontDoor(database, [
    meetingRoutes({
      threadPanel: nothing,
      sources: nothing,
      outcomesOf: () => Promise.resolve(new Map()),
      reportsSection: nothing,
      besideMeeting: nothing,
      besideItems: () => Promise.resolve(new Map()),
      receiveSection: nothing,
      waitingReports: () => Promise.resolve([]),
    }),
  ]);
});
after(() => database.close());
const system = <Answer>(work: (db: Db) => Promise<Answer>) => asSystem(database.db, work);

/** A working meeting; every test has a span of days of its own, so that none inherits another's. */
const working = (days: number, more: Parameters<typeof aMeeting>[1] = {}) =>
  system((db) =>
    meetingStore(db).plan(
      aMeeting(known.bodies.committee, { kind: 'working', onDay: addDays(today, days), ...more }),
    ),
  );
const answers = { vilka: 'Skola och socialtjänst', varfor: 'Kön växer', uppna: 'En gemensam plan' };
const said = { who: 'Alla', why: 'Kön växer', aim: 'En plan', next: '' };
const headings = async (id: Awaited<ReturnType<typeof working>>) =>
  (await system((db) => meetingStore(db).agendaOf(id))).map(({ heading }) => heading);

test('a working meeting is not called before who, why and aim are said, and shows them first (4.4, S12)', async () => {
  const id = await working(-900);
  const secretary = await door.as(known.people.secretary);
  assert.ok((await secretary.get(`/moten/${id}`)).has('Mötet kan inte kallas till'));
  assert.equal((await secretary.post(`/moten/${id}/steg`, { steg: 'call' })).status, 403);
  const some = { ...answers, uppna: '' };
  await secretary.send(`/moten/${id}/sammanhang`, `/moten/${id}/sammanhang`, some);
  assert.equal((await secretary.post(`/moten/${id}/steg`, { steg: 'call' })).status, 403);
  const saved = await secretary.send(`/moten/${id}/sammanhang`, `/moten/${id}/sammanhang`, answers);
  assert.equal(saved.status, 303);
  assert.equal((await secretary.post(`/moten/${id}/steg`, { steg: 'call' })).status, 303);
  const page = await door.visitor().get(`/moten/${id}`);
  assert.equal(page.headings()[1], 'Sammanhang');
  assert.ok(page.has('En gemensam plan'));
});

test('it is not closed without a next step, which becomes the next agenda’s first item (4.4, S12)', async () => {
  const id = await working(-700, { state: 'held' });
  const next = await working(-690);
  await system((db) =>
    meetingStore(db).addItem({ meetingId: next, heading: 'Redan uppsatt', kind: 'dialogue' }),
  );
  const secretary = await door.as(known.people.secretary);
  const refused = await secretary.post(`/moten/${id}/steg`, { steg: 'close' });
  assert.equal(refused.status, 403);
  assert.ok(refused.has('nästa steg'));
  const all = { ...answers, nasta: 'Pröva planen i två skolor' };
  await secretary.send(`/moten/${id}/sammanhang`, `/moten/${id}/sammanhang`, all);
  assert.equal((await secretary.post(`/moten/${id}/steg`, { steg: 'close' })).status, 303);
  assert.deepEqual(await headings(next), ['Pröva planen i två skolor', 'Redan uppsatt']);
  await secretary.post(`/moten/${id}/steg`, { steg: 'reopen' });
  await secretary.post(`/moten/${id}/steg`, { steg: 'close' });
  assert.equal((await headings(next)).length, 2, 'closed again, it is carried once all the same');
});

test('a next step waits for a meeting to be planned, and is seen by no more people than where it was said', async () => {
  const id = await working(-500, { state: 'held', visibility: 'body' });
  await system((db) => contextStore(db).save(id, 0, { ...said, next: 'Ring rektorerna' }));
  const secretary = await door.as(known.people.secretary);
  assert.equal((await secretary.post(`/moten/${id}/steg`, { steg: 'close' })).status, 303);
  const typed = { organ: known.bodies.committee, slag: 'working', dag: addDays(today, -490) };
  const planned = await secretary.send('/moten/ny', '/moten/ny', { ...typed, synlighet: 'public' });
  const page = await secretary.follow(planned);
  assert.ok(page.headings().includes('Ring rektorerna'));
  const address = planned.location?.split('?')[0] ?? '';
  assert.ok(!(await door.visitor().get(address)).has('Ring rektorerna'));
  const meeting = await system((db) => meetingStore(db).list({ from: addDays(today, -490) }, oldest));
  const [first] = meeting.rows;
  assert.ok(first);
  await system((db) => meetingStore(db).changeVisibility(first.id, first.version, 'internal'));
  await system((db) => meetingStore(db).changeVisibility(first.id, first.version + 1, 'public'));
  assert.ok(!(await door.visitor().get(address)).has('Ring rektorerna'), 'opened, it stays closed');
});
const oldest = { sort: 'day', order: 'asc', offset: 0, size: 1 } as const;

test('recurrent meetings inherit all but the next step, and may say otherwise (S12)', async () => {
  const first = await working(-300, { state: 'closed' });
  const second = await working(-290);
  await system((db) => contextStore(db).save(first, 0, { ...said, next: 'Vila' }));
  const inherited = await system((db) => contextStore(db).of(second));
  assert.deepEqual(inherited, { ...said, version: 0, inheritedFrom: addDays(today, -300) });
  const secretary = await door.as(known.people.secretary);
  assert.ok((await secretary.get(`/moten/${second}`)).has('Som vid det senaste mötet'));
  await secretary.send(`/moten/${second}/sammanhang`, `/moten/${second}/sammanhang`, answers);
  assert.equal((await system((db) => contextStore(db).of(second)))?.why, answers.varfor);
  assert.equal((await system((db) => contextStore(db).of(first)))?.who, 'Alla');
});

test('other kinds of meetings are called and closed without it', async () => {
  const id = await working(-250, { kind: 'other' });
  const secretary = await door.as(known.people.secretary);
  assert.equal((await secretary.post(`/moten/${id}/steg`, { steg: 'call' })).status, 303);
});

test('only those who run the body write it, nobody when the meeting is closed; the database refuses too', async () => {
  const id = await working(-200);
  const manager = await door.as(known.people.manager);
  assert.equal((await manager.get(`/moten/${id}/sammanhang`)).status, 403);
  assert.equal((await manager.post(`/moten/${id}/sammanhang`, { ...answers, version: '0' })).status, 403);
  assert.equal((await door.visitor().get(`/moten/${id}/sammanhang`)).status, 302);
  await assert.rejects(
    asPerson(database.db, known.people.manager, today, (db) => contextStore(db).save(id, 0, said)),
  );
  await system((db) => meetingStore(db).step(id, 'planned', 'closed'));
  const secretary = await door.as(known.people.secretary);
  assert.equal((await secretary.get(`/moten/${id}/sammanhang`)).status, 403);
});

test('two write at once: the second is shown what the first wrote, and too long an answer is kept as typed', async () => {
  const id = await working(-100);
  const secretary = await door.as(known.people.secretary);
  const address = `/moten/${id}/sammanhang`;
  const version = { version: '0' };
  assert.equal((await secretary.post(address, { ...answers, ...version })).status, 303);
  const stale = await secretary.post(address, { ...answers, varfor: 'Annat skäl', ...version });
  assert.equal(stale.status, 409);
  assert.ok(stale.has('Annat skäl') && stale.has('Kön växer'));
  const long = await secretary.post(address, { ...answers, vilka: 'x'.repeat(5001), version: '1' });
  assert.equal(long.status, 422);
  assert.equal(long.problems().length, 1);
});
