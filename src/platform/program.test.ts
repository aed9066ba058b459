import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readdir, rm, utimes } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { packProgram } from './program.job.ts';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
// Inside the packages' folder, for what is imported only when it is needed is looked for from there.
const cache = join(root, 'node_modules', '.cache', `roda-traden-test-${process.pid}`);
const folder = join(cache, 'program-now');
before(async () => {
  for (let age = 1; age <= 7; age += 1) {
    const old = join(cache, `program-old-${age}`);
    await mkdir(old, { recursive: true });
    await utimes(old, 1000 - age, 1000 - age);
  }
  await packProgram(folder);
});
after(() => rm(cache, { recursive: true, force: true }));

const protocol = join(root, 'src/story/documents/kommunstyrelsen.txt');
const run = (...args: string[]) => spawnSync(process.execPath, args, { encoding: 'utf8', cwd: root });

test('the packed program reads a protocol as the unpacked one does, in a process of its own', () => {
  const packed = run(join(folder, 'rt.mjs'), 'read', protocol);
  assert.equal(packed.status, 0, packed.stderr);
  const loader = ['--disable-warning=ExperimentalWarning', '--import', './src/platform/tsx.ts'];
  const plain = run(...loader, 'src/rt/rt.ts', 'read', protocol);
  assert.equal(packed.stdout, plain.stdout);
  assert.ok(packed.stdout.includes('"schema":'), packed.stdout.slice(0, 200));
});

test('the packed service refuses a port that is no port in the same words', () => {
  const refused = run(join(folder, 'main.mjs'), '--port', 'hamnen');
  assert.equal(refused.status, 1);
  assert.match(refused.stderr, /port/i);
});

test('the latest packs stay, for an older version may still be running from its own', async () => {
  const names = (await readdir(cache)).sort();
  assert.deepEqual(names, ['program-now', ...[1, 2, 3, 4].map((age) => `program-old-${age}`)]);
  assert.ok(existsSync(join(folder, 'main.mjs')));
});
