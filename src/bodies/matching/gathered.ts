import { ranked } from '../matching.ts';
import type { Match } from '../matching.ts';

/** Ranked suggestions for each text; a text that nothing fits has an empty list. */
export const gathered = <Ident extends string>(
  texts: readonly string[],
  matchesOf: (text: string) => readonly Match<Ident>[],
): Map<string, Match<Ident>[]> => new Map([...new Set(texts)].map((text) => [text, ranked(matchesOf(text))]));
