import type { MiddlewareHandler } from 'hono';
import type { Env } from './context.ts';

const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Nothing inline, nothing from elsewhere, no page kept by a proxy. */
export const secureHeaders =
  (https: boolean): MiddlewareHandler<Env> =>
  async (c, next) => {
    await next();
    const headers = c.res.headers;
    headers.set('Content-Security-Policy', contentSecurityPolicy);
    headers.set('X-Content-Type-Options', 'nosniff');
    headers.set('Referrer-Policy', 'same-origin');
    headers.set('Cross-Origin-Opener-Policy', 'same-origin');
    headers.set('Permissions-Policy', 'camera=(), microphone=(), geolocation=()');
    if (https) headers.set('Strict-Transport-Security', 'max-age=31536000');
    // NOTE not no-store: what was typed must still be there after "back"
    if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'private, no-cache');
  };
