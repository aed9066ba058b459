import { handedToCalls } from './call-parts.store.ts';
import { unannouncedOf } from './calls/unannounced.store.ts';
import { decisionStore } from './decisions/decisions.store.ts';
import { beforeStore } from './meetings/before/before.store.ts';
import { drawsNumber } from './meetings/agenda/section-series.ts';
import type { AgendaItem, Attendance, ItemId } from './meetings/item.ts';
import type { Meeting } from './meetings/meeting.ts';
import { chairRanges, isQuorate } from './meetings/room/quorum.ts';
import { attendeeOf } from './meetings/room/room.ts';
import type { Room } from './meetings/room/room.ts';
import { roomStore } from './meetings/room/room.store.ts';
import { placesInWords, placesOf, serving } from './meetings/room/service.ts';
import { inFull, tallyOf } from './meetings/votes/record.ts';
import type { ItemRecord, VoteEvent } from './meetings/votes/record.ts';
import { voteStore } from './meetings/votes/votes.store.ts';
import type { MeetingRecord, Present, Proceedings, RecordedVote } from './minutes/record.ts';
import type { Db } from './platform/sql/pool.ts';

type Told = Pick<MeetingRecord, 'present' | 'startsAt' | 'endsAt'> & {
  readonly chairs?: NonNullable<MeetingRecord['chairs']>;
  readonly proceedings: ReadonlyMap<ItemId, Proceedings>;
};
const nothing: ItemRecord = { votes: [], recusals: [], notes: [] };

/** How a meeting went, § by §: who served and led, what was put, voted and noted; every query for all items at once. */
export async function proceedingsOf(
  db: Db,
  meeting: Meeting,
  attendance: readonly Attendance[],
  items: readonly AgendaItem[],
): Promise<Told> {
  const ids = items.map(({ id }) => id);
  const room = await roomStore(db).roomOf(meeting, items);
  const records = await voteStore(db).recordsOf(ids);
  const befores = room.isCouncil ? undefined : await beforeStore(db).ofMeeting(meeting.id);
  const unannounced = room.isCouncil ? await unannouncedOf(db, handedToCalls(), meeting.id) : undefined;
  const puttings = await roomStore(db).puttingsOf(ids);
  const texts = await baseTexts(
    db,
    meeting,
    [...puttings.values()].flatMap(({ base }) => base),
    ids,
  );
  const proceedings = items.map((item, at): [ItemId, Proceedings] => {
    const put = puttings.get(item.id);
    const base = (put?.base ?? []).flatMap((id) => texts.get(id) ?? []);
    const how = proceedingsAt(room, item, at, { record: records.get(item.id) ?? nothing, put, base });
    const mustTakePart = befores?.get(item.id)?.againstIndividual ?? false;
    return [item.id, { ...how, mustTakePart, isUnannounced: unannounced?.has(item.id) ?? false }];
  });
  const { sitting } = room;
  return {
    proceedings: new Map(proceedings),
    startsAt: meeting.startsAt ?? (sitting && clockOf(sitting.beganAt)),
    endsAt: meeting.endsAt ?? (sitting?.endedAt && clockOf(sitting.endedAt)),
    present: sitting ? presentIn(room) : attendance,
    ...(sitting && { chairs: chairsOf(room) }),
  };
}

/** "13:02" in Sweden. */
const clockOf = (at: Date): string =>
  new Intl.DateTimeFormat('sv-SE', { timeStyle: 'short', timeZone: 'Europe/Stockholm' }).format(at);

const numbersOf = (room: Room) => room.items.map(({ sectionNumber }) => sectionNumber);

const chairsOf = (room: Room): { name: string; sections: string }[] =>
  chairRanges(room.hall, room.chairs, numbersOf(room)).map(({ attendeeId, sections }) => ({
    name: attendeeOf(room, attendeeId)?.name ?? '',
    sections,
  }));

function presentIn(room: Room): Present[] {
  const { hall } = room;
  return hall.attendees.map((one) => {
    const places = placesOf(hall, one);
    const always = places.length === hall.places;
    return {
      name: one.name,
      party: one.party,
      role: one.standing === 'alternate' && places.length > 0 ? 'tjänstgörande ersättare' : one.role,
      serving: places.length > 0,
      sections: always ? '' : placesInWords(places, numbersOf(room)),
      isRemote: one.mode === 'remote',
      isChecked: one.checked,
    };
  });
}

type Put = { putting: { text: string; finding: string } | undefined };

function proceedingsAt(
  room: Room,
  item: AgendaItem,
  at: number,
  told: { record: ItemRecord; put: Put | undefined; base: readonly string[] },
): Proceedings {
  const { hall, sitting } = room;
  const { record, put, base } = told;
  return {
    // what was minuted elsewhere is printed as it is given
    drawsNumber: sitting !== undefined && drawsNumber(item),
    isForDecision: sitting !== undefined && (item.kind === 'decision' || item.kind === 'election'),
    serving: sitting && serving(hall, at).map(inFull),
    isQuorate: sitting === undefined || isQuorate(hall, at, room.isCouncil),
    recusals: record.recusals.map((one) => ({
      name: inFull(one),
      why: one.why,
      ground: one.ground,
      standIn: standInOf(room, one.personId, at),
    })),
    base,
    putting: put?.putting?.text ?? '',
    finding: put?.putting?.finding ?? '',
    unnamedMotions: item.motions.filter(({ movedBy }) => movedBy === '').map(({ text }) => text),
    votes: record.votes.map(voteOf),
    notes: record.notes.map(({ notedBy, text }) => ({ by: notedBy, text })),
  };
}

function standInOf(room: Room, person: string | undefined, at: number): string | undefined {
  const stretch = room.hall.stretches.find(
    (one) => one.recusalId !== undefined && one.from === at && one.forPerson === person,
  );
  const alternate = stretch && attendeeOf(room, stretch.attendeeId);
  return alternate && inFull(alternate);
}

const voteOf = (event: VoteEvent): RecordedVote => ({
  isOpen: (event.held?.form ?? 'open') === 'open',
  about: event.held?.about ?? 'matter',
  yesMeans: event.held?.yesMeans ?? '',
  noMeans: event.held?.noMeans ?? '',
  tallies: tallyOf(event).map(({ option, sum, announced, voters }) => ({
    option,
    sum,
    announced,
    names: voters.map(inFull),
  })),
  outcome: event.held?.outcome,
  decidedBy: event.held?.decidedBy,
  motivation: event.held?.motivation ?? '',
});

/** What the proposals say that meetings started from; those on the items are with them, others wait for the body or are answered. */
async function baseTexts(
  db: Db,
  meeting: Meeting,
  base: readonly string[],
  items: readonly ItemId[],
): Promise<ReadonlyMap<string, string>> {
  if (base.length === 0) return new Map();
  const decisions = decisionStore(db);
  const known = [
    ...(await decisions.proposalsOfItems(items)),
    ...(await decisions.openProposalsTo(meeting.bodyId)),
  ];
  const texts = new Map<string, string>(known.map(({ id, text }) => [id, text]));
  for (const id of base) {
    const other = texts.has(id)
      ? undefined
      : await decisions.findProposal(id as (typeof known)[number]['id']);
    if (other) texts.set(id, other.text);
  }
  return texts;
}
