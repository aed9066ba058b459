import { sql } from 'kysely';
import type { BodyId, PersonId, PostId } from '../../kernel/actor.ts';
import { newId } from '../../kernel/id.ts';
import type { Id } from '../../kernel/id.ts';
import type { Db } from '../../platform/sql/pool.ts';
import { bodyStore } from '../bodies.store.ts';
import type { BodyStore } from '../bodies.store.ts';
import { isStored } from './known.ts';
import type { KnownAlias, KnownOrganisation, Ref } from './known.ts';
import type { Action, BodyFacts, PlannedLine } from './plan.ts';

export type ImportId = Id<'organisation-import'>;
/** A file that was sent, between its preview and its confirmation. */
export type SentFile = {
  readonly id: ImportId;
  readonly name: string;
  readonly rows: string[][];
  readonly done: boolean;
};

/** Whoever reads with this sees as much of the organisation as the person may see. */
export async function knownOrganisation(db: Db): Promise<KnownOrganisation> {
  const store = bodyStore(db);
  return {
    bodies: await store.list(),
    people: await store.everybody(),
    posts: await store.allPosts(),
    memberships: await store.everyMembership(),
    holdings: await store.everyHolding(),
    aliases: await aliasesIn(db),
  };
}

/** Every other name of people and bodies, by alias. */
async function aliasesIn(db: Db): Promise<KnownAlias[]> {
  const people = await sql<{ alias: string; person: PersonId; within: BodyId | null }>`
    select alias, person_id as person, body_id as within from person_alias order by alias, id`.execute(db);
  const bodies = await sql<{ alias: string; body: BodyId }>`
    select alias, body_id as body from body_alias order by alias, id`.execute(db);
  return [
    ...bodies.rows.map(({ alias, body }) => ({ alias, body: { id: body } })),
    ...people.rows.map(({ alias, person, within }) => ({
      alias,
      person: { id: person },
      within: within === null ? undefined : { id: within },
    })),
  ];
}

/** Sent files wait for their confirmation for a day. */
export const importStore = (db: Db) => ({
  async keep(person: PersonId, name: string, rows: string[][]): Promise<ImportId> {
    const id = newId<'organisation-import'>();
    await sql`delete from organisation_import where sent_at < now() - interval '1 day'`.execute(db);
    await sql`insert into organisation_import (id, name, rows, sent_by)
      values (${id}, ${name}, ${JSON.stringify(rows)}::jsonb, ${person})`.execute(db);
    return id;
  },
  async find(id: ImportId): Promise<SentFile | undefined> {
    const found = await sql<SentFile>`
      select id, name, rows, done_at is not null as done from organisation_import where id = ${id}`.execute(
      db,
    );
    return found.rows[0];
  },
  async markDone(id: ImportId): Promise<void> {
    await sql`update organisation_import set done_at = now() where id = ${id}`.execute(db);
  },
});

/** Somebody else changed a body, a person or a post between the plan and its writing. */
export class ChangedMeanwhile extends Error {}

/** Writes a plan; what a line adds is there for the lines after it. Bodies, people and posts come first. */
export async function applyPlan(db: Db, lines: readonly PlannedLine[]): Promise<void> {
  const store = bodyStore(db);
  const actions = lines.flatMap((line) => line.actions);
  const made = new Made();
  await addBodies(store, actions, made);
  for (const action of actions) await addWho(store, action, made);
  for (const action of actions) await addPeriod(store, action, made);
}

/** What the lines of the file have added so far. */
class Made {
  readonly bodies = new Map<number, BodyId>();
  readonly people = new Map<number, PersonId>();
  readonly posts = new Map<number, PostId>();
  body = (ref: Ref<BodyId>): BodyId => this.known(ref, this.bodies);
  person = (ref: Ref<PersonId>): PersonId => this.known(ref, this.people);
  post = (ref: Ref<PostId>): PostId => this.known(ref, this.posts);
  private known<Ident>(ref: Ref<Ident>, lines: ReadonlyMap<number, Ident>): Ident {
    const id = isStored(ref) ? ref.id : lines.get(ref.line);
    if (id === undefined) throw new Error('a line of the plan names something that no line adds');
    return id;
  }
}

const factsOf = (body: BodyFacts, parentId: BodyId | undefined) => ({ ...body, parentId });
const must = (answer: 'changed' | 'stale') => {
  if (answer === 'stale') throw new ChangedMeanwhile();
};

/** A body is added when its parent is there; the plan has no rings, so every round adds some. */
async function addBodies(store: BodyStore, actions: readonly Action[], made: Made): Promise<void> {
  let left = actions.filter((action) => action.do === 'addBody');
  while (left.length > 0) {
    const ready = left.filter(
      ({ body: { parent } }) => !parent || isStored(parent) || made.bodies.has(parent.line),
    );
    if (ready.length === 0) throw new Error('the plan has a ring of bodies');
    for (const { line, body } of ready) {
      const { validUntil, ...facts } = factsOf(body, body.parent && made.body(body.parent));
      const id = await store.addBody(facts);
      made.bodies.set(line, id);
      if (validUntil) must(await store.changeBody(id, 1, { ...facts, validUntil }));
    }
    left = left.filter((action) => !ready.includes(action));
  }
}

async function addWho(store: BodyStore, action: Action, made: Made): Promise<void> {
  switch (action.do) {
    case 'changeBody': {
      const { id, version, body } = action;
      const facts = factsOf(body, body.parent && made.body(body.parent));
      return must(await store.changeBody(id, version, facts));
    }
    case 'addPerson':
      made.people.set(action.line, await store.addPerson(action.person));
      return;
    case 'changePerson':
      return must(await store.changePerson(action.id, action.version, action.person));
    case 'addPost':
      made.posts.set(action.line, await store.addPost({ bodyId: made.body(action.in), ...action.post }));
      return;
    case 'changePost':
      return must(await store.changePost(action.id, action.version, action.post));
    case 'addBody':
    case 'addAlias':
    case 'addHolding':
    case 'endHolding':
    case 'addMembership':
    case 'endMembership':
      return;
  }
}

async function addPeriod(store: BodyStore, action: Action, made: Made): Promise<void> {
  switch (action.do) {
    case 'addHolding': {
      const { post, person, ...rest } = action;
      await store.addHolding({ ...rest, postId: made.post(post), personId: made.person(person) });
      return;
    }
    case 'endHolding':
      return store.endHolding(action.id, action.on, action.reason);
    case 'addMembership': {
      const { member, represents, ...rest } = action;
      await store.addMembership({
        ...rest,
        bodyId: made.body(action.in),
        ...('post' in member ? { postId: made.post(member.post) } : { personId: made.person(member.person) }),
        representsId: represents && made.body(represents),
      });
      return;
    }
    case 'addAlias':
      return 'body' in action
        ? store.addBodyAlias(made.body(action.body), action.alias)
        : store.addAlias({
            personId: made.person(action.person),
            alias: action.alias,
            bodyId: action.within && made.body(action.within),
          });
    case 'endMembership':
      return store.endMembership(action.id, action.on, action.reason);
    case 'addBody':
    case 'changeBody':
    case 'addPerson':
    case 'changePerson':
    case 'addPost':
    case 'changePost':
      return;
  }
}
