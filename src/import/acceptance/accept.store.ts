import { bodyStore } from '../../bodies/bodies.store.ts';
import { bodyKinds } from '../../bodies/body.ts';
import { documentStore } from '../../documents/documents.store.ts';
import type { SourceSpan } from '../../documents/document.ts';
import type { BodyId, PersonId } from '../../kernel/actor.ts';
import type { Calendar } from '../../kernel/calendar.ts';
import type { Day } from '../../kernel/day.ts';
import { readId } from '../../kernel/id.ts';
import type { MeetingId } from '../../meetings/meeting.ts';
import { meetingStore } from '../../meetings/meetings.store.ts';
import type { Db } from '../../platform/sql/pool.ts';
import type { ProposedPerson, Span } from '../../reader/proposal.ts';
import type { KnotId, Visibility } from '../../thread/knot.ts';
import { threadStore } from '../../thread/thread.store.ts';
import { narrower } from '../../thread/visibility.ts';
import { lessonsUsed } from '../lessons/apply.ts';
import { lessonStore } from '../lessons/lessons.store.ts';
import { readingTieStore } from '../ties/reading-ties.store.ts';
import { tieAcross } from '../ties/tie-across.store.ts';
import type { WrittenItem } from '../ties/tie-across.store.ts';
import { soughtIn } from '../ties/wanted.store.ts';
import { assignmentWriter } from './accept-assignments.store.ts';
import { itemWriter } from './accept-items.store.ts';
import { idIn } from '../review/names/matches.ts';
import type { Matches } from '../review/names/matches.ts';
import { chosenName } from '../review/names/names.ts';
import type { Reading } from '../reading/readings.store.ts';
import { readingStore } from '../reading/readings.store.ts';
import { isPreliminary } from '../review/facts/review.ts';
import type { Review } from '../review/facts/review.ts';
import type { Writing } from './writing.ts';

/** What acceptance needs beside the review: the file, who accepts, and the calendar that dues are planned by. */
export type Acceptance = {
  readonly reading: Reading;
  readonly review: Review;
  readonly matches: Matches;
  readonly by: PersonId;
  readonly today: Day;
  readonly calendar: Calendar;
};

/** Stores what was accepted of a document, all or nothing, in the request's own transaction. */
export async function accept(db: Db, acceptance: Acceptance): Promise<{ address: string } | 'stale'> {
  const { reading, review, by, today, calendar } = acceptance;
  const { head } = review;
  const bodies = bodyStore(db);
  const bodyId = (idIn(head.body, 'body') as BodyId | undefined) ?? (await newBody(db, review));
  const body = await bodies.find(bodyId);
  const visibility = head.visibility || (body?.visibility ?? 'internal');
  const documents = documentStore(db);
  const bytes = await readingStore(db).bytesOf(reading.id);
  if (!bytes) return 'stale';
  const documentId = await documents.keep(
    { ...reading, bytes, extracted: reading.extracted, addedBy: by },
    { visibility: fileVisibility(review, visibility), day: head.day ?? null, bodyId },
  );
  const ended = await readingStore(db).end(
    reading.id,
    { state: 'accepted', documentId, bodyId },
    reading.version,
  );
  if (ended === 'stale') return 'stale';
  const spans: SourceSpan[] = [];
  const writing: Writing = {
    db,
    bodyId,
    day: head.day ?? today,
    visibility,
    by,
    today,
    calendar,
    documentId,
    extracted: reading.extracted,
    mark: (knot, [starts, ends]) =>
      spans.push({
        knotId: knot as KnotId,
        documentId,
        starts,
        ends,
        text: reading.extracted.slice(starts, ends).trim(),
      }),
  };
  const names = await peopleOf(acceptance, db);
  const meetingId = head.becomes === 'meeting' ? await meetingOf(writing, acceptance) : undefined;
  if (meetingId) await attendanceOf(writing, acceptance, meetingId, names);
  const sought = await soughtIn(db, review, reading.proposal);
  const written = await factsOf(writing, review, meetingId);
  await tieAcross(writing, sought, { choices: await readingTieStore(db).of(reading.id), written });
  await documents.keepSpans(spans);
  const used = lessonsUsed(reading.proposal, reading.choices, acceptance.matches);
  await lessonStore(db).use(new Map(used.map(({ lesson, times }) => [lesson.id, times])), today);
  const found = await threadStore(db).find(meetingId ?? documentId);
  return { address: found?.address ?? '/' };
}

/** A file with what a body only prepares is not published with the rest of its minutes (domain.md 0.4). */
const fileVisibility = (review: Review, visibility: Visibility): Visibility =>
  review.items.some((item) => item.kind === 'preparation') ? narrower(visibility, 'internal') : visibility;

async function newBody(db: Db, { head }: Review): Promise<BodyId> {
  return bodyStore(db).addBody({
    kind: bodyKinds.find((kind) => kind === head.newBody.kind) ?? 'workingGroup',
    name: head.newBody.name.trim(),
    visibility: 'internal',
    parentId: readId<'body'>(head.newBody.parent),
    ...(head.day && { validFrom: head.day }),
  });
}

/** The people of the document as they were matched: known, newly added, or only names. */
async function peopleOf(acceptance: Acceptance, db: Db): Promise<Map<string, PersonId>> {
  const { reading } = acceptance;
  const people = new Map<string, PersonId>();
  for (const person of reading.proposal.people) {
    if (people.has(person.name)) continue;
    const ref = chosenName(person.name, reading.choices.names[person.name], acceptance.matches.people);
    const known = idIn(ref, 'person') as PersonId | undefined;
    if (known) people.set(person.name, known);
    else if (ref === 'new') people.set(person.name, await addPerson(db, person));
  }
  return people;
}

const addPerson = (db: Db, person: ProposedPerson): Promise<PersonId> =>
  bodyStore(db).addPerson({ name: person.name, ...(person.party && { party: person.party }) });

/** The meeting: the one that was planned for that day, or a new one that has been held. */
async function meetingOf(writing: Writing, { reading, review, by }: Acceptance): Promise<MeetingId> {
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

async function attendanceOf(
  writing: Writing,
  { reading }: Acceptance,
  meetingId: MeetingId,
  names: ReadonlyMap<string, PersonId>,
): Promise<void> {
  const rows = reading.proposal.people.map((person) => ({
    name: person.name,
    role: person.role ?? '',
    party: person.party ?? undefined,
    personId: names.get(person.name),
  }));
  await meetingStore(writing.db).addAttendance(meetingId, rows);
}

async function factsOf(
  writing: Writing,
  review: Review,
  meetingId: MeetingId | undefined,
): Promise<Map<string, WrittenItem>> {
  const stored = new Map<string, WrittenItem>();
  const assignments = assignmentWriter(writing, review.head);
  const items = itemWriter(writing);
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
