import { sql } from 'kysely';
import { afterChange, occurrences } from '../../kernel/cadence.ts';
import type { Cadence } from '../../kernel/cadence.ts';
import type { Calendar } from '../../kernel/calendar.ts';
import type { Day } from '../../kernel/day.ts';
import { newId } from '../../kernel/id.ts';
import type { Db } from '../../platform/sql/pool.ts';
import type { KnotId } from '../../thread/knot.ts';
import type { AssignmentId } from '../assignment.ts';
import { cadenceOn, horizonFrom, untilDone } from './expectation.ts';
import type { CadenceRow, Expectation } from './expectation.ts';
import { toCadenceRow, toExpectation } from '../rows.ts';
import type { AssignmentTables } from '../rows.ts';

type Planned = { readonly opens: Day | null; readonly due: Day; readonly label: string };
/** `from`: the day the duty began; `today` sets how far ahead is planned. */
export type Planning = { readonly from: Day; readonly today: Day; readonly calendar: Calendar };

/** Expected report-backs and the cadences that make them. */
export const expectationStore = (db: Db) => {
  const tables = db.withTables<AssignmentTables>();

  /** The same to each of several. */
  async function addTo(ids: readonly AssignmentId[], planned: readonly Planned[]): Promise<void> {
    const rows = ids.flatMap((assignment) =>
      planned.map((one) => ({ ...one, assignment, id: newId<'expectation'>() })),
    );
    // NOTE lists, not a parameter for every cell: a whole may have hundreds of parts and years of weeks
    await sql`insert into expectation (id, assignment_id, opens_on, due_on, label)
      select * from unnest(${rows.map((row) => row.id)}::uuid[], ${rows.map((row) => row.assignment)}::uuid[],
        ${rows.map((row) => row.opens)}::date[], ${rows.map((row) => row.due)}::date[],
        ${rows.map((row) => row.label)}::text[])
      on conflict do nothing`.execute(db);
  }

  /** Adds what is not there; a day that already awaits a report stays as it is. */
  async function add(id: AssignmentId, planned: readonly Planned[]): Promise<void> {
    if (planned.length === 0) return;
    await addTo([id], planned);
  }

  const cadencesOf = async (id: AssignmentId): Promise<CadenceRow[]> => {
    const rows = await tables
      .selectFrom('assignment_cadence')
      .selectAll()
      .where('assignment_id', '=', id)
      .orderBy('valid_from')
      .orderBy('id')
      .execute();
    return rows.map(toCadenceRow);
  };

  const expectationsOf = async (id: AssignmentId): Promise<Expectation[]> => {
    const rows = await tables
      .selectFrom('expectation')
      .selectAll()
      .where('assignment_id', '=', id)
      .orderBy('due_on')
      .orderBy('id')
      .execute();
    return rows.map(toExpectation);
  };

  const meetingsOf = async (id: AssignmentId, calendar: Calendar) => {
    const row = await tables
      .selectFrom('assignment')
      .select(['given_by_body_id', 'report_to_body_id'])
      .where('id', '=', id)
      .executeTakeFirst();
    const receiver = row?.report_to_body_id ?? row?.given_by_body_id;
    const meetings = receiver && calendar.meetingsOf?.(receiver);
    return meetings ? { meetings } : {};
  };

  const unrolling = async (id: AssignmentId, { from, today, calendar }: Planning) => {
    const until = horizonFrom(from > today ? from : today);
    return { from, until, calendar, ...(await meetingsOf(id, calendar)) };
  };

  return {
    cadencesOf,
    expectationsOf,
    /** The next awaited report-back, on the assignment and on its knot. */
    refreshDue,
    addCadence,
    /** Makes the expectations of the cadence in force, or the one of the due date; once, when the duty begins. */
    plan,
    /** Plans eighteen months ahead of today whatever recurs; to be done every day. Returns how many were added. */
    async planAhead(today: Day, calendar: Calendar): Promise<number> {
      const found = await sql<{ id: AssignmentId; due_on: Day | null; last: Day | null }>`
        select a.id, a.due_on, (select max(due_on) from expectation e where e.assignment_id = a.id) as last
        from assignment a
        where a.closed_on is null and a.state <> 'awaitingBoard'
          and exists (select from assignment_cadence c where c.assignment_id = a.id)
          and not exists (select from assignment part where part.parent_id = a.id)`.execute(db);
      let added = 0;
      for (const { id, due_on: end, last } of found.rows) {
        const row = cadenceOn(await cadencesOf(id), today);
        if (!row) continue;
        const unrolled = occurrences(
          row.cadence,
          await unrolling(id, { from: row.validFrom, today, calendar }),
        );
        const until = untilDone(unrolled, end ?? undefined, row.validFrom);
        const wanted = until.filter(({ due }) => !last || due > last);
        await add(id, wanted);
        if (wanted.length > 0) await refreshDue([id]);
        added += wanted.length;
      }
      return added;
    },
    /** A new cadence from a day: windows that have begun stay on the old rule (domain.md 4.8). */
    async changeCadence(
      id: AssignmentId,
      given: { cadence: Cadence; words: string; decisionId?: KnotId | undefined; reason: string },
      planning: Planning,
    ): Promise<void> {
      const existing = (await expectationsOf(id)).map((one) => ({
        ...one,
        opens: one.opensOn ?? one.dueOn,
        due: one.dueOn,
      }));
      const { kept, added } = afterChange(existing, given.cadence, await unrolling(id, planning));
      const stays = new Set(kept.map((one) => one.id));
      const gone = existing.filter((one) => !stays.has(one.id) && !one.reportId).map((one) => one.id);
      if (gone.length > 0) await tables.deleteFrom('expectation').where('id', 'in', gone).execute();
      await addCadence(id, given, planning.from);
      await add(id, added);
      await refreshDue([id]);
    },
    /** What is awaited follows the date of something that is to be done once. */
    async moveDue(id: AssignmentId, dueOn: Day | undefined): Promise<void> {
      if ((await cadencesOf(id)).some((row) => row.cadence.kind !== 'none')) return;
      const open = (await expectationsOf(id)).filter((one) => !one.reportId);
      if (open.length === 1 && open[0]?.dueOn === dueOn) return;
      const answered = (await expectationsOf(id)).some((one) => one.reportId && !one.receivedOn);
      await drop([id]);
      const row = await tables
        .selectFrom('assignment')
        .select((column) => [
          'given_on',
          column
            .exists(
              column.selectFrom('assignment as part').select('part.id').where('part.parent_id', '=', id),
            )
            .as('split'),
        ])
        .where('id', '=', id)
        .executeTakeFirst();
      if (dueOn && !answered && !row?.split) {
        await add(id, [{ opens: row?.given_on ?? null, due: dueOn, label: '' }]);
      }
      await refreshDue([id]);
    },
    /** After a report was sent back for more: awaited again, by the new day. */
    async awaitAgain(id: AssignmentId, opens: Day, due: Day, label: string): Promise<void> {
      await add(id, [{ opens, due, label }]);
      await refreshDue([id]);
    },
    drop,
    /** What is awaited of a whole, or of a part it has already, is awaited of these parts; the whole awaits no more. */
    async handDown(parentId: AssignmentId, parts: readonly AssignmentId[]): Promise<void> {
      if (parts.length === 0) return;
      for (const row of await cadencesOf(parentId)) {
        for (const part of parts) await addCadence(part, row, row.validFrom);
      }
      const awaited = await sql<Planned>`
        select min(e.opens_on) as opens, e.due_on as due, min(e.label) as label
        from expectation e join assignment a on a.id = e.assignment_id
        where e.report_id is null and (a.id = ${parentId} or a.parent_id = ${parentId})
        group by e.due_on order by e.due_on`.execute(db);
      await addTo(parts, awaited.rows);
      await drop([parentId]);
      await refreshDue(parts);
    },
  };

  async function plan(id: AssignmentId, planning: Planning): Promise<void> {
    const row = await tables
      .selectFrom('assignment')
      .select(['due_on', 'given_on'])
      .where('id', '=', id)
      .executeTakeFirst();
    const cadence = cadenceOn(await cadencesOf(id), planning.today)?.cadence;
    const end = row?.due_on;
    if (cadence && cadence.kind !== 'none') {
      const all = occurrences(cadence, await unrolling(id, planning));
      await add(id, untilDone(all, end ?? undefined, planning.from));
    } else if (row && end) {
      await add(id, [{ opens: row.given_on, due: end, label: '' }]);
    }
    await refreshDue([id]);
  }

  async function addCadence(
    id: AssignmentId,
    given: { cadence: Cadence; words: string; decisionId?: KnotId | undefined; reason?: string },
    validFrom: Day,
  ): Promise<void> {
    await tables
      .insertInto('assignment_cadence')
      .values({
        id: newId<'cadence'>(),
        assignment_id: id,
        cadence: given.cadence,
        words: given.words,
        valid_from: validFrom,
        decision_id: given.decisionId ?? null,
        reason: given.reason ?? '',
      })
      .execute();
  }

  /** Takes away what is awaited and not given. */
  async function drop(ids: readonly AssignmentId[]): Promise<void> {
    if (ids.length === 0) return;
    await tables
      .deleteFrom('expectation')
      .where('assignment_id', 'in', ids)
      .where('report_id', 'is', null)
      .execute();
    await refreshDue(ids);
  }

  async function refreshDue(ids: readonly AssignmentId[]): Promise<void> {
    await sql`
      with next as (
        select a.id, (select min(e.due_on) from expectation e where e.assignment_id = a.id and e.report_id is null) as due
        from assignment a where a.id = any(${ids}::uuid[])),
      written as (
        update assignment set next_due_on = next.due from next
        where assignment.id = next.id and next_due_on is distinct from next.due)
      update knot set day = coalesce(next.due, assignment.due_on) from next join assignment on assignment.id = next.id
      where knot.id = next.id`.execute(db);
  }
};
