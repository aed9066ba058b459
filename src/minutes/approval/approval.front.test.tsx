import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { rooms } from '../../app.tsx';
import { aMunicipality } from '../../bodies/bodies.fixtures.ts';
import type { Fixture } from '../../bodies/bodies.fixtures.ts';
import { bodyStore } from '../../bodies/bodies.store.ts';
import type { PersonId } from '../../kernel/actor.ts';
import { day } from '../../kernel/day.ts';
import { aHeldMeeting, today } from '../../meetings/meetings.fixtures.ts';
import { meetingStore } from '../../meetings/meetings.store.ts';
import { testDatabase } from '../../platform/postgres/testing.ts';
import { newSeal } from '../../platform/signing/house-seal.ts';
import { verifyPdf } from '../../platform/signing/verify.ts';
import type { Db } from '../../platform/sql/pool.ts';
import { asPerson, asSystem } from '../../platform/sql/transaction.ts';
import { frontDoor } from '../../platform/web/testing.ts';
import type { Door, Visitor } from '../../platform/web/testing.ts';
import { approvalStore } from './approval.store.ts';
import { approvedMinutes } from './approved.store.ts';
import type { Version } from './approval.ts';

let database: Awaited<ReturnType<typeof testDatabase>>;
let door: Door;
let known: Fixture;
let second: PersonId;
const seal = newSeal({ commonName: 'Sjöholma kommun' }, new Date(Date.now() - 60_000));
before(async () => {
  database = await testDatabase();
  known = await asSystem(database.db, aMunicipality);
  second = await system(async (db) => {
    const id = await bodyStore(db).addPerson({ name: 'Arne Lind', party: 'C' });
    await bodyStore(db).addMembership({ bodyId: known.bodies.committee, personId: id, role: 'member' });
    return id;
  });
  door = frontDoor(database, rooms({ seal: () => Promise.resolve(seal) }));
});
after(() => database.close());
const system = <Answer,>(work: (db: Db) => Promise<Answer>) => asSystem(database.db, work);

/** A closed meeting, and its minutes sent by the secretary to the chair and Arne Lind. */
async function sent() {
  const held = await system(async (db) => {
    const meeting = await aHeldMeeting(db, known.bodies.committee);
    await meetingStore(db).step(meeting.id, 'held', 'closed');
    return meeting;
  });
  const address = `/moten/${held.id}/justering`;
  const secretary = await door.as(known.people.secretary);
  const answer = await secretary.post(`${address}/skicka`, {
    ordforande: known.people.elected,
    justerare: second,
    anda: 'Prövat',
  });
  assert.equal(answer.status, 303, answer.text());
  const version = await newest(held.id);
  return { ...held, address, secretary, version, way: `${address}/${version.id}` };
}
async function newest(meetingId: Version['meetingId']): Promise<Version> {
  const version = (await system((db) => approvalStore(db).versionsOf(meetingId))).at(-1);
  assert.ok(version);
  return version;
}
const pdfOf = async (version: Version) => {
  const bytes = await system((db) => approvalStore(db).pdfOf(version.id));
  assert.ok(bytes);
  return bytes;
};
const approvers = async (): Promise<[Visitor, Visitor]> => [
  await door.as(known.people.elected),
  await door.as(second),
];

test('minutes are sent when the meeting is closed, to the chair and as many approvers as the rules say', async () => {
  const held = await system((db) => aHeldMeeting(db, known.bodies.committee));
  const secretary = await door.as(known.people.secretary);
  const address = `/moten/${held.id}/justering`;
  const open = await secretary.get(address);
  assert.ok(open.has('Avsluta mötet först'), open.text());
  assert.ok(open.has('Ellen Varg, ordförande') || open.has('Utkast'));
  const to = { ordforande: known.people.elected, justerare: second, anda: 'Prövat' };
  assert.equal((await secretary.post(`${address}/skicka`, to)).status, 403);
  await system((db) => meetingStore(db).step(held.id, 'held', 'closed'));
  for (const [fields, sentence] of [
    [{}, 'Välj vem som var ordförande'],
    [{ ordforande: known.people.elected }, 'Välj fler justerare'],
    [{ ordforande: known.people.elected, justerare: known.people.elected }, 'Ordföranden justerar redan'],
    [{ ordforande: known.people.elected, justerare: known.people.manager }, 'Välj bland dem'],
  ] as const) {
    const wrong = await secretary.post(`${address}/skicka`, fields);
    assert.equal(wrong.status, 422);
    assert.ok(wrong.has(sentence), sentence);
  }
  assert.equal((await secretary.post(`${address}/skicka`, to)).status, 303);
  const twice = await secretary.post(`${address}/skicka`, to);
  assert.equal(twice.status, 409, 'two at once: the later is told');
  const version = await newest(held.id);
  assert.deepEqual(
    [
      version.number,
      version.sections,
      version.state,
      version.dueOn,
      version.approvers.map(({ name }) => name),
    ],
    [1, '§ 140', 'open', '2026-12-08', ['Ellen Varg', 'Arne Lind']],
  );
});

