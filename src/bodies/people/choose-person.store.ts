import type { BodyId, PersonId } from '../../kernel/actor.ts';
import type { Db } from '../../platform/sql/pool.ts';
import { bodyStore } from '../bodies.store.ts';
import type { Match } from '../matching.ts';
import type { Named } from '../members/membership-form.ts';

/** The person a form means: certain, or those who may be meant. */
export type Chosen = { readonly personId: PersonId } | { readonly matches: readonly Match<PersonId>[] };

/** Finds the person; adds a new one only when that was asked for. A single person of that very name is certain. */
export async function choosePerson(
  db: Db,
  named: Exclude<Named, { as: 'post' }>,
  bodyId: BodyId,
): Promise<Chosen> {
  const store = bodyStore(db);
  if (named.as === 'new') return { personId: await store.addPerson({ name: named.name }) };
  if (named.as === 'person') {
    const known = await store.findPerson(named.personId);
    return known ? { personId: known.id } : { matches: [] };
  }
  const matches = await store.matchPeople(named.name, bodyId);
  const exact = matches.filter((match) => match.score === 1);
  const [only] = exact;
  return only && exact.length === 1 ? { personId: only.id } : { matches };
}
