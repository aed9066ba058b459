import { type ChildProcess, fork } from 'node:child_process';
import { readFileSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { no, type Result } from '../../../kernel/result.ts';
import type { OpenProblem } from '../problems.ts';
import type { Said } from './message.ts';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '..', '..', '..', '..');
const readable = ['src/kernel', 'src/platform/files', 'node_modules', 'package.json'].map((path) =>
  realpathSync(join(root, path)),
);

export type WorkerLimits = {
  readonly heapMegabytes: number;
  readonly residentBytes: number;
  /** To open a file. */
  readonly wallMs: number;
  /** To understand a file that is open. */
  readonly understandMs: number;
};

export type WorkerSettings = WorkerLimits & {
  /** What the process runs. */
  readonly program: URL;
  /** Folders of the program that it may read beside those that opening needs. */
  readonly alsoReadable?: readonly string[];
  /** What else it may do: load compiled libraries, start threads. */
  readonly natives?: readonly ('addons' | 'worker')[];
};

/** A process that opens and understands files, one at a time; it can be ended at any moment without harm to this one. */
export type Worker = {
  /** Answers the job, or names the limit it broke; rejects when the process could not even start. */
  perform(job: object): Promise<Result<unknown, OpenProblem>>;
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

/** Node on Windows does not start without it; nothing else of this process's environment is handed on. */
const windowsNeeds = process.env['SystemRoot'] ? { SystemRoot: process.env['SystemRoot'] } : {};

function start({ heapMegabytes, program, alsoReadable = [], natives = [] }: WorkerSettings): ChildProcess {
  return fork(program, [], {
    serialization: 'advanced',
    env: windowsNeeds,
    cwd: root,
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    execArgv: [
      `--max-old-space-size=${heapMegabytes}`,
      '--permission',
      ...natives.map((native) => `--allow-${native}`),
      ...[...readable, ...alsoReadable].map((path) => `--allow-fs-read=${path}`),
    ],
  });
}

/** What the end of the process says of the file it was reading; undefined when it never began. */
function problemOf(
  how: number | string,
  broken: OpenProblem | undefined,
  ready: boolean,
): OpenProblem | undefined {
  if (broken) return broken;
  // NOTE Node aborts when its heap is full (134 where there are no signals); the system kills what is too large
  if (how === 'SIGABRT' || how === 134 || how === 'SIGKILL') return 'too-much-memory';
  return ready ? 'damaged' : undefined;
}

/** Calls `stop` when the process is over a limit; the answer ends the watch. What is opened gets its time anew. */
function watch(child: ChildProcess, limits: WorkerLimits, stop: (problem: OpenProblem) => void): () => void {
  let wall = setTimeout(() => stop('too-slow'), limits.wallMs);
  const opened = (said: Said) => {
    if (said !== 'opened') return;
    clearTimeout(wall);
    wall = setTimeout(() => stop('too-slow'), limits.understandMs);
  };
  child.on('message', opened);
  const memory = setInterval(() => {
    if (residentOf(child.pid) > limits.residentBytes) stop('too-much-memory');
  }, 50);
  return () => {
    child.off('message', opened);
    clearTimeout(wall);
    clearInterval(memory);
  };
}

/** Starts a worker: no environment, no network, no writing, and only the program's own files to read. */
export function startWorker(limits: WorkerSettings): Worker {
  const child = start(limits);
  let ready = false;
  let alive = true;
  let broken: OpenProblem | undefined;
  let answer: ((outcome: Result<unknown, OpenProblem>) => void) | undefined;
  let fail: ((problem: Error) => void) | undefined;
  const end = () => void child.kill('SIGKILL');
  const ended = (how: number | string) => {
    alive = false;
    process.off('exit', end);
    const problem = problemOf(how, broken, ready);
    if (problem) answer?.(no(problem));
    else fail?.(new Error(`The process that opens files did not start: ${how}`));
  };
  child.once('error', (problem) => ended(problem.message));
  child.once('exit', (code, signal) => ended(signal ?? code ?? 0));
  child.on('message', (said: Said) => {
    if (said === 'ready') ready = true;
    else if (said === 'opened') return;
    else if ('fault' in said) fail?.(new Error(`The process that opens files failed: ${said.fault}`));
    else answer?.(said);
  });
  hold(child, false);
  process.once('exit', end);

  return {
    get alive() {
      return alive && child.connected;
    },
    resident: () => residentOf(child.pid),
    end,
    async perform(job) {
      hold(child, true);
      const unwatch = watch(child, limits, (problem) => {
        broken = problem;
        end();
      });
      try {
        return await new Promise<Result<unknown, OpenProblem>>((resolve, reject) => {
          answer = resolve;
          fail = reject;
          if (!alive) reject(new Error('The process that opens files ended before its job came'));
          else child.send(job);
        });
      } finally {
        unwatch();
        hold(child, false);
      }
    },
  };
}
