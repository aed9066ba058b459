import { sql } from 'kysely';
import type { BodyId, PersonId, PostId } from '../kernel/actor.ts';
import type { Day } from '../kernel/day.ts';
import { newId } from '../kernel/id.ts';
import type { Db } from '../platform/sql/pool.ts';
import { threadStore } from '../thread/thread.store.ts';
import { postAddress } from './addresses.ts';
import type { Post, PostKind } from './body.ts';
import type { Holder, Holding, HoldingId } from './membership.ts';
import type { BodyTables } from './tables.ts';

export type NewPost = {
  readonly bodyId: BodyId;
  readonly title: string;
  readonly kind: PostKind;
  readonly mission?: string | undefined;
};
export type NewHolding = {
  readonly postId: PostId;
  readonly personId: PersonId;
  /** tillförordnad */
  readonly acting?: boolean | undefined;
  readonly validFrom?: Day | undefined;
  readonly validUntil?: Day | undefined;
  readonly reason?: string | undefined;
};

type PostRow = {
  id: PostId;
  body_id: BodyId;
  body_name: string;
  title: string;
  kind: PostKind;
  mission: string;
  version: number;
};
type HoldingRow = {
  id: HoldingId;
  post_id: PostId;
  title: string;
  body_name: string;
  person_id: PersonId;
  person_name: string | null;
  acting: boolean;
  valid_from: Day | null;
  valid_until: Day | null;
  reason: string;
  ended_because: string;
  withdrawn_because: string | null;
};

const toPost = (row: PostRow): Post => ({
  id: row.id,
  bodyId: row.body_id,
  bodyName: row.body_name,
  title: row.title,
  kind: row.kind,
  mission: row.mission,
  version: row.version,
});

const toHolding = (row: HoldingRow): Holding => ({
  id: row.id,
  post: { id: row.post_id, name: row.title, bodyName: row.body_name },
  person: row.person_name === null ? undefined : { id: row.person_id, name: row.person_name },
  acting: row.acting,
  validFrom: row.valid_from ?? undefined,
  validUntil: row.valid_until ?? undefined,
  reason: row.reason,
  endedBecause: row.ended_because,
  withdrawnBecause: row.withdrawn_because ?? undefined,
});

/** A post is known by its title and its body: there are many unit managers. */
export const faceOf = (title: string, bodyName: string): string => `${title}, ${bodyName}`;

