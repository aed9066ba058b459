import { documentStore, sha256Of } from '../../documents/documents.store.ts';
import { documentAddress } from '../../documents/addresses.ts';
import type { PersonId } from '../../kernel/actor.ts';
import type { Calendar } from '../../kernel/calendar.ts';
import type { Day } from '../../kernel/day.ts';
import { no, ok } from '../../kernel/result.ts';
import type { Result } from '../../kernel/result.ts';
import type { OpenProblem } from '../../platform/files/problems.ts';
import type { Db } from '../../platform/sql/pool.ts';
import type { LookLessons } from '../../reader/lessons.ts';
import { readInSandbox } from '../../reader/reader.store.ts';
import type { Understood } from '../../reader/understand.ts';
import { withinReach } from '../../reader/years.ts';
import { readingAddress } from '../addresses.ts';
import { lessonStore } from '../lessons/lessons.store.ts';
import { readingStore } from './readings.store.ts';
import type { ReadingId } from './readings.store.ts';

export type FileToRead = { readonly name: string; readonly bytes: Uint8Array };

/** The same content has been read in, or is being read: where it is found. */
export type Known = {
  readonly problem: 'read-already' | 'being-read';
  readonly address: string;
  readonly readingId?: ReadingId;
  readonly documentId?: string;
};

/** What a file is read by: the municipality's calendar, the day on which it is read, and what bodies' minutes look like. */
export type ReadContext = {
  readonly calendar: Calendar;
  readonly today: Day;
  readonly lessons?: readonly LookLessons[];
};

/** Opens a file, understands it, and keeps the proposal to be reviewed; nothing else is written. */
export async function beginReading(
  db: Db,
  file: FileToRead,
  by: PersonId,
  context: ReadContext,
): Promise<Result<ReadingId, OpenProblem | Known>> {
  const known = await knownContent(db, file);
  if (known) return no(known);
  const lessons = await lessonStore(db).forReader();
  const read = await understandFile(file, { ...context, lessons });
  if (!read.ok) return read;
  // the same file may have been handed in at once by somebody else, or twice
  await readingStore(db).alone(sha256Of(file.bytes));
  const meanwhile = await knownContent(db, file);
  return meanwhile ? no(meanwhile) : ok(await keepReading(db, file, read.value, by));
}

/** Opens and understands a file in a process of its own; touches no database. */
export function understandFile(
  file: FileToRead,
  context: ReadContext,
): Promise<Result<Understood, OpenProblem>> {
  return readInSandbox(file.bytes, file.name, {
    calendar: calendarFor(context),
    today: context.today,
    ...(context.lessons && { lessons: context.lessons }),
  });
}

/** The municipality's calendar, as far ahead as a document may mean. */
export const calendarFor = ({ calendar, today }: ReadContext): Calendar => withinReach(calendar, today);

/** Keeps what was understood of a file, to be reviewed. */
export const keepReading = (
  db: Db,
  file: FileToRead,
  { mediaType, text, proposal, places, doubts = [] }: Understood,
  by: PersonId,
): Promise<ReadingId> =>
  readingStore(db).start(
    {
      name: file.name,
      mediaType,
      sha256: sha256Of(file.bytes),
      bytes: file.bytes,
      extracted: text,
      proposal,
      layout: { places, doubts },
    },
    by,
  );

/** A file of exactly this content that is being read, or has been: it is not doubled. */
export async function knownContent(db: Db, file: FileToRead): Promise<Known | undefined> {
  const content = sha256Of(file.bytes);
  const [own] = await readingStore(db).ofContent(content);
  if (own?.state === 'open')
    return { problem: 'being-read', address: readingAddress(own.id), readingId: own.id };
  const kept = (await documentStore(db).withContent(content)).find((one) => one.read);
  const document = own?.documentId ?? kept?.id;
  if (!document) return undefined;
  return { problem: 'read-already', address: documentAddress(document), documentId: document };
}
