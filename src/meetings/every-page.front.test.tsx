import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { aMunicipality } from '../bodies/bodies.fixtures.ts';
import { decisionRoutes, outcomesOf } from '../decisions/decisions.routes.tsx';
import { decisionStore } from '../decisions/decisions.store.ts';
import { decisionTeller, proposalTeller } from '../decisions/teller.store.ts';
import { goalRoutes, goalSection } from '../goals/goals.routes.tsx';
import { goalStore } from '../goals/goals.store.ts';
import { goalTeller } from '../goals/teller.store.ts';
import { testDatabase } from '../platform/postgres/testing.ts';
import { asSystem } from '../platform/sql/transaction.ts';
import { frontDoor } from '../platform/web/testing.ts';
import { tellersByKind } from '../thread/teller.ts';
import { threadPanelBy } from '../thread/thread.routes.tsx';
import { aHeldMeeting, today } from './meetings.fixtures.ts';
import { recordSection } from './votes/record.routes.tsx';
import { meetingRoutes } from './meetings.routes.tsx';
import { meetingStore } from './meetings.store.ts';
import { itemTeller, meetingTeller } from './teller.store.ts';

let database: Awaited<ReturnType<typeof testDatabase>>;
before(async () => {
  database = await testDatabase();
});
after(() => database.close());
const nothing = () => Promise.resolve(undefined);

/** A board's meeting with a decision that serves a goal, and a proposal. */
const aThread = () =>
  asSystem(database.db, async (db) => {
    const { bodies, people } = await aMunicipality(db);
    const meeting = await aHeldMeeting(db, bodies.committee);
    const common = { itemId: meeting.plan, visibility: 'public' } as const;
    const decided = { ...common, bodyId: bodies.committee, decidedOn: today, text: 'Planen antas.' } as const;
    const decision = await decisionStore(db).decide({ ...decided, verb: 'adopt' });
    const proposal = await decisionStore(db).propose({ ...common, toBodyText: 'KF', text: 'Taxan höjs.' });
    const title = 'Alla får stöd i tid';
    const goal = await goalStore(db).setGoal({ bodyId: bodies.committee, title, visibility: 'public' });
    await goalStore(db).serve(goal, decision);
    return { bodies, people, meeting, decision, proposal, goal };
  });

test('every page answers with its thread, in Swedish and English, and leaves nothing in the log', async () => {
  const known = await aThread();
  const tellers = tellersByKind([meetingTeller, itemTeller, decisionTeller, proposalTeller, goalTeller]);
  const handed = { threadPanel: threadPanelBy(tellers), sources: nothing };
  const door = frontDoor(database, [
    meetingRoutes({
      ...handed,
      outcomesOf,
      reportsSection: nothing,
      besideMeeting: () => Promise.resolve(undefined),
      besideItems: () => Promise.resolve(new Map()),
      receiveSection: nothing,
      waitingReports: () => Promise.resolve([]),
    }),
    decisionRoutes({
      ...handed,
      goalSection,
      whyNotDecide: () => Promise.resolve([]),
      proposalAnswered: () => Promise.resolve(),
      recordOf: recordSection,
      itemOf: (c, id) => meetingStore(c.get('db')).placeOf(id),
    }),
    goalRoutes(handed),
  ]);
  const secretary = await door.as(known.people.secretary);
  const { id, plan } = known.meeting;
  const panels: string[] = [];
  for (const language of ['sv', 'en']) {
    secretary.cookies.set('sprak', language);
    for (const path of [
      '/moten',
      `/moten?organ=${known.bodies.committee}&period=kommande`,
      '/moten?period=tidigare&sortera=body',
      '/moten?lage=held&antal=50&sida=2',
      '/moten/ny',
      `/moten/${id}`,
      `/moten/${id}/andra`,
      `/moten/${id}/narvaro`,
      `/moten/${id}/punkter/${plan}`,
      '/beslut',
      `/beslut/nytt?punkt=${plan}`,
      `/beslut/${known.decision}`,
      `/forslag/nytt?punkt=${plan}`,
      `/forslag/${known.proposal}`,
      '/mal',
      '/mal/nytt',
      `/mal/${known.goal}`,
      `/mal/${known.goal}/andra`,
    ]) {
      const answer = await secretary.get(path);
      assert.equal(answer.status, 200, path);
      assert.doesNotMatch(answer.html, /undefined|\[object Object\]/, path);
      const ids = [...answer.html.matchAll(/\sid="([^"]+)"/g)].map(([, one]) => one);
      assert.deepEqual(ids, [...new Set(ids)], `no two elements share an id on ${path}`);
      if (path === `/beslut/${known.decision}`) panels.push(answer.panel());
    }
  }
  assert.ok(panels.every((panel) => panel.includes('Alla får stöd i tid')));
  assert.deepEqual(door.log, []);
  for (const path of ['/moten/x', '/beslut/x', '/forslag/x', '/mal/x', '/beslut/nytt?punkt=x']) {
    assert.equal((await secretary.get(path)).status, 404, path);
  }
});