test('what the validator finds is shown; what must be put right stops the minutes, or is sent with its reason (P2)', async () => {
  const held = await system(async (db) => {
    const meeting = await aHeldMeeting(db, known.bodies.committee);
    await meetingStore(db).replaceAttendance(meeting.id, []);
    await meetingStore(db).step(meeting.id, 'held', 'closed');
    return meeting;
  });
  const secretary = await door.as(known.people.secretary);
  const address = `/moten/${held.id}/justering`;
  assert.ok((await secretary.get(address)).has('Måste rättas Ingen är antecknad som tjänstgörande.'));
  const to = { ordforande: known.people.elected, justerare: second };
  const stopped = await secretary.post(`${address}/skicka`, to);
  assert.ok(stopped.status === 422 && stopped.has('skriv varför protokollet skickas ändå'));
  assert.equal(
    (await secretary.post(`${address}/skicka`, { ...to, anda: 'Listan är på papper' })).status,
    303,
  );
  assert.equal((await newest(held.id)).entries[0]?.reason, 'Listan är på papper');
});

test('when the last has approved the minutes are approved, sealed by the house, and everybody may read them', async () => {
  const { way, version, address, id } = await sent();
  const [chair, adjuster] = await approvers();
  assert.ok((await chair.get(address)).has('Läs pdf:en först'));
  assert.equal((await chair.post(`${way}/justera`)).status, 303);
  assert.equal((await newest(id)).state, 'open');
  assert.ok((await chair.get(address)).has('Du har justerat den här versionen'));
  assert.equal((await chair.post(`${way}/justera`)).status, 409, 'nobody approves twice');
  assert.equal((await adjuster.post(`${way}/justera`)).status, 303);
  const approved = await newest(id);
  assert.deepEqual([approved.state, approved.endedOn], ['approved', today]);
  const page = await adjuster.get(address);
  assert.ok(page.has('Alla har justerat') && page.has('Beviskedjan är hel'), page.text());
  const { signatures, intact } = await verifyPdf(await pdfOf(version), [seal.authority]);
  assert.deepEqual([intact, signatures.length, signatures[0]?.trusted], [true, 1, true]);
  assert.match(signatures[0]?.reason ?? '', /Ellen Varg, Arne Lind.*inte deras underskrift/);
  const handed = await system(async (db) => {
    const [one] = await approvedMinutes(db, id);
    assert.ok(one);
    return { ...one, bytes: await one.pdf() };
  });
  assert.deepEqual(
    [handed.approvedOn, handed.sections, handed.itemIds, handed.approvedBy],
    [today, '§ 140', 'all', 'Ellen Varg, Arne Lind'],
  );
  assert.deepEqual(handed.bytes, await pdfOf(version));
});

test('the document that is sent keeps its bytes to the last one; the seal comes after them', async () => {
  const { way, version } = await sent();
  const before = Buffer.from(await pdfOf(version));
  for (const visitor of await approvers()) await visitor.post(`${way}/justera`);
  const afterwards = Buffer.from(await pdfOf(version));
  assert.ok(afterwards.length > before.length && afterwards.subarray(0, before.length).equals(before));
});

test('one who does not approve says why; the version stays open and may still be approved', async () => {
  const { way, address, id } = await sent();
  const [chair, adjuster] = await approvers();
  assert.equal((await adjuster.post(`${way}/avsta`)).status, 422);
  assert.equal((await adjuster.post(`${way}/avsta`, { avstar: 'Yrkandet saknas i § 140' })).status, 303);
  await chair.post(`${way}/justera`);
  assert.equal((await newest(id)).state, 'open');
  assert.ok((await chair.get(address)).has('Yrkandet saknas i § 140'));
  await adjuster.post(`${way}/justera`);
  assert.equal((await newest(id)).state, 'approved');
});

