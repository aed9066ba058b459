import type { Hono } from 'hono';
import { setCookie } from 'hono/cookie';
import { routes } from './context.ts';
import type { Ctx, Env } from './context.ts';
import { safePath } from './safe-path.ts';

const year = 365 * 24 * 60 * 60;
const keep = (c: Ctx, name: string, value: string): void =>
  setCookie(c, name, value, {
    path: '/',
    maxAge: year,
    sameSite: 'Lax',
    httpOnly: true,
    secure: c.get('secureCookies'),
  });

const icon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 28 28"><path fill="none" stroke="#a4262c" stroke-width="3"
 stroke-linecap="round" d="M2 20C9 20 8 9 14 9s5 10 9 10 3-3 3-5"/><circle cx="14" cy="9" r="3.4" fill="#a4262c"/></svg>`;

/** The reader's own choices, kept in cookies: language and light or dark. And the icon. */
export const choices = (): Hono<Env> =>
  routes()
    .get('/sprak', (c) => {
      keep(c, 'sprak', c.req.query('till') === 'en' ? 'en' : 'sv');
      return c.redirect(safePath(c.req.query('vidare')), 303);
    })
    .get('/utseende', (c) => {
      const wanted = c.req.query('till');
      keep(c, 'utseende', wanted === 'dark' || wanted === 'light' ? wanted : 'auto');
      return c.redirect(safePath(c.req.query('vidare')), 303);
    })
    .get('/ikon.svg', (c) => {
      c.header('Cache-Control', 'public, max-age=604800');
      return c.body(icon, 200, { 'Content-Type': 'image/svg+xml' });
    });
