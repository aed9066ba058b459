import { sql } from 'kysely';
import type { BodyId, PersonId } from '../kernel/actor.ts';
import { yearOf } from '../kernel/day.ts';
import type { Day } from '../kernel/day.ts';
import { newId } from '../kernel/id.ts';
import type { Id } from '../kernel/id.ts';
import type { Db } from '../platform/sql/pool.ts';
import type { Visibility } from '../thread/knot.ts';
import { threadStore } from '../thread/thread.store.ts';
import { decisionAddress } from './addresses.ts';
import { numberOf } from './decision.ts';
import type { DelegatedDecision, DelegatedId } from './decision.ts';
import { delegatedRows } from './rows.store.ts';
import type { Point } from './point.ts';
import type { RegisterFilter, RegisterView } from './register.ts';

export type NewDelegated = {
  readonly point: Point;
  readonly decidedOn: Day;
  readonly heading: string;
  readonly text: string;
  readonly caseNumber: string;
  readonly decidedBy: string;
  readonly decidedById: PersonId | undefined;
  readonly presenter: string;
  readonly tookPart: string;
  readonly urgency: string;
  readonly visibility: Visibility;
  readonly correctsId?: DelegatedId | undefined;
};
/** What waits to be told its body. */
export type Waiting = { readonly id: DelegatedId; readonly bodyId: BodyId; readonly isUrgent: boolean };

const waits = sql`d.notified and not exists (select from delegated_decision n where n.corrects_id = d.id)
  and not exists (select from tie t join agenda_item i on i.id = t.result_id join meeting m on m.id = i.meeting_id
    where t.source_id = d.id and t.kind = 'raises' and m.state <> 'cancelled')`;

