import { sql } from 'kysely';
import type { Generated, Kysely } from 'kysely';
import type { BodyId, PersonId } from '../../kernel/actor.ts';
import type { Id } from '../../kernel/id.ts';
import { newId } from '../../kernel/id.ts';
import type { Db } from '../../platform/sql/pool.ts';
import type { Proposal } from '../../reader/proposal.ts';
import { readLayout } from './layout.ts';
import type { Layout } from './layout.ts';
import { readChoices } from '../review/answers/choices.ts';
import type { Choices } from '../review/answers/choices.ts';

export type ReadingId = Id<'reading'>;
export type ReadingState = 'open' | 'accepted' | 'discarded';

/** A file being read: the proposal, and what a person has chosen of it so far. */
export type Reading = {
  readonly id: ReadingId;
  readonly name: string;
  readonly mediaType: string;
  readonly sha256: string;
  readonly size: number;
  readonly extracted: string;
  readonly proposal: Proposal;
  readonly choices: Choices;
  readonly state: ReadingState;
  readonly documentId: string | undefined;
  readonly startedBy: PersonId | undefined;
  /** Where the text stands on its pages; empty for what has none. */
  readonly layout: Layout;
  readonly version: number;
};
export type ReadingLine = Pick<Reading, 'id' | 'name' | 'state' | 'documentId'> & {
  readonly changedAt: Date;
  /** Who began it. */
  readonly by: string;
};

type ReadingTables = {
  reading: {
    id: ReadingId;
    name: string;
    media_type: string;
    sha256: string;
    size: number;
    bytes: Buffer;
    extracted: string;
    proposal: string | Proposal;
    choices: Generated<unknown>;
    layout: Generated<unknown>;
    state: Generated<ReadingState>;
    document_id: string | null;
    body_id: BodyId | null;
    started_by: PersonId | null;
    changed_at: Generated<Date>;
    version: Generated<number>;
  };
};

export type FileRead = {
  readonly name: string;
  readonly mediaType: string;
  readonly sha256: string;
  readonly bytes: Uint8Array;
  readonly extracted: string;
  readonly proposal: Proposal;
  readonly layout?: Layout;
};

