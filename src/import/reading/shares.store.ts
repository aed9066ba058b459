import { sql } from 'kysely';
import type { PersonId } from '../../kernel/actor.ts';
import type { Db } from '../../platform/sql/pool.ts';
import type { ReadingId } from './readings.store.ts';

export type Sharer = { readonly id: PersonId; readonly name: string };

/** Who reviews a reading beside the one who began it and those who run the body. */
export const shareStore = (db: Db) => ({
  async of(id: ReadingId): Promise<Sharer[]> {
    const { rows } = await sql<Sharer>`
      select p.id, p.name from reading_share s join person p on p.id = s.person_id
      where s.reading_id = ${id} order by p.name`.execute(db);
    return rows;
  },
  async invite(id: ReadingId, person: PersonId, by: PersonId): Promise<void> {
    await sql`
      insert into reading_share (reading_id, person_id, invited_by) values (${id}, ${person}, ${by})
      on conflict do nothing`.execute(db);
  },
  async leave(id: ReadingId, person: PersonId): Promise<void> {
    await sql`delete from reading_share where reading_id = ${id} and person_id = ${person}`.execute(db);
  },
  /** People of this name, for an invitation. */
  async named(name: string): Promise<Sharer[]> {
    const { rows } = await sql<Sharer>`
      select id, name from person where lower(name) = lower(${name}) order by name limit 5`.execute(db);
    return rows;
  },
});
