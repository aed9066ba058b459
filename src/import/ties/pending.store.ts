import { sql } from 'kysely';
import type { BodyId, PersonId } from '../../kernel/actor.ts';
import type { Day } from '../../kernel/day.ts';
import { newId } from '../../kernel/id.ts';
import type { Locale } from '../../kernel/locale.ts';
import type { Db } from '../../platform/sql/pool.ts';
import type { KnotId } from '../../thread/knot.ts';
import type { Teller } from '../../thread/teller.ts';
import { tieTexts } from './texts.ts';

export type NewPending = {
  readonly knot: KnotId;
  readonly words: string;
  readonly bodyId: BodyId | undefined;
  readonly paragraph: string | null;
  readonly day: Day | null;
  readonly year: number | null;
  readonly by: PersonId;
};

/** References that wait for a document which has not been read in. */
export const pendingStore = (db: Db) => ({
  async wait(one: NewPending): Promise<void> {
    await sql`insert into pending_reference (id, knot_id, words, body_id, paragraph, on_day, in_year, noted_by)
      values (${newId()}, ${one.knot}, ${one.words}, ${one.bodyId ?? null}, ${one.paragraph}, ${one.day}, ${one.year},
        ${one.by})`.execute(db);
  },
  /** The document came: what the reference pointed at. */
  async met(id: string, by: KnotId): Promise<void> {
    await sql`update pending_reference set met_by = ${by} where id = ${id} and met_by is null`.execute(db);
  },
});

/** The same teller, which also says what these knots wait for. */
export const withWaiting = (teller: Teller): Teller => ({
  ...teller,
  async gaps(db, ids, today, locale) {
    const own = (await teller.gaps?.(db, ids, today, locale)) ?? [];
    return [...own, ...(await waitingOf(db, ids, locale))];
  },
});

async function waitingOf(db: Db, ids: readonly KnotId[], locale: Locale) {
  const { rows } = await sql<{ knot: KnotId; words: string }>`
    select knot_id as knot, words from pending_reference
    where knot_id = any(${[...ids]}::uuid[]) and met_by is null order by id`.execute(db);
  return rows.map(({ knot, words }) => ({ knot, sentence: tieTexts[locale].waitsFor(words) }));
}
