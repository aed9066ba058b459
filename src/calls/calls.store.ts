import { sql } from 'kysely';
import type { PersonId, Role } from '../kernel/actor.ts';
import type { Day } from '../kernel/day.ts';
import { newId } from '../kernel/id.ts';
import type { Id } from '../kernel/id.ts';
import { outboxStore } from '../platform/mail/outbox.store.ts';
import type { MailId, Sending } from '../platform/mail/letter.ts';
import type { Db } from '../platform/sql/pool.ts';
import type { Call, CalledItem, CallHead, CallId, MeetingId } from './call.ts';
import type { SentItems } from './law.ts';

type CallRow = {
  id: CallId;
  meeting_id: MeetingId;
  version: number;
  kind: Call['kind'];
  head: CallHead;
  message: string;
  sequence: number;
  sent_on: Day;
  sent_at: Date;
  sent_by_name: string | null;
  items: CalledItem[] | null;
};

/** Somebody who was called, and how it went. */
export type CalledPerson = {
  readonly personId: PersonId;
  readonly name: string;
  readonly role: Role;
  /** Undefined where there was no address, or the reader may not see letters. */
  readonly sending: Sending | undefined;
  readonly hasLetter: boolean;
  /** Told on paper or by telephone. */
  readonly handedAt: Date | undefined;
  readonly handedBy: string | undefined;
};

export type NewCall = Pick<Call, 'meetingId' | 'kind' | 'head' | 'message' | 'sequence' | 'sentOn'> & {
  readonly sentBy: PersonId;
  readonly items: readonly CalledItem[];
  /** The version that the clerk saw last; another has been sent where it is not the newest. */
  readonly seen: number;
};

