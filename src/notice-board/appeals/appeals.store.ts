import { sql } from 'kysely';
import type { PersonId } from '../../kernel/actor.ts';
import type { Day } from '../../kernel/day.ts';
import { newId } from '../../kernel/id.ts';
import type { Db } from '../../platform/sql/pool.ts';
import type { AppealFact, AppealOutcome } from '../legal-force.ts';
import type { NoticeId } from '../notice.ts';
import type { Appeal, AppealId, AppealText } from './appeal.ts';

type FactRow = { sections: string[]; received_on: Day; outcome: AppealOutcome | null; ended_on: Day | null };
type Row = FactRow & { id: AppealId; appellant: string; court_case: string; note: string };

const toFact = (row: FactRow): AppealFact => ({
  sections: row.sections,
  receivedOn: row.received_on,
  outcome: row.outcome ?? undefined,
  endedOn: row.ended_on ?? undefined,
});

/** Appeals of notices. Names are for those who run the body; that there is an appeal, for everybody. */
export const appealStore = (db: Db) => ({
  async register(
    noticeId: NoticeId,
    appeal: AppealText & { receivedOn: Day },
    by: PersonId,
  ): Promise<AppealId> {
    const id = newId<'appeal'>();
    await sql`insert into notice_appeal (id, notice_id, sections, appellant, received_on, court_case, note, noted_by)
      values (${id}, ${noticeId}, ${[...appeal.sections]}, ${appeal.appellant}, ${appeal.receivedOn},
        ${appeal.courtCase}, ${appeal.note}, ${by})`.execute(db);
    return id;
  },
  /** With names, as far as the asker runs the body; oldest first. */
  async ofNotice(noticeId: NoticeId): Promise<Appeal[]> {
    const found =
      await sql<Row>`select id, sections, appellant, received_on, court_case, note, outcome, ended_on
      from notice_appeal where notice_id = ${noticeId} order by received_on, id`.execute(db);
    return found.rows.map((row) => ({
      ...toFact(row),
      id: row.id,
      appellant: row.appellant,
      courtCase: row.court_case,
      note: row.note,
    }));
  },
  /** Without names, for whoever asks: what the state of the decisions depends on. */
  async factsOf(ids: readonly NoticeId[]): Promise<ReadonlyMap<NoticeId, AppealFact[]>> {
    if (ids.length === 0) return new Map();
    const found = await sql<FactRow & { notice_id: NoticeId }>`
      select * from appeals_without_names(${ids}::uuid[])`.execute(db);
    const facts = new Map<NoticeId, AppealFact[]>();
    for (const row of found.rows)
      facts.set(row.notice_id, [...(facts.get(row.notice_id) ?? []), toFact(row)]);
    return facts;
  },
  /** The court has had its say; 'known' when it was written before. */
  async end(
    id: AppealId,
    ending: { outcome: AppealOutcome; endedOn: Day; courtCase: string; by: PersonId },
  ): Promise<'ended' | 'known'> {
    const stored =
      await sql`update notice_appeal set outcome = ${ending.outcome}, ended_on = ${ending.endedOn},
      ended_by = ${ending.by}, court_case = ${ending.courtCase}
      where id = ${id} and outcome is null returning id`.execute(db);
    return stored.rows.length > 0 ? 'ended' : 'known';
  },
});
