import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { bodyStore } from '../bodies/bodies.store.ts';
import { day } from '../kernel/day.ts';
import { newId } from '../kernel/id.ts';
import { testDatabase } from '../platform/postgres/testing.ts';
import type { Db } from '../platform/sql/pool.ts';
import { asPerson, asSystem, asVisitor } from '../platform/sql/transaction.ts';
import type { Visibility } from '../thread/knot.ts';
import { threadStore } from '../thread/thread.store.ts';
import { aMunicipality, calendar, today } from './assignments.fixtures.ts';
import type { Municipality } from './assignments.fixtures.ts';
import { assignmentStore } from './assignments.store.ts';
import type { NewAssignment } from './assignments.store.ts';
import type { AssignmentId } from './assignment.ts';
import { everything } from './register/register.ts';
import { assignmentTeller, reportTeller } from './teller.store.ts';

let database: Awaited<ReturnType<typeof testDatabase>>;
let town: Municipality;
before(async () => {
  database = await testDatabase();
  town = await aMunicipality(database.db);
});
after(() => database.close());

const allRows = { sort: 'frist', order: 'asc', limit: 200, offset: 0 } as const;
const system = <Answer,>(work: (db: Db) => Promise<Answer>) => asSystem(database.db, work);
const give = (more: Partial<NewAssignment> = {}) =>
  system((db) =>
    assignmentStore(db).give(
      {
        what: 'Se över rutinen',
        givenByBodyId: town.team,
        visibility: 'internal',
        today,
        givenOn: today,
        ...more,
      },
      calendar,
    ),
  );
const dues = (id: AssignmentId) =>
  system(async (db) => (await assignmentStore(db).expectationsOf(id)).map((one) => one.dueOn));
const report = (assignmentId: AssignmentId, on: string, outcome: 'partial' | 'done' = 'partial') =>
  system((db) =>
    assignmentStore(db).report({
      assignmentId,
      reportedOn: day(on),
      reportedBy: town.chair,
      text: 'Läget är gott.',
      outcome,
      evidence: { kind: 'none', because: 'Berättades på mötet' },
    }),
  );

test('två gånger per termin gives four expectations a school year (N16)', async () => {
  const cadence = {
    cadence: { kind: 'window', per: 'term', parts: 2 },
    words: 'två gånger per termin',
  } as const;
  const id = await give({ cadence, givenOn: day('2025-08-18'), today: day('2025-08-18') });
  const year = (await dues(id)).filter((due) => due < '2026-07-01');
  assert.deepEqual(year, ['2025-10-18', '2025-12-19', '2026-03-26', '2026-06-11']);
});

test('halvårsvis from 8 February 2024, and a report of 13 June answers the first half (G5, G7)', async () => {
  const cadence = { cadence: { kind: 'window', per: 'year', parts: 2 }, words: 'halvårsvis' } as const;
  const id = await give({ cadence, givenOn: day('2024-02-08'), today: day('2024-02-08') });
  assert.deepEqual((await dues(id)).slice(0, 2), ['2024-06-30', '2024-12-31']);
  await report(id, '2024-06-13');
  const found = await system((db) => assignmentStore(db).find(id));
  assert.equal(found?.nextDueOn, '2024-12-31');
  const [first] = await system((db) => assignmentStore(db).expectationsOf(id));
  assert.equal(first?.givenOn, '2024-06-13');
});

test('a new cadence begins after the window that has started; the old row stays in the history (0.3, G9)', async () => {
  const halves = { cadence: { kind: 'window', per: 'year', parts: 2 }, words: 'halvårsvis' } as const;
  const id = await give({ cadence: halves, givenOn: day('2024-02-08'), today: day('2024-02-08') });
  await report(id, '2024-06-13');
  const change = { from: day('2024-12-12'), today: day('2024-12-12'), calendar };
  const events = { kind: 'event', events: ['interimReport', 'activityReport'] } as const;
  await system((db) =>
    assignmentStore(db).changeCadence(
      id,
      {
        cadence: events,
        words: 'i delårsrapporten och verksamhetsberättelsen',
        reason: 'Samlad uppföljning',
      },
      change,
    ),
  );
  assert.deepEqual((await dues(id)).slice(0, 4), ['2024-06-30', '2024-12-31', '2025-02-28', '2025-10-31']);
  const history = await system((db) => assignmentStore(db).cadencesOf(id));
  assert.deepEqual(
    history.map((row) => [row.words, row.validFrom]),
    [
      ['halvårsvis', '2024-02-08'],
      ['i delårsrapporten och verksamhetsberättelsen', '2024-12-12'],
    ],
  );
});

