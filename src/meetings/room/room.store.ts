import { sql } from 'kysely';
import { bodyStore } from '../../bodies/bodies.store.ts';
import { labels } from '../../bodies/labels.ts';
import { readPartyOrder } from '../../bodies/procedure/party-order.ts';
import type { PartyOrder } from '../../bodies/procedure/party-order.ts';
import { procedureStore } from '../../bodies/procedure/procedure.store.ts';
import type { PersonId } from '../../kernel/actor.ts';
import type { Db } from '../../platform/sql/pool.ts';
import type { AgendaItem, ItemId } from '../item.ts';
import type { Meeting, MeetingId } from '../meeting.ts';
import { itemStore } from '../agenda/items.store.ts';
import type { MotionKind } from './putting.ts';
import type { Elected, Putting, Room, RoomMotion } from './room.ts';
import type { Attendee, AttendeeId, Standing } from './service.ts';

type StoredRoom = {
  sitting: { began_at: string; began_by: string | null; ended_at: string | null } | null;
  is_council: boolean;
  attendees: StoredAttendee[] | null;
  services: StoredService[] | null;
  recusals: { id: string; item_id: ItemId; person_id: PersonId | null; name: string }[] | null;
  chairs: { id: string; attendance_id: AttendeeId; from_item_id: ItemId | null }[] | null;
  decided: ItemId[] | null;
};
type StoredAttendee = {
  id: AttendeeId;
  person_id: PersonId | null;
  name: string;
  party: string | null;
  role: string;
  standing: Standing | null;
  rank: number | null;
  mode: 'place' | 'remote';
  checked: boolean;
  serving: boolean;
};
type StoredService = {
  id: string;
  attendance_id: AttendeeId;
  from_item_id: ItemId | null;
  until_item_id: ItemId | null;
  for_person_id: PersonId | null;
  recusal_id: string | null;
};

/** What minute-taking reads; what the asker may not see is in no row. */
export const roomStore = (db: Db) => ({
  /** Everything but the words of a single §; whoever the members are is told by the body's register. */
  async roomOf(meeting: Meeting, items?: readonly AgendaItem[]): Promise<Room> {
    const agenda = items ?? (await itemStore(db).agendaOf(meeting.id));
    const stored = await storedRoom(db, meeting.id);
    const elected = await electedOf(db, meeting);
    const procedure = await procedureStore(db).of(meeting.bodyId, meeting.onDay);
    const attendees = (stored?.attendees ?? []).map(toAttendee);
    const place = (id: ItemId | null, otherwise: number): number => {
      const at = id === null ? -1 : agenda.findIndex((item) => item.id === id);
      return at < 0 ? otherwise : at;
    };
    return {
      meeting,
      items: agenda,
      elected,
      procedure,
      isCouncil: stored?.is_council ?? false,
      decided: new Set(stored?.decided ?? []),
      sitting: stored?.sitting
        ? {
            beganAt: new Date(stored.sitting.began_at),
            beganBy: stored.sitting.began_by ?? '',
            endedAt: stored.sitting.ended_at === null ? undefined : new Date(stored.sitting.ended_at),
          }
        : undefined,
      hall: {
        places: agenda.length,
        seats: elected.filter(({ standing }) => standing === 'member').length,
        attendees,
        mayReturnSameDay: procedure.mayReturnSameDay,
        partiesFor: partiesFor(elected, readPartyOrder(procedure.partyOrder)),
        stretches: (stored?.services ?? []).map((one) => ({
          id: one.id,
          attendeeId: one.attendance_id,
          from: place(one.from_item_id, 0),
          until:
            one.recusal_id === null ? place(one.until_item_id, Infinity) : place(one.from_item_id, 0) + 1,
          forPerson: one.for_person_id ?? undefined,
          recusalId: one.recusal_id ?? undefined,
        })),
        recusals: (stored?.recusals ?? []).flatMap((one) => {
          const attendee = attendees.find(({ personId, name }) =>
            one.person_id === null ? name === one.name : personId === one.person_id,
          );
          return attendee ? [{ id: one.id, at: place(one.item_id, -1), attendeeId: attendee.id }] : [];
        }),
      },
      chairs: (stored?.chairs ?? []).map((one) => ({
        id: one.id,
        attendeeId: one.attendance_id,
        from: place(one.from_item_id, 0),
      })),
    };
  },
  /** Motions with what kind they are, in the order they were made, of one item. */
  async motionsOf(itemId: ItemId): Promise<RoomMotion[]> {
    const { rows } = await sql<RoomMotion & { kind: MotionKind }>`
      select id, text, moved_by as "movedBy", kind from floor_motion where item_id = ${itemId} order by position, id`.execute(
      db,
    );
    return rows;
  },
  /** What is put, and the proposals the meeting starts from, of each of these items. */
  async puttingsOf(
    items: readonly ItemId[],
  ): Promise<ReadonlyMap<ItemId, { putting: Putting | undefined; base: readonly string[] }>> {
    if (items.length === 0) return new Map();
    const { rows } = await sql<{
      id: ItemId;
      text: string | null;
      finding: string | null;
      version: number | null;
      base: string[] | null;
    }>`
      select i.id, p.text, p.finding, p.version,
        (select array_agg(b.proposal_id::text order by b.position, b.proposal_id) from base_proposal b
          where b.item_id = i.id) as base
      from unnest(${items}::uuid[]) i (id) left join putting p on p.item_id = i.id`.execute(db);
    return new Map(
      rows.map(({ id, text, finding, version, base }) => [
        id,
        {
          putting: version === null ? undefined : { text: text ?? '', finding: finding ?? '', version },
          base: base ?? [],
        },
      ]),
    );
  },
  /** Ids of what stands on an item and may be taken back, in the order it is shown. */
  async rowsOf(itemId: ItemId): Promise<Record<'votes' | 'recusals' | 'notes', readonly string[]>> {
    const { rows } = await sql<Record<'votes' | 'recusals' | 'notes', string[] | null>>`
      select
        (select array_agg(id::text order by position, id) from vote_event where item_id = ${itemId}) as votes,
        (select array_agg(id::text order by position, id) from recusal where item_id = ${itemId}) as recusals,
        (select array_agg(id::text order by position, id) from minute_note where item_id = ${itemId}) as notes`.execute(
      db,
    );
    const [row] = rows;
    return { votes: row?.votes ?? [], recusals: row?.recusals ?? [], notes: row?.notes ?? [] };
  },
  /** The agenda as the rules of service need it, without what was written, moved and recorded on it: for what is only saved. */
  async outlineOf(id: MeetingId): Promise<AgendaItem[]> {
    const { rows } = await sql<{
      id: ItemId;
      position: number;
      section_number: string | null;
      heading: string;
      kind: AgendaItem['kind'];
      case_number: string | null;
      version: number;
    }>`select id, position, section_number, heading, kind, case_number, version from agenda_item
      where meeting_id = ${id} order by position`.execute(db);
    return rows.map((row) => ({
      id: row.id,
      meetingId: id,
      position: row.position,
      sectionNumber: row.section_number ?? undefined,
      heading: row.heading,
      kind: row.kind,
      caseNumber: row.case_number ?? undefined,
      version: row.version,
      presenter: '',
      plannedMinutes: undefined,
      isDone: false,
      text: '',
      recipients: [],
      visibility: 'draft',
      motions: [],
      dissents: [],
    }));
  },
  /** Whether the meeting was begun in the room, and has ended. */
  async hasEnded(id: MeetingId): Promise<boolean> {
    const { rows } = await sql`select from sitting where meeting_id = ${id} and ended_at is not null`.execute(
      db,
    );
    return rows.length > 0;
  },
  async hasBegun(id: MeetingId): Promise<boolean> {
    return (await sql`select from sitting where meeting_id = ${id}`.execute(db)).rows.length > 0;
  },
  /** Whether a third of the council has referred the same case back or tabled it before (KL 5:50). */
  async wasReferredByMinority(meeting: Meeting, item: AgendaItem): Promise<boolean> {
    const { rows } = await sql<{ found: boolean }>`
      select exists (select from vote_event e join agenda_item i on i.id = e.item_id join meeting m on m.id = i.meeting_id
        where e.decided_by = 'minority' and m.body_id = ${meeting.bodyId}
          and (i.id = ${item.id} or (i.case_number is not null and i.case_number = ${item.caseNumber ?? null}))) as found`.execute(
      db,
    );
    return rows[0]?.found ?? false;
  },
});

