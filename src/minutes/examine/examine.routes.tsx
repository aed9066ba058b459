import type { HouseSeal } from '../../platform/signing/house-seal.ts';
import { verifyApart } from '../../platform/signing/verify-apart.ts';
import { form, routes } from '../../platform/web/context.ts';
import type { Ctx } from '../../platform/web/context.ts';
import { show } from '../../platform/web/show.tsx';
import type { Status } from '../../platform/web/show.tsx';
import { sha256Of } from '../approval/evidence.ts';
import { keyStore } from '../keys/keys.store.ts';
import { ExaminePage } from './examine.view.tsx';
import { knownFile } from './known.store.ts';
import { examineTexts } from './texts.ts';

/** Any signed file, examined for anybody; nothing of it is kept. */
export const examineRoutes = (handed: { readonly seal: () => Promise<HouseSeal> }) =>
  routes()
    .get('/granska', (c) => show(c, <ExaminePage />))
    .post('/granska', async (c) => {
      const words = examineTexts[c.get('locale')];
      const sent = form(c).file('fil');
      if (!sent || sent.bytes.length === 0) return problem(c, words.needsFile, 422);
      const own = await handed.seal();
      const issuers = await keyStore(c.get('db')).issuers();
      const trusted = [own.authority, ...issuers.map(({ certificate }) => certificate)];
      const found = await verifyApart(sent.bytes, trusted);
      if (found === 'unreadable') return problem(c, words.unreadable, 422);
      if (found === 'too-slow') return problem(c, words.tooSlow, 422);
      if (found === 'busy') return problem(c, words.busy, 503);
      const sha256 = sha256Of(sent.bytes);
      const known = await knownFile(c.get('db'), sha256);
      return show(c, <ExaminePage examined={{ name: sent.name, sha256, found, known }} />);
    });

const problem = (c: Ctx, sentence: string, status: Status) =>
  show(c, <ExaminePage problems={[{ field: 'fil', sentence }]} />, status);
