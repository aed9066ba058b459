import { sql } from 'kysely';
import type { BodyId } from '../../kernel/actor.ts';
import type { Day } from '../../kernel/day.ts';
import type { Db } from '../../platform/sql/pool.ts';
import { threadStore } from '../../thread/thread.store.ts';
import { intakeKinds } from '../intake/intake.ts';
import { intakeStore } from '../intake/intake.store.ts';
import type { AgendaItem, ItemId, NewItem } from '../item.ts';
import type { MeetingId } from '../meeting.ts';
import { meetingStore } from '../meetings.store.ts';
import { meetingsWith, minutesInWords } from './standing.ts';
import type { MeetingToFill, ReturningItem, Standing } from './standing.ts';
import { standingStore } from './standing.store.ts';

/** What is put on agendas by itself. */
export const fillStore = (db: Db) => {
  const meetings = meetingStore(db);
  const standings = standingStore(db);
  const thread = threadStore(db);

  /** Puts an item on an agenda unless its source has one there. */
  async function placeOnce(
    meetingId: MeetingId,
    of: { source: 'standing' | 'returning'; sourceId: string },
    item: NewItem,
    at: number | undefined,
  ): Promise<ItemId | undefined> {
    const stands = await sql`select item_id from item_origin where meeting_id = ${meetingId}
      and source = ${of.source} and source_id = ${of.sourceId}`.execute(db);
    if (stands.rows.length > 0) return undefined;
    const id = await meetings.addItem({ meetingId, ...item });
    if (at) await meetings.placeItem(id, at);
    await sql`insert into item_origin (item_id, meeting_id, source, source_id)
      values (${id}, ${meetingId}, ${of.source}, ${of.sourceId})`.execute(db);
    return id;
  }

  /** The body's last held meeting before a day, with the §§ of its minutes. */
  async function minutesBefore(bodyId: BodyId, onDay: Day): Promise<string> {
    const found = await sql<{ onDay: Day; first: string | null; last: string | null }>`
      select m.on_day as "onDay",
        (select i.section_number from agenda_item i where i.meeting_id = m.id and i.section_number is not null
          order by i.position limit 1) as first,
        (select i.section_number from agenda_item i where i.meeting_id = m.id and i.section_number is not null
          order by i.position desc limit 1) as last
      from meeting m where m.body_id = ${bodyId} and m.on_day < ${onDay}::date and m.state in ('held', 'closed')
      order by m.on_day desc, m.id desc limit 1`.execute(db);
    return found.rows[0] ? minutesInWords(found.rows[0]) : '';
  }

  async function placeStanding(
    meeting: MeetingToFill,
    bodyId: BodyId,
    items: readonly Standing[],
  ): Promise<number> {
    let placed = 0;
    let first = 0;
    for (const item of items) {
      const turn = (await standings.turnsOf(item.id)).get(meeting.id);
      const filled = item.fills === 'minutes' ? await minutesBefore(bodyId, meeting.onDay) : '';
      const text = [item.text, filled].filter(Boolean).join('\n\n');
      const presenter = turn ?? (item.rota ? '' : item.presenter);
      const { heading, kind } = item;
      const at = item.place === 'first' ? first + 1 : undefined;
      const of = { source: 'standing', sourceId: item.id } as const;
      const id = await placeOnce(meeting.id, of, { heading, kind, presenter, text }, at);
      if (id) placed += 1;
      if (id && at) first += 1;
    }
    return placed;
  }

  /** A matter that was tabled stands on the next agenda as it stood, and follows from there. */
  async function placeReturning(meetingId: MeetingId, earlier: AgendaItem): Promise<boolean> {
    const { heading, kind, caseNumber, presenter, text } = earlier;
    const of = { source: 'returning', sourceId: earlier.id } as const;
    const id = await placeOnce(meetingId, of, { heading, kind, caseNumber, presenter, text }, undefined);
    if (!id) return false;
    await sql`insert into item_paper (id, item_id, position, name, kind, dated, origin, document_id)
      select gen_random_uuid(), ${id}, position, name, kind, dated, origin, document_id from item_paper
      where item_id = ${earlier.id}`.execute(db);
    await thread.tie({ source: earlier.id, result: id, kind: 'follows' });
    return true;
  }

  /** A matter that was referred back goes on the preparation list, to be prepared before it returns. */
  async function prepareAgain(bodyId: BodyId, earlier: AgendaItem): Promise<boolean> {
    const stands = await sql`select from matter_intake where came_of = ${earlier.id}`.execute(db);
    if (stands.rows.length > 0) return false;
    const { heading, caseNumber, presenter, text } = earlier;
    const kind = intakeKinds.find((one) => one === earlier.kind) ?? 'decision';
    const matter = { heading, kind, caseNumber, presenter, text };
    await intakeStore(db).propose(bodyId, matter, { cameOf: earlier.id });
    return true;
  }

  return {
    /**
     * Fills the body's next planned agenda of each kind of meeting with its standing items, and puts what returns where it
     * belongs. Answers how many items were placed. Whoever asks must run the body.
     */
    async fillNext(bodyId: BodyId, today: Day, returning: readonly ReturningItem[]): Promise<number> {
      await sql`select pg_advisory_xact_lock(hashtextextended('fill ' || ${bodyId}, 0))`.execute(db);
      const items = await standings.ofBody(bodyId);
      const since = items.reduce((first, { from }) => (from < first ? from : first), today);
      const all = await standings.meetingsFrom(bodyId, since);
      const coming = all.filter(({ onDay, isPlanned }) => isPlanned && onDay >= today);
      const next = [...Map.groupBy(coming, ({ kind }) => kind).values()].flatMap(
        ([soonest]) => soonest ?? [],
      );
      let placed = 0;
      for (const meeting of next) {
        const due = items.filter((item) =>
          meetingsWith(
            item,
            all.filter(({ onDay }) => onDay >= item.from),
          ).some(({ id }) => id === meeting.id),
        );
        placed += await placeStanding(meeting, bodyId, due);
      }
      for (const { itemId, verb } of returning) {
        const earlier = await meetings.findItem(itemId);
        const kindOf = earlier && (await meetings.find(earlier.meetingId))?.kind;
        const meeting = next.find(({ kind }) => kind === kindOf);
        if (!earlier) continue;
        if (verb === 'referBack') await prepareAgain(bodyId, earlier);
        else if (meeting && (await placeReturning(meeting.id, earlier))) placed += 1;
      }
      return placed;
    },
  };
};
