import type { Config } from '../config.ts';
import type { Database } from '../sql/pool.ts';
import { startEmbedded } from './embedded.ts';

export type Opened = Database & {
  /** How another connection is made, for those that need one of their own. */
  readonly embedded: boolean;
};

/**
 * Opens the municipality's database: the server in DATABASE_URL, else the embedded one of the data folder.
 * `alone` refuses when another program serves from the same folder. Closing also lets go of the embedded server.
 */
export async function openDatabase(
  config: Pick<Config, 'databaseUrl' | 'data'>,
  options: { readonly alone: boolean },
): Promise<Opened> {
  if (config.databaseUrl !== undefined) {
    const { openPool } = await import('../sql/pool.ts');
    return { ...openPool({ connectionString: config.databaseUrl }), embedded: false };
  }
  // The server first: it comes up while the driver and the query builder are loaded.
  const starting = startEmbedded(config.data, options);
  starting.catch(() => undefined);
  const { openPool } = await import('../sql/pool.ts');
  const server = await starting;
  const database = openPool(server.config);
  return {
    ...database,
    embedded: true,
    async close() {
      await database.close();
      await server.stop();
    },
  };
}