/** Calls as they were sent. Their items are those that the reader may see. */
export const callStore = (db: Db) => ({
  /** All versions, newest first. */
  versionsOf: (meetingId: MeetingId): Promise<Call[]> => callsWhere(db, sql`c.meeting_id = ${meetingId}`),
  async newestOf(meetingId: MeetingId): Promise<Call | undefined> {
    return (await callsWhere(db, sql`c.meeting_id = ${meetingId}`, 1))[0];
  },
  async find(meetingId: MeetingId, version: number): Promise<Call | undefined> {
    return (await callsWhere(db, sql`c.meeting_id = ${meetingId} and c.version = ${version}`))[0];
  },
  /** Stores a version; `stale` where another was sent since `seen`: two clerks at once send once. */
  async add(call: NewCall): Promise<CallId | 'stale'> {
    await sql`select pg_advisory_xact_lock(hashtextextended('call ' || ${call.meetingId}, 0))`.execute(db);
    const newest = await sql<{ version: number }>`select coalesce(max(version), 0) as version from call
      where meeting_id = ${call.meetingId}`.execute(db);
    if ((newest.rows[0]?.version ?? 0) !== call.seen) return 'stale';
    const id = newId<'call'>();
    await sql`insert into call (id, meeting_id, body_id, version, kind, head, message, sequence, sent_on, sent_by)
      values (${id}, ${call.meetingId}, ${call.head.bodyId}, ${call.seen + 1}, ${call.kind},
        ${JSON.stringify(call.head)}::jsonb, ${call.message}, ${call.sequence}, ${call.sentOn}, ${call.sentBy})`.execute(
      db,
    );
    for (const [position, item] of call.items.entries()) {
      await sql`insert into called_item (call_id, position, item_id, content)
        values (${id}, ${position}, ${item.id}, ${JSON.stringify(item)}::jsonb)`.execute(db);
    }
    return id;
  },
  /** Somebody was called by a version, with the letter that tells of it. */
  async addPerson(
    callId: CallId,
    person: { personId: PersonId; name: string; role: Role; position: number; mailId: MailId | undefined },
  ): Promise<void> {
    await sql`insert into called_person (call_id, person_id, name, role, position, mail_id)
      values (${callId}, ${person.personId}, ${person.name}, ${person.role}, ${person.position},
        ${person.mailId ?? null})`.execute(db);
  },
  /** Who was called by a version, in order, and how far the letters have come. */
  async peopleOf(callId: CallId): Promise<CalledPerson[]> {
    const found =
      await sql<PersonRow>`select p.person_id, p.name, p.role, p.mail_id, p.handed_at, h.name as handed_by_name
      from called_person p left join person h on h.id = p.handed_by
      where p.call_id = ${callId} order by p.position`.execute(db);
    const letters = found.rows.flatMap(({ mail_id }) => mail_id ?? []);
    const sendings = await outboxStore(db).sendings(letters);
    return found.rows.map((row) => ({
      personId: row.person_id,
      name: row.name,
      role: row.role,
      sending: row.mail_id === null ? undefined : sendings.get(row.mail_id),
      hasLetter: row.mail_id !== null,
      handedAt: row.handed_at ?? undefined,
      handedBy: row.handed_by_name ?? undefined,
    }));
  },
  /** Notes that somebody was told in another way than by mail. */
  async handOver(callId: CallId, personId: PersonId, by: PersonId): Promise<'noted' | 'noted-before'> {
    const changed = await sql`update called_person set handed_at = clock_timestamp(), handed_by = ${by}
      where call_id = ${callId} and person_id = ${personId} and handed_at is null`.execute(db);
    return changed.numAffectedRows === 1n ? 'noted' : 'noted-before';
  },
  /** Which items each sent version held: also those the reader may not see count, by their ids alone. */
  async sentItems(meetingId: MeetingId): Promise<SentItems[]> {
    const found = await sql<{ sent_on: Day; item_ids: string[] | null }>`
      select c.sent_on, (select array_agg(i.item_id) from called_item i where i.call_id = c.id) as item_ids
      from call c where c.meeting_id = ${meetingId} and c.kind = 'call' order by c.version`.execute(db);
    return found.rows.map((row) => ({ sentOn: row.sent_on, itemIds: row.item_ids ?? [] }));
  },
  /** Items of a council's meeting that all present agreed to decide though they were not announced (KL 5:52). */
  async consents(meetingId: MeetingId): Promise<Set<string>> {
    const found = await sql<{ item_id: string }>`
      select item_id from urgent_consent where meeting_id = ${meetingId}`.execute(db);
    return new Set(found.rows.map(({ item_id }) => item_id));
  },
  async noteConsent(meetingId: MeetingId, itemId: Id<'item'>, by: PersonId): Promise<void> {
    await sql`insert into urgent_consent (item_id, meeting_id, noted_by)
      select id, meeting_id, ${by} from agenda_item where id = ${itemId} and meeting_id = ${meetingId}
      on conflict do nothing`.execute(db);
  },
  async takeBackConsent(meetingId: MeetingId, itemId: Id<'item'>): Promise<void> {
    await sql`delete from urgent_consent where item_id = ${itemId} and meeting_id = ${meetingId}`.execute(db);
  },
});

type PersonRow = {
  person_id: PersonId;
  name: string;
  role: Role;
  mail_id: MailId | null;
  handed_at: Date | null;
  handed_by_name: string | null;
};

async function callsWhere(db: Db, condition: ReturnType<typeof sql>, most = 200): Promise<Call[]> {
  const found = await sql<CallRow>`
    select c.id, c.meeting_id, c.version, c.kind, c.head, c.message, c.sequence, c.sent_on, c.sent_at,
      p.name as sent_by_name,
      (select jsonb_agg(i.content order by i.position) from called_item i where i.call_id = c.id) as items
    from call c left join person p on p.id = c.sent_by
    where ${condition} order by c.version desc limit ${most}`.execute(db);
  return found.rows.map((row) => ({
    id: row.id,
    meetingId: row.meeting_id,
    version: row.version,
    kind: row.kind,
    head: row.head,
    message: row.message,
    sequence: row.sequence,
    sentOn: row.sent_on,
    sentAt: row.sent_at,
    sentBy: row.sent_by_name ?? undefined,
    items: row.items ?? [],
  }));
}
