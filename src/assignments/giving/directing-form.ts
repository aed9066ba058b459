import { cadenceNamed } from '../../kernel/cadence.ts';
import type { Cadence } from '../../kernel/cadence.ts';
import { readDay } from '../../kernel/day.ts';
import type { Day } from '../../kernel/day.ts';
import { no, ok } from '../../kernel/result.ts';
import type { Result } from '../../kernel/result.ts';
import type { KnotId } from '../../thread/knot.ts';
import type { AssignmentTexts } from '../sv.ts';
import type { Problem } from './assignment-form.ts';
import { overLimit } from './limits.ts';

type Sentences = AssignmentTexts['problem'];
/** The decision that was written, where the reader sees it and the assignment can rest on it. */
type Rests = { readonly id: KnotId } | undefined;

/** What was typed into the form of a new cadence. */
export type TypedCadence = {
  readonly frekvens: string;
  readonly fran: string;
  readonly skal: string;
  readonly beslut: string;
};
export type ReadCadence = {
  readonly cadence: Cadence;
  readonly from: Day;
  readonly reason: string;
  readonly decisionId: KnotId | undefined;
};

/** A new cadence has a first day and a reason; the decision may be left out, but not be one that is not there. */
export function readCadence(
  typed: TypedCadence,
  decision: Rests,
  words: Sentences,
): Result<ReadCadence, Problem[]> {
  const cadence = cadenceNamed(typed.frekvens);
  const from = readDay(typed.fran);
  const problems = [
    !cadence && { field: 'frekvens', sentence: words.cadence },
    !from && { field: 'fran', sentence: words.fromDay },
    typed.skal === '' && { field: 'skal', sentence: words.reason },
    overLimit('skal', typed.skal, words),
    typed.beslut !== '' && !decision && { field: 'beslut', sentence: words.decision },
  ].filter((one) => one !== false);
  if (!cadence || !from || problems.length > 0) return no(problems);
  return ok({ cadence, from, reason: typed.skal, decisionId: decision?.id });
}

/** What was typed into the form that strikes off. */
export type TypedStrike = { readonly skal: string; readonly beslut: string };

/** Avskrivning rests on a decision and says why. */
export function readStrike(
  typed: TypedStrike,
  decision: Rests,
  words: Sentences,
): Result<{ readonly decisionId: KnotId; readonly because: string }, Problem[]> {
  const problems = [
    !decision && { field: 'beslut', sentence: words.decision },
    typed.skal === '' && { field: 'skal', sentence: words.reason },
    overLimit('skal', typed.skal, words),
  ].filter((one) => one !== false);
  if (!decision || problems.length > 0) return no(problems);
  return ok({ decisionId: decision.id, because: typed.skal });
}
