import { bodyStore } from '../bodies/bodies.store.ts';
import { form, routes, signedIn } from '../platform/web/context.ts';
import type { Ctx } from '../platform/web/context.ts';
import { seeOther, show } from '../platform/web/show.tsx';
import { visibilities } from '../thread/knot.ts';
import { meetingAddress } from './addresses.ts';
import { forChange, inWords, refuse } from './for-change.routes.tsx';
import { whyCannotPlan, whyCannotShowTo } from './meeting.ts';
import type { Meeting } from './meeting.ts';
import { meetingStore } from './meetings.store.ts';
import { meetingTexts } from './texts.ts';
import { VisibilityPage } from './visibility.view.tsx';

/** Opening and closing a meeting to readers, also after its record is locked. */
export const visibilityRoutes = () =>
  routes().post('/moten/:id/synlighet', (c) =>
    forChange(
      c,
      (meeting, actor) => whyCannotPlan(meeting.bodyId, actor),
      (meeting) => changeVisibility(c, meeting),
    ),
  );

async function changeVisibility(c: Ctx, meeting: Meeting): Promise<Response> {
  const { text } = form(c);
  const chosen = visibilities.find((one) => one === text('synlighet'));
  const bodyKind = await kindOfBody(c, meeting);
  const shown = { meeting, bodyKind, chosen };
  if (!chosen) {
    const problems = inWords(c, [{ field: 'synlighet', problem: 'no-choice' }]);
    return show(c, <VisibilityPage {...shown} problems={problems} />, 422);
  }
  const obstacle = whyCannotShowTo({ bodyId: meeting.bodyId, bodyKind }, chosen, signedIn(c));
  if (obstacle) return refuse(c, obstacle);
  const outcome = await meetingStore(c.get('db')).changeVisibility(
    meeting.id,
    Number(text('version')),
    chosen,
  );
  if (outcome === 'stale') return show(c, <VisibilityPage {...shown} stale />, 409);
  return seeOther(c, meetingAddress(meeting.id), meetingTexts[c.get('locale')].visibilityChanged);
}

/** What kind of body meets; undefined when the body is not seen. */
export const kindOfBody = async (c: Ctx, meeting: Meeting): Promise<string | undefined> =>
  (await bodyStore(c.get('db')).find(meeting.bodyId))?.kind;
