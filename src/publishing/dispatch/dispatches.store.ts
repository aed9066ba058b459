import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { PersonId } from '../../kernel/actor.ts';
import type { Day } from '../../kernel/day.ts';
import { newId } from '../../kernel/id.ts';
import { letterHtml, letterText } from '../../platform/mail/html.ts';
import type { LetterPart } from '../../platform/mail/html.ts';
import type { MailId } from '../../platform/mail/letter.ts';
import { outboxStore } from '../../platform/mail/outbox.store.ts';
import type { Db } from '../../platform/sql/pool.ts';
import type { Extract, ToDispatch } from '../handed.ts';
import type { ItemId, MeetingId } from '../source.ts';
import type { Dispatch, DispatchId, DispatchWay, Waiting } from './dispatch.ts';

type Row = {
  id: DispatchId;
  item_id: ItemId;
  recipient: string;
  number: number;
  way: DispatchWay;
  address: string;
  note: string;
  sha256: string;
  by: string | null;
  made_on: Day;
  mail_id: MailId | null;
};
export type NewDispatch = {
  readonly of: ToDispatch;
  readonly item: ToDispatch['items'][number];
  readonly extract: Extract;
  readonly recipient: string;
  readonly way: DispatchWay;
  readonly address: string;
  readonly note: string;
  /** How many sendings to this recipient the clerk saw. */
  readonly seen: number;
  readonly by: PersonId;
  readonly today: Day;
};

/** What has been sent to whom, and what waits. Seen by those who run the body, and by auditors. */
export const dispatchStore = (db: Db) => ({
  async ofMeeting(meetingId: MeetingId): Promise<Dispatch[]> {
    const found =
      await sql<Row>`select d.id, d.item_id, d.recipient, d.number, d.way, d.address, d.note, d.sha256,
        d.made_on, d.mail_id, k.title as by
      from dispatch d left join knot k on k.id = d.made_by where d.meeting_id = ${meetingId}
      order by d.made_at`.execute(db);
    const mails = found.rows.flatMap(({ mail_id }) => (mail_id ? [mail_id] : []));
    const sendings = await outboxStore(db).sendings(mails);
    return found.rows.map(({ item_id, made_on, mail_id, by, ...row }) => ({
      ...row,
      itemId: item_id,
      on: made_on,
      byName: by ?? '',
      sending: mail_id ? sendings.get(mail_id) : undefined,
    }));
  },
  /** The address that each recipient of a body was last sent mail at, to be proposed again. */
  async lastAddresses(bodyId: ToDispatch['bodyId']): Promise<ReadonlyMap<string, string>> {
    const found = await sql<{ recipient: string; address: string }>`
      select distinct on (recipient) recipient, address from dispatch
      where body_id = ${bodyId} and way = 'mail' order by recipient, made_at desc`.execute(db);
    return new Map(found.rows.map(({ recipient, address }) => [recipient, address]));
  },
  /** Sends an extract and writes that it was sent; 'stale' when somebody else has sent to this recipient meanwhile. */
  async add(order: NewDispatch): Promise<DispatchId | 'stale'> {
    const { item, recipient } = order;
    await sql`select pg_advisory_xact_lock(hashtextextended(${`dispatch ${item.itemId} ${recipient}`}, 0))`.execute(
      db,
    );
    const before = await sql<{ n: number }>`select coalesce(max(number), 0)::int as n from dispatch
      where item_id = ${item.itemId} and recipient = ${recipient}`.execute(db);
    const last = before.rows[0]?.n ?? 0;
    if (last !== order.seen || !item.approved) return 'stale';
    const id = newId<'dispatch'>();
    const mailId = order.way === 'mail' ? await letter(db, id, order) : null;
    const sha256 = createHash('sha256').update(order.extract.bytes).digest('hex');
    await sql`insert into dispatch (id, meeting_id, item_id, body_id, version_id, recipient, number, way, address, mail_id,
        note, sha256, made_by, made_on)
      values (${id}, ${order.of.meetingId}, ${item.itemId}, ${order.of.bodyId}, ${item.approved.versionId}, ${recipient},
        ${last + 1}, ${order.way}, ${order.way === 'mail' ? order.address : ''}, ${mailId}, ${order.note}, ${sha256},
        ${order.by}, ${order.today})`.execute(db);
    return id;
  },
  /** Sends a letter that did not come through once more. */
  async sendAgain(id: DispatchId): Promise<'waiting' | 'not-now'> {
    const found = await sql<{
      mail_id: MailId | null;
    }>`select mail_id from dispatch where id = ${id}`.execute(db);
    const mailId = found.rows[0]?.mail_id;
    return mailId ? outboxStore(db).sendAgain(mailId) : 'not-now';
  },
  /**
   * Approved §§ with a decision whose recipients have not all been sent it, oldest approval first: of the bodies that the
   * asker runs, all for administrators and auditors.
   */
  async waiting(): Promise<Waiting[]> {
    const found = await sql<Waiting>`
      select i.meeting_id as "meetingId", b.title as "bodyName", m.on_day as "meetingDay", i.id as "itemId",
        trim(coalesce('§ ' || i.section_number, '') || ' ' || i.heading) as section, v.ended_on as "approvedOn", left_over.names as recipients
      from minutes_version v join meeting m on m.id = v.meeting_id join knot b on b.id = m.body_id
        join agenda_item i on i.meeting_id = m.id and i.id = any (v.item_ids)
        cross join lateral (select array_agg(r order by r) as names from unnest(i.recipients) r where not exists (
          select from dispatch d left join mail l on l.id = d.mail_id
          where d.item_id = i.id and d.recipient = r and (l.id is null or l.state not in ('failed', 'uncertain')))) left_over
      where v.state = 'approved' and left_over.names is not null
        and ((select acting_sees_all()) or (select acting_administrator()) or m.body_id = any ((select acting_offices())::uuid[]))
        and exists (select from decision d where d.item_id = i.id)
      order by v.ended_on, i.position limit 500`.execute(db);
    return found.rows;
  },
});

/** The letter with the extract: it says what it is, and nothing of what was decided. */
async function letter(
  db: Db,
  id: DispatchId,
  { of, item, extract, recipient, address, by }: NewDispatch,
): Promise<MailId> {
  const outbox = outboxStore(db);
  const file = await outbox.keepFile(of.bodyId, {
    name: `${extract.title.replaceAll(/[\\/:*?"<>|\s]+/g, ' ').slice(0, 120)}.pdf`,
    mediaType: 'application/pdf',
    bytes: extract.bytes,
  });
  const what = item.number ? `§ ${item.number}` : 'en punkt';
  const subject =
    `Protokollsutdrag ${of.bodyName} ${of.meetingDay} ${item.number ? `§ ${item.number}` : ''}`.trim();
  const parts: LetterPart[] = [
    { kind: 'text', text: `Till ${recipient}` },
    {
      kind: 'text',
      text: `Här är utdraget ur protokollet från ${of.bodyName} den ${of.meetingDay}, ${what}. Protokollet är justerat.`,
    },
  ];
  return outbox.put({
    once: `expediering ${id}`,
    bodyId: of.bodyId,
    aboutId: of.meetingId,
    toName: recipient,
    toAddress: address,
    subject,
    text: letterText(parts),
    html: letterHtml(subject, parts),
    fileIds: [file],
    madeBy: by,
  });
}
