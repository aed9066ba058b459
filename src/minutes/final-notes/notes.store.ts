import { sql } from 'kysely';
import type { PersonId } from '../../kernel/actor.ts';
import { newId } from '../../kernel/id.ts';
import type { Id } from '../../kernel/id.ts';
import type { Db } from '../../platform/sql/pool.ts';
import type { VersionId } from '../approval/version.ts';
import type { Correction } from './notes.ts';

type NotesTables = {
  notes_correction: {
    id: Id<'correction'>;
    version_id: VersionId;
    person_id: PersonId;
    name: string;
    text: string;
    at: Date;
    answer: 'taken' | 'declined' | null;
    answer_reason: string;
    answered_by: PersonId | null;
  };
};

/** What those who took part want corrected in notes that are out, and how it was answered. */
export const notesStore = (db: Db) => {
  const tables = db.withTables<NotesTables>();
  return {
    async correctionsOf(versionId: VersionId): Promise<Correction[]> {
      const rows = await tables
        .selectFrom('notes_correction')
        .selectAll()
        .where('version_id', '=', versionId)
        .orderBy('at')
        .execute();
      return rows.map((row) => ({
        id: row.id,
        name: row.name,
        text: row.text,
        at: row.at,
        answer: row.answer ?? undefined,
        answerReason: row.answer_reason,
      }));
    },
    async ask(versionId: VersionId, by: { person: PersonId; name: string }, text: string): Promise<void> {
      await tables
        .insertInto('notes_correction')
        .values({
          id: newId<'correction'>(),
          version_id: versionId,
          person_id: by.person,
          name: by.name,
          text,
          at: new Date(),
          answer: null,
          answer_reason: '',
          answered_by: null,
        })
        .execute();
    },
    /** Answers one; 'stale' when it is answered already, or there is none. */
    async answer(
      id: Id<'correction'>,
      answer: 'taken' | 'declined',
      reason: string,
      by: PersonId,
    ): Promise<'answered' | 'stale'> {
      const done = await tables
        .updateTable('notes_correction')
        .set({ answer, answer_reason: reason, answered_by: by })
        .where('id', '=', id)
        .where('answer', 'is', null)
        .executeTakeFirst();
      return done.numUpdatedRows === 0n ? 'stale' : 'answered';
    },
    /** Whether the asker took part in the meeting of a version, or belongs to its body. */
    async tookPart(versionId: VersionId): Promise<boolean> {
      const { rows } = await sql<{ is: boolean }>`select took_part(${versionId}) as is`.execute(db);
      return rows[0]?.is ?? false;
    },
  };
};
