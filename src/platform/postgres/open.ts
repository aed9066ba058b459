import type { Config } from '../config.ts';
import { NewerDatabase } from '../sql/migrate.ts';
import { openPool } from '../sql/pool.ts';
import type { Database } from '../sql/pool.ts';
import { EmbeddedProblem, startEmbedded } from './embedded.ts';

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
    return { ...openPool({ connectionString: config.databaseUrl }), embedded: false };
  }
  const server = await startEmbedded(config.data, options);
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

const unreachable = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EHOSTUNREACH',
  'ETIMEDOUT',
  'ENOENT',
  'EAI_AGAIN',
]);

/** The sentence for a database that cannot be opened; undefined when the error is of another kind. */
export function whyNotOpened(error: unknown): string | undefined {
  if (error instanceof EmbeddedProblem || error instanceof NewerDatabase) return error.message;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (unreachable.has(code) || (error instanceof Error && error.message.startsWith('timeout'))) {
    return 'Det går inte att nå databasservern i DATABASE_URL. Kontrollera adressen och att servern är igång.';
  }
  if (code.startsWith('28'))
    return 'Databasservern nekar inloggning: kontrollera användare och lösenord i DATABASE_URL.';
  if (code === '3D000') return 'Databasen i DATABASE_URL finns inte på servern. Skapa den först.';
  if (code === '42501')
    return 'Databasanvändaren i DATABASE_URL saknar rättigheter att skapa tabeller, roller eller tillägg.';
  if (code === '53100') return 'Disken är full där databasen ligger.';
  return undefined;
}
