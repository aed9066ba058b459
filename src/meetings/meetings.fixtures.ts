import type { BodyId } from '../kernel/actor.ts';
import { day } from '../kernel/day.ts';
import type { Visibility } from '../thread/knot.ts';
import type { Db } from '../platform/sql/pool.ts';
import { meetingStore } from './meetings.store.ts';
import type { MeetingPlan } from './meetings.store.ts';

export const today = day('2026-11-24');

/** A planned meeting of a body; a test names only what it is about. */
export const aMeeting = (bodyId: BodyId, more: Partial<MeetingPlan> = {}): MeetingPlan => ({
  bodyId,
  kind: 'board',
  onDay: day('2026-12-09'),
  state: 'planned',
  visibility: 'public',
  ...more,
});

/** A board's held meeting of today with four items of different kinds, the second with a motion and a dissent. */
export async function aHeldMeeting(db: Db, bodyId: BodyId, visibility: Visibility = 'public') {
  const meetings = meetingStore(db);
  const id = await meetings.plan(
    aMeeting(bodyId, { onDay: today, state: 'held', startsAt: '08:30', visibility }),
  );
  const item = { meetingId: id } as const;
  const opening = await meetings.addItem({ ...item, heading: 'Mötets öppnande', kind: 'formalia' });
  const plan = await meetings.addItem({
    ...item,
    heading: 'Plan för anhörigstöd',
    kind: 'decision',
    sectionNumber: '140',
    caseNumber: 'SN 2026/132',
    presenter: 'Greta Alm',
    text: 'Förvaltningen har tagit fram ett förslag.\n\nPlanen gäller i tre år.',
    recipients: ['Socialchefen', 'Akten'],
  });
  await meetings.addMotion(plan, { text: 'Planen antas med tillägg.', movedBy: 'Ellen Varg (S)' });
  await meetings.addDissent(plan, { dissenter: 'Ellen Varg (S)', text: 'Tillägget behövs.' });
  const prepared = await meetings.addItem({ ...item, heading: 'Taxa för måltider', kind: 'preparation' });
  const last = await meetings.addItem({ ...item, heading: 'Rapport från besök', kind: 'information' });
  await meetings.addAttendance(id, [
    { name: 'Ellen Varg', role: 'ordförande', party: 'S' },
    { name: 'Greta Alm', role: 'socialchef', serving: false },
  ]);
  return { id, opening, plan, prepared, last };
}
