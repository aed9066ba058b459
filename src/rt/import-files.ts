// Which files rt import hands in: those that are named, everything in folders, and what zip files hold.
import { readdir, stat } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import { batchStore } from '../import/batch/batches.store.ts';
import { nameOfBatch } from '../import/batch/batch.ts';
import type { BatchId } from '../import/batch/batch.ts';
import { fillBatch } from '../import/batch/fill.store.ts';
import { filesOf, isLeftOut, wholeRoom } from '../import/batch/unpack.ts';
import type { PersonId } from '../kernel/actor.ts';
import { systemClock, todayBy } from '../platform/clock.ts';
import { loadFile } from '../platform/files/open-in-sandbox.ts';
import { openProblemText } from '../platform/files/problems.ts';
import type { Db } from '../platform/sql/pool.ts';
import { asPerson } from '../platform/sql/transaction.ts';
import { print } from './command.ts';

type Found = { readonly path: string; readonly shown: string };

/** Every file of a path, a folder's in the order of their names. */
async function filesAt(path: string): Promise<Found[]> {
  const found = await stat(path).catch(() => undefined);
  if (!found?.isDirectory()) return [{ path, shown: basename(path) }];
  const inside = await readdir(path, { recursive: true, withFileTypes: true });
  return inside
    .filter((one) => one.isFile())
    .map((one) => join(one.parentPath, one.name))
    .sort((one, other) => one.localeCompare(other, 'sv'))
    .map((file) => ({ path: file, shown: join(basename(path), relative(path, file)) }))
    .filter(({ shown }) => !isLeftOut(shown));
}

/**
 * Stores the files as batches of the person; what does not fit into one goes into the next. `missing` counts the files
 * that could not be loaded from the disk, each named as it is met.
 */
export function handIn(
  db: Db,
  person: PersonId,
  paths: readonly string[],
): Promise<{ ids: BatchId[]; missing: number }> {
  return asPerson(db, person, todayBy(systemClock), async (own) => {
    const batches = batchStore(own);
    const ids: BatchId[] = [];
    let room = wholeRoom();
    let missing = 0;
    const name = nameOfBatch(paths.map((path) => basename(path)));
    const begin = async (): Promise<BatchId> => {
      room = wholeRoom();
      const called = ids.length === 0 ? name : `${name} (${ids.length + 1})`;
      const id = await batches.begin(called, person, 'command');
      ids.push(id);
      return id;
    };
    for (const path of paths) {
      for (const { path: at, shown } of await filesAt(path)) {
        const file = await loadFile(at);
        if (!file.ok) {
          print(`${at}: ${openProblemText.sv[file.problem]}`);
          missing += 1;
          continue;
        }
        const files = filesOf({ name: shown, bytes: file.value.bytes });
        for (let next = 0, batch = ids.at(-1); next < files.length; batch = undefined)
          next = await fillBatch(own, { batch: batch ?? (await begin()), by: person, room }, files, next);
      }
    }
    if (ids.length > 0) await batches.ask();
    return { ids, missing };
  });
}
