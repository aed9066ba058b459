import { readsOnly, runsBody } from '../kernel/actor.ts';
import type { Actor, BodyId, PersonId, PostId } from '../kernel/actor.ts';
import type { Day } from '../kernel/day.ts';
import type { Id } from '../kernel/id.ts';
import { delegateLawOf, keptBy, soundsKept } from './law.ts';
import type { AppealWay, DelegateKind, KeptKind, MatterKind } from './law.ts';

export type PointId = Id<'delegation-point'>;

/** Who decides by a point: a body, a person, a post whoever holds it, or a system by its name. */
export type Delegate = {
  readonly kind: DelegateKind;
  readonly bodyId: BodyId | undefined;
  readonly personId: PersonId | undefined;
  readonly postId: PostId | undefined;
  readonly text: string;
};

/** Punkt i delegationsordningen: what may be decided, by whom, and while it holds. Ended, never changed. */
export type Point = {
  readonly id: PointId;
  readonly bodyId: BodyId;
  readonly bodyName: string;
  readonly number: string;
  readonly matter: string;
  readonly statute: string;
  readonly considered: string;
  readonly delegate: Delegate;
  /** The delegate as one reads it: "Socialchef, Socialförvaltningen". */
  readonly delegateName: string;
  /** The post of a head of administration, who alone may pass on (KL 7:6). */
  readonly isHead: boolean;
  readonly parentId: PointId | undefined;
  readonly mayPassOn: boolean;
  readonly notified: boolean;
  readonly appeal: AppealWay;
  /** The body's decision that gave it: "2026-01-20 § 7". */
  readonly decided: string;
  readonly validFrom: Day;
  readonly validUntil: Day | undefined;
};
export type NewPoint = Omit<Point, 'id' | 'bodyName' | 'delegateName' | 'isHead'>;

/** The most letters of a point's fields, by their names in the form. */
export const pointLengths = {
  nummer: 20,
  arende: 1000,
  lagrum: 300,
  motivering: 1000,
  system: 300,
  beslut: 300,
} as const;

export const holdsOn = (point: Pick<Point, 'validFrom' | 'validUntil'>, on: Day): boolean =>
  point.validFrom <= on && (point.validUntil === undefined || on <= point.validUntil);

/** A point holds only while those it was passed on from do: the chain is unbroken (P-j). */
export function chainHolds(chain: readonly Point[], on: Day): boolean {
  const [first] = chain;
  return first !== undefined && first.parentId === undefined && chain.every((point) => holdsOn(point, on));
}

/** From the body's own delegation down to this point. */
export function chainOf(point: Point, all: readonly Point[]): readonly Point[] {
  const parent = all.find(({ id }) => id === point.parentId);
  return parent && parent.id !== point.id ? [...chainOf(parent, all), point] : [point];
}

export type OrderObstacle =
  | 'read-only'
  | 'not-running-the-body'
  | 'not-the-head'
  | 'not-passed-on'
  | 'not-in-force'
  | 'already-ended';

/** The order is kept by those who run the body, and administrators. */
export function whyCannotKeepOrder(bodyId: BodyId, actor: Actor): OrderObstacle | undefined {
  if (readsOnly(actor)) return 'read-only';
  return actor.administrator || runsBody(actor, bodyId) ? undefined : 'not-running-the-body';
}

/**
 * Only a head of administration passes on, and only what the body has let be passed on; an employee who got it so does not
 * (KL 7:6). Whoever keeps the order may write it down for the head.
 */
export function whyCannotPassOn(point: Point, actor: Actor, today: Day): OrderObstacle | undefined {
  if (readsOnly(actor)) return 'read-only';
  if (point.parentId || !point.isHead || !point.mayPassOn) return 'not-passed-on';
  if (!holdsOn(point, today)) return 'not-in-force';
  const isHead = actor.posts.some(({ post }) => post === point.delegate.postId);
  return isHead || !whyCannotKeepOrder(point.bodyId, actor) ? undefined : 'not-the-head';
}

