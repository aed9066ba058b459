import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { rooms } from '../../app.tsx';
import { aMunicipality } from '../../bodies/bodies.fixtures.ts';
import type { Fixture } from '../../bodies/bodies.fixtures.ts';
import { bodyStore } from '../../bodies/bodies.store.ts';
import { decisionStore } from '../../decisions/decisions.store.ts';
import type { PersonId } from '../../kernel/actor.ts';
import { day } from '../../kernel/day.ts';
import { meetingRecord } from '../../meeting-record.store.ts';
import { testDatabase } from '../../platform/postgres/testing.ts';
import type { Db } from '../../platform/sql/pool.ts';
import { asSystem } from '../../platform/sql/transaction.ts';
import { frontDoor } from '../../platform/web/testing.ts';
import type { Door, Visitor } from '../../platform/web/testing.ts';
import type { ItemId } from '../item.ts';
import type { MeetingId } from '../meeting.ts';
import { aMeeting, today } from '../meetings.fixtures.ts';
import { meetingStore } from '../meetings.store.ts';
import { serving } from './service.ts';
import { roomStore } from './room.store.ts';

let database: Awaited<ReturnType<typeof testDatabase>>;
let door: Door;
let known: Fixture;
const elected: Record<string, PersonId> = {};
const system = <Answer>(work: (db: Db) => Promise<Answer>) => asSystem(database.db, work);
before(async () => {
  database = await testDatabase();
  known = await system(aMunicipality);
  door = frontDoor(database, rooms());
  await system(async (db) => {
    const store = bodyStore(db);
    const from = day('2023-01-01');
    for (const [at, name] of ['Bo Ek', 'Kim Al', 'Siv Ask', 'Ida Ny', 'Per Ö'].entries()) {
      const personId = await store.addPerson({ name, party: 'M' });
      elected[name] = personId;
      const role = at < 2 ? 'member' : 'alternate';
      await store.addMembership({
        bodyId: known.bodies.committee,
        personId,
        role,
        rank: at,
        validFrom: from,
      });
    }
  });
});
after(() => database.close());

const person = (name: string): string => elected[name] ?? known.people.elected;
/** A called meeting with three matters, the last an election; the second has a proposal of its own. */
const called = () =>
  system(async (db) => {
    const meetings = meetingStore(db);
    const id = await meetings.plan(aMeeting(known.bodies.committee, { onDay: today, state: 'called' }));
    const add = (heading: string, kind: 'decision' | 'election') =>
      meetings.addItem({ meetingId: id, heading, kind, presenter: 'Greta Alm' });
    const items = [
      await add('Första', 'decision'),
      await add('Andra', 'decision'),
      await add('Val', 'election'),
    ];
    const [, second] = items as [ItemId, ItemId, ItemId];
    await decisionStore(db).propose({
      itemId: second,
      toBodyId: known.bodies.committee,
      toBodyText: '',
      text: 'Socialnämnden antar planen för bryggan.',
      visibility: 'public',
    });
    return { id, items: items as [ItemId, ItemId, ItemId] };
  });
const roomOf = (id: MeetingId) =>
  system(async (db) => {
    const meeting = await meetingStore(db).find(id);
    if (!meeting) throw new Error('no meeting');
    return roomStore(db).roomOf(meeting);
  });
const namesAt = async (id: MeetingId, at: number) =>
  serving((await roomOf(id)).hall, at)
    .map(({ name }) => name)
    .sort();
const attendee = async (id: MeetingId, name: string): Promise<string> =>
  (await roomOf(id)).hall.attendees.find((one) => one.name === name)?.id ?? '';

/** Begun with the chair, one member and the alternates; Kim Al is absent. */
async function begun(more: { all?: boolean } = {}) {
  const meeting = await called();
  const secretary = await door.as(known.people.secretary);
  const at = `/moten/${meeting.id}/rummet`;
  const ledamot = [known.people.elected, person('Bo Ek'), ...(more.all ? [person('Kim Al')] : [])];
  const ersattare = ['Siv Ask', 'Ida Ny'].map(person);
  const answer = await secretary.post(`${at}/borja`, { ledamot, ersattare });
  assert.equal(answer.status, 303);
  const move = async (name: string, vad: string, item: ItemId, rest: Record<string, string> = {}) =>
    secretary.post(`${at}/narvaro`, {
      vem: (await attendee(meeting.id, name)) || person(name),
      vad,
      punkt: item,
      ...rest,
    });
  return { ...meeting, secretary, at, move };
}

