import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { aMunicipality } from '../../bodies/bodies.fixtures.ts';
import type { Fixture } from '../../bodies/bodies.fixtures.ts';
import { addDays } from '../../kernel/day.ts';
import { testDatabase } from '../../platform/postgres/testing.ts';
import type { Db } from '../../platform/sql/pool.ts';
import { asSystem } from '../../platform/sql/transaction.ts';
import { frontDoor } from '../../platform/web/testing.ts';
import type { Door } from '../../platform/web/testing.ts';
import type { MeetingId } from '../meeting.ts';
import { aMeeting, today } from '../meetings.fixtures.ts';
import { meetingRoutes } from '../meetings.routes.tsx';
import { meetingStore } from '../meetings.store.ts';

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
      besideMeeting: () => Promise.resolve(undefined),
      besideItems: () => Promise.resolve(new Map()),
      receiveSection: nothing,
      waitingReports: () => Promise.resolve([]),
    }),
  ]);
});
after(() => database.close());
const system = <Answer>(work: (db: Db) => Promise<Answer>) => asSystem(database.db, work);

/** A called meeting of the board with three matters between its opening and its closing. */
const called = (more: Parameters<typeof aMeeting>[1] = {}) =>
  system(async (db) => {
    const meetings = meetingStore(db);
    const id = await meetings.plan(
      aMeeting(known.bodies.committee, { onDay: today, state: 'called', ...more }),
    );
    await meetings.addItem({ meetingId: id, heading: 'Mötets öppnande', kind: 'formalia' });
    for (const heading of ['Val av justerare', 'Plan för bryggan', 'Information']) {
      await meetings.addItem({ meetingId: id, heading, kind: 'decision' });
    }
    await meetings.addItem({ meetingId: id, heading: 'Mötet avslutas', kind: 'formalia' });
    return id;
  });
const numbers = async (id: MeetingId) =>
  (await system((db) => meetingStore(db).agendaOf(id))).map(({ sectionNumber }) => sectionNumber ?? '');
const hold = async (id: MeetingId) =>
  (await door.as(known.people.secretary)).post(`/moten/${id}/steg`, { steg: 'hold' });

test('a board’s §§ run on through the calendar year, drawn when each meeting is held (domain.md 1.4)', async () => {
  const first = await called({ onDay: addDays(today, -20) });
  assert.deepEqual(await numbers(first), ['', '', '', '', ''], 'nothing is drawn before');
  await hold(first);
  assert.deepEqual(await numbers(first), ['', '1', '2', '3', '']);
  const second = await called();
  await hold(second);
  assert.deepEqual(await numbers(second), ['', '4', '5', '6', '']);
});

test('two meetings that are held at the same moment never draw the same §', async () => {
  const both = await Promise.all([called(), called()]);
  await Promise.all(both.map(hold));
  const drawn = (await Promise.all(both.map(numbers))).flat().filter((number) => number !== '');
  assert.equal(new Set(drawn).size, 6);
});

test('another year begins at 1 again, and another body has a series of its own', async () => {
  const lastYear = await called({ onDay: addDays(today, -365) });
  await hold(lastYear);
  assert.deepEqual(await numbers(lastYear), ['', '1', '2', '3', '']);
  const subcommittee = await called({ bodyId: known.bodies.subcommittee });
  await (await door.as(known.people.elected)).post(`/moten/${subcommittee}/steg`, { steg: 'hold' });
  assert.deepEqual(await numbers(subcommittee), ['', '1', '2', '3', '']);
});

test('a matter that comes up at the meeting gets the next §; notes of other meetings have none', async () => {
  const board = await called();
  await hold(board);
  const secretary = await door.as(known.people.secretary);
  const extra = { rubrik: 'Extra ärende', slag: 'decision' };
  await secretary.post(`/moten/${board}/punkter`, extra);
  const drawn = (await numbers(board)).filter((number) => number !== '').map(Number);
  assert.deepEqual(
    drawn,
    [0, 1, 2, 3].map((step) => (drawn[0] ?? 0) + step),
  );
  const notes = await called({ kind: 'management' });
  await hold(notes);
  assert.deepEqual(await numbers(notes), ['', '', '', '', '']);
});

test('a number that no series has, read from a document, does not stop the series', async () => {
  const odd = await called();
  await system((db) =>
    meetingStore(db).addItem({
      meetingId: odd,
      heading: 'Ur ett arkiv',
      kind: 'information',
      sectionNumber: '99999999999',
    }),
  );
  assert.equal((await hold(odd)).status, 303);
  const drawn = (await numbers(odd)).filter((number) => number !== '');
  assert.equal(drawn.length, 4);
});

test('the page says which §§ were drawn', async () => {
  const id = await called();
  const secretary = await door.as(known.people.secretary);
  await secretary.post(`/moten/${id}/steg`, { steg: 'hold' });
  const [first = ''] = (await numbers(id)).filter((number) => number !== '');
  const page = await secretary.get(`/moten/${id}`);
  assert.ok(page.has(`Paragraferna är satta: §§ ${first}–${Number(first) + 2}.`), page.text().slice(0, 400));
});
