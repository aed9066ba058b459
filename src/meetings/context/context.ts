import type { Day } from '../../kernel/day.ts';
import type { MeetingKind, MeetingStep } from '../meeting.ts';

/** Sammanhangsmarkering: the four questions of a meeting (domain.md 4.4). */
export type ContextAnswers = {
  readonly who: string;
  readonly why: string;
  readonly aim: string;
  readonly next: string;
};

export type MeetingContext = ContextAnswers & {
  /** 0 where the meeting has none of its own. */
  readonly version: number;
  /** The day of the meeting that the answers are inherited from; undefined where they are the meeting's own. */
  readonly inheritedFrom: Day | undefined;
};

/** The most letters of each answer, by its name in the form. */
export const contextLengths = { vilka: 5000, varfor: 5000, uppna: 5000, nasta: 5000 } as const;

export type ContextObstacle = 'no-context' | 'no-next-step';

/**
 * A working meeting is not called before it says who is there, why and what it wants to achieve, nor closed before its
 * next step is said (domain.md 4.4, S12). Other meetings may say it.
 */
export function whyContextStops(
  kind: MeetingKind,
  step: MeetingStep,
  context: ContextAnswers | undefined,
): ContextObstacle | undefined {
  if (kind !== 'working') return undefined;
  if (step === 'call') return context?.who && context.why && context.aim ? undefined : 'no-context';
  return step === 'close' && !context?.next ? 'no-next-step' : undefined;
}

const mostInHeading = 200;

/** The next step as an item of the next agenda: its first line is the heading, longer ones are told in full below. */
export function nextStepAsItem(next: string, onDay: Day): { heading: string; text: string } {
  const [first = ''] = next.trim().split('\n');
  const line = first.trim();
  const heading = line.length > mostInHeading ? `${line.slice(0, mostInHeading - 1).trimEnd()}…` : line;
  const origin = `Nästa steg från mötet ${onDay}.`;
  return { heading, text: heading === next.trim() ? origin : `${next.trim()}\n\n${origin}` };
}
