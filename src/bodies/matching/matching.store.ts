import type { BodyId, PersonId, PostId } from '../../kernel/actor.ts';
import type { Db } from '../../platform/sql/pool.ts';
import type { Match } from '../matching.ts';
import { matchesOfBodies, matchesOfPosts } from './candidates.store.ts';
import type { MatchContext } from './context.ts';
import { matchesOfPeople } from './people.store.ts';
import type { NameSaid } from './people.store.ts';

export type { MatchContext } from './context.ts';
export type { NameSaid } from './people.store.ts';
export type Names = {
  readonly bodies: readonly string[];
  readonly people: readonly NameSaid[];
  readonly posts: readonly string[];
};
/** The suggestions for every name that was asked for, best first; an unknown name has an empty list. */
export type Matches = {
  readonly bodies: ReadonlyMap<string, Match<BodyId>[]>;
  readonly people: ReadonlyMap<string, Match<PersonId>[]>;
  readonly posts: ReadonlyMap<string, Match<PostId>[]>;
};

/** Ranked suggestions for names as they are written in minutes. */
export const matchingStore = (db: Db) => ({
  /** All names of a protocol at once: four queries however many names. */
  async matchAll(names: Names, context: MatchContext = {}): Promise<Matches> {
    return {
      bodies: await matchesOfBodies(db, names.bodies, context),
      people: await matchesOfPeople(db, names.people, context),
      posts: await matchesOfPosts(db, names.posts, context),
    };
  },
  async matchBodies(text: string, bodyId?: BodyId): Promise<Match<BodyId>[]> {
    return (await matchesOfBodies(db, [text], { bodyId })).get(text) ?? [];
  },
  async matchPeople(text: string, bodyId?: BodyId): Promise<Match<PersonId>[]> {
    return (await matchesOfPeople(db, [text], { bodyId })).get(text) ?? [];
  },
  async matchPosts(text: string, bodyId?: BodyId): Promise<Match<PostId>[]> {
    return (await matchesOfPosts(db, [text], { bodyId })).get(text) ?? [];
  },
});
