// The embedded PostgreSQL: started when nobody has, shared by the processes of one data folder, stopped by the last one.
import { setTimeout as pause } from 'node:timers/promises';
import type { PoolConfig } from 'pg';
import { findBinaries } from './binaries.ts';
import { databaseName, hold, sharedLock } from './keeper.ts';
import type { Keeper, KeeperOptions } from './keeper.ts';
import { placeOf, socketFolder } from './place.ts';
import { clusterOf, isAlive, runningPostmaster, stoppingPostmaster, user } from './postmaster.ts';
import { lostServer } from './problem.ts';

export { EmbeddedProblem } from './problem.ts';

const longestStop = 30_000;
const watchEvery = 250;
const longestPause = 5000;

export type Embedded = {
  readonly config: PoolConfig;
  /** Whether the server ran already when we came. */
  readonly adopted: boolean;
  /** Lets go of the server; the last one to do so stops it. */
  stop(): Promise<void>;
};

/**
 * Opens the embedded PostgreSQL of a data folder, made on first use. Other processes may hold it open at the same time.
 * A server that ends under us, killed or told to, is started again; the pool's next query finds it at the same socket.
 * Throws `EmbeddedProblem` with a sentence for the person who starts the program.
 */
export async function startEmbedded(folder: string, options: KeeperOptions = {}): Promise<Embedded> {
  const place = placeOf(folder);
  const binaries = findBinaries(place);
  const cluster = clusterOf(place, binaries);
  const ran = runningPostmaster(cluster) !== undefined;
  const kept = await keep(
    (signal) => hold(place, binaries, { ...options, signal }),
    options.say ?? console.error,
  );
  const watching = setInterval(() => hurry(cluster), watchEvery).unref();
  return {
    config: { host: socketFolder(place), user, database: databaseName },
    adopted: ran,
    async stop() {
      clearInterval(watching);
      const keeper = await kept.release();
      if (keeper) await letGo(keeper, cluster);
    },
  };
}

/** Holds a server, again and again when it ends, until released. */
async function keep(holdIt: (signal: AbortSignal) => Promise<Keeper>, say: (sentence: string) => void) {
  const released = new AbortController();
  let keeper = await holdIt(released.signal);
  let reviving = Promise.resolve();
  const watch = (): void => {
    keeper.on('end', () => {
      if (!released.signal.aborted) reviving = revive();
    });
  };
  const revive = async (): Promise<void> => {
    for (let wait = watchEvery; !released.signal.aborted; wait = Math.min(wait * 2, longestPause)) {
      await pause(wait, undefined, { ref: false });
      try {
        keeper = await holdIt(released.signal);
        return watch();
      } catch (error) {
        if (wait === watchEvery && !released.signal.aborted)
          say(lostServer(error instanceof Error ? error.message : String(error)));
      }
    }
  };
  watch();
  return {
    /** The connection to let go of; undefined when it was released before. */
    async release(): Promise<Keeper | undefined> {
      if (released.signal.aborted) return undefined;
      released.abort();
      await reviving; // else a server started meanwhile would have nobody to stop it
      return keeper;
    },
  };
}

/**
 * PostgreSQL's smart shutdown (SIGTERM) takes no new connections and waits for the old ones, ours among them, for ever:
 * a fast one ends them, and then the server can be started again.
 */
function hurry(cluster: string): void {
  const server = stoppingPostmaster(cluster);
  if (server) stopFast(server.pid);
}

/** PostgreSQL's fast shutdown: rolls back, writes a checkpoint, ends. */
function stopFast(pid: number): void {
  try {
    process.kill(pid, 'SIGINT');
  } catch {
    // ended meanwhile
  }
}

async function letGo(keeper: Keeper, cluster: string): Promise<void> {
  keeper.ref();
  const server = (await isLast(keeper)) ? runningPostmaster(cluster) : undefined;
  if (server) stopFast(server.pid);
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
