import { sql } from 'kysely';
import type { PersonId } from '../kernel/actor.ts';
import { newId } from '../kernel/id.ts';
import type { Db } from '../platform/sql/pool.ts';
import type { Mark, Review, SectionChoice } from './copy.ts';
import type { PublicationId } from './publication.ts';
import { usualRoutine } from './routine.ts';
import type { Routine } from './routine.ts';
import type { SourceMinutes } from './source.ts';

/** Who handled a publication, and why it was withdrawn: for those who run the body. */
export type Handled = {
  readonly startedBy: string;
  readonly publishedBy: string;
  readonly endedBy: string;
  readonly endReason: string;
  readonly checked: readonly string[];
};

/** What is read and decided before a copy is published. */
export const reviewStore = (db: Db) => ({
  async sourceOf(id: PublicationId): Promise<SourceMinutes | undefined> {
    const found = await sql<{
      record: SourceMinutes;
    }>`select record from publication_review where publication_id = ${id}`.execute(db);
    return found.rows[0]?.record;
  },
  async of(id: PublicationId): Promise<Review> {
    const marks = await sql<Omit<Mark, 'byName'> & { by: string }>`
      select m.text, m.kind, m.choice, m.reason, coalesce(k.title, '') as by
      from publication_mark m left join knot k on k.id = m.decided_by
      where m.publication_id = ${id} order by m.decided_at, m.text`.execute(db);
    const sections = await sql<{
      item_id: SectionChoice['itemId'];
      choice: SectionChoice['choice'];
      reason: string;
    }>`
      select item_id, choice, reason from publication_section where publication_id = ${id}`.execute(db);
    return {
      marks: marks.rows.map(({ by, ...mark }) => ({ ...mark, byName: by })),
      sections: sections.rows.map(({ item_id, ...row }) => ({ itemId: item_id, ...row })),
    };
  },
  /** Decides of passages, or decides anew. The publication's version grows: whoever publishes has seen it. */
  async mark(id: PublicationId, marks: readonly Omit<Mark, 'byName'>[], by: PersonId): Promise<void> {
    await grow(db, id);
    for (const { text, kind, choice, reason } of marks)
      await sql`insert into publication_mark (publication_id, text, kind, choice, reason, decided_by)
        values (${id}, ${text}, ${kind}, ${choice}, ${reason}, ${by})
        on conflict (publication_id, text) do update set kind = excluded.kind, choice = excluded.choice,
          reason = excluded.reason, decided_by = excluded.decided_by, decided_at = clock_timestamp()`.execute(
        db,
      );
  },
  /** Takes back what was decided of a passage. */
  async unmark(id: PublicationId, text: string): Promise<void> {
    await grow(db, id);
    await sql`delete from publication_mark where publication_id = ${id} and text = ${text}`.execute(db);
  },
  async choose(id: PublicationId, { itemId, choice, reason }: SectionChoice, by: PersonId): Promise<void> {
    await grow(db, id);
    await sql`insert into publication_section (publication_id, item_id, choice, reason, decided_by)
      values (${id}, ${itemId}, ${choice}, ${reason}, ${by})
      on conflict (publication_id, item_id) do update set choice = excluded.choice, reason = excluded.reason,
        decided_by = excluded.decided_by, decided_at = clock_timestamp()`.execute(db);
  },
  async handled(id: PublicationId): Promise<Handled> {
    const found = await sql<{
      started: string | null;
      published: string | null;
      ended: string | null;
      end_reason: string;
      checked: string[];
    }>`
      select s.title as started, r.title as published, e.title as ended, v.end_reason, v.checked
      from publication p join publication_review v on v.publication_id = p.id
        left join knot s on s.id = p.started_by left join knot r on r.id = p.published_by left join knot e on e.id = p.ended_by
      where p.id = ${id}`.execute(db);
    const row = found.rows[0];
    return {
      startedBy: row?.started ?? '',
      publishedBy: row?.published ?? '',
      endedBy: row?.ended ?? '',
      endReason: row?.end_reason ?? '',
      checked: row?.checked ?? [],
    };
  },
});

/** Two who decide at once take turns; what is over is refused by the database. */
async function grow(db: Db, id: PublicationId): Promise<void> {
  await sql`update publication set version = version + 1 where id = ${id} and state = 'review'`.execute(db);
}

/** The municipality's written routine. */
export const routineStore = (db: Db) => ({
  async current(): Promise<Routine> {
    const found = await sql<Routine>`select text, points, months from publication_routine
      order by set_at desc limit 1`.execute(db);
    return found.rows[0] ?? usualRoutine;
  },
  async set({ text, points, months }: Routine, by: PersonId): Promise<void> {
    await sql`insert into publication_routine (id, text, points, months, set_by)
      values (${newId<'publication-routine'>()}, ${text}, ${[...points]}, ${months}, ${by})`.execute(db);
  },
});
