import { sql } from 'kysely';
import type { PersonId } from '../../kernel/actor.ts';
import { newId } from '../../kernel/id.ts';
import type { Id } from '../../kernel/id.ts';
import type { Db } from '../../platform/sql/pool.ts';
import type { NewSession, WorkSession } from './session.ts';

type Row = Omit<WorkSession, 'assignmentId'> & { assignmentId: string | null };
type At = { readonly meetingId: Id<'meeting'>; readonly itemId: Id<'item'>; readonly by: PersonId };

/** Work sessions of a meeting with their options and groups. */
export const sessionStore = (db: Db) => ({
  async sessionsOf(meetingId: Id<'meeting'>): Promise<WorkSession[]> {
    const { rows } = await sql<Row>`
      select s.id, s.item_id as "itemId", s.question, s.choose, s.assignment_id as "assignmentId", s.version,
        coalesce((select jsonb_agg(jsonb_build_object('id', o.id, 'text', o.text, 'chosen', o.chosen) order by o.position)
          from session_option o where o.session_id = s.id), '[]') as options,
        coalesce((select jsonb_agg(jsonb_build_object('id', g.id, 'name', g.name) order by g.position)
          from session_group g where g.session_id = s.id), '[]') as groups
      from work_session s where s.meeting_id = ${meetingId} order by s.id`.execute(db);
    return rows.map((row) => ({ ...row, assignmentId: row.assignmentId ?? undefined }));
  },
  async add({ meetingId, itemId, by }: At, session: NewSession): Promise<Id<'session'>> {
    const id = newId<'session'>();
    await sql`insert into work_session (id, meeting_id, item_id, question, choose, made_by)
      values (${id}, ${meetingId}, ${itemId}, ${session.question}, ${session.choose}, ${by})`.execute(db);
    for (const [position, text] of session.options.entries())
      await sql`insert into session_option (id, session_id, position, text)
        values (${newId()}, ${id}, ${position}, ${text})`.execute(db);
    for (const [position, name] of session.groups.entries())
      await sql`insert into session_group (id, session_id, position, name)
        values (${newId()}, ${id}, ${position}, ${name})`.execute(db);
    return id;
  },
  /** What was chosen, all at once; 'stale' when somebody chose since `version`. */
  async choose(id: Id<'session'>, version: number, chosen: readonly string[]): Promise<'chosen' | 'stale'> {
    const { rows } = await sql`update work_session set version = version + 1
      where id = ${id} and version = ${version} returning id`.execute(db);
    if (rows.length === 0) return 'stale';
    await sql`update session_option set chosen = (id = any (${[...chosen]}::uuid[])) where session_id = ${id}`.execute(
      db,
    );
    return 'chosen';
  },
  /** Who got the collected result; 'stale' when it has been sent already. */
  async sent(id: Id<'session'>, assignmentId: string): Promise<'sent' | 'stale'> {
    const { rows } = await sql`update work_session set assignment_id = ${assignmentId}
      where id = ${id} and assignment_id is null returning id`.execute(db);
    return rows.length === 0 ? 'stale' : 'sent';
  },
});
