import { readsOnly, runsBody } from '../kernel/actor.ts';
import type { Actor, BodyId } from '../kernel/actor.ts';
import type { Day } from '../kernel/day.ts';
import type { Id } from '../kernel/id.ts';
import { clockLawOf } from './clock.ts';
import type { MotionKind } from './clock.ts';

export type MotionId = Id<'motion'>;

/** bifall, delvis bifall, avslag, besvarad, avskriven, återtagen. */
export const outcomes = ['approved', 'partly', 'rejected', 'answered', 'writtenOff', 'withdrawn'] as const;
export type Outcome = (typeof outcomes)[number];

/** Motion, medborgarförslag, interpellation or fråga, from the day it was raised (väckt) until it is decided. */
export type Motion = {
  readonly id: MotionId;
  readonly kind: MotionKind;
  readonly councilId: BodyId;
  readonly bodyId: BodyId;
  readonly bodyName: string;
  readonly year: number;
  readonly serial: number;
  readonly heading: string;
  readonly text: string;
  readonly caseNumber: string;
  readonly raisedOn: Day;
  /** Who moved it, as may be shown; '' where a name is not to be shown. */
  readonly proposers: string;
  readonly isChild: boolean;
  readonly preparedBy: string | undefined;
  readonly forecastOn: Day | undefined;
  readonly forecastNote: string;
  readonly reportedOn: Day | undefined;
  readonly reportText: string;
  readonly outcome: Outcome | undefined;
  readonly endedOn: Day | undefined;
  readonly endedBecause: string;
  readonly decision: { readonly id: string; readonly title: string; readonly address: string } | undefined;
  readonly version: number;
};

/** What is registered, on paper or from the web. */
export type NewMotion = {
  readonly kind: MotionKind;
  readonly councilId: BodyId;
  readonly heading: string;
  readonly text: string;
  readonly caseNumber: string;
  readonly raisedOn: Day;
  readonly proposers: string;
  readonly isChild: boolean;
  /** Where an answer is wanted; '' where none is. */
  readonly mail: string;
};

const marks = { motion: 'M', citizenProposal: 'MF', interpellation: 'I', question: 'F' } as const;
/** "MF 3/2026". */
export const numberOf = ({ kind, serial, year }: Pick<Motion, 'kind' | 'serial' | 'year'>): string =>
  `${marks[kind]} ${serial}/${year}`;

/** The most letters of fields, by their names in the forms. */
export const motionLengths = {
  rubrik: 300,
  text: 20_000,
  arende: 50,
  namn: 1000,
  redovisning: 20_000,
  skal: 2000,
  prognosnot: 1000,
} as const;

export type MotionObstacle =
  | 'read-only'
  | 'not-running-the-council'
  | 'not-running-the-body'
  | 'ended'
  | 'not-a-proposal'
  | 'handed-over'
  | 'no-clock'
  | 'reported';

/** Registered by those who run the council, and administrators. */
export function whyCannotRegister(councilId: BodyId, actor: Actor): MotionObstacle | undefined {
  if (readsOnly(actor)) return 'read-only';
  return actor.administrator || runsBody(actor, councilId) ? undefined : 'not-running-the-council';
}

type Standing = Pick<Motion, 'kind' | 'councilId' | 'bodyId' | 'outcome'>;

/** Forecast, agenda and answer: those who run the council or the body that decides, until it has ended. */
export function whyCannotHandle(motion: Standing, actor: Actor): MotionObstacle | undefined {
  if (readsOnly(actor)) return 'read-only';
  const runs = runsBody(actor, motion.councilId) || runsBody(actor, motion.bodyId);
  if (!actor.administrator && !runs) return 'not-running-the-body';
  return motion.outcome ? 'ended' : undefined;
}

/** The council may let a board decide a citizen's proposal (KL 5:22–23, 8:1); motions it decides itself. */
export function whyCannotHandOver(motion: Standing, actor: Actor): MotionObstacle | undefined {
  const obstacle = whyCannotRegister(motion.councilId, actor) ?? whyCannotHandle(motion, actor);
  if (obstacle) return obstacle;
  if (motion.kind !== 'citizenProposal') return 'not-a-proposal';
  return motion.bodyId === motion.councilId ? undefined : 'handed-over';
}

/** What has come forward is told once, of what has a year (KL 5:35). */
export function whyCannotReport(
  motion: Standing & Pick<Motion, 'raisedOn' | 'reportedOn'>,
  actor: Actor,
): MotionObstacle | undefined {
  const obstacle = whyCannotHandle(motion, actor);
  if (obstacle) return obstacle;
  if (!clockLawOf(motion.kind, motion.raisedOn)) return 'no-clock';
  return motion.reportedOn ? 'reported' : undefined;
}

export type EndProblem =
  | 'no-outcome'
  | 'no-decision'
  | 'not-reported'
  | 'no-reason'
  | 'ends-before-raised'
  | 'later-than-today'
  | 'no-day';
export type EndFault = { readonly field: string; readonly problem: EndProblem };

/**
 * What stands in the way of an end: a decision ends what is decided; what is written off has been told of before and says why
 * (KL 5:35: "Fullmäktige får då avskriva"); a withdrawal and an answered question need no decision.
 */
export function endFaults(
  motion: Pick<Motion, 'kind' | 'raisedOn' | 'reportedOn'>,
  end: { outcome: Outcome | undefined; endedOn: Day | undefined; hasDecision: boolean; reason: string },
  today: Day,
): EndFault[] {
  const faults: EndFault[] = [];
  const ask = (field: string, problem: EndProblem, is: boolean): void => {
    if (is) faults.push({ field, problem });
  };
  const { outcome, endedOn } = end;
  const isAnswered =
    outcome === 'answered' && (motion.kind === 'interpellation' || motion.kind === 'question');
  ask('utfall', 'no-outcome', !outcome);
  ask('utfall', 'not-reported', outcome === 'writtenOff' && !motion.reportedOn);
  ask(
    'beslut',
    'no-decision',
    outcome !== undefined && outcome !== 'withdrawn' && !isAnswered && !end.hasDecision,
  );
  ask('skal', 'no-reason', (outcome === 'writtenOff' || outcome === 'withdrawn') && end.reason === '');
  ask('dag', 'no-day', !end.hasDecision && !endedOn);
  ask('dag', 'later-than-today', endedOn !== undefined && endedOn > today);
  ask('dag', 'ends-before-raised', endedOn !== undefined && endedOn < motion.raisedOn);
  return faults;
}

/** What search and the thread call it by. */
export const titleOf = (motion: Pick<Motion, 'kind' | 'serial' | 'year' | 'heading'>): string =>
  `${numberOf(motion)} ${motion.heading}`;

/** The knot's state: what the teller needs to see that a year has passed. */
export function knotStateOf(motion: Pick<Motion, 'kind' | 'raisedOn' | 'reportedOn' | 'outcome'>): string {
  if (motion.outcome) return motion.outcome;
  if (!clockLawOf(motion.kind, motion.raisedOn)) return 'asked';
  return motion.reportedOn ? 'reported' : 'open';
}
