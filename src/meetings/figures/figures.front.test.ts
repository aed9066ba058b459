import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { rooms } from '../../app.tsx';
import { aMunicipality } from '../../bodies/bodies.fixtures.ts';
import type { Fixture } from '../../bodies/bodies.fixtures.ts';
import { testDatabase } from '../../platform/postgres/testing.ts';
import { asSystem } from '../../platform/sql/transaction.ts';
import { frontDoor } from '../../platform/web/testing.ts';
import type { Door } from '../../platform/web/testing.ts';
import { aMeeting, today } from '../meetings.fixtures.ts';
import { meetingStore } from '../meetings.store.ts';

let database: Awaited<ReturnType<typeof testDatabase>>;
let door: Door;
let known: Fixture;
before(async () => {
  database = await testDatabase();
  known = await asSystem(database.db, aMunicipality);
  door = frontDoor(database, rooms());
});
after(() => database.close());

test('a held meeting tells its attendance against the target, and how much was finished at it (S13)', async () => {
  const { id, items } = await asSystem(database.db, async (db) => {
    const meetings = meetingStore(db);
    const how = { kind: 'working', state: 'held', onDay: today, visibility: 'internal' } as const;
    const meeting = await meetings.plan(aMeeting(known.bodies.team, how));
    const add = (heading: string, kind: 'decision' | 'dialogue' | 'formalia') =>
      meetings.addItem({ meetingId: meeting, heading, kind });
    await add('Mötet öppnas', 'formalia');
    return {
      id: meeting,
      items: [await add('Rutin', 'decision'), await add('Övergångar', 'dialogue')] as const,
    };
  });
  const head = await door.as(known.people.head);
  const at = `/moten/${id}`;
  assert.ok(!(await head.get(at)).has('Mötet i siffror'), 'nobody is noted as present');
  await asSystem(database.db, (db) =>
    meetingStore(db).addAttendance(id, [{ name: 'Greta Alm', personId: known.people.head }]),
  );
  const half = await head.get(at);
  assert.ok(half.has('50 % (1 av 2 ledamöter)') && half.has('mål 80 %') && half.has('0 % (0 av 2 punkter)'));
  await head.post('/beslut/nytt', { punkt: items[0], text: 'Rutinen antas.' });
  await head.send(`${at}/punkter/${items[1]}`, `${at}/punkter/${items[1]}`, { klar: 'ja' });
  assert.ok((await head.get(at)).has('100 % (2 av 2 punkter)'));
  assert.ok(!(await door.visitor().get(at)).has('Mötet i siffror'));
});
