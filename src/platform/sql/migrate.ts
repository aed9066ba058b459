import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import type { Migration } from 'kysely/migration';
import type { Db } from './pool.ts';

const folder = join(dirname(fileURLToPath(import.meta.url)), '../../../migrations');

/** The numbered SQL files, oldest first, by their names without ending. */
export async function migrationNames(): Promise<string[]> {
  return (await readdir(folder))
    .filter((name) => name.endsWith('.sql'))
    .map((name) => name.slice(0, -4))
    .sort();
}

const fromFile = (name: string): Migration => ({
  async up(db) {
    await sql.raw(await readFile(join(folder, `${name}.sql`), 'utf8')).execute(db);
  },
});

/** A database whose last migration this program does not know. */
export class NewerDatabase extends Error {}

/**
 * Brings the database forward to this program's version, or to an older one (`upTo`, for an old backup); several
 * nodes may do it at once. Returns what was applied.
 */
export async function migrate(db: Db, upTo?: string): Promise<string[]> {
  const names = await migrationNames();
  const applied = await appliedNames(db);
  if (applied.some((name) => !names.includes(name))) {
    throw new NewerDatabase('Databasen hör till en nyare version av Röda tråden än den som startas nu.');
  }
  if (names.every((name) => applied.includes(name) || (upTo !== undefined && name > upTo))) return [];
  const migrator = new Migrator({
    db,
    provider: {
      getMigrations: () => Promise.resolve(Object.fromEntries(names.map((name) => [name, fromFile(name)]))),
    },
  });
  const { error, results } = await (upTo === undefined
    ? migrator.migrateToLatest()
    : migrator.migrateTo(upTo));
  if (error) throw error instanceof Error ? error : new Error('migration failed', { cause: error });
  return (results ?? []).map((one) => one.migrationName);
}

// Asked of the table itself: the migrator's own question reads the description of every table at each start.
async function appliedNames(db: Db): Promise<string[]> {
  const present = await sql<{
    there: boolean;
  }>`select to_regclass('kysely_migration') is not null as there`.execute(db);
  if (!present.rows[0]?.there) return [];
  const applied = await sql<{ name: string }>`select name from kysely_migration`.execute(db);
  return applied.rows.map((row) => row.name);
}
