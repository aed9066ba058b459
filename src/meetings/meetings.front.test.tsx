import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { aMunicipality } from '../bodies/bodies.fixtures.ts';
import type { Fixture } from '../bodies/bodies.fixtures.ts';
import { decisionRoutes, outcomesOf } from '../decisions/decisions.routes.tsx';
import { decisionStore } from '../decisions/decisions.store.ts';
import { day } from '../kernel/day.ts';
import { newId } from '../kernel/id.ts';
import { testDatabase } from '../platform/postgres/testing.ts';
import { asPerson, asSystem } from '../platform/sql/transaction.ts';
import { frontDoor } from '../platform/web/testing.ts';
import type { Door } from '../platform/web/testing.ts';
import type { KnotId } from '../thread/knot.ts';
import { threadStore } from '../thread/thread.store.ts';
import { aHeldMeeting, aMeeting, today } from './meetings.fixtures.ts';
import { recordSection } from './votes/record.routes.tsx';
import { meetingRoutes } from './meetings.routes.tsx';
import { meetingStore } from './meetings.store.ts';

let database: Awaited<ReturnType<typeof testDatabase>>;
let door: Door;
let known: Fixture;
let waiting: { reportId: KnotId; heading: string }[] = [];
const nothing = () => Promise.resolve(undefined);
before(async () => {
  database = await testDatabase();
  known = await asSystem(database.db, aMunicipality);
  door = frontDoor(database, [
    meetingRoutes({
      threadPanel: nothing,
      sources: nothing,
      outcomesOf: (c, meeting, items) => outcomesOf(c, meeting, items),
      reportsSection: nothing,
      besideMeeting: () => Promise.resolve(undefined),
      besideItems: () => Promise.resolve(new Map()),
      receiveSection: (_c, item) => Promise.resolve(<p>Ta emot {item}</p>),
      waitingReports: () => Promise.resolve(waiting),
    }),
    decisionRoutes({
      whyNotDecide: () => Promise.resolve([]),
      proposalAnswered: () => Promise.resolve(),
      threadPanel: nothing,
      sources: nothing,
      goalSection: nothing,
      recordOf: recordSection,
      itemOf: (c, id) => meetingStore(c.get('db')).placeOf(id),
    }),
  ]);
});
after(() => database.close());

/** A report-back as the thread knows it. */
async function aReport(title: string): Promise<KnotId> {
  const id = newId();
  const face = { id, kind: 'report', title, address: `/aterrapporter/${id}`, state: 'given' } as const;
  await asSystem(database.db, (db) =>
    threadStore(db).hang({ ...face, day: today, bodyId: null, visibility: 'internal' }),
  );
  return id;
}

test('the secretary plans a meeting, and what waited for one stands on its agenda', async () => {
  const secretary = await door.as(known.people.secretary);
  waiting = [{ reportId: await aReport('Hemtjänstens kö'), heading: 'Återrapport: hemtjänstens kö' }];
  const answer = await secretary.send('/moten/ny', '/moten/ny', {
    organ: known.bodies.committee,
    slag: 'board',
    dag: '2027-01-20',
    borjar: '8.30',
    plats: 'Tallen',
  });
  waiting = [];
  assert.equal(answer.status, 303);
  const page = await secretary.follow(answer);
  assert.ok(page.has('En väntande återrapport är uppsatt på dagordningen'));
  assert.ok(page.headings().includes('Återrapport: hemtjänstens kö'));
  assert.ok(page.has('Ta emot'));
  assert.ok(page.has('08:30'));
});

test('nobody else plans a board’s meetings: a manager is refused, a visitor is asked to sign in', async () => {
  const manager = await door.as(known.people.manager);
  assert.equal((await manager.get('/moten/ny')).status, 403);
  const sent = await manager.post('/moten/ny', {
    organ: known.bodies.committee,
    slag: 'board',
    dag: '2027-01-21',
  });
  assert.equal(sent.status, 403);
  assert.equal((await door.visitor().get('/moten/ny')).status, 302);
});

test('a form with every field wrong names each, keeps what was typed and stores nothing', async () => {
  const secretary = await door.as(known.people.secretary);
  const typed = { organ: 'x', slag: 'x', dag: '30/2', borjar: 'nio', slutar: 'x', plats: 'Eken' };
  const answer = await secretary.post('/moten/ny', typed);
  assert.equal(answer.status, 422);
  assert.equal(answer.problems().length, 5);
  assert.match(answer.html, /value="Eken"/);
});

