import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { day } from '../../kernel/day.ts';
import { testDatabase } from '../../platform/postgres/testing.ts';
import { asSystem } from '../../platform/sql/transaction.ts';
import { frontDoor } from '../../platform/web/testing.ts';
import type { Door, Visitor } from '../../platform/web/testing.ts';
import { aMunicipality, calendar, today } from '../assignments.fixtures.ts';
import type { Municipality } from '../assignments.fixtures.ts';
import { assignmentStore } from '../assignments.store.ts';
import type { NewAssignment } from '../assignments.store.ts';
import { registerRoutes } from './register.routes.tsx';

let database: Awaited<ReturnType<typeof testDatabase>>;
let town: Municipality;
let door: Door;
let secretary: Visitor;
before(async () => {
  database = await testDatabase();
  town = await aMunicipality(database.db);
  door = frontDoor(database, [registerRoutes('')]);
  secretary = await door.as(town.secretary);
});
after(() => database.close());

const give = (more: Partial<NewAssignment>) =>
  asSystem(database.db, (db) =>
    assignmentStore(db).give(
      {
        what: 'Se över rutinen',
        givenByBodyId: town.team,
        dueOn: day('2026-12-15'),
        visibility: 'internal',
        today,
        ...more,
      },
      calendar,
    ),
  );

test('an empty register speaks of no filter: it shows where assignments come from', async () => {
  const page = await secretary.get('/uppdrag');
  assert.ok(page.has('Det finns inga uppdrag att visa ännu.') && !page.has('passar filtret'), page.text());
  assert.match(page.html, /href="\/las-in"/);
  assert.match(page.html, /href="\/uppdrag\/ny"/);
  const visitors = await door.visitor().get('/uppdrag');
  assert.ok(visitors.has('Det finns inga uppdrag att visa ännu.'));
  assert.ok(!visitors.html.includes('href="/uppdrag/ny"'));
});

test('a register where nothing is under way says so, and a filter without answers is named as one', async () => {
  await give({ what: 'Måla bryggan', state: 'closed' });
  assert.ok((await secretary.get('/uppdrag')).has('Inga uppdrag pågår.'));
  assert.ok((await secretary.get('/uppdrag?ord=kajen')).has('Inga uppdrag passar filtret.'));
});

test('a post that nobody holds is shown as vacant in every list; one whose holder is not named is not', async () => {
  await give({ what: 'Räkna platserna', ownerPostId: town.vacantPost, visibility: 'public' });
  await give({ what: 'Mät kön', ownerPostId: town.units[0]?.post, visibility: 'public' });
  const page = await secretary.get('/uppdrag');
  assert.ok(page.has('Samordnare, Lindgården (vakant)'), page.text());
  assert.ok(page.has('Enhetschef, Björkbacken Anders Lind'), page.text());
  const csv = await secretary.get('/uppdrag/exportera.csv');
  assert.match(csv.html, /;Samordnare, Lindgården, vakant;|;"Samordnare, Lindgården, vakant";/);
  const open = (await door.visitor().get('/uppdrag')).text();
  assert.equal(open.match(/vakant/g)?.length, 1, open);
});
