import { createHash } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createZstdCompress } from 'node:zlib';
import type { ClientBase, Pool } from 'pg';
import { CopyOut } from './copy.ts';
import type { KeptFile } from './kept-files.job.ts';
import { BackupProblem, firstLine, writeManifest } from './manifest.ts';
import type { Manifest, TablePart } from './manifest.ts';
import { columnList, migrationsOf, quoted, tablesOf } from './tables.ts';
import type { TableShape } from './tables.ts';

export type ToKeep = { readonly now: Date; readonly files?: readonly KeptFile[] };

/**
 * Writes the whole database as it is at one moment to one file, and the files that lie beside it, while the service
 * goes on. The file appears under its name when it is complete. Throws `BackupProblem` with a sentence.
 */
export async function backup(pool: Pool, path: string, keep: ToKeep): Promise<Manifest> {
  const draft = `${path}.part`;
  const file = await open(draft, 'wx', 0o600).catch((error: unknown) => {
    throw cannotWrite(error, path);
  });
  const client = await pool.connect();
  try {
    await client.query('begin isolation level repeatable read read only');
    await client.query('set local statement_timeout = 0');
    const manifest = await writeAll(client, file, keep);
    await client.query('commit');
    await file.sync();
    await rename(draft, path);
    await syncFolder(dirname(path));
    client.release();
    return manifest;
  } catch (error) {
    client.release(true);
    await rm(draft, { force: true });
    throw cannotWrite(error, path);
  } finally {
    await file.close();
  }
}

function cannotWrite(error: unknown, path: string): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : '';
  if (code === 'EEXIST') {
    return new BackupProblem(
      `Filen ${path}.part finns redan: en säkerhetskopiering pågår, eller avbröts. Ta bort den om ingen pågår.`,
    );
  }
  if (code === 'ENOSPC') return new BackupProblem(`Disken är full där ${path} skulle skrivas.`);
  if (code === 'EACCES' || code === 'EROFS' || code === 'EPERM' || code === 'ENOENT' || code === 'ENOTDIR') {
    return new BackupProblem(
      `Det går inte att skriva ${path}. Kontrollera att mappen finns och får skrivas i.`,
    );
  }
  return error;
}

async function writeAll(
  client: ClientBase,
  file: FileHandle,
  { now, files = [] }: ToKeep,
): Promise<Manifest> {
  const version = await client.query<{ server_version: string }>('show server_version');
  const migrations = await migrationsOf(client);
  const tables: TablePart[] = [];
  await file.write(firstLine);
  let offset = firstLine.length;
  for (const table of await tablesOf(client)) {
    const part = await writeTable(client, file, table, offset);
    tables.push(part);
    offset += part.bytes;
  }
  const manifest = {
    madeAt: now.toISOString(),
    postgres: version.rows[0]?.server_version ?? '',
    migrations,
    tables,
    files,
  };
  await writeManifest(file, manifest);
  return manifest;
}

async function writeTable(
  client: ClientBase,
  file: FileHandle,
  table: TableShape,
  offset: number,
): Promise<TablePart> {
  const rows = client.query(
    new CopyOut(`copy ${quoted(table.name)} (${columnList(table.columns)}) to stdout`),
  );
  const hash = createHash('sha256');
  let bytes = 0;
  await pipeline(rows, createZstdCompress(), async (source: AsyncIterable<Buffer>) => {
    for await (const chunk of source) {
      hash.update(chunk);
      bytes += chunk.length;
      await file.write(chunk);
    }
  });
  return { ...table, rows: rows.rows, offset, bytes, sha256: hash.digest('hex') };
}

/** So that the new name is on the disk too; not every file system knows how. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder).catch(() => undefined);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}