test('the page of a meeting has its head, attendance, §§, motions and dissents; a reader gets no forms', async () => {
  const { id } = await asSystem(database.db, (db) => aHeldMeeting(db, known.bodies.committee));
  const visitor = await door.visitor().get(`/moten/${id}`);
  assert.equal(visitor.status, 200);
  assert.ok(visitor.headings().includes('§ 140 Plan för anhörigstöd'));
  for (const text of ['Ellen Varg (S): Planen antas', 'Tillägget behövs.', 'Socialchefen, Akten', '08:30']) {
    assert.ok(visitor.has(text), text);
  }
  assert.deepEqual(visitor.buttons(), []);
  assert.ok(!visitor.headings().includes('Taxa för måltider'), 'what is only prepared is not public');
  const secretary = await (await door.as(known.people.secretary)).get(`/moten/${id}`);
  assert.ok(secretary.headings().includes('Taxa för måltider'));
  assert.ok(secretary.buttons().some(({ text }) => text === 'Avsluta mötet'));
});

test('a draft meeting is invisible in page, list and count to all but those who run the body', async () => {
  const { committee } = known.bodies;
  const id = await asSystem(database.db, (db) =>
    meetingStore(db).plan(aMeeting(committee, { onDay: day('2027-03-03'), visibility: 'draft' })),
  );
  const path = `/moten?organ=${committee}&fran=2027-03-01&till=2027-03-31`;
  const secretary = await door.as(known.people.secretary);
  assert.equal((await secretary.get(path)).rows().length, 1);
  for (const other of [await door.as(known.people.manager), door.visitor()]) {
    assert.equal((await other.get(`/moten/${id}`)).status, 404);
    assert.equal((await other.get(path)).rows().length, 0);
  }
});

test('opening a meeting opens its items and decisions with it, but not what it only prepares', async () => {
  const { committee } = known.bodies;
  const held = await asSystem(database.db, async (db) => {
    const made = await aHeldMeeting(db, committee, 'draft');
    const common = { bodyId: committee, decidedOn: today, verb: 'adopt', visibility: 'public' } as const;
    const decided = await decisionStore(db).decide({ ...common, itemId: made.plan, text: 'Planen antas.' });
    const proposal = { itemId: made.prepared, toBodyText: 'Kommunfullmäktige', text: 'Taxan höjs.' } as const;
    return {
      ...made,
      decided,
      proposed: await decisionStore(db).propose({ ...proposal, visibility: 'public' }),
    };
  });
  const visitor = door.visitor();
  assert.equal((await visitor.get(`/beslut/${held.decided}`)).status, 404);
  const secretary = await door.as(known.people.secretary);
  await secretary.send(`/moten/${held.id}`, `/moten/${held.id}/synlighet`, { synlighet: 'public' });
  assert.equal((await visitor.get(`/moten/${held.id}`)).status, 200);
  assert.equal((await visitor.get(`/beslut/${held.decided}`)).status, 200);
  assert.equal((await visitor.get(`/forslag/${held.proposed}`)).status, 404);
  assert.equal((await secretary.get(`/forslag/${held.proposed}`)).status, 200);
});

test('an item is added, moved and edited; a § is used once per body and year', async () => {
  const elected = await door.as(known.people.elected);
  const { id, last, opening } = await asSystem(database.db, (db) =>
    aHeldMeeting(db, known.bodies.team, 'body'),
  );
  const chair = await door.as(known.people.head);
  const added = await chair.send(`/moten/${id}`, `/moten/${id}/punkter`, {
    rubrik: 'Sommarens bemanning',
    slag: 'decision',
    paragraf: '§ 141',
  });
  assert.match(added.location ?? '', new RegExp(`^/moten/${id}#punkt-`));
  const again = await chair.post(`/moten/${id}/punkter`, {
    rubrik: 'En till',
    slag: 'decision',
    paragraf: '141',
  });
  assert.equal(again.status, 422);
  assert.match(again.problems()[0] ?? '', /§ 141 är redan ”Sommarens bemanning”/);
  await chair.post(`/moten/${id}/punkter/${last}/flytta`, { riktning: 'up' });
  await chair.post(`/moten/${id}/punkter/${opening}/flytta`, { riktning: 'up' });
  const headings = (await chair.get(`/moten/${id}`)).headings();
  const order = ['Mötets öppnande', '§ 140 Plan för anhörigstöd', 'Rapport från besök', 'Taxa för måltider'];
  assert.deepEqual(
    headings.filter((heading) => order.includes(heading)),
    order,
  );
  assert.equal((await elected.get(`/moten/${id}`)).status, 404, 'the team’s meeting is the team’s own');
});

test('two who edit an item never overwrite each other: the second keeps what was typed and sees what is stored', async () => {
  const secretary = await door.as(known.people.secretary);
  const { id, last } = await asSystem(database.db, (db) => aHeldMeeting(db, known.bodies.committee));
  const address = `/moten/${id}/punkter/${last}`;
  const form = (await secretary.get(address)).form(address);
  assert.equal((await secretary.post(address, { ...form, formKey: newId(), rubrik: 'Först' })).status, 303);
  const second = await secretary.post(address, { ...form, formKey: newId(), rubrik: 'Sedan' });
  assert.equal(second.status, 409);
  assert.match(second.html, /value="Sedan"/);
  assert.ok(second.has('Först'));
});

