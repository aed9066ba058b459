import { dayAt } from '../kernel/day.ts';
import type { Day } from '../kernel/day.ts';

/** The moment now; tests and the story hand in another. */
export type Clock = () => Date;

export const systemClock: Clock = () => new Date();

/** Today in Sweden. */
export const todayBy = (clock: Clock): Day => dayAt(clock());
