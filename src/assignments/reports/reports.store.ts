import { sql } from 'kysely';
import type { BodyId } from '../../kernel/actor.ts';
import type { Day } from '../../kernel/day.ts';
import { newId } from '../../kernel/id.ts';
import type { Db } from '../../platform/sql/pool.ts';
import type { KnotId, Visibility } from '../../thread/knot.ts';
import { threadStore } from '../../thread/thread.store.ts';
import { reportAddress } from '../addresses.ts';
import { reportTitleOf } from '../assignment.ts';
import type { AssignmentId } from '../assignment.ts';
import { answeredBy, closes } from './expectation.ts';
import type { Expectation, ExpectationId, Outcome, ReceivedReport, Report, ReportId } from './expectation.ts';
import { expectationStore } from './expectations.store.ts';
import { toExpectation, toReport } from '../rows.ts';
import type { AssignmentTables, ReportRow } from '../rows.ts';

/** A given report that its receiver has not decided about yet. */
export type WaitingReport = {
  readonly id: ReportId;
  readonly title: string;
  readonly address: string;
  readonly assignmentId: AssignmentId;
  readonly what: string;
  readonly reportedOn: Day;
  readonly receiver: BodyId;
};

export type Receipt = {
  readonly reportId: ReportId;
  readonly outcome: Outcome;
  readonly decisionId: KnotId;
  readonly receivedOn: Day;
  /** By when the report is to come again, for outcome `supplement`. */
  readonly supplementDueOn?: Day | undefined;
};

