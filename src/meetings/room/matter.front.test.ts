import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { rooms } from '../../app.tsx';
import { decisionStore } from '../../decisions/decisions.store.ts';
import { meetingRecord } from '../../meeting-record.store.ts';
import { testDatabase } from '../../platform/postgres/testing.ts';
import type { Db } from '../../platform/sql/pool.ts';
import { asSystem } from '../../platform/sql/transaction.ts';
import { frontDoor } from '../../platform/web/testing.ts';
import type { Door } from '../../platform/web/testing.ts';
import type { ItemId } from '../item.ts';
import { aCommittee, roomOfCommittee } from './committee-room.fixtures.ts';
import type { Committee } from './committee-room.fixtures.ts';
import { roomStore } from './room.store.ts';

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
const proposalOf = async (item: ItemId): Promise<string> =>
  (await system((db) => decisionStore(db).proposalsOfItems([item])))[0]?.id ?? '';

test('proposal, motion, putting order, roll call with a casting vote, and the decision in one key (P4–P8, P14)', async () => {
  const { id, items, secretary, at, move } = await begun({ all: true });
  const item = `${at}/${items[1]}`;
  await system((db) =>
    decisionStore(db).propose({
      itemId: items[1],
      toBodyId: known.bodies.committee,
      toBodyText: '',
      text: 'Socialnämnden antar planen för bryggan.',
      visibility: 'public',
    }),
  );
  await move('Kim Al', 'leave', items[1]);
  const page = await secretary.get(`${at}?punkt=${items[1]}`);
  assert.ok(page.has('Socialnämnden antar planen för bryggan.'));
  await secretary.send(`${at}?punkt=${items[1]}`, `${item}/grundforslag`, {
    forslag: await proposalOf(items[1]),
  });
  const bo = await room.attendee(id, 'Bo Ek');
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

  const ellen = await room.attendee(id, 'Ellen Varg');
  const vote = { galler: 'matter', form: 'open', ja: 'förslaget', nej: 'avslag' };
  const over = await secretary.post(`${item}/omrostning`, {
    ...vote,
    [`rost-${bo}`]: 'no',
    [`rost-${ellen}`]: 'yes',
    [`rost-${await room.attendee(id, 'Kim Al')}`]: 'yes',
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

test('a reservation after the end is refused with the reason, a note is not (P9, P10)', async () => {
  const { id, items, secretary, at } = await begun();
  const bo = await room.attendee(id, 'Bo Ek');
  const item = `${at}/${items[0]}`;
  assert.equal((await secretary.post(`${item}/reservationer`, { reserverar: bo })).status, 303);
  await secretary.post(`${at}/sluta`);
  const late = await secretary.post(`${item}/reservationer`, { reserverar: bo });
  assert.equal(late.status, 422);
  assert.ok(late.has('Sammanträdet är slut'));
  const ida = await room.attendee(id, 'Ida Ny');
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
  const bo = await room.attendee(id, 'Bo Ek');
  await secretary.post(`${at}/${items[0]}/yrkanden`, { yrkar: bo, slag: 'other', yrkande: 'Räcket målas.' });
  const [motion] = await system((db) => roomStore(db).motionsOf(items[0]));
  await secretary.post(`${at}/${items[0]}/ta-tillbaka`, { vad: 'motion', rad: motion?.id ?? '' });
  assert.deepEqual(await system((db) => roomStore(db).motionsOf(items[0])), []);
  assert.ok((await secretary.get(`/logg/${id}`)).has('Räcket målas.'));
});
