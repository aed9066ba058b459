import { form, routes, signedIn } from '../../../platform/web/context.ts';
import type { Ctx } from '../../../platform/web/context.ts';
import { show } from '../../../platform/web/show.tsx';
import { readingAddress, readingItemAddress } from '../../addresses.ts';
import { itemAnswers, saysDayInWords, searchesOwner } from '../../review/answers/answers.ts';
import { withAll } from '../../review/answers/choices.ts';
import type { Choices } from '../../review/answers/choices.ts';
import { readDeskView } from '../../review/desk/desk-view.ts';
import type { ShownReading } from '../../review/desk/shown.store.ts';
import { allKeys } from '../../review/facts/keys.ts';
import { factsIn } from '../../review/facts/review.ts';
import type { ReviewedFact } from '../../review/facts/review.ts';
import { importTexts, reviewTexts } from '../../texts.ts';
import { atDesk, offeredIn, sentBy } from '../at-desk.routes.tsx';
import type { HandedToImport } from '../at-desk.routes.tsx';
import { ItemPage } from './item.view.tsx';

/** The items of a document: all taken or left at once, and each on its page with all of its facts. */
export const itemRoutes = (handed: HandedToImport) => {
  const at = atDesk(handed);
  return routes()
    .post('/las-in/:id/alla', (c) =>
      at.keep(c, {
        answer: (before) => allAnswer(before, form(c).text('ta') === 'ja'),
        leadsTo: ({ reading }) => `${readingAddress(reading.id)}#punkter`,
        notice: importTexts[c.get('locale')].saved,
      }),
    )
    .get('/las-in/:id/punkter/:place', async (c) => {
      signedIn(c);
      const reading = await at.found(c, { part: Number(c.req.param('place')) - 1 });
      const place = reading && placeIn(reading, c.req.param('place'));
      if (!reading || place === undefined) return c.notFound();
      return show(
        c,
        <ItemPage {...reading} place={place} view={readDeskView((name) => c.req.query(name))} />,
      );
    })
    .post('/las-in/:id/punkter/:place', (c) => answerItem(c, at));
};

/** Everything that was filled in on an item's page; then on to the next one. */
async function answerItem(c: Ctx, at: ReturnType<typeof atDesk>): Promise<Response> {
  const reading = await at.found(c, { part: 'document' });
  const place = reading && placeIn(reading, c.req.param('place') ?? '');
  if (!reading || place === undefined) return c.notFound();
  return at.keep(c, {
    answer: (before) => {
      const item = before.review.items[place];
      const facts = item?.facts ?? before.review.loose;
      return itemAnswers(before.reading.choices, item, facts, sentBy(c), offeredIn(before));
    },
    leadsTo: (before) =>
      nextItem(before, place, form(c).text('vidare') === 'kvar' || staysAt(c, factsIn(before.review))),
    notice: inWords(c, factsIn(reading.review))
      ? reviewTexts[c.get('locale')].lookAtDay
      : importTexts[c.get('locale')].saved,
    page: (desk, conflicts) => <ItemPage {...desk} place={place} conflicts={conflicts} />,
  });
}

/** What was typed is to be looked at before one goes on. */
const staysAt = (c: Ctx, facts: readonly ReviewedFact[]): boolean =>
  facts.some((fact) => searchesOwner(fact, sentBy(c))) || inWords(c, facts);
const inWords = (c: Ctx, facts: readonly ReviewedFact[]): boolean =>
  facts.some((fact) => saysDayInWords(fact, sentBy(c)));

/** Takes everything but what stands on the meeting already, or leaves everything. */
function allAnswer({ reading, review }: ShownReading, take: boolean): Choices {
  const standing = new Set(
    take ? review.items.filter((item) => item.standsAlready).map(({ key }) => key) : [],
  );
  const keys = allKeys(reading.proposal).filter((key) => !standing.has(key));
  return withAll(reading.choices, keys, take);
}

const placesOf = (review: ShownReading['review']): number =>
  review.items.length + (review.loose.length > 0 ? 1 : 0);

function placeIn(shown: ShownReading, text: string): number | undefined {
  const place = Number(text) - 1;
  return Number.isSafeInteger(place) && place >= 0 && place < placesOf(shown.review) ? place : undefined;
}

function nextItem({ reading, review }: ShownReading, place: number, stay: boolean): string {
  if (stay) return readingItemAddress(reading.id, place);
  return place + 1 < placesOf(review)
    ? readingItemAddress(reading.id, place + 1)
    : `${readingAddress(reading.id)}#punkter`;
}
