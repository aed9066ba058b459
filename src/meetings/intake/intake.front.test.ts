import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { aMunicipality } from '../../bodies/bodies.fixtures.ts';
import type { Fixture } from '../../bodies/bodies.fixtures.ts';
import { bodyStore } from '../../bodies/bodies.store.ts';
import { day } from '../../kernel/day.ts';
import { newId } from '../../kernel/id.ts';
import { testDatabase } from '../../platform/postgres/testing.ts';
import type { Db } from '../../platform/sql/pool.ts';
import { asPerson, asSystem } from '../../platform/sql/transaction.ts';
import { frontDoor } from '../../platform/web/testing.ts';
import type { Door } from '../../platform/web/testing.ts';
import { threadStore } from '../../thread/thread.store.ts';
import { aMeeting, today } from '../meetings.fixtures.ts';
import { meetingStore } from '../meetings.store.ts';
import { paperStore } from '../papers/papers.store.ts';
import { isLate, papersDueBy } from './intake.ts';
import type { IntakeId } from './intake.ts';
import { intakeRoutes } from './intake.routes.tsx';
import { intakeStore } from './intake.store.ts';

let database: Awaited<ReturnType<typeof testDatabase>>;
let door: Door;
let known: Fixture;
before(async () => {
  database = await testDatabase();
  known = await asSystem(database.db, aMunicipality);
  door = frontDoor(database, [
    intakeRoutes({
      keepDocument: async (db, { name, visibility, day: on, bodyId, addedBy }) => {
        const id = newId();
        const face = {
          id,
          kind: 'document',
          title: name,
          address: `/dokument/${id}`,
          state: 'kept',
        } as const;
        await threadStore(db).hang({ ...face, day: on, bodyId, visibility, authorId: addedBy });
        await sql`insert into document (id, name, media_type, sha256, size)
          values (${id}, ${name}, 'text/plain', ${'0'.repeat(64)}, 1)`.execute(db);
        return id;
      },
    }),
  ]);
});
after(() => database.close());
const system = <Answer>(work: (db: Db) => Promise<Answer>) => asSystem(database.db, work);
const found = (id: IntakeId) => system((db) => intakeStore(db).find(id));

const typed = () => ({
  organ: known.bodies.committee,
  rubrik: 'Ny rutin för hembesök',
  slag: 'decision',
  arende: 'SN 2026/88',
  foredragande: 'Tove Ek',
  text: 'Rutinen behöver beslutas före årsskiftet.',
});
/** A matter that the manager has proposed to the committee. */
async function aProposal() {
  const manager = await door.as(known.people.manager);
  const answer = await manager.post('/beredningslista/nytt', typed());
  assert.equal(answer.status, 303);
  const page = answer.location ?? '';
  return { manager, page, id: page.split('/').at(-1) as IntakeId };
}

test('a matter goes from proposed over prepared to the agenda, its papers with it', async () => {
  const { manager, page, id } = await aProposal();
  const file = { field: 'fil', name: 'rutin.txt', bytes: 'Rutinen' };
  const paper = { namn: 'Tjänsteskrivelse', typ: 'officialLetter', daterad: '2026-11-20', ursprung: 'SOF' };
  assert.equal((await manager.upload(`${page}/underlag`, paper, [file])).status, 303);
  assert.equal(
    (await manager.post(`${page}/underlag`, { ...paper, namn: 'Bilaga', typ: 'annex' })).status,
    303,
  );
  const secretary = await door.as(known.people.secretary);
  const list = await secretary.get(`/beredningslista/organ/${known.bodies.committee}`);
  assert.ok(list.has('Ny rutin för hembesök') && list.has('1 av 2') && list.has('Tove Ek'));
  const meeting = await system((db) =>
    meetingStore(db).plan(aMeeting(known.bodies.committee, { onDay: day('2026-12-16') })),
  );
  const prepared = { beredare: 'Greta Alm', 'handlingar-senast': '2026-12-04', version: '1' };
  assert.equal((await secretary.post(`${page}/bered`, prepared)).status, 303);
  assert.equal(
    (await secretary.post(`${page}/satt-upp`, { mote: meeting, version: '2' })).status,
    403,
    'not yet',
  );
  const head = await door.as(known.people.head);
  assert.equal((await head.post(`${page}/klart`, { version: '2' })).status, 303, 'the preparer says so');
  assert.equal((await secretary.send(page, `${page}/satt-upp`, {})).status, 303);
  const [item] = await system((db) => meetingStore(db).agendaOf(meeting));
  assert.deepEqual(
    [item?.heading, item?.caseNumber, item?.presenter, item?.kind],
    ['Ny rutin för hembesök', 'SN 2026/88', 'Tove Ek', 'decision'],
  );
  const papers = [...(await system((db) => paperStore(db).ofMeeting(meeting))).values()].flat();
  assert.deepEqual(
    papers.map((one) => [one.name, one.missing, one.address !== undefined]),
    [
      ['Tjänsteskrivelse', false, true],
      ['Bilaga', true, false],
    ],
  );
  const matter = await found(id);
  assert.deepEqual([matter?.state, matter?.itemId], ['placed', item?.id]);
  assert.ok((await manager.get(page)).has('Se ärendet på dagordningen'));
  assert.equal((await secretary.post(`${page}/satt-upp`, { mote: meeting, version: '4' })).status, 403);
  assert.equal((await system((db) => meetingStore(db).agendaOf(meeting))).length, 1, 'once');
});

