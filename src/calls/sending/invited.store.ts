import { bodyStore } from '../../bodies/bodies.store.ts';
import { procedureStore } from '../../bodies/procedure/procedure.store.ts';
import type { Procedure } from '../../bodies/procedure/procedure.ts';
import type { PersonId } from '../../kernel/actor.ts';
import type { Db } from '../../platform/sql/pool.ts';
import { isCalled } from '../call.ts';
import type { CallHead, Invited } from '../call.ts';

/** Who is called to a meeting of a body, and which places are empty. */
export type Company = {
  readonly invited: readonly Invited[];
  /** Posts without a holder on the day of the meeting, by their titles. */
  readonly vacancies: readonly string[];
  readonly procedure: Procedure;
};

/** The body's members on the day of the meeting, each once, in the order of the member list. */
export async function companyOf(db: Db, { bodyId, onDay }: CallHead): Promise<Company> {
  const bodies = bodyStore(db);
  const members = (await bodies.membersOn(bodyId, onDay)).filter(({ role }) => isCalled(role));
  const people = new Map<PersonId, Invited>();
  for (const { person, role } of members) {
    if (!person || people.has(person.id)) continue;
    const { email } = (await bodies.findPerson(person.id)) ?? {};
    people.set(person.id, { personId: person.id, name: person.name, role, email });
  }
  return {
    invited: [...people.values()],
    vacancies: members.flatMap(({ vacant, post }) => (vacant && post ? [post.name] : [])),
    procedure: await procedureStore(db).of(bodyId, onDay),
  };
}
