import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { rooms } from '../../app.tsx';
import { bodyStore } from '../../bodies/bodies.store.ts';
import { decisionStore } from '../../decisions/decisions.store.ts';
import { day } from '../../kernel/day.ts';
import { testDatabase } from '../../platform/postgres/testing.ts';
import type { Db } from '../../platform/sql/pool.ts';
import { asPerson, asSystem } from '../../platform/sql/transaction.ts';
import { frontDoor } from '../../platform/web/testing.ts';
import type { Door } from '../../platform/web/testing.ts';
import type { ItemId } from '../item.ts';
import { aMeeting, today } from '../meetings.fixtures.ts';
import { meetingStore } from '../meetings.store.ts';
import { aCommittee, roomOfCommittee } from '../room/committee-room.fixtures.ts';
import type { Committee } from '../room/committee-room.fixtures.ts';
import { beforeStore } from './before.store.ts';

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
const decided = async (item: ItemId) =>
  (await system((db) => decisionStore(db).decisionsOfItems([item]))).map(({ text }) => text);

/** A begun meeting, its second item, and the page of what that item needs. */
async function begun() {
  const { id, items, secretary, at } = await room.begun(await door.as(known.people.secretary), { all: true });
  const item = items[1];
  const page = `/moten/${id}/punkter/${item}/fore-beslut`;
  const decide = (beslut: string) => secretary.post(`${at}/${item}/beslut`, { beslut });
  return { id, item, secretary, at, page, decide };
}

test('a decision waits for “MBL gjord: datum, §”; to refer it back does not (R16)', async () => {
  const { id, item, secretary, page, decide } = await begun();
  const needed = { version: '0', mbl: 'needed' };
  assert.equal((await secretary.post(page, needed)).status, 303);
  const early = await decide('Nämnden antar planen.');
  assert.equal(early.status, 422);
  assert.ok(early.has('MBL-förhandlingen är inte gjord'));
  const form = await secretary.post('/beslut/nytt', { punkt: item, text: 'Nämnden antar planen.' });
  assert.equal(form.status, 422, 'nor from the form beside the agenda');
  assert.deepEqual(await decided(item), []);
  assert.equal((await decide('Nämnden återremitterar ärendet.')).status, 303);
  const undated = await secretary.post(page, { version: '1', mbl: 'done', mblDag: '', mblVar: '§ 14' });
  assert.equal(undated.status, 422);
  assert.equal((await secretary.post(page, needed)).status, 409, 'somebody saved before');
  const done = { version: '1', mbl: 'done', mblDag: '2026-10-12', mblVar: '§ 14 samverkansgruppen' };
  assert.equal((await secretary.post(page, done)).status, 303);
  assert.ok((await secretary.get(`/moten/${id}`)).has('MBL gjord 12 okt 2026, § 14 samverkansgruppen'));
  assert.equal((await decide('Nämnden antar planen.')).status, 303);
  assert.equal((await decided(item)).length, 2);
});

test('a remiss to a council: sent with its last day, answered; or done without with a reason (S10)', async () => {
  const { id, secretary, page, decide } = await begun();
  await secretary.post(`${page}/remisser`, { remissTill: 'Barnrådet' });
  await secretary.post(`${page}/remisser`, { remissTill: 'Pensionärsrådet' });
  assert.ok((await decide('Nämnden antar planen.')).has('varken skickad eller avstådd'));
  const ways = [...(await secretary.get(page)).html.matchAll(/fore-beslut\/remisser\/[0-9a-f-]{36}/g)];
  const [first = '', second = ''] = [
    ...new Set(ways.map(([way]) => `/moten/${id}/punkter/${page.split('/')[4]}/${way}`)),
  ];
  assert.equal((await secretary.post(first, { vad: 'answer', svar: 'Ja' })).status, 409, 'not sent yet');
  const backwards = { vad: 'send', skickad: '2026-11-20', senast: '2026-11-01' };
  assert.equal((await secretary.post(first, backwards)).status, 422);
  assert.equal((await secretary.post(first, { ...backwards, senast: '2026-12-01' })).status, 303);
  assert.equal((await secretary.post(second, { vad: 'decline', avstar: '' })).status, 422);
  assert.equal((await secretary.post(second, { vad: 'decline', avstar: 'Rådet är vilande.' })).status, 303);
  assert.equal((await decide('Nämnden antar planen.')).status, 303);
  assert.equal((await secretary.post(first, { vad: 'answer', svar: 'Barn ska tillfrågas.' })).status, 303);
  const told = await secretary.get(`/moten/${id}`);
  assert.ok(told.has('skickad 20 nov 2026, besvarad 24 nov 2026') && told.has('Barn ska tillfrågas.'));
  assert.ok(told.has('avstått: Rådet är vilande.'));
});

