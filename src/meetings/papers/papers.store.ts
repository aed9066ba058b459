import { sql } from 'kysely';
import type { Day } from '../../kernel/day.ts';
import { newId } from '../../kernel/id.ts';
import type { Db } from '../../platform/sql/pool.ts';
import type { ItemId } from '../item.ts';
import type { MeetingId } from '../meeting.ts';
import type { NewPaper, Paper, PaperKind } from './paper.ts';

type Row = {
  id: string;
  item_id: ItemId;
  name: string;
  kind: PaperKind;
  dated: Day | null;
  origin: string;
  document_id: string | null;
  address: string | null;
};

const toPaper = (row: Row): Paper => ({
  id: row.id,
  itemId: row.item_id,
  name: row.name,
  kind: row.kind,
  dated: row.dated ?? undefined,
  origin: row.origin,
  missing: row.document_id === null,
  address: row.address ?? undefined,
});

/** The decision basis of items: their papers in order. */
export const paperStore = (db: Db) => ({
  /** The papers of a meeting's items, in one query. */
  async ofMeeting(meetingId: MeetingId): Promise<ReadonlyMap<ItemId, readonly Paper[]>> {
    const found = await sql<Row>`
      select p.*, k.address from agenda_item i join item_paper p on p.item_id = i.id
      left join knot k on k.id = p.document_id
      where i.meeting_id = ${meetingId} order by p.position, p.id`.execute(db);
    return Map.groupBy(found.rows.map(toPaper), ({ itemId }) => itemId);
  },
  /** Puts a paper last in the item's list; without a document it is a placeholder. */
  async add(itemId: ItemId, paper: NewPaper, documentId?: string): Promise<void> {
    await sql`insert into item_paper (id, item_id, position, name, kind, dated, origin, document_id)
      select ${newId()}, ${itemId}, count(*), ${paper.name}, ${paper.kind}, ${paper.dated ?? null}::date,
        ${paper.origin}, ${documentId ?? null}::uuid from item_paper where item_id = ${itemId}`.execute(db);
  },
  /** The file of a placeholder has come; false when it is none any longer. */
  async fill(itemId: ItemId, id: string, documentId: string): Promise<boolean> {
    const filled = await sql`update item_paper set document_id = ${documentId}
      where id = ${id} and item_id = ${itemId} and document_id is null returning id`.execute(db);
    return filled.rows.length > 0;
  },
  /** Takes a paper off the list; its file, once kept, stays kept. */
  async remove(itemId: ItemId, id: string): Promise<void> {
    await sql`delete from item_paper where id = ${id} and item_id = ${itemId}`.execute(db);
  },
});
