import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { packed } from './packed.ts';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
let folder = '';
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rt-packed-'));
});
after(() => rm(folder, { recursive: true, force: true }));

test('packages are packed once, by several processes at a time, and their parts share what they share', async () => {
  const [one, other] = await Promise.all([packed(root, folder), packed(root, folder)]);
  assert.deepEqual([...one], [...other]);
  const names = await readdir(folder);
  assert.equal(names.length, 2, names.join());
  const whole = (await import(one.get('kysely') ?? '')) as Record<string, unknown>;
  const part = (await import(one.get('kysely/migration') ?? '')) as Record<string, unknown>;
  assert.equal(typeof whole['sql'], 'function');
  assert.equal(typeof part['Migrator'], 'function');
});

test('where nothing can be written the packages are read file by file', async () => {
  await writeFile(join(folder, 'fil'), '');
  assert.equal((await packed(root, join(folder, 'fil'))).size, 0);
});
