import { assignmentStore } from '../assignments/assignments.store.ts';
import { reportTitleOf } from '../assignments/assignment.ts';
import type { AssignmentId } from '../assignments/assignment.ts';
import { goalStore } from '../goals/goals.store.ts';
import { addDays } from '../kernel/day.ts';
import type { Day } from '../kernel/day.ts';
import { meetingStore } from '../meetings/meetings.store.ts';
import { asPerson, asSystem } from '../platform/sql/transaction.ts';
import type { Db } from '../platform/sql/pool.ts';
import type { Knot, KnotKind } from '../thread/knot.ts';
import { searchStore } from '../search/search.store.ts';
import type { Founded } from './found.job.ts';

/** What happened after the protocols: goals are tied to what serves them, and a first report has come in. */
export async function liveOn(db: Db, founded: Founded, today: Day): Promise<void> {
  await asSystem(db, async (own) => {
    const goals = goalStore(own);
    await goals.serve(
      founded.goal('kontinuitet'),
      (await sought(own, 'decision', 'planen för kontinuitet')).id,
    );
    await goals.serve(founded.goal('tidigt-stod'), (await sought(own, 'decision', 'antar riktlinjerna')).id);
    await goals.serve(
      founded.goal('ordning-och-reda'),
      (await sought(own, 'decision', 'gemensamt register')).id,
    );
    await goals.serve(
      founded.goal('kunskap'),
      (await sought(own, 'decision', 'kunskapsbaserat arbetssätt')).id,
    );
  });
  await firstReport(db, founded, today);
}

/** The head of home care reports how fast alarms are answered; it waits on the board's next agenda. */
async function firstReport(db: Db, founded: Founded, today: Day): Promise<void> {
  await asPerson(db, founded.person('lindroth'), today, async (own, actor) => {
    const assignment = await sought(own, 'assignment', 'svarstiderna trygghetslarm');
    const { reportId } = await assignmentStore(own).report({
      assignmentId: assignment.id as string as AssignmentId,
      reportedOn: addDays(today, -4),
      reportedBy: actor.person,
      text: 'Medianen för svar på trygghetslarm var 18 minuter i oktober, mot 21 minuter i september. Den tredje bilen har gått varje natt sedan den 5 oktober. Siffrorna för november kommer före nämndens decembermöte.',
      outcome: 'partial',
      evidence: { kind: 'none', because: 'Loggen från larmcentralen lämnas med slutredovisningen.' },
    });
    await meetingStore(own).placeReport({
      bodyId: founded.body('socialnamnden'),
      reportId,
      heading: reportTitleOf(assignment.title),
      today,
    });
  });
}

async function sought(db: Db, kind: KnotKind, words: string): Promise<Knot> {
  const answer = await searchStore(db).search({ words, kind }, { size: 1, offset: 0 });
  const [first] = answer.hits;
  if (!first) throw new Error(`the story has no ${kind} about ${words}`);
  return first.knot;
}
