// Forms that no page has shown: other bodies' things, things unseen, fields too many, versions skipped.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, test } from 'node:test';
import { sql } from 'kysely';
import { rooms } from './app.tsx';
import type { PersonId } from './kernel/actor.ts';
import { day } from './kernel/day.ts';
import { countAll, everybody, theHouse } from './permissions.fixtures.ts';
import { testDatabase } from './platform/postgres/testing.ts';
import { asPerson } from './platform/sql/transaction.ts';
import type { Fields, Visitor } from './platform/web/testing.ts';
import { frontDoor } from './platform/web/testing.ts';

const database = await testDatabase();
after(() => database.close());
const house = await theHouse(database.db);
const door = frontDoor(database, rooms());
const visitors = await everybody(database.db, door, house);
const { bodies, people, posts, shelves } = house;
const as = (role: Parameters<typeof visitors.get>[0]): Visitor => {
  const visitor = visitors.get(role);
  assert.ok(visitor);
  return visitor;
};
const today = day('2026-11-24');
const { knots } = shelves.public;

/** Sends a form that must be refused, and see that it stored nothing and broke nothing. */
async function refused(role: Parameters<typeof as>[0], path: string, fields: Fields, ...statuses: number[]) {
  const before = await countAll(database.db);
  const answer = await as(role).post(path, fields);
  assert.ok(statuses.includes(answer.status), `${role} ${path}: ${answer.status}`);
  assert.equal(await countAll(database.db), before, path);
  assert.deepEqual(door.log, []);
}

test('a decision on an item of another body’s meeting, of an unseen one, or of none', async () => {
  const text = 'Nämnden beslutar.';
  await refused('otherChair', '/beslut/nytt', { punkt: knots.item, text }, 403);
  await refused('otherChair', '/beslut/nytt', { punkt: shelves.preparing.knots.item, text }, 404);
  await refused('chair', '/beslut/nytt', { punkt: randomUUID(), text }, 404);
  await refused('chair', '/beslut/nytt', { punkt: 'nej', text }, 404);
  await refused('otherChair', '/forslag/nytt', { punkt: knots.item, text, till: bodies.other }, 403);
});

test('a meeting for a body one does not run, or for one that does not exist', async () => {
  const plan = { slag: 'board', dag: '2027-01-12' };
  await refused('otherChair', '/moten/ny', { ...plan, organ: bodies.board }, 422);
  await refused('chair', '/moten/ny', { ...plan, organ: bodies.preparing }, 422);
  await refused('chair', '/moten/ny', { ...plan, organ: randomUUID() }, 422);
});

test('an item that is sent to another meeting’s address is not found there', async () => {
  const own = await as('otherChair').post('/moten/ny', {
    organ: bodies.other,
    slag: 'board',
    dag: '2026-12-12',
  });
  const fields = { rubrik: 'Kapad', slag: 'information', version: '1' };
  await refused('otherChair', `${own.location}/punkter/${knots.item}`, fields, 404);
  await refused('otherChair', `${own.location}/punkter/${knots.item}/flytta`, { riktning: 'up' }, 404);
  await refused('otherChair', `${own.location}/punkter/${knots.item}/yrkanden`, { yrkande: 'Nej' }, 404);
});

test('a decision answers only proposals to its own body, and corrects only its own decisions', async () => {
  const answer = { punkt: knots.item, text: 'Nämnden svarar.' };
  await refused('chair', '/beslut/nytt', { ...answer, forslag: shelves.preparing.knots.proposal }, 409);
  await refused('chair', '/beslut/nytt', { ...answer, rattar: shelves.internal.knots.decision }, 409);
  const { rows } = await sql<{ state: string }>`select state from knot
    where id in (${shelves.preparing.knots.proposal}, ${shelves.internal.knots.decision})
    order by state`.execute(database.db);
  assert.deepEqual(
    rows.map((row) => row.state),
    ['open', 'taken'],
  );
});

