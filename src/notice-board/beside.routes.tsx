import type { VNode } from 'preact';
import type { BodyId } from '../kernel/actor.ts';
import type { Id } from '../kernel/id.ts';
import type { Ctx } from '../platform/web/context.ts';
import { MeetingNotices, StageOfItem } from './beside.view.tsx';
import type { HandedToNoticeBoard } from './handed.ts';
import { whyCannotPost } from './notice.ts';
import { noticeStore } from './notices.store.ts';
import { waitingMinutes } from './posting/announce.routes.tsx';
import { stagesOf } from './stages.store.ts';

/** Beside a meeting: its notices, and what those who run the body have to announce; undefined where there is nothing. */
export async function noticesBesideMeeting(
  c: Ctx,
  handed: HandedToNoticeBoard,
  meeting: { readonly id: Id<'meeting'>; readonly bodyId: BodyId },
): Promise<VNode | undefined> {
  const notices = await noticeStore(c.get('db')).ofMeeting(meeting.id);
  const actor = c.get('actor');
  const mayAnnounce = actor !== undefined && !whyCannotPost(meeting.bodyId, actor);
  const waiting = mayAnnounce ? await waitingMinutes(c, handed, meeting.id) : [];
  if (notices.length === 0 && waiting.length === 0) return undefined;
  const stages = await stagesOf(c.get('db'), notices, c.get('today'));
  const shown = notices.map((notice) => ({
    notice,
    stage: stages.get(notice.id)?.whole ?? ('not-appealable' as const),
  }));
  return (
    <MeetingNotices meetingId={meeting.id} notices={shown} waiting={waiting} mayAnnounce={mayAnnounce} />
  );
}

/** Beside each item: where its decision stands; all items of a meeting in one go. */
export async function stagesBesideItems(
  c: Ctx,
  itemIds: readonly Id<'item'>[],
): Promise<ReadonlyMap<string, VNode>> {
  const notices = await noticeStore(c.get('db')).ofItems(itemIds);
  if (notices.size === 0) return new Map();
  const stages = await stagesOf(c.get('db'), [...new Set(notices.values())], c.get('today'));
  return new Map(
    [...notices].map(([itemId, notice]) => {
      const number = notice.sections.find((section) => section.itemId === itemId)?.number;
      const stage = stages.get(notice.id)?.of(number ?? '') ?? 'not-appealable';
      return [itemId, <StageOfItem key={itemId} notice={notice} stage={stage} number={number} />];
    }),
  );
}

/** The same for one item, on its decision's page. */
export const stageBesideItem = async (c: Ctx, itemId: Id<'item'>): Promise<VNode | undefined> =>
  (await stagesBesideItems(c, [itemId])).get(itemId);
