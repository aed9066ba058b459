import { sql } from 'kysely';
import type { BodyId } from '../../kernel/actor.ts';
import { yearOf } from '../../kernel/day.ts';
import type { Day } from '../../kernel/day.ts';
import type { Db } from '../../platform/sql/pool.ts';
import { threadStore } from '../../thread/thread.store.ts';
import { itemSearchText } from '../item.ts';
import type { AgendaItem, ItemId, ItemKind } from '../item.ts';
import { drawsNumber } from './section-series.ts';

/** A body's series of §§ in one calendar year: it starts at 1, and no number is ever used twice (domain.md 1.4). */
export const sectionSeries = (db: Db, { bodyId, onDay }: { bodyId: BodyId; onDay: Day }) => {
  const year = yearOf(onDay);

  /** Until this transaction ends nobody else draws from the series. */
  async function lastDrawn(): Promise<number> {
    await sql`select pg_advisory_xact_lock(hashtextextended(${`sections ${bodyId} ${year}`}, 0))`.execute(db);
    return lastKnown();
  }

  async function lastKnown(): Promise<number> {
    const found = await sql<{ last: number | null }>`
      select max(substring(i.section_number from '^([0-9]{1,6})(?![0-9])')::integer) as last
      from meeting m join agenda_item i on i.meeting_id = m.id
      where m.body_id = ${bodyId} and m.on_day between ${`${year}-01-01`} and ${`${year}-12-31`}
        and i.section_number ~ '^[0-9]{1,6}(?![0-9])'`.execute(db);
    return found.rows[0]?.last ?? 0;
  }

  /** How many §§ the body's earlier planned meetings of the year will take, as their agendas stand. */
  async function takenBefore(): Promise<number> {
    const earlier = await sql<{ heading: string; kind: ItemKind }>`
      select i.heading, i.kind from meeting m join agenda_item i on i.meeting_id = m.id
      where m.body_id = ${bodyId} and m.kind = 'board' and m.state in ('planned', 'called')
        and m.on_day between ${`${year}-01-01`} and ${onDay} and m.on_day < ${onDay}
        and i.section_number is null`.execute(db);
    return earlier.rows.filter(drawsNumber).length;
  }

  return {
    /** The §§ that these items would get if everything stood as it does today; nothing is drawn. */
    async preview(items: readonly AgendaItem[]): Promise<ReadonlyMap<ItemId, string>> {
      const without = items.filter((item) => item.sectionNumber === undefined && drawsNumber(item));
      if (without.length === 0) return new Map();
      const first = (await lastKnown()) + (await takenBefore()) + 1;
      return new Map(without.map(({ id }, at) => [id, String(first + at)]));
    },
    /** The next number, for an item that is added while the meeting is held. */
    async next(): Promise<number> {
      return (await lastDrawn()) + 1;
    },
    /** Gives every item of a meeting that has none the next numbers, in the agenda's order; answers with them. */
    async draw(items: readonly AgendaItem[]): Promise<number[]> {
      const without = items.filter((item) => item.sectionNumber === undefined && drawsNumber(item));
      if (without.length === 0) return [];
      const last = await lastDrawn();
      const thread = threadStore(db);
      for (const [at, item] of without.entries()) {
        const sectionNumber = String(last + 1 + at);
        await give(db, item.id, sectionNumber);
        await thread.change(item.id, { searchText: itemSearchText({ ...item, sectionNumber }) });
      }
      return without.map((_, at) => last + 1 + at);
    },
  };
};

async function give(db: Db, id: ItemId, number: string): Promise<void> {
  await sql`update agenda_item set section_number = ${number}, version = version + 1
    where id = ${id} and section_number is null`.execute(db);
}
