import { sql } from 'kysely';
import { defaultCalendar } from '../kernel/calendar.ts';
import type { Calendar } from '../kernel/calendar.ts';
import { addMonths, yearOf } from '../kernel/day.ts';
import type { Day } from '../kernel/day.ts';
import type { Db } from '../platform/sql/pool.ts';

/** How far back and ahead a body's meetings are looked for, months. */
const reach = { back: 24, ahead: 36 } as const;

/**
 * The municipality's calendar as the register has it: default terms, and every body's meetings by its id, as far as
 * the asker sees. Years that a text may mean without saying run from 1990 to six years ahead.
 */
export async function municipalCalendar(db: Db, today: Day): Promise<Calendar> {
  const found = await sql<{ body: string; days: Day[] }>`
    select body_id as body, array_agg(day::text order by day) as days from knot
    where kind = 'meeting' and state <> 'cancelled' and body_id is not null
      and day between ${addMonths(today, -reach.back)}::date and ${addMonths(today, reach.ahead)}::date
    group by body_id`.execute(db);
  const meetings = new Map(found.rows.map((row) => [row.body, row.days]));
  return {
    ...defaultCalendar(1990, yearOf(today) + 6),
    meetingsOf: (body) => meetings.get(body) ?? [],
  };
}
