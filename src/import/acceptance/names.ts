import type { PersonId } from '../../kernel/actor.ts';

/** The people that names in the document mean, as they were matched or newly added; a name that is nobody's is not in it. */
export type Names = ReadonlyMap<string, PersonId>;

/** Somebody as the document prints them, "Anna Ek (S)": the name alone, the party, and the person it is known to mean. */
export function namedIn(printed: string, names: Names) {
  const { name = printed, party } =
    /^(?<name>.*\S)\s*\((?<party>[^()]{1,20})\)$/u.exec(printed.trim())?.groups ?? {};
  return { name, party, personId: names.get(name) };
}
