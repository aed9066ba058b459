import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Generated } from 'kysely';
import type { BodyId } from '../kernel/actor.ts';
import type { Day } from '../kernel/day.ts';
import { newId } from '../kernel/id.ts';
import type { Db } from '../platform/sql/pool.ts';
import type { KnotId, Visibility } from '../thread/knot.ts';
import { threadStore } from '../thread/thread.store.ts';
import { documentAddress } from './addresses.ts';
import { safeName } from './document.ts';
import type { Document, DocumentId, FileToKeep, SourceSpan } from './document.ts';

type DocumentTables = {
  document: {
    id: DocumentId;
    name: string;
    media_type: string;
    sha256: string;
    size: number;
    extracted: string | null;
    added_by: string | null;
    added_at: Date;
  };
  document_content: { id: DocumentId; bytes: Buffer };
  source_span: {
    id: string;
    knot_id: KnotId;
    document_id: DocumentId;
    starts: number;
    ends: number;
    text: string;
  };
  knot: { id: string; title: string };
};

export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Kept files and the places in them where things were read. Nothing here is ever changed or removed. */
export const documentStore = (db: Db) => {
  const tables = db.withTables<Omit<DocumentTables, 'document'> & DocumentTablesForWriting>();
  return {
    /** Keeps a file for ever and hangs it on the thread. */
    async keep(
      file: FileToKeep,
      face: { visibility: Visibility; day: Day | null; bodyId: BodyId | null; title?: string },
    ): Promise<DocumentId> {
      const id = newId<'document'>();
      const name = safeName(file.name);
      await threadStore(db).hang({
        id,
        kind: 'document',
        title: face.title ?? name,
        address: documentAddress(id),
        state: 'kept',
        day: face.day,
        bodyId: face.bodyId,
        visibility: face.visibility,
        ...(file.addedBy && { authorId: file.addedBy }),
        searchText: `${name} ${(file.extracted ?? '').slice(0, 200_000)}`,
      });
      await tables
        .insertInto('document')
        .values({
          id,
          name,
          media_type: file.mediaType,
          sha256: sha256Of(file.bytes),
          size: file.bytes.byteLength,
          extracted: file.extracted ?? null,
          added_by: file.addedBy ?? null,
        })
        .execute();
      await tables
        .insertInto('document_content')
        .values({ id, bytes: Buffer.from(file.bytes) })
        .execute();
      return id;
    },
    async find(id: DocumentId): Promise<Document | undefined> {
      const row = await tables
        .selectFrom('document')
        .leftJoin('knot', 'knot.id', 'document.added_by')
        .selectAll('document')
        .select('knot.title as adder')
        .where('document.id', '=', id)
        .executeTakeFirst();
      return row && toDocument(row);
    },
    /** The kept documents with exactly this content, oldest first; `read` where their text was read into the register. */
    async withContent(sha256: string): Promise<{ id: DocumentId; name: string; read: boolean }[]> {
      return tables
        .selectFrom('document')
        .select(['id', 'name', sql<boolean>`extracted is not null`.as('read')])
        .where('sha256', '=', sha256)
        .orderBy('id')
        .execute();
    },
    async bytesOf(id: DocumentId): Promise<Uint8Array | undefined> {
      const row = await tables
        .selectFrom('document_content')
        .select('bytes')
        .where('id', '=', id)
        .executeTakeFirst();
      return row?.bytes;
    },
    /** Remembers for ever where each knot was read. */
    async keepSpans(spans: readonly SourceSpan[]): Promise<void> {
      if (spans.length === 0) return;
      const rows = spans.map((span) => ({
        id: newId<'span'>(),
        knot_id: span.knotId,
        document_id: span.documentId,
        starts: span.starts,
        ends: span.ends,
        text: span.text,
      }));
      await tables.insertInto('source_span').values(rows).execute();
    },
    /** The places a knot was read, with the document's name. */
    async spansOf(knotId: KnotId): Promise<(SourceSpan & { documentName: string })[]> {
      const rows = await tables
        .selectFrom('source_span')
        .innerJoin('document', 'document.id', 'source_span.document_id')
        .selectAll('source_span')
        .select('document.name as document_name')
        .where('source_span.knot_id', '=', knotId)
        .orderBy('source_span.starts')
        .execute();
      return rows.map((row) => ({ ...toSpan(row), documentName: row.document_name }));
    },
    /** Everything read out of a document, in the order of its text. */
    async spansIn(documentId: DocumentId): Promise<SourceSpan[]> {
      const rows = await tables
        .selectFrom('source_span')
        .selectAll()
        .where('document_id', '=', documentId)
        .orderBy('starts')
        .execute();
      return rows.map(toSpan);
    },
  };
};
export type DocumentStore = ReturnType<typeof documentStore>;

/** The same table with the columns that the database fills in left out of an insert. */
type DocumentTablesForWriting = {
  document: Omit<DocumentTables['document'], 'added_at'> & { added_at: Generated<Date> };
};

const toSpan = (row: DocumentTables['source_span']): SourceSpan => ({
  knotId: row.knot_id,
  documentId: row.document_id,
  starts: row.starts,
  ends: row.ends,
  text: row.text,
});

const toDocument = (row: DocumentTables['document'] & { adder: string | null }): Document => ({
  id: row.id,
  name: row.name,
  mediaType: row.media_type,
  sha256: row.sha256,
  size: row.size,
  extracted: row.extracted ?? undefined,
  addedBy: row.adder ?? undefined,
  addedAt: row.added_at,
});
