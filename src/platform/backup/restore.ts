import { pipeline } from 'node:stream/promises';
import { createZstdDecompress } from 'node:zlib';
import type { ClientBase } from 'pg';
import { migrate, migrationNames } from '../sql/migrate.ts';
import type { Database } from '../sql/pool.ts';
import { CopyIn } from './copy.ts';
import { BackupProblem, partOf, readManifest } from './manifest.ts';
import type { Manifest, TablePart } from './manifest.ts';
import { columnList, loadingOrder, migrationsOf, quoted, tablesOf } from './tables.ts';

/**
 * Loads a backup into an empty database of any PostgreSQL from 15, all of it or nothing, and brings it forward to
 * this program's version. Throws `BackupProblem` with a sentence.
 */
export async function restore(database: Database, path: string): Promise<Manifest> {
  const manifest = await readManifest(path);
  const known = await migrationNames();
  const last = manifest.migrations.at(-1);
  if (last === undefined || !manifest.migrations.every((name) => known.includes(name))) {
    throw new BackupProblem(
      'Säkerhetskopian hör till en nyare version av Röda tråden. Uppdatera programmet först.',
    );
  }
  await withClient(database, refuseUsed);
  await migrate(database.db, last);
  await withClient(database, async (client) => {
    if ((await migrationsOf(client)).join() !== manifest.migrations.join()) throw otherVersion();
    await loadAll(client, path, manifest);
  });
  await migrate(database.db);
  return manifest;
}

const used = () =>
  new BackupProblem(
    'Databasen är inte tom. Läs in kopian i en ny datamapp (rt restore FIL --data MAPP) eller i en tom databas (DATABASE_URL).',
  );

const otherVersion = () =>
  new BackupProblem('Säkerhetskopian har andra tabeller än den här versionen av Röda tråden kan läsa in.');

async function withClient<Answer>(
  database: Database,
  work: (client: ClientBase) => Promise<Answer>,
): Promise<Answer> {
  const client = await database.pool.connect();
  let broken = true;
  try {
    const answer = await work(client);
    broken = false;
    return answer;
  } finally {
    client.release(broken);
  }
}

async function refuseUsed(client: ClientBase): Promise<void> {
  const tables = await tablesOf(client);
  for (const { name } of tables) {
    const { rows } = await client.query(`select from ${quoted(name)} limit 1`);
    if (rows.length > 0) throw used();
  }
}

async function loadAll(client: ClientBase, path: string, manifest: Manifest): Promise<void> {
  const parts = new Map(manifest.tables.map((part) => [part.name, part]));
  const here = (await tablesOf(client)).map((table) => table.name);
  if (here.toSorted().join() !== [...parts.keys()].toSorted().join()) throw otherVersion();
  await client.query('begin');
  await client.query('set local statement_timeout = 0');
  await client.query('set constraints all deferred');
  // What the triggers would do is in the backup already: log entries, kept history.
  for (const name of here) await client.query(`alter table ${quoted(name)} disable trigger user`);
  for (const name of await loadingOrder(client, here)) {
    const part = parts.get(name);
    if (part) await loadTable(client, path, part);
  }
  await client.query('set constraints all immediate');
  for (const name of here) await client.query(`alter table ${quoted(name)} enable trigger user`);
  await continueNumbers(client);
  await client.query('commit');
  await client.query('analyze');
}

async function loadTable(client: ClientBase, path: string, part: TablePart): Promise<void> {
  const copy = client.query(new CopyIn(`copy ${quoted(part.name)} (${columnList(part.columns)}) from stdin`));
  await pipeline(partOf(path, part), createZstdDecompress(), copy);
  if (copy.rows !== part.rows) {
    throw new BackupProblem(
      `Tabellen ${part.name} skulle ha ${part.rows} rader men fick ${copy.rows}. Inget har lästs in.`,
    );
  }
}

/** Numbers that the database hands out go on after the highest that was loaded. */
async function continueNumbers(client: ClientBase): Promise<void> {
  const { rows } = await client.query<{ table: string; column: string }>(`
    select c.relname as table, a.attname as column from pg_attribute a join pg_class c on c.oid = a.attrelid
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attidentity <> ''`);
  for (const { table, column } of rows) {
    await client.query(
      `select setval(pg_get_serial_sequence($1, $2), coalesce(max(${quoted(column)}), 0) + 1, false) from ${quoted(table)}`,
      [quoted(table), column],
    );
  }
}
