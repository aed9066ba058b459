import { handedToCalls } from './call-parts.store.ts';
import { callTexts } from './calls/texts.ts';
import { unannouncedOf } from './calls/unannounced.store.ts';
import { decisionStore } from './decisions/decisions.store.ts';
import { decisionVerb } from './decisions/verb.ts';
import { settles } from './meetings/before/before.ts';
import { whyNotSettled } from './meetings/before/before.routes.tsx';
import type { HandedToFeedback } from './meetings/feedback/feedback.routes.tsx';
import type { ItemId } from './meetings/item.ts';
import { meetingStore } from './meetings/meetings.store.ts';
import type { Ctx } from './platform/web/context.ts';

/**
 * Why these sentences cannot be decided on an item yet, whichever page it is asked from: negotiation, consultation and
 * tests (R16, S10, S5), and what the council was not told of in time (P20). To put a matter off waits for nothing.
 */
export async function whyNotDecide(c: Ctx, id: ItemId, sentences: readonly string[]): Promise<string[]> {
  if (!sentences.some((text) => settles(decisionVerb(text)))) return [];
  const meetings = meetingStore(c.get('db'));
  const place = await meetings.placeOf(id);
  if (!place) return [];
  const { meetingId, bodyId, onDay } = place;
  const unannounced = await unannouncedOf(c.get('db'), handedToCalls(), meetingId);
  return [
    ...(await whyNotSettled(c, { id: meetingId, bodyId, onDay }, id)),
    ...(unannounced.has(id) ? [callTexts[c.get('locale')].decideObstacle['not-announced']] : []),
  ];
}

/** More than any body decides between two meetings. */
const most = { sort: 'day', order: 'asc', offset: 0, size: 500 } as const;

/** A body's decisions of some days, as another body's agenda tells them; corrected ones left out (H1). */
export const decisionsOf: HandedToFeedback['decisionsOf'] = async (c, { bodyId, from, until }) => {
  const { rows } = await decisionStore(c.get('db')).listDecisions({ bodyId, from, until }, most);
  return rows
    .filter(({ correctedById }) => correctedById === undefined)
    .map(({ id, decidedOn, text, visibility }) => ({ id, on: decidedOn, text, visibility }));
};
