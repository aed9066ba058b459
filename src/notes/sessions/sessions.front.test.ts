import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { rooms } from '../../app.tsx';
import { aMunicipality } from '../../bodies/bodies.fixtures.ts';
import { aHeldMeeting } from '../../meetings/meetings.fixtures.ts';
import { testDatabase } from '../../platform/postgres/testing.ts';
import { asSystem } from '../../platform/sql/transaction.ts';
import { frontDoor } from '../../platform/web/testing.ts';
import type { Door } from '../../platform/web/testing.ts';
import { readSession, whyNotChosen } from './session.ts';

let database: Awaited<ReturnType<typeof testDatabase>>;
let door: Door;
let town: Awaited<ReturnType<typeof aMunicipality>>;
before(async () => {
  database = await testDatabase();
  town = await asSystem(database.db, aMunicipality);
  door = frontDoor(database, rooms());
});
after(() => database.close());

const areas = ['Övergångar', 'Bemötande', 'Samordning', 'Lokaler', 'Språk'];
async function begun() {
  const meeting = await asSystem(database.db, (db) => aHeldMeeting(db, town.bodies.committee));
  const secretary = await door.as(town.people.secretary);
  const sessions = `/moten/${meeting.id}/arbetspass`;
  const fields = {
    punkt: meeting.plan,
    fraga: 'Vilka områden går vi vidare med?',
    alternativ: areas.join('\n'),
    antal: '2',
    grupper: 'Grupp ett\nGrupp två',
  };
  const answer = await secretary.send(sessions, sessions, fields);
  assert.equal(answer.status, 303);
  const at = answer.location ?? '';
  const page = await secretary.get(at);
  const ids = [...page.html.matchAll(/name="val" value="([^"]+)"/g)].map(([, id = '']) => id);
  return { meeting, secretary, sessions, fields, at, ids };
}

test('five areas are stored and exactly two go on: a third is refused, and one alone (H10)', async () => {
  const { secretary, at, ids } = await begun();
  assert.equal(ids.length, 5);
  const three = await secretary.send(at, `${at}/val`, { val: ids.slice(0, 3) });
  assert.equal(three.status, 422);
  assert.ok(three.has('Du har valt 3. Välj exakt 2.'));
  assert.equal((await secretary.send(at, `${at}/val`, { val: ids.slice(0, 1) })).status, 422);
  assert.equal((await secretary.send(at, `${at}/val`, { val: ids.slice(1, 3) })).status, 303);
  const checked = (await secretary.get(at)).html.match(/name="val"[^>]*checked/g) ?? [];
  assert.equal(checked.length, 2);
  const stale = await secretary.post(`${at}/val`, { version: '1', val: ids.slice(0, 2) });
  assert.equal(stale.status, 409);
  assert.equal(whyNotChosen(2, 2), undefined);
});

test('each group has a note of its own, and the collected result is sent to one person, once (H10, S13)', async () => {
  const { meeting, secretary, at, ids } = await begun();
  await secretary.send(at, `${at}/val`, { val: ids.slice(0, 2) });
  const group = (await secretary.get(at)).links().find(({ text }) => text === 'Grupp ett');
  assert.ok(group?.href.startsWith(`/moten/${meeting.id}/anteckningar/`));
  await secretary.post(group?.href ?? '', { underlag: '', text: 'Ta fram en gemensam rutin' });
  assert.ok((await secretary.get(at)).has('gemensam rutin'));
  const nobody = await secretary.send(at, `${at}/resultat`, { vem: '' });
  assert.ok(nobody.status === 422 && nobody.has('Välj vem som ska ta resultatet vidare.'));
  const fields = { vem: town.people.head, senast: '2027-02-01' };
  assert.equal((await secretary.send(at, `${at}/resultat`, fields)).status, 303);
  const sent = (await secretary.get(at)).link('Uppdraget') ?? '';
  const told = await secretary.get(sent);
  assert.ok(told.has('Greta Alm') && told.has('gemensam rutin') && told.has('Övergångar (går vidare)'));
  assert.equal((await secretary.post(`${at}/resultat`, fields)).status, 409);
});

test('only those who run the body lead a session; others see nothing of it', async () => {
  const { sessions, fields, at, ids } = await begun();
  const outsider = await door.as(town.people.former);
  assert.equal((await outsider.get(at)).status, 404);
  assert.equal((await outsider.post(sessions, fields)).status, 403);
  assert.equal((await outsider.post(`${at}/val`, { val: ids.slice(0, 2) })).status, 404);
  assert.equal((await door.visitor().get(at)).status, 302);
});

test('a session has a question, and no fewer options than are chosen', () => {
  const typed = { fraga: 'Vad?', antal: '2', alternativ: 'ett\nett\n', grupper: '' };
  assert.equal(readSession(typed), 'too-few-options');
  assert.equal(readSession({ ...typed, fraga: '' }), 'no-question');
  assert.equal(readSession({ ...typed, antal: 'två' }), 'not-a-number');
});
