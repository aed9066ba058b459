import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { aMunicipality } from '../../bodies/bodies.fixtures.ts';
import type { Fixture } from '../../bodies/bodies.fixtures.ts';
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
