import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { openPool } from '../sql/pool.ts';
import { EmbeddedProblem, startEmbedded } from './embedded.ts';
import { isAlive, runningPostmaster } from './postmaster.ts';

let folder = '';
const data = () => join(folder, 'data');
const cluster = () => join(data(), 'postgres/18');
const quick = { durable: false } as const;
const postmaster = () => runningPostmaster(cluster())?.pid;
const refusedWith = (kind: string, sentence: RegExp) => (error: unknown) =>
  error instanceof EmbeddedProblem && error.kind === kind && sentence.test(error.message);

async function one(config: Parameters<typeof openPool>[0]): Promise<number> {
  const database = openPool(config);
  try {
    const { rows } = await database.pool.query<{ one: number }>('select 1 as one');
    return rows[0]?.one ?? 0;
  } finally {
    await database.pool.end();
  }
}

/** Another process that holds the server of the folder, and says so. */
async function anotherProcess(): Promise<ReturnType<typeof spawn>> {
  const program = `import { startEmbedded } from ${JSON.stringify(new URL('embedded.ts', import.meta.url).href)};
    await startEmbedded(${JSON.stringify(data())}, { durable: false, alone: true });
    console.log('held'); process.stdin.resume();`;
  const child = spawn(process.execPath, ['--input-type=module-typescript', '-e', program], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  return child;
}

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rt-embedded-'));
  await chmod(folder, 0o755);
});
after(() => rm(folder, { recursive: true, force: true }));

test('the first start makes the cluster, the second shares it, and the last one to leave stops it', async () => {
  const first = await startEmbedded(data(), quick);
  const second = await startEmbedded(data(), quick);
  assert.deepEqual([first.adopted, second.adopted], [false, true]);
  await first.stop();
  assert.equal(await one(second.config), 1);
  const pid = postmaster() ?? 0;
  await second.stop();
  assert.equal(isAlive(pid), false);
  assert.equal(existsSync(join(cluster(), 'postmaster.pid')), false);
});

test('what a killed first start left half made is taken away by the next', async () => {
  mkdirSync(join(data(), 'postgres/new-999999/base'), { recursive: true });
  const server = await startEmbedded(data(), quick);
  await server.stop();
  assert.deepEqual(
    readdirSync(join(data(), 'postgres')).filter((name) => name.startsWith('new-')),
    [],
  );
});

test('a server whose program was killed is taken over, and a second program is turned away while the first lives', async () => {
  const child = await anotherProcess();
  const pid = postmaster();
  await assert.rejects(
    startEmbedded(data(), { ...quick, alone: true }),
    refusedWith('in-use', new RegExp(`används redan av en annan process \\(pid ${child.pid}\\)`)),
  );
  child.kill('SIGKILL');
  await once(child, 'exit');
  const server = await startEmbedded(data(), { ...quick, alone: true });
  assert.equal(server.adopted, true);
  assert.equal(postmaster(), pid);
  await server.stop();
  assert.equal(postmaster(), undefined);
});

test('a server that is killed comes back by itself, and the pool goes on', async () => {
  const server = await startEmbedded(data(), quick);
  process.kill(postmaster() ?? 0, 'SIGKILL');
  let answer = 0;
  for (let tries = 0; answer === 0 && tries < 100; tries += 1) {
    await pause(100);
    answer = await one(server.config).catch(() => 0);
  }
  assert.equal(answer, 1);
  await pause(500);
  await server.stop();
  assert.equal(postmaster(), undefined);
});

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  test(`a server that somebody ends with ${signal} comes back by itself, with all that was acknowledged`, async () => {
    const said: string[] = [];
    const server = await startEmbedded(data(), { say: (sentence) => said.push(sentence) });
    const database = openPool(server.config);
    const { pool } = database;
    await pool.query('drop table if exists kept; create table kept (number int)');
    const first = postmaster() ?? 0;
    let acknowledged = 0;
    let ended = 0;
    let downtime = 0;
    const begun = Date.now();
    while (downtime === 0 && Date.now() - begun < 10_000) {
      try {
        await pool.query('insert into kept values ($1)', [acknowledged + 1]);
        acknowledged += 1;
        if (ended > 0 && first !== postmaster()) downtime = Date.now() - ended;
      } catch {
        // refused: nothing was promised
      }
      if (acknowledged === 20 && ended === 0) {
        process.kill(first, signal);
        ended = Date.now();
      }
      await pause(10);
    }
    const { rows } = await pool.query<{ count: number }>(
      'select count(distinct number)::int from kept where number <= $1',
      [acknowledged],
    );
    assert.equal(rows[0]?.count, acknowledged);
    assert.ok(downtime > 0 && downtime < 5000, `back after ${downtime} ms`);
    assert.deepEqual(said, []);
    await database.pool.end();
    await server.stop();
    assert.equal(postmaster(), undefined);
  });
}

