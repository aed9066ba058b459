// From approved minutes to the notice board and on to the decision's page, through the whole house.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { rooms } from './app.tsx';
import { aMunicipality } from './bodies/bodies.fixtures.ts';
import type { Fixture } from './bodies/bodies.fixtures.ts';
import { bodyStore } from './bodies/bodies.store.ts';
import { newDay } from './daily.job.ts';
import { decisionStore } from './decisions/decisions.store.ts';
import { dayAt, day } from './kernel/day.ts';
import { aHeldMeeting, today } from './meetings/meetings.fixtures.ts';
import { meetingStore } from './meetings/meetings.store.ts';
import { approvalStore } from './minutes/approval/approval.store.ts';
import { beatOnce } from './notice-board/availability/heartbeat.job.ts';
import { availabilityStore } from './notice-board/availability/availability.store.ts';
import { testDatabase } from './platform/postgres/testing.ts';
import { newSeal } from './platform/signing/house-seal.ts';
import { asSystem } from './platform/sql/transaction.ts';
import { frontDoor } from './platform/web/testing.ts';
import type { Door } from './platform/web/testing.ts';

let database: Awaited<ReturnType<typeof testDatabase>>;
let known: Fixture;
let door: Door;
let now = new Date('2026-11-24T15:00:00+01:00');
const clock = () => now;
const seal = newSeal({ commonName: 'Sjöholma kommun' }, new Date(Date.now() - 60_000));
before(async () => {
  database = await testDatabase();
  known = await asSystem(database.db, aMunicipality);
  door = frontDoor(database, rooms({ seal: () => Promise.resolve(seal), clock }), { clock });
});
after(() => database.close());

/** A closed meeting with one decision, its minutes approved by the chair and one more. */
async function approvedMeeting() {
  const held = await asSystem(database.db, async (db) => {
    const second = await bodyStore(db).addPerson({ name: 'Arne Lind', party: 'C' });
    await bodyStore(db).addMembership({ bodyId: known.bodies.committee, personId: second, role: 'member' });
    const meeting = await aHeldMeeting(db, known.bodies.committee);
    const decision = await decisionStore(db).decide({
      itemId: meeting.plan,
      bodyId: known.bodies.committee,
      decidedOn: today,
      text: 'Nämnden antar planen för anhörigstöd.',
      verb: 'adopt',
      visibility: 'public',
    });
    await meetingStore(db).step(meeting.id, 'held', 'closed');
    return { ...meeting, second, decision };
  });
  const secretary = await door.as(known.people.secretary);
  const address = `/moten/${held.id}/justering`;
  const fields = { ordforande: known.people.elected, justerare: held.second, anda: 'Prövat' };
  const sent = await secretary.post(`${address}/skicka`, fields);
  assert.equal(sent.status, 303, sent.text());
  const version = (await asSystem(database.db, (db) => approvalStore(db).versionsOf(held.id))).at(-1);
  for (const person of [known.people.elected, held.second]) {
    const visitor = await door.as(person);
    const done = await visitor.send(address, `${address}/${version?.id}/justera`, { last: 'ja' });
    assert.equal(done.status, 303, done.text());
  }
  return { ...held, secretary };
}

test('approved minutes are announced from the meeting’s page, gain legal force by themselves, and the decision says so', async () => {
  const { id, decision, secretary } = await approvedMeeting();
  const meeting = `/moten/${id}`;
  const announce = (await secretary.get(meeting)).link('Anslå protokollet');
  assert.equal(announce, `${meeting}/anslag`);
  const posted = await secretary.send(announce ?? '', announce ?? '', { forvaras: 'Socialkontoret' });
  assert.equal(posted.status, 303, posted.text());
  const notice = posted.location ?? '';
  assert.equal((await secretary.get(meeting)).link('Anslå protokollet'), undefined, 'nothing waits any more');
  const visitor = door.visitor();
  for (const page of [meeting, `/beslut/${decision}`])
    assert.ok((await visitor.get(page)).has('Överklagandetiden löper'), page);

  now = new Date('2026-12-16T06:00:00+01:00');
  await newDay(database.db, dayAt(now), now);
  assert.ok((await visitor.get(notice)).has('Nedtaget'));
  assert.ok((await visitor.get(`/beslut/${decision}`)).has('Laga kraft'));
  assert.equal(dayAt(now), day('2026-12-16'));
});

test('the watch beats only while the board answers', async () => {
  const watch = { db: database.db, clock, tell: () => undefined };
  const answers = async () => (await door.app.request('/anslagstavla')).status === 200;
  now = new Date('2026-12-16T06:01:00+01:00');
  await beatOnce({ ...watch, answers });
  await assert.rejects(beatOnce({ ...watch, answers: () => Promise.resolve(false) }), /does not answer/);
  now = new Date('2026-12-16T07:00:00+01:00');
  await beatOnce({ ...watch, answers });
  const { rows } = await asSystem(database.db, (db) => availabilityStore(db).outages({ offset: 0, size: 5 }));
  assert.equal(rows.length, 1);
  assert.equal(rows[0]?.fromAt.toISOString(), '2026-12-16T05:01:00.000Z');
});
