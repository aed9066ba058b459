import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { rooms } from '../../app.tsx';
import { aHeldMeeting } from '../../meetings/meetings.fixtures.ts';
import { wordsOf } from '../../platform/pdf/testing.ts';
import { testDatabase } from '../../platform/postgres/testing.ts';
import type { Db } from '../../platform/sql/pool.ts';
import { asSystem } from '../../platform/sql/transaction.ts';
import { frontDoor } from '../../platform/web/testing.ts';
import type { Door } from '../../platform/web/testing.ts';
import { aCommitteeThatApproves, houseSeal } from '../approval/approval.fixtures.ts';
import { approvalStore } from '../approval/approval.store.ts';
import { finalNotes } from '../approval/approved.store.ts';

let database: Awaited<ReturnType<typeof testDatabase>>;
let door: Door;
let later: Door;
let known: Awaited<ReturnType<typeof aCommitteeThatApproves>>;
before(async () => {
  database = await testDatabase();
  known = await system((db) => aCommitteeThatApproves(db));
  const seal = () => Promise.resolve(houseSeal);
  door = frontDoor(database, rooms({ seal }));
  later = frontDoor(database, rooms({ seal }), { clock: () => new Date('2026-11-30T09:00:00+01:00') });
});
after(() => database.close());
const system = <Answer,>(work: (db: Db) => Promise<Answer>) => asSystem(database.db, work);

/** Notes of the management team's meeting of today. */
const notes = () =>
  system(async (db) => {
    const meeting = await aHeldMeeting(db, known.bodies.team, 'internal');
    await sql`update meeting set kind = 'management' where id = ${meeting.id}`.execute(db);
    return { ...meeting, address: `/moten/${meeting.id}/fardigstall` };
  });

test('notes are handed out, corrected by those who took part, and completed when the time has passed (H18)', async () => {
  const { id, address, plan } = await notes();
  const head = await door.as(known.people.head);
  assert.equal((await head.post(`${address}/skicka`)).status, 303);
  assert.equal((await head.post(`${address}/skicka`)).status, 409);
  const manager = await door.as(known.people.manager);
  assert.ok((await manager.get(address)).has('29 nov 2026'), 'five days by the usual rules');
  assert.equal((await manager.post(`${address}/rattelser`)).status, 422);
  assert.equal(
    (await manager.post(`${address}/rattelser`, { rattelse: 'Planen gäller i två år' })).status,
    303,
  );
  assert.ok((await head.get(address)).has('Planen gäller i två år'));
  assert.equal((await head.post(`${address}/klart`)).status, 403, 'the time for corrections runs');
  const after = await later.as(known.people.head);
  assert.ok((await after.post(`${address}/klart`)).has('Svara på alla rättelser först'));
  const way = /\/fardigstall\/rattelser\/[0-9a-f-]+/.exec((await after.get(address)).html)?.[0] ?? '';
  const reply = `/moten/${id}${way}`;
  assert.equal((await after.post(reply, { svar: 'declined' })).status, 422, 'a no has its reason');
  assert.equal((await after.post(reply, { svar: 'taken' })).status, 303);
  assert.equal((await after.post(reply, { svar: 'declined', skal: 'x' })).status, 409, 'an answer stays');
  await system((db) =>
    sql`update agenda_item set text = 'Planen gäller i två år.' where id = ${plan}`.execute(db),
  );
  assert.equal((await after.post(`${address}/klart`)).status, 303);
  const final = await system((db) => finalNotes(db, id));
  assert.ok(final);
  const printed = await wordsOf((await system((db) => approvalStore(db).pdfOf(final))) ?? new Uint8Array());
  assert.match(printed, /Färdigställda 2026-11-30/);
  assert.match(printed, /Planen gäller i två år/);
  await assert.rejects(
    system((db) => sql`update agenda_item set text = 'Nytt' where id = ${plan}`.execute(db)),
    /approved/,
    'completed notes are locked',
  );
  const versions = await system((db) => approvalStore(db).versionsOf(id));
  assert.deepEqual(
    versions.map(({ state }) => state),
    ['taken-back', 'final'],
  );
});

test('who was not there asks for nothing, others hand nothing out; after the last day nobody asks', async () => {
  const { address } = await notes();
  const stranger = await door.as(known.second);
  assert.equal((await stranger.post(`${address}/skicka`)).status, 403);
  await (await door.as(known.people.head)).post(`${address}/skicka`);
  assert.equal((await stranger.post(`${address}/rattelser`, { rattelse: 'x' })).status, 403);
  assert.equal((await door.visitor().get(address)).status, 404);
  const late = await later.as(known.people.manager);
  assert.ok((await late.post(`${address}/rattelser`, { rattelse: 'x' })).has('Tiden för rättelser är slut'));
});

test('a board’s minutes are approved instead', async () => {
  const held = await system((db) => aHeldMeeting(db, known.bodies.committee));
  const secretary = await door.as(known.people.secretary);
  assert.equal((await secretary.post(`/moten/${held.id}/fardigstall/skicka`)).status, 403);
});

test('the approval of notes leads to where they are completed: nothing there speaks of minutes', async () => {
  const { address } = await notes();
  const page = await (await door.as(known.people.head)).get(address.replace('fardigstall', 'justering'));
  assert.equal(page.status, 303);
  assert.equal(page.location, address);
});
