import type { Pool } from 'pg';
import type { ConstructorOptions } from 'pg-boss';

/** How the pool is connected, for connections of our own; the pool hides its password from copying. */
export function connectionOf({ options }: Pool): Connection {
  const { connectionString, host, port, user, database, ssl, password } = options;
  const given = { connectionString, host, port, user, database, ssl, password };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}
export type Connection = Pick<
  ConstructorOptions,
  'connectionString' | 'host' | 'port' | 'user' | 'database' | 'ssl'
>;
