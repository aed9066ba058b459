import type { ProposedPerson } from '../../reader/proposal.ts';
import { certainMatch } from './matches.ts';
import type { Suggestions } from './matches.ts';

/** A name once, however often the document says it, with all it is told as. */
export function namesOnce(people: readonly ProposedPerson[]): { name: string; told: string }[] {
  const told = new Map<string, string[]>();
  for (const { name, role, party } of people) {
    const here = [role, party].filter(Boolean).join(', ');
    told.set(name, [...(told.get(name) ?? []), ...(here ? [here] : [])]);
  }
  return [...told].map(([name, roles]) => ({ name, told: [...new Set(roles)].join('; ') }));
}

/** The names that the review asks about; the others stand as they are matched, and are counted. */
export const namesShown = 200;

/** What a name stands for: the choice made, the certain match, or only the name. */
export const chosenName = (name: string, chosen: string | undefined, known: Suggestions): string =>
  chosen ?? certainMatch(known.get(name) ?? [])?.ref ?? 'text';
