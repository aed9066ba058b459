import { sql } from 'kysely';
import type { BodyId } from '../kernel/actor.ts';
import type { Day } from '../kernel/day.ts';
import type { Locale } from '../kernel/locale.ts';
import type { Db } from '../platform/sql/pool.ts';
import type { Knot, KnotFace, KnotId, KnotKind, Visibility } from './knot.ts';
import type { Tellers } from './teller.ts';
import type { Thread } from './thread.ts';
import type { Tie, TieKind } from './tie.ts';

type KnotRow = {
  id: KnotId;
  kind: KnotKind;
  title: string;
  address: string;
  state: string;
  day: Day | null;
  body_id: BodyId | null;
  visibility: Visibility;
};
export type ThreadTables = {
  knot: KnotRow & { author_id: string | null; search_text: string };
  tie: { source_id: KnotId; result_id: KnotId; kind: TieKind };
};

const columns = ['id', 'kind', 'title', 'address', 'state', 'day', 'body_id', 'visibility'] as const;
const farthest = 12;
const most = 400;

export const toKnot = (row: KnotRow): Knot => ({
  id: row.id,
  kind: row.kind,
  title: row.title,
  address: row.address,
  state: row.state,
  day: row.day,
  bodyId: row.body_id,
  visibility: row.visibility,
});

const toRow = (face: KnotFace) => ({
  id: face.id,
  kind: face.kind,
  title: face.title,
  address: face.address,
  state: face.state,
  day: face.day,
  body_id: face.bodyId,
  visibility: face.visibility,
  author_id: face.authorId ?? null,
  search_text: face.searchText ?? '',
});

/** One text whatever the number of identities, so that the database keeps one plan for it. */
const oneOf = (column: string, ids: readonly KnotId[]) =>
  sql<boolean>`${sql.ref(column)} = any(${ids}::uuid[])`;

