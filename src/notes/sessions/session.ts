import type { Id } from '../../kernel/id.ts';

/** Arbetspass: a question that groups work on, and options of which exactly `choose` go on (H10, S13). */
export type WorkSession = {
  readonly id: Id<'session'>;
  readonly itemId: Id<'item'>;
  readonly question: string;
  readonly choose: number;
  readonly assignmentId: string | undefined;
  readonly version: number;
  readonly options: readonly { readonly id: string; readonly text: string; readonly chosen: boolean }[];
  readonly groups: readonly { readonly id: Id<'group'>; readonly name: string }[];
};

export type NewSession = {
  readonly question: string;
  readonly choose: number;
  readonly options: readonly string[];
  readonly groups: readonly string[];
};
export type SessionProblem = 'no-question' | 'too-few-options' | 'not-a-number';

/** What a form says of a new session; a problem where it cannot be held. */
export function readSession(typed: {
  fraga: string;
  antal: string;
  alternativ: string;
  grupper: string;
}): NewSession | SessionProblem {
  const lines = (text: string): string[] => [
    ...new Set(
      text
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== ''),
    ),
  ];
  if (!/^\d{0,2}$/.test(typed.antal)) return 'not-a-number';
  const session = {
    question: typed.fraga,
    choose: Number(typed.antal),
    options: lines(typed.alternativ),
    groups: lines(typed.grupper),
  };
  if (!session.question) return 'no-question';
  return session.options.length < session.choose ? 'too-few-options' : session;
}

export type ChoiceProblem = 'too-many' | 'too-few';

/** "Välj exakt två": a third is refused, and so is one alone (H10). */
export function whyNotChosen(choose: number, chosen: number): ChoiceProblem | undefined {
  if (chosen > choose) return 'too-many';
  return chosen < choose ? 'too-few' : undefined;
}
