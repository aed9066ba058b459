import type { VNode } from 'preact';
import type { BodyId } from '../kernel/actor.ts';
import type { Ctx } from '../platform/web/context.ts';
import { MeetingPublishing } from './beside.view.tsx';
import { whyCannotHandle } from './publication.ts';
import { publicationStore } from './publications.store.ts';
import type { MeetingId } from './source.ts';

/** Beside a meeting: its published copies for everybody, and the ways to publish and dispatch for those who run the body. */
export async function publishingBesideMeeting(
  c: Ctx,
  meeting: { readonly id: MeetingId; readonly bodyId: BodyId; readonly isApproved: boolean },
): Promise<VNode | undefined> {
  const publications = await publicationStore(c.get('db')).ofMeeting(meeting.id);
  const published = publications.filter(({ state }) => state === 'published');
  const actor = c.get('actor');
  const handles = actor !== undefined && (actor.auditor || !whyCannotHandle(meeting.bodyId, actor));
  const mayHandle = handles && meeting.isApproved;
  if (published.length === 0 && !mayHandle) return undefined;
  return <MeetingPublishing meetingId={meeting.id} published={published} mayHandle={mayHandle} />;
}
