import { routes, signedIn } from '../../platform/web/context.ts';
import type { Ctx } from '../../platform/web/context.ts';
import { form } from '../../platform/web/context.ts';
import { seeOther, show } from '../../platform/web/show.tsx';
import { atDesk } from '../pages/at-desk.routes.tsx';
import type { HandedToImport } from '../pages/at-desk.routes.tsx';
import { whyCannotAnswer } from '../review/desk/obstacles.ts';
import type { ShownReading } from '../review/desk/shown.store.ts';
import { importTexts } from '../texts.ts';
import { tiesAddress } from './addresses.ts';
import { readingTieStore } from './reading-ties.store.ts';
import { tieTexts } from './texts.ts';
import { TiesPage } from './ties.view.tsx';
import { soughtIn } from './wanted.store.ts';
import type { Sought } from './wanted.store.ts';

/** What a reading is tied to in other documents: shown before acceptance, and chosen. */
export const tieRoutes = (handed: HandedToImport) => {
  const at = atDesk(handed);
  const sought = (c: Ctx, { review, reading }: ShownReading) =>
    soughtIn(c.get('db'), review, reading.proposal);

  return routes()
    .get('/las-in/:id/tradar', async (c) => {
      const actor = signedIn(c);
      const found = await at.found(c);
      if (!found) return c.notFound();
      const obstacle = whyCannotAnswer(actor, found.reading);
      const page = (
        <TiesPage
          reading={found.reading}
          sought={await sought(c, found)}
          choices={await readingTieStore(c.get('db')).of(found.reading.id)}
          obstacle={obstacle && importTexts[c.get('locale')].refused[obstacle]}
        />
      );
      return show(c, page);
    })
    .post('/las-in/:id/tradar', async (c) => {
      const held = await at.held(c);
      if ('refused' in held) return held.refused;
      const { reading } = held.reading;
      const answers = answersOf(c, await sought(c, held.reading));
      await readingTieStore(c.get('db')).choose(reading.id, answers);
      return seeOther(c, tiesAddress(reading.id), tieTexts[c.get('locale')].saved);
    });
};

/** What was answered of what was offered; anything else leaves the earlier answer standing. */
function answersOf(c: Ctx, sought: readonly Sought[]): Map<string, string> {
  const offered = (one: Sought, said: string): boolean =>
    said === 'none' || said === 'wait' || one.candidates.some(({ id }) => id === said);
  return new Map(
    sought.flatMap((one) => {
      const said = form(c).text(one.key);
      return offered(one, said) ? [[one.key, said] as const] : [];
    }),
  );
}
