import type { VNode } from 'preact';
import { decisionsBesideItems } from './delegated/beside.routes.tsx';
import type { HandedToDelegated } from './delegated/handed.ts';
import { titleOf } from './decisions/decision.ts';
import { decisionStore } from './decisions/decisions.store.ts';
import type { HandedToMotions } from './motions/handed.ts';
import { threadStore } from './thread/thread.store.ts';
import type { Id } from './kernel/id.ts';
import { meetingStore } from './meetings/meetings.store.ts';
import { noticeAddress } from './notice-board/addresses.ts';
import { noticeStore } from './notice-board/notices.store.ts';
import { systemClock } from './platform/clock.ts';
import type { Clock } from './platform/clock.ts';
import { signedIn } from './platform/web/context.ts';
import type { Ctx } from './platform/web/context.ts';

/** What is told a body stands on an item of its next board agenda. */
export const placeNotification: HandedToDelegated['placeItem'] = async (db, item) =>
  (await meetingStore(db).placeMatter({ ...item, kind: 'notification' })) !== undefined;

/** What delegated decisions are given of agendas and the notice board. */
export const handedToDelegated = (parts: {
  clock?: Clock | undefined;
  publicUrl?: string | undefined;
}): Omit<HandedToDelegated, 'threadPanel'> => ({
  placeItem: placeNotification,
  async announce(c, { bodyId, bodyName, heading, text }) {
    const notice = {
      kind: 'delegated',
      bodyId,
      bodyName,
      meetingId: undefined,
      heading,
      text,
      statute: '',
      requestedBy: '',
      meetingDay: undefined,
      approvedOn: undefined,
      keptAt: '',
      shownUntil: undefined,
      sections: [],
      members: [],
    } as const;
    const now = (parts.clock ?? systemClock)();
    const by = signedIn(c).person;
    const posted = await noticeStore(c.get('db')).announce(notice, { now, today: c.get('today'), by });
    return noticeAddress(posted.id);
  },
});

/** What motions are given of agendas and decisions. */
export const handedToMotions = (publicUrl: string | undefined): Omit<HandedToMotions, 'threadPanel'> => ({
  placeItem: async (db, item) => (await meetingStore(db).placeMatter(item)) !== undefined,
  async decisionsOn(db, raisedBy) {
    const items = await threadStore(db).resultsOf(raisedBy, 'raises');
    const ids = items.map(({ knot }) => knot.id as Id<'item'>);
    const taken = await decisionStore(db).decisionsOfItems(ids);
    return taken
      .filter(({ correctedById }) => !correctedById)
      .map(({ id, text, decidedOn, bodyId }) => ({ id, title: titleOf(text), decidedOn, bodyId }));
  },
  publicUrl: publicUrl ?? '',
});

/** What cases have beside the items of a meeting, before and after it is held. */
export const casesBesideItems = (
  c: Ctx,
  items: readonly Id<'item'>[],
): Promise<ReadonlyMap<Id<'item'>, VNode>> => decisionsBesideItems(c, items);
