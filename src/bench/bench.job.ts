// npm run bench: fills a register of its own, serves it as in production, and prints what it costs.
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { PersonId } from '../kernel/actor.ts';
import { openDatabase } from '../platform/postgres/open.ts';
import { accountStore } from '../platform/sign-in/accounts.store.ts';
import { migrate } from '../platform/sql/migrate.ts';
import { asSystem } from '../platform/sql/transaction.ts';
import { benchId } from './ids.ts';
import { memoryOf, processesOf, run } from './load.job.ts';
import { fill } from './municipality.job.ts';
import { scenariosFor } from './scenarios.ts';

const help = `Användning: npm run bench [-- --size 2000|20000|100000] [--seconds N] [--connections N]
            npm run bench -- --serve [--size N] [--port N] [--out targets.json]

Fyller ett eget register, startar tjänsten som i drift och skriver ut anrop per sekund, p50, p99 och CPU-millisekunder
per anrop (program och databas), starttid och minne. Med --serve fortsätter tjänsten tills du avbryter, och filen
targets.json beskriver inloggning och anrop för ett mätprogram.`;

const user = { username: 'bench', password: 'matning-utan-hemligheter' } as const;
const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

const { values } = parseArgs({
  options: {
    size: { type: 'string', default: '20000' },
    seconds: { type: 'string', default: '4' },
    connections: { type: 'string', default: '1' },
    port: { type: 'string', default: '4900' },
    out: { type: 'string', default: 'targets.json' },
    serve: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

if (values.help) console.log(help);
else await bench(Number(values.size), `http://127.0.0.1:${values.port}`);

async function bench(size: number, origin: string): Promise<void> {
  const data = await mkdtemp(join(tmpdir(), 'roda-bench-'));
  try {
    await prepare(data, size);
    const { server, milliseconds } = await serve(data, origin);
    console.log(`Start till första goda svar: ${milliseconds} ms`);
    try {
      if (values.serve) await keepServing(server, origin, size);
      else await measure(origin, size, server.pid ?? 0);
    } finally {
      server.kill('SIGTERM');
      await new Promise((resolve) => server.once('exit', resolve));
    }
  } finally {
    await rm(data, { recursive: true, force: true });
  }
}

async function prepare(data: string, size: number): Promise<void> {
  const since = performance.now();
  const database = await openDatabase({ data }, { alone: true });
  await migrate(database.db);
  await fill(database.db, size);
  // As the database does by itself within a minute; what is measured is a register in use, not one just poured in.
  await database.pool.query('vacuum (analyze)');
  await asSystem(database.db, (db) =>
    accountStore(db).add({ personId: benchId('person', 1) as PersonId, ...user }),
  );
  await database.close();
  console.log(`${size} uppdrag lades in på ${Math.round((performance.now() - since) / 1000)} s`);
}

/** Starts the program as a municipality does, and waits for the first good answer. */
async function serve(data: string, origin: string): Promise<{ server: ChildProcess; milliseconds: number }> {
  const since = performance.now();
  const server = spawn(
    process.execPath,
    [
      '--disable-warning=ExperimentalWarning',
      '--import',
      join(root, 'src/platform/tsx.ts'),
      join(root, 'src/main.ts'),
      '--data',
      data,
      '--port',
      new URL(origin).port,
    ],
    {
      env: { ...process.env, NODE_ENV: 'production' },
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  );
  for (;;) {
    const answer = await fetch(`${origin}/`).catch(() => undefined);
    if (answer?.ok) return { server, milliseconds: Math.round(performance.now() - since) };
    if (server.exitCode !== null || performance.now() - since > 60_000)
      throw new Error('the service did not start');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

async function signIn(origin: string): Promise<string> {
  const answer = await fetch(`${origin}/logga-in`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ ...user, vidare: '/', formKey: crypto.randomUUID() }),
  });
  if (answer.status !== 303) throw new Error(`sign-in answered ${answer.status}`);
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}

async function measure(origin: string, size: number, service: number): Promise<void> {
  const base = new URL(origin);
  const cookie = await signIn(origin);
  const rest = processesOf(service);
  console.log(`Minne i vila: program ${memoryOf(rest.app)} MB, databas ${memoryOf(rest.db)} MB (PSS)\n`);
  console.log('| anrop | p50 ms | p99 ms | anrop/s | CPU ms/anrop (program + databas) | mål | fel |');
  console.log('|---|---|---|---|---|---|---|');
  const how = { connections: Number(values.connections), seconds: Number(values.seconds), cookie, service };
  for (const scenario of scenariosFor(size, origin)) {
    await run(base, scenario, { ...how, seconds: 3 });
    const met = await run(base, scenario, how);
    const { app, db } = met.cpu;
    const cpu = `${(app + db).toFixed(2)} (${app.toFixed(2)} + ${db.toFixed(2)})`;
    console.log(
      `| ${scenario.name} | ${met.p50.toFixed(1)} | ${met.p99.toFixed(1)} | ${met.perSecond.toFixed(0)} | ${cpu} | ${scenario.goal} | ${met.wrong} |`,
    );
  }
  const after = processesOf(service);
  console.log(`\nMinne efteråt: program ${memoryOf(after.app)} MB, databas ${memoryOf(after.db)} MB (PSS)`);
}

/** Writes what a measuring program needs to know, and serves until it is stopped. */
async function keepServing(server: ChildProcess, origin: string, size: number): Promise<void> {
  const targets = {
    name: `Röda tråden, ${size} uppdrag`,
    base: origin,
    processes: { app: `src/main\\.ts --data \\S+ --port ${new URL(origin).port}$`, db: 'roda-traden' },
    login: {
      page: '/logga-in',
      post: '/logga-in',
      form: { ...user, vidare: '/' },
      csrf: { regex: 'name="formKey" value="([^"]+)"', field: 'formKey' },
      headers: { origin },
    },
    scenarios: scenariosFor(size, origin),
  };
  await writeFile(values.out, JSON.stringify(targets, null, 1));
  console.log(
    `Tjänsten svarar på ${origin} (${user.username}, ${user.password}). Mätbeskrivningen står i ${values.out}. Avbryt med Ctrl-C.`,
  );
  await new Promise<void>((resolve) => {
    process.once('SIGINT', resolve);
    process.once('SIGTERM', resolve);
    server.once('exit', () => resolve());
  });
}
