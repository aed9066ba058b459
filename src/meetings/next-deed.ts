import type { Day } from '../kernel/day.ts';
import type { Meeting, MeetingStep, StepObstacle } from './meeting.ts';

/** What comes next with a meeting: a step, or a page to write on. */
export type Deed = MeetingStep | 'context' | 'room';

/**
 * The one thing that comes next for those who run the meeting, by its state and day; undefined where it waits for its
 * day or is over. A board's meeting is taken minutes of until it has ended.
 */
export function nextDeed(
  meeting: Pick<Meeting, 'kind' | 'state' | 'onDay'>,
  at: {
    readonly today: Day;
    /** Ended in the room. */
    readonly hasEnded: boolean;
    readonly step: (step: MeetingStep) => StepObstacle | undefined;
  },
): Deed | undefined {
  const isDay = meeting.onDay <= at.today;
  switch (meeting.state) {
    case 'planned':
    case 'called':
      if (isDay) return meeting.kind === 'board' ? 'room' : 'hold';
      if (meeting.state === 'called') return undefined;
      return at.step('call') === 'no-context' ? 'context' : 'call';
    case 'held':
      if (meeting.kind === 'board' && isDay && !at.hasEnded && meeting.onDay === at.today) return 'room';
      return at.step('close') === 'no-next-step' ? 'context' : 'close';
    case 'closed':
    case 'cancelled':
      return undefined;
  }
}
