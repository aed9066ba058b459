import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { rooms } from '../../app.tsx';
import { decisionStore } from '../../decisions/decisions.store.ts';
import { testDatabase } from '../../platform/postgres/testing.ts';
import type { Db } from '../../platform/sql/pool.ts';
import { asSystem } from '../../platform/sql/transaction.ts';
import { frontDoor } from '../../platform/web/testing.ts';
import type { Door } from '../../platform/web/testing.ts';
import { aMeeting } from '../meetings.fixtures.ts';
import { meetingStore } from '../meetings.store.ts';
import { aCommittee, roomOfCommittee } from './committee-room.fixtures.ts';
import type { Committee } from './committee-room.fixtures.ts';

let database: Awaited<ReturnType<typeof testDatabase>>;
let door: Door;
let known: Committee;
const system = <Answer>(work: (db: Db) => Promise<Answer>) => asSystem(database.db, work);
before(async () => {
  database = await testDatabase();
  known = await system(aCommittee);
  door = frontDoor(database, rooms());
});
after(() => database.close());

/** The subcommittee proposes something to the committee, on an item of its own meeting. */
const prepared = (heading: string, text: string) =>
  system(async (db) => {
    const meetings = meetingStore(db);
    const id = await meetings.plan(aMeeting(known.bodies.subcommittee, { state: 'held' }));
    const itemId = await meetings.addItem({ meetingId: id, heading, kind: 'preparation' });
    const to = { toBodyId: known.bodies.committee, toBodyText: '' };
    await decisionStore(db).propose({ itemId, ...to, text, visibility: 'internal' });
  });

test('what the subcommittee proposes in the matter is decided by one key, unfolded by nobody; other matters stay (G3)', async () => {
  await prepared('andra', 'Socialnämnden antar planen för bryggan.');
  await prepared('Badplatsen', 'Socialnämnden stänger badplatsen.');
  const room = roomOfCommittee(system, known);
  const { items, secretary, at } = await room.begun(await door.as(known.people.secretary), { all: true });
  const page = await secretary.get(`${at}?punkt=${items[1]}`);
  assert.match(page.html, /data-key="b"/);
  assert.ok(page.buttons().some(({ text }) => text === 'Besluta enligt grundförslaget'));
  assert.doesNotMatch((await secretary.get(`${at}?punkt=${items[0]}`)).html, /data-key="b"/);
  assert.equal((await secretary.post(`${at}/${items[1]}/beslut`, { enligt: 'grund' })).status, 303);
  const decided = await system((db) => decisionStore(db).decisionsOfItems([items[1]]));
  assert.deepEqual(
    decided.map(({ text }) => text),
    ['Socialnämnden antar planen för bryggan.'],
  );
  const after = await secretary.get(`${at}?punkt=${items[1]}`);
  assert.ok(after.has('Grundförslag'), 'it became what the meeting started from');
  const waiting = await system((db) => decisionStore(db).openProposalsTo(known.bodies.committee));
  assert.deepEqual(
    waiting.map(({ text }) => text),
    ['Socialnämnden stänger badplatsen.'],
  );
});