test('the meeting begins: its §§ are drawn, and alternates step in in their order for who is absent (P2, P17)', async () => {
  const { id, secretary, at } = await begun();
  assert.deepEqual(await namesAt(id, 0), ['Bo Ek', 'Ellen Varg', 'Siv Ask']);
  const page = await secretary.get(at);
  assert.ok(page.has('3 av 3 tjänstgör'));
  assert.ok(page.has('i stället för Kim Al'));
  assert.equal((await roomOf(id)).meeting.state, 'held');
  assert.ok((await roomOf(id)).items.every(({ sectionNumber }) => sectionNumber !== undefined));
});

test('the second who starts the same meeting is told who began, and nothing is stored twice', async () => {
  const { id, at } = await begun();
  const chair = await door.as(known.people.elected);
  const answer = await chair.post(`${at}/borja`, { ledamot: [person('Kim Al')] });
  assert.ok((await chair.follow(answer)).has('Nora Stig började mötet'));
  assert.deepEqual(await namesAt(id, 0), ['Bo Ek', 'Ellen Varg', 'Siv Ask']);
});

test('two who start a meeting in the same moment: one begins it', async () => {
  const meeting = await called();
  const [one, other] = [await door.as(known.people.secretary), await door.as(known.people.elected)];
  const start = (who: Visitor) =>
    who.post(`/moten/${meeting.id}/rummet/borja`, { ledamot: [known.people.elected] });
  const answers = await Promise.all([start(one), start(other)]);
  assert.deepEqual(
    answers.map(({ status }) => status),
    [303, 303],
  );
  assert.equal((await roomOf(meeting.id)).hall.attendees.length, 1);
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
  const javig = await attendee(id, 'Bo Ek');
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

test('proposal, motion, putting order, roll call with a casting vote, and the decision in one key (P4–P8, P14)', async () => {
  const { id, items, secretary, at, move } = await begun({ all: true });
  const item = `${at}/${items[1]}`;
  await move('Kim Al', 'leave', items[1]);
  const page = await secretary.get(`${at}?punkt=${items[1]}`);
  assert.ok(page.has('Socialnämnden antar planen för bryggan.'));
  await secretary.send(`${at}?punkt=${items[1]}`, `${item}/grundforslag`, {
    forslag: await proposalOf(items[1]),
  });
  const bo = await attendee(id, 'Bo Ek');
  await secretary.post(`${item}/yrkanden`, { yrkar: bo, slag: 'reject' });
  const moved = await secretary.get(`${at}?punkt=${items[1]}`);
  assert.match(moved.html, /Ordföranden ställer proposition på bifall eller avslag till grundförslaget\./);
  await secretary.post(`${item}/proposition`, {
    version: '0',
    proposition: 'Bifall eller avslag.',
    finner: '',
  });
  const stale = await secretary.post(`${item}/proposition`, {
    version: '0',
    proposition: 'Annat.',
    finner: '',
  });
  assert.equal(stale.status, 409);
  assert.match(stale.html, /Annat\./, 'what was typed stays');

  const ellen = await attendee(id, 'Ellen Varg');
  const vote = { galler: 'matter', form: 'open', ja: 'förslaget', nej: 'avslag' };
  const over = await secretary.post(`${item}/omrostning`, {
    ...vote,
    [`rost-${bo}`]: 'no',
    [`rost-${ellen}`]: 'yes',
    [`rost-${await attendee(id, 'Kim Al')}`]: 'yes',
  });
  assert.equal(over.status, 422);
  assert.ok(over.has('tjänstgör inte vid den här paragrafen'));
  const missing = await secretary.post(`${item}/omrostning`, { ...vote, [`rost-${bo}`]: 'no' });
  assert.ok(missing.has('färre röster än tjänstgörande'));
  const tie = await secretary.post(`${item}/omrostning`, {
    ...vote,
    [`rost-${bo}`]: 'no',
    [`rost-${ellen}`]: 'yes',
  });
  assert.equal(tie.status, 303);
  assert.ok((await secretary.follow(tie)).has('ordförandens utslagsröst'));
  await secretary.post(`${item}/beslut`, { enligt: 'grund' });
  const decided = await secretary.get(`${at}?punkt=${items[1]}`);
  assert.ok(decided.buttons().every(({ text }) => text !== 'Besluta enligt grundförslaget'));
  const record = await system((db) => meetingRecord(db, id));
  const how = record?.items[1];
  assert.deepEqual(
    how?.decisions.map(({ text }) => text),
    ['Socialnämnden antar planen för bryggan.'],
  );
  assert.deepEqual(how?.proceedings?.base, ['Socialnämnden antar planen för bryggan.']);
  assert.equal(how?.proceedings?.putting, 'Bifall eller avslag.');
  assert.equal(how?.proceedings?.votes[0]?.decidedBy, 'chair');
  assert.deepEqual(how?.proceedings?.serving, ['Ellen Varg (S)', 'Bo Ek (M)']);
  assert.equal(
    record?.present.find(({ name }) => name === 'Kim Al')?.sections,
    `§ ${record?.items[0]?.sectionNumber}`,
  );
});

const proposalOf = async (item: ItemId): Promise<string> =>
  (await system((db) => decisionStore(db).proposalsOfItems([item])))[0]?.id ?? '';

test('a reservation after the end is refused with the reason, a note is not (P9, P10)', async () => {
  const { id, items, secretary, at } = await begun();
  const bo = await attendee(id, 'Bo Ek');
  const item = `${at}/${items[0]}`;
  assert.equal((await secretary.post(`${item}/reservationer`, { reserverar: bo })).status, 303);
  await secretary.post(`${at}/sluta`);
  const late = await secretary.post(`${item}/reservationer`, { reserverar: bo });
  assert.equal(late.status, 422);
  assert.ok(late.has('Sammanträdet är slut'));
  const ida = await attendee(id, 'Ida Ny');
  assert.equal(
    (await secretary.post(`${item}/anteckningar`, { antecknar: ida, anteckning: 'Bra.' })).status,
    303,
  );
});

test('a closed vote only in elections, with figures alone; more votes than serving are refused (P6, P14)', async () => {
  const { items, secretary, at } = await begun();
  const vote = { form: 'closed', ja: 'A', nej: 'B', 'antal-yes': '2', 'antal-no': '1' };
  const matter = await secretary.post(`${at}/${items[0]}/omrostning`, { ...vote, galler: 'matter' });
  assert.ok(matter.has('Sluten omröstning hålls bara'));
  const election = { ...vote, galler: 'election' };
  const over = await secretary.post(`${at}/${items[2]}/omrostning`, { ...election, 'antal-no': '9' });
  assert.ok(over.has('fler röster än tjänstgörande'));
  assert.equal((await secretary.post(`${at}/${items[2]}/omrostning`, election)).status, 303);
});

test('the chair changes from a § on; remote needs the body’s rules (P1, P18)', async () => {
  const { id, items, move } = await begun();
  assert.equal((await move('Bo Ek', 'chair', items[1])).status, 303);
  const record = await system((db) => meetingRecord(db, id));
  assert.deepEqual(
    record?.chairs?.map(({ name }) => name),
    ['Ellen Varg', 'Bo Ek'],
  );
  assert.ok((await move('Bo Ek', 'remote', items[1])).has('får inte ha deltagande på distans'));
});

test('text is kept as it is written; an older page is told that somebody else has written', async () => {
  const { items, secretary, at } = await begun();
  const page = await secretary.get(`${at}?punkt=${items[0]}`);
  const form = page.form(`${at}/${items[0]}/text`);
  assert.equal((await secretary.post(`${at}/${items[0]}/text`, { ...form, text: 'En brygga.' })).status, 303);
  const { formKey: _used, ...old } = form;
  const stale = await secretary.post(`${at}/${items[0]}/text`, { ...old, text: 'En båt.' });
  assert.equal(stale.status, 409);
  assert.match(stale.html, /En båt\./);
});

test('what is taken back leaves the record and stays in the log (P4)', async () => {
  const { id, items, secretary, at } = await begun();
  const bo = await attendee(id, 'Bo Ek');
  await secretary.post(`${at}/${items[0]}/yrkanden`, { yrkar: bo, slag: 'other', yrkande: 'Räcket målas.' });
  const [motion] = await system((db) => roomStore(db).motionsOf(items[0]));
  await secretary.post(`${at}/${items[0]}/ta-tillbaka`, { vad: 'motion', rad: motion?.id ?? '' });
  assert.deepEqual(await system((db) => roomStore(db).motionsOf(items[0])), []);
  assert.ok((await secretary.get(`/logg/${id}`)).has('Räcket målas.'));
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
  const later = await called();
  const secretary = await door.as(known.people.secretary);
  assert.equal((await secretary.post(`/moten/${later.id}/rummet/sluta`)).status, 403);
  assert.equal((await manager.post(`/moten/${later.id}/rummet/borja`)).status, 403);
});
