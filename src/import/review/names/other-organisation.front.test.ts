import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { bodyStore } from '../../../bodies/bodies.store.ts';
import { asSystem } from '../../../platform/sql/transaction.ts';
import { harbour, minutes } from '../../review.fixtures.ts';

const { database, town, secretary, handInText } = await harbour();
after(() => database.close());

const warning = 'Dokumentet nämner Norrholms kommun, som inte är er organisation.';
const ofTown = (name: string, subject: string): string => `${name}\n\n${minutes(subject)}`;

test('while no municipality is registered, no document is another’s', async () => {
  const page = await secretary.get(await handInText('innan.txt', ofTown('Norrholms kommun', 'innan')));
  assert.ok(!page.has(warning) && !page.has('Ange vilket organ dokumentet gäller.'), page.text());
});

test('minutes of another municipality are not read into our board of that name until a person says so', async () => {
  await asSystem(database.db, (db) =>
    bodyStore(db).addBody({ kind: 'municipality', name: 'Sundviks kommun', visibility: 'internal' }),
  );
  const own = await secretary.get(await handInText('egen.txt', ofTown('Sundviks kommun', 'egen')));
  assert.ok(!own.has('som inte är er organisation') && !own.has('Ange vilket organ dokumentet gäller.'));

  const address = await handInText('annan.txt', ofTown('Norrholms kommun', 'annan'));
  const page = await secretary.get(address);
  assert.ok(page.has(warning) && page.has('Ange vilket organ dokumentet gäller.'), page.text());
  const refused = await secretary.send(address, `${address}/godkann`, {});
  assert.equal(refused.status, 422);
  const chosen = await secretary.send(`${address}/motet`, `${address}/huvud`, { body: `body:${town.board}` });
  assert.equal(chosen.status, 303, chosen.text());
  const said = await secretary.get(address);
  assert.ok(!said.has(warning) && !said.has('Ange vilket organ dokumentet gäller.'));
});

test('a document that calls our municipality by another usual name is ours', async () => {
  await asSystem(database.db, async (db) => {
    const [ours] = (await bodyStore(db).list()).filter(({ kind }) => kind === 'municipality');
    assert.ok(ours);
    await bodyStore(db).addBodyAlias(ours.id, 'Sunda kommun');
  });
  for (const [at, name] of ['Sundviks stad', 'SUNDVIKS KOMMUN', 'Sunda kommun'].entries()) {
    const page = await secretary.get(await handInText(`namn-${at}.txt`, ofTown(name, `kajen ${at}`)));
    assert.ok(!page.has('som inte är er organisation'), `${name}\n${page.text()}`);
  }
});
