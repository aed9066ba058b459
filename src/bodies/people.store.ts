import { sql } from 'kysely';
import type { BodyId, PersonId } from '../kernel/actor.ts';
import { newId } from '../kernel/id.ts';
import type { Db } from '../platform/sql/pool.ts';
import { threadStore } from '../thread/thread.store.ts';
import { personAddress } from './addresses.ts';
import type { Alias, Person } from './body.ts';
import type { BodyTables } from './tables.ts';

export type NewPerson = {
  readonly name: string;
  readonly party?: string | undefined;
  readonly email?: string | undefined;
};
/** What a list of people is narrowed to, and which page of it. */
export type PeopleQuery = {
  readonly words: string;
  readonly sort: 'name' | 'party';
  readonly order: 'asc' | 'desc';
  readonly offset: number;
  readonly size: number;
};
/** A person in a list, with what he or she is today. */
export type PersonInList = Person & { readonly roles: readonly string[]; readonly posts: readonly string[] };

type PersonRow = {
  id: PersonId;
  name: string;
  party: string | null;
  email: string | null;
  version: number;
};

export const toPerson = (row: PersonRow): Person => ({
  id: row.id,
  name: row.name,
  party: row.party ?? undefined,
  email: row.email ?? undefined,
  version: row.version,
});

/** The elected are known to everybody; other people to those who are signed in. */
const visibilityOf = (person: { party?: string | undefined }) => (person.party ? 'public' : 'internal');

/** People and their other names. */
export const peopleStore = (db: Db) => {
  const tables = db.withTables<BodyTables>();
  return {
    async addPerson(given: NewPerson): Promise<PersonId> {
      const id = newId<'person'>();
      const { name, party, email } = given;
      await threadStore(db).hang({
        id,
        kind: 'person',
        title: name,
        address: personAddress(id),
        state: 'known',
        day: null,
        bodyId: null,
        visibility: visibilityOf(given),
      });
      await tables
        .insertInto('person')
        .values({ id, name, party: party ?? null, email: email ?? null })
        .execute();
      return id;
    },
    async findPerson(id: PersonId): Promise<Person | undefined> {
      const row = await tables.selectFrom('person').selectAll().where('id', '=', id).executeTakeFirst();
      return row && toPerson(row);
    },
    async everybody(): Promise<Person[]> {
      const rows = await tables.selectFrom('person').selectAll().orderBy('name').orderBy('id').execute();
      return rows.map(toPerson);
    },
    /** The people of exactly this name. */
    async peopleNamed(name: string): Promise<PersonId[]> {
      const rows = await tables
        .selectFrom('person')
        .select('id')
        .where('name', '=', name)
        .orderBy('id')
        .execute();
      return rows.map((row) => row.id);
    },
    /** Names to choose among while writing: the first 500, the rest are found by what is written. */
    async peopleForChoosing(): Promise<Person[]> {
      const rows = await tables
        .selectFrom('person')
        .selectAll()
        .orderBy('name')
        .orderBy('id')
        .limit(500)
        .execute();
      return rows.map(toPerson);
    },
    /** `'stale'` when somebody else has changed the person since this version was read. */
    async changePerson(id: PersonId, version: number, given: NewPerson): Promise<'changed' | 'stale'> {
      const { name, party, email } = given;
      const answer = await tables
        .updateTable('person')
        .set({ name, party: party ?? null, email: email ?? null, version: version + 1 })
        .where('id', '=', id)
        .where('version', '=', version)
        .executeTakeFirst();
      if (answer.numUpdatedRows === 0n) return 'stale';
      await threadStore(db).change(id, { title: name, visibility: visibilityOf(given) });
      return 'changed';
    },
    /** Another name; one that is known already stays as it is. */
    async addAlias(given: { personId: PersonId; alias: string; bodyId?: BodyId | undefined }): Promise<void> {
      await tables
        .insertInto('person_alias')
        .values({
          id: newId(),
          person_id: given.personId,
          alias: given.alias,
          body_id: given.bodyId ?? null,
        })
        .onConflict((on) => on.doNothing())
        .execute();
    },
    async removeAlias(personId: PersonId, id: string): Promise<void> {
      await tables
        .deleteFrom('person_alias')
        .where('id', '=', id)
        .where('person_id', '=', personId)
        .execute();
    },
    async aliasesOf(personId: PersonId): Promise<Alias[]> {
      const rows = await tables
        .selectFrom('person_alias')
        .leftJoin('body', 'body.id', 'person_alias.body_id')
        .select(['person_alias.id', 'person_alias.alias', 'person_alias.body_id', 'body.name as body_name'])
        .where('person_id', '=', personId)
        .orderBy('person_alias.alias')
        .execute();
      return rows.map((row) => ({
        id: row.id,
        alias: row.alias,
        bodyId: row.body_id ?? undefined,
        bodyName: row.body_name ?? undefined,
      }));
    },
    /** Names the person had before, newest first, as the log has them. */
    async formerNamesOf(personId: PersonId): Promise<{ name: string; until: Date }[]> {
      const found = await sql<{ name: string; until: Date }>`
        select before ->> 'name' as name, at as until from audit_entry
        where row_id = ${personId} and noun = 'person' and action = 'update'
          and before ->> 'name' is distinct from after ->> 'name'
        order by id desc`.execute(db);
      return found.rows;
    },
  };
};
