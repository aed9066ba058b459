import type { Day } from '../kernel/day.ts';
import { bodies } from './bodies.ts';
import { plannedMeetings } from './calendar.ts';
import { goals } from './goals.ts';
import { holdings } from './holdings.ts';
import { memberships } from './memberships.ts';
import { accounts, people } from './people.ts';
import { posts } from './posts.ts';
import type {
  StoryAccount,
  StoryBody,
  StoryGoal,
  StoryHolding,
  StoryMeeting,
  StoryMembership,
  StoryPerson,
  StoryPost,
} from './shape.ts';

type Keyed<Noun> = Noun & { readonly key: string };

/** Everything known of Sjöholma kommun before its documents are read. Keys are the story's own. */
export type Organisation = {
  readonly name: string;
  readonly bodies: readonly Keyed<StoryBody>[];
  readonly posts: readonly Keyed<StoryPost>[];
  readonly people: readonly Keyed<StoryPerson>[];
  readonly memberships: readonly StoryMembership[];
  readonly holdings: readonly StoryHolding[];
  readonly goals: readonly StoryGoal[];
  readonly meetings: readonly StoryMeeting[];
  readonly accounts: readonly StoryAccount[];
};

const keyed = <Noun>(nouns: Readonly<Record<string, Noun>>): Keyed<Noun>[] =>
  Object.entries(nouns).map(([key, noun]) => ({ key, ...noun }));

/** The invented municipality as it stands on a day; bodies and goals in an order that can be stored. */
export const organisation = (today: Day): Organisation => ({
  name: 'Sjöholma kommun',
  bodies: keyed<StoryBody>(bodies),
  posts: keyed<StoryPost>(posts),
  people: keyed<StoryPerson>(people),
  memberships: memberships(today),
  holdings: holdings(today),
  goals: goals(today),
  meetings: plannedMeetings(today),
  accounts,
});
