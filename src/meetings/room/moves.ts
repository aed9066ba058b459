import type { PersonId } from '../../kernel/actor.ts';
import { alternatesFor, hasSeat, isRecused, mayNotReturn, serving } from './service.ts';
import type { Attendee, AttendeeId, Hall, Stretch } from './service.ts';

/** kommer, går, träder in i någons ställe. */
export const moves = ['arrive', 'leave', 'step-in'] as const;
export type Move = (typeof moves)[number];

export type MoveObstacle =
  | 'already-serving'
  | 'not-serving'
  | 'not-a-member'
  | 'not-an-alternate'
  | 'recused'
  | 'may-not-return'
  | 'no-empty-seat'
  | 'seat-taken'
  | 'out-of-order';

/** What a move writes: a stretch begun, one that ends before a place, one that never was. */
export type ServiceChange =
  | ({ readonly kind: 'begin' } & Omit<Stretch, 'id'>)
  | { readonly kind: 'end'; readonly stretchId: string; readonly until: number }
  | { readonly kind: 'drop'; readonly stretchId: string };

const toTheEnd = Infinity;

/** A member who comes late takes the seat, also when an alternate has it (KL 5:18). */
export function whyCannotArrive(hall: Hall, attendee: Attendee, at: number): MoveObstacle | undefined {
  if (attendee.standing !== 'member') return 'not-a-member';
  if (hasSeat(hall, attendee, at)) return 'already-serving';
  return mayNotReturn(hall, attendee.id, at) ? 'may-not-return' : undefined;
}

/** From a place on; the alternate in the seat makes way from there. */
export const arrive = (hall: Hall, attendee: Attendee, at: number): ServiceChange[] => [
  ...hall.stretches
    .filter(({ forPerson, recusalId }) => forPerson === attendee.personId && recusalId === undefined)
    .flatMap((stretch) => endedAt(stretch, at)),
  ...hall.stretches.filter(later(attendee.id, at)).map(drop),
  begun(attendee.id, at),
];

export const whyCannotLeave = (hall: Hall, attendee: Attendee, at: number): MoveObstacle | undefined =>
  hasSeat(hall, attendee, at) ? undefined : 'not-serving';

/** No longer from a place on; what was planned after it falls. */
export function leave(hall: Hall, attendee: Attendee, at: number): ServiceChange[] {
  const own = hall.stretches.filter(({ attendeeId }) => attendeeId === attendee.id);
  if (own.length > 0) {
    return own.filter(({ recusalId }) => recusalId === undefined).flatMap((stretch) => endedAt(stretch, at));
  }
  return [{ ...begun(attendee.id, 0), until: at }];
}

export type StepIn = {
  readonly alternate: Attendee;
  readonly forPerson: PersonId | undefined;
  readonly at: number;
  /** Why the order is not followed; '' where it is. */
  readonly outOfOrder: string;
};

/** An alternate steps in where a seat is empty, in the order of the body (KL 5:17–18; P17). */
export function whyCannotStepIn(
  hall: Hall,
  { alternate, forPerson, at, outOfOrder }: StepIn,
): MoveObstacle | undefined {
  if (alternate.standing !== 'alternate') return 'not-an-alternate';
  if (isRecused(hall, alternate.id, at)) return 'recused';
  if (hasSeat(hall, alternate, at)) return 'already-serving';
  if (mayNotReturn(hall, alternate.id, at)) return 'may-not-return';
  if (serving(hall, at).length >= hall.seats) return 'no-empty-seat';
  if (isTaken(hall, forPerson, at)) return 'seat-taken';
  return alternatesFor(hall, at, forPerson)[0]?.id === alternate.id || outOfOrder !== ''
    ? undefined
    : 'out-of-order';
}

function isTaken(hall: Hall, person: PersonId | undefined, at: number): boolean {
  if (person === undefined) return false;
  const those = serving(hall, at);
  return (
    those.some(({ personId }) => personId === person) ||
    hall.stretches.some(
      (one) =>
        one.forPerson === person &&
        one.from <= at &&
        at < one.until &&
        those.some(({ id }) => id === one.attendeeId),
    )
  );
}

/** From a place on; where the member is recused, at that place alone (KL 5:18). */
export function stepIn(hall: Hall, { alternate, forPerson, at }: StepIn): ServiceChange[] {
  const recusal = hall.recusals.find(
    (one) =>
      one.at === at &&
      hall.attendees.some(({ id, personId }) => id === one.attendeeId && personId === forPerson),
  );
  if (recusal) return [{ ...begun(alternate.id, at), until: at + 1, forPerson, recusalId: recusal.id }];
  return [
    ...hall.stretches.filter(later(alternate.id, at)).map(drop),
    { ...begun(alternate.id, at), forPerson },
  ];
}

const begun = (attendeeId: AttendeeId, from: number) =>
  ({ kind: 'begin', attendeeId, from, until: toTheEnd, forPerson: undefined, recusalId: undefined }) as const;
const drop = ({ id }: Stretch): ServiceChange => ({ kind: 'drop', stretchId: id });
const later = (attendee: AttendeeId, at: number) => (stretch: Stretch) =>
  stretch.attendeeId === attendee && stretch.recusalId === undefined && stretch.from >= at;

function endedAt(stretch: Stretch, at: number): ServiceChange[] {
  if (stretch.until <= at) return [];
  return stretch.from >= at ? [drop(stretch)] : [{ kind: 'end', stretchId: stretch.id, until: at }];
}

/** The hall as it is after some changes; `newId` names the stretches that began. */
export const after = (hall: Hall, changes: readonly ServiceChange[], newId: () => string): Hall => ({
  ...hall,
  stretches: [
    ...hall.stretches.flatMap((stretch) => {
      const change = changes.find((one) => one.kind !== 'begin' && one.stretchId === stretch.id);
      if (change?.kind === 'drop') return [];
      return [change?.kind === 'end' ? { ...stretch, until: change.until } : stretch];
    }),
    ...changes.flatMap((one) => {
      if (one.kind !== 'begin') return [];
      const { kind, ...stretch } = one;
      return kind === 'begin' ? [{ ...stretch, id: newId() }] : [];
    }),
  ],
});
