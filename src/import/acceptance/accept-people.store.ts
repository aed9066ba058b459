import { bodyStore } from '../../bodies/bodies.store.ts';
import { bodyKinds } from '../../bodies/body.ts';
import type { BodyId, PersonId } from '../../kernel/actor.ts';
import { readId } from '../../kernel/id.ts';
import type { Db } from '../../platform/sql/pool.ts';
import type { ProposedPerson } from '../../reader/proposal.ts';
import { idIn } from '../review/names/matches.ts';
import { chosenName } from '../review/names/names.ts';
import type { Review } from '../review/facts/review.ts';
import type { Names } from './names.ts';
import type { Acceptance } from './writing.ts';

/** The body that the reviewer says is not in the register yet. */
export async function newBody(db: Db, { head }: Review): Promise<BodyId> {
  return bodyStore(db).addBody({
    kind: bodyKinds.find((kind) => kind === head.newBody.kind) ?? 'workingGroup',
    name: head.newBody.name.trim(),
    visibility: 'internal',
    parentId: readId<'body'>(head.newBody.parent),
    ...(head.day && { validFrom: head.day }),
  });
}

/** The people of the document as they were matched: known, newly added, or only names. */
export async function peopleOf(db: Db, acceptance: Acceptance): Promise<Names> {
  const { reading } = acceptance;
  const people = new Map<string, PersonId>();
  for (const person of reading.proposal.people) {
    if (people.has(person.name)) continue;
    const ref = chosenName(person.name, reading.choices.names[person.name], acceptance.matches.people);
    const known = idIn(ref, 'person') as PersonId | undefined;
    if (known) people.set(person.name, known);
    else if (ref === 'new') people.set(person.name, await addPerson(db, person));
  }
  return people;
}

const addPerson = (db: Db, person: ProposedPerson): Promise<PersonId> =>
  bodyStore(db).addPerson({ name: person.name, ...(person.party && { party: person.party }) });
