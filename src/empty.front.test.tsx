// What the registers say before anything is in them, and when a filter leaves nothing, through the whole house.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { rooms } from './app.tsx';
import { bodyStore } from './bodies/bodies.store.ts';
import { testDatabase } from './platform/postgres/testing.ts';
import { asSystem } from './platform/sql/transaction.ts';
import { frontDoor } from './platform/web/testing.ts';

const database = await testDatabase();
after(() => database.close());
const door = frontDoor(database, rooms());

test('an empty register says that there is nothing yet, and speaks of filters only when one is set', async () => {
  const pages = [
    ['/moten', '/moten?lage=held', 'Inga möten ännu', 'Ta bort ett filter'],
    ['/beslut', '/beslut?slag=adopt', 'Inga beslut ännu', 'Ta bort ett filter'],
    ['/mal', '/mal?visa=alla', 'Inga mål gäller i dag', 'Ta bort ett filter'],
    ['/personer', '/personer?ord=Ellen', 'Inga personer ännu', 'Ändra orden'],
  ] as const;
  const visitor = door.visitor();
  for (const [path, filtered, yet, filter] of pages) {
    const page = await visitor.get(path);
    assert.equal(page.status, 200, path);
    assert.ok(page.has(yet) && page.has('visas här när'), path);
    assert.ok(!page.has(filter), path);
    const narrowed = await visitor.get(filtered);
    assert.ok(narrowed.has(filter) && !narrowed.has(yet), filtered);
  }
});

test('those who run a body are told what to do next, a reader only what will stand there', async () => {
  const person = await asSystem(database.db, async (db) => {
    const bodies = bodyStore(db);
    const bodyId = await bodies.addBody({ kind: 'committee', name: 'Socialnämnden', visibility: 'public' });
    const personId = await bodies.addPerson({ name: 'Nora Stig' });
    await bodies.addMembership({ bodyId, personId, role: 'secretary' });
    return personId;
  });
  const secretary = await door.as(person);
  for (const path of ['/moten', '/beslut']) {
    const page = await secretary.get(path);
    assert.ok(page.has('ännu') && !page.has('visas här när'), path);
    assert.equal(page.link('Läs in protokoll'), '/las-in', path);
    assert.equal((await door.visitor().get(path)).link('Läs in protokoll'), undefined, path);
  }
  assert.ok((await secretary.get('/mal')).has('Sätt ett mål, så kan beslut'));
});
