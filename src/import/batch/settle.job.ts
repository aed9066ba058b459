import type { Actor, BodyId } from '../../kernel/actor.ts';
import type { Db } from '../../platform/sql/pool.ts';
import { asPerson, asSystem } from '../../platform/sql/transaction.ts';
import type { Understood } from '../../reader/understand.ts';
import { knownContent, keepReading } from '../reading/read-in.store.ts';
import type { ReadContext } from '../reading/read-in.store.ts';
import { readingStore } from '../reading/readings.store.ts';
import type { ReadingId } from '../reading/readings.store.ts';
import { idIn } from '../review/names/matches.ts';
import { whyCannotRead } from '../review/desk/obstacles.ts';
import { shownReading } from '../review/desk/shown.store.ts';
import type { FileProblem } from './batch.ts';
import { batchWorkStore } from './batch-work.store.ts';
import type { TakenFile } from './batch-work.store.ts';
import { doubtsIn } from './doubts.ts';
import type { Doubts } from './doubts.ts';
import { isSameMeeting } from './same.ts';

const noDoubts: Doubts = { doubts: 0, unmatched: 0 };

/** Writes down why a file could not be read. */
export const failFile = (db: Db, file: TakenFile, problem: FileProblem): Promise<unknown> =>
  asSystem(db, (own) => batchWorkStore(own).fail(file.id, problem));

/** True when exactly this content is known: the file is settled as the same, and need not be opened. */
export function settledAsKnown(db: Db, file: TakenFile, today: ReadContext['today']): Promise<boolean> {
  return asPerson(db, file.startedBy, today, (own) => asKnown(own, file));
}

async function asKnown(own: Db, file: TakenFile): Promise<boolean> {
  const known = await knownContent(own, file);
  if (!known) return false;
  await batchWorkStore(own).settle(file.id, {
    state: 'same',
    ...noDoubts,
    ...(known.readingId && { sameReadingId: known.readingId }),
    ...(known.documentId && { sameDocumentId: known.documentId }),
  });
  return true;
}

/**
 * Keeps what was understood of a file as a reading, in the name of who began the batch, and says how much of it asks for
 * a person. Whether it is a meeting that another file tells of too is looked at one file at a time.
 */
export async function settleRead(
  db: Db,
  file: TakenFile,
  understood: Understood,
  context: ReadContext,
): Promise<void> {
  const problem = await asPerson(db, file.startedBy, context.today, async (own, actor) => {
    if (whyCannotRead(actor)) return 'may-not-read' as const;
    const work = batchWorkStore(own);
    await readingStore(own).alone(file.sha256);
    if (await asKnown(own, file)) return undefined;
    const readingId = await keepReading(own, file, understood, actor.person);
    const same = await sameMeeting(own, readingId, understood);
    const doubts = await doubtsOf(own, readingId, { ...context, actor });
    await work.settle(file.id, {
      state: same ? 'same' : 'read',
      readingId,
      ...doubts,
      ...(same && { sameReadingId: same }),
    });
    return undefined;
  });
  if (problem) await failFile(db, file, problem);
}

async function sameMeeting(
  own: Db,
  readingId: ReadingId,
  { proposal }: Understood,
): Promise<ReadingId | undefined> {
  const { body, meetingDate, items } = proposal;
  if (!meetingDate) return undefined;
  const work = batchWorkStore(own);
  await readingStore(own).alone(meetingDate);
  const face = { body, day: meetingDate, headings: items.map(({ heading }) => heading) };
  const others = await work.readingsOn(meetingDate, readingId);
  return others.find((other) => isSameMeeting(face, other))?.id;
}

async function doubtsOf(
  own: Db,
  readingId: ReadingId,
  context: ReadContext & { actor: Actor },
): Promise<Doubts> {
  const reading = await readingStore(own).find(readingId);
  if (!reading) return noDoubts;
  const { review, obstacles, matches } = await shownReading(own, reading, context);
  const bodyId = idIn(review.head.body, 'body') as BodyId | undefined;
  if (bodyId) await readingStore(own).belongsTo(readingId, bodyId); // who runs it reviews it too
  return doubtsIn(review, obstacles, { matches, people: reading.proposal.people });
}
