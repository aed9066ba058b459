// Which batch rt import --resume goes on with.
import { isDone, progressOf } from '../import/batch/batch.ts';
import type { BatchId } from '../import/batch/batch.ts';
import { batchStore } from '../import/batch/batches.store.ts';
import type { BatchLine } from '../import/batch/batches.store.ts';
import { batchTexts } from '../import/batch/texts.ts';
import type { PersonId } from '../kernel/actor.ts';
import { readId } from '../kernel/id.ts';
import { systemClock, todayBy } from '../platform/clock.ts';
import type { Db } from '../platform/sql/pool.ts';
import { asPerson } from '../platform/sql/transaction.ts';
import { print, Refusal } from './command.ts';

/**
 * The batch that is named, or the latest of the person's that is not done; the others that wait are printed. Refuses a
 * batch that the person does not see, one that is done, and where none waits.
 */
export function batchToResume(db: Db, person: PersonId, named: string | undefined): Promise<BatchId> {
  return asPerson(db, person, todayBy(systemClock), async (own) => {
    const batches = batchStore(own);
    const waiting = await batches.unfinishedOf(person);
    const id = named === undefined ? waiting[0]?.id : readId<'batch'>(named);
    const batch = id && (await batches.find(id));
    if (named !== undefined && !batch)
      throw new Refusal([`Det finns ingen omgång ${named}.`, ...listOf(waiting)].join('\n'));
    if (!batch) throw new Refusal('Det finns ingen omgång att fortsätta: alla är klara.');
    if (isDone(batch.count))
      throw new Refusal([`Omgången ${batch.name} är redan klar.`, ...listOf(waiting)].join('\n'));
    print(`Fortsätter med ${batch.name}.`);
    listOf(waiting.filter((other) => other.id !== batch.id)).forEach(print);
    return batch.id;
  });
}

/** A line for each batch that waits, with its number; nothing where none does. */
function listOf(waiting: readonly BatchLine[]): string[] {
  if (waiting.length === 0) return [];
  const line = ({ id, name, count }: BatchLine): string => {
    const { done, of } = progressOf(count);
    return `  ${id}  ${name}: ${batchTexts.sv.done(done, of)}`;
  };
  return ['De här omgångarna väntar, fortsätt med rt import --resume OMGÅNG:', ...waiting.map(line)];
}