test('varje enhet: one part per unit, owned by its manager’s post, and a unit gets no second part (N5)', async () => {
  const id = await give({
    what: 'Uppdatera beskrivningen',
    dueOn: day('2027-06-18'),
    dueText: 'innan sommaren',
  });
  const units = town.units.map((unit, index) => ({
    bodyId: unit.id,
    postId: unit.post,
    name: `Enhet ${index + 1}`,
  }));
  const made = await system((db) => assignmentStore(db).fanOut(id, units, today));
  assert.equal(made.length, 3);
  assert.deepEqual(await dues(id), []);
  for (const part of made) assert.deepEqual(await dues(part), ['2027-06-18']);
  assert.deepEqual(await system((db) => assignmentStore(db).fanOut(id, units, today)), []);
  const parts = await system((db) => assignmentStore(db).partsOf(id));
  assert.deepEqual(
    new Set(parts.map((part) => part.ownerPostId)),
    new Set(town.units.map((unit) => unit.post)),
  );
});

test('a unit that is set up later gets its part with what is awaited of the others', async () => {
  const id = await give({ dueOn: day('2027-03-01') });
  const units = town.units.map((unit) => ({ bodyId: unit.id, postId: unit.post, name: unit.id }));
  await system((db) => assignmentStore(db).fanOut(id, units.slice(0, 2), today));
  const [late] = await system((db) => assignmentStore(db).fanOut(id, units, today));
  assert.ok(late);
  assert.deepEqual(await dues(late), ['2027-03-01']);
});

test('when the manager leaves, the assignment stays on the post and the new holder has it (P-b)', async () => {
  const [unit] = town.units;
  assert.ok(unit);
  const id = await give({ ownerPostId: unit.post, dueOn: day('2026-12-01') });
  const successor = await system((db) => bodyStore(db).addPerson({ name: 'Hanna Rask' }));
  await system(async (db) => {
    const [holding] = await bodyStore(db).holdingsOfPost(unit.post);
    assert.ok(holding);
    await bodyStore(db).endHolding(holding.id, day('2026-11-23'));
    await bodyStore(db).addHolding({ postId: unit.post, personId: successor, validFrom: today });
  });
  const soonOf = (person: typeof successor) =>
    asPerson(database.db, person, today, async (db, actor) =>
      (await assignmentStore(db).dueSoonOf(actor, today)).map((row) => row.id),
    );
  assert.ok((await soonOf(successor)).includes(id));
  assert.ok(!(await soonOf(unit.manager)).includes(id));
});

test('what a reader may not see is in no list, no count and no page of the register', async () => {
  const seen = async (visibility: Visibility) => {
    const id = await give({ what: `Hemligt ${visibility}`, visibility, dueOn: today });
    const filter = { ...everything, words: `Hemligt ${visibility}` };
    const look = async (db: Db) => {
      const assignments = assignmentStore(db);
      const rows = await assignments.register(filter, allRows, today);
      const found = await assignments.find(id);
      assert.equal(rows.length, await assignments.registerCount(filter, today));
      assert.equal(rows.length, found ? 1 : 0);
      return rows.length;
    };
    return {
      chair: await asPerson(database.db, town.chair, today, look),
      stranger: await asPerson(database.db, town.stranger, today, look),
      nobody: await asVisitor(database.db, undefined, today, look),
    };
  };
  assert.deepEqual(await seen('draft'), { chair: 1, stranger: 0, nobody: 0 });
  assert.deepEqual(await seen('body'), { chair: 1, stranger: 0, nobody: 0 });
  assert.deepEqual(await seen('internal'), { chair: 1, stranger: 1, nobody: 0 });
  assert.deepEqual(await seen('public'), { chair: 1, stranger: 1, nobody: 1 });
});

test('the owner sees an assignment that only the giving body’s members see otherwise', async () => {
  const [, unit] = town.units;
  assert.ok(unit);
  const id = await give({ visibility: 'body', ownerPostId: unit.post, dueOn: today });
  const find = (db: Db) => assignmentStore(db).find(id);
  assert.ok(await asPerson(database.db, unit.manager, today, find));
  assert.equal(await asPerson(database.db, town.stranger, today, find), undefined);
  const { reportId } = await report(id, '2026-11-24');
  const findReport = (db: Db) => assignmentStore(db).findReport(reportId);
  assert.ok(await asPerson(database.db, unit.manager, today, findReport));
  assert.equal(await asPerson(database.db, town.stranger, today, findReport), undefined);
});

