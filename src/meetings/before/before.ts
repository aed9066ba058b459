import type { Day } from '../../kernel/day.ts';

/** Förhandling enligt MBL 11 §: not needed, needed, or done on a day and in a § of the unions' group (R16). */
export type Negotiation =
  | { readonly kind: 'none' }
  | { readonly kind: 'needed' }
  | { readonly kind: 'done'; readonly on: Day; readonly at: string };

/** Remiss to a council or anybody else (S10). */
export type Consultation = {
  readonly id: string;
  readonly toName: string;
  readonly sentOn: Day | undefined;
  readonly dueOn: Day | undefined;
  readonly answeredOn: Day | undefined;
  readonly answer: string;
  /** Why it was not sent. */
  readonly declinedBecause: string;
};
export type ConsultationState = 'wanted' | 'sent' | 'answered' | 'declined';

export function consultationState(one: Consultation): ConsultationState {
  if (one.declinedBecause !== '') return 'declined';
  if (one.answeredOn) return 'answered';
  return one.sentOn ? 'sent' : 'wanted';
}

/** möjligt? rätt i tid? koppling till egna nämndens dokument? (S5) */
export const testQuestions = ['possible', 'timely', 'linked'] as const;
export type TestQuestion = (typeof testQuestions)[number];
export type Verdict = 'yes' | 'no';

/** One member organisation's answers; one that passed has none. */
export type OrganisationTest = {
  readonly organisation: string;
  readonly passed: boolean;
  readonly answers: Readonly<Partial<Record<TestQuestion, Verdict>>>;
  /** What an organisation that says no asks for. */
  readonly condition: string;
};

/** What has to be done before a matter is decided. */
export type Before = {
  /** An exercise of authority against an individual: every member takes part (KL 4:25; P13). */
  readonly againstIndividual: boolean;
  readonly negotiation: Negotiation;
  readonly isTested: boolean;
  readonly consultations: readonly Consultation[];
  readonly tests: readonly OrganisationTest[];
  readonly version: number;
};

export const nothingBefore: Before = {
  againstIndividual: false,
  negotiation: { kind: 'none' },
  isTested: false,
  consultations: [],
  tests: [],
  version: 0,
};

/** An organisation of the body's members, and whether any of them is at the meeting. */
export type Organisation = { readonly name: string; readonly isPresent: boolean };

export const hasAnswered = (test: OrganisationTest | undefined): boolean =>
  test !== undefined && (test.passed || testQuestions.every((one) => test.answers[one] !== undefined));

/** The present organisations that have neither answered nor passed. */
export const unanswered = (before: Before, organisations: readonly Organisation[]): Organisation[] =>
  organisations.filter(
    ({ name, isPresent }) => isPresent && !hasAnswered(before.tests.find((one) => one.organisation === name)),
  );

export type BeforeObstacle = 'not-negotiated' | 'not-consulted' | 'not-tested';

/**
 * Why a matter cannot be decided yet: MBL where it says so (R16), a consultation that was neither sent nor declined
 * (S10), a present organisation that has not answered (S5).
 */
export function whyCannotSettle(before: Before, organisations: readonly Organisation[]): BeforeObstacle[] {
  return [
    ...(before.negotiation.kind === 'needed' ? (['not-negotiated'] as const) : []),
    ...(before.consultations.some((one) => consultationState(one) === 'wanted')
      ? (['not-consulted'] as const)
      : []),
    ...(before.isTested && unanswered(before, organisations).length > 0 ? (['not-tested'] as const) : []),
  ];
}

/** Decisions that put a matter off settle nothing, and need nothing done before. */
export const settles = (verb: string): boolean => verb !== 'referBack' && verb !== 'table';

/** The most letters of each field, by its name in the form. */
export const beforeLengths = {
  mblVar: 200,
  remissTill: 200,
  svar: 20_000,
  avstar: 2000,
  villkor: 2000,
} as const;
