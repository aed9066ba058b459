import type { Outcome } from './expectation.ts';

/** The verb a receiving decision is stored under. */
export const decisionVerb = {
  endorsed: 'endorse',
  filed: 'file',
  supplement: 'referBack',
  newAssignment: 'assign',
} as const satisfies Record<Outcome, string>;

type Receiving = {
  readonly outcome: Outcome;
  readonly title: string;
  /** "1 mars 2027", for a supplement. */
  readonly supplementDue?: string | undefined;
  readonly newWhat?: string | undefined;
};

type Ending = (receiving: Receiving) => string;
const endings: Readonly<Record<Outcome, Ending>> = {
  endorsed: () => 'godkänns.',
  filed: () => 'läggs till handlingarna.',
  supplement: ({ supplementDue }) =>
    `ska kompletteras${supplementDue ? ` senast den ${supplementDue}` : ''}.`,
  newAssignment: ({ newWhat }) => `läggs till handlingarna. Nytt uppdrag ges: ${newWhat ?? ''}`,
};

/** The receiving decision in the usual words of Swedish minutes, where the meeting wrote none of its own. */
export const usualDecision = (receiving: Receiving): string =>
  `Återrapporten av uppdraget ”${receiving.title}” ${endings[receiving.outcome](receiving)}`;
