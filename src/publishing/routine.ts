import type { Actor } from '../kernel/actor.ts';

/** The municipality's written routine for publishing: who answers for it, what is checked, how long copies stay (R6). */
export type Routine = {
  readonly text: string;
  /** What the reviewer says yes to, one by one. */
  readonly points: readonly string[];
  /** Months that a copy stays, as proposed. */
  readonly months: number;
};

/** What holds until the municipality has written its own. */
export const usualRoutine: Routine = {
  text: '',
  points: [
    'Inget personnummer eller samordningsnummer finns kvar.',
    'Uppgifter om enskilda personers hälsa, sociala förhållanden och ekonomi finns inte kvar.',
    'Namn, adresser och andra kontaktuppgifter till privatpersoner är maskade eller får stå kvar.',
    'Ingen uppgift som omfattas av sekretess finns kvar.',
    'Paragrafer som bara bereder ett ärende är inte med, eller är medvetet valda.',
  ],
  months: 24,
};

export const routineLengths = { rutin: 10_000, punkter: 10_000 } as const;
export type RoutineProblem = 'no-points' | 'months';

/** The routine is the municipality's: an administrator writes it. */
export const whyCannotSetRoutine = (actor: Actor): 'not-administrator' | undefined =>
  actor.administrator ? undefined : 'not-administrator';

/** The routine that a form describes, or what is wrong with it. */
export function readRoutine(
  typed: Readonly<Record<string, string>>,
): { readonly routine: Routine } | { readonly problems: { field: string; problem: RoutineProblem }[] } {
  const lines = (typed['punkter'] ?? '').split('\n').map((line) => line.trim());
  const points = [...new Set(lines.filter((line) => line !== ''))];
  const months = /^\d{1,3}$/.test(typed['manader'] ?? '') ? Number(typed['manader']) : 0;
  const problems: { field: string; problem: RoutineProblem }[] = [];
  if (points.length === 0) problems.push({ field: 'punkter', problem: 'no-points' });
  if (months < 1 || months > 120) problems.push({ field: 'manader', problem: 'months' });
  return problems.length > 0 ? { problems } : { routine: { text: typed['rutin'] ?? '', points, months } };
}
