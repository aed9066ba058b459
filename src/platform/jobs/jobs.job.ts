import type { Pool } from 'pg';
import type { PgBoss } from 'pg-boss';
import { askChannel } from './ask.store.ts';
import { connectionOf } from './connection.ts';
import { listenOn } from './listen.job.ts';

/** Work of one kind. What waits stands in the slice's own tables; the queue only sees to it that somebody does it. */
export type Work = {
  readonly queue: string;
  /** Keys of what waits now, such as the ids of batches; each is done by one process at a time. */
  readonly waiting: () => Promise<readonly string[]>;
  /**
   * Does what waits for a key. Done at least once: it goes on where an interrupted run ended, and stops soon when the
   * signal says so. What it throws is told, and tried again.
   */
  readonly perform: (key: string, signal: AbortSignal) => Promise<void>;
  /** How many keys one process works on at the same time. */
  readonly atOnce: number;
};

export type Jobs = {
  /** Takes up a kind of work: what waits already, and whatever is asked for (`askForWork`) from now on. */
  take(work: Work): Promise<void>;
  /** Lets what is under way come to a halt, ten seconds at most; the rest is done after the next start. */
  stop(): Promise<void>;
};

export type JobSettings = {
  /** Told of what went wrong; the work is tried again. */
  readonly tell: (error: unknown) => void;
  /** Seconds without a sign of life after which work is given to somebody else; at least 10. */
  readonly silence?: number;
};

const patience = 10_000;
/** For what a dead process left and what is tried again; all else is heard of at once. */
const pollSeconds = 10;
const retrySeconds = 2;
const aMinute = 60_000;
/** After which a key is looked at again that somebody was still busy with. */
const soonMs = 3000;
/** Bounds pg-boss asks for; a process that dies is noticed by its silence long before. */
const longestSeconds = 6 * 3600;

/** Starts the queue on the municipality's own database; its tables (schema pgboss) are made the first time. */
export async function startJobs(pool: Pool, { tell, silence = 10 }: JobSettings): Promise<Jobs> {
  const { PgBoss } = await import('pg-boss');
  const connection = connectionOf(pool);
  const boss = new PgBoss({
    ...connection,
    max: 3,
    schema: 'pgboss',
    schedule: false,
    monitorIntervalSeconds: silence,
    superviseIntervalSeconds: silence,
    monitorVacuum: false,
  });
  boss.on('error', tell);
  await boss.start();
  const taken = new Map<string, Taken>();
  const ears = await listenOn(connection, askChannel, (queue) => {
    for (const one of queue === undefined ? taken.values() : [taken.get(queue)]) one?.look();
  });
  const often = setInterval(() => taken.forEach((one) => one.look()), aMinute);
  often.unref();
  return {
    async take(work) {
      await boss.createQueue(work.queue, {
        policy: 'exclusive',
        retryLimit: 1000,
        retryDelay: retrySeconds,
        expireInSeconds: longestSeconds,
        heartbeatSeconds: silence,
        deleteAfterSeconds: 86_400,
      });
      taken.set(work.queue, await takeUp(boss, work, tell));
    },
    async stop() {
      clearInterval(often);
      await ears.stop();
      taken.forEach((one) => one.halt());
      await boss.stop({ graceful: true, timeout: patience });
    },
  };
}

type Taken = { look(): void; halt(): void };

async function takeUp(boss: PgBoss, work: Work, tell: (error: unknown) => void): Promise<Taken> {
  const stopping = new AbortController();
  const workers: string[] = [];
  let again: NodeJS.Timeout | undefined;
  /** Makes a job of everything that waits; a key that somebody works on already is not doubled. */
  const look = async (): Promise<void> => {
    if (stopping.signal.aborted) return;
    const keys = await work.waiting();
    let refused = false;
    for (const key of keys)
      if ((await boss.send(work.queue, { key }, { singletonKey: key })) === null) refused = true;
    clearTimeout(again);
    // NOTE what comes in for a key while its work ends is refused too; it must not wait for a minute
    if (refused) again = setTimeout(lookSoon, soonMs).unref();
    if (keys.length > 0) for (const worker of workers) boss.notifyWorker(worker);
  };
  const lookSoon = (): void => void look().catch((error: unknown) => stopping.signal.aborted || tell(error));
  for (let at = 0; at < work.atOnce; at += 1) {
    const options = { pollingIntervalSeconds: pollSeconds, heartbeatRefreshSeconds: 3 };
    const worker = await boss.work<{ key: string }>(work.queue, options, async (jobs) => {
      for (const { data, signal } of jobs) {
        await work.perform(data.key, AbortSignal.any([signal, stopping.signal])).catch((error: unknown) => {
          tell(error);
          setTimeout(() => boss.notifyWorker(worker), (retrySeconds + 1) * 1000).unref();
          throw error;
        });
      }
      // what came in while the work ended was refused as already under way
      setTimeout(lookSoon, 200).unref();
    });
    workers.push(worker);
  }
  lookSoon();
  return {
    look: lookSoon,
    halt() {
      clearTimeout(again);
      stopping.abort();
    },
  };
}
