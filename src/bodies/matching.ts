export { judgeBody } from './matching/body.ts';
export type { BodyCandidate } from './matching/body.ts';
export { judgePerson, saidPerson } from './matching/person.ts';
export type { PersonCandidate, SaidPerson } from './matching/person.ts';
export { judgePost } from './matching/post.ts';
export type { PostCandidate } from './matching/post.ts';

/** A suggestion for a name that was read: score 0..1, and why, as a Swedish sentence part. */
export type Match<Ident extends string = string> = {
  readonly id: Ident;
  readonly name: string;
  readonly score: number;
  readonly why: string;
};

/** Best first; equal scores by name; at most eight, and what is far behind the best is left out. */
export function ranked<Ident extends string>(matches: readonly Match<Ident>[]): Match<Ident>[] {
  const best = Math.max(0, ...matches.map((one) => one.score));
  return matches
    .filter((one) => one.score >= best * 0.4)
    .map((one) => ({ ...one, score: Math.round(one.score * 100) / 100 }))
    .sort((a, b) => b.score - a.score || a.name.localeCompare(b.name, 'sv'))
    .slice(0, 8);
}