test('a file that is being prepared is seen by its proposer and those who run the body, by nobody else', async () => {
  const { manager, page } = await aProposal();
  const paper = { namn: 'Underlag', typ: 'annex', daterad: '', ursprung: '' };
  await manager.upload(`${page}/underlag`, paper, [{ field: 'fil', name: 'u.txt', bytes: 'x' }]);
  const address = /href="(\/dokument\/[^"]+)"/.exec((await manager.get(page)).html)?.[1] ?? '';
  const id = address.split('/').at(-1) ?? '';
  const seenBy = async (person: keyof Fixture['people']) =>
    asPerson(
      database.db,
      known.people[person],
      today,
      async (db) => (await sql`select from knot where id = ${id}::uuid`.execute(db)).rows.length === 1,
    );
  assert.ok((await seenBy('manager')) && (await seenBy('secretary')));
  assert.ok(!(await seenBy('head')));
});

test('a matter is given back with a reason, changed by its proposer and proposed again', async () => {
  const { manager, page, id } = await aProposal();
  const secretary = await door.as(known.people.secretary);
  assert.equal((await secretary.post(`${page}/ater`, { skal: ' ', version: '1' })).status, 422);
  await secretary.post(`${page}/ater`, { skal: 'Barnets bästa är inte prövat.', version: '1' });
  assert.ok((await manager.get(page)).has('Barnets bästa är inte prövat.'));
  assert.equal((await secretary.post(`${page}/klart`, { version: '2' })).status, 403, 'returned first');
  const again = await manager.send(`${page}/andra`, `${page}/andra`, { text: 'Nu med prövning.' });
  assert.equal(again.status, 303);
  const matter = await found(id);
  assert.deepEqual([matter?.state, matter?.text], ['proposed', 'Nu med prövning.']);
});

test('two who handle a matter at once: the second is told, and nothing is lost', async () => {
  const { manager, page, id } = await aProposal();
  const secretary = await door.as(known.people.secretary);
  await secretary.post(`${page}/bered`, { beredare: '', 'handlingar-senast': '2026-12-04', version: '1' });
  const late = await manager.post(`${page}/andra`, { ...typed(), rubrik: 'Min rubrik', version: '1' });
  assert.ok(late.status === 409 && late.html.includes('Min rubrik'));
  assert.equal((await secretary.post(`${page}/klart`, { version: '1' })).status, 409);
  assert.equal((await secretary.post(`${page}/ater`, { skal: 'x', version: '1' })).status, 409);
  assert.equal((await found(id))?.heading, 'Ny rutin för hembesök');
  assert.equal((await manager.post(`${page}/ta-tillbaka`, { version: '2' })).status, 303);
  assert.equal((await found(id))?.state, 'withdrawn');
  assert.equal((await manager.post(`${page}/andra`, { ...typed(), version: '3' })).status, 403);
});

test('what is wrong is said at its field: body, heading, preparer, days, meeting, paper', async () => {
  const { manager, page } = await aProposal();
  const wrong = await manager.post('/beredningslista/nytt', { organ: 'x', rubrik: '', slag: 'standing' });
  assert.equal(wrong.problems().length, 3);
  const secretary = await door.as(known.people.secretary);
  const bad = { beredare: 'Ingen Alls', 'handlingar-senast': '31/12', version: '1' };
  assert.equal((await secretary.post(`${page}/bered`, bad)).problems().length, 2);
  assert.equal(
    (await manager.post(`${page}/underlag`, { namn: '', typ: '', daterad: 'x' })).problems().length,
    3,
  );
  await secretary.post(`${page}/klart`, { version: '1' });
  assert.equal((await secretary.post(`${page}/satt-upp`, { mote: 'x', version: '2' })).status, 422);
});

test('nobody else sees, changes, prepares, returns, places or takes back a matter; the database refuses too', async () => {
  const { manager, page, id } = await aProposal();
  for (const verb of ['bered', 'klart', 'ater', 'satt-upp']) {
    assert.equal((await manager.post(`${page}/${verb}`, { version: '1', skal: 'x' })).status, 403, verb);
  }
  const secretary = await door.as(known.people.secretary);
  assert.equal((await secretary.post(`${page}/ta-tillbaka`, { version: '1' })).status, 403);
  const head = await door.as(known.people.head);
  for (const verb of [
    'andra',
    'underlag',
    'underlag/bort',
    'bered',
    'klart',
    'ater',
    'satt-upp',
    'ta-tillbaka',
  ]) {
    assert.equal((await head.post(`${page}/${verb}`, { version: '1' })).status, 404, verb);
  }
  assert.equal((await head.get(page)).status, 404);
  assert.equal((await door.visitor().get(page)).status, 302);
  const alone = await system((db) => bodyStore(db).addPerson({ name: 'Utan Uppdrag' }));
  assert.equal((await (await door.as(alone)).post('/beredningslista/nytt', typed())).status, 403);
  const asHead = <Answer>(work: (db: Db) => Promise<Answer>) =>
    asPerson(database.db, known.people.head, today, work);
  assert.equal(await asHead((db) => intakeStore(db).giveBack(id, 1, 'Nej')), 'stale');
  const paper = { name: 'x', kind: 'annex', dated: undefined, origin: '' } as const;
  await assert.rejects(asHead((db) => intakeStore(db).addPaper(id, paper)));
  assert.equal((await found(id))?.state, 'proposed');
});

test('papers are due the working day before the call goes out; late ones are said', () => {
  assert.equal(papersDueBy(day('2026-12-16'), 7), '2026-12-08');
  assert.equal(papersDueBy(day('2027-01-12'), 6), '2027-01-05'); // the call goes on trettondagen
  const due = { state: 'proposed', papersDue: day('2026-12-08'), papers: 1, papersMissing: 1 } as const;
  assert.ok(isLate(due, day('2026-12-09')));
  assert.ok(!isLate(due, day('2026-12-08')));
  assert.ok(!isLate({ ...due, papersMissing: 0 }, day('2026-12-09')));
});
