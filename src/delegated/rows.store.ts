import { sql } from 'kysely';
import type { BodyId } from '../kernel/actor.ts';
import type { Day } from '../kernel/day.ts';
import type { Db } from '../platform/sql/pool.ts';
import type { Visibility } from '../thread/knot.ts';
import type { DelegatedDecision, DelegatedId, DelegatedState } from './decision.ts';
import type { AppealWay } from './law.ts';
import type { PointId } from './point.ts';

type Row = {
  id: DelegatedId;
  body_id: BodyId;
  body_name: string;
  point_id: PointId;
  point_number: string;
  year: number;
  serial: number;
  is_urgent: boolean;
  decided_on: Day;
  heading: string;
  text: string;
  case_number: string;
  decided_by: string;
  presenter: string;
  took_part: string;
  urgency: string;
  notified: boolean;
  appeal: AppealWay;
  visibility: Visibility;
  corrects_id: DelegatedId | null;
  corrected_by_id: DelegatedId | null;
  protocolled_on: Day | null;
  notice_address: string | null;
  told_on: Day | null;
  told_address: string | null;
  state: DelegatedState;
  missed: boolean;
};

/**
 * Delegated decisions with what is to be done with each. An urgent one is missed when the body has held a board meeting after
 * it and was not told there (KL 6:40).
 */
export async function delegatedRows(
  db: Db,
  condition: ReturnType<typeof sql>,
  order: ReturnType<typeof sql>,
  page: { readonly limit: number; readonly offset: number },
): Promise<DelegatedDecision[]> {
  const found = await sql<Row>`
    select d.*, k.visibility, bk.title as body_name, p.number as point_number, n.id as corrected_by_id,
      told.on_day as told_on, told.address as told_address, s.state, s.missed
    from delegated_decision d join knot k on k.id = d.id join knot bk on bk.id = d.body_id
    join delegation_point p on p.id = d.point_id
    left join delegated_decision n on n.corrects_id = d.id
    left join lateral (
      select m.on_day, m.state, ik.address from tie t join agenda_item i on i.id = t.result_id
      join meeting m on m.id = i.meeting_id join knot ik on ik.id = i.id
      where t.source_id = d.id and t.kind = 'raises' and m.state <> 'cancelled'
      order by m.on_day limit 1) told on true
    cross join lateral (select
      case when n.id is not null then 'corrected'
        when not d.notified and d.appeal <> 'legality' then 'kept'
        when not d.notified and d.protocolled_on is null then 'minutes-due'
        when not d.notified then 'minuted'
        when told.state in ('held', 'closed') then 'notified'
        when told.state is not null then 'on-agenda'
        else 'waiting' end as state,
      d.is_urgent and n.id is null and exists (select from meeting m where m.body_id = d.body_id and m.kind = 'board'
        and m.state in ('held', 'closed') and m.on_day > d.decided_on
        and (told.on_day is null or m.on_day < told.on_day)) as missed) s
    where ${condition} order by ${order} limit ${page.limit} offset ${page.offset}`.execute(db);
  return found.rows.map(toDecision);
}

const toDecision = (row: Row): DelegatedDecision => ({
  id: row.id,
  bodyId: row.body_id,
  bodyName: row.body_name,
  pointId: row.point_id,
  pointNumber: row.point_number,
  year: row.year,
  serial: row.serial,
  isUrgent: row.is_urgent,
  decidedOn: row.decided_on,
  heading: row.heading,
  text: row.text,
  caseNumber: row.case_number,
  decidedBy: row.decided_by,
  presenter: row.presenter,
  tookPart: row.took_part,
  urgency: row.urgency,
  notified: row.notified,
  appeal: row.appeal,
  visibility: row.visibility,
  correctsId: row.corrects_id ?? undefined,
  correctedById: row.corrected_by_id ?? undefined,
  protocolledOn: row.protocolled_on ?? undefined,
  noticeAddress: row.notice_address ?? undefined,
  toldOn: row.told_on ?? undefined,
  toldAddress: row.told_address ?? undefined,
  state: row.state,
  missed: row.missed,
});
