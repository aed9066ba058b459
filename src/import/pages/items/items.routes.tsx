import { form, routes, signedIn } from '../../../platform/web/context.ts';
import type { Ctx } from '../../../platform/web/context.ts';
import { seeOther, show } from '../../../platform/web/show.tsx';
import { readingAddress, readingItemAddress } from '../../addresses.ts';
import { atDesk, boardIn, fromOwnPage, offeredIn, sentBy, store } from '../at-desk.routes.tsx';
import type { HandedToImport } from '../at-desk.routes.tsx';
import { factOf, factRoutes } from '../facts/facts.routes.tsx';
import { ItemPage } from './item.view.tsx';
import { MeetingPage } from '../meeting/meeting.view.tsx';
import { NamesPage } from '../meeting/names-form.view.tsx';
import { ReviewPage } from '../desk/review.view.tsx';
import {
  factAnswer,
  headAnswer,
  itemAnswers,
  nameAnswers,
  saysDayInWords,
  searchesOwner,
} from '../../review/answers/answers.ts';
import { withAll, withFact } from '../../review/answers/choices.ts';
import type { Choices } from '../../review/answers/choices.ts';
import { factOnDesk, readDeskView } from '../../review/desk/desk-view.ts';
import { allKeys } from '../../review/facts/keys.ts';
import { problemsOf } from '../../review/desk/problems.ts';
import { factsIn } from '../../review/facts/review.ts';
import type { ReviewedFact } from '../../review/facts/review.ts';
import type { ShownReading } from '../../review/desk/shown.store.ts';
import { changedBetween, withEntry } from '../../review/answers/steps.ts';
import { stepStore } from '../../review/answers/steps.store.ts';
import { importTexts, reviewTexts } from '../../texts.ts';

