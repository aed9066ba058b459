import type { Step } from 'prosemirror-transform';
import type { Node } from 'prosemirror-model';
import { sql } from 'kysely';
import type { PersonId } from '../kernel/actor.ts';
import type { Db } from '../platform/sql/pool.ts';
import { announce } from '../platform/live/announce.store.ts';
import { markdownOf } from './text/markdown.ts';
import { emptyDoc, schema } from './text/schema.ts';
import type { Note, NoteId, NoteMeeting, NotePlace, NoteRecord } from './note.ts';

/** What followers of a note listen to. */
export const noteTopic = (id: NoteId): string => `note:${id}`;

export type SentStep = { readonly step: unknown; readonly client: string };
type Added = {
  readonly meeting: Pick<NoteMeeting, 'id'>;
  readonly place: Pick<NotePlace, 'id' | 'itemId'>;
  /** The version the steps were made on. */
  readonly version: number;
  readonly doc: Node;
  readonly steps: readonly Step[];
  readonly client: string;
  readonly by: PersonId | null;
};

/** Notes: every step is stored before it is answered, with who and when. */
export const noteStore = (db: Db) => ({
  /** Sees to it that the text is there, and that nobody else stores in it until this transaction ends. */
  async begin({ meeting, place }: Pick<Added, 'meeting' | 'place'>): Promise<void> {
    await sql`insert into note_text (id, meeting_id, item_id, doc)
      values (${place.id}, ${meeting.id}, ${place.itemId ?? null}, ${JSON.stringify(emptyDoc.toJSON())})
      on conflict do nothing`.execute(db);
    await sql`select from note_text where id = ${place.id} for update`.execute(db);
  },
  /** The text as it is; an empty one where nobody has written. */
  async find(id: NoteId): Promise<Note> {
    const { rows } = await sql<{ version: number; doc: unknown }>`
      select version, doc from note_text where id = ${id}`.execute(db);
    const row = rows[0];
    return row ? { version: row.version, doc: schema.nodeFromJSON(row.doc) } : { version: 0, doc: emptyDoc };
  },
  /** A meeting's texts in Markdown, by what they stand beside. */
  async textsOf(meetingId: NoteMeeting['id']): Promise<ReadonlyMap<string, string>> {
    const { rows } = await sql<{ id: string; markdown: string }>`
      select id, markdown from note_text where meeting_id = ${meetingId}`.execute(db);
    return new Map(rows.map(({ id, markdown }) => [id, markdown]));
  },
  /** The steps after a version, oldest first. */
  async stepsSince(id: NoteId, version: number): Promise<SentStep[]> {
    const { rows } = await sql<SentStep>`
      select step, client from note_step where text_id = ${id} and version > ${version} order by version`.execute(
      db,
    );
    return rows;
  },
  /** Stores steps made on this version; 'stale' when others came first, and then nothing is stored. */
  async add({ meeting, place, version, doc, steps, client, by }: Added): Promise<'added' | 'stale'> {
    if (steps.length === 0) return 'added';
    const text = { doc: JSON.stringify(doc.toJSON()), markdown: markdownOf(doc) };
    if (version === 0) await this.begin({ meeting, place });
    const moved = await sql`update note_text
      set version = version + ${steps.length}, doc = ${text.doc}::jsonb, markdown = ${text.markdown}
      where id = ${place.id} and version = ${version} returning id`.execute(db);
    if (moved.rows.length === 0) return 'stale';
    const rows = JSON.stringify(steps.map((step) => step.toJSON() as unknown));
    await sql`insert into note_step (text_id, version, step, client, person_id)
      select ${place.id}, ${version}::integer + n::integer, step, ${client}, ${by}::uuid
      from jsonb_array_elements(${rows}::jsonb) with ordinality as sent (step, n)`.execute(db);
    await announce(db, noteTopic(place.id));
    return 'added';
  },
  /** What the text's lines have become, oldest first. */
  async recordsOf(id: NoteId): Promise<NoteRecord[]> {
    const { rows } = await sql<NoteRecord>`
      select record_id as "recordId", kind, line, address from note_record
      where text_id = ${id} order by made_at`.execute(db);
    return rows;
  },
  async addRecord(id: NoteId, record: NoteRecord, by: PersonId): Promise<void> {
    await sql`insert into note_record (text_id, record_id, kind, line, address, made_by)
      values (${id}, ${record.recordId}, ${record.kind}, ${record.line}, ${record.address}, ${by})`.execute(
      db,
    );
  },
});
