import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { setCookie, getCookie, deleteCookie } from 'hono/cookie';
import { randomUUID } from 'node:crypto';
import type { Ctx } from './context.ts';
import { inShell } from './shell.ts';

export type Status = 200 | 201 | 400 | 401 | 403 | 404 | 409 | 413 | 415 | 422 | 429 | 500 | 503;

/** Answers with a page, written on the server and complete without script. */
export function show(c: Ctx, page: VNode, status: Status = 200): Response | Promise<Response> {
  const url = new URL(c.req.url);
  const notice = getCookie(c, 'notis');
  if (notice) deleteCookie(c, 'notis', { path: '/' });
  const html = inShell(
    {
      locale: c.get('locale'),
      actor: c.get('actor'),
      today: c.get('today'),
      path: url.pathname,
      search: url.search,
      assets: c.get('assets'),
      scheme: c.get('scheme'),
      notice,
      newKey: randomUUID,
    },
    () => renderToString(page),
  );
  return c.html(`<!doctype html>${html}`, status);
}

/** Sends the reader on after a form was stored, with one sentence for the next page. */
export function seeOther(c: Ctx, address: string, notice?: string): Response {
  c.set('location', address);
  if (notice) setCookie(c, 'notis', notice, { path: '/', httpOnly: true, sameSite: 'Lax', maxAge: 60 });
  return c.redirect(address, 303);
}