test('a change after the first approval voids all of them, and it is seen (domain.md 1.3 a)', async () => {
  const { way, address, id, secretary, plan } = await sent();
  const [chair, adjuster] = await approvers();
  await chair.post(`${way}/justera`);
  const change = (db: Db) => sql`update agenda_item set text = 'Nytt' where id = ${plan}`.execute(db);
  await assert.rejects(system(change), /out for approval/);
  await assert.rejects(
    system((db) => meetingStore(db).step(id, 'closed', 'held')),
    /out for approval/,
  );
  const reopened = await secretary.post(`/moten/${id}/steg`, { steg: 'reopen' });
  assert.ok(reopened.status === 409 && reopened.has('Ta tillbaka det under Justering'), reopened.text());
  assert.equal((await secretary.post(`${way}/ta-tillbaka`)).status, 422);
  assert.equal((await secretary.post(`${way}/ta-tillbaka`, { andras: 'Fel i § 140' })).status, 303);
  const page = await chair.get(address);
  assert.ok(
    page.has('En justering gjordes före det och gäller inte längre') && page.has('Fel i § 140'),
    page.text(),
  );
  assert.equal((await adjuster.post(`${way}/justera`)).status, 409, 'nobody approves what is taken back');
  await system(async (db) => {
    await meetingStore(db).step(id, 'closed', 'held');
    await change(db);
    await meetingStore(db).step(id, 'held', 'closed');
  });
  await secretary.post(`${address}/skicka`, {
    ordforande: known.people.elected,
    justerare: second,
    anda: 'Prövat',
  });
  const again = await newest(id);
  assert.deepEqual([again.number, again.state, again.entries.length], [2, 'open', 1]);
});

test('approved minutes are never taken back, and what they say is never changed', async () => {
  const { way, secretary, id } = await sent();
  for (const visitor of await approvers()) await visitor.post(`${way}/justera`);
  assert.equal((await secretary.post(`${way}/ta-tillbaka`, { andras: 'Ånger' })).status, 409);
  await assert.rejects(
    system((db) => meetingStore(db).step(id, 'closed', 'held')),
    /approved/,
  );
  await assert.rejects(
    system((db) => sql`delete from attendance where meeting_id = ${id}`.execute(db)),
    /approved/,
  );
});

test('only approvers approve, only those who run the body send and take back; the database refuses the rest', async () => {
  const { way, address, version, id } = await sent();
  const manager = await door.as(known.people.manager);
  assert.equal((await manager.get(address)).status, 200);
  assert.ok(!(await manager.get(address)).has('Version 1'), 'what is out for approval is the body’s own');
  for (const verb of ['justera', 'avsta', 'ta-tillbaka']) {
    assert.equal((await manager.post(`${way}/${verb}`, { avstar: 'x', andras: 'x' })).status, 404, verb);
  }
  const secretary = await door.as(known.people.secretary);
  assert.equal((await secretary.post(`${way}/justera`)).status, 403);
  const adjuster = await door.as(second);
  assert.equal((await adjuster.post(`${way}/ta-tillbaka`, { andras: 'x' })).status, 403);
  assert.equal((await adjuster.post(`${address}/skicka`)).status, 403);
  await assert.rejects(
    asPerson(database.db, known.people.secretary, today, (db) =>
      approvalStore(db).end(version.id, 'approved', today),
    ),
    /has not approved/,
  );
  await assert.rejects(
    system((db) =>
      sql`update minutes_version set sha256 = repeat('0', 64) where id = ${version.id}`.execute(db),
    ),
    /permission denied|never rewritten/,
  );
  await assert.rejects(
    system((db) => sql`delete from approval_entry where version_id = ${version.id}`.execute(db)),
    /permission denied|never changed/,
  );
  assert.equal((await newest(id)).entries.length, 1);
});

test('a rewritten line of the chain is seen, though whoever wrote it reckoned the hash anew (documents.md 2.5)', async () => {
  const { address, version, secretary } = await sent();
  await sql`alter table approval_entry disable trigger approval_entry_keeps_history`.execute(database.db);
  await sql`update approval_entry set name = 'Någon annan' where version_id = ${version.id}`.execute(
    database.db,
  );
  await sql`alter table approval_entry enable trigger approval_entry_keeps_history`.execute(database.db);
  assert.ok((await secretary.get(address)).has('Beviskedjan är bruten: rad 1 är ändrad'));
});

test('the evidence is a document under the house’s seal that says what it is worth', async () => {
  const { way } = await sent();
  const [chair] = await approvers();
  await chair.post(`${way}/justera`);
  const cookie = [...chair.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const answer = await door.app.request(`${way}/bevis`, { headers: { cookie } });
  const bytes = new Uint8Array(await answer.arrayBuffer());
  assert.equal((await verifyPdf(bytes, [seal.authority])).intact, true);
});

test('a meeting of a year ago is late, one of today is calm', async () => {
  const { address, secretary } = await sent();
  assert.ok((await secretary.get(address)).has('14 dagar kvar'));
  const old = await system(async (db) => {
    const meeting = await aHeldMeeting(db, known.bodies.committee);
    await sql`update meeting set on_day = ${day('2026-11-01')} where id = ${meeting.id}`.execute(db);
    return meeting.id;
  });
  assert.ok((await secretary.get(`/moten/${old}/justering`)).has('9 dagar för sent'));
});
