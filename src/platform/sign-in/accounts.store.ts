import { sql } from 'kysely';
import type { PersonId } from '../../kernel/actor.ts';
import type { Db } from '../sql/pool.ts';
import { hashPassword } from './password.ts';

type AccountRow = {
  person_id: PersonId;
  username: string;
  password_hash: string;
  locked_at: Date | null;
  version: number;
};
type Tables = { account: AccountRow; session: { person_id: PersonId } };

export type Account = {
  readonly person: PersonId;
  readonly username: string;
  readonly passwordHash: string;
  readonly locked: boolean;
};

const toAccount = (row: Omit<AccountRow, 'version'>): Account => ({
  person: row.person_id,
  username: row.username,
  passwordHash: row.password_hash,
  locked: row.locked_at !== null,
});

/**
 * Local accounts. In a page's transaction a person reaches only their own and an administrator all;
 * commands and sign-in act with `asSystem`.
 */
export const accountStore = (db: Db) => {
  const tables = db.withTables<Tables>();
  const found = () =>
    tables.selectFrom('account').select(['person_id', 'username', 'password_hash', 'locked_at']);
  return {
    /** Answers 'taken' when another account has the username. */
    async add(account: {
      personId: PersonId;
      username: string;
      password: string;
    }): Promise<'added' | 'taken'> {
      const password_hash = await hashPassword(account.password);
      const rows = await sql`
        insert into account (person_id, username, password_hash)
        values (${account.personId}, ${account.username.trim()}, ${password_hash})
        on conflict do nothing returning person_id`.execute(db);
      return rows.rows.length === 1 ? 'added' : 'taken';
    },

    /** Ends every session of the person; `keep` is the hash of the one that goes on. */
    async setPassword(person: PersonId, password: string, keep?: Buffer): Promise<void> {
      const password_hash = await hashPassword(password);
      await sql`update account set password_hash = ${password_hash}, version = version + 1
        where person_id = ${person}`.execute(db);
      await sql`delete from session where person_id = ${person}
        and token_hash is distinct from ${keep ?? null}::bytea`.execute(db);
    },

    /** A locked account ends its sessions at once. */
    async lock(person: PersonId): Promise<void> {
      await sql`update account set locked_at = coalesce(locked_at, now()), version = version + 1
        where person_id = ${person}`.execute(db);
      await sql`delete from session where person_id = ${person}`.execute(db);
    },

    async unlock(person: PersonId): Promise<void> {
      await sql`update account set locked_at = null, version = version + 1 where person_id = ${person}`.execute(
        db,
      );
    },

    /** Upper and lower case are the same name. */
    async findByUsername(username: string): Promise<Account | undefined> {
      const row = await found()
        .where(sql`lower(username)`, '=', username.trim().toLowerCase())
        .executeTakeFirst();
      return row && toAccount(row);
    },

    async findByPerson(person: PersonId): Promise<Account | undefined> {
      const row = await found().where('person_id', '=', person).executeTakeFirst();
      return row && toAccount(row);
    },

    /** Whether anybody can sign in at all; true answers may be given to anyone. */
    async any(): Promise<boolean> {
      const rows = await sql<{ there: boolean }>`select any_account() as there`.execute(db);
      return rows.rows[0]?.there ?? false;
    },
  };
};
