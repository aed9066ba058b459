import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { rooms } from '../app.tsx';
import { aMunicipality } from '../bodies/bodies.fixtures.ts';
import type { Fixture } from '../bodies/bodies.fixtures.ts';
import { bodyStore } from '../bodies/bodies.store.ts';
import type { PersonId } from '../kernel/actor.ts';
import { day } from '../kernel/day.ts';
import { meetingStore } from '../meetings/meetings.store.ts';
import type { MeetingPlan } from '../meetings/meetings.store.ts';
import { testDatabase } from '../platform/postgres/testing.ts';
import { asSystem } from '../platform/sql/transaction.ts';
import { frontDoor } from '../platform/web/testing.ts';
import type { Door } from '../platform/web/testing.ts';

let database: Awaited<ReturnType<typeof testDatabase>>;
let door: Door;
let known: Fixture;
let members: Record<'member' | 'first' | 'second' | 'auditor', PersonId>;
before(async () => {
  database = await testDatabase();
  known = await asSystem(database.db, aMunicipality);
  members = await asSystem(database.db, async (db) => {
    const bodies = bodyStore(db);
    const { committee, council } = known.bodies;
    const person = async (name: string, role: 'member' | 'alternate' | 'auditor', rank: number) => {
      const email = `${name.split(' ')[0]?.toLowerCase()}@sjoholma.example`;
      const personId = await bodies.addPerson({ name, party: 'C', email });
      await bodies.addMembership({ bodyId: committee, personId, role, rank });
      return personId;
    };
    await bodies.addMembership({ bodyId: council, personId: known.people.elected, role: 'chair' });
    return {
      member: await person('Malin Ek', 'member', 1),
      first: await person('Frida Al', 'alternate', 1),
      second: await person('Stefan Bok', 'alternate', 2),
      auditor: await person('Rut Sten', 'auditor', 1),
    };
  });
  door = frontDoor(database, rooms({ mailFrom: 'Kansliet <kansliet@sjoholma.example>' }));
});
after(() => database.close());

async function aMeeting(more: Partial<MeetingPlan> = {}) {
  return asSystem(database.db, async (db) => {
    const meetings = meetingStore(db);
    const id = await meetings.plan({
      bodyId: known.bodies.committee,
      kind: 'board',
      onDay: day('2026-12-14'),
      startsAt: '09:00',
      endsAt: '12:00',
      place: 'Tallen',
      state: 'planned',
      visibility: 'public',
      ...more,
    });
    const items = [
      await meetings.addItem({ meetingId: id, heading: 'Plan för anhörigstöd', kind: 'decision' }),
      await meetings.addItem({ meetingId: id, heading: 'Taxa för måltider', kind: 'preparation' }),
    ];
    return { id, call: `/moten/${id}/kallelse`, items };
  });
}
const yes = { bekrafta: 'ja' };
const lettersOf = async (meeting: string) =>
  (
    await sql<{ to_address: string; subject: string; text: string; calendar: string; file_ids: string[] }>`
      select to_address, subject, text, calendar, file_ids from mail where about_id = ${meeting} order by made_at`.execute(
      database.db,
    )
  ).rows;
const stateOf = async (meeting: string) =>
  (await sql<{ state: string }>`select state from meeting where id = ${meeting}`.execute(database.db)).rows[0]
    ?.state;

