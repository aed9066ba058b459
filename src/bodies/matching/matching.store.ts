import type { BodyId, PersonId, PostId } from '../../kernel/actor.ts';
import type { Day } from '../../kernel/day.ts';
import type { Db } from '../../platform/sql/pool.ts';
import { matchesOfBodies, matchesOfPeople, matchesOfPosts } from './candidates.store.ts';
import type { Match } from '../matching.ts';

/** What is known where names are read: the body whose minutes they stand in, and the day of its meeting. */
export type MatchContext = { readonly bodyId?: BodyId | undefined; readonly day?: Day | undefined };
export type Names = {
  readonly bodies: readonly string[];
  readonly people: readonly string[];
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
  /** All names of a protocol at once: three queries however many names. */
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
