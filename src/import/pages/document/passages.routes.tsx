import type { VNode } from 'preact';
import { form, routes, signedIn } from '../../../platform/web/context.ts';
import type { Ctx } from '../../../platform/web/context.ts';
import { show } from '../../../platform/web/show.tsx';
import { readingAddress } from '../../addresses.ts';
import { atDesk, boardIn, offeredIn } from '../at-desk.routes.tsx';
import type { HandedToImport } from '../at-desk.routes.tsx';
import { ReviewPage } from '../desk/review.view.tsx';
import { PassagePage } from './remains.view.tsx';
import { StatedPage } from './stated.view.tsx';
import { withFact, withRest } from '../../review/answers/choices.ts';
import type { Conflict } from '../../review/answers/conflicts.ts';
import type { Desk } from '../../review/desk/desk.store.ts';
import { factOnDesk } from '../../review/desk/desk-view.ts';
import type { ShownReading } from '../../review/desk/shown.store.ts';
import { unplacedOf } from '../../review/facts/passages.ts';
import { restFactKey } from '../../review/facts/rest.ts';
import { statedKey, statedTaskKey, waysFor } from '../../review/facts/stated.ts';
import { importTexts, reviewTexts } from '../../texts.ts';

/** What is to become of what stands beside the items: passages that were not placed, and what a plan states. */
export const passageRoutes = (handed: HandedToImport) => {
  const at = atDesk(handed);
  return routes()
    .get('/las-in/:id/resten/:start', async (c) => {
      signedIn(c);
      const reading = await at.found(c);
      const rest = reading && passageAt(reading, c.req.param('start'));
      if (!reading || !rest || reading.reading.state !== 'open') return c.notFound();
      return show(c, <PassagePage {...reading} rest={rest} />);
    })
    .get('/las-in/:id/utsagor/:place', async (c) => {
      signedIn(c);
      const reading = await at.found(c);
      const place = Number(c.req.param('place')) - 1;
      const fact = reading?.review.stated[place];
      if (!reading || !fact || reading.reading.state !== 'open') return c.notFound();
      return show(c, <StatedPage {...reading} fact={fact} place={place} />);
    })
    .post('/las-in/:id/resten/:start', (c) => answerRest(c, at))
    .post('/las-in/:id/utsagor/:place', (c) => answerStated(c, at));
};

type Desks = ReturnType<typeof atDesk>;

const passageAt = ({ reading }: ShownReading, start: string) =>
  unplacedOf(reading.proposal).find(({ source }) => String(source[0]) === start);

/** The form that was sent, with what was typed in it; the whole desk only where its passage is there no longer. */
const withConflict = <Place,>(
  desk: Desk,
  conflicts: readonly Conflict[],
  place: Place | undefined,
  page: (place: Place) => VNode,
): VNode => (place === undefined ? <ReviewPage {...desk} conflicts={conflicts} /> : page(place));

/** What a passage that was not placed is. */
async function answerRest(c: Ctx, at: Desks): Promise<Response> {
  signedIn(c);
  const first = await at.found(c, { part: 'document' });
  const start = first && passageAt(first, c.req.param('start') ?? '')?.source[0];
  const as = (['assignment', 'decision', 'nothing'] as const).find((one) => one === form(c).text('som'));
  if (start === undefined || as === undefined) return c.notFound();
  return at.keep(c, {
    answer: (before) => {
      const item = form(c).text('item');
      const told = { as, ...(offeredIn(before).items.has(item) && { item }) };
      const choices = withRest(before.reading.choices, start, told);
      // NOTE whoever makes a decision of a passage has read it; an assignment still says neither who nor when
      return as === 'decision' ? withFact(choices, restFactKey(start), { said: 'accepted' }) : choices;
    },
    async leadsTo({ reading }) {
      const after = as === 'assignment' ? await at.found(c) : undefined;
      return after
        ? factOnDesk(reading.id, boardIn(after), restFactKey(start))
        : `${readingAddress(reading.id)}#resten`;
    },
    page: (desk, conflicts) =>
      withConflict(desk, conflicts, passageAt(desk, String(start)), (rest) => (
        <PassagePage {...desk} rest={rest} conflicts={conflicts} />
      )),
    notice: as === 'nothing' ? importTexts[c.get('locale')].saved : reviewTexts[c.get('locale')].restTaken,
  });
}

/** What a statement of a plan or a programme becomes; an assignment is filled in as a card of its own. */
async function answerStated(c: Ctx, at: Desks): Promise<Response> {
  const actor = signedIn(c);
  const first = await at.found(c, { part: 'document' });
  const place = Number(c.req.param('place')) - 1;
  const fact = first?.review.stated[place];
  const sent = form(c).text('som');
  const as = fact && waysFor(fact.kind, actor.administrator).find((one) => one === sent);
  if (!fact || (as === undefined && sent !== 'nej')) return c.notFound();
  const name = form(c).text('namn').trim();
  const key = statedKey(place);
  return at.keep(c, {
    answer: ({ reading }) =>
      withFact(
        reading.choices,
        key,
        as === undefined
          ? { said: 'rejected', as: undefined }
          : { said: 'accepted', as, ...(as === 'body' && name !== '' && { text: name }) },
      ),
    async leadsTo({ reading }) {
      const after = as === 'assignment' ? await at.found(c) : undefined;
      return after
        ? factOnDesk(reading.id, boardIn(after), statedTaskKey(place))
        : `${readingAddress(reading.id)}#${key}`;
    },
    page: (desk, conflicts) =>
      withConflict(desk, conflicts, desk.review.stated[place], (shown) => (
        <StatedPage {...desk} fact={shown} place={place} conflicts={conflicts} typed={name} />
      )),
    notice: as === 'assignment' ? reviewTexts[c.get('locale')].restTaken : importTexts[c.get('locale')].saved,
  });
}
