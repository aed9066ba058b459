// npm test: types, lint, format, then every test; closes with the runner's own counts. Any Node >= 20 can run this file.
//   --check   types, lint, format, house rules and unit tests only
//   --long    also the drills that take minutes (*.long.test.ts)
import { spawn, spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { findBrowser, installBrowser, noBrowser } from './browser.mjs';
import { install } from './install.mjs';
import { projectNode, root } from './node.mjs';

const options = new Set(process.argv.slice(2));
if (!install()) process.exit(1);
const node = projectNode();
if (!node) {
  console.error('Testerna behöver Node 26: kör "npm install" i projektmappen.');
  process.exit(1);
}
const counts = { pass: 0, fail: 0, skipped: 0 };

/** Runs a program of node_modules by its own start file, so that no shell is needed. */
function check(title, path, ...args) {
  const done = spawnSync(node, [join(root, 'node_modules', path), ...args], { cwd: root, encoding: 'utf8' });
  console.log(`${done.status === 0 ? 'ok    ' : 'FAILED'} ${title}`);
  if (done.status === 0) return;
  console.log(`${done.stdout}${done.stderr}`);
  counts.fail += 1;
}

/** Runs test files in the runner and adds its own counts; prints what failed, or everything the runner says when it broke. */
function run(title, files, { flags = [], env = {} } = {}) {
  if (files.length === 0) return Promise.resolve();
  const started = Date.now();
  const args = [
    '--disable-warning=ExperimentalWarning',
    '--import',
    './src/platform/tsx.ts',
    '--test',
    '--test-reporter=spec',
  ];
  const child = spawn(node, [...args, ...flags, ...files], { cwd: root, env: { ...process.env, ...env } });
  let said = '';
  child.stdout.on('data', (text) => (said += text));
  child.stderr.on('data', (text) => (said += text));
  return new Promise((resolve) => {
    child.on('close', (code) => {
      const count = (word) => Number(new RegExp(`^. ${word} (\\d+)$`, 'm').exec(said)?.[1] ?? 0);
      const failed = count('fail') + count('cancelled') || (code === 0 ? 0 : 1);
      counts.pass += count('pass');
      counts.fail += failed;
      counts.skipped += count('skipped') + count('todo');
      const seconds = ((Date.now() - started) / 1000).toFixed(1);
      console.log(
        `${failed === 0 ? 'ok    ' : 'FAILED'} ${title}: ${count('pass')} passed, ${failed} failed, ${seconds} s`,
      );
      if (failed > 0)
        console.log(said.includes('failing tests:') ? said.slice(said.indexOf('failing tests:')) : said);
      resolve();
    });
  });
}

/** The embedded server stays up while tests come and go; answers how to let it go. */
async function holdServer() {
  const child = spawn(node, ['--import', './src/platform/tsx.ts', 'src/platform/postgres/hold.ts'], {
    cwd: root,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  await new Promise((resolve) => {
    child.stdout.once('data', resolve);
    child.once('exit', resolve);
  });
  return () =>
    new Promise((resolve) => {
      if (child.exitCode !== null) return resolve();
      child.once('exit', resolve);
      child.stdin.end();
    });
}

const all = readdirSync(join(root, 'src'), { recursive: true })
  .map((name) => join('src', String(name)))
  .filter((name) => /\.test\.tsx?$/.test(name))
  .sort();
const kindOf = (name) => /\.(front|journey|long)\.test\.tsx?$/.exec(name)?.[1] ?? 'unit';
const files = (kind) => all.filter((name) => kindOf(name) === kind);

check('types', 'typescript/bin/tsc', '-p', '.');
check('lint', 'oxlint/bin/oxlint', '--type-aware', 'src');
check('format', 'oxfmt/bin/oxfmt', '--check', 'src', 'bin');
await run('house rules and unit tests', files('unit'), { flags: ['--test-concurrency=2'] });

if (!options.has('--check')) {
  const server = process.env.TEST_DATABASE_URL;
  const embedded = { TEST_DATABASE_URL: '' };
  const letGo = await holdServer();
  await run('front door, embedded PostgreSQL', files('front'), {
    env: embedded,
    flags: ['--test-concurrency=2'],
  });
  if (server)
    await run('front door, server in TEST_DATABASE_URL', files('front'), { flags: ['--test-concurrency=2'] });
  if (files('journey').length > 0) {
    const browser = findBrowser() ?? installBrowser();
    if (browser) {
      // once, so that journeys that begin at the same time do not build over each other
      const build = `(await import('./src/platform/web/bundle.ts')).bundleIfStale()`;
      spawnSync(node, ['--import', './src/platform/tsx.ts', '--input-type=module', '-e', `await ${build}`], {
        cwd: root,
        stdio: 'inherit',
      });
      await run('journeys in the browser', files('journey'), {
        env: { ...embedded, CHROMIUM: browser },
        flags: ['--test-concurrency=2'],
      });
    } else {
      console.log(`FAILED journeys in the browser: ${noBrowser}`);
      counts.fail += 1;
    }
  }
  if (options.has('--long'))
    await run('long drills', files('long'), { env: embedded, flags: ['--test-concurrency=1'] });
  await letGo();
}

const skipped = counts.skipped > 0 ? `, ${counts.skipped} skipped` : '';
console.log(`${counts.pass} passed, ${counts.fail} failed${skipped}`);
process.exit(counts.fail > 0 ? 1 : 0);
