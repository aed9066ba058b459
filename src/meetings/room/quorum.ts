import { isRecused, placesInWords, serving } from './service.ts';
import type { AttendeeId, Hall } from './service.ts';

/** How many must be there: more than half of the members (KL 5:45, 6:27). */
export const quorumOf = (seats: number): number => Math.floor(seats / 2) + 1;

/** Who counts as present at a place: in the council one in conflict does not break the quorum (5:46); a board has no such rule. */
export function presentAt(hall: Hall, at: number, isCouncil: boolean): number {
  const recused = hall.attendees.filter(
    (one) => one.standing === 'member' && isRecused(hall, one.id, at),
  ).length;
  return serving(hall, at).length + (isCouncil ? recused : 0);
}

/** Whether the body may decide at a place (P12); where its members are not known there is nothing to say. */
export const isQuorate = (hall: Hall, at: number, isCouncil: boolean): boolean =>
  hall.seats === 0 || presentAt(hall, at, isCouncil) >= quorumOf(hall.seats);

/** Who is in the chair from a place of the agenda on. */
export type Chairing = { readonly id: string; readonly attendeeId: AttendeeId; readonly from: number };

/** Who is in the chair at a place: the last who took it there or before; else the one whose role says so. */
export function chairAt(hall: Hall, chairs: readonly Chairing[], at: number): AttendeeId | undefined {
  const latest = chairs.filter(({ from }) => from <= at).sort((a, b) => b.from - a.from)[0];
  return latest?.attendeeId ?? usualChair(hall);
}

const usualChair = (hall: Hall): AttendeeId | undefined =>
  hall.attendees.find(({ role, standing }) => standing !== 'other' && /^ordförande\b/i.test(role.trim()))?.id;

/** "§§ 12–15 ordförande Ellen Varg": every chair of a meeting with more than one (P1). */
export function chairRanges(
  hall: Hall,
  chairs: readonly Chairing[],
  numbers: readonly (string | undefined)[],
): { readonly attendeeId: AttendeeId; readonly sections: string }[] {
  const order: AttendeeId[] = [];
  const places = new Map<AttendeeId, number[]>();
  for (let at = 0; at < hall.places; at += 1) {
    const chair = chairAt(hall, chairs, at);
    if (chair === undefined) continue;
    if (!places.has(chair)) order.push(chair);
    places.set(chair, [...(places.get(chair) ?? []), at]);
  }
  return order.map((attendeeId) => ({
    attendeeId,
    sections: placesInWords(places.get(attendeeId) ?? [], numbers),
  }));
}
