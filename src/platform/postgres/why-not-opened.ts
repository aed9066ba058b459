import { NewerDatabase } from '../sql/migrate.ts';
import { EmbeddedProblem } from './problem.ts';

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
