import type { PersonId } from '../../kernel/actor.ts';
import type { Id } from '../../kernel/id.ts';

export type AttendeeId = Id<'attendance'>;

/** ledamot, ersättare, annan närvarande. */
export const standings = ['member', 'alternate', 'other'] as const;
export type Standing = (typeof standings)[number];

/** Somebody at the meeting. `rank` is an alternate's place in the body's order (KL 5:17), the lowest first. */
export type Attendee = {
  readonly id: AttendeeId;
  readonly personId: PersonId | undefined;
  readonly name: string;
  readonly party: string | undefined;
  readonly role: string;
  /** Undefined where the minutes were read in. */
  readonly standing: Standing | undefined;
  readonly rank: number;
  readonly mode: 'place' | 'remote';
  /** The chair has made sure who takes part from afar (KL 5:16). */
  readonly checked: boolean;
  readonly serving: boolean;
};

/**
 * Tjänstgöring over the places of the agenda, counted from 0: `from` is the first that is served, `until` the first that
 * is not. One who stands in for somebody recused serves that one place.
 */
export type Stretch = {
  readonly id: string;
  readonly attendeeId: AttendeeId;
  readonly from: number;
  readonly until: number;
  /** The member in whose place an alternate serves. */
  readonly forPerson: PersonId | undefined;
  readonly recusalId: string | undefined;
};

/** jäv at one place of the agenda. */
export type RecusedAt = { readonly id: string; readonly at: number; readonly attendeeId: AttendeeId };

/** Everything that decides who serves. */
export type Hall = {
  /** How many places the agenda has. */
  readonly places: number;
  /** How many members the body has (ledamöter), present or not. */
  readonly seats: number;
  readonly attendees: readonly Attendee[];
  readonly stretches: readonly Stretch[];
  readonly recusals: readonly RecusedAt[];
  /** Whether one who left may serve again the same day (KL 5:20; the body's rules). */
  readonly mayReturnSameDay: boolean;
  /** For each member the parties whose alternates step in, the first first; nobody where the list alone decides (KL 5:17). */
  readonly partiesFor?: ReadonlyMap<PersonId, readonly string[]>;
};

const covers = (stretch: Pick<Stretch, 'from' | 'until'>, at: number): boolean =>
  stretch.from <= at && at < stretch.until;
export const isRecused = (hall: Pick<Hall, 'recusals'>, attendee: AttendeeId, at: number): boolean =>
  hall.recusals.some((one) => one.at === at && one.attendeeId === attendee);

/** The stretch by which somebody serves at a place, recused or not. */
const stretchAt = (hall: Hall, attendee: AttendeeId, at: number): Stretch | undefined =>
  hall.stretches.find((one) => one.attendeeId === attendee && covers(one, at));

/** Would serve there but for a conflict: one without any stretch serves throughout, or not at all. */
export function hasSeat(hall: Hall, attendee: Attendee, at: number): boolean {
  const own = hall.stretches.some(({ attendeeId }) => attendeeId === attendee.id);
  return own ? stretchAt(hall, attendee.id, at) !== undefined : attendee.serving;
}

/** Whether somebody serves at a place of the agenda; who is recused takes no part (KL 6:30). */
export const isServing = (hall: Hall, attendee: Attendee, at: number): boolean =>
  hasSeat(hall, attendee, at) && !isRecused(hall, attendee.id, at);

/** Those who serve at a place of the agenda (P2). */
export const serving = (hall: Hall, at: number): Attendee[] =>
  hall.attendees.filter((attendee) => isServing(hall, attendee, at));

/** The places that somebody serves. */
export const placesOf = (hall: Hall, attendee: Attendee): number[] =>
  Array.from({ length: hall.places }, (_, at) => at).filter((at) => isServing(hall, attendee, at));

const hasLeft = (hall: Hall, attendee: AttendeeId, at: number): boolean =>
  hall.stretches.some(
    (one) =>
      one.attendeeId === attendee && one.recusalId === undefined && one.until <= at && one.until > one.from,
  );
/** An alternate who makes way for the member has not left: it is the member's seat (KL 5:18). */
const madeWay = (hall: Hall, attendee: AttendeeId, at: number): boolean =>
  hall.stretches.every(
    (one) =>
      one.attendeeId !== attendee ||
      one.recusalId !== undefined ||
      one.until > at ||
      hall.stretches.some(
        (other) =>
          other.from === one.until &&
          hall.attendees.some(({ id, personId }) => id === other.attendeeId && personId === one.forPerson),
      ),
  );

/** May not serve again the same day: left for another reason than a conflict (KL 5:20; P17). */
export const mayNotReturn = (hall: Hall, attendee: AttendeeId, at: number): boolean =>
  !hall.mayReturnSameDay && hasLeft(hall, attendee, at) && !madeWay(hall, attendee, at);

/**
 * Alternates who may step in for a member at a place, in their order: who has begun to serve goes first (5:19), then the
 * order of the parties for that member's, then the body's list (P17).
 */
export function alternatesFor(hall: Hall, at: number, forPerson?: PersonId): Attendee[] {
  const parties = (forPerson && hall.partiesFor?.get(forPerson)) ?? [];
  const byParty = ({ party }: Attendee): number => {
    const place = party === undefined ? -1 : parties.indexOf(party);
    return place < 0 ? parties.length : place;
  };
  const begun = (one: Attendee): number =>
    hall.stretches.some(({ attendeeId, from }) => attendeeId === one.id && from < at) ? 0 : 1;
  return hall.attendees
    .filter(
      (one) =>
        one.standing === 'alternate' &&
        !hasSeat(hall, one, at) &&
        !isRecused(hall, one.id, at) &&
        !mayNotReturn(hall, one.id, at),
    )
    .sort(
      (a, b) =>
        begun(a) - begun(b) ||
        byParty(a) - byParty(b) ||
        a.rank - b.rank ||
        a.name.localeCompare(b.name, 'sv'),
    );
}

/** Who of the body's members leaves a seat empty at a place: absent, gone, or recused. */
export function emptySeats(hall: Hall, members: readonly PersonId[], at: number): PersonId[] {
  const taken = hall.stretches.filter((one) => covers(one, at) && one.forPerson !== undefined);
  return members.filter((person) => {
    const member = hall.attendees.find(({ personId }) => personId === person);
    if (member && isServing(hall, member, at)) return false;
    return !taken.some(
      ({ attendeeId, forPerson }) => forPerson === person && !isRecused(hall, attendeeId, at),
    );
  });
}

/** § numbers at these places as minutes print them: "§§ 5–7, 9"; items without a number are passed over. */
export function placesInWords(places: readonly number[], numbers: readonly (string | undefined)[]): string {
  const runs: { first: string; last: string; end: number }[] = [];
  const numbered = places.filter((at) => numbers[at] !== undefined);
  const follows = (end: number, at: number): boolean =>
    numbers.slice(end + 1, at).every((number) => number === undefined);
  for (const at of numbered) {
    const number = numbers[at] ?? '';
    const run = runs.at(-1);
    if (run && follows(run.end, at)) Object.assign(run, { last: number, end: at });
    else runs.push({ first: number, last: number, end: at });
  }
  const words = runs.map(({ first, last }) => (first === last ? first : `${first}–${last}`)).join(', ');
  return words && `${numbered.length > 1 ? '§§' : '§'} ${words}`;
}
