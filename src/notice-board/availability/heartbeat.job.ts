import type { Clock } from '../../platform/clock.ts';
import type { Db } from '../../platform/sql/pool.ts';
import { asSystem } from '../../platform/sql/transaction.ts';
import { availabilityStore } from './availability.store.ts';
import { beatEvery } from './outage.ts';

/** What watches the board: `answers` asks for the page that everybody reads and says whether it came. */
type Watch = {
  readonly db: Db;
  readonly clock: Clock;
  readonly answers: () => Promise<boolean>;
  readonly tell: (error: unknown) => void;
};

/** One beat: noted only when the board answers. */
export async function beatOnce({ db, clock, answers }: Watch): Promise<void> {
  if (!(await answers())) throw new Error('the notice board does not answer');
  await asSystem(db, (own) => availabilityStore(own).beat(clock()));
}

/** Watches the board every minute. A beat that fails is told and leaves a silence, which the next one finds. */
export function watchBoard(watch: Watch): { stop(): void } {
  const beat = (): void => void beatOnce(watch).catch(watch.tell);
  beat();
  const timer = setInterval(beat, beatEvery);
  timer.unref();
  return { stop: () => clearInterval(timer) };
}
