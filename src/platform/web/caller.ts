import type { Ctx } from './context.ts';

type NodeBindings = { incoming?: { socket?: { remoteAddress?: string } } };
const near = /^(::ffff:)?(127\.|10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.)|^(::1|f[cd][0-9a-f]{2}:)/i;

/**
 * The caller's network address; 'unknown' where a test calls without a connection. A proxy on the same
 * machine or network is believed about whom it speaks for, and only its own last word.
 */
export function callerOf(c: Ctx): string {
  const direct = (c.env as NodeBindings | undefined)?.incoming?.socket?.remoteAddress ?? 'unknown';
  const told = c.req.header('X-Forwarded-For')?.split(',').at(-1)?.trim();
  return told && near.test(direct) ? told.slice(0, 64) : direct;
}
