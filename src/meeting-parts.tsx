import type { VNode } from 'preact';
import { isRecorded } from './meeting-record.store.ts';
import type { AgendaItem } from './meetings/item.ts';
import type { Meeting } from './meetings/meeting.ts';
import { ExtractLink, MinutesLink } from './minutes/minutes.view.tsx';
import type { Ctx } from './platform/web/context.ts';

/** What the other slices show beside a meeting, in the order of its life: call, record, approval, notices. */
export async function besideMeeting(
  _c: Ctx,
  { id, kind, state }: Meeting,
  items: readonly AgendaItem[],
): Promise<VNode | undefined> {
  return isRecorded(state) && items.length > 0 ? (
    <MinutesLink meetingId={id} isBoard={kind === 'board'} />
  ) : undefined;
}

/** What the other slices show beside each item of a meeting. */
export async function besideItems(
  _c: Ctx,
  { id, state }: Meeting,
  items: readonly AgendaItem[],
): Promise<ReadonlyMap<string, VNode>> {
  const beside = new Map<string, VNode>();
  if (!isRecorded(state)) return beside;
  for (const item of items) {
    if (!item.sectionNumber) continue;
    const heading = `§ ${item.sectionNumber} ${item.heading}`;
    beside.set(item.id, <ExtractLink meetingId={id} itemId={item.id} heading={heading} />);
  }
  return beside;
}
