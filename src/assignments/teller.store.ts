import { sql } from 'kysely';
import type { Day } from '../kernel/day.ts';
import type { Locale } from '../kernel/locale.ts';
import type { Db } from '../platform/sql/pool.ts';
import { dayInWords } from '../platform/web/day-words.ts';
import type { Knot, KnotId } from '../thread/knot.ts';
import type { Teller } from '../thread/teller.ts';
import type { Gap } from '../thread/thread.ts';
import { assignmentStates } from './assignment.ts';
import { outcomes } from './reports/expectation.ts';
import { assignmentTexts } from './texts.ts';

type GapRow = { id: KnotId; no_owner: boolean; no_date: boolean; late: Day | null };

/** An assignment on the thread: its knot's day is the next report-back that is awaited. */
export const assignmentTeller: Teller = {
  kind: 'assignment',
  stateInWords(knot, _today, locale) {
    const state = assignmentStates.find((one) => one === knot.state);
    return state ? assignmentTexts[locale].state[state] : '';
  },
  isLate: (knot, today) => isUnderWay(knot) && knot.day !== null && knot.day < today,
  async gaps(db: Db, ids, today: Day, locale: Locale): Promise<Gap[]> {
    const found = await sql<GapRow>`
      select a.id, a.owner_post_id is null and a.owner_person_id is null as no_owner,
        a.due_on is null and a.next_due_on is null and a.open_ended_because = '' and a.state <> 'reported' as no_date,
        case when a.next_due_on < ${today} then a.next_due_on end as late
      from assignment a
      where a.id = any(${[...ids]}::uuid[]) and a.closed_on is null and a.state <> 'awaitingBoard'
        and not exists (select from assignment part where part.parent_id = a.id)`.execute(db);
    const words = assignmentTexts[locale];
    return found.rows.flatMap((row) => [
      ...(row.no_owner ? [{ knot: row.id, sentence: words.gapOwner }] : []),
      ...(row.no_date ? [{ knot: row.id, sentence: words.gapDate }] : []),
      ...(row.late ? [{ knot: row.id, sentence: words.gapLate(dayInWords(row.late, locale)) }] : []),
    ]);
  },
};

const isUnderWay = (knot: Knot): boolean => knot.state === 'open' || knot.state === 'inProgress';

/** A report-back on the thread: broken while nobody has received it. */
export const reportTeller: Teller = {
  kind: 'report',
  stateInWords(knot, _today, locale) {
    const words = assignmentTexts[locale];
    const outcome = outcomes.find((one) => one === knot.state);
    return outcome ? words.outcome[outcome] : (words.reportState[knot.state] ?? '');
  },
  async gaps(db: Db, ids, _today: Day, locale: Locale): Promise<Gap[]> {
    const found = await sql<{ id: KnotId }>`
      select report_id as id from expectation
      where report_id = any(${[...ids]}::uuid[]) and received_on is null`.execute(db);
    return found.rows.map(({ id }) => ({ knot: id, sentence: assignmentTexts[locale].gapUnreceived }));
  },
};
