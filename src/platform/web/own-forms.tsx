import type { MiddlewareHandler } from 'hono';
import type { Env } from './context.ts';
import { TroublePage } from './problems.tsx';
import { show } from './show.tsx';

/**
 * Refuses what another site's page sends (CSRF). Every browser says where a form comes from, with
 * `Sec-Fetch-Site` or `Origin`; what says neither is no browser and carries no one's cookies.
 */
export const ownFormsOnly =
  (publicUrl: string | undefined): MiddlewareHandler<Env> =>
  async (c, next) => {
    if (c.req.method === 'GET' || c.req.method === 'HEAD') return next();
    const site = c.req.header('Sec-Fetch-Site');
    const origin = c.req.header('Origin');
    const own = site ? site === 'same-origin' : !origin || isOwn(origin, c.req.header('Host'), publicUrl);
    return own ? next() : show(c, <TroublePage trouble="foreign" />, 403);
  };

function isOwn(origin: string, host: string | undefined, publicUrl: string | undefined): boolean {
  if (!URL.canParse(origin)) return false;
  const sender = new URL(origin);
  return sender.host === host || (publicUrl !== undefined && sender.origin === new URL(publicUrl).origin);
}
