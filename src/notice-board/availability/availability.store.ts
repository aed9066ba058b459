import { sql } from 'kysely';
import type { PersonId } from '../../kernel/actor.ts';
import type { Day } from '../../kernel/day.ts';
import { newId } from '../../kernel/id.ts';
import type { Db } from '../../platform/sql/pool.ts';
import type { Notice, NoticeId } from '../notice.ts';
import { extended } from '../time-on-board.ts';
import { onBeat } from './outage.ts';
import type { Outage, OutageId, Uptime, Verdict } from './outage.ts';

type OutageRow = { id: OutageId; from_at: Date; until_at: Date; source: Outage['source']; note: string };
const toOutage = (row: OutageRow): Outage => ({
  id: row.id,
  fromAt: row.from_at,
  untilAt: row.until_at,
  source: row.source,
  note: row.note,
});

/** What a person decided of an outage in a notice's time; undefined fields where nobody has yet. */
export type NoticeOutage = Outage & {
  readonly ruling:
    | {
        readonly verdict: Verdict;
        readonly lastDay: Day | undefined;
        readonly reason: string;
        readonly at: Date;
      }
    | undefined;
};

/** An outage that falls in the notice's time: after its posting, and begun before its last day has ended in Sweden. */
const fallsIn = sql`o.until_at > n.posted_at
  and (o.from_at at time zone 'Europe/Stockholm')::date <= n.appeal_until and n.appealable`;
const anyLock = 719_402;

/** Whether the board could be read, and what follows from that it could not (KL 13:5 second paragraph). */
export const availabilityStore = (db: Db) => ({
  /** Notes that the board answers now; says what that means. One process at a time; several may beat. */
  async beat(now: Date): Promise<'first' | 'goes-on' | 'was-out'> {
    await sql`select pg_advisory_xact_lock(${anyLock})`.execute(db);
    const found = await sql<{ id: string; began_at: Date; last_at: Date }>`
      select id, began_at, last_at from board_uptime order by last_at desc limit 1`.execute(db);
    const [row] = found.rows;
    const last: Uptime | undefined = row && { beganAt: row.began_at, lastAt: row.last_at };
    const means = onBeat(last, now);
    if (means === 'goes-on') {
      await sql`update board_uptime set last_at = greatest(last_at, ${now}) where id = ${row?.id}`.execute(
        db,
      );
      return means;
    }
    if (means === 'was-out' && row)
      await sql`insert into board_outage (id, from_at, until_at, source, noted_at)
        values (${newId()}, ${row.last_at}, ${now}, 'heartbeat', ${now})`.execute(db);
    await sql`insert into board_uptime (id, began_at, last_at) values (${newId()}, ${now}, ${now})`.execute(
      db,
    );
    return means;
  },
  /** A person tells of an outage that the beats could not see. */
  async tell(outage: { fromAt: Date; untilAt: Date; note: string; by: PersonId }): Promise<OutageId> {
    const id = newId<'outage'>();
    await sql`insert into board_outage (id, from_at, until_at, source, note, noted_by)
      values (${id}, ${outage.fromAt}, ${outage.untilAt}, 'person', ${outage.note}, ${outage.by})`.execute(
      db,
    );
    return id;
  },
  /** The newest outages, and since when it is known at all. */
  async outages(part: { offset: number; size: number }): Promise<{ rows: Outage[]; total: number }> {
    const found = await sql<OutageRow>`select id, from_at, until_at, source, note from board_outage
      order by from_at desc, id desc limit ${part.size} offset ${part.offset}`.execute(db);
    const counted = await sql<{ n: number }>`select count(*)::int as n from board_outage`.execute(db);
    return { rows: found.rows.map(toOutage), total: counted.rows[0]?.n ?? 0 };
  },
  /** When the watch began and when the board last answered. */
  async watched(): Promise<{ since: Date; last: Date } | undefined> {
    const found = await sql<{ since: Date | null; last: Date | null }>`
      select min(began_at) as since, max(last_at) as last from board_uptime`.execute(db);
    const [row] = found.rows;
    return row?.since && row.last ? { since: row.since, last: row.last } : undefined;
  },
  /** The outages in one notice's time, oldest first, with what was decided of each. */
  async ofNotice(id: NoticeId): Promise<NoticeOutage[]> {
    type Row = OutageRow & {
      verdict: Verdict | null;
      last_day: Day | null;
      reason: string;
      decided_at: Date;
    };
    const found = await sql<Row>`
      select o.id, o.from_at, o.until_at, o.source, o.note, r.verdict, r.last_day, r.reason, r.decided_at
      from notice n join board_outage o on ${fallsIn}
      left join notice_ruling r on r.notice_id = n.id and r.outage_id = o.id
      where n.id = ${id} order by o.from_at, o.id`.execute(db);
    return found.rows.map((row) => ({
      ...toOutage(row),
      ruling: row.verdict
        ? { verdict: row.verdict, lastDay: row.last_day ?? undefined, reason: row.reason, at: row.decided_at }
        : undefined,
    }));
  },
  /** How many outages in the time of each notice nobody has decided on; those without are left out. */
  async undecided(ids: readonly NoticeId[]): Promise<ReadonlyMap<NoticeId, number>> {
    if (ids.length === 0) return new Map();
    const found = await sql<{ id: NoticeId; n: number }>`
      select n.id, count(*)::int as n from notice n join board_outage o on ${fallsIn}
      where n.id = any(${ids}::uuid[])
        and not exists (select from notice_ruling r where r.notice_id = n.id and r.outage_id = o.id)
      group by n.id`.execute(db);
    return new Map(found.rows.map(({ id, n }) => [id, n]));
  },
  /** Takes down what has stood its time, unless an outage in it is undecided. Returns how many. */
  async takeDownDue(now: Date, today: Day): Promise<number> {
    const done = await sql`update notice n set state = 'removed', removed_at = ${now}, removed_on = ${today},
        version = version + 1
      where n.state = 'posted' and n.remove_from <= ${today} and not exists (
        select from board_outage o where ${fallsIn}
          and not exists (select from notice_ruling r where r.notice_id = n.id and r.outage_id = o.id))
      returning n.id`.execute(db);
    return done.rows.length;
  },
  /** Stores what a person decided; the time is made longer, never shorter. 'known' when somebody has decided already. */
  async rule(
    notice: Notice,
    ruling: { outageId: OutageId; verdict: Verdict; lastDay: Day | undefined; reason: string; by: PersonId },
  ): Promise<'ruled' | 'known'> {
    await sql`select id from notice where id = ${notice.id} for update`.execute(db);
    const lastDay = ruling.verdict === 'extended' ? (ruling.lastDay ?? null) : null;
    const stored =
      await sql`insert into notice_ruling (id, notice_id, outage_id, verdict, last_day, reason, decided_by)
      values (${newId()}, ${notice.id}, ${ruling.outageId}, ${ruling.verdict}, ${lastDay}, ${ruling.reason}, ${ruling.by})
      on conflict do nothing returning id`.execute(db);
    if (stored.rows.length === 0) return 'known';
    if (!lastDay) return 'ruled';
    const time = extended(lastDay);
    await sql`update notice set appeal_until = ${time.lastDay}, remove_from = ${time.removeFrom},
      version = version + 1 where id = ${notice.id} and appeal_until < ${time.lastDay}`.execute(db);
    return 'ruled';
  },
});
