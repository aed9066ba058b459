import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { BodyId } from '../kernel/actor.ts';
import type { Day } from '../kernel/day.ts';
import type { Id } from '../kernel/id.ts';
import type { Db } from '../platform/sql/pool.ts';
import type { NoticeKind } from './law.ts';
import type { Notice, NoticeId } from './notice.ts';
import { toNotice } from './rows.ts';
import type { NoticeRow } from './rows.ts';

export type BoardFilter = {
  readonly shown: 'up' | 'removed' | 'all';
  readonly bodyId?: BodyId | undefined;
  readonly kind?: NoticeKind | undefined;
};
export type BoardPart = { readonly offset: number; readonly size: number };
export type FoundNotices = { readonly rows: readonly Notice[]; readonly total: number };

/** Reading the board. Drafts are in no row and no count for whoever may not see them. */
export const noticeListStore = (db: Db) => ({
  async find(id: NoticeId): Promise<Notice | undefined> {
    return (await noticesWhere(db, sql`n.id = ${id}`))[0];
  },
  /** What is on the board and what has been, newest first. */
  async board(filter: BoardFilter, part: BoardPart): Promise<FoundNotices> {
    const condition = conditionOf(filter);
    const rows = await noticesWhere(db, condition, part);
    if (rows.length < part.size && (rows.length > 0 || part.offset === 0))
      return { rows, total: part.offset + rows.length };
    const counted = await sql<{
      n: number;
    }>`select count(*)::int as n from notice n where ${condition}`.execute(db);
    return { rows, total: counted.rows[0]?.n ?? 0 };
  },
  /** Drafts that the asker may see, newest first. */
  drafts: (): Promise<Notice[]> =>
    noticesWhere(db, sql`n.state = 'draft'`, { offset: 0, size: 200 }, sql`n.made_at desc, n.id desc`),
  /** Every notice of a meeting's minutes, oldest first; immediately approved §§ have their own. */
  ofMeeting: (meetingId: Id<'meeting'>): Promise<Notice[]> =>
    noticesWhere(
      db,
      sql`n.meeting_id = ${meetingId}`,
      { offset: 0, size: 100 },
      sql`n.posted_at nulls last, n.id`,
    ),
  /** The notices that announce these items, each by its item; a corrected announcement gives way to the new one. */
  async ofItems(itemIds: readonly Id<'item'>[]): Promise<ReadonlyMap<Id<'item'>, Notice>> {
    if (itemIds.length === 0) return new Map();
    const rows = await noticesWhere(
      db,
      sql`n.id in (select notice_id from notice_section where item_id = any(${itemIds}::uuid[]) and live)`,
    );
    const wanted = new Set(itemIds);
    return new Map(
      rows.flatMap((notice) =>
        notice.sections.flatMap(({ itemId }) =>
          itemId && wanted.has(itemId) ? [[itemId, notice] as const] : [],
        ),
      ),
    );
  },
  /** The notice that already announces one of these §§ of a body's minutes of a day, however it was written. */
  async announcing(minutes: {
    bodyId: BodyId;
    meetingDay: Day;
    numbers: readonly string[];
    except: NoticeId | undefined;
  }): Promise<NoticeId | undefined> {
    const found = await sql<{ id: NoticeId }>`
      select n.id from notice n join notice_section s on s.notice_id = n.id
      where n.body_id = ${minutes.bodyId} and n.meeting_day = ${minutes.meetingDay} and s.live
        and s.number = any(${[...minutes.numbers]}) and n.id is distinct from ${minutes.except ?? null}
      order by n.posted_at limit 1`.execute(db);
    return found.rows[0]?.id;
  },
  /** The §§ of a meeting that an announcement holds for, with its notice. */
  async announced(meetingId: Id<'meeting'>): Promise<ReadonlyMap<string, NoticeId>> {
    const found = await sql<{ number: string; notice_id: NoticeId }>`
      select number, notice_id from notice_section where meeting_id = ${meetingId} and live`.execute(db);
    return new Map(found.rows.map((row) => [row.number, row.notice_id]));
  },
  /** Bodies that have or had something on the board, for its filter. */
  async bodies(): Promise<{ id: BodyId; name: string }[]> {
    const found = await sql<{ id: BodyId; name: string }>`
      select distinct on (body_id) body_id as id, body_name as name from notice
      where state <> 'draft' order by body_id, posted_on desc`.execute(db);
    return found.rows.sort((a, b) => a.name.localeCompare(b.name, 'sv'));
  },
});

function conditionOf({ shown, bodyId, kind }: BoardFilter): RawBuilder<unknown> {
  const parts = [
    shown === 'up'
      ? sql`n.state = 'posted'`
      : shown === 'removed'
        ? sql`n.state = 'removed'`
        : sql`n.state <> 'draft'`,
    ...(bodyId ? [sql`n.body_id = ${bodyId}`] : []),
    ...(kind ? [sql`n.kind = ${kind}`] : []),
  ];
  return sql.join(parts, sql` and `);
}

/** Notices with all that belongs to them in one question; who asked for one is known to those who run its body. */
async function noticesWhere(
  db: Db,
  condition: RawBuilder<unknown>,
  part: BoardPart = { offset: 0, size: 500 },
  order: RawBuilder<unknown> = sql`n.posted_at desc, n.id desc`,
): Promise<Notice[]> {
  const found = await sql<NoticeRow>`
    select n.id, n.kind, n.state, n.body_id, n.body_name, n.meeting_id, n.heading, n.text, n.statute,
      case when acting_runs(n.body_id) then n.requested_by else '' end as requested_by,
      n.meeting_day, n.approved_on, n.kept_at, n.appealable, n.shown_until, n.posted_at, n.posted_on, n.counts_from,
      n.appeal_nominal, n.appeal_until, n.remove_from, n.removed_at, n.removed_on, n.corrects_id, n.correction_reason,
      n.version, who.title as taken_down_by,
      (select c.id from notice c where c.corrects_id = n.id and c.state <> 'draft') as corrected_by,
      (select json_agg(json_build_object('number', s.number, 'nature', s.nature, 'item_id', s.item_id) order by s.position)
        from notice_section s where s.notice_id = n.id) as sections,
      (select json_agg(json_build_object('member', e.member, 'announced_on', e.announced_on) order by e.member)
        from notice_elsewhere e where e.notice_id = n.id) as elsewhere
    from notice n left join knot who on who.id = n.removed_by
    where ${condition} order by ${order} limit ${part.size} offset ${part.offset}`.execute(db);
  return found.rows.map(toNotice);
}
