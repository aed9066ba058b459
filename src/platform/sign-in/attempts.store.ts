import { sql } from 'kysely';
import type { Db } from '../sql/pool.ts';
import { quarter } from './attempts.ts';
import type { Failures } from './attempts.ts';

const window = sql`now() - make_interval(secs => ${quarter / 1000})`;

/** Attempts to sign in, so that guessing is slow whichever process is asked. Needs `asSystem`. */
export const attemptStore = (db: Db) => ({
  async failuresOf(username: string, address: string): Promise<Failures> {
    const rows = await sql<{ by_username: number; by_address: number; oldest: Date | null }>`
      select count(*) filter (where lower(username) = lower(${username})) as by_username,
             count(*) filter (where address = ${address}) as by_address,
             min(at) as oldest
      from sign_in_attempt
      where at > ${window} and not succeeded
        and (lower(username) = lower(${username}) or address = ${address})
        and at > coalesce((select max(at) from sign_in_attempt
          where lower(username) = lower(${username}) and succeeded), '-infinity')`.execute(db);
    const row = rows.rows[0];
    return {
      byUsername: row?.by_username ?? 0,
      byAddress: row?.by_address ?? 0,
      oldest: row?.oldest ?? undefined,
    };
  },

  async record(attempt: { username: string; address: string; succeeded: boolean }): Promise<void> {
    await sql`insert into sign_in_attempt (username, address, succeeded)
      values (${attempt.username.slice(0, 200)}, ${attempt.address}, ${attempt.succeeded})`.execute(db);
    await sql`delete from sign_in_attempt where at < now() - interval '30 days'`.execute(db);
  },
});
