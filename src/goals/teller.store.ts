import { sql } from 'kysely';
import type { Teller } from '../thread/teller.ts';
import type { Gap } from '../thread/thread.ts';
import { goalTexts } from './texts.ts';

/** A goal that runs and that nothing serves is a gap (a goal without activity). */
export const goalTeller: Teller = {
  kind: 'goal',
  stateInWords: (knot, today, locale) => (knot.day && knot.day < today ? goalTexts[locale].ended : ''),
  async gaps(db, ids, today, locale): Promise<readonly Gap[]> {
    const found = await sql<{ id: Gap['knot'] }>`
      select g.id from goal g where g.id = any(${ids}::uuid[])
        and coalesce(g.valid_from, ${today}::date) <= ${today} and coalesce(g.valid_until, ${today}::date) >= ${today}
        and not exists (select from tie where source_id = g.id and kind = 'serves')`.execute(db);
    return found.rows.map(({ id }) => ({ knot: id, sentence: goalTexts[locale].gapNothing }));
  },
};
