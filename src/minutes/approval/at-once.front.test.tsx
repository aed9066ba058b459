import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { rooms } from '../../app.tsx';
import { aHeldMeeting, today } from '../../meetings/meetings.fixtures.ts';
import { meetingStore } from '../../meetings/meetings.store.ts';
import { testDatabase } from '../../platform/postgres/testing.ts';
import type { Db } from '../../platform/sql/pool.ts';
import { asSystem } from '../../platform/sql/transaction.ts';
import { frontDoor } from '../../platform/web/testing.ts';
import type { Door, Visitor } from '../../platform/web/testing.ts';
import { wordsOf } from '../../platform/pdf/testing.ts';
import { aCommitteeThatApproves, houseSeal } from './approval.fixtures.ts';
import { approvalStore } from './approval.store.ts';
import { approvedMinutes } from './approved.store.ts';

let database: Awaited<ReturnType<typeof testDatabase>>;
let door: Door;
let known: Awaited<ReturnType<typeof aCommitteeThatApproves>>;
before(async () => {
  database = await testDatabase();
  known = await system((db) => aCommitteeThatApproves(db));
  door = frontDoor(database, rooms({ seal: () => Promise.resolve(houseSeal) }));
});
after(() => database.close());
const system = <Answer,>(work: (db: Db) => Promise<Answer>) => asSystem(database.db, work);

async function words(address: string, visitor: Visitor = door.visitor()): Promise<string> {
  const cookie = [...visitor.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const answer = await door.app.request(address, { headers: { cookie } });
  assert.equal(answer.status, 200, address);
  return wordsOf(new Uint8Array(await answer.arrayBuffer()));
}
const to = () => ({ ordforande: known.people.elected, justerare: known.second, anda: 'Prövat' });
async function approveAll(address: string, versionId: string) {
  for (const person of [known.people.elected, known.second]) {
    const answer = await (await door.as(person)).post(`${address}/${versionId}/justera`);
    assert.equal(answer.status, 303, answer.text());
  }
}
const newestOf = async (id: Parameters<typeof approvedMinutes>[1]) => {
  const version = (await system((db) => approvalStore(db).versionsOf(id))).at(-1);
  assert.ok(version);
  return version;
};

test('a § is approved at once while the meeting goes on, as minutes of its own; the rest is still open', async () => {
  const held = await system((db) => aHeldMeeting(db, known.bodies.committee));
  const address = `/moten/${held.id}/justering`;
  const secretary = await door.as(known.people.secretary);
  assert.ok((await secretary.get(address)).has('§ 140 Plan för anhörigstöd'));
  assert.equal((await secretary.post(`${address}/omedelbart`, to())).status, 422, 'no § is chosen');
  const sent = await secretary.post(`${address}/omedelbart`, { ...to(), paragraf: held.plan });
  assert.equal(sent.status, 303, sent.text());
  const version = await newestOf(held.id);
  assert.deepEqual([version.kind, version.itemIds, version.sections], ['immediate', [held.plan], '§ 140']);
  const change = (item: string) =>
    system((db) => sql`update agenda_item set text = 'Nytt' where id = ${item}`.execute(db));
  await assert.rejects(change(held.plan), /out for approval/);
  await change(held.last);
  await approveAll(address, version.id);
  const approved = await system((db) => approvedMinutes(db, held.id));
  assert.deepEqual(
    approved.map(({ itemIds, sections, approvedOn }) => [itemIds, sections, approvedOn]),
    [[[held.plan], '§ 140', today]],
  );
  const printed = await words(`/moten/${held.id}/justering/${version.id}/pdf`);
  assert.match(printed, /Omedelbart justerade paragrafer.*§ 140 Plan för anhörigstöd/);
  assert.doesNotMatch(printed, /Rapport från besök/);
  assert.ok((await door.visitor().get(address)).has('Justerat: § 140'));
  await system((db) => meetingStore(db).step(held.id, 'held', 'closed'));
  assert.equal((await secretary.post(`${address}/skicka`, to())).status, 303);
  assert.equal((await newestOf(held.id)).kind, 'whole');
});

test('an extract says “Ojusterat” until its § is approved, then who approved it and when (G13)', async () => {
  const held = await system((db) => aHeldMeeting(db, known.bodies.committee));
  const extract = `/moten/${held.id}/utdrag/${held.plan}`;
  assert.match(await words(extract), /Ojusterat/);
  const address = `/moten/${held.id}/justering`;
  const secretary = await door.as(known.people.secretary);
  await secretary.post(`${address}/omedelbart`, { ...to(), paragraf: held.plan });
  await approveAll(address, (await newestOf(held.id)).id);
  const printed = await words(extract);
  assert.match(printed, /Justerat 2026-11-24/);
  assert.match(
    printed,
    /Justerat den 24 november 2026 av Ellen Varg \(ordförande\), Arne Lind \(justerare\)/,
  );
  assert.match(printed, /Rätt utdraget bestyrks/);
  assert.doesNotMatch(printed, /Ojusterat/);
});

test('approved minutes are given whole to those who see every §; the others get a copy that says what is left out', async () => {
  const held = await system(async (db) => {
    const meeting = await aHeldMeeting(db, known.bodies.committee);
    await meetingStore(db).step(meeting.id, 'held', 'closed');
    return meeting;
  });
  const address = `/moten/${held.id}/justering`;
  const secretary = await door.as(known.people.secretary);
  await secretary.post(`${address}/skicka`, to());
  const version = await newestOf(held.id);
  await approveAll(address, version.id);
  const whole = await words(`/moten/${held.id}/protokoll`, secretary);
  assert.match(whole, /Taxa för måltider.*Justeras av.*Ellen Varg, ordförande.*Arne Lind, justerare/);
  assert.match(whole, /ingen elektronisk underskrift/, 'the document says what its approval is worth');
  const copy = await words(`/moten/${held.id}/protokoll`);
  assert.match(copy, /Justerat 2026-11-24, återgivning/);
  assert.match(copy, /En punkt som inte är allmän är utelämnad/);
  assert.doesNotMatch(copy, /Taxa för måltider/);
  assert.equal((await door.visitor().get(`${address}/${version.id}/pdf`)).status, 404);
  const page = await door.visitor().get(`/moten/${held.id}`);
  assert.ok(page.has('Justerat'), page.text());
});
