import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { placeWaitingMatters, returningItems } from '../../agenda-parts.store.ts';
import { aMunicipality } from '../../bodies/bodies.fixtures.ts';
import type { Fixture } from '../../bodies/bodies.fixtures.ts';
import { bodyStore } from '../../bodies/bodies.store.ts';
import { decisionStore } from '../../decisions/decisions.store.ts';
import type { BodyId } from '../../kernel/actor.ts';
import { day } from '../../kernel/day.ts';
import { testDatabase } from '../../platform/postgres/testing.ts';
import type { Db } from '../../platform/sql/pool.ts';
import { asPerson, asSystem } from '../../platform/sql/transaction.ts';
import { frontDoor } from '../../platform/web/testing.ts';
import type { Door } from '../../platform/web/testing.ts';
import { threadStore } from '../../thread/thread.store.ts';
import { intakeStore } from '../intake/intake.store.ts';
import type { ItemId } from '../item.ts';
import type { MeetingId } from '../meeting.ts';
import { aMeeting, today } from '../meetings.fixtures.ts';
import { meetingRoutes } from '../meetings.routes.tsx';
import { meetingStore } from '../meetings.store.ts';
import { standingBeside } from './shown.routes.tsx';
import type { StandingId } from './standing.ts';
import { standingRoutes } from './standing.routes.tsx';
import { standingStore } from './standing.store.ts';

let database: Awaited<ReturnType<typeof testDatabase>>;
let door: Door;
let known: Fixture;
const nothing = () => Promise.resolve(undefined);
const toPlace = { waitingReports: () => Promise.resolve([]), returningItems, placeWaitingMatters };
before(async () => {
  database = await testDatabase();
  known = await asSystem(database.db, aMunicipality);
  door = frontDoor(database, [
    meetingRoutes({
      threadPanel: nothing,
      sources: nothing,
      outcomesOf: () => Promise.resolve(new Map()),
      reportsSection: nothing,
      besideMeeting: (c, meeting) => standingBeside(c, meeting),
      besideItems: () => Promise.resolve(new Map()),
      receiveSection: nothing,
      ...toPlace,
    }),
    standingRoutes(toPlace),
  ]);
});
after(() => database.close());
const system = <Answer>(work: (db: Db) => Promise<Answer>) => asSystem(database.db, work);
const agendaOf = (id: MeetingId) => system((db) => meetingStore(db).agendaOf(id));
/** A body of its own for each test, whose secretary is the municipality's. */
const aBody = () =>
  system(async (db) => {
    const store = bodyStore(db);
    const id = await store.addBody({ kind: 'committee', name: 'Kulturnämnden', visibility: 'public' });
    await store.addMembership({ bodyId: id, postId: known.posts.secretary, role: 'secretary' });
    return id;
  });
const aPlanned = (bodyId: BodyId, on: string, more = {}) =>
  system((db) => meetingStore(db).plan(aMeeting(bodyId, { onDay: day(on), ...more })));

const typed = {
  rubrik: 'Månadens goda exempel',
  slag: 'standing',
  varje: '1',
  plats: 'last',
  fran: '2026-09-01',
  turlista: 'ja',
};
async function aStanding(bodyId: BodyId, more: Record<string, string> = {}) {
  const secretary = await door.as(known.people.secretary);
  const answer = await secretary.post(`/staende-punkter/organ/${bodyId}/ny`, { ...typed, ...more });
  assert.equal(answer.status, 303);
  const page = answer.location ?? '';
  return { secretary, page, id: page.split('/').at(-1) as StandingId };
}

