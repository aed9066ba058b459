import type { MeetingId } from '../../meetings/meeting.ts';
import { meetingStore } from '../../meetings/meetings.store.ts';
import type { AttendancePart, Proposal, Span } from '../../reader/proposal.ts';
import { threadStore } from '../../thread/thread.store.ts';
import { isPreliminary } from '../review/facts/review.ts';
import type { Review } from '../review/facts/review.ts';
import type { Names } from './names.ts';
import type { Acceptance, Writing } from './writing.ts';

/** The meeting: the one that was planned for that day, or a new one that has been held. */
export async function meetingOf(writing: Writing, { reading, review, by }: Acceptance): Promise<MeetingId> {
  const { head } = review;
  const toCome = isPreliminary(reading.proposal) && writing.day >= writing.today;
  const meetings = meetingStore(writing.db);
  const planned = await meetingOn(writing);
  const id =
    planned?.id ??
    (await meetings.plan({
      bodyId: writing.bodyId,
      kind: head.kind,
      onDay: writing.day,
      startsAt: head.start,
      endsAt: head.end,
      place: head.place,
      state: toCome ? 'called' : 'held',
      visibility: writing.visibility,
      authorId: by,
    }));
  if (planned && !toCome && (planned.state === 'planned' || planned.state === 'called'))
    await meetings.step(planned.id, planned.state, 'held');
  await threadStore(writing.db).tie({ source: writing.documentId, result: id, kind: 'read' });
  writing.mark(id, acceptanceHead(review, writing));
  return id;
}

/** The body's meeting on that day that can still take items, if one is known. */
async function meetingOn({ db, bodyId, day }: Writing) {
  const { rows } = await meetingStore(db).list(
    { bodyId, from: day, until: day },
    { sort: 'day', order: 'asc', offset: 0, size: 25 },
  );
  return rows.find((meeting) => meeting.state !== 'cancelled' && meeting.state !== 'closed');
}

const acceptanceHead = (review: Review, { extracted }: Writing): Span => [
  0,
  review.items[0]?.source[0] ?? Math.min(extracted.length, 400),
];

/**
 * Who took part: those who are told to be absent did not, and those who only listened took no part in the decisions.
 * Whoever stands on the meeting already is not put there twice.
 */
export async function attendanceOf(
  writing: Writing,
  proposal: Proposal,
  meetingId: MeetingId,
  names: Names,
): Promise<void> {
  const meetings = meetingStore(writing.db);
  const there = new Set((await meetings.attendanceOf(meetingId)).map(({ name }) => name));
  const parts = partsIn(proposal);
  const rows = proposal.people
    .filter(({ name }) => !there.has(name) && parts.get(name) !== 'absent')
    .map(({ name, role, party }) => ({
      name,
      role: role ?? '',
      party: party ?? undefined,
      personId: names.get(name),
      serving: isServing(parts.get(name)),
    }));
  await meetings.addAttendance(meetingId, rows);
}

/** How everybody was there as the minutes list it; of whom they do not list, only a roll call that found nobody counts. */
const partsIn = ({ attendance = [], items }: Proposal): ReadonlyMap<string, AttendancePart> => {
  const ballots = items.flatMap(({ votes = [] }) => votes.flatMap((vote) => vote.ballots));
  const voted = new Set(ballots.filter(({ vote }) => vote !== 'absent').map(({ name }) => name));
  return new Map<string, AttendancePart>([
    ...ballots.filter(({ name }) => !voted.has(name)).map(({ name }) => [name, 'absent'] as const),
    ...attendance.map(({ name, part }) => [name, part] as const),
  ]);
};

/** Where the minutes do not say how somebody took part, everybody did. */
const isServing = (part: AttendancePart | undefined): boolean =>
  part === undefined || part === 'member' || part === 'serving-alternate';
