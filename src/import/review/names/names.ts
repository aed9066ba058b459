import type { ProposedPerson } from '../../../reader/proposal.ts';
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

/** Each name once, with the first party and role that the document tells of it: both speak for or against a person. */
export function saidOf(people: readonly ProposedPerson[]): { text: string; party?: string; role?: string }[] {
  const byName = Map.groupBy(
    people.filter(({ name }) => name.trim() !== ''),
    ({ name }) => name,
  );
  return [...byName].map(([text, told]) => {
    const party = told.find((one) => one.party)?.party;
    const role = told.find((one) => one.role)?.role;
    return { text, ...(party && { party }), ...(role && { role }) };
  });
}