/** Answers to what a file was read as: of the meeting, of names, items, facts and passages; and taking them back. */
export const answerRoutes = (handed: HandedToImport) => {
  const at = atDesk(handed);
  const words = (c: Ctx) => importTexts[c.get('locale')];
  return routes()
    .post('/las-in/:id/huvud', (c) =>
      at.keep(c, {
        answer: (before) => ({ ...before.reading.choices, head: headAnswer(sentBy(c), offeredIn(before)) }),
        leadsTo: ({ reading }) => `${readingAddress(reading.id)}#tveksamt`,
        notice: words(c).saved,
        page(desk, conflicts) {
          const problems = problemsOf(desk.obstacles, words(c).obstacle);
          const Shown = fromOwnPage(c) ? MeetingPage : ReviewPage;
          return <Shown {...desk} conflicts={conflicts} problems={problems} />;
        },
      }),
    )
    .get('/las-in/:id/motet', async (c) => {
      signedIn(c);
      const reading = await at.found(c);
      if (!reading || reading.reading.state !== 'open') return c.notFound();
      return show(c, <MeetingPage {...await at.desk(c, reading)} />);
    })
    .get('/las-in/:id/namn', async (c) => {
      signedIn(c);
      const reading = await at.found(c);
      if (!reading || reading.reading.state !== 'open') return c.notFound();
      return show(c, <NamesPage {...await at.desk(c, reading)} />);
    })
    .post('/las-in/:id/namn', (c) =>
      at.keep(c, {
        answer: (before) => withNames(before, c),
        leadsTo: ({ reading }) => `${readingAddress(reading.id)}#namn`,
        notice: words(c).saved,
        ...(fromOwnPage(c) && {
          page: (desk, conflicts) => <NamesPage {...desk} conflicts={conflicts} />,
        }),
      }),
    )
    .post('/las-in/:id/alla', (c) =>
      at.keep(c, {
        answer: (before) => allAnswer(before, form(c).text('ta') === 'ja'),
        leadsTo: ({ reading }) => `${readingAddress(reading.id)}#punkter`,
        notice: words(c).saved,
      }),
    )
    .post('/las-in/:id/sakra', (c) =>
      at.keep(c, {
        answer: (before) => certainAnswer(before, c),
        leadsTo: ({ reading }) => `${readingAddress(reading.id)}#besvarat`,
        notice: words(c).saved,
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
    .post('/las-in/:id/punkter/:place', async (c) => {
      const reading = await at.found(c, { part: 'document' });
      const place = reading && placeIn(reading, c.req.param('place'));
      if (!reading || place === undefined) return c.notFound();
      return at.keep(c, {
        answer: (before) => {
          const item = before.review.items[place];
          const facts = item?.facts ?? before.review.loose;
          return itemAnswers(before.reading.choices, item, facts, sentBy(c), offeredIn(before));
        },
        leadsTo: (before) =>
          nextItem(before, place, form(c).text('vidare') === 'kvar' || staysAt(c, factsIn(before.review))),
        notice: inWords(c, factsIn(reading.review)) ? reviewTexts[c.get('locale')].lookAtDay : words(c).saved,
        page: (desk, conflicts) => <ItemPage {...desk} place={place} conflicts={conflicts} />,
      });
    })
    .route('/', factRoutes(handed))
    .post('/las-in/:id/angra', (c) => undo(c, at));
};

type Desks = ReturnType<typeof atDesk>;

/** What was typed is to be looked at before one goes on. */
const staysAt = (c: Ctx, facts: readonly ReviewedFact[]): boolean =>
  facts.some((fact) => searchesOwner(fact, sentBy(c))) || inWords(c, facts);
const inWords = (c: Ctx, facts: readonly ReviewedFact[]): boolean =>
  facts.some((fact) => saysDayInWords(fact, sentBy(c)));

/** Takes back one step, or all of one's own, newest first. */
async function undo(c: Ctx, at: Desks): Promise<Response> {
  const started = await at.held(c);
  if ('refused' in started) return started.refused;
  const { reading, actor } = started.reading;
  const steps = stepStore(c.get('db'));
  const all = form(c).text('alla') === 'ja';
  let step = all ? await steps.newestOf(reading.id, actor.person) : stepIn(form(c).text('steg'));
  let choices = reading.choices;
  while (step !== undefined) {
    for (const { key, before } of await steps.takeBack(reading.id, step))
      choices = withEntry(choices, key, before);
    step = all ? await steps.newestOf(reading.id, actor.person) : undefined;
  }
  const changed = changedBetween(reading.choices, choices);
  const words = reviewTexts[c.get('locale')];
  if (changed.length === 0) {
    const problems = [{ field: '', sentence: words.undoneNone }];
    return show(c, <ReviewPage {...await at.desk(c, started.reading)} problems={problems} />, 409);
  }
  await store(c, started.reading, choices);
  await steps.keepUndone(reading.id, reading.version + 1, actor.person, changed);
  const [first] = changed;
  const after = first && changed.length === 1 ? await at.found(c) : undefined;
  const fact = after && first && factOf(after, first.key)?.key;
  const address = fact
    ? factOnDesk(reading.id, boardIn(after), fact)
    : `${readingAddress(reading.id)}#svaren`;
  return seeOther(c, address, words.undone);
}

/** A step's number as the page wrote it; anything else is no step. */
const stepIn = (sent: string): number | undefined => (/^\d{1,9}$/.test(sent) ? Number(sent) : undefined);

const withNames = ({ reading, ...rest }: ShownReading, c: Ctx): Choices => ({
  ...reading.choices,
  names: {
    ...reading.choices.names,
    ...nameAnswers(
      reading.proposal.people,
      reading.choices.names,
      sentBy(c),
      offeredIn({ reading, ...rest }),
    ),
  },
});

/** Accepts everything that nothing speaks against and nobody has answered. */
function certainAnswer(before: ShownReading, c: Ctx): Choices {
  const offered = offeredIn(before);
  return boardIn(before).certain.reduce(
    (choices, { fact }) => withFact(choices, fact.key, factAnswer(fact, 'accepted', sentBy(c), offered)),
    before.reading.choices,
  );
}

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
