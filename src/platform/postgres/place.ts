// Where the embedded database lives, and as whom it runs.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  statfsSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { asProblem, diskFull, notWritable } from './problem.ts';

const nobody = 65534;
const state = '/var/lib/roda-traden';
const leastFreeMegabytes = 200;

/** The user a child process runs as; empty when it is our own. */
export type Owner = { readonly uid?: number; readonly gid?: number };

export type Place = {
  /** What the person named: ./data */
  readonly named: string;
  /** Where the cluster, its log and its socket really are. */
  readonly folder: string;
  readonly owner: Owner;
};

const isRoot = (): boolean => process.getuid?.() === 0;

/**
 * Decides where the database of a data folder lives. PostgreSQL refuses to run as root, so that then it runs as nobody;
 * a folder that nobody cannot reach is replaced by one under the system's state directory, named in postgres.json.
 */
export function placeOf(named: string): Place {
  try {
    mkdirSync(named, { recursive: true });
    const own = join(realpathSync(named), 'postgres');
    const moved = movedTo(named);
    mkdirSync(moved ?? own, { recursive: true, mode: 0o755 });
    const owner = ownerOf(moved ?? own);
    const folder = moved ?? (reaches(own, owner) ? own : moveAway(named, own));
    checkRoom(folder);
    return { named, folder, owner };
  } catch (error) {
    throw asProblem(error, named);
  }
}

function movedTo(named: string): string | undefined {
  const note = join(named, 'postgres.json');
  if (!existsSync(note)) return undefined;
  const { folder } = JSON.parse(readFileSync(note, 'utf8')) as { folder?: string };
  return folder;
}

function moveAway(named: string, own: string): string {
  const folder = join(state, createHash('sha256').update(own).digest('hex').slice(0, 16));
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  writeFileSync(join(named, 'postgres.json'), `${JSON.stringify({ folder }, undefined, 2)}\n`);
  return folder;
}

// A cluster keeps its owner: one made by an ordinary user is run as that user even when root starts the program.
function ownerOf(folder: string): Owner {
  if (!isRoot()) return {};
  const cluster = ['18', 'socket'].map((name) => join(folder, name)).find((path) => existsSync(path));
  const found = cluster === undefined ? undefined : statSync(cluster);
  return found && found.uid !== 0 ? { uid: found.uid, gid: found.gid } : { uid: nobody, gid: nobody };
}

function reaches(folder: string, owner: Owner): boolean {
  if (owner.uid === undefined || letsThrough(folder, owner)) return true;
  return spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], { ...owner, cwd: '/' }).status === 0;
}

/** Whether the mode of every folder on the way plainly lets the database's user through; asking a process takes longer. */
export function letsThrough(path: string, owner: Owner): boolean {
  const { uid, mode } = statSync(path);
  const enters = (mode & (uid === owner.uid ? 0o100 : 0o001)) !== 0;
  return enters && (dirname(path) === path || letsThrough(dirname(path), owner));
}

function checkRoom(folder: string): void {
  const { bavail, bsize } = statfsSync(folder);
  const megabytes = Math.floor((bavail * bsize) / 1024 / 1024);
  if (megabytes < leastFreeMegabytes) throw diskFull(folder, megabytes);
}

/** A private folder of the database's user. Throws when somebody else owns it. */
export function privateFolder(path: string, owner: Owner): string {
  mkdirSync(path, { recursive: true, mode: 0o700 });
  const found = lstatSync(path);
  const wanted = owner.uid ?? process.getuid?.();
  if (found.isSymbolicLink()) throw notWritable(path);
  if (found.uid !== wanted) {
    if (!isRoot() || found.uid !== 0) throw notWritable(path);
    chownSync(path, owner.uid ?? 0, owner.gid ?? 0);
  }
  chmodSync(path, 0o700);
  return path;
}

/** The folder of the database's socket: always the same for one place, and short, for a longer path than 107 bytes never works. */
export function socketFolder(place: Place): string {
  const near = join(place.folder, 'socket');
  if (Buffer.byteLength(join(near, '.s.PGSQL.5432.lock')) <= 107) return near;
  const short = createHash('sha256').update(place.folder).digest('hex').slice(0, 12);
  const base = Buffer.byteLength(tmpdir()) <= 60 ? tmpdir() : '/tmp';
  return join(base, `rt-${place.owner.uid ?? process.getuid?.() ?? 0}-${short}`);
}