/** Ended by those who keep the order; what was passed on also by the head who did it. */
export function whyCannotEnd(
  point: Point,
  parent: Point | undefined,
  actor: Actor,
  today: Day,
): OrderObstacle | undefined {
  if (point.validUntil !== undefined && point.validUntil < today) return 'already-ended';
  const isHead = parent && actor.posts.some(({ post }) => post === parent.delegate.postId);
  if (isHead && !readsOnly(actor)) return undefined;
  return whyCannotKeepOrder(point.bodyId, actor);
}

export type PointProblem =
  | 'no-number'
  | 'number-taken'
  | 'no-matter'
  | 'no-matter-kind'
  | 'no-delegate'
  | 'delegate-not-allowed'
  | 'not-a-member'
  | 'not-an-employee'
  | 'only-head-passes-on'
  | 'urgent-is-notified'
  | 'sounds-kept'
  | 'no-day'
  | 'ends-before-start'
  | 'outlives-parent'
  | 'decided-later'
  | KeptKind;
export type PointFault = { readonly field: string; readonly problem: PointProblem };

/** What a new point is judged by: the body's points, and what its delegate is. */
export type PointFacts = {
  readonly matterKind: MatterKind | undefined;
  readonly others: readonly Point[];
  readonly parent: Point | undefined;
  /** What the chosen person is in the body on that day; undefined for other delegates. */
  readonly isMember: boolean;
  readonly isHead: boolean;
};

/** All that stands in a point's way, each at its field (KL 6:37–39, 7:5–6; P22, P23). */
export function pointFaults(point: NewPoint, facts: PointFacts): PointFault[] {
  const faults: PointFault[] = [];
  const ask = (field: string, problem: PointProblem, is: boolean): void => {
    if (is) faults.push({ field, problem });
  };
  const { delegate, validFrom, validUntil } = point;
  ask('nummer', 'no-number', point.number === '');
  ask('nummer', 'number-taken', point.number !== '' && facts.others.some((other) => clashes(point, other)));
  ask('arende', 'no-matter', point.matter === '');
  faults.push(...keptFaults(point, facts.matterKind));
  ask('delegat', 'no-delegate', !delegate.bodyId && !delegate.personId && !delegate.postId && !delegate.text);
  ask('delegat', 'delegate-not-allowed', !delegateLawOf(delegate.kind, validFrom));
  ask('delegat', 'not-a-member', needsMember(delegate.kind) && !facts.isMember);
  ask('delegat', 'not-an-employee', delegate.kind === 'employee' && !delegate.postId);
  ask('vidare', 'only-head-passes-on', point.mayPassOn && (!facts.isHead || point.parentId !== undefined));
  ask('anmals', 'urgent-is-notified', delegate.kind === 'urgent' && !point.notified);
  ask('till', 'ends-before-start', validUntil !== undefined && validUntil < validFrom);
  ask('till', 'outlives-parent', facts.parent !== undefined && outlives(point, facts.parent));
  return faults;
}

const needsMember = (kind: DelegateKind): boolean =>
  kind === 'member' || kind === 'alternate' || kind === 'urgent';

function keptFaults(point: NewPoint, kind: MatterKind | undefined): PointFault[] {
  if (!kind) return [{ field: 'slag', problem: 'no-matter-kind' }];
  const kept = keptBy(kind, point.validFrom);
  if (kept) return [{ field: 'slag', problem: kept.kind }];
  return point.considered === '' && soundsKept(point.matter, point.validFrom)
    ? [{ field: 'motivering', problem: 'sounds-kept' }]
    : [];
}

const clashes = (point: NewPoint, other: Point): boolean =>
  other.number === point.number &&
  other.validFrom <= (point.validUntil ?? '9999-12-31') &&
  point.validFrom <= (other.validUntil ?? '9999-12-31');

const outlives = (point: NewPoint, parent: Point): boolean =>
  point.validFrom < parent.validFrom ||
  (parent.validUntil !== undefined &&
    (point.validUntil === undefined || point.validUntil > parent.validUntil));