/** Knots and ties of the thread; what a person may not see is not there for that person. */
export const threadStore = (db: Db) => {
  const tables = db.withTables<ThreadTables>();
  return {
    /** Hangs new knots on the thread; their slices' rows follow in the same transaction. */
    async hang(...faces: KnotFace[]): Promise<void> {
      if (faces.length > 0) await tables.insertInto('knot').values(faces.map(toRow)).execute();
    },
    /** Writes what has changed of a knot's face. */
    async change(
      id: KnotId,
      face: Partial<Pick<KnotFace, 'title' | 'state' | 'day' | 'visibility' | 'bodyId' | 'searchText'>>,
    ) {
      const set = {
        ...(face.title !== undefined && { title: face.title }),
        ...(face.state !== undefined && { state: face.state }),
        ...(face.day !== undefined && { day: face.day }),
        ...(face.visibility !== undefined && { visibility: face.visibility }),
        ...(face.bodyId !== undefined && { body_id: face.bodyId }),
        ...(face.searchText !== undefined && { search_text: face.searchText }),
      };
      if (Object.keys(set).length > 0)
        await tables.updateTable('knot').set(set).where('id', '=', id).execute();
    },
    /** Ties results to their sources; a tie that is there already stays as it is. */
    async tie(...ties: Tie[]): Promise<void> {
      if (ties.length === 0) return;
      const values = ties.map((one) => ({ source_id: one.source, result_id: one.result, kind: one.kind }));
      await tables
        .insertInto('tie')
        .values(values)
        .onConflict((on) => on.doNothing())
        .execute();
    },
    async untie(tie: Tie): Promise<void> {
      await tables
        .deleteFrom('tie')
        .where('source_id', '=', tie.source)
        .where('result_id', '=', tie.result)
        .where('kind', '=', tie.kind)
        .execute();
    },
    async find(id: KnotId): Promise<Knot | undefined> {
      const row = await tables.selectFrom('knot').select(columns).where('id', '=', id).executeTakeFirst();
      return row && toKnot(row);
    },
    async findAll(ids: readonly KnotId[]): Promise<Knot[]> {
      if (ids.length === 0) return [];
      const rows = await tables.selectFrom('knot').select(columns).where(oneOf('id', ids)).execute();
      return rows.map(toKnot);
    },
    /** What came of these knots by one kind of tie, with the source each came of; sources in no order, results by day. */
    async resultsOf(sources: readonly KnotId[], kind: TieKind): Promise<{ source: KnotId; knot: Knot }[]> {
      if (sources.length === 0) return [];
      const rows = await tables
        .selectFrom('tie')
        .innerJoin('knot', 'knot.id', 'tie.result_id')
        .select(['tie.source_id', ...columns.map((name) => `knot.${name}` as const)])
        .where(oneOf('tie.source_id', sources))
        .where('tie.kind', '=', kind)
        .orderBy('knot.day')
        .orderBy('knot.id')
        .execute();
      return rows.map((row) => ({ source: row.source_id, knot: toKnot(row) }));
    },
    /** What these knots came of by one kind of tie. */
    async sourcesOf(results: readonly KnotId[], kind: TieKind): Promise<{ result: KnotId; knot: Knot }[]> {
      if (results.length === 0) return [];
      const rows = await tables
        .selectFrom('tie')
        .innerJoin('knot', 'knot.id', 'tie.source_id')
        .select(['tie.result_id', ...columns.map((name) => `knot.${name}` as const)])
        .where(oneOf('tie.result_id', results))
        .where('tie.kind', '=', kind)
        .orderBy('knot.day')
        .orderBy('knot.id')
        .execute();
      return rows.map((row) => ({ result: row.result_id, knot: toKnot(row) }));
    },
    /** The thread of a knot: all it came of and all that came of it, with gaps; undefined when it may not be seen. */
    async threadOf(id: KnotId, tellers: Tellers, today: Day, locale: Locale): Promise<Thread | undefined> {
      const ties = await walk(db, id);
      const ids = [...new Set([id, ...ties.flatMap((one) => [one.source, one.result])])];
      const rows = await tables.selectFrom('knot').select(columns).where(oneOf('id', ids)).execute();
      const knots = new Map(rows.map((row) => [row.id, toKnot(row)]));
      const centre = knots.get(id);
      if (!centre) return undefined;
      const gaps = [];
      for (const [kind, teller] of tellers) {
        const own = rows.filter((row) => row.kind === kind).map((row) => row.id);
        if (teller.gaps && own.length > 0) gaps.push(...(await teller.gaps(db, own, today, locale)));
      }
      return { centre, knots, ties, gaps, cut: ties.length >= most };
    },
  };
};
export type ThreadStore = ReturnType<typeof threadStore>;

/**
 * Ties upwards and downwards from one knot, never down again from what was met on the way up. Each way starts with a
 * row that stands for the knot itself: every mention of the ties costs the policies of three tables.
 */
async function walk(db: Db, id: KnotId): Promise<Tie[]> {
  const found = await sql<{ source: KnotId; result: KnotId; kind: TieKind }>`
    with recursive
    down as (
      select null::uuid as source_id, ${id}::uuid as result_id, '' as kind, 0 as depth
      union
      select t.source_id, t.result_id, t.kind, down.depth + 1
      from down join tie t on t.source_id = down.result_id where down.depth < ${farthest}::int),
    up as (
      select ${id}::uuid as source_id, null::uuid as result_id, '' as kind, 0 as depth
      union
      select t.source_id, t.result_id, t.kind, up.depth + 1
      from up join tie t on t.result_id = up.source_id where up.depth < ${farthest}::int)
    select source_id as source, result_id as result, kind from (
      select source_id, result_id, kind, min(depth) as depth from (select * from down union all select * from up) met
      where depth > 0 group by 1, 2, 3) ties
    order by depth limit ${most}`.execute(db);
  return found.rows;
}
