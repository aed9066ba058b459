// Installs the project's packages when they are missing or the lock file has changed. Any Node >= 20 can run this file.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './node.mjs';

const marker = join(root, 'node_modules', '.installed-for');
const windows = process.platform === 'win32';

/** Answers false when npm failed; npm has then said why. */
export function install() {
  const wanted = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  if (existsSync(marker) && readFileSync(marker, 'utf8') === wanted) return true;
  console.error('Installerar programmets paket (första gången tar det någon minut) …');
  // NOTE npm install, not npm ci: ci refuses the lock file where a registry lacks a foreign platform's optional package
  const given = ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'];
  const done = spawnSync(windows ? 'npm.cmd' : 'npm', given, {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: windows,
  });
  if (done.error) console.error('Programmet npm finns inte. Installera Node 20 eller senare med npm.');
  if (done.status !== 0) return false;
  writeFileSync(marker, wanted);
  return true;
}
