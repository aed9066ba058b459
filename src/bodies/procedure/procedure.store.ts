import { sql } from 'kysely';
import type { Generated } from 'kysely';
import type { BodyId, PersonId } from '../../kernel/actor.ts';
import type { Day } from '../../kernel/day.ts';
import { newId } from '../../kernel/id.ts';
import type { Id } from '../../kernel/id.ts';
import type { Db } from '../../platform/sql/pool.ts';
import type { BodyKind } from '../body.ts';
import { usualProcedure } from './procedure.ts';
import type { ApprovalForm, Procedure, RemoteRule } from './procedure.ts';

export type ProcedureId = Id<'procedure'>;
type ProcedureTables = {
  body: { id: BodyId; kind: BodyKind; code: string | null };
  body_procedure: {
    id: ProcedureId;
    body_id: BodyId;
    valid_from: Day;
    approval_form: ApprovalForm;
    approvers: number;
    approval_basis: string;
    kept_at: string;
    call_days: number;
    may_return_same_day: boolean;
    remote: 'no' | 'may';
    remote_rule: RemoteRule;
    individual_matters: boolean;
    correction_days: number;
    case_prefix: string;
    attendance_target: number;
    party_order: string;
    set_by: PersonId | null;
    set_at: Generated<string>;
  };
};
export type SetProcedure = {
  readonly id: ProcedureId;
  readonly from: Day;
  readonly procedure: Procedure;
  readonly setByName: string | undefined;
};

/** How bodies work: what holds on a day, and what held before. */
export const procedureStore = (db: Db) => {
  const tables = db.withTables<ProcedureTables>();
  /** What was set last for a body, whichever day it holds from. */
  const newestOf = async (bodyId: BodyId): Promise<ProcedureId | undefined> =>
    (
      await tables
        .selectFrom('body_procedure')
        .select('id')
        .where('body_id', '=', bodyId)
        .orderBy('set_at', 'desc')
        .limit(1)
        .executeTakeFirst()
    )?.id;
  return {
    newestOf,
    /** The rules that hold for a body on a day; the usual ones where nothing is set. */
    async of(bodyId: BodyId, day: Day): Promise<Procedure> {
      const row = await tables
        .selectFrom('body_procedure')
        .selectAll()
        .where('body_id', '=', bodyId)
        .where('valid_from', '<=', day)
        .orderBy('valid_from', 'desc')
        .orderBy('set_at', 'desc')
        .limit(1)
        .executeTakeFirst();
      if (row) return toProcedure(row);
      const body = await tables
        .selectFrom('body')
        .select(['kind', 'code'])
        .where('id', '=', bodyId)
        .executeTakeFirst();
      return usualProcedure({ kind: body?.kind ?? 'other', code: body?.code ?? undefined });
    },
    /** Everything that was ever set for a body, newest first; corrected rows too. */
    async historyOf(bodyId: BodyId): Promise<SetProcedure[]> {
      const rows = await tables
        .selectFrom('body_procedure')
        .selectAll()
        .select(sql<string | null>`(select name from person where person.id = set_by)`.as('set_by_name'))
        .where('body_id', '=', bodyId)
        .orderBy('valid_from', 'desc')
        .orderBy('set_at', 'desc')
        .execute();
      return rows.map((row) => ({
        id: row.id,
        from: row.valid_from,
        procedure: toProcedure(row),
        setByName: row.set_by_name ?? undefined,
      }));
    },
    /**
     * Adds rules that hold from a day; `stale` when somebody has set others since `seen`, the newest that the writer saw.
     * Two at once are put one after the other by a lock on the body.
     */
    async set(
      bodyId: BodyId,
      from: Day,
      procedure: Procedure,
      { by, seen }: { by?: PersonId | undefined; seen?: ProcedureId | undefined } = {},
    ): Promise<ProcedureId | 'stale'> {
      await sql`select pg_advisory_xact_lock(hashtextextended('body_procedure ' || ${bodyId}, 0))`.execute(
        db,
      );
      if ((await newestOf(bodyId)) !== seen) return 'stale';
      const id = newId<'procedure'>();
      await tables
        .insertInto('body_procedure')
        .values({ id, body_id: bodyId, valid_from: from, set_by: by ?? null, ...toColumns(procedure) })
        .execute();
      return id;
    },
  };
};

type Columns = Omit<ProcedureTables['body_procedure'], 'id' | 'body_id' | 'valid_from' | 'set_by' | 'set_at'>;
const toColumns = (procedure: Procedure): Columns => ({
  approval_form: procedure.approvalForm,
  approvers: procedure.approvers,
  approval_basis: procedure.approvalBasis,
  kept_at: procedure.keptAt,
  call_days: procedure.callDays,
  may_return_same_day: procedure.mayReturnSameDay,
  remote: procedure.remote,
  remote_rule: procedure.remoteRule,
  individual_matters: procedure.individualMatters,
  correction_days: procedure.correctionDays,
  case_prefix: procedure.casePrefix,
  attendance_target: procedure.attendanceTarget,
  party_order: procedure.partyOrder,
});
const toProcedure = (row: Columns): Procedure => ({
  approvalForm: row.approval_form,
  approvers: row.approvers,
  approvalBasis: row.approval_basis,
  keptAt: row.kept_at,
  callDays: row.call_days,
  mayReturnSameDay: row.may_return_same_day,
  remote: row.remote,
  remoteRule: row.remote_rule,
  individualMatters: row.individual_matters,
  correctionDays: row.correction_days,
  casePrefix: row.case_prefix,
  attendanceTarget: row.attendance_target,
  partyOrder: row.party_order,
});
