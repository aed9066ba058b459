import { createHash, randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { PersonId } from '../../kernel/actor.ts';
import type { Db } from '../sql/pool.ts';

/** What is stored of a session's token: its SHA-256, so that a copy of the database opens no session. */
export const tokenHash = (token: string): Buffer => createHash('sha256').update(token).digest();

/**
 * Opens a session and answers its token, which only the visitor's cookie keeps. It lives twelve hours
 * from the last visit (`enter` in the migrations). Needs `asSystem`.
 */
export async function openSession(db: Db, person: PersonId): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  await sql`delete from session where expires_at < now()`.execute(db);
  await sql`insert into session (token_hash, person_id, expires_at)
    values (${tokenHash(token)}, ${person}, now() + interval '12 hours')`.execute(db);
  return token;
}

export async function closeSession(db: Db, token: string): Promise<void> {
  await sql`delete from session where token_hash = ${tokenHash(token)}`.execute(db);
}
