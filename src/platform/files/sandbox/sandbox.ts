import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ReadDocument } from '../../../kernel/read-document.ts';
import { no, type Result } from '../../../kernel/result.ts';
import { limits } from '../limits.ts';
import type { OpenProblem } from '../problems.ts';
import type { Job } from './message.ts';
import { startWorker, type Worker, type WorkerLimits } from './worker.ts';

/** How many processes open files at the same time, and when one of them has served long enough. */
export type SandboxSettings = WorkerLimits & {
  readonly workers: number;
  readonly jobsEach: number;
  readonly waiting: number;
  /** Our module whose `understand(document, context)` reads what was opened; it and its folder may be read. */
  readonly understanding?: URL;
};

const usual: SandboxSettings = { ...limits, workers: 2, jobsEach: 100 };
/** A worker that still holds this much after a job is replaced. */
const grown = 300 * 1024 * 1024;

export type Sandbox = {
  open(bytes: Uint8Array, name: string): Promise<Result<ReadDocument, OpenProblem>>;
  /** Opens a document and understands it in one go; `context` is plain data, the answer is the module's own. */
  understand(bytes: Uint8Array, name: string, context: unknown): Promise<Result<unknown, OpenProblem>>;
  openSheet(bytes: Uint8Array): Promise<Result<string[][], OpenProblem>>;
  /** Starts a worker and loads the readers, so that the first visitor need not wait. */
  warmUp(): Promise<void>;
  close(): void;
};

type Waiting = { readonly job: Job; readonly start: (worker: Worker) => void };

/** Keeps workers ready, hands each job to a free one, and replaces those that ended, grew or served their time. */
export function createSandbox(settings: Partial<SandboxSettings> = {}): Sandbox {
  const set = { ...usual, ...settings };
  const module = set.understanding?.href;
  const alsoReadable = set.understanding ? [dirname(fileURLToPath(set.understanding))] : [];
  const served = new Map<Worker, number>();
  const free: Worker[] = [];
  const queue: Waiting[] = [];

  const begin = (): Worker => {
    const worker = startWorker(set, alsoReadable);
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
    if (worker.alive && jobs < set.jobsEach && worker.resident() < grown) {
      served.set(worker, jobs);
      free.push(worker);
    } else {
      retire(worker);
      if (free.length === 0) free.push(begin());
    }
    next();
  };
  const run = async (job: Job): Promise<Result<unknown, OpenProblem>> => {
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
  };
  const checked = async (job: Job, bytes: Uint8Array): Promise<Result<unknown, OpenProblem>> => {
    if (bytes.length === 0) return no('empty');
    if (bytes.length > limits.uploadBytes) return no('too-large');
    return run(job);
  };

  return {
    open: async (bytes, name) =>
      (await checked({ what: 'document', bytes, name }, bytes)) as Result<ReadDocument, OpenProblem>,
    understand: async (bytes, name, context) => {
      if (!module) throw new Error('This sandbox was not told by which module to understand');
      return checked({ what: 'understand', bytes, name, module, context }, bytes);
    },
    openSheet: async (bytes) =>
      (await checked({ what: 'sheet', bytes }, bytes)) as Result<string[][], OpenProblem>,
    warmUp: async () => void (await run({ what: 'warm-up', module })),
    close: () => [...served.keys()].forEach(retire),
  };
}