test('an assignment out of another body’s decision, or in the name of another body', async () => {
  const given = { vad: 'Kapa bryggan', senast: '2027-03-01' };
  await refused('otherChair', '/uppdrag/ny', { ...given, organ: bodies.board }, 403);
  await refused('otherChair', '/uppdrag/ny', { ...given, organ: bodies.other, beslut: knots.decision }, 403);
  await refused('administrator', '/uppdrag/ny', { ...given, organ: randomUUID() }, 422);
  await refused('otherChair', '/uppdrag/ny', { ...given, organ: bodies.preparing }, 422);
});

test('a receiver or a post that is not there, or not seen, is refused; other fields count for nothing', async () => {
  const ordered = { vad: 'Måla bryggan', senast: '2027-03-01', organ: bodies.other };
  await refused('otherChair', '/uppdrag/ny', { ...ordered, mottagare: bodies.preparing }, 422);
  await refused('otherChair', '/uppdrag/ny', { ...ordered, post: randomUUID() }, 422);
  const answer = await as('otherChair').post('/uppdrag/ny', {
    vad: 'Måla bryggan',
    senast: '2027-03-01',
    organ: bodies.other,
    synlighet: 'internal',
    beslut: shelves.preparing.knots.decision,
    state: 'closed',
    closed_on: '2026-01-01',
    authorId: people.chair,
    lage: 'closed',
    version: '99',
  });
  assert.equal(answer.status, 303);
  const id = answer.location?.split('/').at(-1) ?? '';
  const { rows } = await sql<Record<string, unknown>>`
    select report_to_body_id, owner_post_id, state, version, author_id,
      (select count(*)::int from tie where result_id = assignment.id) as ties
    from assignment where id = ${id}`.execute(database.db);
  assert.deepEqual(rows, [
    {
      report_to_body_id: null,
      owner_post_id: null,
      state: 'open',
      version: 1,
      ties: 0,
      author_id: people.otherChair,
    },
  ]);
});

test('an assignment is never opened to more people than the decision it came of', async () => {
  const given = await as('convener').post('/uppdrag/ny', {
    vad: 'Räkna brädorna',
    senast: '2027-03-01',
    organ: bodies.team,
    synlighet: 'public',
    beslut: shelves.internal.knots.decision,
  });
  const address = given.location ?? '';
  assert.equal((await as('visitor').get(address)).status, 404);
  const changed = await as('convener').post(`${address}/andra`, {
    vad: 'Räkna brädorna',
    senast: '2027-03-01',
    synlighet: 'public',
    version: '1',
  });
  assert.equal(changed.status, 303);
  assert.equal((await as('visitor').get(address)).status, 404);
  assert.equal((await as('stranger').get(address)).status, 200);
});

test('what is closed to others takes its report-backs and their evidence with it', async () => {
  const { assignment, report, document } = knots;
  const narrow = {
    vad: 'Lavendel uppdrag',
    senast: '2027-03-01',
    mottagare: bodies.board,
    post: posts.south,
  };
  const version = await sql<{ version: number }>`
    select version from assignment where id = ${assignment}`.execute(database.db);
  const answer = await as('chair').post(`/uppdrag/${assignment}/andra`, {
    ...narrow,
    synlighet: 'internal',
    version: String(version.rows[0]?.version),
  });
  assert.equal(answer.status, 303);
  for (const address of [`/uppdrag/${assignment}`, `/aterrapporter/${report}`, `/dokument/${document}`])
    assert.equal((await as('visitor').get(address)).status, 404, address);
  assert.equal((await as('stranger').get(`/dokument/${document}`)).status, 200);
});

test('struck off by another body’s decision', async () => {
  const fields = { skal: 'Vill inte', version: '1' };
  const path = `/uppdrag/${shelves.internal.knots.assignment}/avskriv`;
  await refused('convener', path, { ...fields, beslut: knots.decision }, 422);
  await refused('convener', path, { ...fields, beslut: randomUUID() }, 422);
});

test('a report-back takes no document by its number, and goes to no item but its own', async () => {
  const path = `/uppdrag/${shelves.internal.knots.assignment}/aterrapportera`;
  const fields = { text: 'Klart', lage: 'partial' };
  const document = shelves.preparing.knots.document;
  await refused('southManager', path, { ...fields, evidence_document_id: document, fil: document }, 422);
  const receive = `/aterrapporter/${shelves.internal.knots.report}/ta-emot`;
  await refused('chair', receive, { punkt: knots.item, utfall: 'endorsed' }, 403);
});

