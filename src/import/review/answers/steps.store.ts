import { sql } from 'kysely';
import type { PersonId } from '../../../kernel/actor.ts';
import type { Db } from '../../../platform/sql/pool.ts';
import type { ReadingId } from '../../reading/readings.store.ts';
import type { AnswerVerb, Changed } from './steps.ts';
import { verbOf } from './steps.ts';

/** An entry as it was last answered: by whom and when. */
export type LastAnswer = {
  readonly key: string;
  readonly verb: AnswerVerb;
  readonly by: string;
  readonly personId: PersonId;
  readonly at: Date;
  readonly version: number;
};
/** One step that can be taken back: all that one person answered at once. */
export type UndoableStep = Omit<LastAnswer, 'key'> & { readonly keys: readonly string[] };
type Entry = { readonly key: string; readonly before: unknown };

/** Who answered what of a reading, and when; row level security shows it with the reading. */
export const stepStore = (db: Db) => ({
  /** Keeps one step: everything that one sending changed, as the reading's version that it made. */
  async keep(id: ReadingId, version: number, by: PersonId, changed: readonly Changed[]): Promise<void> {
    const rows = changed.map((one) => ({
      key: one.key,
      verb: verbOf(one),
      before: one.before,
      after: one.after,
    }));
    await insert(db, id, version, by, rows);
  },
  /** The latest answers, with an undoing told as one, of these entries, or of all. */
  async latestOf(id: ReadingId, keys?: readonly string[]): Promise<Map<string, LastAnswer>> {
    const { rows } = await sql<LastAnswer>`
      select distinct on (a.key) a.key, a.verb, coalesce(p.name, '') as by, a.person_id as "personId", a.at, a.version
      from reading_answer a left join person p on p.id = a.person_id
      where a.reading_id = ${id} ${keys ? sql`and a.key = any (${keys})` : sql``}
      order by a.key, a.version desc`.execute(db);
    return new Map(rows.map((row) => [row.key, row]));
  },
  /** The latest steps that may be taken back: those with an entry that nobody has answered since. Newest first. */
  async undoable(id: ReadingId, most = 12): Promise<UndoableStep[]> {
    const { rows } = await sql<UndoableStep>`
      with last as (${lastStanding(id)})
      select a.version, min(a.verb) as verb, min(coalesce(p.name, '')) as by, a.person_id as "personId",
        min(a.at) as at, array_agg(a.key) as keys
      from last a left join person p on p.id = a.person_id
      group by a.version, a.person_id order by a.version desc limit ${most}`.execute(db);
    return rows;
  },
  /** The newest step of a person that may be taken back. */
  async newestOf(id: ReadingId, person: PersonId): Promise<number | undefined> {
    const { rows } = await sql<{ version: number }>`
      with last as (${lastStanding(id)})
      select max(version) as version from last where person_id = ${person} having count(*) > 0`.execute(db);
    return rows[0]?.version;
  },
  /** What a step changed and nobody has answered since, with what stood before it; marked as taken back. */
  async takeBack(id: ReadingId, step: number): Promise<Entry[]> {
    const { rows } = await sql<Entry>`
      with last as (${lastStanding(id)})
      update reading_answer a set undone = true from last
      where a.reading_id = ${id} and a.version = ${step} and last.version = a.version and last.key = a.key
      returning a.key, a.before`.execute(db);
    return rows;
  },
  /** Tells that entries were taken back. */
  async keepUndone(id: ReadingId, version: number, by: PersonId, entries: readonly Changed[]): Promise<void> {
    const rows = entries.map((one) => ({ ...one, verb: 'undone' as const }));
    await insert(db, id, version, by, rows);
  },
});

/** Of each entry's answers that stand, the last one. */
const lastStanding = (id: ReadingId) => sql`
  select distinct on (key) key, version, verb, person_id, at from reading_answer
  where reading_id = ${id} and not undone and verb <> 'undone' order by key, version desc`;

async function insert(
  db: Db,
  id: ReadingId,
  version: number,
  by: PersonId,
  rows: readonly (Changed & { verb: AnswerVerb })[],
): Promise<void> {
  if (rows.length === 0) return;
  await sql`
    insert into reading_answer (reading_id, version, key, verb, before, after, person_id)
    select ${id}, ${version}, key, verb, before, after, ${by}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row (key text, verb text, before jsonb, after jsonb)`.execute(
    db,
  );
}
