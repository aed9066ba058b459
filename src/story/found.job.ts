import { bodyStore } from '../bodies/bodies.store.ts';
import { goalStore } from '../goals/goals.store.ts';
import type { GoalId } from '../goals/goal.ts';
import type { BodyId, PersonId, PostId } from '../kernel/actor.ts';
import type { Day } from '../kernel/day.ts';
import { meetingStore } from '../meetings/meetings.store.ts';
import { accountStore } from '../platform/sign-in/accounts.store.ts';
import type { Db } from '../platform/sql/pool.ts';
import { organisation } from './organisation.ts';
import type { Organisation } from './organisation.ts';

/** The identities that the story's keys have got in this database. */
export type Founded = {
  readonly body: (key: string) => BodyId;
  readonly post: (key: string) => PostId;
  readonly person: (key: string) => PersonId;
  readonly goal: (key: string) => GoalId;
};

/** Founds Sjöholma kommun: bodies, posts, people, memberships, goals, the plan of meetings, and who can sign in. */
export async function found(db: Db, today: Day, password: string): Promise<Founded> {
  const story = organisation(today);
  const bodies = await foundBodies(db, story);
  const posts = await foundPosts(db, story, bodies);
  const people = await foundPeople(db, story);
  const known: Omit<Founded, 'goal'> = {
    body: keyIn('body', bodies),
    post: keyIn('post', posts),
    person: keyIn('person', people),
  };
  await foundMemberships(db, story, known);
  const goals = await foundGoals(db, story, known);
  await foundMeetings(db, story, known);
  for (const { person, username } of story.accounts)
    await accountStore(db).add({ personId: known.person(person), username, password });
  return { ...known, goal: keyIn('goal', goals) };
}

const keyIn =
  <Ident>(noun: string, known: ReadonlyMap<string, Ident>) =>
  (key: string): Ident => {
    const id = known.get(key);
    if (id === undefined) throw new Error(`no ${noun} in the story: ${key}`);
    return id;
  };

async function foundBodies(db: Db, story: Organisation): Promise<Map<string, BodyId>> {
  const store = bodyStore(db);
  const known = new Map<string, BodyId>();
  for (const { key, parent, aliases, ...body } of story.bodies) {
    const parentId = parent ? keyIn('body', known)(parent) : undefined;
    const id = await store.addBody({ ...body, parentId });
    known.set(key, id);
    for (const alias of aliases ?? []) await store.addBodyAlias(id, alias);
  }
  return known;
}

async function foundPosts(
  db: Db,
  story: Organisation,
  bodies: ReadonlyMap<string, BodyId>,
): Promise<Map<string, PostId>> {
  const known = new Map<string, PostId>();
  for (const { key, body, ...post } of story.posts)
    known.set(key, await bodyStore(db).addPost({ ...post, bodyId: keyIn('body', bodies)(body) }));
  return known;
}

async function foundPeople(db: Db, story: Organisation): Promise<Map<string, PersonId>> {
  const store = bodyStore(db);
  const known = new Map<string, PersonId>();
  for (const { key, aliases, ...person } of story.people) {
    const personId = await store.addPerson(person);
    known.set(key, personId);
    for (const alias of aliases ?? []) await store.addAlias({ personId, alias });
  }
  return known;
}

async function foundMemberships(db: Db, story: Organisation, known: Omit<Founded, 'goal'>): Promise<void> {
  const store = bodyStore(db);
  for (const { body, member, represents, ...membership } of story.memberships)
    await store.addMembership({
      ...membership,
      bodyId: known.body(body),
      ...('person' in member
        ? { personId: known.person(member.person) }
        : { postId: known.post(member.post) }),
      representsId: represents ? known.body(represents) : undefined,
    });
  for (const { post, person, ...holding } of story.holdings)
    await store.addHolding({ ...holding, postId: known.post(post), personId: known.person(person) });
}

async function foundGoals(
  db: Db,
  story: Organisation,
  known: Omit<Founded, 'goal'>,
): Promise<Map<string, GoalId>> {
  const goals = new Map<string, GoalId>();
  for (const { key, body, parent, ...goal } of story.goals)
    goals.set(
      key,
      await goalStore(db).setGoal({
        ...goal,
        bodyId: known.body(body),
        visibility: 'public',
        parentId: parent ? keyIn('goal', goals)(parent) : undefined,
      }),
    );
  return goals;
}

async function foundMeetings(db: Db, story: Organisation, known: Omit<Founded, 'goal'>): Promise<void> {
  const visibilities = new Map(story.bodies.map((body) => [body.key, body.visibility]));
  for (const { body, on, papersBy: _, ...meeting } of story.meetings)
    await meetingStore(db).plan({
      ...meeting,
      bodyId: known.body(body),
      onDay: on,
      state: 'planned',
      visibility: visibilities.get(body) ?? 'internal',
    });
}
