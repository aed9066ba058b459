import { handedToCalls } from './call-parts.store.ts';
import { callTexts } from './calls/texts.ts';
import { unannouncedOf } from './calls/unannounced.store.ts';
import { decisionVerb } from './decisions/verb.ts';
import { settles } from './meetings/before/before.ts';
import { whyNotSettled } from './meetings/before/before.routes.tsx';
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
