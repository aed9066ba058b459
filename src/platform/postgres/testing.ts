import { sql } from 'kysely';
import { newId } from '../../kernel/id.ts';
import { migrate } from '../sql/migrate.ts';
import { openPool } from '../sql/pool.ts';
import type { Database } from '../sql/pool.ts';

const server = process.env['TEST_DATABASE_URL'] ?? '';

/** A database of the test's own, migrated; gone when it is closed. */
export async function testDatabase(): Promise<Database & { readonly url: string }> {
  const name = `test_${newId().replaceAll('-', '')}`;
  const administration = openPool({ connectionString: server });
  await sql.raw(`create database ${name}`).execute(administration.db);
  const url = new URL(server);
  url.pathname = `/${name}`;
  const database = openPool({ connectionString: url.href });
  await migrate(database.db);
  return {
    ...database,
    url: url.href,
    async close() {
      await database.close();
      await sql.raw(`drop database ${name} with (force)`).execute(administration.db);
      await administration.close();
    },
  };
}
