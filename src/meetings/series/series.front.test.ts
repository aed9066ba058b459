import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { aMunicipality } from '../../bodies/bodies.fixtures.ts';
import type { Fixture } from '../../bodies/bodies.fixtures.ts';
import { bodyStore } from '../../bodies/bodies.store.ts';
import type { BodyId } from '../../kernel/actor.ts';
import { day } from '../../kernel/day.ts';
import { testDatabase } from '../../platform/postgres/testing.ts';
import type { Db } from '../../platform/sql/pool.ts';
import { asPerson, asSystem } from '../../platform/sql/transaction.ts';
import { frontDoor } from '../../platform/web/testing.ts';
import type { Door } from '../../platform/web/testing.ts';
import { aMeeting, today } from '../meetings.fixtures.ts';
import { meetingStore } from '../meetings.store.ts';
import { readSeries } from './series.ts';
import { seriesRoutes } from './series.routes.tsx';
import { seriesStore } from './series.store.ts';

let database: Awaited<ReturnType<typeof testDatabase>>;
let door: Door;
let known: Fixture;
before(async () => {
  database = await testDatabase();
  known = await asSystem(database.db, aMunicipality);
  door = frontDoor(database, [seriesRoutes({ waitingReports: () => Promise.resolve([]) })]);
});
after(() => database.close());
const system = <Answer>(work: (db: Db) => Promise<Answer>) => asSystem(database.db, work);

const typed = {
  namn: 'Nämndsammanträde',
  slag: 'board',
  rytm: 'weeks',
  veckor: '4',
  vilken: '1',
  veckodag: '4',
  fran: '2027-01-14',
  borjar: '8.30',
  slutar: '12.00',
  plats: 'Sessionssalen',
  vilar: 'school',
  hinder: 'skip',
};
const committee = () => `/sammantradesplan/${known.bodies.committee}`;
const meetingsOf = (bodyId: BodyId, year = 2027) =>
  system((db) => seriesStore(db).meetingsOf(bodyId, day(`${year}-01-01`), day(`${year}-12-31`)));

test('a year is planned in one go from a series, with what collides said first, and only once', async () => {
  const secretary = await door.as(known.people.secretary);
  await system((db) =>
    meetingStore(db).plan(
      aMeeting(known.bodies.subcommittee, { onDay: day('2027-02-11'), startsAt: '10:00' }),
    ),
  );
  assert.equal((await secretary.post(`${committee()}/serier`, typed)).status, 303);
  const plan = await secretary.get(`${committee()}?ar=2027`);
  assert.ok(plan.has('Var fjärde torsdag') && plan.has('Inga möten är planerade 2027'));
  const proposal = `${committee()}/forslag`;
  const page = await secretary.get(`${proposal}?ar=2027&lov=9,12,44`);
  assert.ok(page.has('6 maj 2027 är Kristi himmelsfärdsdag, tas inte med'));
  assert.equal(
    (await meetingsOf(known.bodies.committee)).length,
    0,
    'nothing is planned before it is created',
  );
  const filled = page.form(`${proposal}?ar=2027`);
  const created = await secretary.post(proposal, filled);
  assert.equal(created.status, 303);
  const meetings = await meetingsOf(known.bodies.committee);
  assert.equal(meetings.length, 10);
  assert.ok(meetings.every(({ startsAt, place, name }) => startsAt && place && name === 'Nämndsammanträde'));
  assert.equal((await secretary.post(proposal, { ...filled, formKey: 'another' })).status, 303);
  assert.equal((await meetingsOf(known.bodies.committee)).length, 10, 'sent again, nothing is planned twice');
  assert.ok((await secretary.get(`${proposal}?ar=2027`)).has('Finns redan'));
});

test('a day where members sit in another body that meets then is said, with how many they are', async () => {
  const { subcommittee } = known.bodies;
  const administrator = await door.as(known.people.administrator);
  await system((db) =>
    meetingStore(db).plan(aMeeting(known.bodies.committee, { onDay: day('2028-01-20'), startsAt: '09:00' })),
  );
  const series = { ...typed, namn: 'AU', veckodag: '4', fran: '2028-01-20', till: '2028-02-01', veckor: '1' };
  const page = `/sammantradesplan/${subcommittee}`;
  await administrator.post(`${page}/serier`, series);
  const proposal = await administrator.get(`${page}/forslag?ar=2028`);
  assert.ok(proposal.has('Socialnämnden 09:00: 1 ledamot är med i båda'));
  assert.ok(proposal.has('1 dag krockar'));
});

test('a day is moved in the proposal; a wrong day, no tick and an outdated proposal are said', async () => {
  const { team } = known.bodies;
  const head = await door.as(known.people.head);
  const page = `/sammantradesplan/${team}`;
  const series = {
    ...typed,
    namn: 'Ledningsgrupp',
    slag: 'management',
    fran: '2027-03-01',
    till: '2027-04-30',
    veckor: '2',
  };
  await head.post(`${page}/serier`, series);
  const shown = await head.get(`${page}/forslag?ar=2027&lov=`);
  const filled = shown.form(`${page}/forslag?ar=2027`);
  const keys = [filled['med']].flat().filter((key) => key !== undefined);
  assert.equal(keys.length, 5);
  const [first = ''] = keys;
  const wrong = await head.post(`${page}/forslag`, { ...filled, [`dag-${first}`]: '2026-03-05' });
  assert.equal(wrong.status, 422);
  assert.equal(wrong.problems().length, 1);
  assert.equal((await head.post(`${page}/forslag`, { ...filled, med: [] })).status, 422);
  assert.equal((await head.post(`${page}/forslag`, { ...filled, lov: 'påsk' })).status, 422);
  const unknown = await head.post(`${page}/forslag`, { ...filled, med: ['x.2027-03-04'] });
  assert.ok(unknown.status === 422 && unknown.has('Förslaget har ändrats'));
  assert.equal((await meetingsOf(team)).length, 0);
  const moved = { ...filled, med: [first], [`dag-${first}`]: '2027-03-05' };
  assert.equal((await head.post(`${page}/forslag`, moved)).status, 303);
  const [meeting] = await meetingsOf(team);
  assert.deepEqual([meeting?.onDay, meeting?.nominal], ['2027-03-05', '2027-03-04']);
  const plan = await head.get(`${page}?ar=2027`);
  assert.ok(plan.has('5 mars 2027') && plan.has('4 mars 2027'));
});