/** Delegated and urgent decisions: added, tied and minuted; never changed. */
export const delegatedStore = (db: Db) => {
  const thread = threadStore(db);
  return {
    async find(id: DelegatedId): Promise<DelegatedDecision | undefined> {
      return (await delegatedRows(db, sql`d.id = ${id}`, sql`d.id`, { limit: 1, offset: 0 }))[0];
    },
    /** The register, filtered and sorted. */
    list: (filter: RegisterFilter, view: RegisterView): Promise<DelegatedDecision[]> =>
      delegatedRows(db, whereOf(filter), orderOf(view), view),
    async count(filter: RegisterFilter): Promise<number> {
      if (filter.state) {
        const all = await delegatedRows(db, whereOf(filter), sql`d.id`, { limit: 1_000_000, offset: 0 });
        return all.length;
      }
      const found = await sql<{ n: number }>`select count(*)::int as n from delegated_decision d
        join knot k on k.id = d.id where ${whereOf({ ...filter, state: undefined })}`.execute(db);
      return found.rows[0]?.n ?? 0;
    },
    /** The decisions that these items tell of, as far as the reader sees them. */
    async toldOn(items: readonly Id<'item'>[]): Promise<{ item: Id<'item'>; decision: DelegatedDecision }[]> {
      if (items.length === 0) return [];
      const ties = await sql<{ item: Id<'item'>; id: DelegatedId }>`
        select t.result_id as item, t.source_id as id from tie t join delegated_decision d on d.id = t.source_id
        where t.kind = 'raises' and t.result_id = any(${[...items]}::uuid[])`.execute(db);
      const ids = ties.rows.map(({ id }) => id);
      if (ids.length === 0) return [];
      const page = { limit: ids.length, offset: 0 };
      const found = await delegatedRows(
        db,
        sql`d.id = any(${ids}::uuid[])`,
        sql`d.decided_on, d.serial`,
        page,
      );
      return found.flatMap((decision) =>
        ties.rows.filter(({ id }) => id === decision.id).map(({ item }) => ({ item, decision })),
      );
    },
    /** What waits to be put on an agenda; of one body, or of all. */
    async waiting(bodyId?: BodyId): Promise<readonly Waiting[]> {
      const found = await sql<{ id: DelegatedId; body_id: BodyId; is_urgent: boolean }>`
        select d.id, d.body_id, d.is_urgent from delegated_decision d
        where ${waits} ${bodyId ? sql`and d.body_id = ${bodyId}` : sql``} order by d.decided_on, d.serial`.execute(
        db,
      );
      return found.rows.map((row) => ({ id: row.id, bodyId: row.body_id, isUrgent: row.is_urgent }));
    },
    /** Draws the next number of the body's year, and hangs the decision on the thread. */
    async register(decision: NewDelegated, by: PersonId | undefined): Promise<DelegatedId> {
      const { point, decidedOn } = decision;
      const id = newId<'delegated'>();
      const year = yearOf(decidedOn);
      const drawn = await sql<{ n: number }>`select next_delegated(${point.bodyId}, ${year}) as n`.execute(
        db,
      );
      const serial = drawn.rows[0]?.n ?? 1;
      const isUrgent = point.delegate.kind === 'urgent';
      const number = numberOf({ isUrgent, serial, year });
      await thread.hang({
        id,
        kind: 'delegated',
        title: `${number} ${decision.heading}`,
        address: decisionAddress(id),
        state: 'taken',
        day: decidedOn,
        bodyId: point.bodyId,
        visibility: decision.visibility,
        ...(by && { authorId: by }),
        searchText: [decision.text, decision.caseNumber, decision.decidedBy, point.matter].join(' '),
      });
      await sql`insert into delegated_decision (id, body_id, point_id, year, serial, is_urgent, decided_on, heading, text,
          case_number, decided_by, decided_by_id, presenter, took_part, urgency, notified, appeal, corrects_id, registered_by)
        values (${id}, ${point.bodyId}, ${point.id}, ${year}, ${serial}, ${isUrgent}, ${decidedOn}, ${decision.heading},
          ${decision.text}, ${decision.caseNumber}, ${decision.decidedBy}, ${decision.decidedById ?? null},
          ${decision.presenter}, ${decision.tookPart}, ${isUrgent ? decision.urgency : ''}, ${point.notified},
          ${point.appeal}, ${decision.correctsId ?? null}, ${by ?? null})`.execute(db);
      if (decision.correctsId) {
        await thread.tie({ source: decision.correctsId, result: id, kind: 'follows' });
        await thread.change(decision.correctsId, { state: 'corrected' });
      }
      return id;
    },
    /** Holds the decision until the transaction ends; two who correct or minute it at once take turns. */
    async hold(id: DelegatedId): Promise<void> {
      await sql`select pg_advisory_xact_lock(hashtextextended(${id}::text, 152))`.execute(db);
    },
    /** Writes that the decision has minutes of its own, announced at this address; once. */
    async minute(
      id: DelegatedId,
      at: { on: Day; by: PersonId; noticeAddress: string },
    ): Promise<'minuted' | 'stale'> {
      const stored = await sql`update delegated_decision
        set protocolled_on = ${at.on}, protocolled_by = ${at.by}, notice_address = ${at.noticeAddress}
        where id = ${id} and protocolled_on is null returning id`.execute(db);
      return stored.rows.length > 0 ? 'minuted' : 'stale';
    },
  };
};

function whereOf(filter: RegisterFilter) {
  const parts = [sql`true`];
  if (filter.bodyId) parts.push(sql`d.body_id = ${filter.bodyId}`);
  if (filter.kind) parts.push(sql`d.is_urgent = ${filter.kind === 'urgent'}`);
  if (filter.from) parts.push(sql`d.decided_on >= ${filter.from}`);
  if (filter.until) parts.push(sql`d.decided_on <= ${filter.until}`);
  if (filter.words) parts.push(sql`k.search @@ websearch_to_tsquery('swedish', ${filter.words})`);
  if (filter.state === 'late') parts.push(sql`(s.missed or s.state = 'minutes-due')`);
  else if (filter.state) parts.push(sql`s.state = ${filter.state}`);
  return sql.join(parts, sql` and `);
}

function orderOf({ sort, order }: RegisterView) {
  const way = order === 'asc' ? sql`asc` : sql`desc`;
  const by = { dag: sql`d.decided_on`, organ: sql`bk.title`, rubrik: sql`d.heading` }[sort];
  return sql`${by} ${way}, d.serial ${way}, d.id`;
}
