import { standingOf } from './rank.ts';
import type { Candidate } from './rank.ts';
import type { WantedKind } from './wanted.ts';

/** What a person chose of wanted ties, by their keys: a knot's id, 'none' or 'wait'. */
export type TieChoices = ReadonlyMap<string, string>;

type Sought = {
  readonly key: string;
  readonly kind: WantedKind;
  readonly candidates: readonly Candidate[];
  readonly target?: { readonly paragraph: string | null; readonly day: unknown };
};

/** Whether a reference says enough to be known when its document comes. */
export const canWait = ({ kind, target }: Sought): boolean =>
  kind === 'origin' && target !== undefined && (target.paragraph !== null || target.day !== null);

/**
 * What acceptance would do: the person's choice, else the certain candidate, else wait where that is possible. What is
 * declared done is never guessed.
 */
export function chosenTie(sought: Sought, choices: TieChoices): Candidate | 'none' | 'wait' {
  const chosen = choices.get(sought.key);
  const candidate = sought.candidates.find(({ id }) => id === chosen);
  if (candidate) return candidate;
  if (chosen === 'none' || (chosen === 'wait' && canWait(sought))) return chosen;
  if (sought.kind === 'closes') return 'none';
  return standingOf(sought.candidates) ?? (canWait(sought) ? 'wait' : 'none');
}
