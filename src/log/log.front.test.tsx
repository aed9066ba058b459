import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { sql } from 'kysely';
import { rooms } from '../app.tsx';
import { everybody, theHouse } from '../permissions.fixtures.ts';
import type { Role } from '../permissions.fixtures.ts';
import { testDatabase } from '../platform/postgres/testing.ts';
import { asSystem } from '../platform/sql/transaction.ts';
import { accountStore } from '../platform/sign-in/accounts.store.ts';
import { frontDoor } from '../platform/web/testing.ts';
import type { Visitor } from '../platform/web/testing.ts';

const database = await testDatabase();
after(() => database.close());
const house = await theHouse(database.db);
const door = frontDoor(database, rooms());
const visitors = await everybody(database.db, door, house);
const { bodies, people, posts, shelves } = house;
const as = (role: Role): Visitor => {
  const visitor = visitors.get(role);
  assert.ok(visitor);
  return visitor;
};
const { knots } = shelves.internal;
const outside: readonly Role[] = ['member', 'chair', 'convener', 'head', 'former', 'stranger'];

test('a change reads as a sentence, with what it said before and after', async () => {
  const changed = await as('convener').send(
    `/uppdrag/${knots.assignment}/andra`,
    `/uppdrag/${knots.assignment}/andra`,
    { senast: '2027-01-15' },
  );
  assert.equal(changed.status, 303);
  const log = await as('auditor').get('/logg?slag=assignment');
  assert.equal(log.status, 200);
  const [newest] = log.rows();
  assert.match(newest?.[1] ?? '', /^Karl Bro ändrade uppdraget Bergkristall uppdrag/);
  assert.match(newest?.[2] ?? '', /Frist: 2026-12-15 → ?(blev)? ?2027-01-15/);
  assert.match(newest?.[0] ?? '', /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/);
});

test('the log is for administrators and auditors; they find it in the foot of every page, others nowhere', async () => {
  for (const role of ['auditor', 'administrator'] as const) {
    assert.equal((await as(role).get('/logg')).status, 200);
    assert.equal((await as(role).get('/moten')).link('Ändringslogg'), '/logg');
  }
  for (const role of outside) {
    const answer = await as(role).get('/logg');
    assert.equal(answer.status, 403, role);
    assert.ok(answer.has('läses av administratörer och revisorer'), role);
    assert.equal((await as(role).get('/moten')).link('Ändringslogg'), undefined, role);
  }
  assert.match((await as('visitor').get('/logg')).location ?? '', /^\/logga-in/);
});

test('it is filtered by kind, person and day, and turned page by page without a gap', async () => {
  const log = await as('auditor').get('/logg');
  assert.equal(log.rows().length, 50);
  assert.ok(log.rows().every((row) => !row[1]?.includes(' kopplade ')));
  const ties = (await as('auditor').get('/logg?slag=tie')).rows();
  assert.ok(ties.length > 0);
  assert.ok(
    ties.every((row) => / kopplade .+ till /.test(row[1] ?? '')),
    'a tie says what came of what',
  );
  const older = log.link('Äldre ändringar') ?? '';
  const next = await as('auditor').get(older);
  assert.equal(next.rows().length, 50);
  assert.equal(next.link('Till de senaste ändringarna'), '/logg');
  const his = await as('auditor').get(`/logg?vem=${people.convener}`);
  assert.ok(his.rows().length > 0);
  assert.ok(his.rows().every((row) => row[1]?.startsWith('Karl Bro ')));
  assert.equal((await as('auditor').get('/logg?till=2020-01-01')).rows().length, 0);
  assert.ok((await as('auditor').get('/logg?till=2020-01-01')).has('Ta bort ett filter'));
  assert.equal((await as('auditor').get('/logg?fran=2020-01-01&slag=goal')).rows().length > 0, true);
  for (const odd of ['fore=abc', 'fore=99999999999999999999', 'vem=nej', 'slag=knut', 'fran=i%20dag'])
    assert.equal((await as('auditor').get(`/logg?${odd}`)).status, 200, odd);
});