test('the secretary sends a call: to members and alternates alike (6:17), each with text, invitation and pdf', async () => {
  const { id, call } = await aMeeting();
  const secretary = await door.as(known.people.secretary);
  const unsent = await secretary.get(call);
  assert.ok(unsent.has('Ingen kallelse har skickats ännu'));
  assert.ok(unsent.has('Nora Stig har ingen e-postadress'));
  const sent = await secretary.send(call, call, { ...yes, meddelande: 'Välkomna!' });
  assert.equal(sent.status, 303);
  assert.equal(await stateOf(id), 'called');
  const letters = await lettersOf(id);
  assert.deepEqual(letters.map(({ to_address }) => to_address).sort(), [
    'frida@sjoholma.example',
    'malin@sjoholma.example',
    'stefan@sjoholma.example',
  ]);
  const [letter] = letters;
  assert.match(letter?.subject ?? '', /^Kallelse till Socialnämnden 14 december 2026$/);
  assert.match(letter?.text ?? '', /Välkomna![\s\S]*Plan för anhörigstöd/);
  assert.match(letter?.calendar ?? '', /METHOD:REQUEST\r\n[\s\S]*DTSTART:20261214T080000Z/);
  assert.equal(letter?.file_ids.length, 1);
  const page = await (await door.as(members.member)).get(call);
  assert.ok(page.has('Plan för anhörigstöd') && page.has('Välkomna!') && page.has('Version 1'));
});

test('what was sent stays as it was; version 2 says item by item what is new, changed and moved', async () => {
  const { id, call, items } = await aMeeting();
  const secretary = await door.as(known.people.secretary);
  await secretary.send(call, call, yes);
  await asSystem(database.db, async (db) => {
    const meetings = meetingStore(db);
    const [plan] = items;
    assert.ok(plan);
    await meetings.changeItem(plan, 1, { heading: 'Plan för stöd till anhöriga', kind: 'decision' });
    await meetings.addItem({ meetingId: id, heading: 'Brandskydd', kind: 'information' });
  });
  const beside = await secretary.get(`/moten/${id}`);
  assert.ok(beside.has('Mötet har ändrats sedan kallelsen skickades'));
  await secretary.send(call, call, yes);
  const second = await secretary.get(`${call}/2`);
  assert.ok(second.has('Brandskydd Nytt') && second.has('Plan för stöd till anhöriga Ändrat'));
  const first = await secretary.get(`${call}/1`);
  assert.ok(first.has('Plan för anhörigstöd') && !first.has('Brandskydd'));
  const letters = await lettersOf(id);
  assert.match(letters.at(-1)?.text ?? '', /Nytt: Brandskydd/);
  await assert.rejects(
    sql`update call set message = 'annat' where meeting_id = ${id}`.execute(database.db),
    /added to, never changed/,
  );
});

test('two clerks who send at once send once: the other is told, and nobody gets two letters', async () => {
  const { id, call } = await aMeeting();
  const clerks = [await door.as(known.people.secretary), await door.as(known.people.elected)];
  const pages = await Promise.all(clerks.map((clerk) => clerk.get(call)));
  const answers = await Promise.all(
    clerks.map((clerk, at) => clerk.post(call, { ...pages[at]?.form(call), ...yes })),
  );
  assert.deepEqual(
    answers.map(({ status }) => status).sort((a, b) => a - b),
    [303, 409],
  );
  assert.equal((await lettersOf(id)).length, 3);
  assert.ok(answers.some((answer) => answer.has('Någon annan skickade en kallelse medan du läste')));
});

test('a call that something is missing in is sent only when the clerk says so', async () => {
  const { id, call } = await aMeeting({ place: '' });
  const secretary = await door.as(known.people.secretary);
  const refused = await secretary.send(call, call, { meddelande: 'Hej alla' });
  assert.equal(refused.status, 422);
  assert.ok(refused.has('Mötet har ingen plats') && refused.has('Hej alla'));
  assert.equal((await lettersOf(id)).length, 0);
  assert.equal(await stateOf(id), 'planned');
});

test('nobody else sends: a member, a manager and an auditor are refused, a visitor is asked to sign in', async () => {
  const { id, call } = await aMeeting();
  for (const person of [members.member, known.people.manager, members.auditor]) {
    const answer = await (await door.as(person)).post(call, { ...yes, version: '0' });
    assert.equal(answer.status, 403);
  }
  assert.equal((await door.visitor().post(call, { ...yes, version: '0' })).status, 401);
  assert.equal((await lettersOf(id)).length, 0);
  assert.equal((await sql`select from call where meeting_id = ${id}`.execute(database.db)).rows.length, 0);
});

