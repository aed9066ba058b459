import { bodyStore } from '../../bodies/bodies.store.ts';
import type { BodyId } from '../../kernel/actor.ts';
import type { Day } from '../../kernel/day.ts';
import { readId } from '../../kernel/id.ts';
import { form, routes } from '../../platform/web/context.ts';
import type { Ctx } from '../../platform/web/context.ts';
import { Refused } from '../../platform/web/problems.tsx';
import { seeOther, show } from '../../platform/web/show.tsx';
import type { Visibility } from '../../thread/knot.ts';
import { narrower } from '../../thread/visibility.ts';
import { itemAddress } from '../addresses.ts';
import { forChange } from '../for-change.routes.tsx';
import { inheritedVisibility } from '../item.ts';
import { whyCannotChange } from '../meeting.ts';
import type { Meeting } from '../meeting.ts';
import { meetingStore } from '../meetings.store.ts';
import { feedbackHeading, feedbackText, withNew } from './feedback.ts';
import type { FeedbackFrom, Told } from './feedback.ts';
import { feedbackStore } from './feedback.store.ts';
import { FeedbackPage } from './feedback.view.tsx';
import { feedbackTexts } from './texts.ts';

/** What the feedback needs of the rest of the house: a body's decisions from a day to another, as the asker sees them. */
export type HandedToFeedback = {
  readonly decisionsOf: (
    c: Ctx,
    asked: { readonly bodyId: BodyId; readonly from: Day; readonly until: Day },
  ) => Promise<readonly (Told & { readonly visibility: Visibility })[]>;
};

const words = (c: Ctx) => feedbackTexts[c.get('locale')];
type Named = { readonly id: BodyId; readonly name: string };

/** An item that tells other bodies' decisions since the last time (H1), by those who run the meeting's body. */
export const feedbackRoutes = (handed: HandedToFeedback) =>
  routes()
    .get('/moten/:id/aterkoppling', (c) =>
      forChange(c, whyCannotChange, async (meeting) => {
        const chosen = await feedbackStore(c.get('db')).lastAsked(meeting.bodyId);
        return page(c, meeting, chosen);
      }),
    )
    .post('/moten/:id/aterkoppling', (c) =>
      forChange(c, whyCannotChange, async (meeting) => {
        const asked = new Set(form(c).all('organ'));
        const bodies = (await others(c, meeting)).filter(({ id }) => asked.has(id));
        if (bodies.length === 0) return page(c, meeting, [], words(c).noBody);
        const visibility = inheritedVisibility(meeting.visibility, 'information');
        const since = await feedbackStore(c.get('db')).since(meeting);
        const from = await pull(c, handed, meeting, { bodies, since, visibility, but: new Set() });
        const id = await meetingStore(c.get('db')).addItem({
          meetingId: meeting.id,
          kind: 'information',
          heading: feedbackHeading(bodies.map(({ name }) => name)).slice(0, 300),
          text: feedbackText(since, from).slice(0, 20_000),
        });
        await feedbackStore(c.get('db')).keep(
          id,
          bodies.map((one) => one.id),
          idsOf(from),
        );
        return seeOther(c, itemAddress(meeting.id, id), words(c).added);
      }),
    )
    .post('/moten/:id/aterkoppling/:item', (c) =>
      forChange(c, whyCannotChange, (meeting) => refresh(c, handed, meeting)),
    );

const others = async (c: Ctx, meeting: Meeting): Promise<Named[]> =>
  (await bodyStore(c.get('db')).list()).filter(
    ({ id, kind }) =>
      id !== meeting.bodyId && !['municipality', 'administration', 'unit', 'division'].includes(kind),
  );

async function page(
  c: Ctx,
  meeting: Meeting,
  chosen: readonly string[],
  problem?: string,
): Promise<Response> {
  const shown = {
    meeting,
    since: await feedbackStore(c.get('db')).since(meeting),
    bodies: await others(c, meeting),
    items: await feedbackStore(c.get('db')).itemsOf(meeting.id),
    chosen,
    problems: problem ? [{ field: 'organ', sentence: problem }] : [],
  };
  return show(c, <FeedbackPage {...shown} />, problem ? 422 : 200);
}

type Pull = {
  readonly bodies: readonly Named[];
  readonly since: Day;
  readonly visibility: Visibility;
  /** What was told before. */
  readonly but: ReadonlySet<string>;
};

/** Decisions that everybody who sees the item may read; the others are only counted. */
const pull = async (
  c: Ctx,
  handed: HandedToFeedback,
  meeting: Meeting,
  { bodies, since, visibility, but }: Pull,
): Promise<FeedbackFrom[]> => {
  const until = meeting.onDay > c.get('today') ? c.get('today') : meeting.onDay;
  const told: FeedbackFrom[] = [];
  for (const { id, name } of bodies) {
    const decided = await handed.decisionsOf(c, { bodyId: id, from: since, until });
    const open = decided.filter(({ visibility: own }) => isOpenTo(visibility, own));
    const decisions = open.filter((one) => !but.has(one.id));
    told.push({ bodyName: name, decisions, withheld: decided.length - open.length });
  }
  return told;
};

/** What another body keeps to itself is told to nobody; the rest to those who may read it anyway. */
const isOpenTo = (item: Visibility, decision: Visibility): boolean =>
  (decision === 'internal' || decision === 'public') && narrower(item, decision) === item;

const idsOf = (from: readonly FeedbackFrom[]): string[] =>
  from.flatMap(({ decisions }) => decisions.map(({ id }) => id));

/** What has been decided since the item was filled is added last; what was taken out does not come back. */
async function refresh(c: Ctx, handed: HandedToFeedback, meeting: Meeting): Promise<Response> {
  const feedback = feedbackStore(c.get('db'));
  const id = readId<'item'>(c.req.param('item'));
  const item = id && (await meetingStore(c.get('db')).findItem(id));
  if (!item || item.meetingId !== meeting.id) return c.notFound();
  const asked = new Set(await feedback.bodiesOf(item.id));
  if (asked.size === 0) return c.notFound();
  const bodies = (await others(c, meeting)).filter((one) => asked.has(one.id));
  const since = await feedback.since(meeting);
  const but = await feedback.toldBy(item.id);
  const from = await pull(c, handed, meeting, { bodies, since, visibility: item.visibility, but });
  const text = withNew(item.text, from, since).slice(0, 20_000);
  const changed = await meetingStore(c.get('db')).changeItem(item.id, item.version, { ...item, text });
  if (changed === 'stale') return show(c, <Refused sentence={words(c).stale} />, 409);
  const told = idsOf(from);
  await feedback.keep(item.id, [], told);
  return seeOther(c, itemAddress(meeting.id, item.id), words(c).refreshed(told.length));
}
