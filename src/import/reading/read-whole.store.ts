import type { Actor } from '../../kernel/actor.ts';
import type { Calendar } from '../../kernel/calendar.ts';
import type { Day } from '../../kernel/day.ts';
import { no, ok } from '../../kernel/result.ts';
import type { Result } from '../../kernel/result.ts';
import type { OpenProblem } from '../../platform/files/problems.ts';
import type { Db } from '../../platform/sql/pool.ts';
import { accept } from '../acceptance/accept.store.ts';
import { noChoices } from '../review/answers/choices.ts';
import type { Choices, HeadChoice } from '../review/answers/choices.ts';
import { confirmed } from '../review/answers/confirm.ts';
import type { AcceptObstacle } from '../review/desk/obstacles.ts';
import { beginReading } from './read-in.store.ts';
import type { FileToRead, Known } from './read-in.store.ts';
import { readingStore } from './readings.store.ts';
import { shownReading } from '../review/desk/shown.store.ts';

/** Something that a person has to answer on the page; the reading waits there. */
export type Asks = { readonly problem: 'asks'; readonly obstacles: readonly AcceptObstacle[] };
export type WholeProblem = OpenProblem | Known | Asks;

/**
 * Reads a file and accepts it as it is proposed, the first candidate wherever the document leaves a choice. For the
 * story, and for whoever says on the command line that the proposal may stand. Where something is left that only a
 * person can say, nothing is accepted.
 */
export async function readWhole(
  db: Db,
  file: FileToRead,
  asked: { actor: Actor; head: HeadChoice; calendar: Calendar; today: Day },
): Promise<Result<{ address: string }, WholeProblem>> {
  const begun = await beginReading(db, file, asked.actor.person, asked);
  if (!begun.ok) return begun;
  const reading = await readingStore(db).find(begun.value);
  if (!reading) throw new Error(`no reading ${begun.value}`);
  const choices: Choices = { ...noChoices, head: asked.head };
  const first = await shownReading(db, reading, { ...asked, choices });
  const shown = await shownReading(db, reading, { ...asked, choices: confirmed(first.review, choices) });
  if (shown.obstacles.length > 0) return no({ problem: 'asks', obstacles: shown.obstacles });
  const done = await accept(db, {
    ...shown,
    by: asked.actor.person,
    today: asked.today,
    calendar: asked.calendar,
  });
  if (done === 'stale') throw new Error(`the reading of ${file.name} was changed while it was accepted`);
  return ok(done);
}
