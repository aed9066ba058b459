import { readFileSync, readdirSync } from 'node:fs';
import { Agent, request } from 'node:http';
import type { Scenario } from './scenarios.ts';

export type Measured = {
  readonly requests: number;
  readonly perSecond: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
  /** CPU milliseconds per request, by group of processes. */
  readonly cpu: Readonly<Record<string, number>>;
  readonly wrong: number;
};

const ticks = 100;

/** Process ids whose command line fits each group's expression. */
export function processesOf(groups: Readonly<Record<string, RegExp>>): Record<string, number[]> {
  const found: Record<string, number[]> = Object.fromEntries(Object.keys(groups).map((name) => [name, []]));
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    const line = commandLine(name);
    const group = Object.entries(groups).find(([, expression]) => line && expression.test(line));
    if (group) found[group[0]]?.push(Number(name));
  }
  return found;
}

function commandLine(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
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
  how: { connections: number; seconds: number; cookie: string; groups: Readonly<Record<string, RegExp>> },
): Promise<Measured> {
  const agent = new Agent({ keepAlive: true, maxSockets: how.connections });
  const times: number[] = [];
  let wrong = 0;
  let next = 0;
  const processes = processesOf(how.groups);
  const before = Object.fromEntries(Object.entries(processes).map(([name, pids]) => [name, cpuOf(pids)]));
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
  const cpu = Object.fromEntries(
    Object.entries(processes).map(([name, pids]) => [
      name,
      (cpuOf(pids) - (before[name] ?? 0)) / times.length,
    ]),
  );
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
