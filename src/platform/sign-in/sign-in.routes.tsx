import type { Db } from '../sql/pool.ts';
import { asSystem } from '../sql/transaction.ts';
import { callerOf } from '../web/caller.ts';
import { form, routes } from '../web/context.ts';
import type { Ctx } from '../web/context.ts';
import type { Problem } from '../web/form.tsx';
import { safePath } from '../web/safe-path.ts';
import { dropSession, keepSession, sessionToken } from '../web/session-cookie.ts';
import { show } from '../web/show.tsx';
import { signIn } from './sign-in.store.ts';
import { closeSession } from './sessions.store.ts';
import { SignInPage } from './sign-in.view.tsx';
import { signInTexts } from './texts.ts';

/**
 * In and out. These act as the system in transactions of their own, outside any page's:
 * a failed attempt must be remembered though its answer is a no.
 */
export const signInRoutes = (db: Db) =>
  routes()
    .get('/logga-in', (c) => show(c, <SignInPage onTo={safePath(c.req.query('vidare'), '/')} />))
    .post('/logga-in', async (c) => {
      const username = form(c).text('username');
      const password = form(c).text('password');
      const onTo = safePath(form(c).text('vidare'), '/');
      const again = (status: 401 | 422 | 429, ...problems: Problem[]) =>
        show(c, <SignInPage onTo={onTo} username={username} problems={problems} />, status);
      const words = signInTexts[c.get('locale')];
      const missing = missingIn(c, username, password);
      if (missing.length > 0) return again(422, ...missing);
      const outcome = await signIn(db, {
        username,
        password,
        address: callerOf(c),
        replaces: sessionToken(c),
      });
      if (outcome.kind === 'opened') {
        keepSession(c, outcome.token);
        return c.redirect(onTo, 303);
      }
      if (outcome.kind === 'later') {
        c.header('Retry-After', String(Math.max(1, Math.ceil((outcome.at.getTime() - Date.now()) / 1000))));
        return again(429, { field: 'username', sentence: words.tooMany(clockTime(outcome.at)) });
      }
      const sentence = outcome.kind === 'locked' ? words.locked : words.wrong;
      return again(401, { field: 'username', sentence });
    })
    .post('/logga-ut', async (c) => {
      const token = sessionToken(c);
      if (token) await asSystem(db, (db) => closeSession(db, token));
      dropSession(c);
      c.header('Clear-Site-Data', '"cache"');
      return c.redirect('/logga-in', 303);
    });

function missingIn(c: Ctx, username: string, password: string): Problem[] {
  const words = signInTexts[c.get('locale')];
  return [
    ...(username ? [] : [{ field: 'username', sentence: words.noUsername }]),
    ...(password ? [] : [{ field: 'password', sentence: words.noPassword }]),
  ];
}

/** The minute after, so that the time said is never too early. */
const clockTime = (at: Date): string =>
  new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Europe/Stockholm',
    hour: '2-digit',
    minute: '2-digit',
  }).format(at.getTime() + 59_999);
