// What a meeting's forms answer when nothing was understood, and when somebody else was first.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { aMunicipality } from '../bodies/bodies.fixtures.ts';
import type { Fixture } from '../bodies/bodies.fixtures.ts';
import { newId } from '../kernel/id.ts';
import { testDatabase } from '../platform/postgres/testing.ts';
import { asSystem } from '../platform/sql/transaction.ts';
import { frontDoor } from '../platform/web/testing.ts';
import type { Door } from '../platform/web/testing.ts';
import { aHeldMeeting } from './meetings.fixtures.ts';
import { meetingRoutes } from './meetings.routes.tsx';
import { meetingStore } from './meetings.store.ts';

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
      besideMeeting: () => Promise.resolve(undefined),
      besideItems: () => Promise.resolve(new Map()),
      receiveSection: nothing,
      waitingReports: () => Promise.resolve([]),
    }),
  ]);
});
after(() => database.close());

const aMeetingOfToday = () => asSystem(database.db, (db) => aHeldMeeting(db, known.bodies.committee));
const stored = (id: Parameters<ReturnType<typeof meetingStore>['find']>[0]) =>
  asSystem(database.db, (db) => meetingStore(db).find(id));

test('a visibility that is none is a 422 with a sentence, and nothing is changed', async () => {
  const secretary = await door.as(known.people.secretary);
  const { id } = await aMeetingOfToday();
  const answer = await secretary.send(`/moten/${id}`, `/moten/${id}/synlighet`, { synlighet: 'junk' });
  assert.equal(answer.status, 422);
  assert.match(answer.problems()[0] ?? '', /Välj ett av alternativen/);
  assert.equal((await stored(id))?.visibility, 'public');
});

test('two who change who sees a meeting: the second is told what is stored and keeps the choice', async () => {
  const secretary = await door.as(known.people.secretary);
  const { id } = await aMeetingOfToday();
  const address = `/moten/${id}/synlighet`;
  const form = (await secretary.get(`/moten/${id}`)).form(address);
  const first = await secretary.post(address, { ...form, formKey: newId(), synlighet: 'body' });
  assert.equal(first.status, 303);
  const second = await secretary.post(address, { ...form, formKey: newId(), synlighet: 'internal' });
  assert.equal(second.status, 409);
  assert.ok(second.has('Någon annan har sparat under tiden'));
  assert.equal(second.form(address)['synlighet'], 'internal');
  assert.equal((await stored(id))?.visibility, 'body');
  const third = await secretary.post(address, { ...second.form(address), formKey: newId() });
  assert.equal(third.status, 303);
  assert.equal((await stored(id))?.visibility, 'internal');
});

test('a step or a way that is none is a 422 for those who run the meeting, and a no for others', async () => {
  const secretary = await door.as(known.people.secretary);
  const manager = await door.as(known.people.manager);
  const { id, last } = await aMeetingOfToday();
  for (const [path, fields] of [
    [`/moten/${id}/steg`, { steg: 'hoppa' }],
    [`/moten/${id}/punkter/${last}/flytta`, { riktning: 'snett' }],
  ] as const) {
    const answer = await secretary.post(path, fields);
    assert.equal(answer.status, 422, path);
    assert.ok(answer.has('Ladda om sidan'), path);
    assert.equal((await manager.post(path, fields)).status, 403, path);
  }
  assert.equal((await stored(id))?.state, 'held');
});

test('a text that is too long is told its limit, keeps what was typed and is not stored', async () => {
  const secretary = await door.as(known.people.secretary);
  const { id, last } = await aMeetingOfToday();
  const text = 'x'.repeat(20_001);
  const item = { slag: 'information', rubrik: 'Punkten' };
  for (const [path, fields, field] of [
    [`/moten/${id}/punkter`, { ...item, rubrik: 'x'.repeat(301) }, 'rubrik'],
    [`/moten/${id}/punkter`, { ...item, text }, 'text'],
    [
      `/moten/${id}/punkter/${last}`,
      { ...item, foredragande: 'x'.repeat(201), version: '1' },
      'foredragande',
    ],
    [`/moten/${id}/punkter/${last}/yrkanden`, { yrkande: text }, 'yrkande'],
    [`/moten/${id}/punkter/${last}/reservationer`, { reserverar: 'Tove Ek', skal: text }, 'skal'],
    [`/moten/${id}/andra`, { slag: 'board', dag: '2026-11-24', plats: 'x'.repeat(201) }, 'plats'],
    [`/moten/${id}/narvaro`, { ovriga: text }, 'ovriga'],
  ] as const) {
    const answer = await secretary.post(path, fields);
    assert.equal(answer.status, 422, path);
    assert.match(answer.problems().join(' '), /Högst (300|200|20\s000) tecken\. Texten har/, path);
    assert.match(answer.html, new RegExp(`name="${field}"`), path);
    assert.ok(answer.html.includes('x'.repeat(201)), path);
  }
  assert.ok(!(await secretary.get(`/moten/${id}`)).html.includes('x'.repeat(201)));
});
