import { sql } from 'kysely';
import type { PersonId } from '../../kernel/actor.ts';
import { newId } from '../../kernel/id.ts';
import { askForWork } from '../../platform/jobs/ask.store.ts';
import { mailQueue } from '../../platform/mail/outbox.store.ts';
import type { Db } from '../../platform/sql/pool.ts';
import type { MeetingId } from '../call.ts';
import { nextAlternate } from './absence.ts';
import type { Absence, AbsenceId, OnList } from './absence.ts';

type Row = {
  id: AbsenceId;
  person_id: PersonId;
  name: string;
  alternate_id: PersonId | null;
  alternate_name: string;
};

export type Told = {
  readonly once: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
};

/** Who has said that they cannot come, and who is called instead. */
export const absenceStore = (db: Db) => {
  const standing = async (meetingId: MeetingId): Promise<Absence[]> => {
    const found = await sql<Row>`select id, person_id, name, alternate_id, alternate_name from absence
      where meeting_id = ${meetingId} and withdrawn_at is null order by reported_at, id`.execute(db);
    return found.rows.map((row) => ({
      id: row.id,
      personId: row.person_id,
      name: row.name,
      alternateId: row.alternate_id ?? undefined,
      alternateName: row.alternate_name,
    }));
  };
  return {
    standing,
    /** Notes an absence and who is next in order; two at once are put one after the other. */
    async report(
      meetingId: MeetingId,
      who: OnList,
      { list, by }: { list: readonly OnList[]; by: PersonId },
    ): Promise<{ id: AbsenceId; alternate: OnList | undefined } | 'reported-before'> {
      await sql`select pg_advisory_xact_lock(hashtextextended('absence ' || ${meetingId}, 0))`.execute(db);
      const absences = await standing(meetingId);
      if (absences.some(({ personId }) => personId === who.personId)) return 'reported-before';
      const alternate = nextAlternate(who.personId, list, absences);
      const id = newId<'absence'>();
      await sql`insert into absence (id, meeting_id, person_id, name, reported_by, alternate_id, alternate_name)
        values (${id}, ${meetingId}, ${who.personId}, ${who.name}, ${by}, ${alternate?.personId ?? null},
          ${alternate?.name ?? ''})`.execute(db);
      return { id, alternate };
    },
    async takeBack(id: AbsenceId, by: PersonId): Promise<'taken-back' | 'taken-back-before'> {
      const changed = await sql`update absence set withdrawn_at = clock_timestamp(), withdrawn_by = ${by}
        where id = ${id} and withdrawn_at is null`.execute(db);
      return changed.numAffectedRows === 1n ? 'taken-back' : 'taken-back-before';
    },
    /** Tells an alternate what an absence means to him or her; nothing where there is no address to tell. */
    async tell(id: AbsenceId, to: PersonId, letter: Told): Promise<void> {
      await sql`select mail_of_absence(${newId()}, ${id}, ${to}, ${letter.once}, ${letter.subject}, ${letter.text},
        ${letter.html})`.execute(db);
      await askForWork(db, mailQueue);
    },
  };
};
