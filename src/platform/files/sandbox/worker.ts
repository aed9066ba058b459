import { type ChildProcess, fork } from 'node:child_process';
import { readFileSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { no, type Result } from '../../../kernel/result.ts';
import type { OpenProblem } from '../problems.ts';
import type { Job } from './message.ts';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '..', '..', '..', '..');
const readable = ['src/kernel', 'src/platform/files', 'node_modules', 'package.json'].map((path) =>
  realpathSync(join(root, path)),
);

export type WorkerLimits = {
  readonly heapMegabytes: number;
  readonly residentBytes: number;
  readonly wallMs: number;
};

/** A process that opens files, one at a time; it can be ended at any moment without harm to this one. */
export type Worker = {
  /** Answers the job, or names the limit it broke; rejects when the process could not even start. */
  perform(job: Job): Promise<Result<unknown, OpenProblem>>;
  /** Bytes of memory it holds now; 0 where the system does not tell. */
  resident(): number;
  readonly alive: boolean;
  end(): void;
};

/** Bytes of memory of a process by Linux's own count, in pages of 4 kB; 0 elsewhere. */
function residentOf(pid: number | undefined): number {
  try {
    return Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]) * 4096;
  } catch {
    return 0;
  }
}

/** Lets the process neither keep this one running nor be forgotten while it works. */
function hold(child: ChildProcess, held: boolean): void {
  if (held) {
    child.ref();
    child.channel?.ref();
  } else {
    child.unref();
    child.channel?.unref();
  }
}

function start(limits: WorkerLimits): ChildProcess {
  return fork(join(here, 'child.ts'), [], {
    serialization: 'advanced',
    env: { TZ: 'Europe/Stockholm' },
    cwd: root,
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    execArgv: [
      `--max-old-space-size=${limits.heapMegabytes}`,
      '--permission',
      ...readable.map((path) => `--allow-fs-read=${path}`),
    ],
  });
}

/** Starts a worker: no environment, no network, no writing, and only the program's own files to read. */
export function startWorker(limits: WorkerLimits): Worker {
  const child = start(limits);
  let ready = false;
  let alive = true;
  const ended = new Promise<number | string>((resolve) => {
    child.on('error', (problem) => resolve(problem.message));
    child.on('exit', (code, signal) => resolve(signal ?? code ?? 0));
  }).finally(() => (alive = false));
  child.once('message', () => (ready = true));
  hold(child, false);
  const end = () => void child.kill('SIGKILL');
  process.once('exit', end);
  void ended.then(() => process.off('exit', end));

  return {
    get alive() {
      return alive && child.connected;
    },
    resident: () => residentOf(child.pid),
    end,
    perform: (job) =>
      new Promise((resolve, reject) => {
        hold(child, true);
        let broken: OpenProblem | undefined;
        const stop = (problem: OpenProblem) => {
          broken = problem;
          end();
        };
        const wall = setTimeout(() => stop('too-slow'), limits.wallMs);
        const watch = setInterval(() => {
          if (residentOf(child.pid) > limits.residentBytes) stop('too-much-memory');
        }, 50);
        const settle = () => {
          clearTimeout(wall);
          clearInterval(watch);
          child.off('message', hear);
          hold(child, false);
        };
        const hear = (outcome: Result<unknown, OpenProblem> | 'ready') => {
          if (outcome === 'ready') return;
          settle();
          resolve(outcome);
        };
        child.on('message', hear);
        void ended.then((how) => {
          settle();
          if (broken) resolve(no(broken));
          else if (how === 'SIGABRT' || how === 134 || how === 'SIGKILL') resolve(no('too-much-memory'));
          else if (ready) resolve(no('damaged'));
          else reject(new Error(`The process that opens files did not start: ${how}`));
        });
        child.send(job);
      }),
  };
}
