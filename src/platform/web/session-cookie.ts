import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { Ctx } from './context.ts';

const nameOf = (c: Ctx): string => (c.get('secureCookies') ? '__Host-session' : 'session');

/** The token of the visitor's session, if they have one. */
export const sessionToken = (c: Ctx): string | undefined => getCookie(c, nameOf(c));

/** Gives the visitor a session's token; the browser forgets it when it is closed. */
export const keepSession = (c: Ctx, token: string): void =>
  setCookie(c, nameOf(c), token, {
    path: '/',
    httpOnly: true,
    sameSite: 'Lax',
    secure: c.get('secureCookies'),
  });

export const dropSession = (c: Ctx): void => {
  deleteCookie(c, nameOf(c), { path: '/', secure: c.get('secureCookies') });
};
