import { sql } from 'kysely';
import type { Db } from '../../../platform/sql/pool.ts';
import type { ReadingId } from '../../reading/readings.store.ts';

/** The reason that was last given for assignments without a day in another file of the same batch; '' where none was. */
export async function reasonInBatch(db: Db, reading: ReadingId): Promise<string> {
  const { rows } = await sql<{ because: string }>`
    select r.choices -> 'head' ->> 'openEndedBecause' as because
    from batch_file own
    join batch_file f on f.batch_id = own.batch_id
    join reading r on r.id = f.reading_id
    where own.reading_id = ${reading} and r.id <> ${reading}
      and coalesce(r.choices -> 'head' ->> 'openEndedBecause', '') <> ''
    order by r.changed_at desc limit 1`.execute(db);
  return rows[0]?.because ?? '';
}
