import { sql } from 'kysely';
import type { BodyId } from '../kernel/actor.ts';
import type { Day } from '../kernel/day.ts';
import type { Db } from '../platform/sql/pool.ts';
import type { Knot, Visibility } from '../thread/knot.ts';
import type { Decision, DecisionId, DecisionVerb, ItemId } from './decision.ts';
import type { DecisionTables } from './tables.ts';

type DecisionRow = {
  id: DecisionId;
  item_id: ItemId;
  body_id: BodyId;
  decided_on: Day;
  text: string;
  verb: DecisionVerb;
  visibility: Visibility;
  corrects_id: DecisionId | null;
  corrected_by: DecisionId | null;
};

export const decisionSorts = ['day', 'body', 'verb'] as const;
export type DecisionSort = (typeof decisionSorts)[number];
export type DecisionFilter = {
  readonly bodyId?: BodyId | undefined;
  readonly from?: Day | undefined;
  readonly until?: Day | undefined;
  readonly verb?: DecisionVerb | undefined;
};
export type DecisionPaging = {
  readonly sort: DecisionSort;
  readonly order: 'asc' | 'desc';
  readonly offset: number;
  readonly size: number;
};
/** An assignment that came of a decision, as the thread knows it. */
export type Given = Pick<Knot, 'id' | 'title' | 'address'>;
export type TakenDecision = Decision & { readonly given: readonly Given[] };
/** A row of the list: with its body's and item's names as the asker sees them. */
export type ListedDecision = Decision & { readonly bodyName: string; readonly heading: string };

/** Reading decisions; what the asker may not see is in no row and no count. */
export const decisionListStore = (db: Db) => {
  const tables = db.withTables<DecisionTables>();
  const decisions = () =>
    tables
      .selectFrom('decision')
      .innerJoin('knot', 'knot.id', 'decision.id')
      .selectAll('decision')
      .select('knot.visibility')
      // NOTE only a corrected decision is looked up, so that the list costs nothing for the others
      .select(
        sql<DecisionId | null>`case when knot.state = 'corrected'
          then (select later.id from decision later where later.corrects_id = decision.id order by later.id desc limit 1) end`.as(
          'corrected_by',
        ),
      );
  const filtered = (filter: DecisionFilter) => {
    let query = decisions()
      .leftJoin('knot as body', 'body.id', 'decision.body_id')
      .leftJoin('knot as item', 'item.id', 'decision.item_id')
      .select(['body.title as body_name', 'item.title as heading']);
    if (filter.bodyId) query = query.where('decision.body_id', '=', filter.bodyId);
    if (filter.from) query = query.where('decision.decided_on', '>=', filter.from);
    if (filter.until) query = query.where('decision.decided_on', '<=', filter.until);
    if (filter.verb) query = query.where('decision.verb', '=', filter.verb);
    return query;
  };
  const column = { day: 'decision.decided_on', body: 'body.title', verb: 'decision.verb' } as const;
  return {
    async findDecision(id: DecisionId): Promise<Decision | undefined> {
      const row = await decisions().where('decision.id', '=', id).executeTakeFirst();
      return row && toDecision(row);
    },
    /** The decisions on these items, in the order they were taken, each with the assignments it gave. */
    async decisionsOfItems(itemIds: readonly ItemId[]): Promise<TakenDecision[]> {
      if (itemIds.length === 0) return [];
      const rows = await decisions()
        .select(
          sql<
            Given[] | null
          >`(select jsonb_agg(jsonb_build_object('id', g.id, 'title', g.title, 'address', g.address)
            order by g.day, g.id) from tie join knot g on g.id = tie.result_id
            where tie.source_id = decision.id and tie.kind = 'gives')`.as('given'),
        )
        .where('decision.item_id', '=', sql<ItemId>`any(${itemIds}::uuid[])`)
        .orderBy('decision.item_id')
        .orderBy('decision.position')
        .execute();
      return rows.map((row) => ({ ...toDecision(row), given: row.given ?? [] }));
    },
    async listDecisions(
      filter: DecisionFilter,
      paging: DecisionPaging,
    ): Promise<{ rows: ListedDecision[]; total: number }> {
      const [rows, total] = [
        await filtered(filter)
          .orderBy(column[paging.sort], paging.order)
          .orderBy('decision.decided_on', paging.order)
          .orderBy('decision.id', paging.order)
          .limit(paging.size)
          .offset(paging.offset)
          .execute(),
        await this.countDecisions(filter),
      ];
      return { rows: rows.map(toListed), total };
    },
    /** Decisions that give an assignment which nobody has been given, newest first; corrected ones left out. */
    async withoutAssignment(most: number): Promise<Pick<Knot, 'id' | 'title' | 'address' | 'day'>[]> {
      const found = await sql<Pick<Knot, 'id' | 'title' | 'address' | 'day'>>`
        select k.id, k.title, k.address, k.day from decision d join knot k on k.id = d.id
        where d.verb = 'assign' and k.state <> 'corrected'
          and not exists (select from tie where source_id = d.id and kind = 'gives')
        order by d.decided_on desc, d.id limit ${most}`.execute(db);
      return found.rows;
    },
    async countDecisions(filter: DecisionFilter): Promise<number> {
      const row = await filtered(filter)
        .clearSelect()
        .select(sql<number>`count(*)`.as('total'))
        .executeTakeFirst();
      return row?.total ?? 0;
    },
    /** The body's latest decisions, newest first: those a new decision may correct. */
    async latestOf(bodyId: BodyId, most = 50): Promise<ListedDecision[]> {
      const paging = { sort: 'day', order: 'desc', offset: 0, size: most } as const;
      return (await this.listDecisions({ bodyId }, paging)).rows;
    },
  };
};

const toDecision = (row: DecisionRow): Decision => ({
  id: row.id,
  itemId: row.item_id,
  bodyId: row.body_id,
  decidedOn: row.decided_on,
  text: row.text,
  verb: row.verb,
  visibility: row.visibility,
  correctsId: row.corrects_id ?? undefined,
  correctedById: row.corrected_by ?? undefined,
});

const toListed = (
  row: DecisionRow & { body_name: string | null; heading: string | null },
): ListedDecision => ({ ...toDecision(row), bodyName: row.body_name ?? '', heading: row.heading ?? '' });
