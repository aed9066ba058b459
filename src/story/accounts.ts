import { accounts, people } from './people.ts';

/** Who can sign in to the story, for the program's greeting: username, name and why. */
export const storyAccounts = accounts.map(({ person, username, why }) => ({
  username,
  name: people[person].name,
  why,
}));
