import { readFileSync, readdirSync } from 'node:fs';
import { Agent, request } from 'node:http';
import type { Scenario } from './scenarios.ts';

export type Measured = {
  readonly requests: number;
  readonly perSecond: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
  /** CPU milliseconds per request, of program and database. */
  readonly cpu: { readonly app: number; readonly db: number };
  readonly wrong: number;
};

const ticks = 100;

/** The processes of a started service: its own, and those of the database it started. */
export type Processes = { readonly app: readonly number[]; readonly db: readonly number[] };

/** The service's process and everything below it, told apart by program; other services on the machine do not count. */
export function processesOf(service: number): Processes {
  const below = new Map<number, number[]>();
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    const parent = parentOf(name);
    if (parent !== undefined) below.set(parent, [...(below.get(parent) ?? []), Number(name)]);
  }
  const tree = [service];
  for (const pid of tree) tree.push(...(below.get(pid) ?? []));
  const isDatabase = (pid: number): boolean => read(`/proc/${pid}/comm`).trim() === 'postgres';
  return { app: tree.filter((pid) => !isDatabase(pid)), db: tree.filter(isDatabase) };
}

function parentOf(pid: string): number | undefined {
  const stat = read(`/proc/${pid}/stat`);
  return stat === '' ? undefined : Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
}

/** A file of /proc; empty when its process has ended. */
function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

function cpuOf(pids: readonly number[]): number {
  let total = 0;
  for (const pid of pids) {
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      total += ((Number(fields[11]) + Number(fields[12])) * 1000) / ticks;
    } catch {
      // ended meanwhile
    }
  }
  return total;
}

/** Proportional memory of these processes, MB. */
export function memoryOf(pids: readonly number[]): number {
  let total = 0;
  for (const pid of pids) {
    try {
      const found = /^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'));
      total += Number(found?.[1] ?? 0) / 1024;
    } catch {
      // another user's
    }
  }
  return Math.round(total);
}

let serial = Date.now();

/** Sends one scenario's requests over some connections for some seconds. */
export async function run(
  base: URL,
  scenario: Scenario,
  how: { connections: number; seconds: number; cookie: string; service: number },
): Promise<Measured> {
  const agent = new Agent({ keepAlive: true, maxSockets: how.connections });
  const times: number[] = [];
  let wrong = 0;
  let next = 0;
  const { app, db } = processesOf(how.service);
  const before = { app: cpuOf(app), db: cpuOf(db) };
  const began = performance.now();
  const worker = async (): Promise<void> => {
    while (performance.now() - began < how.seconds * 1000) {
      const path = scenario.paths[next++ % scenario.paths.length] ?? '/';
      const since = performance.now();
      const status = await send(base, path, scenario, how.cookie, agent);
      times.push(performance.now() - since);
      if (status !== (scenario.status ?? 200)) wrong += 1;
    }
  };
  await Promise.all(Array.from({ length: how.connections }, worker));
  const seconds = (performance.now() - began) / 1000;
  agent.destroy();
  times.sort((a, b) => a - b);
  const at = (share: number): number =>
    times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  const cpu = { app: (cpuOf(app) - before.app) / times.length, db: (cpuOf(db) - before.db) / times.length };
  return {
    requests: times.length,
    perSecond: times.length / seconds,
    p50: at(0.5),
    p99: at(0.99),
    cpu,
    wrong,
  };
}

function send(base: URL, path: string, scenario: Scenario, cookie: string, agent: Agent): Promise<number> {
  const form = scenario.body?.replaceAll('{i}', String((serial += 1)));
  const body = form === undefined ? undefined : `${form}&formKey=${crypto.randomUUID()}`;
  return new Promise((resolve, reject) => {
    const sent = request(
      {
        host: base.hostname,
        port: base.port,
        path,
        method: scenario.method ?? 'GET',
        agent,
        headers: {
          ...(!scenario.anonymous && { cookie }),
          ...scenario.headers,
          ...(body !== undefined && { 'content-length': Buffer.byteLength(body) }),
        },
      },
      (answer) => {
        answer.resume();
        answer.on('end', () => resolve(answer.statusCode ?? 0));
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}
