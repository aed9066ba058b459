import type { BodyId } from '../../kernel/actor.ts';
import type { Ctx } from '../../platform/web/context.ts';
import type { HandedToMeetings } from '../handed.ts';
import { fillStore } from './fill.store.ts';
import { standingTexts } from './texts.ts';

/**
 * After a meeting was planned, held or ended: what places itself goes on the body's next agenda. Answers how many items it
 * was.
 */
export async function fillNextAgenda(
  c: Ctx,
  handed: Pick<HandedToMeetings, 'returningItems' | 'placeWaitingMatters'>,
  bodyId: BodyId,
): Promise<number> {
  const returning = (await handed.returningItems?.(c, bodyId)) ?? [];
  const placed = await fillStore(c.get('db')).fillNext(bodyId, c.get('today'), returning);
  return placed + ((await handed.placeWaitingMatters?.(c, bodyId)) ?? 0);
}

/** What was placed, for the sentence that answers the form; '' where nothing was. */
export const inFilled = (c: Ctx, placed: number): string =>
  placed > 0 ? standingTexts[c.get('locale')].filled(placed) : '';
