import { sql } from 'kysely';
import type { BodyId } from '../kernel/actor.ts';
import type { Day } from '../kernel/day.ts';
import type { Db } from '../platform/sql/pool.ts';
import type { Knot, KnotId, KnotKind, Visibility } from '../thread/knot.ts';
import { queryOf, wordsOf } from './expansion.ts';

export type Question = {
  readonly words: string;
  readonly kind?: KnotKind | undefined;
  readonly bodyId?: BodyId | undefined;
  readonly year?: number | undefined;
};
/** A knot that answers, with what was met in its title and its text between `\u0002` and `\u0003`. */
export type Hit = { readonly knot: Knot; readonly title: string; readonly context: string };
export type Answer = {
  readonly hits: readonly Hit[];
  readonly total: number;
  /** There are more than were weighed: the newest are shown. */
  readonly bounded: boolean;
};

/** Of a frequent word the newest are weighed, so that no question costs more than this many rows. */
const most = 400;

/** What is hung on the thread, sought by words; never anything that the asker may not see. */
export const searchStore = (db: Db) => ({
  async search(question: Question, page: { size: number; offset: number }): Promise<Answer> {
    const query = queryOf(question.words);
    if (query === '') return { hits: [], total: 0, bounded: false };
    const likeness = wordsOf(question.words).join(' ');
    const { kind = null, bodyId = null, year } = question;
    const found = await sql<{
      id: KnotId;
      kind: KnotKind;
      title: string;
      address: string;
      state: string;
      day: Day | null;
      body_id: BodyId | null;
      visibility: Visibility;
      title_marked: string;
      context_marked: string;
      total: number;
    }>`select * from search_knots(to_tsquery('swedish', ${query}), ${likeness.length < 4 ? '' : likeness}, ${kind}, ${bodyId},
        ${year ? `${year}-01-01` : null}::date, ${year ? `${year}-12-31` : null}::date, ${most}, ${page.size}, ${page.offset})`.execute(
      db,
    );
    const hits = found.rows.map((row) => ({
      knot: {
        id: row.id,
        kind: row.kind,
        title: row.title,
        address: row.address,
        state: row.state,
        day: row.day,
        bodyId: row.body_id,
        visibility: row.visibility,
      },
      title: row.title_marked,
      context: row.context_marked,
    }));
    const total = found.rows[0]?.total ?? 0;
    return { hits, total, bounded: total >= most };
  },
});
