import { readsOnly, runsBody } from '../../kernel/actor.ts';
import type { Actor, BodyId, PersonId, Role } from '../../kernel/actor.ts';
import type { Id } from '../../kernel/id.ts';

export type AbsenceId = Id<'absence'>;

/** Förhinder; withdrawn ones are not among them. */
export type Absence = {
  readonly id: AbsenceId;
  readonly personId: PersonId;
  readonly name: string;
  readonly alternateId: PersonId | undefined;
  readonly alternateName: string;
};
export type OnList = { readonly personId: PersonId; readonly name: string; readonly role: Role };

/** Members who decide; their places are filled by alternates. */
const deciding: readonly Role[] = ['chair', 'viceChair', 'convener', 'member'];
export const decides = (role: Role): boolean => deciding.includes(role);

export type AbsenceObstacle =
  | 'read-only'
  | 'only-own-absence'
  | 'not-called'
  | 'meeting-is-over'
  | 'already-absent'
  | 'not-absent';

type Asked = {
  readonly bodyId: BodyId;
  readonly state: string;
  readonly personId: PersonId;
  readonly list: readonly OnList[];
  readonly absences: readonly Absence[];
};

/** One reports one's own absence; those who run the body report anybody's, before the meeting is held. */
export function whyCannotReport(asked: Asked, actor: Actor): AbsenceObstacle | undefined {
  const obstacle = whyCannotSpeakFor(asked, actor);
  if (obstacle) return obstacle;
  if (!asked.list.some(({ personId }) => personId === asked.personId)) return 'not-called';
  return asked.absences.some(({ personId }) => personId === asked.personId) ? 'already-absent' : undefined;
}

/** Absence is taken back by the same people. */
export function whyCannotTakeBack(asked: Asked, actor: Actor): AbsenceObstacle | undefined {
  const obstacle = whyCannotSpeakFor(asked, actor);
  if (obstacle) return obstacle;
  return asked.absences.some(({ personId }) => personId === asked.personId) ? undefined : 'not-absent';
}

function whyCannotSpeakFor({ bodyId, state, personId }: Asked, actor: Actor): AbsenceObstacle | undefined {
  if (readsOnly(actor)) return 'read-only';
  if (!actor.administrator && !runsBody(actor, bodyId) && actor.person !== personId)
    return 'only-own-absence';
  return state === 'planned' || state === 'called' ? undefined : 'meeting-is-over';
}

/** Who stands in for whom: for each absent member the last in the row of alternates called, who is there; undefined for nobody. */
export function standIns(
  list: readonly OnList[],
  absences: readonly Absence[],
): ReadonlyMap<PersonId, OnList | undefined> {
  const absent = new Map(absences.map((one) => [one.personId, one]));
  const people = new Map(list.map((one) => [one.personId, one]));
  const standing = new Map<PersonId, OnList | undefined>();
  for (const { personId, role } of list) {
    if (!decides(role) || !absent.has(personId)) continue;
    let who: PersonId | undefined = personId;
    for (let steps = 0; who !== undefined && absent.has(who) && steps <= list.length; steps += 1) {
      who = absent.get(who)?.alternateId;
    }
    standing.set(personId, who === undefined ? undefined : people.get(who));
  }
  return standing;
}

/**
 * The alternate who is next in order (KL 6:16: as the council has decided; the order of the member list), neither absent
 * nor called in already. Undefined where nobody is left, or where the absent one was to serve for nobody.
 */
export function nextAlternate(
  absent: PersonId,
  list: readonly OnList[],
  absences: readonly Absence[],
): OnList | undefined {
  const serving = new Set([...standIns(list, absences).values()].map((one) => one?.personId));
  const role = list.find(({ personId }) => personId === absent)?.role;
  if (!role || !(decides(role) || serving.has(absent))) return undefined;
  const away = new Set([absent, ...absences.map(({ personId }) => personId)]);
  return list.find(
    (one) => one.role === 'alternate' && !away.has(one.personId) && !serving.has(one.personId),
  );
}
