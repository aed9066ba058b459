import type { PersonId } from '../../kernel/actor.ts';
import type { Attendee, AttendeeId, Hall, Stretch } from './service.ts';

/** Somebody at the meeting; a test names only what it is about. */
export const anAttendee = (name: string, more: Partial<Attendee> = {}): Attendee => ({
  id: name as AttendeeId,
  personId: `person ${name}` as PersonId,
  name,
  party: undefined,
  role: '',
  standing: 'member',
  rank: 0,
  mode: 'place',
  checked: false,
  serving: true,
  ...more,
});
export const anAlternate = (name: string, rank: number): Attendee =>
  anAttendee(name, { standing: 'alternate', rank, serving: false });

export const aStretch = (
  attendee: Attendee,
  from: number,
  until = Infinity,
  more: Partial<Stretch> = {},
): Stretch => ({
  id: `${attendee.name} ${from}`,
  attendeeId: attendee.id,
  from,
  until,
  forPerson: undefined,
  recusalId: undefined,
  ...more,
});

/** Ten places, as many seats as there are members in the list, nobody recused, nobody back the same day. */
export const aHall = (attendees: readonly Attendee[], more: Partial<Hall> = {}): Hall => ({
  places: 10,
  seats: attendees.filter(({ standing }) => standing === 'member').length,
  attendees,
  stretches: [],
  recusals: [],
  mayReturnSameDay: false,
  ...more,
});
