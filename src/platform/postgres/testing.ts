// Databases for tests: cloned from one migrated template, on TEST_DATABASE_URL's server or the embedded one.
import { createHash } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { newId } from '../../kernel/id.ts';
import { migrate, migrationNames } from '../sql/migrate.ts';
import { openPool } from '../sql/pool.ts';
import type { Database, Db } from '../sql/pool.ts';
import { startEmbedded } from './embedded.ts';
import type { Embedded } from './embedded.ts';
import { placeOf } from './place.ts';
import { isAlive } from './postmaster.ts';
import { EmbeddedProblem } from './problem.ts';

const root = join(dirname(fileURLToPath(import.meta.url)), '../../..');
/** Where the embedded server of the tests lives; kept between runs, since making it takes two seconds. */
export const testFolder = join(root, 'node_modules/.cache/roda-traden/test-cluster');
const templateLock = 7_236_010;

type Server = { readonly urlOf: (name: string) => string; close(): Promise<void> };

/** A database of the test's own, migrated and empty; gone when it is closed. On the embedded server whatever is set: 'embedded'. */
export async function testDatabase(where?: 'embedded'): Promise<Database & { readonly url: string }> {
  const server = await openServer(where === 'embedded' ? undefined : process.env['TEST_DATABASE_URL']);
  const administration = openPool({ connectionString: server.urlOf('postgres'), max: 1 });
  const name = ownName('test');
  await sql
    .raw(`create database ${name} template ${await template(server, administration.db)}`)
    .execute(administration.db);
  const url = server.urlOf(name);
  const database = openPool({ connectionString: url });
  return {
    ...database,
    url,
    async close() {
      await database.close();
      await sql.raw(`drop database ${name} with (force)`).execute(administration.db);
      await administration.close();
      await server.close();
    },
  };
}

// The name carries its process, so that a later run knows what a killed one left.
const ownName = (purpose: string) => `${purpose}_${process.pid}_${newId().replaceAll('-', '')}`;

let embedded: Promise<Embedded> | undefined;
let users = 0;

async function openServer(given: string | undefined): Promise<Server> {
  if (given)
    return {
      urlOf: (name) => Object.assign(new URL(given), { pathname: `/${name}` }).href,
      close: async () => undefined,
    };
  users += 1;
  embedded ??= openEmbedded();
  const opened = await embedded;
  const { config } = opened;
  return {
    urlOf: (name) =>
      `postgres://${config.user}@localhost/${name}?host=${encodeURIComponent(String(config.host))}`,
    async close() {
      users -= 1;
      if (users > 0) return;
      embedded = undefined;
      await opened.stop();
    },
  };
}

async function openEmbedded(): Promise<Embedded> {
  const opened = await startEmbedded(testFolder, { durable: false }).catch((error: unknown) => {
    // NOTE a cluster that does not wait for the disk may not survive a killed run; there is nothing in it to keep
    if (!(error instanceof EmbeddedProblem) || error.kind !== 'did-not-start') throw error;
    rmSync(placeOf(testFolder).folder, { recursive: true, force: true });
    return startEmbedded(testFolder, { durable: false });
  });
  if (!opened.adopted) await dropLeftovers(opened);
  return opened;
}

/** Takes away what killed runs and older migrations left, before anybody else has come. */
async function dropLeftovers({ config }: Embedded): Promise<void> {
  const administration = openPool({ ...config, database: 'postgres', max: 1 });
  const { db } = administration;
  const kept = `template_${await migrationsHash()}`;
  const left = await sql<{ datname: string }>`select datname from pg_database where datname <> ${kept}
    and datname ~ '^(test|draft|template)_' and oid > 16383
    and not exists (select from pg_stat_activity a where a.datid = pg_database.oid)`.execute(db);
  for (const { datname } of left.rows) {
    if (isAlive(Number(/^[a-z]+_(\d+)_/.exec(datname)?.[1] ?? 0))) continue;
    await sql.raw(`drop database if exists ${datname}`).execute(db);
  }
  await administration.close();
}

/** The name of the migrated template, made by whichever test comes first; its name tells which migrations it holds. */
async function template(server: Server, administration: Db): Promise<string> {
  const name = `template_${await migrationsHash()}`;
  await administration.connection().execute(async (db) => {
    await sql`select pg_advisory_lock(${templateLock})`.execute(db);
    try {
      const there = await sql`select from pg_database where datname = ${name}`.execute(db);
      if (there.rows.length > 0) return;
      const draft = ownName('draft');
      await sql.raw(`create database ${draft}`).execute(db);
      try {
        await migrated(server.urlOf(draft));
        await sql.raw(`alter database ${draft} rename to ${name}`).execute(db);
      } catch (error) {
        await sql.raw(`drop database ${draft} with (force)`).execute(db);
        throw error;
      }
    } finally {
      await sql`select pg_advisory_unlock(${templateLock})`.execute(db);
    }
  });
  return name;
}

async function migrated(url: string): Promise<void> {
  const database = openPool({ connectionString: url, max: 2 });
  try {
    await migrate(database.db);
  } finally {
    await database.close();
  }
}

async function migrationsHash(): Promise<string> {
  const hash = createHash('sha256');
  for (const name of await migrationNames())
    hash.update(name).update(readFileSync(join(root, `migrations/${name}.sql`)));
  return hash.digest('hex').slice(0, 16);
}
