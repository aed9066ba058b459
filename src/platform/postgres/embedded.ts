// The embedded PostgreSQL: started when nobody has, shared by the processes of one data folder, stopped by the last one.
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import type { PoolConfig } from 'pg';
import { findBinaries } from './binaries.ts';
import type { Binaries } from './binaries.ts';
import { placeOf, socketFolder } from './place.ts';
import type { Place } from './place.ts';
import {
  clusterOf,
  initialise,
  isAlive,
  launch,
  logTail,
  runningPostmaster,
  user,
  whyNot,
} from './postmaster.ts';
import { inUse } from './problem.ts';

export { EmbeddedProblem } from './problem.ts';

// The driver's own switch for the event loop, which its types leave out.
type Keeper = Client & { ref(): void; unref(): void };

const databaseName = 'roda_traden';
// Advisory locks of the database "postgres": every user of the server shares the first, the serving program owns the second.
const sharedLock = 7_236_001;
const servingLock = 7_236_002;
const longestStart = 120_000;
const longestStop = 30_000;

export type Embedded = {
  readonly config: PoolConfig;
  /** Whether the server ran already when we came. */
  readonly adopted: boolean;
  /** Lets go of the server; the last one to do so stops it. */
  stop(): Promise<void>;
};

export type EmbeddedOptions = {
  /** Refuse when another program serves from the same folder. */
  readonly alone?: boolean;
  /** False only for tests: writes need not survive a power cut. */
  readonly durable?: boolean;
};

/**
 * Opens the embedded PostgreSQL of a data folder, made on first use. Other processes may hold it open at the same time.
 * Throws `EmbeddedProblem` with a sentence for the person who starts the program.
 */
export async function startEmbedded(folder: string, options: EmbeddedOptions = {}): Promise<Embedded> {
  const place = placeOf(folder);
  const binaries = findBinaries(place);
  const socket = socketFolder(place);
  const ran = runningPostmaster(clusterOf(place, binaries)) !== undefined;
  const held = { keeper: await hold(place, binaries, options), stopping: false };
  const watch = (keeper: Keeper): void => {
    keeper.on('end', () => void revive());
  };
  // A server that dies under us is started again; the pool's next query finds it at the same socket.
  const revive = async (): Promise<void> => {
    for (let tries = 0; !held.stopping && tries < 20; tries += 1) {
      await pause(250, undefined, { ref: false });
      try {
        held.keeper = await hold(place, binaries, options);
        return watch(held.keeper);
      } catch {
        // tried again
      }
    }
  };
  watch(held.keeper);
  return {
    config: { host: socket, user, database: databaseName },
    adopted: ran,
    async stop() {
      if (held.stopping) return;
      held.stopping = true;
      await letGo(held.keeper, clusterOf(place, binaries));
    },
  };
}

async function hold(place: Place, binaries: Binaries, options: EmbeddedOptions): Promise<Keeper> {
  const keeper = await connect(place, binaries, options.durable ?? true);
  try {
    if (options.alone) await claim(keeper, place);
    await keeper.query('select pg_advisory_lock_shared($1)', [sharedLock]);
    await makeDatabase(keeper);
    keeper.unref(); // holding the server is no reason for a finished program to stay
    return keeper;
  } catch (error) {
    await keeper.end().catch(() => undefined);
    throw error;
  }
}

/** Connects to the running server, or starts it; waits for recovery after a crash and for another's stop. */
async function connect(place: Place, binaries: Binaries, durable: boolean): Promise<Keeper> {
  const cluster = clusterOf(place, binaries);
  const until = Date.now() + longestStart;
  initialise(place, binaries);
  // At once, before anything is waited for: the server starts while the program reads its own files.
  let launched = runningPostmaster(cluster) ? undefined : launch(place, binaries, durable);
  for (;;) {
    const client = await tryConnect(socketFolder(place));
    if (client) return client;
    if (!launched && !runningPostmaster(cluster)) launched = launch(place, binaries, durable);
    if (launched && (launched.exitCode !== null || launched.pid === undefined)) {
      if (!runningPostmaster(cluster)) throw whyNot(place, logTail(place));
      launched = undefined; // another process was faster
    }
    if (Date.now() > until) throw whyNot(place, logTail(place));
    await pause(15);
  }
}

async function tryConnect(socket: string): Promise<Keeper | undefined> {
  const client = new Client({
    host: socket,
    user,
    database: 'postgres',
    application_name: `roda-traden ${process.pid}`,
  }) as Keeper;
  client.on('error', () => undefined);
  try {
    await client.connect();
    return client;
  } catch {
    await client.end().catch(() => undefined);
    return undefined;
  }
}

async function claim(keeper: Keeper, place: Place): Promise<void> {
  const { rows } = await keeper.query<{ got: boolean }>('select pg_try_advisory_lock($1) as got', [
    servingLock,
  ]);
  if (rows[0]?.got) return;
  const holder = await keeper.query<{ name: string }>(
    `select a.application_name as name from pg_locks l join pg_stat_activity a using (pid)
     where l.locktype = 'advisory' and l.granted and l.objid = $1`,
    [servingLock],
  );
  throw inUse(place.named, /\d+$/.exec(holder.rows[0]?.name ?? '')?.[0] ?? 'okänd');
}

async function makeDatabase(keeper: Keeper): Promise<void> {
  const { rows } = await keeper.query('select from pg_database where datname = $1', [databaseName]);
  if (rows.length > 0) return;
  await keeper.query(`create database ${databaseName}`).catch((error: unknown) => {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    if (code !== '42P04' && code !== '23505') throw error; // made by another process meanwhile
  });
}

async function letGo(keeper: Keeper, cluster: string): Promise<void> {
  keeper.ref();
  const server = (await isLast(keeper)) ? runningPostmaster(cluster) : undefined;
  if (server) process.kill(server.pid, 'SIGINT'); // PostgreSQL's fast shutdown: rolls back, writes a checkpoint, ends
  await keeper.end().catch(() => undefined);
  if (server) await ended(server.pid);
}

async function ended(pid: number): Promise<void> {
  const until = Date.now() + longestStop;
  while (isAlive(pid) && Date.now() < until) await pause(15);
}

async function isLast(keeper: Keeper): Promise<boolean> {
  try {
    await keeper.query('select pg_advisory_unlock_shared($1)', [sharedLock]);
    const { rows } = await keeper.query<{ got: boolean }>('select pg_try_advisory_lock($1) as got', [
      sharedLock,
    ]);
    return rows[0]?.got ?? false;
  } catch {
    return false;
  }
}
