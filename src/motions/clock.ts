import { addMonths, day } from '../kernel/day.ts';
import type { Day } from '../kernel/day.ts';

/** motion, medborgarförslag, interpellation, fråga. */
export const motionKinds = ['motion', 'citizenProposal', 'interpellation', 'question'] as const;
export type MotionKind = (typeof motionKinds)[number];

/** What the law asks of the time that one kind takes. */
export type ClockLaw = {
  readonly kind: MotionKind;
  /** Months within which it is decided, or what has come forward is told (KL 5:35). */
  readonly months: number;
  /** Months after which it is shown as soon due: the municipality's own practice (domain.md P-l). */
  readonly warnMonths: number;
  readonly source: string;
  readonly validFrom: Day;
};

const newAct = day('2018-01-01');
export const clockLaws: readonly ClockLaw[] = [
  { kind: 'motion', months: 12, warnMonths: 9, source: 'KL 5:35', validFrom: newAct },
  { kind: 'citizenProposal', months: 12, warnMonths: 9, source: 'KL 5:35, 6:34, 8:1', validFrom: newAct },
];

/** The law of a kind on the day it was raised; interpellations and questions have no year, they are answered at a meeting. */
export const clockLawOf = (kind: MotionKind, raisedOn: Day): ClockLaw | undefined =>
  clockLaws.filter((law) => law.kind === kind && law.validFrom <= raisedOn).at(-1);

/** går; snart ett år; över ett år; redovisad inom året; redovisad för sent; avslutad; utan frist. */
export type Lamp = 'running' | 'soon' | 'overdue' | 'reported' | 'reported-late' | 'ended' | 'none';
export type Clock = {
  readonly lamp: Lamp;
  /** The last day to decide, or to tell what has come forward. */
  readonly dueOn: Day | undefined;
  readonly warnFrom: Day | undefined;
};

/** How a motion stands to its year; an ended one's clock has stopped. */
export function clockOf(
  motion: {
    readonly kind: MotionKind;
    readonly raisedOn: Day;
    readonly reportedOn: Day | undefined;
    readonly endedOn: Day | undefined;
  },
  today: Day,
): Clock {
  const law = clockLawOf(motion.kind, motion.raisedOn);
  if (!law) return { lamp: motion.endedOn ? 'ended' : 'none', dueOn: undefined, warnFrom: undefined };
  const dueOn = addMonths(motion.raisedOn, law.months);
  const warnFrom = addMonths(motion.raisedOn, law.warnMonths);
  const lamp = ((): Lamp => {
    if (motion.endedOn) return 'ended';
    if (motion.reportedOn) return motion.reportedOn <= dueOn ? 'reported' : 'reported-late';
    if (today > dueOn) return 'overdue';
    return today >= warnFrom ? 'soon' : 'running';
  })();
  return { lamp, dueOn, warnFrom };
}