test('a visitor’s call holds what a visitor may see: nothing that is only prepared, and not who was called', async () => {
  const { call } = await aMeeting();
  await (await door.as(known.people.secretary)).send(call, call, yes);
  const page = await door.visitor().get(call);
  assert.ok(page.has('Plan för anhörigstöd'));
  assert.ok(!page.has('Taxa för måltider'));
  assert.equal((await door.visitor().get(`${call}/1/utskick`)).status, 302);
  assert.equal((await (await door.as(members.member)).get(`${call}/1/utskick`)).status, 403);
  assert.equal((await (await door.as(members.auditor)).get(`${call}/1/utskick`)).status, 200);
});

test('a meeting that only its body sees is called to by a link: no letter holds its agenda, and no stranger its call', async () => {
  const { id, call } = await aMeeting({ visibility: 'body' });
  await (await door.as(known.people.secretary)).send(call, call, yes);
  for (const { text, file_ids } of await lettersOf(id)) {
    assert.ok(!text.includes('Plan för anhörigstöd') && text.includes('när du har loggat in'));
    assert.deepEqual(file_ids, []);
  }
  assert.equal((await door.visitor().get(call)).status, 404);
  assert.equal((await door.visitor().get(`${call}/1/pdf`)).status, 404);
  assert.equal((await (await door.as(known.people.manager)).get(`${call}/1/mote.ics`)).status, 404);
});

test('a moved meeting updates its calendar entry, a cancelled one is cancelled there: the same UID, a higher SEQUENCE', async () => {
  const { id, call } = await aMeeting();
  const secretary = await door.as(known.people.secretary);
  await secretary.send(call, call, yes);
  await secretary.send(`/moten/${id}/andra`, `/moten/${id}/andra`, { dag: '2026-12-15' });
  await secretary.send(call, call, yes);
  await secretary.post(`/moten/${id}/steg`, { steg: 'cancel' });
  assert.ok((await secretary.get(`/moten/${id}`)).has('har inte fått veta det'));
  assert.equal((await secretary.send(call, call, {})).status, 303);
  const mine = (await lettersOf(id)).filter(({ to_address }) => to_address.startsWith('malin'));
  const of = (field: RegExp) => mine.map(({ calendar }) => field.exec(calendar)?.[1]);
  assert.equal(new Set(of(/UID:(\S+)/)).size, 1);
  const sequences = of(/SEQUENCE:(\d+)/).map(Number);
  assert.ok((sequences[0] ?? 0) < (sequences[1] ?? 0) && (sequences[1] ?? 0) < (sequences[2] ?? 0));
  assert.deepEqual(of(/METHOD:(\w+)/), ['REQUEST', 'REQUEST', 'CANCEL']);
  assert.deepEqual(of(/DTSTART:(\d{8})/), ['20261214', '20261215', '20261215']);
  const page = await (await door.as(members.member)).get(call);
  assert.ok(page.has('Mötet är inställt'));
  assert.equal((await secretary.post(call, { version: '3' })).status, 403);
});

test('the call is a document that lasts and a file for calendars', async () => {
  const { call } = await aMeeting();
  const secretary = await door.as(known.people.secretary);
  await secretary.send(call, call, yes);
  const pdf = await secretary.get(`${call}/1/pdf`);
  assert.equal(pdf.status, 200);
  assert.match(pdf.headers.get('content-type') ?? '', /application\/pdf/);
  const calendar = await secretary.get(`${call}/1/mote.ics`);
  assert.match(calendar.html, /METHOD:PUBLISH\r\n/);
});

