import { sql } from 'kysely';
import type { BodyId } from '../kernel/actor.ts';
import type { Day } from '../kernel/day.ts';
import { newId } from '../kernel/id.ts';
import type { Db } from '../platform/sql/pool.ts';
import { threadStore } from '../thread/thread.store.ts';
import { bodyAddress } from './addresses.ts';
import type { Body, BodyAlias, BodyKind, BodyVisibility } from './body.ts';
import { matchingStore } from './matching/matching.store.ts';
import { membershipStore } from './memberships.store.ts';
import { peopleStore } from './people.store.ts';
import { postStore } from './posts.store.ts';
import type { BodyTables } from './tables.ts';

export type NewBody = {
  readonly id?: BodyId | undefined;
  readonly kind: BodyKind;
  readonly name: string;
  readonly code?: string | undefined;
  readonly parentId?: BodyId | undefined;
  readonly mission?: string | undefined;
  readonly visibility: BodyVisibility;
  readonly validFrom?: Day | undefined;
};
export type ChangedBody = Omit<NewBody, 'id'> & { readonly validUntil?: Day | undefined };

type BodyRow = {
  id: BodyId;
  kind: BodyKind;
  name: string;
  code: string | null;
  parent_id: BodyId | null;
  mission: string;
  visibility: BodyVisibility;
  valid_from: Day | null;
  valid_until: Day | null;
  version: number;
};

export const toBody = (row: BodyRow): Body => ({
  id: row.id,
  kind: row.kind,
  name: row.name,
  code: row.code ?? undefined,
  parentId: row.parent_id ?? undefined,
  mission: row.mission,
  visibility: row.visibility,
  validFrom: row.valid_from ?? undefined,
  validUntil: row.valid_until ?? undefined,
  version: row.version,
});

/** Who: bodies, posts, people and memberships over time. What a person may not see is not there for that person. */
export const bodyStore = (db: Db) => ({
  ...bodiesAlone(db),
  ...membershipStore(db),
  ...postStore(db),
  ...peopleStore(db),
  ...matchingStore(db),
});
export type BodyStore = ReturnType<typeof bodyStore>;

const bodiesAlone = (db: Db) => {
  const tables = db.withTables<BodyTables>();
  return {
    async find(id: BodyId): Promise<Body | undefined> {
      const row = await tables.selectFrom('body').selectAll().where('id', '=', id).executeTakeFirst();
      return row && toBody(row);
    },
    /** Every body that may be seen, by name. */
    async list(): Promise<Body[]> {
      const rows = await tables.selectFrom('body').selectAll().orderBy('name').orderBy('id').execute();
      return rows.map(toBody);
    },
    async childrenOf(id: BodyId): Promise<Body[]> {
      const rows = await tables
        .selectFrom('body')
        .selectAll()
        .where('parent_id', '=', id)
        .orderBy('name')
        .execute();
      return rows.map(toBody);
    },
    /** The bodies above, outermost first. */
    async above(id: BodyId): Promise<Body[]> {
      const found = await sql<BodyRow>`
        with recursive way as (
          select b.parent_id as id, 1 as height from body b where b.id = ${id}
          union select b.parent_id, way.height + 1 from body b join way on b.id = way.id where way.height < 20)
        select body.* from body join way on way.id = body.id order by way.height desc`.execute(db);
      return found.rows.map(toBody);
    },
    async addBody(given: NewBody): Promise<BodyId> {
      const id = given.id ?? newId<'body'>();
      await threadStore(db).hang({
        id,
        kind: 'body',
        title: given.name,
        address: bodyAddress(id),
        state: 'inForce',
        day: null,
        bodyId: id,
        visibility: given.visibility,
        searchText: searchText(given),
      });
      await tables
        .insertInto('body')
        .values({
          id,
          kind: given.kind,
          name: given.name,
          code: given.code ?? null,
          parent_id: given.parentId ?? null,
          mission: given.mission ?? '',
          visibility: given.visibility,
          valid_from: given.validFrom ?? null,
          valid_until: null,
        })
        .execute();
      return id;
    },
    /** `'stale'` when somebody else has changed the body since this version was read. Posts are seen as the body is. */
    async changeBody(id: BodyId, version: number, given: ChangedBody): Promise<'changed' | 'stale'> {
      const answer = await tables
        .updateTable('body')
        .set({
          kind: given.kind,
          name: given.name,
          code: given.code ?? null,
          parent_id: given.parentId ?? null,
          mission: given.mission ?? '',
          visibility: given.visibility,
          valid_from: given.validFrom ?? null,
          valid_until: given.validUntil ?? null,
          version: version + 1,
        })
        .where('id', '=', id)
        .where('version', '=', version)
        .executeTakeFirst();
      if (answer.numUpdatedRows === 0n) return 'stale';
      const { name, visibility } = given;
      await threadStore(db).change(id, { title: name, visibility, searchText: searchText(given) });
      await sql`update knot set visibility = ${visibility}, title = post.title || ', ' || ${name}
        from post where post.id = knot.id and post.body_id = ${id}`.execute(db);
      return 'changed';
    },
    async addBodyAlias(bodyId: BodyId, alias: string): Promise<void> {
      await tables
        .insertInto('body_alias')
        .values({ id: newId(), body_id: bodyId, alias })
        .onConflict((on) => on.doNothing())
        .execute();
    },
    async removeBodyAlias(bodyId: BodyId, id: string): Promise<void> {
      await tables.deleteFrom('body_alias').where('id', '=', id).where('body_id', '=', bodyId).execute();
    },
    /** What the body is also called, in order. */
    async bodyAliasesOf(bodyId: BodyId): Promise<BodyAlias[]> {
      return tables
        .selectFrom('body_alias')
        .select(['id', 'alias'])
        .where('body_id', '=', bodyId)
        .orderBy('alias')
        .execute();
    },
    /** The units below an administration, at any depth ("varje enhet"), those in force only. */
    async unitsUnder(bodyId: BodyId, on?: Day): Promise<Body[]> {
      const found = await sql<BodyRow>`
        select * from body
        where id in (select body_branch(${bodyId})) and id <> ${bodyId} and kind = 'unit'
          and coalesce(valid_until, 'infinity') >= coalesce(${on ?? null}::date, current_date)
        order by name, id`.execute(db);
      return found.rows.map(toBody);
    },
  };
};

const searchText = (given: NewBody | ChangedBody) =>
  [given.code, given.mission].filter((text) => text).join(' ');
