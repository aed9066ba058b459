import type { Generated } from 'kysely';
import type { BodyId, PersonId } from '../kernel/actor.ts';
import type { Day } from '../kernel/day.ts';
import { newId } from '../kernel/id.ts';
import type { Db } from '../platform/sql/pool.ts';
import type { KnotId, Visibility } from '../thread/knot.ts';
import type { ThreadTables } from '../thread/thread.store.ts';
import { threadStore } from '../thread/thread.store.ts';
import { goalAddress } from './addresses.ts';
import type { Goal, GoalId } from './goal.ts';

type GoalRow = {
  id: GoalId;
  body_id: BodyId;
  title: string;
  description: string;
  parent_id: GoalId | null;
  valid_from: Day | null;
  valid_until: Day | null;
  version: Generated<number>;
};
type GoalTables = ThreadTables & { goal: GoalRow };

export type GoalText = {
  readonly title: string;
  readonly description?: string | undefined;
  readonly parentId?: GoalId | undefined;
  readonly validFrom?: Day | undefined;
  readonly validUntil?: Day | undefined;
};
export type NewGoal = GoalText & {
  readonly bodyId: BodyId;
  readonly visibility: Visibility;
  readonly authorId?: PersonId | undefined;
};

/** Goals and what works for them. Ids are knot ids. */
export const goalStore = (db: Db) => {
  const tables = db.withTables<GoalTables>();
  const thread = threadStore(db);
  const goals = () =>
    tables
      .selectFrom('goal')
      .innerJoin('knot', 'knot.id', 'goal.id')
      .leftJoin('knot as body', 'body.id', 'goal.body_id')
      .selectAll('goal')
      .select(['knot.visibility', 'body.title as body_name']);
  return {
    /** Sets a goal; one under another serves it on the thread too. */
    async setGoal(goal: NewGoal): Promise<GoalId> {
      const id = newId<'goal'>();
      await thread.hang({
        id,
        kind: 'goal',
        title: goal.title,
        address: goalAddress(id),
        state: 'set',
        day: goal.validUntil ?? null,
        bodyId: goal.bodyId,
        visibility: goal.visibility,
        ...(goal.authorId && { authorId: goal.authorId }),
        searchText: goal.description ?? '',
      });
      await tables
        .insertInto('goal')
        .values({ id, body_id: goal.bodyId, ...toColumns(goal) })
        .execute();
      if (goal.parentId) await this.serve(goal.parentId, id);
      return id;
    },
    async find(id: GoalId): Promise<Goal | undefined> {
      const row = await goals().where('goal.id', '=', id).executeTakeFirst();
      return row && toGoal(row);
    },
    /** Goals by title: all, a body's, or those that run on a day. */
    async list(filter: { bodyId?: BodyId | undefined; on?: Day | undefined } = {}): Promise<Goal[]> {
      let query = goals();
      const { bodyId, on } = filter;
      if (bodyId) query = query.where('goal.body_id', '=', bodyId);
      if (on) {
        query = query
          .where((is) => is.or([is('goal.valid_from', 'is', null), is('goal.valid_from', '<=', on)]))
          .where((is) => is.or([is('goal.valid_until', 'is', null), is('goal.valid_until', '>=', on)]));
      }
      const rows = await query.orderBy('goal.title').orderBy('goal.id').execute();
      return rows.map(toGoal);
    },
    /** Stores an edited goal; 'stale' when somebody else has changed it since `version`. */
    async changeGoal(goal: Goal, version: number, text: GoalText): Promise<'changed' | 'stale'> {
      const stored = await tables
        .updateTable('goal')
        .set((value) => ({ ...toColumns(text), version: value('version', '+', 1) }))
        .where('id', '=', goal.id)
        .where('version', '=', version)
        .executeTakeFirst();
      if (stored.numUpdatedRows === 0n) return 'stale';
      await thread.change(goal.id, {
        title: text.title,
        day: text.validUntil ?? null,
        searchText: text.description ?? '',
      });
      if (goal.parentId && goal.parentId !== text.parentId) {
        await thread.untie({ source: goal.parentId, result: goal.id, kind: 'serves' });
      }
      if (text.parentId) await this.serve(text.parentId, goal.id);
      return 'changed';
    },
    /** Says that something works for a goal. */
    async serve(goalId: GoalId, knotId: KnotId): Promise<void> {
      await thread.tie({ source: goalId, result: knotId, kind: 'serves' });
    },
    async stopServing(goalId: GoalId, knotId: KnotId): Promise<void> {
      await thread.untie({ source: goalId, result: knotId, kind: 'serves' });
    },
  };
};
export type GoalStore = ReturnType<typeof goalStore>;

const toColumns = (text: GoalText) => ({
  title: text.title,
  description: text.description ?? '',
  parent_id: text.parentId ?? null,
  valid_from: text.validFrom ?? null,
  valid_until: text.validUntil ?? null,
});

const toGoal = (
  row: Omit<GoalRow, 'version'> & { version: number; visibility: Visibility; body_name: string | null },
): Goal => ({
  id: row.id,
  bodyId: row.body_id,
  bodyName: row.body_name ?? '',
  title: row.title,
  description: row.description,
  parentId: row.parent_id ?? undefined,
  validFrom: row.valid_from ?? undefined,
  validUntil: row.valid_until ?? undefined,
  visibility: row.visibility,
  version: row.version,
});
