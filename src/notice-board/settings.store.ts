import { sql } from 'kysely';
import type { PersonId } from '../kernel/actor.ts';
import { newId } from '../kernel/id.ts';
import type { Db } from '../platform/sql/pool.ts';
import { noSetting } from './settings.ts';
import type { BoardSetting } from './settings.ts';

/** What the board says of itself. Rows are added, and the last one holds. */
export const settingStore = (db: Db) => ({
  async current(): Promise<BoardSetting> {
    type Row = { court: string; court_address: string; seen_at: string; contact: string };
    const found = await sql<Row>`select court, court_address, seen_at, contact from board_setting
      order by set_at desc, id desc limit 1`.execute(db);
    const [row] = found.rows;
    if (!row) return noSetting;
    return { court: row.court, courtAddress: row.court_address, seenAt: row.seen_at, contact: row.contact };
  },
  async set(setting: BoardSetting, by: PersonId): Promise<void> {
    await sql`insert into board_setting (id, court, court_address, seen_at, contact, set_by)
      values (${newId()}, ${setting.court}, ${setting.courtAddress}, ${setting.seenAt}, ${setting.contact}, ${by})`.execute(
      db,
    );
  },
  /** The municipality's own name; '' where the register has none. */
  async municipality(): Promise<string> {
    const found = await sql<{ name: string }>`
      select name from body where kind = 'municipality' and valid_until is null order by name limit 1`.execute(
      db,
    );
    return found.rows[0]?.name ?? '';
  },
});
