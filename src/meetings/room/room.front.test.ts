import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { rooms } from '../../app.tsx';
import { testDatabase } from '../../platform/postgres/testing.ts';
import type { Db } from '../../platform/sql/pool.ts';
import { asSystem } from '../../platform/sql/transaction.ts';
import { frontDoor } from '../../platform/web/testing.ts';
import type { Door, Visitor } from '../../platform/web/testing.ts';
import type { MeetingId } from '../meeting.ts';
import { aCommittee, roomOfCommittee } from './committee-room.fixtures.ts';
import type { Committee } from './committee-room.fixtures.ts';
import { serving } from './service.ts';

let database: Awaited<ReturnType<typeof testDatabase>>;
let door: Door;
let known: Committee;
let room: ReturnType<typeof roomOfCommittee>;
const system = <Answer>(work: (db: Db) => Promise<Answer>) => asSystem(database.db, work);
before(async () => {
  database = await testDatabase();
  known = await system(aCommittee);
  door = frontDoor(database, rooms());
  room = roomOfCommittee(system, known);
});
after(() => database.close());
const begun = async (more: { all?: boolean } = {}) => room.begun(await door.as(known.people.secretary), more);
const namesAt = async (id: MeetingId, at: number) =>
  serving((await room.roomOf(id)).hall, at)
    .map(({ name }) => name)
    .sort();

test('the meeting begins: its §§ are drawn, and alternates step in in their order for who is absent (P2, P17)', async () => {
  const { id, secretary, at } = await begun();
  assert.deepEqual(await namesAt(id, 0), ['Bo Ek', 'Ellen Varg', 'Siv Ask']);
  const page = await secretary.get(at);
  assert.ok(page.has('3 av 3 tjänstgör'));
  assert.ok(page.has('i stället för Kim Al'));
  assert.equal((await room.roomOf(id)).meeting.state, 'held');
  assert.ok((await room.roomOf(id)).items.every(({ sectionNumber }) => sectionNumber !== undefined));
});

test('the second who starts the same meeting is told who began, and nothing is stored twice', async () => {
  const { id, at } = await begun();
  const chair = await door.as(known.people.elected);
  const answer = await chair.post(`${at}/borja`, { ledamot: [room.person('Kim Al')] });
  assert.ok((await chair.follow(answer)).has('Nora Stig började mötet'));
  assert.deepEqual(await namesAt(id, 0), ['Bo Ek', 'Ellen Varg', 'Siv Ask']);
});

test('two who start a meeting in the same moment: one begins it', async () => {
  const meeting = await room.called();
  const [one, other] = [await door.as(known.people.secretary), await door.as(known.people.elected)];
  const start = (who: Visitor) =>
    who.post(`/moten/${meeting.id}/rummet/borja`, { ledamot: [known.people.elected] });
  const answers = await Promise.all([start(one), start(other)]);
  assert.deepEqual(
    answers.map(({ status }) => status),
    [303, 303],
  );
  assert.equal((await room.roomOf(meeting.id)).hall.attendees.length, 1);
});

test('who comes late serves from that §, who leaves does not return the same day (P2, P17)', async () => {
  const { id, items, move } = await begun();
  assert.equal((await move('Kim Al', 'arrive', items[1])).status, 303);
  assert.deepEqual(await namesAt(id, 0), ['Bo Ek', 'Ellen Varg', 'Siv Ask']);
  assert.deepEqual(await namesAt(id, 1), ['Bo Ek', 'Ellen Varg', 'Kim Al']);
  await move('Bo Ek', 'leave', items[1]);
  const back = await move('Bo Ek', 'arrive', items[2]);
  assert.equal(back.status, 422);
  assert.ok(back.has('får inte tjänstgöra igen samma dag'));
  const skipped = await move('Ida Ny', 'step-in', items[1]);
  assert.ok(skipped.has('En annan ersättare står före'));
  const reasoned = await move('Ida Ny', 'step-in', items[1], { avsteg: 'Siv Ask har gått hem.' });
  assert.equal(reasoned.status, 303);
});

test('one in conflict stands aside at that § alone, and the next alternate steps in (P16)', async () => {
  const { id, items, secretary, at } = await begun({ all: true });
  const javig = await room.attendee(id, 'Bo Ek');
  const noGround = await secretary.post(`${at}/${items[1]}/jav`, { javig });
  assert.ok(noGround.problems().length > 0);
  const answer = await secretary.post(`${at}/${items[1]}/jav`, { javig, grund: '3' });
  assert.equal(answer.status, 303);
  assert.ok((await secretary.follow(answer)).has('Siv Ask träder in'));
  assert.deepEqual(await namesAt(id, 1), ['Ellen Varg', 'Kim Al', 'Siv Ask']);
  assert.deepEqual(await namesAt(id, 2), ['Bo Ek', 'Ellen Varg', 'Kim Al']);
  const dissent = await secretary.post(`${at}/${items[1]}/reservationer`, { reserverar: javig });
  assert.equal(dissent.status, 422);
  assert.ok(
    dissent.has('Bara den som deltog i beslutet kan reservera sig'),
    'no reservation of one recused (P9)',
  );
});

test('only those who run the body take the minutes: readers read, visitors sign in, nothing before the beginning', async () => {
  const { items, at } = await begun();
  const manager = await door.as(known.people.manager);
  const page = await manager.get(at);
  assert.equal(page.status, 200);
  assert.ok(page.has('för protokollet'));
  for (const verb of ['sluta', 'narvaro', `${items[0]}/jav`, `${items[0]}/beslut`, `${items[0]}/text`]) {
    assert.equal((await manager.post(`${at}/${verb}`)).status, 403, verb);
  }
  assert.equal((await manager.get(`${at}/${items[0]}/omrostning`)).status, 403);
  assert.equal((await door.visitor().get(at)).status, 302);
  assert.equal((await door.visitor().get(`${at}/foljer`)).status, 302, 'nor does a visitor follow');
  const later = await room.called();
  const secretary = await door.as(known.people.secretary);
  assert.equal((await secretary.post(`/moten/${later.id}/rummet/sluta`)).status, 403);
  assert.equal((await manager.post(`/moten/${later.id}/rummet/borja`)).status, 403);
});
