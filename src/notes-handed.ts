import { assignmentAddress } from './assignments/addresses.ts';
import { assignmentStore } from './assignments/assignments.store.ts';
import { peopleStore } from './bodies/people.store.ts';
import { decisionAddress } from './decisions/addresses.ts';
import { whyNotDecide } from './decide-gates.ts';
import { decisionStore } from './decisions/decisions.store.ts';
import { decisionVerb } from './decisions/verb.ts';
import type { Id } from './kernel/id.ts';
import { readId } from './kernel/id.ts';
import { readDay } from './kernel/day.ts';
import { itemAddress } from './meetings/addresses.ts';
import { municipalCalendar } from './meetings/calendar.store.ts';
import type { ItemPlace } from './meetings/item.ts';
import { sectionMark } from './meetings/item.ts';
import { isOpen } from './meetings/meeting.ts';
import { meetingStore } from './meetings/meetings.store.ts';
import type { HandedToNotes } from './notes/handed.ts';
import type { Ctx } from './platform/web/context.ts';

/** What notes are handed of meetings, and of the slices whose records their lines become. */
export const handedToNotes = (): HandedToNotes => ({
  async meetingOf(c, id) {
    const meetingId = readId<'meeting'>(id);
    const found = meetingId && (await meetingStore(c.get('db')).findWithAttendance(meetingId));
    if (!found) return undefined;
    const { bodyId, bodyName, onDay, state } = found.meeting;
    const present = found.attendance.flatMap(({ personId }) => personId ?? []);
    return { id: found.meeting.id, bodyId, bodyName, onDay, isOpen: isOpen(state), present };
  },
  async placesOf(c, meeting) {
    const items = await meetingStore(c.get('db')).agendaOf(meeting.id);
    return items.map(({ id, sectionNumber, heading }) => ({
      id,
      itemId: id,
      heading: [sectionMark(sectionNumber), heading].filter(Boolean).join(' '),
    }));
  },
  peopleOf: (c) => peopleStore(c.get('db')).peopleForChoosing(),
  async assign(c, { meeting, itemId }, { what, description, owner, due }) {
    const today = c.get('today');
    const item = await placeOf(c, itemId);
    const given = {
      what,
      description,
      ownerPersonId: owner,
      givenByBodyId: meeting.bodyId,
      reportToBodyId: meeting.bodyId,
      givenOn: readDay(meeting.onDay),
      dueOn: due,
      visibility: item.visibility,
      source: itemId,
      today,
    };
    const id = await assignmentStore(c.get('db')).give(given, await municipalCalendar(c.get('db'), today));
    return { id, address: assignmentAddress(id) };
  },
  whyNotDecide,
  async decide(c, { meeting, itemId }, text) {
    const { visibility, onDay } = await placeOf(c, itemId);
    const id = await decisionStore(c.get('db')).decide({
      itemId,
      bodyId: meeting.bodyId,
      decidedOn: onDay,
      text,
      verb: decisionVerb(text),
      visibility,
    });
    return { id, address: decisionAddress(id) };
  },
  async move(c, { meeting, itemId }, text, movedBy) {
    const id = await meetingStore(c.get('db')).addMotion(itemId, { text, movedBy });
    return { id, address: itemAddress(meeting.id, itemId) };
  },
});

async function placeOf(c: Ctx, id: Id<'item'>): Promise<ItemPlace> {
  const place = await meetingStore(c.get('db')).placeOf(id);
  if (!place) throw new Error(`no agenda item ${id}`);
  return place;
}