/** Posts and who holds them over time. */
export const postStore = (db: Db) => {
  const tables = db.withTables<BodyTables>();
  return {
    /** A post is seen by those who see its body. */
    async addPost(given: NewPost): Promise<PostId> {
      const id = newId<'post'>();
      const body = await tables
        .selectFrom('body')
        .select(['name', 'visibility'])
        .where('id', '=', given.bodyId)
        .executeTakeFirstOrThrow();
      await threadStore(db).hang({
        id,
        kind: 'post',
        title: faceOf(given.title, body.name),
        address: postAddress(id),
        state: 'inForce',
        day: null,
        bodyId: given.bodyId,
        visibility: body.visibility,
        searchText: given.mission ?? '',
      });
      const { bodyId, title, kind, mission = '' } = given;
      await tables.insertInto('post').values({ id, body_id: bodyId, title, kind, mission }).execute();
      return id;
    },
    async findPost(id: PostId): Promise<Post | undefined> {
      return (await postsWhere(db, sql`p.id = ${id}`))[0];
    },
    postsOf: (bodyId: BodyId): Promise<Post[]> => postsWhere(db, sql`p.body_id = ${bodyId}`),
    /** Every post that may be seen, by body and title: for choosing. */
    allPosts: (): Promise<Post[]> => postsWhere(db, sql`true`),
    /** `'stale'` when somebody else has changed the post since this version was read. */
    async changePost(
      id: PostId,
      version: number,
      given: Pick<Post, 'title' | 'kind' | 'mission'>,
    ): Promise<'changed' | 'stale'> {
      const { title, kind, mission } = given;
      const answer = await tables
        .updateTable('post')
        .set({ title, kind, mission, version: version + 1 })
        .where('id', '=', id)
        .where('version', '=', version)
        .executeTakeFirst();
      if (answer.numUpdatedRows === 0n) return 'stale';
      const post = await this.findPost(id);
      await threadStore(db).change(id, { title: faceOf(title, post?.bodyName ?? ''), searchText: mission });
      return 'changed';
    },
    /** Adds a holder; two at a time is an overlap while one hands over to the other. */
    async addHolding(given: NewHolding): Promise<HoldingId> {
      const id = newId<'holding'>();
      const values = {
        id,
        post_id: given.postId,
        person_id: given.personId,
        acting: given.acting ?? false,
        valid_from: given.validFrom ?? null,
        valid_until: given.validUntil ?? null,
        reason: given.reason ?? '',
        withdrawn_because: null,
      };
      await tables.insertInto('post_holding').values(values).execute();
      return id;
    },
    /** Writes the last day of a holding; assignments stay on the post (P-b). */
    async endHolding(id: HoldingId, on: Day, reason = ''): Promise<void> {
      await tables
        .updateTable('post_holding')
        .set({ valid_until: on, ended_because: reason })
        .where('id', '=', id)
        .execute();
    },
    async withdrawHolding(id: HoldingId, because: string): Promise<void> {
      await tables
        .updateTable('post_holding')
        .set({ withdrawn_because: because })
        .where('id', '=', id)
        .where('withdrawn_because', 'is', null)
        .execute();
    },
    async findHolding(id: HoldingId): Promise<Holding | undefined> {
      return (await holdingsWhere(db, sql`h.id = ${id}`))[0];
    },
    holdingsOfPost: (postId: PostId): Promise<Holding[]> => holdingsWhere(db, sql`h.post_id = ${postId}`),
    everyHolding: (): Promise<Holding[]> => holdingsWhere(db, sql`true`),
    holdingsOfPerson: (personId: PersonId): Promise<Holding[]> =>
      holdingsWhere(db, sql`h.person_id = ${personId}`),
    /** Who holds these posts on a day; a post without a row is vacant, or its holder may not be seen. */
    async holdersOf(postIds: readonly PostId[], on: Day): Promise<Map<PostId, Holder[]>> {
      const holders = new Map<PostId, Holder[]>();
      if (postIds.length === 0) return holders;
      const found = await sql<Holder & { post: PostId }>`
        select h.post_id as post, n.id as person, n.name, h.acting
        from post_holding h join person n on n.id = h.person_id
        where h.post_id = any(${[...new Set(postIds)]}::uuid[]) and h.withdrawn_because is null
          and coalesce(h.valid_from, '-infinity') <= ${on}::date and coalesce(h.valid_until, 'infinity') >= ${on}::date
        order by h.acting, h.valid_from nulls first, n.name`.execute(db);
      for (const { post, ...holder } of found.rows) {
        holders.set(post, [...(holders.get(post) ?? []), holder]);
      }
      return holders;
    },
    /** Posts of these that somebody holds on a day, whether the name may be seen or not: all others are vacant. */
    async heldPosts(postIds: readonly PostId[], on: Day): Promise<Set<PostId>> {
      const found = await sql<{ id: PostId }>`
        select distinct post_id as id from post_holding
        where post_id = any(${[...postIds]}::uuid[]) and withdrawn_because is null
          and coalesce(valid_from, '-infinity') <= ${on}::date and coalesce(valid_until, 'infinity') >= ${on}::date`.execute(
        db,
      );
      return new Set(found.rows.map((row) => row.id));
    },
    /** The post that leads a unit or an administration; undefined where none is set up. */
    async managerPostOf(bodyId: BodyId): Promise<PostId | undefined> {
      const row = await tables
        .selectFrom('post')
        .select('id')
        .where('body_id', '=', bodyId)
        .where('kind', 'in', ['unitManager', 'headOfAdministration'])
        .orderBy('kind', 'desc')
        .orderBy('id')
        .executeTakeFirst();
      return row?.id;
    },
  };
};

async function postsWhere(db: Db, condition: ReturnType<typeof sql>): Promise<Post[]> {
  const found = await sql<PostRow>`
    select p.id, p.body_id, b.name as body_name, p.title, p.kind, p.mission, p.version
    from post p join body b on b.id = p.body_id where ${condition} order by b.name, p.title, p.id`.execute(
    db,
  );
  return found.rows.map(toPost);
}

async function holdingsWhere(db: Db, condition: ReturnType<typeof sql>): Promise<Holding[]> {
  const found = await sql<HoldingRow>`
    select h.id, h.post_id, p.title, b.name as body_name, h.person_id, n.name as person_name, h.acting,
      h.valid_from, h.valid_until, h.reason, h.ended_because, h.withdrawn_because
    from post_holding h
    join post p on p.id = h.post_id
    join body b on b.id = p.body_id
    left join person n on n.id = h.person_id
    where ${condition} order by h.valid_from desc nulls last, h.id desc`.execute(db);
  return found.rows.map(toHolding);
}
