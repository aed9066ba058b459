import { accountStore } from '../../platform/sign-in/accounts.store.ts';
import { whyNotPassword } from '../../platform/sign-in/password.ts';
import { openSession } from '../../platform/sign-in/sessions.store.ts';
import { signInTexts } from '../../platform/sign-in/texts.ts';
import { form, routes } from '../../platform/web/context.ts';
import type { Ctx } from '../../platform/web/context.ts';
import type { Problem } from '../../platform/web/form.tsx';
import { keepSession } from '../../platform/web/session-cookie.ts';
import { seeOther, show } from '../../platform/web/show.tsx';
import { bodiesAddress, firstAddress } from '../addresses.ts';
import { readFirst } from './first-administrator.ts';
import { addFirstAdministrator } from './first-administrator.store.ts';
import { FirstPage } from './first-administrator.view.tsx';
import { firstTexts } from './texts.ts';

/**
 * The start of an empty installation. As long as nobody can sign in, the first page leads here;
 * `code` is what the server printed, and only whoever has read it can become the first administrator.
 */
export function firstAdministratorRoutes(handed: { code: string }) {
  let begun = false;
  const hasBegun = async (c: Ctx) => (begun ||= await accountStore(c.get('db')).any());
  return routes()
    .get('/', async (c, next) => ((await hasBegun(c)) ? next() : c.redirect(firstAddress, 302)))
    .get(firstAddress, async (c) => ((await hasBegun(c)) ? c.notFound() : show(c, <FirstPage typed={{}} />)))
    .post(firstAddress, async (c) => {
      if (await hasBegun(c)) return c.notFound();
      return begin(c, handed.code);
    });
}

async function begin(c: Ctx, code: string) {
  const { typed } = form(c);
  const words = firstTexts[c.get('locale')];
  const { draft, faults } = readFirst(typed, code);
  const problems: Problem[] = faults.map(({ field, fault }) => ({ field, sentence: words.fault[fault] }));
  const weak = whyNotPassword(draft.password, draft.username);
  if (weak) problems.push({ field: 'losenord', sentence: signInTexts[c.get('locale')].obstacle[weak] });
  if (problems.length > 0) return show(c, <FirstPage typed={typed} problems={problems} />, 422);
  const db = c.get('db');
  const person = await addFirstAdministrator(db, draft, c.get('today'));
  if (person === 'taken') return c.notFound();
  keepSession(c, await openSession(db, person));
  return seeOther(c, bodiesAddress, words.done);
}
