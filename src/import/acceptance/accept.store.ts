import { bodyStore } from '../../bodies/bodies.store.ts';
import { documentStore } from '../../documents/documents.store.ts';
import type { SourceSpan } from '../../documents/document.ts';
import type { BodyId } from '../../kernel/actor.ts';
import type { MeetingId } from '../../meetings/meeting.ts';
import type { Db } from '../../platform/sql/pool.ts';
import type { KnotId, Visibility } from '../../thread/knot.ts';
import { threadStore } from '../../thread/thread.store.ts';
import { narrower } from '../../thread/visibility.ts';
import { lessonsUsed } from '../lessons/apply.ts';
import { lessonStore } from '../lessons/lessons.store.ts';
import { readingStore } from '../reading/readings.store.ts';
import { idIn } from '../review/names/matches.ts';
import type { Review } from '../review/facts/review.ts';
import { readingTieStore } from '../ties/reading-ties.store.ts';
import { tieAcross } from '../ties/tie-across.store.ts';
import type { WrittenItem } from '../ties/tie-across.store.ts';
import { soughtIn } from '../ties/wanted.store.ts';
import { assignmentWriter } from './accept-assignments.store.ts';
import { itemWriter } from './accept-items.store.ts';
import { attendanceOf, meetingOf } from './accept-meeting.store.ts';
import { newBody, peopleOf } from './accept-people.store.ts';
import { writeStated } from './accept-stated.store.ts';
import type { Names } from './names.ts';
import type { Acceptance, Writing } from './writing.ts';

export type { Acceptance } from './writing.ts';

/** Stores what was accepted of a document, all or nothing, in the request's own transaction. */
export async function accept(db: Db, acceptance: Acceptance): Promise<{ address: string } | 'stale'> {
  const { reading, review, today } = acceptance;
  const spans: SourceSpan[] = [];
  const writing = await writingOf(db, acceptance, spans);
  if (writing === 'stale') return 'stale';
  const names = await peopleOf(db, acceptance);
  const meetingId = review.head.becomes === 'meeting' ? await meetingOf(writing, acceptance) : undefined;
  if (meetingId) await attendanceOf(writing, reading.proposal, meetingId, names);
  const sought = await soughtIn(db, review, reading.proposal);
  const written = await factsOf(writing, acceptance, { meetingId, names });
  await tieAcross(writing, sought, { choices: await readingTieStore(db).of(reading.id), written });
  await writeStated(writing, review.stated);
  await documentStore(db).keepSpans(spans);
  const used = lessonsUsed(reading.proposal, reading.choices, acceptance.matches);
  await lessonStore(db).use(new Map(used.map(({ lesson, times }) => [lesson.id, times])), today);
  const found = await threadStore(db).find(meetingId ?? writing.documentId);
  return { address: found?.address ?? '/' };
}

/** Keeps the file and ends the reading; answers with where all the rest is written. */
async function writingOf(db: Db, acceptance: Acceptance, spans: SourceSpan[]): Promise<Writing | 'stale'> {
  const { reading, review, by, today, calendar } = acceptance;
  const { head } = review;
  const { extracted } = reading;
  const bodyId = (idIn(head.body, 'body') as BodyId | undefined) ?? (await newBody(db, review));
  const body = await bodyStore(db).find(bodyId);
  const visibility = head.visibility || (body?.visibility ?? 'internal');
  const bytes = await readingStore(db).bytesOf(reading.id);
  if (!bytes) return 'stale';
  const documentId = await documentStore(db).keep(
    { ...reading, bytes, extracted, addedBy: by },
    { visibility: fileVisibility(review, visibility), day: head.day ?? null, bodyId },
  );
  const ending = { state: 'accepted', documentId, bodyId } as const;
  if ((await readingStore(db).end(reading.id, ending, reading.version)) === 'stale') return 'stale';
  return {
    db,
    bodyId,
    visibility,
    by,
    today,
    calendar,
    documentId,
    extracted,
    day: head.day ?? today,
    mark: (knot, [starts, ends]) =>
      spans.push({
        knotId: knot as KnotId,
        documentId,
        starts,
        ends,
        text: extracted.slice(starts, ends).trim(),
      }),
  };
}

/** A file with what a body only prepares is not published with the rest of its minutes (domain.md 0.4). */
const fileVisibility = (review: Review, visibility: Visibility): Visibility =>
  review.items.some((item) => item.kind === 'preparation') ? narrower(visibility, 'internal') : visibility;

async function factsOf(
  writing: Writing,
  { review }: Acceptance,
  { meetingId, names }: { meetingId: MeetingId | undefined; names: Names },
): Promise<Map<string, WrittenItem>> {
  const stored = new Map<string, WrittenItem>();
  const assignments = assignmentWriter(writing, review.head);
  const items = itemWriter(writing, names);
  for (const item of review.items.filter((one) => one.take)) {
    const written = meetingId && (await items.write(meetingId, item));
    if (written) stored.set(item.key, { itemId: written.itemId, made: written.decisions });
    await assignments.write(item.facts, {
      decisions: written?.decisions ?? [],
      otherwise: written?.itemId ?? writing.documentId,
    });
  }
  await assignments.write(review.loose, { decisions: [], otherwise: meetingId ?? writing.documentId });
  return stored;
}