test('next year is planned after this year’s meetings, in the same weeks, each once', async () => {
  const { group } = known.bodies;
  const administrator = await door.as(known.people.administrator);
  await system(async (db) => {
    await meetingStore(db).plan(
      aMeeting(group, { onDay: day('2026-11-25'), startsAt: '13:00', kind: 'working' }),
    );
    await meetingStore(db).plan(aMeeting(group, { onDay: day('2026-12-16'), state: 'cancelled' }));
  });
  const proposal = `/sammantradesplan/${group}/forslag`;
  const page = await administrator.get(`${proposal}?ar=2027&efter=ar`);
  const filled = page.form(`${proposal}?ar=2027`);
  await administrator.post(proposal, filled);
  await administrator.post(proposal, { ...filled, formKey: 'again' });
  const [meeting, ...more] = await meetingsOf(group);
  assert.deepEqual([meeting?.onDay, meeting?.startsAt, meeting?.kind], ['2027-12-01', '13:00', 'working']);
  assert.equal(more.length, 0);
});

test('two clerks who create the same plan at once plan each meeting once', async () => {
  const { family } = known.bodies;
  const one = await door.as(known.people.administrator);
  const page = `/sammantradesplan/${family}`;
  await one.post(`${page}/serier`, { ...typed, fran: '2027-01-14', till: '2027-06-01', namn: 'Enhetsmöte' });
  const filled = (await one.get(`${page}/forslag?ar=2027`)).form(`${page}/forslag?ar=2027`);
  const other = await door.as(known.people.administrator);
  const answers = await Promise.all([
    one.post(`${page}/forslag`, { ...filled, formKey: 'one' }),
    other.post(`${page}/forslag`, { ...filled, formKey: 'other' }),
  ]);
  assert.ok(answers.every(({ status }) => status === 303));
  const days = (await meetingsOf(family)).map(({ onDay }) => onDay);
  assert.deepEqual(days, [...new Set(days)]);
});

test('a series is changed by one at a time; what is planned stays, and what is wrong is said', async () => {
  const secretary = await door.as(known.people.secretary);
  const read = readSeries({ ...typed, namn: 'Extra' }, []);
  assert.ok('series' in read);
  const id = await system((db) => seriesStore(db).add(known.bodies.committee, read.series));
  const page = `${committee()}/serier/${id}`;
  const before = (await meetingsOf(known.bodies.committee)).length;
  assert.equal((await secretary.send(page, page, { namn: 'Extra möte' })).status, 303);
  const late = await secretary.post(page, { ...typed, namn: 'Mitt namn', version: '1' });
  assert.ok(late.status === 409 && late.has('Extra möte'));
  const wrong = await secretary.post(page, { ...typed, namn: '', fran: 'x', version: '2' });
  assert.equal(wrong.problems().length, 2);
  assert.equal((await meetingsOf(known.bodies.committee)).length, before);
});

test('two conveners call a webbråd together, and a vacant post among them is said (N14)', async () => {
  const { group } = known.bodies;
  await system(async (db) => {
    const store = bodyStore(db);
    const vacant = await store.addPost({
      bodyId: known.bodies.administration,
      title: 'Kommunikatör',
      kind: 'other',
    });
    await store.addMembership({ bodyId: group, postId: known.posts.head, role: 'convener' });
    await store.addMembership({ bodyId: group, postId: vacant, role: 'convener' });
  });
  const head = await door.as(known.people.head);
  const plan = await head.get(`/sammantradesplan/${group}`);
  assert.ok(
    plan.has('Greta Alm') && plan.has('Kommunikatör (vakant)') && plan.has('En sammankallande saknas'),
  );
  const series = {
    ...typed,
    namn: 'Kvalitetssäkring',
    rytm: 'months',
    vilken: '3',
    manader: ['3', '10'],
    veckodag: '2',
  };
  assert.equal(
    (await head.post(`/sammantradesplan/${group}/serier`, series)).status,
    303,
    'a convener plans',
  );
  assert.ok((await head.get(`/sammantradesplan/${group}`)).has('Tredje tisdagen i mars och oktober'));
});

test('only those who run the body plan its year; the database refuses too', async () => {
  const manager = await door.as(known.people.manager);
  for (const address of [`${committee()}/serier`, `${committee()}/forslag`]) {
    assert.equal((await manager.get(address)).status, 403, address);
    assert.equal((await manager.post(address, typed)).status, 403, address);
    assert.equal((await door.visitor().get(address)).status, 302, address);
  }
  assert.equal((await manager.get(committee())).status, 200);
  assert.equal((await manager.get(`/sammantradesplan/${known.bodies.subcommittee}`)).status, 404, 'not seen');
  assert.equal((await manager.get('/sammantradesplan/x')).status, 404);
  const read = readSeries(typed, []);
  assert.ok('series' in read);
  const { series } = read;
  await assert.rejects(
    asPerson(database.db, known.people.manager, today, (db) =>
      seriesStore(db).add(known.bodies.committee, series),
    ),
  );
});
