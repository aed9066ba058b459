// The connection by which a program keeps the embedded server: made, tried again while the server comes or goes, and claimed.
import { setTimeout as pause } from 'node:timers/promises';
import type { Client } from 'pg';
import type { Binaries } from './binaries.ts';
import { socketFolder } from './place.ts';
import type { Place } from './place.ts';
import type { Postmaster } from './postmaster.ts';
import { clusterOf, initialise, launch, logTail, runningPostmaster, user, whyNot } from './postmaster.ts';
import { inUse, recovering, stopping, stopsForEver } from './problem.ts';

// The driver's own switch for the event loop, which its types leave out.
export type Keeper = Client & { ref(): void; unref(): void };

export type KeeperOptions = {
  /** Refuse when another program serves from the same folder. */
  readonly alone?: boolean;
  /** False only for tests: writes need not survive a power cut. */
  readonly durable?: boolean;
  /** Told a sentence when the server makes us wait. */
  readonly say?: (sentence: string) => void;
  /** Milliseconds to wait for a server that was told to end before the start is refused. */
  readonly longestEnd?: number;
  /** Ends the waiting for a server that comes or goes. */
  readonly signal?: AbortSignal;
};

export const databaseName = 'roda_traden';
// Advisory locks of the database "postgres": every user of the server shares the first, the serving program owns the second.
export const sharedLock = 7_236_001;
const servingLock = 7_236_002;
const longestStart = 120_000;
/** A server that was told to end writes its checkpoint in seconds; longer means that somebody keeps it. */
const usualEnd = 15_000;
const silentEnd = 2000;
const silentStart = 5000;

/** Connects to the server of a place, started when it does not run, and makes its database. Throws `EmbeddedProblem`. */
export async function hold(place: Place, binaries: Binaries, options: KeeperOptions): Promise<Keeper> {
  const keeper = await connect(place, binaries, options);
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
async function connect(place: Place, binaries: Binaries, options: KeeperOptions): Promise<Keeper> {
  const cluster = clusterOf(place, binaries);
  const durable = options.durable ?? true;
  initialise(place, binaries);
  const wait = patience(place, options);
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
    await wait(runningPostmaster(cluster));
    // A server that we are starting is waited for also when nobody wants it any more: only its keeper can stop it.
    if (!launched) options.signal?.throwIfAborted();
  }
}

/** Waits between two tries: says why when it takes long, and throws the sentence when it has taken too long. */
function patience(place: Place, options: KeeperOptions) {
  const { say = console.error, longestEnd = usualEnd } = options;
  const begun = Date.now();
  let ending: number | undefined;
  let said = false;
  return async (server: Postmaster | undefined): Promise<void> => {
    const now = Date.now();
    ending = server?.isStopping ? (ending ?? now) : undefined;
    if (server && ending !== undefined && now - ending > longestEnd)
      throw stopsForEver(place.named, server.pid);
    if (now - begun > longestStart) throw whyNot(place, logTail(place));
    if (!said && now - begun > (ending === undefined ? silentStart : silentEnd)) {
      say(ending === undefined ? recovering(place.named) : stopping(place.named));
      said = true;
    }
    await pause(now - begun > 1000 ? 100 : 15);
  };
}

async function tryConnect(socket: string): Promise<Keeper | undefined> {
  const { Client: Connection } = await import('pg'); // not before the server has been told to start
  const client = new Connection({
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
