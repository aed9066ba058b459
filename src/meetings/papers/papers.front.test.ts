import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { aMunicipality } from '../../bodies/bodies.fixtures.ts';
import type { Fixture } from '../../bodies/bodies.fixtures.ts';
import { newId } from '../../kernel/id.ts';
import { testDatabase } from '../../platform/postgres/testing.ts';
import type { Db } from '../../platform/sql/pool.ts';
import { asPerson, asSystem } from '../../platform/sql/transaction.ts';
import { frontDoor } from '../../platform/web/testing.ts';
import type { Door } from '../../platform/web/testing.ts';
import { threadStore } from '../../thread/thread.store.ts';
import { aMeeting, today } from '../meetings.fixtures.ts';
import { meetingRoutes } from '../meetings.routes.tsx';
import { meetingStore } from '../meetings.store.ts';
import { paperRoutes } from './papers.routes.tsx';
import { paperStore } from './papers.store.ts';

let database: Awaited<ReturnType<typeof testDatabase>>;
let door: Door;
let known: Fixture;
const nothing = () => Promise.resolve(undefined);
before(async () => {
  database = await testDatabase();
  known = await asSystem(database.db, aMunicipality);
  door = frontDoor(database, [
    meetingRoutes({
      threadPanel: nothing,
      sources: nothing,
      outcomesOf: () => Promise.resolve(new Map()),
      reportsSection: nothing,
      besideMeeting: nothing,
      besideItems: () => Promise.resolve(new Map()),
      receiveSection: nothing,
      waitingReports: () => Promise.resolve([]),
    }),
    paperRoutes({
      keepDocument: async (db, { name, visibility, day, bodyId }) => {
        const id = newId();
        const face = {
          id,
          kind: 'document',
          title: name,
          address: `/dokument/${id}`,
          state: 'kept',
        } as const;
        await threadStore(db).hang({ ...face, day, bodyId, visibility });
        await sql`insert into document (id, name, media_type, sha256, size)
          values (${id}, ${name}, 'text/plain', ${'0'.repeat(64)}, 1)`.execute(db);
        return id;
      },
    }),
  ]);
});
after(() => database.close());
const system = <Answer>(work: (db: Db) => Promise<Answer>) => asSystem(database.db, work);

const aMatter = () =>
  system(async (db) => {
    const meetings = meetingStore(db);
    const id = await meetings.plan(aMeeting(known.bodies.committee));
    const item = await meetings.addItem({ meetingId: id, heading: 'Plan för bryggan', kind: 'decision' });
    return { id, item, page: `/moten/${id}/punkter/${item}/underlag` };
  });
const letter = { namn: 'Plan för bryggan', typ: 'officialLetter', daterad: '2024-11-08', ursprung: 'SOF' };

test('a paper has date, type and administration; without its file it is a placeholder that is filled (G11)', async () => {
  const { id, page } = await aMatter();
  const secretary = await door.as(known.people.secretary);
  assert.equal((await secretary.post(page, letter)).status, 303);
  const seen = await door.visitor().get(`/moten/${id}`);
  assert.ok(seen.has('Tjänsteskrivelse, 2024-11-08, SOF – filen saknas'));
  const [paper] = [...(await system((db) => paperStore(db).ofMeeting(id))).values()].flat();
  assert.ok(paper?.missing);
  assert.equal((await secretary.post(`${page}/fil`, { rad: paper.id })).status, 422);
  const file = { field: `fil-${paper.id}`, name: 'plan.txt', bytes: 'Planen' };
  assert.equal((await secretary.upload(`${page}/fil`, { rad: paper.id }, [file])).status, 303);
  assert.equal((await secretary.upload(`${page}/fil`, { rad: paper.id }, [file])).status, 404);
  assert.match((await secretary.get(`/moten/${id}`)).html, /href="\/dokument\//);
  const visitor = await door.visitor().get(`/moten/${id}`);
  assert.ok(visitor.has('Plan för bryggan') && !visitor.has('filen saknas'));
  assert.ok(!visitor.html.includes('/dokument/'), 'a file is not published by itself');
  await secretary.post(`${page}/bort`, { rad: paper.id });
  assert.equal((await system((db) => paperStore(db).ofMeeting(id))).size, 0);
});

test('what is wrong with a paper is said at its field and nothing is stored', async () => {
  const { id, page } = await aMatter();
  const secretary = await door.as(known.people.secretary);
  const wrong = await secretary.post(page, { namn: '', typ: 'x', daterad: '30/2', ursprung: 'Kansliet' });
  assert.equal(wrong.status, 422);
  assert.equal(wrong.problems().length, 3);
  assert.equal((await system((db) => paperStore(db).ofMeeting(id))).size, 0);
});

test('only those who run the body change the list; the database refuses too', async () => {
  const { item, page } = await aMatter();
  const manager = await door.as(known.people.manager);
  for (const address of [page, `${page}/fil`, `${page}/bort`]) {
    assert.equal((await manager.post(address, letter)).status, 403, address);
  }
  assert.equal((await door.visitor().get(page)).status, 302);
  const paper = { name: 'Plan', kind: 'annex', dated: undefined, origin: '' } as const;
  await assert.rejects(
    asPerson(database.db, known.people.manager, today, (db) => paperStore(db).add(item, paper)),
  );
});
