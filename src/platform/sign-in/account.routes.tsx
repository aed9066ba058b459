import { form, routes, signedIn } from '../web/context.ts';
import type { Ctx } from '../web/context.ts';
import type { Problem } from '../web/form.tsx';
import { sessionToken } from '../web/session-cookie.ts';
import { seeOther, show } from '../web/show.tsx';
import { accountStore } from './accounts.store.ts';
import type { Account } from './accounts.store.ts';
import { fits, whyNotPassword } from './password.ts';
import { AccountPage } from './sign-in.view.tsx';
import { tokenHash } from './sessions.store.ts';
import { signInTexts } from './texts.ts';

/** One's own account: the password is changed by whoever knows it. */
export const accountRoutes = () =>
  routes()
    .get('/mitt-konto', async (c) => {
      const account = await accountStore(c.get('db')).findByPerson(signedIn(c).person);
      return show(c, <AccountPage username={account?.username} />);
    })
    .post('/mitt-konto', async (c) => {
      const { person } = signedIn(c);
      const accounts = accountStore(c.get('db'));
      const account = await accounts.findByPerson(person);
      const problems = account ? await problemsIn(c, account) : [];
      if (!account || problems.length > 0) {
        return show(c, <AccountPage username={account?.username} problems={problems} />, 422);
      }
      const token = sessionToken(c);
      await accounts.setPassword(person, form(c).text('new'), token ? tokenHash(token) : undefined);
      return seeOther(c, '/mitt-konto', signInTexts[c.get('locale')].changed);
    });

async function problemsIn(c: Ctx, account: Account): Promise<Problem[]> {
  const words = signInTexts[c.get('locale')];
  const { text } = form(c);
  const obstacle = whyNotPassword(text('new'), account.username);
  return [
    ...((await fits(text('old'), account.passwordHash)) ? [] : [{ field: 'old', sentence: words.wrongOld }]),
    ...(obstacle ? [{ field: 'new', sentence: words.obstacle[obstacle] }] : []),
    ...(text('new') === text('repeated') ? [] : [{ field: 'repeated', sentence: words.notTheSame }]),
  ];
}
