import { readsOnly, runsBody } from '../kernel/actor.ts';
import type { Actor, BodyId } from '../kernel/actor.ts';
import type { Day } from '../kernel/day.ts';
import type { Id } from '../kernel/id.ts';
import type { Visibility } from '../thread/knot.ts';
import type { AppealWay } from './law.ts';
import { chainHolds } from './point.ts';
import type { Point, PointId } from './point.ts';

export type DelegatedId = Id<'delegated'>;

/** What is to be done with a decision, computed: never stored. */
export const delegatedStates = [
  'waiting', //     ska anmälas; no meeting has it yet
  'on-agenda', //   står på dagordningen
  'notified', //    anmält
  'minutes-due', // anmäls inte och kan överklagas: ska protokollföras särskilt
  'minuted', //     protokollfört särskilt och anslaget
  'kept', //        anmäls inte och överklagas inte så
  'corrected', //   rättat av ett nytt beslut
] as const;
export type DelegatedState = (typeof delegatedStates)[number];

/** Delegationsbeslut, or ordförandebeslut (KL 6:39), with what FL 31 § asks of its document (P11). */
export type DelegatedDecision = {
  readonly id: DelegatedId;
  readonly bodyId: BodyId;
  readonly bodyName: string;
  readonly pointId: PointId;
  readonly pointNumber: string;
  readonly year: number;
  readonly serial: number;
  readonly isUrgent: boolean;
  readonly decidedOn: Day;
  readonly heading: string;
  readonly text: string;
  readonly caseNumber: string;
  readonly decidedBy: string;
  readonly presenter: string;
  readonly tookPart: string;
  readonly urgency: string;
  readonly notified: boolean;
  readonly appeal: AppealWay;
  readonly visibility: Visibility;
  readonly correctsId: DelegatedId | undefined;
  readonly correctedById: DelegatedId | undefined;
  readonly protocolledOn: Day | undefined;
  readonly noticeAddress: string | undefined;
  /** The meeting that it is told at, as far as the reader sees it. */
  readonly toldOn: Day | undefined;
  readonly toldAddress: string | undefined;
  readonly state: DelegatedState;
  /** An urgent decision that the body's next meeting was not told of (KL 6:40). */
  readonly missed: boolean;
};

/** "D 3/2026"; urgent ones of the chair "OB 4/2026", in the same series. */
export const numberOf = (decision: Pick<DelegatedDecision, 'isUrgent' | 'serial' | 'year'>): string =>
  `${decision.isUrgent ? 'OB' : 'D'} ${decision.serial}/${decision.year}`;

export const isLate = ({ state, missed }: Pick<DelegatedDecision, 'state' | 'missed'>): boolean =>
  missed || state === 'minutes-due';

/** The item on the agenda that collects them; in Swedish, as agendas are. */
export const notificationHeading = (isUrgent: boolean): string =>
  isUrgent ? 'Anmälan av ordförandebeslut' : 'Anmälan av delegationsbeslut';

/** The most letters of a decision's fields, by their names in the form. */
export const decisionLengths = {
  rubrik: 300,
  text: 20_000,
  arende: 50,
  beslutsfattare: 300,
  foredragande: 300,
  deltog: 2000,
  bradska: 2000,
} as const;

export type RegisterObstacle = 'read-only' | 'not-delegate' | 'corrected';

/** Registered by those who run the body, and by whoever decides by the point. */
export function whyCannotRegister(point: Point, actor: Actor): RegisterObstacle | undefined {
  if (readsOnly(actor)) return 'read-only';
  if (actor.administrator || runsBody(actor, point.bodyId)) return undefined;
  const { personId, postId, bodyId } = point.delegate;
  const isTheirs =
    personId === actor.person ||
    actor.posts.some(({ post }) => post === postId) ||
    (bodyId !== undefined && runsBody(actor, bodyId));
  return isTheirs ? undefined : 'not-delegate';
}

/** A mistake is corrected by a new decision, once. */
export const whyCannotCorrect = (
  decision: Pick<DelegatedDecision, 'correctedById'>,
  point: Point,
  actor: Actor,
): RegisterObstacle | undefined => (decision.correctedById ? 'corrected' : whyCannotRegister(point, actor));

export type MinutesObstacle =
  | 'read-only'
  | 'not-running-the-body'
  | 'is-notified'
  | 'not-appealable'
  | 'done';

/** What is not told the body and may be appealed has minutes of its own, and a notice on the board (KL 6:40, 7:8, 8:10 p 3; P22). */
export function whyCannotMinute(decision: DelegatedDecision, actor: Actor): MinutesObstacle | undefined {
  if (readsOnly(actor)) return 'read-only';
  if (!actor.administrator && !runsBody(actor, decision.bodyId)) return 'not-running-the-body';
  if (decision.notified) return 'is-notified';
  if (decision.appeal !== 'legality') return 'not-appealable';
  return decision.protocolledOn || decision.correctedById ? 'done' : undefined;
}

export type DecisionProblem =
  | 'no-point'
  | 'not-that-day'
  | 'chain-broken'
  | 'no-day'
  | 'later-than-today'
  | 'no-heading'
  | 'no-text'
  | 'no-decider'
  | 'no-urgency'
  | 'no-visibility';
export type DecisionFault = { readonly field: string; readonly problem: DecisionProblem };
export type DecisionText = Pick<
  DelegatedDecision,
  'heading' | 'text' | 'caseNumber' | 'decidedBy' | 'presenter' | 'tookPart' | 'urgency'
> & { readonly decidedOn: Day | undefined; readonly visibility: Visibility | undefined };

/** All that stands in a decision's way: FL 31 § (P11), and a point that holds on that day with its whole chain (P-j). */
export function decisionFaults(decision: DecisionText, chain: readonly Point[], today: Day): DecisionFault[] {
  const faults: DecisionFault[] = [];
  const ask = (field: string, problem: DecisionProblem, is: boolean): void => {
    if (is) faults.push({ field, problem });
  };
  const on = decision.decidedOn;
  const point = chain.at(-1);
  ask('punkt', 'no-point', !point);
  ask('dag', 'no-day', !on);
  ask('dag', 'later-than-today', on !== undefined && on > today);
  if (point && on && !chainHolds(chain, on)) {
    const itself = point.validFrom <= on && (point.validUntil === undefined || on <= point.validUntil);
    ask('punkt', itself ? 'chain-broken' : 'not-that-day', true);
  }
  ask('rubrik', 'no-heading', decision.heading === '');
  ask('text', 'no-text', decision.text === '');
  ask('beslutsfattare', 'no-decider', decision.decidedBy === '');
  ask('bradska', 'no-urgency', point?.delegate.kind === 'urgent' && decision.urgency === '');
  ask('synlighet', 'no-visibility', !decision.visibility);
  return faults;
}
