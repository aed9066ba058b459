import type { ErrorHandler, NotFoundHandler } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { SignInFirst } from './context.ts';
import type { Ctx, Env } from './context.ts';
import { problemTexts } from './problem-texts.ts';
import { Missing, Refused, TroublePage } from './problems.tsx';
import { show } from './show.tsx';

/** One line of the program's log, as JSON. */
export type Log = (line: Readonly<Record<string, unknown>>) => void;

export const answerMissing: NotFoundHandler<Env> = (c) => show(c, <Missing />, 404);

/** Everything thrown ends here: a page with a clear sentence, and the whole story only in the log. */
export const answerError =
  (log: Log): ErrorHandler<Env> =>
  (error, c) => {
    if (error instanceof SignInFirst) return signInFirst(c);
    if (error instanceof HTTPException) return error.getResponse();
    const requestId = c.get('requestId');
    const kind = kindOf(error);
    log({
      at: new Date().toISOString(),
      requestId,
      method: c.req.method,
      path: c.req.path,
      error: error.message,
      code: codeOf(error),
      // the code says all there is to say of a database that is away or full, at each of many requests
      ...(isDown(kind) ? {} : { stack: error.stack }),
    });
    if (isDown(kind)) c.header('Retry-After', '5');
    if (isLocked(error)) return show(c, <Refused sentence={problemTexts[c.get('locale')].locked} />, 409);
    return kind === 'refused'
      ? show(c, <Refused sentence={problemTexts[c.get('locale')].mayNotSave} />, 403)
      : show(c, <TroublePage trouble={kind} requestId={requestId} />, statusOf[kind]);
  };

function signInFirst(c: Ctx): Response | Promise<Response> {
  const { pathname, search } = new URL(c.req.url);
  if (c.req.method !== 'GET')
    return show(c, <Refused sentence={problemTexts[c.get('locale')].signedOut} />, 401);
  return c.redirect(`/logga-in?vidare=${encodeURIComponent(pathname + search)}`, 302);
}

/** What the database keeps from change by a lock of its own (0126): minutes that are out for approval, or approved. */
const isLocked = (error: Error): boolean => 'constraint' in error && error.constraint === 'minutes_lock';

const statusOf = { away: 503, full: 503, refused: 403, gone: 409, notForm: 400, broken: 500 } as const;
type Kind = keyof typeof statusOf;
const isDown = (kind: Kind): boolean => kind === 'away' || kind === 'full';

const codeOf = (error: Error): string =>
  'code' in error && typeof error.code === 'string' ? error.code : '';

/** What a database error means to the one who asked (PostgreSQL appendix A; Node's own codes of a lost connection). */
function kindOf(error: Error): Kind {
  const code = codeOf(error);
  if (code === '53100' || code === 'ENOSPC') return 'full';
  // FATAL ends the connection, whatever the reason: shutting down, starting up, closed to connections
  if ('severity' in error && (error.severity === 'FATAL' || error.severity === 'PANIC')) return 'away';
  if (/^(08|57P|53)/.test(code) || code === '57014' || code === '25P03') return 'away';
  if (/^(ECONN|ETIMEDOUT|EPIPE|ENOENT|EAI_AGAIN|ENOTFOUND)/.test(code) && 'syscall' in error) return 'away';
  if (
    /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered)/i.test(
      error.message,
    )
  ) {
    return 'away';
  }
  if (code === '42501') return 'refused';
  if (/^(23|40)/.test(code)) return 'gone';
  if (/^22(021|P05|P02)$/.test(code)) return 'notForm';
  return 'broken';
}
