import { sql } from 'kysely';
import type { BodyId, PersonId } from '../../kernel/actor.ts';
import type { Day } from '../../kernel/day.ts';
import { newId } from '../../kernel/id.ts';
import type { Db } from '../../platform/sql/pool.ts';
import type { HeadingStyle, Lesson, LessonId, LessonTold, Taught } from './lesson.ts';
import { readerLessons } from './for-reader.ts';

type LessonTables = {
  reading_lesson: {
    id: LessonId;
    body_id: BodyId;
    kind: Lesson['kind'];
    words: string;
    person_id: string | null;
    post_id: string | null;
    meant_body_id: string | null;
    meaning: string;
    learned_from: string | null;
    document: string;
    replaces_id: LessonId | null;
    made_by: PersonId | null;
  };
};
/** Out of which reading something was learned, and by whom; by hand without a reading. */
export type LearnedBy = {
  readonly by: PersonId;
  readonly reading?: { readonly id: string; readonly name: string } | undefined;
};

/** What is known of a lesson with what its reference is called, where that may be seen. */
const columns = sql`l.id, l.body_id as "bodyId", l.kind, l.words, l.meaning,
  coalesce('person:' || l.person_id, 'post:' || l.post_id, 'body:' || l.meant_body_id, '') as ref,
  coalesce(n.name, p.title || ', ' || pb.name, b.name, '') as name`;
const joined = sql`reading_lesson l left join person n on n.id = l.person_id
  left join post p on p.id = l.post_id left join body pb on pb.id = p.body_id left join body b on b.id = l.meant_body_id`;

/** A body's lessons. Row level security shows them to those who run the body, to administrators and auditors. */
export const lessonStore = (db: Db) => {
  const tables = db.withTables<LessonTables>();

  /** Ends a lesson; false when it had ended already. */
  async function end(id: LessonId, by: PersonId): Promise<boolean> {
    const done = await sql`update reading_lesson set state = 'off', ended_by = ${by}, ended_at = now()
      where id = ${id} and state = 'active'`.execute(db);
    return done.numAffectedRows === 1n;
  }

  return {
    switchOff: end,
    async activeOf(bodyId: BodyId): Promise<Lesson[]> {
      const found = await sql<Lesson>`
        select ${columns} from ${joined} where l.body_id = ${bodyId} and l.state = 'active'
        order by length(l.words) desc, l.id`.execute(db);
      return found.rows;
    },
    /** Lessons in use first, then what has been switched off, newest first. */
    async toldOf(bodyId: BodyId): Promise<LessonTold[]> {
      const found = await sql<LessonTold>`
        select ${columns}, coalesce(m.name, '') as "madeBy", l.made_at as "madeAt", l.document, l.state,
          coalesce(e.name, '') as "endedBy", l.ended_at as "endedAt", l.used, l.used_on as "usedOn"
        from ${joined} left join person m on m.id = l.made_by left join person e on e.id = l.ended_by
        where l.body_id = ${bodyId} order by l.state, l.kind, l.made_at desc, l.id`.execute(db);
      return found.rows.map((row) => ({
        ...row,
        endedAt: row.endedAt ?? undefined,
        usedOn: row.usedOn ?? undefined,
      }));
    },
    async find(id: LessonId): Promise<LessonTold | undefined> {
      const found = await sql<{
        body_id: BodyId;
      }>`select body_id from reading_lesson where id = ${id}`.execute(db);
      const body = found.rows[0]?.body_id;
      return body && (await this.toldOf(body)).find((one) => one.id === id);
    },
    /** Teaches; what the same words meant before, or the lesson that is changed, is switched off and stays to be seen. */
    async teach(bodyId: BodyId, taught: Taught, learned: LearnedBy, changed?: LessonId): Promise<LessonId> {
      const words = taught.words.trim();
      const before = await sql<{ id: LessonId }>`
        select id from reading_lesson where body_id = ${bodyId} and state = 'active'
          and (id = ${changed ?? null}::uuid or (kind = ${taught.kind} and name_fold(words) = name_fold(${words})))`.execute(
        db,
      );
      for (const { id } of before.rows) await end(id, learned.by);
      const id = newId<'lesson'>();
      const [of = '', refId = ''] = taught.ref.split(':');
      await tables
        .insertInto('reading_lesson')
        .values({
          id,
          body_id: bodyId,
          kind: taught.kind,
          words,
          person_id: of === 'person' ? refId : null,
          post_id: of === 'post' ? refId : null,
          meant_body_id: of === 'body' ? refId : null,
          meaning: taught.meaning.trim(),
          learned_from: learned.reading?.id ?? null,
          document: learned.reading?.name ?? '',
          replaces_id: changed ?? before.rows[0]?.id ?? null,
          made_by: learned.by,
        })
        .execute();
      return id;
    },
    /** Counts what stood when a reading was accepted. */
    async use(used: ReadonlyMap<LessonId, number>, on: Day): Promise<void> {
      for (const [id, times] of used)
        await sql`update reading_lesson set used = used + ${times}, used_on = ${on} where id = ${id} and state = 'active'`.execute(
          db,
        );
    },
    /** The body that words mean when they are that body's own name for itself, where just one body has been taught so. */
    async bodyCalled(words: string): Promise<Lesson | undefined> {
      const found = await sql<Lesson>`
        select ${columns} from ${joined} where l.kind = 'receiver' and l.state = 'active'
          and l.meant_body_id = l.body_id and name_fold(l.words) = name_fold(${words}) limit 2`.execute(db);
      return found.rows.length === 1 ? found.rows[0] : undefined;
    },
    /** What the reader itself can use, as plain data by the names of the bodies. */
    async forReader() {
      const found = await sql<{
        kind: Lesson['kind'];
        words: string;
        meaning: HeadingStyle | '';
        names: string[];
      }>`
        select l.kind, l.words, l.meaning,
          array[b.name] || coalesce((select array_agg(alias) from body_alias a where a.body_id = b.id), '{}')
            || coalesce((select array_agg(r.words) from reading_lesson r where r.body_id = b.id and r.kind = 'receiver'
                and r.meant_body_id = b.id and r.state = 'active'), '{}') as names
        from reading_lesson l join body b on b.id = l.body_id
        where l.state = 'active' and l.kind in ('heading', 'furniture')`.execute(db);
      return readerLessons(found.rows);
    },
  };
};
