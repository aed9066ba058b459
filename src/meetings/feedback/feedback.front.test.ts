import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { rooms } from '../../app.tsx';
import { aMunicipality } from '../../bodies/bodies.fixtures.ts';
import type { Fixture } from '../../bodies/bodies.fixtures.ts';
import { decisionStore } from '../../decisions/decisions.store.ts';
import type { BodyId } from '../../kernel/actor.ts';
import { day } from '../../kernel/day.ts';
import { testDatabase } from '../../platform/postgres/testing.ts';
import type { Db } from '../../platform/sql/pool.ts';
import { asSystem } from '../../platform/sql/transaction.ts';
import { frontDoor } from '../../platform/web/testing.ts';
import type { Door } from '../../platform/web/testing.ts';
import type { Visibility } from '../../thread/knot.ts';
import { aMeeting, today } from '../meetings.fixtures.ts';
import { meetingStore } from '../meetings.store.ts';

let database: Awaited<ReturnType<typeof testDatabase>>;
let door: Door;
let known: Fixture;
const system = <Answer>(work: (db: Db) => Promise<Answer>) => asSystem(database.db, work);
before(async () => {
  database = await testDatabase();
  known = await system(aMunicipality);
  door = frontDoor(database, rooms());
});
after(() => database.close());

const decides = (bodyId: BodyId, on: string, text: string, visibility: Visibility = 'internal') =>
  system(async (db) => {
    const meetings = meetingStore(db);
    const id = await meetings.plan(aMeeting(bodyId, { onDay: day(on), state: 'held', visibility }));
    const itemId = await meetings.addItem({ meetingId: id, heading: 'Ärende', kind: 'decision' });
    const decision = { itemId, bodyId, decidedOn: day(on), text, visibility, verb: 'adopt' } as const;
    await decisionStore(db).decide(decision);
  });

test('“Återkoppling från …” is filled with the other bodies’ decisions since the last time, and edited (H1)', async () => {
  const { team, committee, group, subcommittee } = known.bodies;
  await system((db) => meetingStore(db).plan(aMeeting(team, { onDay: day('2026-10-20'), state: 'closed' })));
  await decides(committee, '2026-10-01', 'Före förra gången.');
  await decides(committee, '2026-11-03', 'Nämnden antar planen.');
  await decides(subcommittee, '2026-11-04', 'Utskottet behåller detta.', 'body');
  const how = { kind: 'management', onDay: today, visibility: 'internal' } as const;
  const id = await system((db) => meetingStore(db).plan(aMeeting(team, how)));
  const head = await door.as(known.people.head);
  const page = `/moten/${id}/aterkoppling`;
  assert.equal((await head.post(page, {})).status, 422);
  assert.equal((await head.post(page, { organ: [committee, group] })).status, 303);
  const told = await head.get(`/moten/${id}`);
  assert.ok(told.has('2026-11-03: Nämnden antar planen.') && !told.has('Före förra gången.'));
  assert.ok(told.has('Inga beslut sedan 2026-10-20.'), 'a group without minutes is told too');

  const [item] = await system((db) => meetingStore(db).agendaOf(id));
  assert.ok(item);
  const at = `/moten/${id}/punkter/${item.id}`;
  await head.send(at, at, { text: 'Vårt eget urval.' });
  await decides(committee, '2026-11-20', 'Nämnden stänger badplatsen.');
  assert.equal((await head.post(`${page}/${item.id}`)).status, 303);
  const [now] = await system((db) => meetingStore(db).agendaOf(id));
  assert.match(now?.text ?? '', /^Vårt eget urval\.[\s\S]*2026-11-20: Nämnden stänger badplatsen\.$/);
  assert.ok(!now?.text.includes('antar planen'), 'what was taken out does not come back');
  assert.match((await head.get(page)).html, new RegExp(`value="${committee}"[^>]*checked`));
});

test('what is not for all who read the agenda is only counted; others may not ask', async () => {
  const { committee, team } = known.bodies;
  await decides(team, '2026-11-22', 'Ledningsgruppen väntar.', 'internal');
  const id = await system((db) => meetingStore(db).plan(aMeeting(committee, { onDay: today })));
  const secretary = await door.as(known.people.secretary);
  assert.equal((await secretary.post(`/moten/${id}/aterkoppling`, { organ: team })).status, 303);
  const page = await secretary.get(`/moten/${id}`);
  assert.ok(page.has('1 beslut är inte öppna för alla') && !page.has('Ledningsgruppen väntar.'));
  const manager = await door.as(known.people.manager);
  assert.equal((await manager.post(`/moten/${id}/aterkoppling`, { organ: team })).status, 403);
  assert.equal((await manager.get(`/moten/${id}/aterkoppling`)).status, 403);
});
