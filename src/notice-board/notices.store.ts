import { sql } from 'kysely';
import type { PersonId } from '../kernel/actor.ts';
import type { Day } from '../kernel/day.ts';
import { newId } from '../kernel/id.ts';
import type { Id } from '../kernel/id.ts';
import type { Db } from '../platform/sql/pool.ts';
import { lawOf } from './law.ts';
import { noticeListStore } from './notice-lists.store.ts';
import type { Notice, NoticeId, NoticeText } from './notice.ts';
import { anyAppealable } from './sections.ts';
import { timeOnBoard } from './time-on-board.ts';
import type { TimeOnBoard } from './time-on-board.ts';

/** When, on which Swedish day, and by whom; nobody where the program does it. */
export type Moment = { readonly now: Date; readonly today: Day; readonly by: PersonId | undefined };
export type NewNotice = NoticeText & {
  readonly corrects?: { readonly id: NoticeId; readonly reason: string } | undefined;
};
/** The notice as it stands on the board, or the one that announces the same already. */
export type Posted = { readonly kind: 'posted' | 'already-posted'; readonly id: NoticeId };

/** The notice board: what is drafted, posted, and taken down. What is posted is never changed. */
export const noticeStore = (db: Db) => ({
  ...noticeListStore(db),
  /** Writes a draft, which nobody but its writer and those who run the body see. */
  async draft(notice: NewNotice, at: Moment): Promise<NoticeId> {
    const id = newId<'notice'>(at.now.getTime());
    await sql`insert into notice (id, kind, body_id, body_name, meeting_id, heading, text, statute, requested_by,
        meeting_day, approved_on, kept_at, appealable, shown_until, corrects_id, correction_reason, made_by, made_at)
      values (${id}, ${notice.kind}, ${notice.bodyId}, ${notice.bodyName}, ${notice.meetingId ?? null},
        ${notice.heading}, ${notice.text}, ${notice.statute}, ${notice.requestedBy}, ${notice.meetingDay ?? null},
        ${notice.approvedOn ?? null}, ${notice.keptAt}, ${carriesAppeal(notice, at.today)}, ${notice.shownUntil ?? null},
        ${notice.corrects?.id ?? null}, ${notice.corrects?.reason ?? ''}, ${at.by ?? null}, ${at.now})`.execute(
      db,
    );
    await putParts(db, id, notice);
    return id;
  },
  /** Stores a changed draft; 'stale' when somebody else has changed, posted or dropped it since `version`. */
  async changeDraft(
    id: NoticeId,
    version: number,
    notice: NoticeText,
    today: Day,
  ): Promise<'changed' | 'stale'> {
    const stored = await sql`update notice set heading = ${notice.heading}, text = ${notice.text},
        kind = ${notice.kind}, statute = ${notice.statute}, requested_by = ${notice.requestedBy},
        meeting_day = ${notice.meetingDay ?? null}, approved_on = ${notice.approvedOn ?? null},
        kept_at = ${notice.keptAt}, shown_until = ${notice.shownUntil ?? null},
        appealable = ${carriesAppeal(notice, today)}, version = version + 1
      where id = ${id} and version = ${version} and state = 'draft' returning id`.execute(db);
    if (stored.rows.length === 0) return 'stale';
    await sql`delete from notice_section where notice_id = ${id}`.execute(db);
    await sql`delete from notice_elsewhere where notice_id = ${id}`.execute(db);
    await putParts(db, id, notice);
    return 'changed';
  },
  /** Throws a draft away; 'stale' when it is posted or changed meanwhile. */
  async drop(id: NoticeId, version: number): Promise<'dropped' | 'stale'> {
    const there =
      await sql`select id from notice where id = ${id} and state = 'draft' and version = ${version}
      for update`.execute(db);
    if (there.rows.length === 0) return 'stale';
    await sql`delete from notice_section where notice_id = ${id}`.execute(db);
    await sql`delete from notice_elsewhere where notice_id = ${id}`.execute(db);
    await sql`delete from notice where id = ${id}`.execute(db);
    return 'dropped';
  },
  /** Puts a draft on the board, and starts its time; 'stale' when it is not as `version` was; or the notice that says the same. */
  async post(id: NoticeId, version: number, at: Moment): Promise<'posted' | 'stale' | Posted> {
    const locked =
      await sql`select id from notice where id = ${id} and state = 'draft' and version = ${version}
      for update`.execute(db);
    const notice = locked.rows.length > 0 ? await this.find(id) : undefined;
    if (!notice) return 'stale';
    const other = await standingOther(db, notice, notice.correctsId);
    if (other) return { kind: 'already-posted', id: other };
    if (notice.correctsId)
      await sql`update notice_section set live = false where notice_id = ${notice.correctsId} and live`.execute(
        db,
      );
    await sql`update notice_section set live = true where notice_id = ${id}`.execute(db);
    await sql`update notice set ${startsBy(notice, at)}, state = 'posted', posted_at = ${at.now},
      posted_on = ${at.today}, posted_by = ${at.by ?? null}, version = version + 1 where id = ${id}`.execute(
      db,
    );
    return 'posted';
  },
  /**
   * Drafts and posts in one go. Two who post the same minutes at once make one notice: the second is told of the first.
   * A correction takes over its forerunner's §§.
   */
  async announce(notice: NewNotice, at: Moment): Promise<Posted> {
    const other = await standingOther(db, notice, notice.corrects?.id);
    if (other) return { kind: 'already-posted', id: other };
    const id = await this.draft(notice, at);
    if ((await this.post(id, 1, at)) !== 'posted') throw new Error(`notice ${id} could not be posted`);
    return { kind: 'posted', id };
  },
  /** Takes a notice down; the database refuses it before its time. 'stale' when it is not up any more. */
  async takeDown(id: NoticeId, at: Moment): Promise<'removed' | 'stale'> {
    const stored =
      await sql`update notice set state = 'removed', removed_at = ${at.now}, removed_on = ${at.today},
      removed_by = ${at.by ?? null}, version = version + 1 where id = ${id} and state = 'posted' returning id`.execute(
        db,
      );
    return stored.rows.length > 0 ? 'removed' : 'stale';
  },
  /** Another member's board has announced the same minutes that day (KL 13:5): the time may now be known. */
  async noteElsewhere(notice: Notice, member: string, on: Day, by: PersonId): Promise<'noted' | 'known'> {
    await sql`select id from notice where id = ${notice.id} for update`.execute(db);
    const noted = await sql`update notice_elsewhere set announced_on = ${on}, noted_by = ${by}
      where notice_id = ${notice.id} and member = ${member} and announced_on is null returning member`.execute(
      db,
    );
    if (noted.rows.length === 0) return 'known';
    const now = await this.find(notice.id);
    if (!now?.postedOn) return 'known';
    const time = timeOf(now, now.postedOn);
    if (time.removeFrom)
      await sql`update notice set ${columnsOf(time)}, version = version + 1 where id = ${notice.id}`.execute(
        db,
      );
    return 'noted';
  },
});
export type NoticeStore = ReturnType<typeof noticeStore>;

