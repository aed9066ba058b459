import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { bodyStore } from '../../../bodies/bodies.store.ts';
import { asSystem } from '../../../platform/sql/transaction.ts';
import { harbour, minutes } from '../../review.fixtures.ts';

const { database, town, secretary, handInText } = await harbour();
after(() => database.close());

const warning = 'Dokumentet nämner Norrholms kommun, som inte är er organisation.';
const ofTown = (name: string, subject: string): string => `${name}\n\n${minutes(subject)}`;

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
