import { Pool, TypeOverrides } from 'pg';
import type { PoolConfig } from 'pg';
import { Kysely, PostgresDialect } from 'kysely';
import { StatementClient, StatementNames } from './statements.ts';

/** A connection to the municipality's database; slices narrow it with `withTables`. */
export type Db = Kysely<object>;

export type Database = { readonly pool: Pool; readonly db: Db; close(): Promise<void> };

// Days stay days: `date` and `time` arrive as text, whole numbers as numbers.
const types = new TypeOverrides();
types.setTypeParser(1082, (value) => value);
types.setTypeParser(1083, (value) => value.slice(0, 5));
types.setTypeParser(20, Number);

/** Opens a pool; a lost idle connection is replaced by the next query, never a crash. */
export function openPool(config: PoolConfig): Database {
  const pool = new Pool({
    max: 16,
    connectionTimeoutMillis: 5000,
    idleTimeoutMillis: 30_000,
    statement_timeout: 30_000,
    keepAlive: true,
    // Compiling or planning a page's small queries costs more than running them: one plan for each prepared text. What
    // suits only some values is told apart by the text itself (a filter that is not asked for is not in it).
    options: '-c jit=off -c plan_cache_mode=force_generic_plan',
    types,
    ...config,
  });
  pool.on('error', () => undefined);
  // A connection may also die while a request holds it between two queries; its next query says so.
  pool.on('connect', (client) => client.on('error', () => undefined));
  const names = new StatementNames();
  const named = {
    options: pool.options,
    connect: async () => new StatementClient(await pool.connect(), names),
    end: () => pool.end(),
  };
  const db = new Kysely<object>({ dialect: new PostgresDialect({ pool: named }) });
  return {
    pool,
    db,
    async close() {
      await db.destroy();
      // NOTE Kysely leaves a pool open that it was never asked for anything: the process would wait for its idle time
      if (!pool.ending) await pool.end();
    },
  };
}
