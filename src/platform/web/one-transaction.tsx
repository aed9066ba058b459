import type { MiddlewareHandler } from 'hono';
import { sql } from 'kysely';
import { readId } from '../../kernel/id.ts';
import { tokenHash } from '../sign-in/sessions.store.ts';
import type { Db } from '../sql/pool.ts';
import { asVisitor } from '../sql/transaction.ts';
import type { Ctx, Env } from './context.ts';
import { SentBefore } from './problems.tsx';
import { sessionToken } from './session-cookie.ts';
import { show } from './show.tsx';

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
          c.res = sentBefore.same
            ? c.redirect(sentBefore.location, 303)
            : await show(c, <SentBefore stored={sentBefore.location} typed={typedIn(c)} />, 409);
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

type Sending = { readonly location: string; readonly same: boolean };

/** Marks the form's key as used; answers where the first sending led, and whether it said the same. */
async function takeKey(c: Ctx, key: string): Promise<Sending | undefined> {
  const person = c.get('actor')?.person ?? null;
  const db = c.get('db');
  const content = c.get('form')?.content ?? null;
  const taken =
    await sql`insert into form_key (key, person_id, content) values (${key}, ${person}, ${content})
    on conflict do nothing returning key`.execute(db);
  if (taken.rows.length === 1) return undefined;
  const found = await sql<{ location: string | null; content: string | null }>`
    select location, content from form_key where key = ${key}`.execute(db);
  const first = found.rows[0];
  return { location: first?.location ?? '/', same: !first?.content || first.content === content };
}

/** What a person wrote, without the fields that only the program reads. */
const typedIn = (c: Ctx): [string, string][] =>
  Object.entries(c.get('form')?.typed ?? {}).filter(
    ([name, text]) => text !== '' && name !== 'formKey' && name !== 'version',
  );