for (const meanwhile of [0, 20, 45]) {
  test(`a stop ${meanwhile} ms into the server's own return leaves no server behind`, async () => {
    const server = await startEmbedded(data(), quick);
    const first = postmaster() ?? 0;
    process.kill(first, 'SIGINT');
    const until = Date.now() + 10_000;
    while ((postmaster() ?? first) === first && Date.now() < until) await pause(1);
    await pause(meanwhile);
    await server.stop();
    assert.equal(postmaster(), undefined);
  });
}

test('a start on a server that somebody keeps from ending says so, and in the end refuses', async () => {
  const child = await anotherProcess();
  child.kill('SIGKILL');
  await once(child, 'exit');
  const stranger = openPool({ host: join(data(), 'postgres/socket'), user: 'roda', database: 'postgres' });
  const held = await stranger.pool.connect();
  await held.query('select 1');
  process.kill(postmaster() ?? 0, 'SIGTERM');
  const said: string[] = [];
  await assert.rejects(
    startEmbedded(data(), { ...quick, longestEnd: 3000, say: (sentence) => said.push(sentence) }),
    refusedWith('stops-for-ever', /håller på att stängas av \(pid \d+\), men något använder den/),
  );
  assert.match(said.join('|'), /^Databasen i mappen [^|]+ håller på att stängas av\. Väntar[^|]+$/);
  held.release();
  await stranger.pool.end();
  const server = await startEmbedded(data(), quick);
  assert.equal(await one(server.config), 1);
  await server.stop();
});

test('a note of a postmaster that is another program by now does not stop the start', async () => {
  await writeFile(join(cluster(), 'postmaster.pid'), `${process.pid}\n${cluster()}\n0\n5432\n\n\n`);
  const server = await startEmbedded(data(), quick);
  assert.equal(await one(server.config), 1);
  await server.stop();
});

test('a data folder of another PostgreSQL, or one that cannot be, is refused with its sentence', async () => {
  const old = join(folder, 'gammal');
  mkdirSync(join(old, 'postgres/17'), { recursive: true });
  await writeFile(join(old, 'postgres/17/PG_VERSION'), '17\n');
  await assert.rejects(
    startEmbedded(old),
    refusedWith('other-version', /hör till PostgreSQL 17.*rt backup/s),
  );
  await writeFile(join(folder, 'fil'), '');
  await assert.rejects(
    startEmbedded(join(folder, 'fil/data')),
    refusedWith('not-writable', /Det går inte att skriva/),
  );
});

test('a path too long for a socket, and for root a folder that only root reaches, work all the same', async () => {
  const deep = join(folder, 'privat', 'm'.repeat(90));
  mkdirSync(deep, { recursive: true });
  await chmod(join(folder, 'privat'), 0o700);
  const server = await startEmbedded(deep, quick);
  assert.equal(await one(server.config), 1);
  await server.stop();
  const again = await startEmbedded(deep, quick);
  assert.equal(await one(again.config), 1);
  await again.stop();
  const note = await readFile(join(deep, 'postgres.json'), 'utf8').catch(() => undefined);
  assert.equal(note !== undefined, process.getuid?.() === 0);
  if (note !== undefined)
    await rm((JSON.parse(note) as { folder: string }).folder, { recursive: true, force: true });
});
