import type { MiddlewareHandler } from 'hono';
import { sql } from 'kysely';
import { readId } from '../../kernel/id.ts';
import { tokenHash } from '../sign-in/sessions.store.ts';
import type { Db } from '../sql/pool.ts';
import { asVisitor } from '../sql/transaction.ts';
import type { Ctx, Env } from './context.ts';
import { sessionToken } from './session-cookie.ts';

/** Thrown inside a transaction whose answer is already made, so that nothing of it is stored. */
class RolledBack extends Error {}

/**
 * One transaction per request, entered with the visitor's session. An answer of 400 or more takes
 * everything back, the form's key too, so that the corrected form may be sent; others leave after commit.
 */
export const oneTransaction =
  (pool: Db): MiddlewareHandler<Env> =>
  async (c, next) => {
    const token = sessionToken(c);
    try {
      await asVisitor(pool, token ? tokenHash(token) : undefined, c.get('today'), async (db, actor) => {
        c.set('db', db);
        c.set('actor', actor);
        const key = readId(c.get('form')?.text('formKey'));
        const sentBefore = key && (await takeKey(c, key));
        if (sentBefore) {
          c.res = c.redirect(sentBefore, 303);
          return;
        }
        await next();
        if (c.error !== undefined || c.res.status >= 400) throw new RolledBack();
        const location = c.get('location');
        if (key && location)
          await sql`update form_key set location = ${location} where key = ${key}`.execute(db);
      });
    } catch (error) {
      if (error instanceof RolledBack) return;
      forgetAnswer(c);
      throw error;
    }
  };

/** What was answered before the commit failed must not be sent, its "saved" least of all. */
function forgetAnswer(c: Ctx): void {
  c.res = undefined;
  c.finalized = false;
  c.header('Set-Cookie', undefined);
}

/** Marks the form's key as used; answers where the first sending led when it already was. */
async function takeKey(c: Ctx, key: string): Promise<string | undefined> {
  const person = c.get('actor')?.person ?? null;
  const db = c.get('db');
  const taken = await sql`insert into form_key (key, person_id) values (${key}, ${person})
    on conflict do nothing returning key`.execute(db);
  if (taken.rows.length === 1) return undefined;
  const first = await sql<{ location: string | null }>`
    select location from form_key where key = ${key}`.execute(db);
  return first.rows[0]?.location ?? '/';
}