/** Readings under way; row level security shows them to the one who began and to those who run the body. */
export const readingStore = (db: Db) => {
  const tables = db.withTables<ReadingTables>();
  return {
    async start(file: FileRead, by: PersonId): Promise<ReadingId> {
      const id = newId<'reading'>();
      await tables
        .insertInto('reading')
        .values({
          id,
          name: file.name,
          media_type: file.mediaType,
          sha256: file.sha256,
          size: file.bytes.byteLength,
          bytes: Buffer.from(file.bytes),
          extracted: file.extracted,
          proposal: JSON.stringify(file.proposal),
          ...(file.layout && { layout: JSON.stringify(file.layout) }),
          started_by: by,
        })
        .execute();
      return id;
    },
    /** Until this transaction ends nobody else keeps a reading of this content, or of a meeting on this day. */
    async alone(words: string): Promise<void> {
      await sql`select pg_advisory_xact_lock(hashtextextended(${`batch ${words}`}, 0))`.execute(db);
    },
    /** Until this transaction ends nobody else answers, undoes or accepts. */
    async hold(id: ReadingId): Promise<void> {
      await sql`select from reading where id = ${id} for update`.execute(db);
    },
    async find(id: ReadingId): Promise<Reading | undefined> {
      const row = await tables
        .selectFrom('reading')
        .select(['id', 'name', 'media_type', 'sha256', 'size', 'extracted', 'proposal', 'choices', 'state'])
        .select(['document_id', 'started_by', 'layout', 'version'])
        .where('id', '=', id)
        .executeTakeFirst();
      return (
        row && {
          id: row.id,
          name: row.name,
          mediaType: row.media_type,
          sha256: row.sha256,
          size: row.size,
          extracted: row.extracted,
          proposal: row.proposal as Proposal,
          choices: readChoices(row.choices),
          state: row.state,
          documentId: row.document_id ?? undefined,
          startedBy: row.started_by ?? undefined,
          layout: readLayout(row.layout),
          version: row.version,
        }
      );
    },
    async versionOf(id: ReadingId): Promise<number | undefined> {
      return (await tables.selectFrom('reading').select('version').where('id', '=', id).executeTakeFirst())
        ?.version;
    },
    async mediaTypeOf(id: ReadingId): Promise<string | undefined> {
      return (await tables.selectFrom('reading').select('media_type').where('id', '=', id).executeTakeFirst())
        ?.media_type;
    },
    async bytesOf(id: ReadingId): Promise<Uint8Array | undefined> {
      const row = await tables.selectFrom('reading').select('bytes').where('id', '=', id).executeTakeFirst();
      return row?.bytes;
    },
    /** Keeps what was chosen; 'stale' when somebody has chosen something else since the page was shown. */
    async choose(
      id: ReadingId,
      choices: Choices,
      version: number,
      bodyId?: BodyId,
    ): Promise<'saved' | 'stale'> {
      const done = await tables
        .updateTable('reading')
        .set({
          choices: JSON.stringify(choices),
          version: version + 1,
          changed_at: sql<Date>`now()`,
          ...(bodyId && { body_id: bodyId }),
        })
        .where('id', '=', id)
        .where('version', '=', version)
        .where('state', '=', 'open')
        .executeTakeFirst();
      return done.numUpdatedRows > 0n ? 'saved' : 'stale';
    },
    /** Lets those who run the body review it too. */
    async belongsTo(id: ReadingId, bodyId: BodyId): Promise<void> {
      await tables.updateTable('reading').set({ body_id: bodyId }).where('id', '=', id).execute();
    },
    /** Ends a reading; 'stale' when it has been ended or changed already. */
    async end(
      id: ReadingId,
      how: { state: 'accepted'; documentId: string; bodyId: BodyId } | { state: 'discarded' },
      version: number,
    ): Promise<'ended' | 'stale'> {
      const done = await tables
        .updateTable('reading')
        .set({
          state: how.state,
          version: version + 1,
          changed_at: sql<Date>`now()`,
          ...(how.state === 'accepted' && { document_id: how.documentId, body_id: how.bodyId }),
        })
        .where('id', '=', id)
        .where('version', '=', version)
        .where('state', '=', 'open')
        .executeTakeFirst();
      return done.numUpdatedRows > 0n ? 'ended' : 'stale';
    },
    /** Readings of exactly this content that were not discarded, newest first. */
    async ofContent(sha256: string): Promise<ReadingLine[]> {
      return lines(tables)
        .where('sha256', '=', sha256)
        .where('state', '!=', 'discarded')
        .execute()
        .then(toLines);
    },
    /** A person's latest readings, and those that others have under way and the person may review. */
    async latestOf(person: PersonId): Promise<ReadingLine[]> {
      return lines(tables)
        .where((reading) =>
          reading.or([reading('started_by', '=', person), reading('reading.state', '=', 'open')]),
        )
        .limit(25)
        .execute()
        .then(toLines);
    },
  };
};

const lines = (tables: Kysely<ReadingTables>) =>
  tables
    .selectFrom('reading')
    .select(['id', 'name', 'state', 'document_id', 'changed_at'])
    .select(sql<string>`coalesce((select name from person where person.id = started_by), '')`.as('by'))
    .orderBy('changed_at', 'desc');

type LineRow = {
  id: ReadingId;
  name: string;
  state: ReadingState;
  document_id: string | null;
  changed_at: Date;
  by: string;
};
const toLines = (rows: LineRow[]): ReadingLine[] =>
  rows.map((row) => ({
    id: row.id,
    name: row.name,
    state: row.state,
    documentId: row.document_id ?? undefined,
    changedAt: row.changed_at,
    by: row.by,
  }));