test('not decided until every present organisation answered or passed; a no has its condition (S5)', async () => {
  const team = known.bodies.team;
  const from = day('2023-01-01');
  const guest = await system((db) => bodyStore(db).addPerson({ name: 'Lo Gran' }));
  await system((db) =>
    bodyStore(db).addMembership({ bodyId: team, personId: guest, role: 'member', validFrom: from }),
  );
  const { id, item } = await system(async (db) => {
    const meetings = meetingStore(db);
    const meeting = await meetings.plan(aMeeting(team, { kind: 'working', onDay: today, state: 'held' }));
    await meetings.addAttendance(meeting, [
      { name: 'Greta Alm', personId: known.people.head },
      { name: 'Tove Ek', personId: known.people.manager },
    ]);
    return {
      id: meeting,
      item: await meetings.addItem({ meetingId: meeting, heading: 'Gemensam plan', kind: 'decision' }),
    };
  });
  const head = await door.as(known.people.head);
  const page = `/moten/${id}/punkter/${item}/fore-beslut`;
  await head.post(page, { version: '0', mbl: 'none', provas: 'ja' });
  const decide = () => head.post('/beslut/nytt', { punkt: item, text: 'Planen antas.' });
  const answer = (verksamhet: string, rest: Record<string, string>) =>
    head.post(`${page}/provning`, { verksamhet, ...rest });
  assert.ok((await head.get(page)).has('inte på mötet, får svara senare'));
  assert.equal((await decide()).status, 422);
  const yes = { possible: 'yes', timely: 'yes', linked: 'yes' };
  assert.equal((await answer('Socialförvaltningen', { possible: 'yes' })).status, 422);
  assert.equal((await answer('Socialförvaltningen', yes)).status, 303);
  assert.equal((await decide()).status, 422, 'the unit has not answered');
  assert.equal(
    (await answer('Enheten för omsorg', { ...yes, timely: 'no' })).status,
    422,
    'a no has its condition',
  );
  const no = { ...yes, timely: 'no', villkor: 'Först efter sommaren.' };
  assert.equal((await answer('Enheten för omsorg', no)).status, 303);
  assert.equal((await decide()).status, 303, 'who is absent does not hold it up');
  await system((db) => meetingStore(db).step(id, 'held', 'closed'));
  assert.equal((await answer('Lo Gran', { avstarProvning: 'ja' })).status, 303, 'and answers later');
  assert.ok((await head.get(`/moten/${id}`)).has('Enheten för omsorg: Först efter sommaren.'));
});

test('only those who run the body say what is needed; the database refuses too', async () => {
  const { item, page } = await begun();
  const manager = await door.as(known.people.manager);
  for (const address of [page, `${page}/remisser`, `${page}/provning`]) {
    assert.equal((await manager.post(address, { mbl: 'needed', version: '0' })).status, 403, address);
  }
  assert.equal((await door.visitor().get(page)).status, 302);
  const said = { againstIndividual: false, isTested: false, negotiation: { kind: 'none' } } as const;
  await assert.rejects(
    asPerson(database.db, known.people.manager, today, (db) => beforeStore(db).save(item, 0, said)),
  );
});
