import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { aMunicipality } from '../bodies/bodies.fixtures.ts';
import type { Fixture } from '../bodies/bodies.fixtures.ts';
import { decisionRoutes } from '../decisions/decisions.routes.tsx';
import { decisionStore } from '../decisions/decisions.store.ts';
import { newId } from '../kernel/id.ts';
import { aHeldMeeting, today } from '../meetings/meetings.fixtures.ts';
import { meetingStore } from '../meetings/meetings.store.ts';
import { testDatabase } from '../platform/postgres/testing.ts';
import { asSystem } from '../platform/sql/transaction.ts';
import { frontDoor } from '../platform/web/testing.ts';
import type { Door, Visitor } from '../platform/web/testing.ts';
import { goalRoutes, goalSection } from './goals.routes.tsx';
import { goalStore } from './goals.store.ts';

let database: Awaited<ReturnType<typeof testDatabase>>;
let door: Door;
let known: Fixture;
const nothing = () => Promise.resolve(undefined);
before(async () => {
  database = await testDatabase();
  known = await asSystem(database.db, aMunicipality);
  door = frontDoor(database, [
    goalRoutes({ threadPanel: nothing, sources: nothing }),
    decisionRoutes({
      whyNotDecide: () => Promise.resolve([]),
      proposalAnswered: () => Promise.resolve(),
      threadPanel: nothing,
      sources: nothing,
      goalSection,
      recordOf: nothing,
      itemOf: (c, id) => meetingStore(c.get('db')).placeOf(id),
    }),
  ]);
});
after(() => database.close());

async function setGoal(visitor: Visitor, fields: Record<string, string>): Promise<string> {
  const answer = await visitor.send('/mal/nytt', '/mal/nytt', {
    organ: known.bodies.committee,
    synlighet: 'public',
    ...fields,
  });
  assert.equal(answer.status, 303);
  return answer.location?.split('/').at(-1) ?? '';
}

test('the secretary sets a goal and one under it; the tree shows both, and one that has ended only on demand', async () => {
  const secretary = await door.as(known.people.secretary);
  const top = await setGoal(secretary, { titel: 'Alla får stöd i tid' });
  await setGoal(secretary, { titel: 'Svar inom en vecka', under: top });
  await setGoal(secretary, { titel: 'Förra periodens mål', till: '2025-12-31' });
  const visitor = door.visitor();
  const shown = await visitor.get('/mal');
  assert.ok(shown.has('Alla får stöd i tid') && shown.has('Svar inom en vecka'));
  assert.ok(!shown.has('Förra periodens mål'));
  assert.ok((await visitor.get('/mal?visa=alla')).has('Förra periodens mål'));
  assert.ok((await visitor.get(`/mal/${top}`)).has('Svar inom en vecka'), 'a goal under it serves it');
});

test('only those who run a body set its goals, and a draft is theirs alone', async () => {
  const manager = await door.as(known.people.manager);
  assert.equal((await manager.get('/mal/nytt')).status, 403);
  const secretary = await door.as(known.people.secretary);
  const draft = await setGoal(secretary, { titel: 'Ett utkast', synlighet: 'draft' });
  assert.equal((await manager.get(`/mal/${draft}`)).status, 404);
  assert.ok(!(await manager.get('/mal')).has('Ett utkast'));
  assert.equal((await manager.post(`/mal/${draft}/andra`, { titel: 'Mitt' })).status, 404);
});

test('every wrong field is named, and two who edit never overwrite each other', async () => {
  const secretary = await door.as(known.people.secretary);
  const wrong = await secretary.post('/mal/nytt', { organ: 'x', titel: '', fran: '2026-02-30', till: 'x' });
  assert.equal(wrong.status, 422);
  assert.equal(wrong.problems().length, 4);
  const unseen = { organ: known.bodies.committee, titel: 'Trygga barn', synlighet: 'hemligast' };
  const nobody = await secretary.post('/mal/nytt', unseen);
  assert.equal(nobody.status, 422);
  assert.deepEqual(nobody.problems(), ['Välj vem som ska se målet.']);
  assert.match(nobody.html, /value="Trygga barn"/);
  const long = { titel: 'x'.repeat(301), beskrivning: 'y'.repeat(20_001) };
  const tooLong = await secretary.post('/mal/nytt', { organ: known.bodies.committee, ...long });
  assert.equal(tooLong.status, 422);
  assert.match(tooLong.problems().join(' '), /Högst 300 tecken.*Högst 20\s000 tecken/s);
  const id = await setGoal(secretary, { titel: 'Trygga barn' });
  assert.equal((await secretary.post(`/mal/${id}/andra`, { ...long, version: '1' })).status, 422);
  const address = `/mal/${id}/andra`;
  const form = (await secretary.get(address)).form(address);
  assert.equal((await secretary.post(address, { ...form, formKey: newId(), titel: 'Först' })).status, 303);
  const second = await secretary.post(address, { ...form, formKey: newId(), titel: 'Sedan' });
  assert.equal(second.status, 409);
  assert.match(second.html, /value="Sedan"/);
});

test('a decision is tied to a goal on its own page, and untied on the goal’s', async () => {
  const secretary = await door.as(known.people.secretary);
  const goal = await setGoal(secretary, { titel: 'Kortare väntan' });
  const decision = await asSystem(database.db, async (db) => {
    const { plan } = await aHeldMeeting(db, known.bodies.committee);
    const common = { itemId: plan, bodyId: known.bodies.committee, decidedOn: today } as const;
    return decisionStore(db).decide({
      ...common,
      text: 'Planen antas.',
      verb: 'adopt',
      visibility: 'public',
    });
  });
  const page = `/beslut/${decision}`;
  assert.equal((await secretary.send(page, '/mal/knyt', { mal: goal })).location, page);
  assert.equal((await door.visitor().get(page)).link('Kortare väntan'), `/mal/${goal}`);
  assert.ok((await door.visitor().get(`/mal/${goal}`)).has('Planen antas.'));
  const manager = await door.as(known.people.manager);
  assert.equal((await manager.post('/mal/los', { mal: goal, knut: decision })).status, 403);
  await secretary.send(`/mal/${goal}`, '/mal/los', {});
  assert.ok((await door.visitor().get(`/mal/${goal}`)).has('Inget bidrar till målet ännu'));
});

test('a goal that moves under another serves that one and no longer the first', async () => {
  const served = await asSystem(database.db, async (db) => {
    const goals = goalStore(db);
    const common = { bodyId: known.bodies.council, visibility: 'public' } as const;
    const one = await goals.setGoal({ ...common, title: 'Ett' });
    const other = await goals.setGoal({ ...common, title: 'Två' });
    const id = await goals.setGoal({ ...common, title: 'Tre', parentId: one });
    const goal = await goals.find(id);
    assert.ok(goal);
    assert.equal(await goals.changeGoal(goal, 1, { title: 'Tre', parentId: other }), 'changed');
    return { one, other };
  });
  const visitor = door.visitor();
  assert.ok(!(await visitor.get(`/mal/${served.one}`)).has('Tre'));
  assert.ok((await visitor.get(`/mal/${served.other}`)).has('Tre'));
});