/** Report-backs and their receipts. */
export const reportStore = (db: Db) => {
  const tables = db.withTables<AssignmentTables>();
  const thread = threadStore(db);
  const expectations = expectationStore(db);

  const reportsWhere = async (column: 'report_back.id' | 'report_back.assignment_id', id: string) => {
    const rows = await tables
      .selectFrom('report_back')
      .innerJoin('knot', 'knot.id', 'report_back.id')
      .selectAll('report_back')
      .select('knot.title')
      .where(column, '=', id as ReportId & AssignmentId)
      .orderBy('reported_on', 'desc')
      .orderBy('report_back.id', 'desc')
      .execute();
    const answered = rows.length === 0 ? [] : await answeredRows(rows.map((row) => row.id));
    return rows.map((row) => ({
      ...toReport(row),
      title: row.title,
      expectation: answered.find((one) => one.reportId === row.id),
    }));
  };
  const answeredRows = async (ids: readonly ReportId[]) => {
    const rows = await tables.selectFrom('expectation').selectAll().where('report_id', 'in', ids).execute();
    return rows.map(toExpectation);
  };

  const findReport = async (id: ReportId): Promise<ReceivedReport | undefined> =>
    (await reportsWhere('report_back.id', id))[0];

  return {
    /** Stores a report-back; it answers one expectation by the counting rule, or stands beside them as an extra. */
    async report(report: Omit<Report, 'id'>): Promise<{ reportId: ReportId; expectationId: ExpectationId }> {
      const { assignmentId } = report;
      const id = newId<'report'>();
      const face = await tables
        .selectFrom('knot')
        .select(['title', 'visibility', 'body_id'])
        .where('id', '=', assignmentId)
        .executeTakeFirstOrThrow();
      await hang(id, report, face);
      await tables.insertInto('report_back').values(toRow(id, report)).execute();
      await thread.tie({ source: assignmentId, result: id, kind: 'reports' });
      if (report.evidence.kind === 'document') {
        await thread.tie({ source: report.evidence.documentId, result: id, kind: 'evidences' });
      }
      const recurring = (await expectations.cadencesOf(assignmentId)).some(
        (row) => row.cadence.kind !== 'none',
      );
      const answered = answeredBy(await expectations.expectationsOf(assignmentId), report, recurring);
      const expectationId = await answer(assignmentId, id, report.reportedOn, answered);
      await setState([assignmentId], 'reported');
      await expectations.refreshDue([assignmentId]);
      return { reportId: id, expectationId };
    },
    /**
     * Stores what the receiving body decided. A done report that it endorses or files ends the assignment, and the
     * whole with its last part; one sent back for more is awaited again; a partial one leaves the rest to come.
     */
    async receive(receipt: Receipt): Promise<{ closed: AssignmentId[] }> {
      const report = await findReport(receipt.reportId);
      if (!report) throw new Error(`no report ${receipt.reportId}`);
      const { decisionId, receivedOn, outcome } = receipt;
      await tables
        .updateTable('expectation')
        .set({ decision_id: decisionId, received_on: receivedOn, outcome })
        .where('report_id', '=', receipt.reportId)
        .execute();
      await thread.tie({ source: receipt.reportId, result: decisionId, kind: 'receives' });
      await thread.change(receipt.reportId, { state: outcome });
      if (closes(outcome, report)) return { closed: await close(report.assignmentId, receivedOn) };
      await setState(
        [report.assignmentId],
        (await hasUnreceived(report.assignmentId)) ? 'reported' : 'inProgress',
      );
      if (outcome === 'supplement' && receipt.supplementDueOn) {
        await expectations.awaitAgain(
          report.assignmentId,
          receivedOn,
          receipt.supplementDueOn,
          report.expectation?.label ? `${report.expectation.label}, komplettering` : 'komplettering',
        );
      }
      return { closed: [] };
    },
    findReport,
    /** An assignment's report-backs, newest first. */
    reportsOf: (id: AssignmentId): Promise<ReceivedReport[]> => reportsWhere('report_back.assignment_id', id),
    /** Given reports a body has not received yet, oldest first. */
    waitingReportsTo: (body: BodyId): Promise<WaitingReport[]> => waiting([body]),
    toReceiveBy: (bodies: readonly BodyId[]): Promise<WaitingReport[]> => waiting(bodies),
  };

  async function hang(
    id: ReportId,
    report: Omit<Report, 'id'>,
    face: { title: string; visibility: Visibility; body_id: BodyId | null },
  ): Promise<void> {
    await thread.hang({
      id,
      kind: 'report',
      title: reportTitleOf(face.title),
      address: reportAddress(id),
      state: 'given',
      day: report.reportedOn,
      bodyId: face.body_id,
      visibility: face.visibility,
      ...(report.reportedBy && { authorId: report.reportedBy }),
      searchText: report.text,
    });
  }

  async function answer(
    assignmentId: AssignmentId,
    reportId: ReportId,
    givenOn: Day,
    answered: Expectation | undefined,
  ): Promise<ExpectationId> {
    if (answered) {
      const given = { report_id: reportId, given_on: givenOn };
      await tables.updateTable('expectation').set(given).where('id', '=', answered.id).execute();
      return answered.id;
    }
    const id = newId<'expectation'>();
    await sql`insert into expectation (id, assignment_id, opens_on, due_on, label, report_id, given_on)
      values (${id}, ${assignmentId}, ${givenOn}, ${givenOn}, '', ${reportId}, ${givenOn})`.execute(db);
    return id;
  }

  async function setState(ids: readonly AssignmentId[], state: 'reported' | 'inProgress'): Promise<void> {
    await tables.updateTable('assignment').set({ state }).where('id', 'in', ids).execute();
    for (const id of ids) await thread.change(id, { state });
  }

  async function hasUnreceived(id: AssignmentId): Promise<boolean> {
    return (await expectations.expectationsOf(id)).some((one) => one.reportId && !one.receivedOn);
  }

  /** Closes, and with the last part the whole (N3: the whole is done when every part is). */
  async function close(id: AssignmentId, on: Day): Promise<AssignmentId[]> {
    const closed = await sql<{ id: AssignmentId }>`
      with part as (
        update assignment set state = 'closed', closed_on = ${on} where id = ${id} and closed_on is null
        returning id, parent_id)
      update assignment whole set state = 'closed', closed_on = ${on}
      from part where whole.id = part.parent_id and whole.closed_on is null and not exists (
        select from assignment other
        where other.parent_id = whole.id and other.id <> part.id and other.closed_on is null)
      returning whole.id`.execute(db);
    const ids = [id, ...closed.rows.map((row) => row.id)];
    for (const one of ids) await thread.change(one, { state: 'closed' });
    await expectations.drop(ids);
    return ids;
  }

  async function waiting(bodies: readonly BodyId[]): Promise<WaitingReport[]> {
    if (bodies.length === 0) return [];
    // NOTE body by body: the index of receivers is used whatever their number
    const found = await sql<WaitingReport>`
      select k.id, k.title, k.address, w.assignment_id as "assignmentId", ak.title as what,
        w.given_on as "reportedOn", body.id as receiver
      from (select distinct id from unnest(${bodies}::uuid[]) id) body
      cross join lateral (
        select e.id, e.report_id, e.assignment_id, e.given_on
        from assignment a join expectation e on e.assignment_id = a.id
        where a.receiver_id = body.id
          and e.report_id is not null and e.received_on is null offset 0) w
      join knot k on k.id = w.report_id
      join knot ak on ak.id = w.assignment_id
      order by w.given_on, w.id`.execute(db);
    return found.rows;
  }
};

const toRow = (id: ReportId, report: Omit<Report, 'id'>): ReportRow => ({
  id,
  assignment_id: report.assignmentId,
  reported_on: report.reportedOn,
  reported_by: report.reportedBy ?? null,
  text: report.text,
  outcome: report.outcome,
  evidence_link: report.evidence.kind === 'link' ? report.evidence.link : null,
  evidence_document_id: report.evidence.kind === 'document' ? report.evidence.documentId : null,
  no_evidence_because: report.evidence.kind === 'none' ? report.evidence.because : '',
});
