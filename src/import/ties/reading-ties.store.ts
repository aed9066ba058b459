import { sql } from 'kysely';
import type { Db } from '../../platform/sql/pool.ts';
import type { ReadingId } from '../reading/readings.store.ts';
import type { TieChoices } from './chosen.ts';

/** What was chosen of a reading's ties; kept beside the reading, seen with it. */
export const readingTieStore = (db: Db) => ({
  async of(reading: ReadingId): Promise<TieChoices> {
    const { rows } = await sql<{ key: string; chosen: string }>`
      select key, chosen from reading_tie where reading_id = ${reading}`.execute(db);
    return new Map(rows.map(({ key, chosen }) => [key, chosen]));
  },
  async choose(reading: ReadingId, choices: TieChoices): Promise<void> {
    for (const [key, chosen] of choices)
      await sql`insert into reading_tie (reading_id, key, chosen) values (${reading}, ${key}, ${chosen})
        on conflict (reading_id, key) do update set chosen = excluded.chosen`.execute(db);
  },
});
