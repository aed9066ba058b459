import { X509Certificate } from 'node:crypto';
import { readId } from '../../kernel/id.ts';
import { readCertificate } from '../../platform/signing/certificate.ts';
import type { HouseSeal } from '../../platform/signing/house-seal.ts';
import { form, routes, signedIn } from '../../platform/web/context.ts';
import type { Ctx } from '../../platform/web/context.ts';
import type { Problem } from '../../platform/web/form.tsx';
import { Refused } from '../../platform/web/problems.tsx';
import { seeOther, show } from '../../platform/web/show.tsx';
import { issuersAddress, ownKeyAddress } from './addresses.ts';
import { keyStore } from './keys.store.ts';
import { IssuersPage, OwnKeyPage } from './keys.view.tsx';
import { keyTexts } from './texts.ts';

const words = (c: Ctx) => keyTexts[c.get('locale')];

/** The reader's own key, and the authorities that the municipality trusts. */
export const keyRoutes = (handed: { readonly seal: () => Promise<HouseSeal> }) =>
  routes()
    .get('/min-nyckel', (c) => showKey(c))
    .post('/min-nyckel', async (c) => {
      const { person } = signedIn(c);
      const { file, text } = form(c);
      const sent = file('nyckel');
      if (!sent || sent.bytes.length === 0) {
        return showKey(c, [{ field: 'nyckel', sentence: words(c).needsFile }]);
      }
      const kept = await keyStore(c.get('db')).keep(person, sent.bytes, text('losenord'), new Date());
      if (kept.ok) return seeOther(c, ownKeyAddress, words(c).kept);
      const field = kept.problem === 'wrong-password' ? 'losenord' : 'nyckel';
      return showKey(c, [{ field, sentence: words(c).problem[kept.problem] }]);
    })
    .post('/min-nyckel/ta-bort', async (c) => {
      await keyStore(c.get('db')).remove(signedIn(c).person);
      return seeOther(c, ownKeyAddress, words(c).removed);
    })
    .get('/granska/utfardare', (c) => showIssuers(c))
    .post('/granska/utfardare', async (c) => {
      const actor = signedIn(c);
      if (!actor.administrator) return onlyAdministrators(c);
      const sent = form(c).file('certifikat');
      const certificate = sent && readCertificate(sent.bytes);
      if (!certificate) return showIssuers(c, [{ field: 'certifikat', sentence: words(c).notCertificate }]);
      const done = await keyStore(c.get('db')).trust(certificate, actor.person);
      return seeOther(c, issuersAddress, done === 'added' ? words(c).issuerAdded : words(c).issuerKnown);
    })
    .post('/granska/utfardare/:id/ta-bort', async (c) => {
      const actor = signedIn(c);
      const id = readId<'issuer'>(c.req.param('id'));
      if (!id) return c.notFound();
      if (!actor.administrator) return onlyAdministrators(c);
      const because = form(c).text('varfor').trim();
      if (because === '') return showIssuers(c, [{ field: `varfor-${id}`, sentence: words(c).needsWhy }]);
      await keyStore(c.get('db')).distrust(id, because);
      return seeOther(c, issuersAddress, words(c).distrusted);
    })
    .get('/granska/sigill.pem', async (c) => {
      const { authority } = await handed.seal();
      return c.body(new X509Certificate(authority).toString(), 200, {
        'content-type': 'application/x-pem-file',
        'content-disposition': 'attachment; filename="sigill.pem"',
      });
    });

async function showKey(c: Ctx, problems?: readonly Problem[]) {
  const ownKey = await keyStore(c.get('db')).keyOf(signedIn(c).person);
  const shown = { ownKey, now: new Date(), ...(problems && { problems }) };
  return show(c, <OwnKeyPage {...shown} />, problems ? 422 : 200);
}

async function showIssuers(c: Ctx, problems?: readonly Problem[]) {
  const issuers = await keyStore(c.get('db')).issuers();
  const shown = { issuers, mayChange: c.get('actor')?.administrator === true, ...(problems && { problems }) };
  return show(c, <IssuersPage {...shown} />, problems ? 422 : 200);
}

const onlyAdministrators = (c: Ctx) => show(c, <Refused sentence={words(c).onlyAdministrators} />, 403);