test('units outside the chosen branch get no part', async () => {
  const path = `/uppdrag/${shelves.internal.knots.assignment}/fordela`;
  const fields = { under: bodies.administration, enhet: [bodies.other, randomUUID(), bodies.north] };
  await refused('convener', path, fields, 422);
});

test('a goal of another body, and a tie to what one does not see', async () => {
  const knut = shelves.preparing.knots.decision;
  await refused('otherChair', '/mal/knyt', { mal: knots.goal, knut: knots.decision }, 403);
  await refused('chair', '/mal/knyt', { mal: knots.goal, knut }, 404);
  await refused('otherChair', '/mal/nytt', { organ: bodies.board, titel: 'Kapat' }, 422);
});

test('a version that is left out, skipped or no number is stale, never a way past it', async () => {
  for (const version of ['', '0', '2', '99', 'abc', '-1', '1e9', '99999999999', '1; drop table knot']) {
    const fields = { version, slag: 'board', dag: '2027-05-05', plats: 'Kapad' };
    await refused('chair', `/moten/${knots.meeting}/andra`, fields, 409);
    await refused('chair', `/mal/${knots.goal}/andra`, { version, titel: 'Kapat' }, 409);
    const body = { namn: 'Kapad', slag: 'unit', synlighet: 'public', version };
    await refused('administrator', `/organ/${bodies.south}/andra`, body, 409);
    await refused('administrator', `/personer/${people.chair}/andra`, { namn: 'Kapad', version }, 409);
  }
});

test('a member who stands for an unseen organisation, and a name in a body that is not there', async () => {
  const member = await as('chair').post(`/organ/${bodies.board}/ledamoter/ny`, {
    vem: 'person',
    vilken: people.stranger,
    roll: 'adjunct',
    fran: '2026-12-01',
    foretrader: randomUUID(),
  });
  assert.equal(member.status, 303);
  const named = await as('administrator').post(`/personer/${people.chair}/namn`, {
    namn: 'Ella',
    organ: randomUUID(),
  });
  assert.equal(named.status, 303);
  await refused(
    'chair',
    `/organ/${bodies.board}/ledamoter/ny`,
    { vem: 'person', vilken: randomUUID(), roll: 'adjunct' },
    422,
  );
});

test('the database refuses by itself what the rules refuse', async () => {
  const touched = async (person: PersonId, statement: ReturnType<typeof sql>) =>
    asPerson(database.db, person, today, async (db) => Number((await statement.execute(db)).numAffectedRows));
  const updates = [
    sql`update knot set visibility = 'public' where id = ${shelves.internal.knots.decision}`,
    sql`update meeting set place = 'Kapad' where id = ${knots.meeting}`,
    sql`update agenda_item set text = 'Kapad' where id = ${knots.item}`,
    sql`update assignment set what = 'Kapat' where id = ${knots.assignment}`,
    sql`update expectation set due_on = '2030-01-01' where assignment_id = ${knots.assignment}`,
    sql`update goal set title = 'Kapat' where id = ${knots.goal}`,
    sql`update body set name = 'Kapad' where id = ${bodies.board}`,
    sql`update post set title = 'Kapad' where id = ${posts.south}`,
    sql`update person set email = 'kapad@kommun.test' where id = ${people.chair}`,
    sql`update membership set valid_until = '2026-11-24' where body_id = ${bodies.board}`,
    sql`update post_holding set valid_until = '2026-11-24' where post_id = ${posts.south}`,
    sql`update account set locked_at = now() where person_id = ${people.chair}`,
    sql`delete from tie where result_id = ${knots.decision}`,
    sql`delete from expectation where assignment_id = ${knots.assignment}`,
    sql`delete from session where person_id = ${people.chair}`,
  ];
  for (const person of [people.stranger, people.otherChair, people.former, people.auditor])
    for (const statement of updates) assert.equal(await touched(person, statement), 0);
  const sent = sql`insert into membership (id, body_id, person_id, role)
    values (${randomUUID()}, ${bodies.board}, ${people.stranger}, 'chair')`;
  for (const person of [people.stranger, people.otherChair, people.member])
    await assert.rejects(touched(person, sent), /row-level security/);
});
