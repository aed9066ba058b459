import { factsIn } from '../facts/review.ts';
import type { Review, ReviewedFact } from '../facts/review.ts';
import type { LastAnswer } from './steps.store.ts';
import type { Choices, FactChoice } from './choices.ts';
import { changedBetween } from './steps.ts';

/** An entry that somebody else answered otherwise since the page was shown: what stands, and what was to be saved. */
export type Conflict = {
  readonly last: LastAnswer;
  /** Set where it is a fact. */
  readonly facts: { readonly theirs: ReviewedFact; readonly mine: ReviewedFact } | undefined;
  /** Any other entry, field by field where they differ. */
  readonly fields: readonly { readonly field: string; readonly theirs: string; readonly mine: string }[];
};

/** Sets both answers beside each other, for every entry that was answered differently. */
export function conflictsOf(
  answers: ReadonlyMap<string, LastAnswer>,
  stored: { readonly choices: Choices; readonly review: Review },
  sent: { readonly choices: Choices; readonly review: Review },
): Conflict[] {
  const theirs = new Map(factsIn(stored.review).map((fact) => [fact.key, fact]));
  const mine = new Map(factsIn(sent.review).map((fact) => [fact.key, fact]));
  return changedBetween(stored.choices, sent.choices).flatMap(({ key, before, after }): Conflict[] => {
    const last = answers.get(key);
    if (!last) return [];
    const one = theirs.get(key);
    const other = mine.get(key);
    return [
      {
        last,
        facts: one && other ? { theirs: one, mine: other } : undefined,
        fields: fieldsThatDiffer(before, after),
      },
    ];
  });
}

function fieldsThatDiffer(before: unknown, after: unknown): Conflict['fields'] {
  const was = asFields(before);
  const becomes = asFields(after);
  return [...new Set([...Object.keys(was), ...Object.keys(becomes)])]
    .map((field) => ({ field, theirs: inWords(was[field]), mine: inWords(becomes[field]) }))
    .filter(({ theirs, mine }) => theirs !== mine);
}

/** Every ballot and every sum is a field of its own: "ballots Siv Hallonqvist (C)" is "yes". */
function asFields(entry: unknown): Record<string, unknown> {
  if (typeof entry !== 'object' || entry === null) return { value: entry };
  const { ballots, sums, ...others } = { ...entry } as FactChoice;
  const { said, take, ...told } = others;
  const cast = (ballots ?? []).map(({ name, party, vote }) => [
    `ballots ${party ? `${name} (${party})` : name}`,
    vote,
  ]);
  const counted = Object.entries(sums ?? {}).map(([choice, n]) => [`sums ${choice}`, String(n)]);
  return {
    ...(said === undefined ? take !== undefined && { take } : { said }),
    ...told,
    ...Object.fromEntries([...cast, ...counted]),
  };
}
const inWords = (value: unknown): string =>
  typeof value === 'string' ? value : value === undefined || value === null ? '' : JSON.stringify(value);
