import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { assignmentStore } from './assignments/assignments.store.ts';
import { rooms } from './app.tsx';
import { bodyStore } from './bodies/bodies.store.ts';
import { newDay } from './daily.job.ts';
import { decisionStore } from './decisions/decisions.store.ts';
import { defaultCalendar } from './kernel/calendar.ts';
import { day } from './kernel/day.ts';
import { meetingStore } from './meetings/meetings.store.ts';
import { testDatabase } from './platform/postgres/testing.ts';
import { asSystem } from './platform/sql/transaction.ts';
import { frontDoor } from './platform/web/testing.ts';

const database = await testDatabase();
after(() => database.close());
const calendar = defaultCalendar(2020, 2032);
const door = frontDoor(database, rooms());

test('a proposal waits for the board, and its assignment begins the day the board has decided (G3, 0.3)', async () => {
  const made = await asSystem(database.db, async (db) => {
    const bodies = bodyStore(db);
    const board = await bodies.addBody({ kind: 'committee', name: 'Socialnämnden', visibility: 'public' });
    const group = await bodies.addBody({
      kind: 'subcommittee',
      name: 'Arbetsutskottet',
      parentId: board,
      visibility: 'internal',
    });
    const secretary = await bodies.addPerson({ name: 'Alva Strand' });
    await bodies.addMembership({ bodyId: board, personId: secretary, role: 'secretary' });
    const meetings = meetingStore(db);
    const plan = { kind: 'board', visibility: 'public', state: 'held' } as const;
    const early = await meetings.plan({ ...plan, bodyId: group, onDay: day('2026-11-10') });
    const late = await meetings.plan({ ...plan, bodyId: board, onDay: day('2026-11-24') });
    const from = await meetings.addItem({
      meetingId: early,
      heading: 'Träningslägenheter',
      kind: 'preparation',
    });
    const item = await meetings.addItem({ meetingId: late, heading: 'Träningslägenheter', kind: 'decision' });
    const proposal = await decisionStore(db).propose({
      itemId: from,
      toBodyId: board,
      toBodyText: 'Socialnämnden',
      text: 'Socialnämnden inrättar sex lägenheter.',
      visibility: 'internal',
    });
    const assignment = await assignmentStore(db).give(
      {
        what: 'Inrätta lägenheterna',
        state: 'awaitingBoard',
        source: proposal,
        dueOn: day('2027-05-31'),
        givenByBodyId: board,
        visibility: 'internal',
        today: day('2026-11-10'),
      },
      calendar,
    );
    return { secretary, item, proposal, assignment };
  });
  const state = async () =>
    asSystem(database.db, async (db) => (await assignmentStore(db).find(made.assignment))?.state);
  assert.equal(await state(), 'awaitingBoard');
  const secretary = await door.as(made.secretary);
  const answer = await secretary.post('/beslut/nytt', {
    punkt: made.item,
    text: 'Nämnden inrättar sex lägenheter.',
    forslag: made.proposal,
  });
  assert.equal(answer.status, 303);
  assert.equal(await state(), 'open');
});

test('a new day looks eighteen months ahead for what recurs, once however many processes do it', async () => {
  const id = await asSystem(database.db, (db) =>
    assignmentStore(db).give(
      {
        what: 'Redovisa läget',
        givenOn: day('2025-01-15'),
        today: day('2025-01-15'),
        openEndedBecause: '',
        visibility: 'internal',
        cadence: { cadence: { kind: 'window', per: 'year', parts: 2 }, words: 'halvårsvis' },
      },
      calendar,
    ),
  );
  const last = async () => {
    const expected = await asSystem(database.db, (db) => assignmentStore(db).expectationsOf(id));
    return expected
      .map((one) => one.dueOn)
      .sort()
      .at(-1);
  };
  const before = await last();
  await Promise.all([newDay(database.db, day('2026-11-24')), newDay(database.db, day('2026-11-24'))]);
  assert.ok(before && before < '2027-01-01');
  assert.equal(await last(), '2027-12-31');
});
