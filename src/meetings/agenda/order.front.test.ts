import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { aMunicipality } from '../../bodies/bodies.fixtures.ts';
import type { Fixture } from '../../bodies/bodies.fixtures.ts';
import { day } from '../../kernel/day.ts';
import { testDatabase } from '../../platform/postgres/testing.ts';
import type { Db } from '../../platform/sql/pool.ts';
import { asSystem } from '../../platform/sql/transaction.ts';
import { frontDoor } from '../../platform/web/testing.ts';
import type { Door } from '../../platform/web/testing.ts';
import { aMeeting } from '../meetings.fixtures.ts';
import { meetingRoutes } from '../meetings.routes.tsx';
import { meetingStore } from '../meetings.store.ts';

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

test('an item is moved to any place by its number; the others keep their order, and others are refused', async () => {
  const id = await system((db) => meetingStore(db).plan(aMeeting(known.bodies.committee)));
  for (const heading of ['A', 'B', 'C', 'D']) {
    await system((db) => meetingStore(db).addItem({ meetingId: id, heading, kind: 'decision' }));
  }
  const agenda = () => system((db) => meetingStore(db).agendaOf(id));
  const order = async () => (await agenda()).map(({ heading }) => heading).join('');
  const [, second, , last] = await agenda();
  assert.ok(second && last);
  const secretary = await door.as(known.people.secretary);
  const move = (item: string, plats: string) =>
    secretary.post(`/moten/${id}/punkter/${item}/flytta`, { plats });
  assert.equal((await move(last.id, '1')).status, 303);
  assert.equal(await order(), 'DABC');
  await move(last.id, '3');
  assert.equal(await order(), 'ABDC');
  await move(second.id, '99');
  assert.equal(await order(), 'ADCB');
  for (const wrong of ['0', 'x', '1,5', '']) assert.equal((await move(last.id, wrong)).status, 422, wrong);
  const manager = await door.as(known.people.manager);
  assert.equal((await manager.post(`/moten/${id}/punkter/${last.id}/flytta`, { plats: '1' })).status, 403);
  assert.equal(await order(), 'ADCB');
  assert.ok((await secretary.get(`/moten/${id}/punkter/${last.id}`)).has('Plats på dagordningen'));
});

test('planned minutes give every item its time of day, and say when the items do not fit', async () => {
  const id = await system((db) =>
    meetingStore(db).plan(aMeeting(known.bodies.committee, { startsAt: '09:00', endsAt: '09:30' })),
  );
  const secretary = await door.as(known.people.secretary);
  const add = (rubrik: string, minuter: string) =>
    secretary.post(`/moten/${id}/punkter`, { rubrik, slag: 'decision', minuter });
  assert.equal((await add('Badplatsen', '25')).status, 303);
  assert.equal((await add('Bryggan', '20')).status, 303);
  const page = await secretary.get(`/moten/${id}`);
  for (const part of [
    '09:00 · prel. § 1 · Beslut · 25 min',
    '09:25 · prel. § 2 · Beslut · 20 min',
    'klara 09:45',
    '15 min för mycket',
  ]) {
    assert.ok(page.has(part), part);
  }
  assert.equal((await add('Taxan', '0')).status, 422);
  const [first] = await system((db) => meetingStore(db).agendaOf(id));
  const edit = await secretary.get(`/moten/${id}/punkter/${first?.id ?? ''}`);
  assert.match(edit.html, /name="minuter"[^>]*value="25"/);
});

test('a board’s page shows which §§ its matters would get, after earlier planned meetings; readers see none', async () => {
  const body = known.bodies.committee;
  const plan = (onDay: string, headings: readonly string[]) =>
    system(async (db) => {
      const meetings = meetingStore(db);
      const id = await meetings.plan(aMeeting(body, { onDay: day(onDay) }));
      for (const heading of headings) await meetings.addItem({ meetingId: id, heading, kind: 'decision' });
      return id;
    });
  await plan('2027-02-01', ['Ett', 'Två']);
  const later = await plan('2027-03-01', ['Tre', 'Fyra']);
  const page = await (await door.as(known.people.secretary)).get(`/moten/${later}`);
  assert.ok(page.has('prel. § 3 · Beslut') && page.has('prel. § 4 · Beslut'), page.text().slice(0, 800));
  assert.ok(page.has('Paragraferna är preliminära'));
  assert.ok(!(await door.visitor().get(`/moten/${later}`)).has('prel. §'));
});
