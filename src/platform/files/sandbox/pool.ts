import { no, type Result } from '../../../kernel/result.ts';
import type { OpenProblem } from '../problems.ts';
import { startWorker, type Worker, type WorkerSettings } from './worker.ts';

/** How many processes work at the same time, and when one of them has served long enough. */
export type PoolSettings = WorkerSettings & {
  readonly workers: number;
  readonly jobsEach: number;
  /** Jobs that wait for their turn; one more is turned away. */
  readonly waiting: number;
  /** Bytes that a worker may still hold after a job; one that holds more is replaced. */
  readonly grownBytes: number;
};

export type Pool<Job extends object> = {
  run(job: Job): Promise<Result<unknown, OpenProblem>>;
  close(): void;
};

type Waiting<Job> = { readonly job: Job; readonly start: (worker: Worker) => void };

/** Keeps workers ready, hands each job to a free one, and replaces those that ended, grew or served their time. */
export function createPool<Job extends object>(set: PoolSettings): Pool<Job> {
  const served = new Map<Worker, number>();
  const free: Worker[] = [];
  const queue: Waiting<Job>[] = [];

  const begin = (): Worker => {
    const worker = startWorker(set);
    served.set(worker, 0);
    return worker;
  };
  const retire = (worker: Worker) => {
    served.delete(worker);
    worker.end();
  };
  const freeWorker = (): Worker | undefined => {
    for (let worker = free.pop(); worker; worker = free.pop()) {
      if (worker.alive) return worker;
      retire(worker);
    }
    return served.size < set.workers ? begin() : undefined;
  };
  const next = () => {
    const worker = queue.length > 0 ? freeWorker() : undefined;
    if (worker) queue.shift()?.start(worker);
  };
  const giveBack = (worker: Worker) => {
    const jobs = (served.get(worker) ?? 0) + 1;
    if (worker.alive && jobs < set.jobsEach && worker.resident() < set.grownBytes) {
      served.set(worker, jobs);
      free.push(worker);
    } else {
      retire(worker);
      if (free.length === 0) free.push(begin());
    }
    next();
  };

  return {
    async run(job) {
      if (queue.length >= set.waiting) return no('too-busy');
      const worker = await new Promise<Worker>((start) => {
        queue.push({ job, start });
        next();
      });
      try {
        return await worker.perform(job);
      } finally {
        giveBack(worker);
      }
    },
    close: () => [...served.keys()].forEach(retire),
  };
}
