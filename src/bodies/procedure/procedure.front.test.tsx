import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { day } from '../../kernel/day.ts';
import { testDatabase } from '../../platform/postgres/testing.ts';
import { asPerson, asSystem } from '../../platform/sql/transaction.ts';
import { frontDoor } from '../../platform/web/testing.ts';
import type { Door } from '../../platform/web/testing.ts';
import { aMunicipality } from '../bodies.fixtures.ts';
import type { Fixture } from '../bodies.fixtures.ts';
import { bodyRoutes } from '../bodies.routes.tsx';
import { procedureStore } from './procedure.store.ts';
import { procedureAsTyped, usualProcedure } from './procedure.ts';

let database: Awaited<ReturnType<typeof testDatabase>>;
let door: Door;
let known: Fixture;
before(async () => {
  database = await testDatabase();
  known = await asSystem(database.db, aMunicipality);
  const nothing = () => Promise.resolve(undefined);
  door = frontDoor(database, [bodyRoutes({ threadPanel: nothing, sections: nothing })]);
});
after(() => database.close());

const usual = usualProcedure({ kind: 'committee', code: 'SN' });
const ofCommittee = (on: string) =>
  asSystem(database.db, (db) => procedureStore(db).of(known.bodies.committee, day(on)));
const address = () => `/organ/${known.bodies.committee}/arbetsordning`;
const typed = { ...procedureAsTyped(usual), fran: '2026-12-01' };

test('where nothing is set the usual rules hold, with the body’s own letters for its cases', async () => {
  assert.deepEqual(await ofCommittee('2026-11-24'), usual);
  assert.equal(usual.casePrefix, 'SN');
  const page = await door.visitor().get(address());
  assert.ok(page.has('det vanliga gäller'));
  assert.equal(page.link('Ändra arbetsordning'), undefined);
});

test('the secretary sets rules from a day; earlier meetings keep theirs; keys need the council’s decision (KL 5:69)', async () => {
  const secretary = await door.as(known.people.secretary);
  const way = `${address()}/andra`;
  const without = await secretary.send(way, way, { ...typed, form: 'signature' });
  assert.equal(without.status, 422);
  assert.ok(without.has('vilket beslut som tillåter underskrift'));
  const set = await secretary.send(way, way, {
    ...typed,
    form: 'signature',
    beslut: 'KF 2024-06-10 § 88',
    justerare: '2',
    forvaras: 'Kansliet',
  });
  assert.equal(set.status, 303);
  assert.deepEqual(await ofCommittee('2026-11-30'), usual);
  const later = await ofCommittee('2026-12-01');
  assert.deepEqual(
    [later.approvalForm, later.approvers, later.keptAt, later.approvalBasis],
    ['signature', 2, 'Kansliet', 'KF 2024-06-10 § 88'],
  );
  const seen = await door.visitor().get(address());
  assert.ok(!seen.has('Nora Stig'), 'employees are not named to visitors');
});

test('two who change the rules at once: the later is told, and keeps what was typed', async () => {
  const secretary = await door.as(known.people.secretary);
  const way = `${address()}/andra`;
  const shown = (await secretary.get(way)).form(way);
  const first = { ...shown, ...typed, fran: '2027-01-01', forvaras: 'Arkivet' };
  assert.equal((await secretary.post(way, first)).status, 303);
  const late = await secretary.post(way, { ...first, formKey: crypto.randomUUID(), forvaras: 'Hamnen' });
  assert.equal(late.status, 409);
  assert.ok(late.html.includes('value="Hamnen"'));
  assert.equal((await ofCommittee('2027-01-01')).keptAt, 'Arkivet');
});

test('nobody else sets them, and the database refuses too; set rules are never rewritten', async () => {
  const way = `${address()}/andra`;
  for (const person of [known.people.manager, known.people.elected]) {
    const other = await door.as(person);
    assert.equal((await other.get(way)).status, 403);
    assert.equal((await other.post(way, typed)).status, 403);
  }
  await assert.rejects(
    asPerson(database.db, known.people.manager, day('2026-11-24'), async (db) => {
      const store = procedureStore(db);
      const seen = await store.newestOf(known.bodies.committee);
      return store.set(known.bodies.committee, day('2026-11-24'), usual, { seen });
    }),
    /row-level security/,
  );
  await assert.rejects(
    asSystem(database.db, (db) => sql`update body_procedure set approvers = 0`.execute(db)),
    /added to, never changed|permission denied/,
  );
});
