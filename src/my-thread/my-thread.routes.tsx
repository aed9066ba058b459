import { assignmentStore } from '../assignments/assignments.store.ts';
import { everything } from '../assignments/register/register.ts';
import type { WaitingReport } from '../assignments/reports/reports.store.ts';
import { readsOnly, runsBody } from '../kernel/actor.ts';
import type { BodyId } from '../kernel/actor.ts';
import type { Day } from '../kernel/day.ts';
import { decisionStore } from '../decisions/decisions.store.ts';
import { meetingStore } from '../meetings/meetings.store.ts';
import type { Db } from '../platform/sql/pool.ts';
import { routes, signedIn } from '../platform/web/context.ts';
import type { Ctx } from '../platform/web/context.ts';
import { show } from '../platform/web/show.tsx';
import { threadStore } from '../thread/thread.store.ts';
import { myThreadStore } from './my-thread.store.ts';
import { MyThreadPage } from './my-thread.view.tsx';
import type { ToReceive } from './my-thread.view.tsx';
import type { Audit } from './audit.view.tsx';
import { WelcomePage } from './welcome.view.tsx';

/** The first page: a visitor's, or one's own day. */
export const myThreadRoutes = () =>
  routes()
    .get('/', async (c) => {
      if (c.get('actor')) return c.redirect('/min-trad', 303);
      const seen = myThreadStore(c.get('db'));
      const today = c.get('today');
      return show(
        c,
        <WelcomePage
          decisions={await seen.latest('decision', today, 8)}
          meetings={await seen.coming('meeting', today, 8)}
        />,
      );
    })
    .get('/min-trad', async (c) => show(c, <MyThreadPage {...await dayOf(c)} />));

async function dayOf(c: Ctx) {
  const actor = signedIn(c);
  const db = c.get('db');
  const today = c.get('today');
  const bodies = [...new Set(actor.offices.map((office) => office.body))];
  const run = bodies.filter((body) => runsBody(actor, body));
  const assignments = assignmentStore(db);
  return {
    due: await assignments.dueSoonOf(actor, today),
    toReceive: await placed(db, run.length > 0 ? await assignments.toReceiveBy(run) : []),
    toFinish: await myThreadStore(db).recordsToFinish(run),
    meetings: await meetingStore(db).upcomingMeetingsOf(bodies, today),
    posts: await threadStore(db).findAll(actor.posts.map(({ post }) => post)),
    audit: readsOnly(actor) ? await auditOf(db, today) : undefined,
    runsSomething: run.length > 0 || actor.administrator,
  };
}

/** What an auditor looks for first, as counts and the decisions that have come to nothing. */
async function auditOf(db: Db, today: Day): Promise<Audit> {
  const assignments = assignmentStore(db);
  const open = { ...everything, situation: 'pagaende' } as const;
  return {
    overdue: await assignments.registerCount({ ...everything, situation: 'forsenat' }, today),
    withoutOwner: await assignments.registerCount({ ...open, withoutOwner: true }, today),
    withoutDate: await assignments.registerCount({ ...open, withoutDate: true }, today),
    unassigned: await decisionStore(db).withoutAssignment(10),
  };
}

/** Waiting reports with the agenda items where they are received. */
async function placed(db: Db, reports: readonly WaitingReport[]): Promise<ToReceive[]> {
  const items = await threadStore(db).resultsOf(
    reports.map((report) => report.id),
    'raises',
  );
  const names = await myThreadStore(db).namesOf(reports.map((report): BodyId => report.receiver));
  return reports.map((report) => ({
    ...report,
    receiverName: names.get(report.receiver) ?? '',
    item: items.filter(({ source }) => source === report.id).at(-1)?.knot,
  }));
}
