import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { bodyStore } from '../bodies/bodies.store.ts';
import { municipalCalendar } from '../meetings/calendar.store.ts';
import { testDatabase } from '../platform/postgres/testing.ts';
import { asSystem } from '../platform/sql/transaction.ts';
import { frontDoor } from '../platform/web/testing.ts';
import { importRoutes } from './import.routes.tsx';

const database = await testDatabase();
after(() => database.close());
const door = frontDoor(database, [importRoutes({ calendarOf: municipalCalendar })]);
const secretary = await door.as(
  await asSystem(database.db, async (db) => {
    const bodies = bodyStore(db);
    const board = await bodies.addBody({ kind: 'committee', name: 'Hamnnämnden', visibility: 'internal' });
    const id = await bodies.addPerson({ name: 'Alva Strand' });
    await bodies.addMembership({ bodyId: board, personId: id, role: 'secretary' });
    return id;
  }),
);

const minutes = (name: string): string => `Hamnnämnden
Sammanträdesprotokoll
2026-11-03

§ 1 Ombyggnad av ${name}
Beslut
Hamnnämnden beslutar
att anta planen för ${name},
att Alva Strand får i uppdrag att redovisa läget senast den 1 mars 2027,
att hamnkaptenen får i uppdrag att ta fram en plan för ${name} senast den 1 april 2027,
att lotsen får i uppdrag att mäta upp ${name} till den 14 oktober.
`;
async function handIn(name: string): Promise<string> {
  const file = { field: 'fil', name: `${name}.txt`, bytes: minutes(name) };
  const begun = await secretary.upload('/las-in', {}, [file]);
  assert.equal(begun.status, 303);
  return begun.location ?? '';
}
test('beside the part around a fact there is a way to the whole text, with all that was read marked', async () => {
  const address = await handIn('masten');
  assert.ok((await secretary.get(address)).html.includes(`href="${address}/text"`));
  const text = await secretary.get(`${address}/text`);
  assert.ok(text.has('Sammanträdesprotokoll') && text.has('mäta upp masten'));
  assert.ok([...text.html.matchAll(/<mark/g)].length >= 3);
});

test('what only misses a reason has its doubtful facts first, and the meeting after them', async () => {
  const bytes = minutes('bojen').replace(' senast den 1 mars 2027', '');
  const begun = await secretary.upload('/las-in', {}, [{ field: 'fil', name: 'bojen.txt', bytes }]);
  const page = await secretary.get(begun.location ?? '');
  assert.ok(page.has('Ange varför uppdrag utan dag saknar slutdatum.'));
  assert.ok(page.html.indexOf('id="tveksamt"') < page.html.indexOf('id="motet"'));
  const whole = await secretary.get(await handIn('bojarna'));
  assert.ok(whole.html.indexOf('id="motet"') < whole.html.indexOf('id="tveksamt"'));
});

test('a document without a single fact says what to do instead of that nothing is doubtful', async () => {
  const bytes = 'Anteckning\n\nBryggan är målad i år.\n';
  const begun = await secretary.upload('/las-in', {}, [{ field: 'fil', name: 'tomt.txt', bytes }]);
  const page = await secretary.get(begun.location ?? '');
  assert.ok(page.has('0 av 0 besvarade') && !page.has('Inget är tveksamt längre'));
  assert.ok(page.has('Programmet hittade inget beslut och inget uppdrag.'));
});