test('every entry is met once, from the newest to the first', async () => {
  const all = await asSystem(database.db, (db) =>
    sql<{ n: number }>`select count(*)::int as n from audit_entry e
      where (action <> 'update' or noun = 'account' or before - array['version', 'next_due_on', 'seen_body_id']
        <> after - array['version', 'next_due_on', 'seen_body_id']) and not exists (select from knot k where k.id = e.about_id and k.visibility = 'draft')`.execute(
      db,
    ),
  );
  let met = 0;
  for (let at: string | undefined = '/logg?slag=allt'; at;) {
    const page = await as('administrator').get(at);
    met += page.rows().length;
    at = page.link('Äldre ändringar');
  }
  assert.equal(met, all.rows[0]?.n);
});

test('nothing of a draft is in the log of auditors and administrators', async () => {
  for (const role of ['auditor', 'administrator'] as const) {
    for (let at: string | undefined = '/logg?slag=allt'; at;) {
      const page = await as(role).get(at);
      assert.ok(!page.html.includes('Tjockolja'), role);
      at = page.link('Äldre ändringar');
    }
    assert.equal((await as(role).get(`/logg/${shelves.draft.knots.meeting}`)).status, 404);
  }
});

test('the history of one thing is linked from its page for those who may read it, and only for them', async () => {
  const things = [
    `/uppdrag/${knots.assignment}`,
    `/moten/${knots.meeting}`,
    `/beslut/${knots.decision}`,
    `/organ/${bodies.team}`,
    `/poster/${posts.south}`,
    `/personer/${people.chair}`,
  ];
  for (const address of things) {
    const history = `/logg/${address.split('/').at(-1)}`;
    for (const role of ['auditor', 'administrator'] as const) {
      assert.equal((await as(role).get(address)).link('Historik'), history, `${role} ${address}`);
      const page = await as(role).get(history);
      assert.equal(page.status, 200);
      assert.ok(page.rows().length > 0, history);
    }
    for (const role of ['stranger', 'member', 'otherChair'] as const) {
      assert.equal((await as(role).get(address)).link('Historik'), undefined, `${role} ${address}`);
      assert.equal((await as(role).get(history)).status, 403, `${role} ${history}`);
    }
  }
  assert.equal((await as('stranger').get(`/logg/${shelves.preparing.knots.meeting}`)).status, 404);
});

test('those who run a body read the history of what is the body’s, with whom and when', async () => {
  const page = await as('convener').get(`/logg/${knots.assignment}`);
  assert.equal(page.status, 200);
  assert.ok(page.has('Karl Bro ändrade uppdraget'));
  assert.ok(page.has('en väntad återrapport för'));
  assert.equal(
    (await as('convener').get(`/uppdrag/${knots.assignment}`)).link('Historik'),
    `/logg/${knots.assignment}`,
  );
  assert.equal((await as('convener').get(`/logg/${shelves.public.knots.meeting}`)).status, 403);
});

test('who opened and closed a meeting to readers is logged', async () => {
  const meeting = `/moten/${knots.meeting}`;
  await as('convener').send(meeting, `${meeting}/synlighet`, { synlighet: 'body' });
  const page = await as('convener').get(`/logg/${knots.meeting}`);
  assert.ok(page.has('Karl Bro ändrade vem som får se'));
  assert.match(page.text(), /Synlighet: Intern → ?(blev)? ?Bara organet/);
});

test('a changed password says that it was changed, and no secret is in the log', async () => {
  await asSystem(database.db, (db) => accountStore(db).setPassword(people.stranger, 'en lång hemlig mening'));
  const log = await as('administrator').get('/logg?slag=account');
  assert.ok(log.has('Lösenordet byttes.'));
  const found = await asSystem(database.db, (db) =>
    sql<{ text: string }>`select coalesce(before::text, '') || coalesce(after::text, '') as text
      from audit_entry`.execute(db),
  );
  for (const { text } of found.rows) assert.doesNotMatch(text, /password_hash|token_hash|"bytes"|argon2/);
});

test('the pages speak English too, and leave nothing in the program’s log', async () => {
  const visitor = as('auditor');
  await visitor.get('/sprak?till=en&vidare=/logg');
  const log = await visitor.get('/logg?slag=assignment');
  assert.deepEqual(log.headings(), ['Change log']);
  assert.ok(log.has('changed the assignment'));
  await visitor.get('/sprak?till=sv&vidare=/logg');
  assert.deepEqual(door.log, []);
});
