// Makes a cluster, starts its postmaster, and finds one that runs already.
import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import {
  existsSync,
  openSync,
  closeSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import type { Binaries } from './binaries.ts';
import { privateFolder, socketFolder } from './place.ts';
import type { Place } from './place.ts';
import { didNotStart, diskFull, notWritable, otherVersion } from './problem.ts';

/** The database's only user; its rights are the operating system's rights to the socket. */
export const user = 'roda';

export const clusterOf = (place: Place, binaries: Binaries): string => join(place.folder, binaries.major);
export const logOf = (place: Place): string => join(place.folder, 'postgres.log');

/** Makes the cluster when there is none: beside its place, then renamed, so that a kill leaves nothing half made. */
export function initialise(place: Place, binaries: Binaries): void {
  const cluster = clusterOf(place, binaries);
  const names = readdirSync(place.folder);
  removeHalfMade(place, names);
  if (existsSync(cluster)) return checkVersion(place, cluster, binaries);
  const other = names.find(
    (name) => existsSync(join(place.folder, name, 'PG_VERSION')) && /^\d+$/.test(name),
  );
  if (other !== undefined) throw otherVersion(place.named, other, binaries.major);
  const draft = make(place, binaries);
  try {
    renameSync(draft, cluster);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(cluster)) throw error; // else another process was faster
  }
}

// The text search parser takes every sign beyond ASCII for a letter under "C": ”uppdraget” would not be found.
const characterTypes = ['C.UTF-8', 'en_US.UTF-8', 'sv_SE.UTF-8', 'C'];

function make(place: Place, binaries: Binaries): string {
  const draft = join(place.folder, `new-${process.pid}`);
  const fixed = [
    '-D',
    draft,
    '-U',
    user,
    '--auth=trust',
    '--data-checksums',
    '--no-instructions',
    '--encoding=UTF8',
  ];
  const order = ['--locale=C', '--locale-provider=icu', '--icu-locale=sv-SE'];
  let said = '';
  for (const characters of characterTypes) {
    privateFolder(draft, place.owner);
    const made = spawnSync(binaries.initdb, [...fixed, ...order, `--lc-ctype=${characters}`], {
      ...place.owner,
      cwd: '/',
      encoding: 'utf8',
      env: { PATH: process.env['PATH'], LC_ALL: 'C' },
    });
    if (made.status === 0) return draft;
    said = made.stderr ?? made.error?.message ?? '';
    rmSync(draft, { recursive: true, force: true });
    if (!said.includes('invalid locale name')) break;
  }
  throw whyNot(place, said);
}

function checkVersion(place: Place, cluster: string, binaries: Binaries): void {
  const found = readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim();
  if (found !== binaries.major) throw otherVersion(place.named, found, binaries.major);
  if (place.owner.uid === undefined && statSync(cluster).uid !== process.getuid?.())
    throw notWritable(cluster);
}

function removeHalfMade(place: Place, names: string[]): void {
  for (const name of names) {
    const maker = Number(/^new-(\d+)$/.exec(name)?.[1] ?? 0);
    if (maker > 0 && maker !== process.pid && !isAlive(maker)) {
      rmSync(join(place.folder, name), { recursive: true, force: true });
    }
  }
}

/** Starts the postmaster in a process group of its own, so that Ctrl-C reaches only us and we stop it in order. */
export function launch(place: Place, binaries: Binaries, durable: boolean): ChildProcess {
  const socket = privateFolder(socketFolder(place), place.owner);
  const settings = {
    listen_addresses: '',
    unix_socket_directories: socket,
    unix_socket_permissions: '0700',
    cluster_name: 'roda-traden',
    max_connections: '60',
    shared_buffers: '128MB',
    io_method: 'sync',
    jit: 'off',
    huge_pages: 'off',
    lc_messages: 'C',
    log_checkpoints: 'off',
    timezone: 'Europe/Stockholm',
    log_timezone: 'Europe/Stockholm',
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  };
  const log = logOf(place);
  const large = existsSync(log) && statSync(log).size > 10 * 1024 * 1024;
  const output = openSync(log, large ? 'w' : 'a', 0o600);
  const child = spawn(
    binaries.postgres,
    [
      '-D',
      clusterOf(place, binaries),
      ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    ],
    {
      ...place.owner,
      cwd: '/',
      detached: true,
      stdio: ['ignore', output, output],
      env: { PATH: process.env['PATH'], LC_ALL: 'C' },
    },
  );
  closeSync(output);
  child.on('error', () => undefined);
  child.unref();
  return child;
}

export type Postmaster = {
  readonly pid: number;
  readonly socket: string;
  /** Told to end: takes no new connections. */
  readonly isStopping: boolean;
};

/** The running postmaster of a cluster; a note left by a dead one, or by a process that is no postmaster, is removed. */
export function runningPostmaster(cluster: string): Postmaster | undefined {
  const noted = notedPostmaster(cluster);
  if (!noted || runs(noted)) return noted;
  rmSync(noteOf(cluster), { force: true });
  return undefined;
}

/** Whether the cluster's postmaster runs and was told to end; only looks. */
export function stoppingPostmaster(cluster: string): Postmaster | undefined {
  const noted = notedPostmaster(cluster);
  return noted?.isStopping && runs(noted) ? noted : undefined;
}

const noteOf = (cluster: string): string => join(cluster, 'postmaster.pid');
const runs = ({ pid }: Postmaster): boolean => isAlive(pid) && looksLikePostgres(pid);

// The note's lines: pid, folder, start, port, socket folder, address, shared memory, state.
function notedPostmaster(cluster: string): Postmaster | undefined {
  try {
    const lines = readFileSync(noteOf(cluster), 'utf8').split('\n');
    const pid = Number(lines[0]);
    if (!(pid > 0)) return undefined;
    return { pid, socket: lines[4] ?? '', isStopping: lines[7]?.trim() === 'stopping' };
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Whether a process of that number lives, whoever owns it. */
export function isAlive(pid: number): boolean {
  if (!(pid > 0)) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

// A number may have been given to another program since, above all in containers.
function looksLikePostgres(pid: number): boolean {
  if (process.platform !== 'linux') return true;
  try {
    return basename(readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')[0] ?? '') === 'postgres';
  } catch {
    return false;
  }
}

/** The sentence for what PostgreSQL said when it gave up. */
export function whyNot(place: Place, said: string): Error {
  if (said.includes('No space left on device')) return diskFull(place.folder, 0);
  if (/permission denied|wrong ownership|Read-only file system/i.test(said)) return notWritable(place.folder);
  const wrong =
    said
      .trim()
      .split('\n')
      .filter((line) => /FATAL|PANIC|error/i.test(line))
      .at(-1) ?? '';
  return didNotStart(logOf(place), wrong.trim());
}

/** The last lines of the log. */
export function logTail(place: Place): string {
  try {
    return readFileSync(logOf(place), 'utf8').slice(-4000);
  } catch {
    return '';
  }
}
