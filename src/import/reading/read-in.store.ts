import { documentStore, sha256Of } from '../../documents/documents.store.ts';
import { documentAddress } from '../../documents/addresses.ts';
import type { PersonId } from '../../kernel/actor.ts';
import type { Calendar } from '../../kernel/calendar.ts';
import { yearOf } from '../../kernel/day.ts';
import type { Day } from '../../kernel/day.ts';
import { no, ok } from '../../kernel/result.ts';
import type { Result } from '../../kernel/result.ts';
import type { OpenProblem } from '../../platform/files/problems.ts';
import type { Db } from '../../platform/sql/pool.ts';
import { readInSandbox } from '../../reader/reader.store.ts';
import { readingAddress } from '../addresses.ts';
import { readingStore } from './readings.store.ts';
import type { ReadingId } from './readings.store.ts';

export type FileToRead = { readonly name: string; readonly bytes: Uint8Array };

/** The same content has been read in, or is being read: where it is found. */
export type Known = { readonly problem: 'read-already' | 'being-read'; readonly address: string };

/** Opens a file, understands it, and keeps the proposal to be reviewed; nothing else is written. */
export async function beginReading(
  db: Db,
  file: FileToRead,
  by: PersonId,
  context: { calendar: Calendar; today: Day },
): Promise<Result<ReadingId, OpenProblem | Known>> {
  const known = await knownContent(db, file);
  if (known) return no(known);
  // NOTE a document tells of its own time: a year that it does not say is none of the far future
  const [first] = context.calendar.years;
  const calendar = { ...context.calendar, years: [first, yearOf(context.today) + 1] as const };
  const read = await readInSandbox(file.bytes, file.name, { calendar, today: context.today });
  if (!read.ok) return read;
  const { mediaType, text, proposal } = read.value;
  const sha256 = sha256Of(file.bytes);
  const id = await readingStore(db).start(
    { name: file.name, mediaType, sha256, bytes: file.bytes, extracted: text, proposal },
    by,
  );
  return ok(id);
}

/** A file of exactly this content that is being read, or has been: it is not doubled. */
async function knownContent(db: Db, file: FileToRead): Promise<Known | undefined> {
  const content = sha256Of(file.bytes);
  const [own] = await readingStore(db).ofContent(content);
  if (own?.state === 'open') return { problem: 'being-read', address: readingAddress(own.id) };
  const kept = (await documentStore(db).withContent(content)).find((one) => one.read);
  const document = own?.documentId ?? kept?.id;
  return document ? { problem: 'read-already', address: documentAddress(document) } : undefined;
}
