import assert from 'node:assert/strict';
import { mkdir, mkdtemp, open, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { zipSync } from 'fflate';
import { sql } from 'kysely';
import { bodyStore } from '../bodies/bodies.store.ts';
import { testDatabase } from '../platform/postgres/testing.ts';
import { asSystem } from '../platform/sql/transaction.ts';
import { handIn } from './import-files.ts';

const database = await testDatabase();
const folder = await mkdtemp(join(tmpdir(), 'rt-import-'));
after(async () => {
  await database.close();
  await rm(folder, { recursive: true, force: true });
});
const clerk = await asSystem(database.db, async (db) => {
  const bodies = bodyStore(db);
  const board = await bodies.addBody({ kind: 'committee', name: 'Bryggnämnden', visibility: 'internal' });
  const person = await bodies.addPerson({ name: 'Pia Holm' });
  await bodies.addMembership({ bodyId: board, personId: person, role: 'secretary' });
  return person;
});

test('a folder that is larger than a batch becomes as many batches as it takes, and no file is refused', async () => {
  const large = join(folder, 'arkiv');
  await mkdir(large);
  for (let n = 10; n < 28; n += 1) {
    const file = await open(join(large, `${n}.txt`), 'w');
    await file.truncate(24 * 1024 * 1024);
    await file.close();
  }
  const many = Object.fromEntries(Array.from({ length: 1200 }, (_, n) => [`${n}.txt`, new Uint8Array([97])]));
  await writeFile(join(large, 'många.zip'), zipSync(many));
  const { ids, missing } = await handIn(database.db, clerk, [large]);
  assert.equal(missing, 0);
  const { rows } = await sql<{ name: string; files: number; waiting: number }>`
    select b.name, count(*) as files, count(*) filter (where f.state = 'waiting') as waiting
    from import_batch b join batch_file f on f.batch_id = b.id group by b.id, b.name
    order by array_position(${ids}::uuid[], b.id)`.execute(database.db);
  assert.deepEqual(rows, [
    { name: 'arkiv', files: 16, waiting: 16 },
    { name: 'arkiv (2)', files: 1000, waiting: 1000 },
    { name: 'arkiv (3)', files: 202, waiting: 202 },
  ]);
});