/** Another notice that announces the same §§; two who post them at the same time take turns here. */
async function standingOther(
  db: Db,
  minutes: Pick<NoticeText, 'kind' | 'bodyId' | 'meetingDay' | 'sections'>,
  except: NoticeId | undefined,
): Promise<NoticeId | undefined> {
  const { bodyId, meetingDay } = minutes;
  if (minutes.kind !== 'minutes' || !meetingDay) return undefined;
  await sql`select pg_advisory_xact_lock(hashtextextended(${bodyId}::text || ${meetingDay}::text, 120))`.execute(
    db,
  );
  const numbers = minutes.sections.map(({ number }) => number);
  return noticeListStore(db).announcing({ bodyId, meetingDay, numbers, except });
}

/** Whether the time to appeal counts from the notice: by its kind, and for minutes by what they hold (KL 13:2, 13:5). */
const carriesAppeal = (notice: NoticeText, today: Day): boolean =>
  lawOf(notice.kind, today)?.appeal === 'three-weeks' &&
  (notice.kind !== 'minutes' || anyAppealable(notice.sections));

async function putParts(db: Db, id: NoticeId, notice: NoticeText): Promise<void> {
  const meetingId: Id<'meeting'> | null = notice.meetingId ?? null;
  for (const [position, section] of notice.sections.entries())
    await sql`insert into notice_section (notice_id, number, position, item_id, meeting_id, nature)
      values (${id}, ${section.number}, ${position}, ${section.itemId ?? null}, ${meetingId}, ${section.nature})`.execute(
      db,
    );
  for (const member of new Set(notice.members))
    await sql`insert into notice_elsewhere (notice_id, member) values (${id}, ${member})`.execute(db);
}

const timeOf = (notice: Notice, postedOn: Day): TimeOnBoard =>
  timeOnBoard({
    postedOn,
    appealable: notice.appealable,
    shownUntil: notice.shownUntil ?? (notice.kind === 'council-meeting' ? notice.meetingDay : undefined),
    elsewhere: notice.elsewhere.map(({ announcedOn }) => announcedOn),
  });

const startsBy = (notice: Notice, at: Moment) => columnsOf(timeOf(notice, at.today));

const columnsOf = (time: TimeOnBoard) =>
  sql`counts_from = ${time.countsFrom ?? null}, appeal_nominal = ${time.nominal ?? null},
    appeal_until = ${time.lastDay ?? null}, remove_from = ${time.removeFrom ?? null}`;
