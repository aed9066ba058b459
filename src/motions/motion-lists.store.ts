import { sql } from 'kysely';
import type { BodyId } from '../kernel/actor.ts';
import type { Day } from '../kernel/day.ts';
import type { Db } from '../platform/sql/pool.ts';
import type { MotionKind } from './clock.ts';
import { olderThan } from './lists.ts';
import type { MotionFilter, MotionView, YearRow } from './lists.ts';
import type { Motion, MotionId, Outcome } from './motion.ts';

type Row = {
  id: MotionId;
  kind: MotionKind;
  council_id: BodyId;
  body_id: BodyId;
  body_name: string | null;
  year: number;
  serial: number;
  heading: string;
  text: string;
  case_number: string;
  raised_on: Day;
  proposers: string;
  is_child: boolean;
  prepared_by: string | null;
  forecast_on: Day | null;
  forecast_note: string;
  reported_on: Day | null;
  report_text: string;
  outcome: Outcome | null;
  ended_on: Day | null;
  ended_because: string;
  decision_id: string | null;
  decision_title: string | null;
  decision_address: string | null;
  version: number;
};

/** Lists of motions, and their counts of a year. */
export const motionListStore = (db: Db) => ({
  async find(id: MotionId): Promise<Motion | undefined> {
    return (await motionsWhere(db, sql`m.id = ${id}`, sql`m.id`, { limit: 1, offset: 0 }))[0];
  },
  list: (filter: MotionFilter, view: MotionView, today: Day): Promise<Motion[]> =>
    motionsWhere(db, whereOf(filter, today), orderOf(view), view),
  async count(filter: MotionFilter, today: Day): Promise<number> {
    const found = await sql<{
      n: number;
    }>`select count(*)::int as n from council_motion m join knot k on k.id = m.id
      where ${whereOf(filter, today)}`.execute(db);
    return found.rows[0]?.n ?? 0;
  },
  /** Citizens' proposals by the body that decides them: raised or ended in the year, or still open at its end (KL 6:34). */
  async yearOf(year: number, until: Day): Promise<YearRow[]> {
    const found = await sql<{
      body_id: BodyId;
      body_name: string | null;
      raised: number;
      approved: number;
      rejected: number;
      other_ends: number;
      open: number;
      over_a_year: number;
    }>`
      with counted as (
        select m.*, extract(year from m.ended_on) = ${year} as ended_now,
          m.raised_on <= ${until} and (m.ended_on is null or m.ended_on > ${until}) as open_then
        from council_motion m where m.kind = 'citizenProposal' and m.raised_on <= ${until})
      select c.body_id, bk.title as body_name,
        count(*) filter (where c.year = ${year})::int as raised,
        count(*) filter (where c.ended_now and c.outcome in ('approved', 'partly'))::int as approved,
        count(*) filter (where c.ended_now and c.outcome = 'rejected')::int as rejected,
        count(*) filter (where c.ended_now and c.outcome in ('answered', 'writtenOff', 'withdrawn'))::int as other_ends,
        count(*) filter (where c.open_then)::int as open,
        count(*) filter (where c.open_then and c.raised_on < ${olderThan(until, 12)})::int as over_a_year
      from counted c left join knot bk on bk.id = c.body_id
      where c.year = ${year} or c.ended_now or c.open_then
      group by c.body_id, bk.title order by bk.title`.execute(db);
    return found.rows.map((row) => ({
      bodyId: row.body_id,
      bodyName: row.body_name ?? '',
      raised: row.raised,
      approved: row.approved,
      rejected: row.rejected,
      otherEnds: row.other_ends,
      open: row.open,
      overAYear: row.over_a_year,
    }));
  },
});

function whereOf(filter: MotionFilter, today: Day) {
  const parts = [sql`true`];
  if (filter.kind) parts.push(sql`m.kind = ${filter.kind}`);
  if (filter.bodyId) parts.push(sql`m.body_id = ${filter.bodyId}`);
  if (filter.words) parts.push(sql`k.search @@ websearch_to_tsquery('swedish', ${filter.words})`);
  const timed = sql`m.outcome is null and m.kind in ('motion', 'citizenProposal')`;
  if (filter.state === 'open') parts.push(sql`m.outcome is null`);
  if (filter.state === 'old') parts.push(sql`${timed} and m.raised_on <= ${olderThan(today, 9)}`);
  if (filter.state === 'overdue') parts.push(sql`${timed} and m.raised_on < ${olderThan(today, 12)}`);
  if (filter.state === 'approved') parts.push(sql`m.outcome in ('approved', 'partly')`);
  if (filter.state === 'ended') parts.push(sql`m.outcome is not null`);
  return sql.join(parts, sql` and `);
}

function orderOf({ sort, order }: MotionView) {
  const way = order === 'asc' ? sql`asc` : sql`desc`;
  const by = { vackt: sql`m.raised_on`, rubrik: sql`m.heading`, prognos: sql`m.forecast_on` }[sort];
  return sql`${by} ${way} nulls last, m.serial ${way}, m.id`;
}

async function motionsWhere(
  db: Db,
  condition: ReturnType<typeof sql>,
  order: ReturnType<typeof sql>,
  page: { readonly limit: number; readonly offset: number },
): Promise<Motion[]> {
  const found = await sql<Row>`
    select m.*, bk.title as body_name, pk.title as prepared_by, dk.title as decision_title, dk.address as decision_address
    from council_motion m join knot k on k.id = m.id
    left join knot bk on bk.id = m.body_id left join knot pk on pk.id = m.prepared_by_id
    left join knot dk on dk.id = m.decision_id
    where ${condition} order by ${order} limit ${page.limit} offset ${page.offset}`.execute(db);
  return found.rows.map(toMotion);
}

const toMotion = (row: Row): Motion => ({
  id: row.id,
  kind: row.kind,
  councilId: row.council_id,
  bodyId: row.body_id,
  bodyName: row.body_name ?? '',
  year: row.year,
  serial: row.serial,
  heading: row.heading,
  text: row.text,
  caseNumber: row.case_number,
  raisedOn: row.raised_on,
  proposers: row.proposers,
  isChild: row.is_child,
  preparedBy: row.prepared_by ?? undefined,
  forecastOn: row.forecast_on ?? undefined,
  forecastNote: row.forecast_note,
  reportedOn: row.reported_on ?? undefined,
  reportText: row.report_text,
  outcome: row.outcome ?? undefined,
  endedOn: row.ended_on ?? undefined,
  endedBecause: row.ended_because,
  decision:
    row.decision_id && row.decision_title && row.decision_address
      ? { id: row.decision_id, title: row.decision_title, address: row.decision_address }
      : undefined,
  version: row.version,
});