test('a standing item places itself on the next agenda, once, and on the following when that meeting is over (O8)', async () => {
  const body = await aBody();
  const next = await aPlanned(body, '2026-11-24');
  const following = await aPlanned(body, '2026-12-15');
  const { secretary } = await aStanding(body, { till: '2026-12-31' });
  await secretary.post(`/staende-punkter/organ/${body}/fyll`);
  assert.deepEqual(
    (await agendaOf(next)).map(({ heading, kind }) => [heading, kind]),
    [['Månadens goda exempel', 'standing']],
  );
  assert.equal((await agendaOf(following)).length, 0);
  assert.equal((await secretary.post(`/moten/${next}/steg`, { steg: 'hold' })).status, 303);
  assert.equal((await agendaOf(following)).length, 1);
  const late = await aPlanned(body, '2027-01-12');
  await secretary.post(`/moten/${following}/steg`, { steg: 'cancel' });
  assert.equal((await agendaOf(late)).length, 0, 'not after its last day');
});

test('a newly planned meeting has the standing items, those that come first first', async () => {
  const body = await aBody();
  const { secretary } = await aStanding(body);
  await aStanding(body, { rubrik: 'Val av justerare', slag: 'formalia', plats: 'first', turlista: '' });
  const answer = await secretary.post('/moten/ny', { organ: body, slag: 'board', dag: '2026-12-09' });
  assert.equal(answer.status, 303);
  const id = (answer.location ?? '').split('/').at(-1) as MeetingId;
  assert.deepEqual(
    (await agendaOf(id)).map(({ heading }) => heading),
    ['Val av justerare', 'Månadens goda exempel'],
  );
});

test('the minutes of the meeting before are notified with their §§', async () => {
  const body = await aBody();
  await system(async (db) => {
    const id = await meetingStore(db).plan(aMeeting(body, { onDay: day('2026-10-21'), state: 'closed' }));
    for (const sectionNumber of ['120', '121']) {
      await meetingStore(db).addItem({
        meetingId: id,
        heading: `Ärende ${sectionNumber}`,
        kind: 'decision',
        sectionNumber,
      });
    }
  });
  const next = await aPlanned(body, '2026-12-09');
  await aStanding(body, { rubrik: 'Föregående protokoll', slag: 'notification', fyller: 'ja', turlista: '' });
  const [item] = await agendaOf(next);
  assert.equal(item?.text, 'Protokollet från 2026-10-21, §§ 120–121, anmäls.');
});

test('turns: who presents which time, on the agenda too; an empty one is warned of beside the meeting (O8)', async () => {
  const body = await aBody();
  const next = await aPlanned(body, '2026-12-01');
  const following = await aPlanned(body, '2027-01-12');
  const { secretary, page, id } = await aStanding(body);
  assert.ok((await secretary.get(`/moten/${next}`)).has('Ingen presenterar Månadens goda exempel'));
  assert.ok(!(await door.visitor().get(`/moten/${next}`)).has('Ingen presenterar'));
  const turns = { [`tur-${next}`]: 'Tove Ek', [`tur-${following}`]: 'Greta Alm' };
  assert.equal((await secretary.send(page, `${page}/turer`, turns)).status, 303);
  assert.equal((await agendaOf(next))[0]?.presenter, 'Tove Ek');
  assert.ok(!(await secretary.get(`/moten/${next}`)).has('Ingen presenterar'));
  assert.deepEqual([...(await system((db) => standingStore(db).turnsOf(id))).values()].sort(), [
    'Greta Alm',
    'Tove Ek',
  ]);
  await secretary.post(`/moten/${next}/steg`, { steg: 'cancel' });
  assert.equal((await agendaOf(following))[0]?.presenter, 'Greta Alm');
  const long = await secretary.post(`${page}/turer`, { [`tur-${following}`]: 'x'.repeat(300) });
  assert.equal(long.problems().length, 1);
});

