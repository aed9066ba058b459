import type { Fixture } from '../../bodies/bodies.fixtures.ts';
import { aMunicipality } from '../../bodies/bodies.fixtures.ts';
import { bodyStore } from '../../bodies/bodies.store.ts';
import type { PersonId } from '../../kernel/actor.ts';
import { day } from '../../kernel/day.ts';
import type { Db } from '../../platform/sql/pool.ts';
import type { Visitor } from '../../platform/web/testing.ts';
import type { ItemId } from '../item.ts';
import type { MeetingId } from '../meeting.ts';
import { aMeeting, today } from '../meetings.fixtures.ts';
import { meetingStore } from '../meetings.store.ts';
import { roomStore } from './room.store.ts';

type System = <Answer>(work: (db: Db) => Promise<Answer>) => Promise<Answer>;
export type Committee = Fixture & { readonly elected: Readonly<Record<string, PersonId>> };

/** The invented municipality, its committee with two more members and three alternates. */
export async function aCommittee(db: Db): Promise<Committee> {
  const known = await aMunicipality(db);
  const elected: Record<string, PersonId> = { 'Ellen Varg': known.people.elected };
  for (const [at, name] of ['Bo Ek', 'Kim Al', 'Siv Ask', 'Ida Ny', 'Per Ö'].entries()) {
    const personId = await bodyStore(db).addPerson({ name, party: 'M' });
    elected[name] = personId;
    const role = at < 2 ? 'member' : 'alternate';
    const membership = { bodyId: known.bodies.committee, personId, role, rank: at } as const;
    await bodyStore(db).addMembership({ ...membership, validFrom: day('2023-01-01') });
  }
  return { ...known, elected };
}

/** A called meeting with three matters, the last an election. */
export const aCalledMeeting = async (db: Db, known: Committee) => {
  const meetings = meetingStore(db);
  const id = await meetings.plan(aMeeting(known.bodies.committee, { onDay: today, state: 'called' }));
  const add = (heading: string, kind: 'decision' | 'election') =>
    meetings.addItem({ meetingId: id, heading, kind, presenter: 'Greta Alm' });
  const first = await add('Första', 'decision');
  const second = await add('Andra', 'decision');
  const items: readonly [ItemId, ItemId, ItemId] = [first, second, await add('Val', 'election')];
  return { id, items };
};

/** A committee's room through the front door, as its secretary works in it. */
export const roomOfCommittee = (system: System, known: Committee) => {
  const person = (name: string): string => known.elected[name] ?? '';
  const roomOf = (id: MeetingId) =>
    system(async (db) => {
      const meeting = await meetingStore(db).find(id);
      if (!meeting) throw new Error('no meeting');
      return roomStore(db).roomOf(meeting);
    });
  const attendee = async (id: MeetingId, name: string): Promise<string> =>
    (await roomOf(id)).hall.attendees.find((one) => one.name === name)?.id ?? '';
  const called = () => system((db) => aCalledMeeting(db, known));
  /** Begun with the chair, one member and two alternates; Kim Al is absent unless all are there. */
  async function begun(secretary: Visitor, more: { all?: boolean } = {}) {
    const meeting = await called();
    const at = `/moten/${meeting.id}/rummet`;
    const ledamot = ['Ellen Varg', 'Bo Ek', ...(more.all ? ['Kim Al'] : [])].map(person);
    await secretary.post(`${at}/borja`, { ledamot, ersattare: ['Siv Ask', 'Ida Ny'].map(person) });
    const move = async (name: string, vad: string, item: ItemId, rest: Record<string, string> = {}) =>
      secretary.post(`${at}/narvaro`, {
        vem: (await attendee(meeting.id, name)) || person(name),
        vad,
        punkt: item,
        ...rest,
      });
    return { ...meeting, secretary, at, move };
  }
  return { person, roomOf, attendee, called, begun };
};
