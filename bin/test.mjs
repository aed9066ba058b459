// npm test: types, lint, format, then every test; closes with the runner's own counts.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { projectNode, root } from './node.mjs';

// NOTE npm install, not npm ci: ci refuses the lock file where a registry lacks a foreign platform's optional package
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
if (!existsSync(join(root, 'node_modules', 'typescript'))) {
  const installed = spawnSync(npm, ['install', '--no-audit', '--no-fund'], { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
  if (installed.status !== 0) process.exit(1);
}
const node = projectNode();
if (!node) {
  console.error('Testerna behöver Node 26: kör "npm install" i projektmappen.');
  process.exit(1);
}

/** Runs a program of node_modules by its own start file, so that no shell is needed. */
function check(title, path, ...args) {
  const done = spawnSync(node, [join(root, 'node_modules', path), ...args], { cwd: root, encoding: 'utf8' });
  console.log(`${done.status === 0 ? 'ok  ' : 'FEL '} ${title}`);
  if (done.status !== 0) console.log(done.stdout + done.stderr);
  return done.status === 0 ? 0 : 1;
}

const broken =
  check('types', 'typescript/bin/tsc', '-p', '.') +
  check('lint', 'oxlint/bin/oxlint', '--type-aware', 'src') +
  check('format', 'oxfmt/bin/oxfmt', '--check', 'src');

const files = readdirSync(join(root, 'src'), { recursive: true })
  .map((name) => join('src', String(name)))
  .filter((name) => /\.test\.tsx?$/.test(name))
  .sort();
const run = spawnSync(
  node,
  ['--import', './src/platform/tsx.ts', '--test', '--test-reporter=spec', ...files],
  { cwd: root, encoding: 'utf8', maxBuffer: 1 << 28 },
);
console.log(run.stdout + run.stderr);
const count = (word) => Number(new RegExp(`^. ${word} (\\d+)$`, 'm').exec(run.stdout)?.[1] ?? 0);
const failed = count('fail') + broken + (run.status !== 0 && count('fail') === 0 ? 1 : 0);
console.log(`${count('pass')} passed, ${failed} failed, ${count('skipped')} skipped`);
process.exit(failed > 0 ? 1 : 0);
