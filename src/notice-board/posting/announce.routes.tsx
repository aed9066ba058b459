import { bodyStore } from '../../bodies/bodies.store.ts';
import type { Actor } from '../../kernel/actor.ts';
import { readId } from '../../kernel/id.ts';
import type { Id } from '../../kernel/id.ts';
import { form, routes, signedIn } from '../../platform/web/context.ts';
import type { Ctx } from '../../platform/web/context.ts';
import { lengthProblems } from '../../platform/web/lengths.ts';
import { seeOther, show } from '../../platform/web/show.tsx';
import type { Problem } from '../../platform/web/form.tsx';
import type { Knot } from '../../thread/knot.ts';
import { threadStore } from '../../thread/thread.store.ts';
import { noticeAddress } from '../addresses.ts';
import type { ApprovedMinutes, HandedToNoticeBoard } from '../handed.ts';
import { sectionNatures } from '../law.ts';
import { noticeLengths, whyCannotPost } from '../notice.ts';
import { noticeStore } from '../notices.store.ts';
import { AnnouncePage, keyOf } from './announce.view.tsx';
import { momentOf, refuse } from './posting.routes.tsx';
import { postingTexts } from './texts.ts';
import { membersIn } from './typed.ts';

const words = (c: Ctx) => postingTexts[c.get('locale')];

/** Announcing a meeting's approved minutes. */
export const announceRoutes = (handed: HandedToNoticeBoard) =>
  routes()
    .get('/moten/:id/anslag', (c) => forMeeting(c, async (meeting) => announcePage(c, handed, meeting)))
    .post('/moten/:id/anslag', (c) => forMeeting(c, (meeting) => announce(c, handed, meeting)));

type Meeting = Knot & { readonly id: Id<'meeting'> };

async function forMeeting(c: Ctx, work: (meeting: Meeting) => Promise<Response>): Promise<Response> {
  const actor: Actor = signedIn(c);
  const id = readId<'meeting'>(c.req.param('id'));
  const knot = id && (await threadStore(c.get('db')).find(id));
  if (!id || !knot || knot.kind !== 'meeting' || !knot.bodyId) return c.notFound();
  const obstacle = whyCannotPost(knot.bodyId, actor);
  return obstacle ? refuse(c, words(c).obstacle[obstacle], 403) : work({ ...knot, id });
}

async function announcePage(
  c: Ctx,
  handed: HandedToNoticeBoard,
  meeting: Meeting,
  problems: readonly Problem[] = [],
): Promise<Response> {
  const shown = {
    meeting,
    bodyId: meeting.bodyId ?? undefined,
    waiting: await waitingMinutes(c, handed, meeting.id),
    problems,
    members: problems.length > 0 ? form(c).text('medlemmar') : '',
  };
  return show(c, <AnnouncePage {...shown} />, problems.length > 0 ? 422 : 200);
}

/** What is approved and not yet announced. */
export async function waitingMinutes(
  c: Ctx,
  handed: HandedToNoticeBoard,
  meetingId: Id<'meeting'>,
): Promise<readonly ApprovedMinutes[]> {
  const approved = await handed.approvedMinutes(c, meetingId);
  if (approved.length === 0) return [];
  const announced = await noticeStore(c.get('db')).announced(meetingId);
  return approved.filter(
    ({ sections }) => sections.length > 0 && sections.every(({ number }) => !announced.has(number)),
  );
}

async function announce(c: Ctx, handed: HandedToNoticeBoard, meeting: Meeting): Promise<Response> {
  const { text } = form(c);
  const approved = await handed.approvedMinutes(c, meeting.id);
  const minutes = approved.find((one) => keyOf(one) === text('fran'));
  if (!minutes) return announcePage(c, handed, meeting);
  const keptAt = text('forvaras');
  const problems = [
    ...(keptAt === '' ? [{ field: 'forvaras', sentence: words(c).problem['no-place'] }] : []),
    ...lengthProblems({ forvaras: keptAt }, noticeLengths, c.get('locale')),
  ];
  const body = await bodyStore(c.get('db')).find(minutes.bodyId);
  if (problems.length > 0 || !body) return announcePage(c, handed, meeting, problems);
  const chosen = (number: string) => sectionNatures.find((nature) => nature === text(`slag-${number}`));
  const posted = await noticeStore(c.get('db')).announce(
    {
      kind: 'minutes',
      bodyId: body.id,
      bodyName: body.name,
      meetingId: meeting.id,
      heading: '',
      text: '',
      statute: '',
      requestedBy: '',
      meetingDay: minutes.meetingDay,
      approvedOn: minutes.approvedOn,
      keptAt,
      shownUntil: undefined,
      sections: minutes.sections.map((one) => ({ ...one, nature: chosen(one.number) ?? one.nature })),
      members: membersIn(text('medlemmar')),
    },
    momentOf(c, handed),
  );
  const said = posted.kind === 'posted' ? words(c).posted : words(c).postedBefore;
  return seeOther(c, noticeAddress(posted.id), said);
}
