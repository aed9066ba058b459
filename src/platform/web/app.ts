import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import type { MiddlewareHandler } from 'hono';
import { getCookie } from 'hono/cookie';
import { sql } from 'kysely';
import { todayBy } from '../clock.ts';
import type { Clock } from '../clock.ts';
import { accountRoutes } from '../sign-in/account.routes.tsx';
import { signInRoutes } from '../sign-in/sign-in.routes.tsx';
import type { Db } from '../sql/pool.ts';
import { choices } from './choices.routes.ts';
import type { Assets, Env, Live } from './context.ts';
import { answerError, answerMissing } from './errors.tsx';
import type { Log } from './errors.tsx';
import { ownFormsOnly } from './own-forms.tsx';
import { readForms } from './read-form.tsx';
import { secureHeaders } from './headers.ts';
import { serveFiles } from './static-files.ts';
import { oneTransaction } from './one-transaction.tsx';

export type WebParts = {
  /** The municipality's database; every request gets a transaction of its own in it. */
  readonly db: Db;
  readonly clock: Clock;
  readonly assets: Assets;
  /** The folder the hashed style sheet and script lie in; none in tests without a browser. */
  readonly assetFolder?: string | undefined;
  /** True behind https. */
  readonly secureCookies: boolean;
  /** Where the service is reached from outside; forms sent from that origin are its own. */
  readonly publicUrl?: string | undefined;
  readonly log?: Log | undefined;
  /** What lets pages follow what others change; without it they show what was there when they were opened. */
  readonly live?: Live | undefined;
};

/**
 * The house's front door: headers, files, limits, forms, and one transaction per request with row level
 * security in it, rolled back when the answer is a no. Slices' routers are mounted on what it returns.
 */
export function webApp(parts: WebParts): Hono<Env> {
  const app = new Hono<Env>();
  app.onError(answerError(parts.log ?? ((line) => console.error(JSON.stringify(line)))));
  app.notFound(answerMissing);
  app.use(secureHeaders(parts.secureCookies), perRequest(parts));
  app.get('/halsa', async (c) => {
    await sql`select 1`.execute(parts.db);
    return c.text('ok');
  });
  if (parts.assetFolder) app.get('/dist/:name', serveFiles(parts.assetFolder));
  app.route('/', choices());
  app.use(ownFormsOnly(parts.publicUrl), readForms(parts.db));
  app.route('/', signInRoutes(parts.db));
  app.use(oneTransaction(parts.db));
  app.route('/', accountRoutes());
  return app;
}

const perRequest =
  (parts: WebParts): MiddlewareHandler<Env> =>
  async (c, next) => {
    c.set('requestId', randomUUID());
    c.set('today', todayBy(parts.clock));
    c.set('locale', getCookie(c, 'sprak') === 'en' ? 'en' : 'sv');
    const scheme = getCookie(c, 'utseende');
    c.set('scheme', scheme === 'dark' || scheme === 'light' ? scheme : 'auto');
    c.set('assets', parts.assets);
    c.set('secureCookies', parts.secureCookies);
    c.set('live', parts.live);
    await next();
  };
