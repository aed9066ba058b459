import { sql } from 'kysely';
import { bodyStore } from '../../bodies/bodies.store.ts';
import { procedureStore } from '../../bodies/procedure/procedure.store.ts';
import type { Role } from '../../kernel/actor.ts';
import type { Db } from '../../platform/sql/pool.ts';
import type { Meeting } from '../meeting.ts';
import type { MeetingFigures } from './figures.ts';

const seated: readonly Role[] = ['chair', 'viceChair', 'member', 'convener'];

/**
 * The figures of a meeting that was held: undefined where nobody is noted as present. An item is finished when it was said
 * so, or decided other than by putting it off; opening and closing the meeting are none.
 */
export async function figuresOf(
  db: Db,
  meeting: Pick<Meeting, 'id' | 'bodyId' | 'onDay' | 'state'>,
): Promise<MeetingFigures | undefined> {
  if (meeting.state !== 'held' && meeting.state !== 'closed') return undefined;
  const { rows } = await sql<{ there: string[] | null; items: number; finished: number }>`
    select (select array_agg(person_id::text) from attendance where meeting_id = ${meeting.id} and person_id is not null) as there,
      count(*)::int as items,
      (count(*) filter (where i.is_done or exists (select from decision d
        where d.item_id = i.id and d.verb not in ('referBack', 'table'))))::int as finished
    from agenda_item i where i.meeting_id = ${meeting.id} and i.kind <> 'formalia'`.execute(db);
  const [row] = rows;
  const there = new Set(row?.there ?? []);
  if (!row || there.size === 0) return undefined;
  const members = await bodyStore(db).membersOn(meeting.bodyId, meeting.onDay);
  const people = new Set(
    members.flatMap(({ role, person }) => (seated.includes(role) && person ? [person.id] : [])),
  );
  const { attendanceTarget } = await procedureStore(db).of(meeting.bodyId, meeting.onDay);
  return {
    expected: people.size,
    present: [...people].filter((id) => there.has(id)).length,
    target: attendanceTarget,
    items: row.items,
    finished: row.finished,
  };
}
