// Databases with the story in them: told once, then cloned, since telling reads four documents.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import type { Day } from '../kernel/day.ts';
import { newId } from '../kernel/id.ts';
import { testDatabase } from '../platform/postgres/testing.ts';
import { openPool } from '../platform/sql/pool.ts';
import type { Database, Db } from '../platform/sql/pool.ts';
import { loadStory } from '../story/load.job.ts';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const tellingLock = 7_236_011;

/** A database of the journey's own in which the story has been told as of a day; gone when it is closed. */
export async function toldDatabase(today: Day, password: string): Promise<Database> {
  const server = await testDatabase();
  const urlOf = (name: string) => Object.assign(new URL(server.url), { pathname: `/${name}` }).href;
  const administration = openPool({ connectionString: urlOf('postgres'), max: 1 });
  const template = `template_told_${toldHash(today, password)}`;
  await administration.db.connection().execute(async (db) => {
    await sql`select pg_advisory_lock(${tellingLock})`.execute(db);
    try {
      if (await isThere(db, template)) return;
      const draft = ownName('draft');
      await clone(db, draft, new URL(server.url).pathname.slice(1));
      await tell(urlOf(draft), today, password);
      await sql.raw(`alter database ${draft} rename to ${template}`).execute(db);
    } finally {
      await sql`select pg_advisory_unlock(${tellingLock})`.execute(db);
    }
  });
  const name = ownName('test');
  await clone(administration.db, name, template);
  const told = openPool({ connectionString: urlOf(name) });
  return {
    ...told,
    async close() {
      await told.close();
      await sql.raw(`drop database ${name} with (force)`).execute(administration.db);
      await administration.close();
      await server.close();
    },
  };
}

// The name carries its process, so that a later run knows what a killed one left.
const ownName = (purpose: string) => `${purpose}_${process.pid}_${newId().replaceAll('-', '')}`;

const clone = (db: Db, name: string, from: string) =>
  sql.raw(`create database ${name} template ${from}`).execute(db);

async function isThere(db: Db, name: string): Promise<boolean> {
  const found = await sql`select from pg_database where datname = ${name}`.execute(db);
  return found.rows.length > 0;
}

async function tell(url: string, today: Day, password: string): Promise<void> {
  const database = openPool({ connectionString: url });
  try {
    await loadStory(database.db, today, password);
  } finally {
    await database.close();
  }
}

/** Changes with everything the telling goes through: the source, the documents, the migrations, the day. */
function toldHash(today: Day, password: string): string {
  const hash = createHash('sha256').update(`${today} ${password}`);
  for (const folder of ['migrations', 'src']) {
    const names = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).sort();
    for (const name of names.filter((each) => /\.[a-z]+$/.test(each) && !isBeside(each)))
      hash.update(name).update(readFileSync(join(root, folder, name)));
  }
  return hash.digest('hex').slice(0, 16);
}

const isBeside = (path: string): boolean =>
  /\.(view|routes|test|front\.test|fixtures)\.tsx?$/.test(path) || /^(journeys|bench|rt)\//.test(path);
