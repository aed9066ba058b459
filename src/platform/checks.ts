import { sql } from 'kysely';
import { migrationNames } from './sql/migrate.ts';
import type { Db } from './sql/pool.ts';

/** A rule of the data that no constraint can hold. Its query returns one row per offence, described in the column `what`. */
export type Check = { readonly name: string; readonly sentence: string; readonly sql: string };

/** What a check found: how many, and the first of them. */
export type Finding = {
  readonly name: string;
  readonly sentence: string;
  readonly count: number;
  readonly examples: readonly string[];
};

const shown = 5;

/** Runs every check and answers what was found; nothing means that the data is whole. Changes nothing. */
export async function runChecks(db: Db, checks: readonly Check[]): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const check of checks) {
    const { rows } = await sql<{ what: string }>`${sql.raw(check.sql)}`.execute(db);
    if (rows.length === 0) continue;
    const examples = rows.slice(0, shown).map((row) => row.what);
    findings.push({ name: check.name, sentence: check.sentence, count: rows.length, examples });
  }
  return findings;
}

/** Whether the tables are of this program's version. */
export async function checkVersion(db: Db): Promise<Finding[]> {
  const known = await migrationNames();
  const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(db);
  const applied = rows.map((row) => row.name);
  const missing = known.filter((name) => !applied.includes(name));
  const foreign = applied.filter((name) => !known.includes(name));
  return [
    ...found(
      'older-version',
      'Databasen är äldre än programmet. Starta programmet, så förs den framåt.',
      missing,
    ),
    ...found('newer-version', 'Databasen är nyare än programmet. Uppdatera programmet.', foreign),
  ];
}

/** Rows without the log entry of their making, in every table that is logged row by row. */
export async function checkAudit(db: Db): Promise<Finding[]> {
  const { rows: tables } = await sql<{ name: string }>`
    select c.relname as name from pg_trigger t join pg_class c on c.oid = t.tgrelid
    where t.tgname = 'audited' and t.tgnargs = 0 and c.relnamespace = 'public'::regnamespace
    order by 1`.execute(db);
  const unlogged: string[] = [];
  for (const { name } of tables) {
    const { rows } = await sql<{ id: string }>`select id from ${sql.table(name)} t where not exists (
      select from audit_entry a where a.row_id = t.id and a.noun = ${name} and a.action = 'insert')`.execute(
      db,
    );
    unlogged.push(...rows.map((row) => `${name} ${row.id}`));
  }
  return found('audit', 'Rader som saknar sin post i loggen: de har skrivits förbi programmet.', unlogged);
}

const found = (name: string, sentence: string, examples: readonly string[]): Finding[] =>
  examples.length === 0
    ? []
    : [{ name, sentence, count: examples.length, examples: examples.slice(0, shown) }];
