import { form, routes, signedIn } from '../../../platform/web/context.ts';
import type { Ctx } from '../../../platform/web/context.ts';
import { show } from '../../../platform/web/show.tsx';
import { readingItemAddress } from '../../addresses.ts';
import { atDesk, sentBy } from '../at-desk.routes.tsx';
import type { HandedToImport } from '../at-desk.routes.tsx';
import { RecordPage } from './record-page.view.tsx';
import { recordTexts } from './texts.ts';
import { withFact } from '../../review/answers/choices.ts';
import { recordAnswer } from '../../review/answers/record-answer.ts';
import type { ShownReading } from '../../review/desk/shown.store.ts';
import { entryIn } from '../../review/facts/record.ts';
import { importTexts } from '../../texts.ts';

/** What the minutes tell beside decisions: a vote, who stood aside, a note. Each is accepted, corrected or rejected. */
export const recordRoutes = (handed: HandedToImport) => {
  const at = atDesk(handed);
  return routes()
    .get('/las-in/:id/antecknat/:key', async (c) => {
      signedIn(c);
      const reading = await at.found(c);
      const asked = reading && entryAsked(c, reading);
      if (!reading || !asked || reading.reading.state !== 'open') return c.notFound();
      return show(c, <RecordPage {...reading} {...asked} />);
    })
    .post('/las-in/:id/antecknat/:key', (c) => answerRecord(c, at));
};

const entryAsked = (c: Ctx, { review }: ShownReading) => entryIn(review.items, c.req.param('key') ?? '');

/** Yes with what was corrected, or no; what lacks a word is shown again with everything that was typed. */
async function answerRecord(c: Ctx, at: ReturnType<typeof atDesk>): Promise<Response> {
  signedIn(c);
  const reading = await at.found(c);
  const asked = reading && entryAsked(c, reading);
  if (!reading || !asked) return c.notFound();
  const { entry, item } = asked;
  const answer = recordAnswer(entry, sentBy(c));
  const shown = { ...asked, typed: form(c).text };
  if (!answer.ok && reading.reading.state === 'open') {
    const { field, why } = answer.problem;
    const problems = [{ field, sentence: recordTexts[c.get('locale')].problem[why] }];
    return show(c, <RecordPage {...reading} {...shown} problems={problems} />, 422);
  }
  return at.keep(c, {
    answer: ({ reading: { choices } }) => (answer.ok ? withFact(choices, entry.key, answer.value) : choices),
    leadsTo: () => readingItemAddress(reading.reading.id, item.place),
    notice: importTexts[c.get('locale')].saved,
    page: (desk, conflicts) => <RecordPage {...desk} {...shown} conflicts={conflicts} />,
  });
}
