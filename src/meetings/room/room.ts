import type { Procedure } from '../../bodies/procedure/procedure.ts';
import type { Actor, PersonId } from '../../kernel/actor.ts';
import type { AgendaItem, ItemId } from '../item.ts';
import { whyCannotChange } from '../meeting.ts';
import type { ChangeObstacle, Meeting } from '../meeting.ts';
import type { MotionKind } from './putting.ts';
import { chairAt } from './quorum.ts';
import type { Chairing } from './quorum.ts';
import { isServing } from './service.ts';
import type { Attendee, AttendeeId, Hall } from './service.ts';

/** The clock of a meeting, and who started it. */
export type Sitting = {
  readonly beganAt: Date;
  readonly beganBy: string;
  readonly endedAt: Date | undefined;
};

/** A member or alternate of the body on the meeting's day, present or not. */
export type Elected = {
  readonly personId: PersonId;
  readonly name: string;
  readonly party: string | undefined;
  readonly standing: 'member' | 'alternate';
  /** As minutes print it: "ordförande". */
  readonly role: string;
  readonly rank: number;
};

/** The grounds of KL 6:28. */
export const grounds = [1, 2, 3, 4] as const;

/** A meeting as it is minuted: everything but the words of a single §. */
export type Room = {
  readonly meeting: Meeting;
  readonly sitting: Sitting | undefined;
  readonly items: readonly AgendaItem[];
  readonly elected: readonly Elected[];
  readonly hall: Hall;
  readonly chairs: readonly Chairing[];
  readonly isCouncil: boolean;
  readonly procedure: Procedure;
  /** Items that have a decision. */
  readonly decided: ReadonlySet<string>;
};

export type RoomMotion = {
  readonly id: string;
  readonly text: string;
  readonly movedBy: string;
  readonly kind: MotionKind;
};
export type Putting = { readonly text: string; readonly finding: string; readonly version: number };

/** How the agenda's place of an item is called in rules of service; -1 for another meeting's. */
export const placeOf = (room: Pick<Room, 'items'>, item: ItemId): number =>
  room.items.findIndex(({ id }) => id === item);

export type MinuteObstacle = ChangeObstacle | 'not-begun';

/** Minutes are taken by those who run the body, from the meeting's beginning until it is closed. */
export function whyCannotMinute(
  room: { readonly meeting: Pick<Meeting, 'bodyId' | 'state'>; readonly sitting: Sitting | undefined },
  actor: Actor,
): MinuteObstacle | undefined {
  return whyCannotChange(room.meeting, actor) ?? (room.sitting ? undefined : 'not-begun');
}

export type BeginObstacle = ChangeObstacle | 'not-yet-the-day' | 'begun';

/** A meeting begins once, from its day on: whoever comes second is told who began. */
export function whyCannotBegin(
  room: {
    readonly meeting: Pick<Meeting, 'bodyId' | 'state' | 'onDay'>;
    readonly sitting: Sitting | undefined;
  },
  actor: Actor,
  today: string,
): BeginObstacle | undefined {
  const obstacle = whyCannotChange(room.meeting, actor);
  if (obstacle) return obstacle;
  if (room.sitting) return 'begun';
  return room.meeting.onDay > today ? 'not-yet-the-day' : undefined;
}

export type DissentObstacle = 'meeting-ended' | 'took-no-part';

/** Reservations are announced before the meeting ends, by one who took part in the decision (KL 4:27; P9). */
export function whyCannotDissent(
  room: Pick<Room, 'sitting' | 'hall'>,
  attendee: Attendee | undefined,
  at: number,
): DissentObstacle | undefined {
  if (room.sitting?.endedAt) return 'meeting-ended';
  return attendee && isServing(room.hall, attendee, at) ? undefined : 'took-no-part';
}

export type RemoteObstacle = 'remote-not-allowed' | 'presidium-not-remote';

/** Remote only where the council has let the body (KL 5:16, 6:24); from 2026 not the council's presidium (domain.md 0.6; P18). */
export function whyCannotBeRemote(
  room: Pick<Room, 'procedure' | 'isCouncil'>,
  attendee: Pick<Attendee, 'role'>,
): RemoteObstacle | undefined {
  if (room.procedure.remote === 'no') return 'remote-not-allowed';
  const presides = /ordförande/iu.test(attendee.role);
  return room.isCouncil && presides && room.procedure.remoteRule === '2026'
    ? 'presidium-not-remote'
    : undefined;
}

export const attendeeOf = (room: Pick<Room, 'hall'>, id: string): Attendee | undefined =>
  room.hall.attendees.find((one) => one.id === id);
export const chairOf = (room: Pick<Room, 'hall' | 'chairs'>, at: number): Attendee | undefined => {
  const id: AttendeeId | undefined = chairAt(room.hall, room.chairs, at);
  return id && attendeeOf(room, id);
};
/** The members (ledamöter) whose seats alternates may take. */
export const membersOf = (room: Pick<Room, 'elected'>): PersonId[] =>
  room.elected.filter(({ standing }) => standing === 'member').map(({ personId }) => personId);