test('the register filters by what is missing, overdue and the unit', async () => {
  const [, , unit] = town.units;
  assert.ok(unit);
  const late = await give({ what: 'Sen', ownerPostId: unit.post, dueOn: day('2026-11-01') });
  const dateless = await give({ what: 'Utan datum' });
  const justified = await give({ what: 'Löpande', openEndedBecause: 'Lagkrav', reviewOn: day('2027-11-01') });
  const ids = (filter: Partial<typeof everything>) =>
    system(async (db) =>
      (await assignmentStore(db).register({ ...everything, ...filter }, allRows, today)).map((row) => row.id),
    );
  assert.ok((await ids({ situation: 'forsenat' })).includes(late));
  assert.ok((await ids({ unit: unit.id })).includes(late));
  const withoutDate = await ids({ withoutDate: true });
  assert.ok(
    withoutDate.includes(dateless) && !withoutDate.includes(justified) && !withoutDate.includes(late),
  );
  assert.ok(!(await ids({ withoutOwner: true })).includes(late));
  assert.deepEqual(await ids({ words: '100%_' }), []);
});

test('the thread is broken where an owner, a date or a receipt is missing', async () => {
  const id = await give({ what: 'Ingen vet' });
  const { reportId } = await report(await give({ dueOn: day('2026-11-30') }), '2026-11-20', 'done');
  const sentences = await system(async (db) => [
    ...((await assignmentTeller.gaps?.(db, [id], today, 'sv')) ?? []),
    ...((await reportTeller.gaps?.(db, [reportId], today, 'sv')) ?? []),
  ]);
  assert.deepEqual(
    sentences.map((gap) => gap.sentence),
    [
      'Uppdraget saknar ansvarig befattning eller person.',
      'Uppdraget saknar frist, och ingen har skrivit varför.',
      'Återrapporten är lämnad men ingen har tagit emot den.',
    ],
  );
});

test('two who change the same version: the second is told, and nothing of the first is lost', async () => {
  const id = await give({ dueOn: day('2027-01-31') });
  const change = (what: string) =>
    system(async (db) => {
      const assignments = assignmentStore(db);
      const now = await assignments.find(id);
      assert.ok(now);
      return assignments.change(id, 1, { ...now, what, title: what, dueOn: day('2027-02-28') });
    });
  assert.equal(await change('Den första'), 'changed');
  assert.equal(await change('Den andra'), 'stale');
  const found = await system((db) => assignmentStore(db).find(id));
  assert.equal(found?.what, 'Den första');
  assert.deepEqual(await dues(id), ['2027-02-28']);
});

test('a report-back is never rewritten, and what is struck off keeps its reason', async () => {
  const id = await give({ dueOn: day('2027-01-31') });
  await report(id, '2026-11-24');
  await assert.rejects(
    system((db) => sql`update report_back set text = 'annat' where assignment_id = ${id}`.execute(db)),
    /report_back/,
  );
});

test('what recurs is planned on as time goes, each expectation once, answered or not', async () => {
  const halves = { cadence: { kind: 'window', per: 'year', parts: 2 }, words: 'halvårsvis' } as const;
  const id = await give({ cadence: halves, givenOn: day('2025-01-01'), today: day('2025-01-01') });
  assert.deepEqual(await dues(id), ['2025-06-30', '2025-12-31', '2026-06-30']);
  await report(id, '2025-06-01');
  await system((db) => assignmentStore(db).planAhead(today, calendar));
  assert.equal(await system((db) => assignmentStore(db).planAhead(today, calendar)), 0);
  assert.deepEqual(await dues(id), [
    '2025-06-30',
    '2025-12-31',
    '2026-06-30',
    '2026-12-31',
    '2027-06-30',
    '2027-12-31',
  ]);
});

test('a proposed assignment awaits nothing until the competent body has decided (0.2)', async () => {
  const proposal = newId<string>();
  await system((db) =>
    threadStore(db).hang({
      id: proposal,
      kind: 'proposal',
      title: 'Förslag till nämnden',
      address: `/forslag/${proposal}`,
      state: 'open',
      day: null,
      bodyId: null,
      visibility: 'internal',
    }),
  );
  const id = await give({ state: 'awaitingBoard', source: proposal, dueOn: day('2027-03-01') });
  assert.deepEqual(await dues(id), []);
  const decision = { id: proposal, on: today };
  const begun = await system((db) =>
    assignmentStore(db).confirmProposed(proposal, decision, calendar, today),
  );
  assert.deepEqual(begun, [id]);
  assert.deepEqual(await dues(id), ['2027-03-01']);
});
