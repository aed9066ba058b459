// The talk of a process that works on files from outside with the one that started it.
import type { Result } from '../../../kernel/result.ts';
import type { OpenProblem } from '../problems.ts';
import type { Said } from './message.ts';

/** Resolves when the words have left this process. */
export const say = (said: Said): Promise<void> =>
  new Promise((resolve) => process.send?.(said, undefined, undefined, () => resolve()));

const faultOf = (fault: unknown): Said => ({
  fault: fault instanceof Error ? (fault.stack ?? fault.message) : String(fault),
});

/** Answers every job that comes, one at a time, until the other process lets go. */
export function answerJobs(answer: (job: never) => Promise<Result<unknown, OpenProblem>>): void {
  process.on(
    'message',
    (job) =>
      void answer(job as never)
        .catch(faultOf)
        .then(say),
  );
  process.on('disconnect', () => process.exit());
  void say('ready');
}