test('a member who cannot come says so, and the alternate next in order is called; the next one in turn', async () => {
  const { id, call } = await aMeeting();
  await (await door.as(known.people.secretary)).send(call, call, yes);
  const member = await door.as(members.member);
  assert.equal((await member.send(call, `/moten/${id}/forfall`, {})).status, 303);
  const told = async () => (await lettersOf(id)).slice(3).map(({ to_address }) => to_address);
  assert.deepEqual(await told(), ['frida@sjoholma.example']);
  const first = await door.as(members.first);
  await first.send(call, `/moten/${id}/forfall`, {});
  assert.deepEqual(await told(), ['frida@sjoholma.example', 'stefan@sjoholma.example']);
  assert.ok((await member.get(call)).has('Stefan Bok är kallad i stället'));
  await member.send(call, `/moten/${id}/forfall/ater`, { person: members.member });
  assert.match((await lettersOf(id)).at(-1)?.text ?? '', /Du behöver inte tjänstgöra/);
  const logged = await sql`select from audit_entry where noun = 'absence' and about_id = ${id}`.execute(
    database.db,
  );
  assert.equal(logged.rows.length, 3);
});

test('nobody reports somebody else’s absence but those who run the body', async () => {
  const { id, call } = await aMeeting();
  await (await door.as(known.people.secretary)).send(call, call, yes);
  const forfall = `/moten/${id}/forfall`;
  const other = await door.as(members.first);
  assert.equal((await other.post(forfall, { person: members.member })).status, 403);
  const stranger = await door.as(known.people.manager);
  assert.equal((await stranger.post(forfall, { person: known.people.manager })).status, 403);
  assert.equal(
    (await (await door.as(members.auditor)).post(forfall, { person: members.member })).status,
    403,
  );
  assert.equal((await door.visitor().post(forfall, { person: members.member })).status, 401);
  assert.equal((await sql`select from absence where meeting_id = ${id}`.execute(database.db)).rows.length, 0);
  const secretary = await door.as(known.people.secretary);
  assert.equal((await secretary.post(forfall, { person: members.member })).status, 303);
  assert.equal((await secretary.post(forfall, { person: members.member })).status, 409);
});

test('a council’s matter that was not called in time is decided only when all present agree (P20)', async () => {
  const { id, call, items } = await aMeeting({ bodyId: known.bodies.council, onDay: day('2026-11-30') });
  const chair = await door.as(known.people.elected);
  const late = await chair.get(call);
  assert.ok(late.has('Kallelsen skulle ha skickats senast 23 nov 2026'));
  assert.match(late.html, /data-color="danger">[^<]*Ingen kallelse har skickats ännu/);
  assert.ok(late.has('Mötet ska stå på anslagstavlan senast 23 nov 2026'));
  await chair.send(call, call, yes);
  const page = await chair.get(call);
  assert.ok(page.has('kallat som brådskande'));
  const samtycke = `${call}/samtycke`;
  const item = { punkt: items[0] ?? '', eniga: 'ja' };
  assert.equal((await (await door.as(members.member)).post(samtycke, item)).status, 403);
  assert.equal((await chair.post(samtycke, item)).status, 303);
  assert.ok((await chair.get(call)).has('Alla närvarande är eniga'));
  assert.equal(
    (await sql`select from urgent_consent where meeting_id = ${id}`.execute(database.db)).rows.length,
    1,
  );
});

test('without mail the call is kept and its letters are downloaded; what was handed over is noted', async () => {
  const { call } = await aMeeting();
  const silent = frontDoor(database, rooms());
  const secretary = await silent.as(known.people.secretary);
  assert.ok((await secretary.get(call)).has('E-post är inte inställd'));
  await secretary.send(call, call, yes);
  const texts = await secretary.get(`${call}/1/utskick/texter.txt`);
  assert.match(texts.html, /Till: Malin Ek <malin@sjoholma\.example>[\s\S]*Plan för anhörigstöd/);
  assert.match(texts.html, /Till: Nora Stig \(ingen e-postadress\)/);
  const list = `${call}/1/utskick`;
  assert.equal((await secretary.post(`${list}/lamnat`, { person: known.people.secretary })).status, 303);
  assert.ok((await secretary.get(list)).has('Lämnat på annat sätt'));
  const auditor = await silent.as(members.auditor);
  assert.equal((await auditor.post(`${list}/lamnat`, { person: members.member })).status, 403);
  assert.equal((await auditor.post(`${list}/igen`, { person: members.member })).status, 403);
});
