import { createHash, randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { BodyId, PersonId } from '../../kernel/actor.ts';
import type { Day } from '../../kernel/day.ts';
import { newId } from '../../kernel/id.ts';
import type { Id } from '../../kernel/id.ts';
import type { Db } from '../../platform/sql/pool.ts';

export type FeedId = Id<'feed'>;
export type Feed = {
  readonly id: FeedId;
  readonly bodyId: BodyId | undefined;
  readonly bodyName: string | undefined;
  readonly madeOn: Day;
};
export type FeedOwner = { readonly person: PersonId; readonly body: BodyId | undefined };

const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();

/** Secret addresses that calendars read meetings by. */
export const feedStore = (db: Db) => ({
  /** A person's own addresses that are not revoked, newest first. */
  async ownFeeds(person: PersonId): Promise<Feed[]> {
    const found = await sql<{ id: FeedId; body_id: BodyId | null; name: string | null; made_on: Day }>`
      select f.id, f.body_id, b.name, f.made_on from calendar_feed f left join body b on b.id = f.body_id
      where f.person_id = ${person} and f.revoked_at is null order by f.made_at desc`.execute(db);
    return found.rows.map((row) => ({
      id: row.id,
      bodyId: row.body_id ?? undefined,
      bodyName: row.name ?? undefined,
      madeOn: row.made_on,
    }));
  },
  /** Makes an address; its secret (32 random bytes) is answered here and never again. */
  async make(person: PersonId, bodyId: BodyId | undefined, today: Day): Promise<string> {
    const token = randomBytes(32).toString('base64url');
    await sql`insert into calendar_feed (id, person_id, body_id, token_hash, made_on)
      values (${newId()}, ${person}, ${bodyId ?? null}, ${hashOf(token)}, ${today})`.execute(db);
    return token;
  },
  async revoke(id: FeedId, person: PersonId): Promise<'revoked' | 'not-there'> {
    const changed = await sql`update calendar_feed set revoked_at = clock_timestamp()
      where id = ${id} and person_id = ${person} and revoked_at is null`.execute(db);
    return changed.numAffectedRows === 1n ? 'revoked' : 'not-there';
  },
  /** Lets the transaction read as the secret's person; undefined for a secret that opens nothing. */
  async enter(token: string, today: Day): Promise<FeedOwner | undefined> {
    const found = await sql<{ owner: { person: PersonId; body: BodyId | null } | null }>`
      select enter_feed(${hashOf(token)}, ${today}) as owner`.execute(db);
    const owner = found.rows[0]?.owner;
    return owner ? { person: owner.person, body: owner.body ?? undefined } : undefined;
  },
  /** The bodies whose meetings a person is called to: by membership, or by a post that is a member. */
  async bodiesOf(person: PersonId, today: Day): Promise<BodyId[]> {
    const found = await sql<{ body_id: BodyId }>`
      select distinct m.body_id from membership m
      left join post_holding h on h.post_id = m.post_id and h.withdrawn_because is null
        and coalesce(h.valid_until, 'infinity') >= ${today}::date
      where (m.person_id = ${person} or h.person_id = ${person}) and m.withdrawn_because is null
        and coalesce(m.valid_until, 'infinity') >= ${today}::date
        and m.role not in ('administrator', 'auditor')`.execute(db);
    return found.rows.map(({ body_id }) => body_id);
  },
});