/** A closed meeting of the body with one matter on which this was decided. */
const aDecided = (bodyId: BodyId, verb: 'table' | 'referBack' | 'adopt') =>
  system(async (db): Promise<ItemId> => {
    const meetings = meetingStore(db);
    const id = await meetings.plan(aMeeting(bodyId, { onDay: day('2026-11-24'), state: 'held' }));
    const item = {
      meetingId: id,
      heading: 'Plan för bryggan',
      kind: 'decision',
      caseNumber: 'KN 2026/7',
    } as const;
    const itemId = await meetings.addItem(item);
    const decided = {
      itemId,
      bodyId,
      decidedOn: today,
      visibility: 'public',
      text: 'Beslutat.',
      verb,
    } as const;
    await decisionStore(db).decide(decided);
    return itemId;
  });

test('a tabled matter stands on the next agenda by itself and follows from where it was tabled', async () => {
  const body = await aBody();
  const earlier = await aDecided(body, 'table');
  const { secretary } = await aStanding(body, { till: '2026-10-01' });
  const answer = await secretary.post('/moten/ny', { organ: body, slag: 'board', dag: '2026-12-09' });
  const id = (answer.location ?? '').split('/').at(-1) as MeetingId;
  await secretary.post(`/staende-punkter/organ/${body}/fyll`);
  const [item, ...more] = await agendaOf(id);
  assert.deepEqual([item?.heading, item?.caseNumber, more.length], ['Plan för bryggan', 'KN 2026/7', 0]);
  const follows = await system((db) => threadStore(db).resultsOf([earlier], 'follows'));
  assert.deepEqual(
    follows.map(({ knot }) => knot.id),
    [item?.id],
  );
});

test('a matter that was referred back returns to the preparation list, once; a decided one nowhere', async () => {
  const body = await aBody();
  const earlier = await aDecided(body, 'referBack');
  const next = await aPlanned(body, '2026-12-09');
  const secretary = await door.as(known.people.secretary);
  await secretary.post(`/staende-punkter/organ/${body}/fyll`);
  await secretary.post(`/staende-punkter/organ/${body}/fyll`);
  const list = await system((db) => intakeStore(db).ofBody(body, ['proposed']));
  assert.deepEqual(
    list.map(({ heading, cameOf, proposer }) => [heading, cameOf, proposer]),
    [['Plan för bryggan', earlier, undefined]],
  );
  assert.equal((await agendaOf(next)).length, 0);
  const other = await aBody();
  await aDecided(other, 'adopt');
  const empty = await aPlanned(other, '2026-12-09');
  await secretary.post(`/staende-punkter/organ/${other}/fyll`);
  assert.equal((await agendaOf(empty)).length, 0);
});

test('one at a time changes a standing item; what is wrong is said at its field', async () => {
  const body = await aBody();
  const { secretary, page } = await aStanding(body);
  assert.equal((await secretary.send(page, page, { rubrik: 'Gott exempel' })).status, 303);
  const late = await secretary.post(page, { ...typed, version: '1' });
  assert.ok(late.status === 409 && late.has('Gott exempel'));
  const wrong = await secretary.post(page, { ...typed, rubrik: '', varje: '99', version: '2' });
  assert.equal(wrong.problems().length, 2);
  assert.equal((await secretary.post(`/staende-punkter/organ/${body}/ny`, { rubrik: '' })).status, 422);
});

test('only those who run the body have standing items; the database refuses too', async () => {
  const body = await aBody();
  const { page, id } = await aStanding(body);
  const manager = await door.as(known.people.manager);
  const list = `/staende-punkter/organ/${body}`;
  for (const address of [page, `${page}/turer`, `${list}/ny`, `${list}/fyll`]) {
    assert.equal((await manager.post(address, typed)).status, 403, address);
    assert.equal((await door.visitor().post(address, typed)).status, 401, address);
  }
  assert.equal((await manager.get(list)).status, 200);
  assert.equal((await manager.get(page)).status, 200);
  assert.equal((await manager.get('/staende-punkter/x')).status, 404);
  const meeting = await aPlanned(body, '2026-12-09');
  await assert.rejects(
    asPerson(database.db, known.people.manager, today, (db) => standingStore(db).setTurn(id, meeting, 'Jag')),
  );
});
