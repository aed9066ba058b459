import type { Actor, BodyId } from '../../../kernel/actor.ts';
import { runsBody } from '../../../kernel/actor.ts';
import type { Db } from '../../../platform/sql/pool.ts';
import { batchOf } from '../../batch/next-in-batch.store.ts';
import type { InBatch } from '../../batch/next-in-batch.store.ts';
import { shareStore } from '../../reading/shares.store.ts';
import type { Sharer } from '../../reading/shares.store.ts';
import type { Reading } from '../../reading/readings.store.ts';
import { boardOf } from './board.ts';
import type { Board } from './board.ts';
import { idIn } from '../names/matches.ts';
import type { ShownReading } from './shown.store.ts';
import { reasonInBatch } from './reason.store.ts';
import { stepStore } from '../answers/steps.store.ts';
import type { LastAnswer, UndoableStep } from '../answers/steps.store.ts';

/** A reading with all that its reviewers need: the board, who answered what, what can be undone, and who they are. */
export type Desk = ShownReading & {
  readonly board: Board;
  readonly answers: ReadonlyMap<string, LastAnswer>;
  readonly steps: readonly UndoableStep[];
  readonly sharers: readonly Sharer[];
  /** Whether the reader may invite, accept and discard. */
  readonly leads: boolean;
  /** The batch it was handed in with. */
  readonly batch: InBatch | undefined;
  /** Why assignments have no day, as it was said of the batch's previous file; '' where nobody has. */
  readonly reasonBefore: string;
};

/** The desk of a reading that is shown. */
export async function deskOf(db: Db, shown: ShownReading): Promise<Desk> {
  const { id } = shown.reading;
  const steps = stepStore(db);
  return {
    ...shown,
    board: boardOf(shown.review, { ...shown.reading, matches: shown.matches }),
    answers: await steps.latestOf(id),
    steps: await steps.undoable(id),
    sharers: await shareStore(db).of(id),
    leads: leadsReading(shown.actor, shown.reading, shown.review.head.body),
    batch: await batchOf(db, id),
    reasonBefore: await reasonInBatch(db, id),
  };
}

/** The one who began a reading, and those who run the body it is of, end it and invite to it. */
export function leadsReading(actor: Actor, reading: Pick<Reading, 'startedBy'>, body: string): boolean {
  const bodyId = idIn(body, 'body') as BodyId | undefined;
  return reading.startedBy === actor.person || (bodyId !== undefined && runsBody(actor, bodyId));
}