test('a motion that is taken back leaves the record; the log keeps it', async () => {
  const secretary = await door.as(known.people.secretary);
  const { id, last } = await asSystem(database.db, (db) => aHeldMeeting(db, known.bodies.committee));
  const address = `/moten/${id}/punkter/${last}`;
  assert.equal((await secretary.post(`${address}/yrkanden`, { yrkande: '' })).status, 422);
  await secretary.post(`${address}/yrkanden`, { yrkande: 'Besöket görs om.', yrkatAv: 'Ellen Varg' });
  const page = await secretary.get(address);
  assert.ok(page.has('Ellen Varg: Besöket görs om.'));
  await secretary.post(`${address}/yrkanden/bort`, page.form(`${address}/yrkanden/bort`));
  assert.ok(!(await secretary.get(`/moten/${id}`)).has('Besöket görs om.'));
});

test('a meeting is closed and then locked for everybody, until it is opened again', async () => {
  const secretary = await door.as(known.people.secretary);
  const { id } = await asSystem(database.db, (db) => aHeldMeeting(db, known.bodies.committee));
  assert.equal((await secretary.post(`/moten/${id}/steg`, { steg: 'close' })).status, 303);
  assert.equal((await secretary.get(`/moten/${id}/andra`)).status, 403);
  const refused = await secretary.post(`/moten/${id}/punkter`, { rubrik: 'För sent', slag: 'information' });
  assert.equal(refused.status, 403);
  assert.ok(refused.has('Öppna det igen'));
  await secretary.post(`/moten/${id}/steg`, { steg: 'reopen' });
  assert.equal((await secretary.get(`/moten/${id}/andra`)).status, 200);
});

test('a report-back reaches the next agenda even of a body whose meetings its writer may not see, once', async () => {
  const { group } = known.bodies;
  const reportId = await aReport('Övergångar');
  const place = { bodyId: group, reportId, heading: 'Återrapport: övergångar', today };
  const manager = known.people.manager;
  const placed = () => asPerson(database.db, manager, today, (db) => meetingStore(db).placeReport(place));
  assert.equal(await placed(), undefined, 'no meeting is planned');
  await asSystem(database.db, async (db) => {
    await meetingStore(db).plan(aMeeting(group, { onDay: day('2026-12-01'), visibility: 'body' }));
    await meetingStore(db).plan(aMeeting(group, { onDay: day('2026-11-30'), state: 'cancelled' }));
  });
  assert.ok(await placed());
  const seen = await asPerson(database.db, manager, today, (db) =>
    meetingStore(db).nextMeetingOf(group, today),
  );
  assert.equal(seen, undefined, 'the writer still does not see the meeting');
  const again = await asSystem(database.db, (db) => meetingStore(db).placeReport(place));
  const next = await asSystem(database.db, (db) => meetingStore(db).nextMeetingOf(group, today));
  assert.equal(next?.onDay, '2026-12-01');
  const agenda = next && (await asSystem(database.db, (db) => meetingStore(db).agendaOf(next.id)));
  assert.deepEqual(
    agenda?.map(({ id, kind, visibility }) => [id, kind, visibility]),
    [[again, 'reportBack', 'body']],
  );
});

test('a report-back that stands on an open agenda is not put on another; from a cancelled meeting it moves on', async () => {
  const { council } = known.bodies;
  const report = { reportId: await aReport('Tillgänglighet'), heading: 'Återrapport: tillgänglighet' };
  await asSystem(database.db, async (db) => {
    const meetings = meetingStore(db);
    const first = await meetings.plan(aMeeting(council, { onDay: day('2026-12-14') }));
    const second = await meetings.plan(aMeeting(council, { onDay: day('2027-01-25') }));
    assert.equal((await meetings.placeWaitingReports(first, [report])).length, 1);
    assert.equal((await meetings.placeWaitingReports(second, [report])).length, 0);
    await meetings.step(first, 'planned', 'cancelled');
    assert.equal((await meetings.placeWaitingReports(second, [report])).length, 1);
  });
});

test('attendance is ticked among the members on the meeting’s day, and others are written down', async () => {
  const secretary = await door.as(known.people.secretary);
  const { id } = await asSystem(database.db, (db) => aHeldMeeting(db, known.bodies.committee));
  const page = await secretary.get(`/moten/${id}/narvaro`);
  assert.ok(page.has('Ellen Varg (S)'));
  await secretary.send(`/moten/${id}/narvaro`, `/moten/${id}/narvaro`, { ovriga: 'Tove Ek, enhetschef' });
  const shown = await secretary.get(`/moten/${id}`);
  assert.ok(shown.has('Tove Ek enhetschef'));
});
