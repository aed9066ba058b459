import type { Proposal } from '../../../reader/proposal.ts';

/** Keys of a proposal's facts: they name the same fact as long as the proposal is the same. */
export const itemKey = (place: number): string => `p${place}`;
export const decisionKey = (item: string, place: number): string => `${item}.b${place}`;
export const assignmentKey = (item: string, place: number): string => `${item}.u${place}`;
export const motionKey = (item: string, place: number): string => `${item}.y${place}`;
export const reservationKey = (item: string, place: number): string => `${item}.r${place}`;
export const voteKey = (item: string, place: number): string => `${item}.o${place}`;
export const recusalKey = (item: string, place: number): string => `${item}.j${place}`;
export const noteKey = (item: string, place: number): string => `${item}.a${place}`;
/** Where assignments stand that belong to no item. */
export const looseItem = 'fritt';

/** Every key that can be taken or left, in the document's order. */
export function allKeys(proposal: Proposal): string[] {
  const keys = proposal.items.flatMap((item, place) => {
    const own = itemKey(place);
    return [
      own,
      ...item.decisions.map((_, at) => decisionKey(own, at)),
      ...item.assignments.map((_, at) => assignmentKey(own, at)),
      ...item.motions.map((_, at) => motionKey(own, at)),
      ...item.reservations.map((_, at) => reservationKey(own, at)),
      ...(item.votes ?? []).map((_, at) => voteKey(own, at)),
      ...(item.recused ?? []).map((_, at) => recusalKey(own, at)),
      ...(item.notes ?? []).map((_, at) => noteKey(own, at)),
    ];
  });
  return [...keys, ...proposal.loose.assignments.map((_, at) => assignmentKey(looseItem, at))];
}