/** By member: from which parties alternates step in. */
const partiesFor = (elected: readonly Elected[], order: PartyOrder | undefined) =>
  new Map(
    elected.flatMap(({ personId, party }) => {
      const parties = party === undefined ? undefined : order?.get(party);
      return parties ? [[personId, parties] as const] : [];
    }),
  );

async function storedRoom(db: Db, id: MeetingId): Promise<StoredRoom | undefined> {
  const { rows } = await sql<StoredRoom>`
    select
      (select jsonb_build_object('began_at', s.began_at, 'ended_at', s.ended_at,
        'began_by', (select name from person where person.id = s.began_by)) from sitting s where s.meeting_id = m.id) as sitting,
      (select b.kind = 'council' from body b where b.id = m.body_id) as is_council,
      (select jsonb_agg(to_jsonb(a) order by a.position, a.id) from attendance a where a.meeting_id = m.id) as attendees,
      (select jsonb_agg(to_jsonb(s) order by s.id) from service s where s.meeting_id = m.id) as services,
      (select jsonb_agg(to_jsonb(r) order by r.position, r.id) from recusal r join agenda_item i on i.id = r.item_id
        where i.meeting_id = m.id and r.why = 'conflict') as recusals,
      (select jsonb_agg(to_jsonb(c) order by c.id) from meeting_chair c where c.meeting_id = m.id) as chairs,
      (select array_agg(distinct d.item_id) from decision d join agenda_item i on i.id = d.item_id
        where i.meeting_id = m.id) as decided
    from meeting m where m.id = ${id}`.execute(db);
  return rows[0];
}

const toAttendee = (row: StoredAttendee): Attendee => ({
  id: row.id,
  personId: row.person_id ?? undefined,
  name: row.name,
  party: row.party ?? undefined,
  role: row.role,
  standing: row.standing ?? undefined,
  rank: row.rank ?? 0,
  mode: row.mode,
  checked: row.checked,
  serving: row.serving,
});

/** Members and alternates on the day, in their order; a post by whoever holds it. */
async function electedOf(db: Db, meeting: Meeting): Promise<Elected[]> {
  const members = await bodyStore(db).membersOn(meeting.bodyId, meeting.onDay);
  const seen = new Set<PersonId>();
  return members.flatMap(({ person, role, rank }, at) => {
    const isMember = role === 'chair' || role === 'viceChair' || role === 'member' || role === 'convener';
    if (!person || !(isMember || role === 'alternate') || seen.has(person.id)) return [];
    seen.add(person.id);
    return [
      {
        personId: person.id,
        name: person.name,
        party: person.party,
        standing: isMember ? 'member' : 'alternate',
        role: labels.sv.role[role].toLocaleLowerCase('sv'),
        rank: rank ?? at,
      } as const,
    ];
  });
}
