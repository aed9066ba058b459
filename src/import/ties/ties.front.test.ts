import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { sql } from 'kysely';
import { bodyStore } from '../../bodies/bodies.store.ts';
import { municipalCalendar } from '../../meetings/calendar.store.ts';
import { sectionSeries } from '../../meetings/agenda/section-series.store.ts';
import { testDatabase } from '../../platform/postgres/testing.ts';
import { asSystem } from '../../platform/sql/transaction.ts';
import type { Visitor } from '../../platform/web/testing.ts';
import { frontDoor } from '../../platform/web/testing.ts';
import type { KnotId } from '../../thread/knot.ts';
import { day } from '../../kernel/day.ts';
import { importRoutes } from '../import.routes.tsx';
import { withWaiting } from './pending.store.ts';

const database = await testDatabase();
after(() => database.close());
const door = frontDoor(database, [importRoutes({ calendarOf: municipalCalendar })]);

const town = await asSystem(database.db, async (db) => {
  const bodies = bodyStore(db);
  const board = await bodies.addBody({ kind: 'committee', name: 'Hamnnämnden', visibility: 'internal' });
  const committee = await bodies.addBody({
    kind: 'subcommittee',
    name: 'Hamnnämndens arbetsutskott',
    parentId: board,
    visibility: 'internal',
  });
  await bodies.addPost({ bodyId: board, title: 'Hamndirektör', kind: 'other' });
  const person = await bodies.addPerson({ name: 'Alva Strand' });
  for (const bodyId of [board, committee])
    await bodies.addMembership({ bodyId, personId: person, role: 'secretary' });
  const stranger = await bodies.addPerson({ name: 'Nils Backe' });
  const elsewhere = await bodies.addBody({ kind: 'committee', name: 'Vägnämnden', visibility: 'internal' });
  await bodies.addMembership({ bodyId: elsewhere, personId: stranger, role: 'secretary' });
  return { board, committee, person, stranger };
});
const secretary = await door.as(town.person);
const stranger = await door.as(town.stranger);

const head = (body: string, day: string): string =>
  `Sammanträdesprotokoll\n\n${body}\n\nSammanträdesdatum: ${day}\n\n`;
async function handIn(text: string): Promise<string> {
  const begun = await secretary.upload('/las-in', {}, [{ field: 'fil', name: 'p.txt', bytes: text }]);
  assert.equal(begun.status, 303, begun.text());
  return begun.location ?? '';
}
/** Answers whatever stands in the way, and accepts. */
async function accept(address: string, body: string, day: string): Promise<void> {
  const fields = { body: `body:${body}`, day, openEndedBecause: 'Protokollet anger ingen dag.' };
  const saved = await secretary.send(address, `${address}/huvud`, fields);
  assert.equal(saved.status, 303, saved.text());
  const done = await secretary.send(address, `${address}/godkann`, { obesvarade: 'ja' });
  assert.equal(done.status, 303, done.text());
}
async function choose(address: string, answers: Record<string, string>, who: Visitor = secretary) {
  return who.send(`${address}/tradar`, `${address}/tradar`, answers);
}
const ties = async (kind: string): Promise<{ source: string; result: string }[]> =>
  (
    await sql<{ source: string; result: string }>`
      select s.title as source, r.title as result from tie join knot s on s.id = source_id join knot r on r.id = result_id
      where tie.kind = ${kind} order by tied_at`.execute(database.db)
  ).rows;
const count = async (from: string): Promise<number> =>
  (await sql.raw<{ n: number }>(`select count(*) as n from ${from}`).execute(database.db)).rows[0]?.n ?? -1;

/** What the items of the register wait for, as their threads say it. */
async function gaps(): Promise<string[]> {
  const teller = withWaiting({ kind: 'item', stateInWords: () => '' });
  const { rows } = await sql<{ id: KnotId }>`select id from knot where kind = 'item'`.execute(database.db);
  const ids = rows.map(({ id }) => id);
  const found = await asSystem(
    database.db,
    async (db) => (await teller.gaps?.(db, ids, day('2026-11-24'), 'sv')) ?? [],
  );
  return found.map(({ sentence }) => sentence);
}

const proposing = `${head('Hamnnämndens arbetsutskott', '2026-02-03')}§ 7 Riktlinjer för gästplatser
Dnr HN 2026/14

Arbetsutskottets förslag till hamnnämnden

Hamnnämnden antar riktlinjer för gästplatser.
`;
const deciding = `${head('Hamnnämnden', '2026-02-17')}§ 21 Riktlinjer för gästplatser
Dnr HN 2026/14

Beslut

Hamnnämnden antar riktlinjer för gästplatser.

Hamndirektören får i uppdrag att redovisa riktlinjernas följder senast den 1 oktober 2026.
`;

test('the board’s decision answers the committee’s proposal of the same case, seen before it is accepted', async () => {
  await accept(await handIn(proposing), town.committee, '2026-02-03');
  assert.equal(await count(`proposal`), 1);
  const address = await handIn(deciding);
  const page = await secretary.get(`${address}/tradar`);
  assert.ok(page.has('Beslutet svarar på ett förslag') && page.has('samma ärendenummer'), page.text());
  assert.equal((await stranger.get(`${address}/tradar`)).status, 404);
  assert.equal((await stranger.post(`${address}/tradar`, { 'p0.s': 'none' })).status, 404);
  assert.deepEqual(await ties('answers'), []);
  await accept(address, town.board, '2026-02-17');
  assert.equal((await ties('answers')).length, 1);
  assert.equal(await count(`knot where kind = 'proposal' and state = 'answered'`), 1);
});

test('a proposal that is read after the decision finds it there; what a person does not tie stays untied', async () => {
  const late = (n: number) => `${head('Hamnnämndens arbetsutskott', `2026-03-0${n}`)}§ 9 Taxa för gästplatser
Dnr HN 2026/30

Arbetsutskottets förslag till hamnnämnden

Hamnnämnden fastställer taxan för gästplatser, lydelse ${n}.
`;
  const decided = `${head('Hamnnämnden', '2026-03-17')}§ 33 Taxa för gästplatser
Dnr HN 2026/30

Beslut

Hamnnämnden fastställer taxan för gästplatser.
`;
  await accept(await handIn(decided), town.board, '2026-03-17');
  const before = (await ties('answers')).length;
  const untied = await handIn(late(2));
  const page = await secretary.get(`${untied}/tradar`);
  assert.ok(page.has('Förslaget har redan fått sitt beslut'), page.text());
  assert.equal((await choose(untied, { 'p0.f': 'none' })).status, 303);
  await accept(untied, town.committee, '2026-03-02');
  assert.equal((await ties('answers')).length, before);
  await accept(await handIn(late(3)), town.committee, '2026-03-03');
  assert.equal((await ties('answers')).length, before + 1);
});

test('a reference waits for its document, and is tied when that is read in', async () => {
  const later = `${head('Hamnnämnden', '2026-05-12')}§ 50 Uppföljning av bryggplanen

Ursprungsbeslut 2026-01-20, Hamnnämnden § 12.

Beslut

Hamnnämnden godkänner uppföljningen.
`;
  const earlier = `${head('Hamnnämnden', '2026-01-20')}§ 12 Bryggplan

Beslut

Hamnnämnden antar bryggplanen.
`;
  await accept(await handIn(later), town.board, '2026-05-12');
  assert.equal(await count(`pending_reference where met_by is null`), 1);
  assert.deepEqual(await ties('follows'), []);
  assert.deepEqual(await gaps(), ['Väntar på 2026-01-20, Hamnnämnden § 12, som inte är inläst.']);
  const address = await handIn(earlier);
  assert.ok((await secretary.get(`${address}/tradar`)).has('Ett tidigare inläst dokument hänvisar hit'));
  await accept(address, town.board, '2026-01-20');
  assert.equal(await count(`pending_reference where met_by is null`), 0);
  const [tie] = await ties('follows');
  assert.match(tie?.source ?? '', /Bryggplan/);
  assert.match(tie?.result ?? '', /Uppföljning av bryggplanen/);
  assert.deepEqual(await gaps(), []);
});

test('a report is tied to its assignment; what is declared done ends only the one a person chooses', async () => {
  const closing = `${head('Hamnnämnden', '2026-10-06')}§ 80 Redovisning av uppdrag om riktlinjernas följder

Beslut

Hamnnämnden godkänner redovisningen.

Uppdraget till hamndirektören att redovisa riktlinjernas följder förklaras fullgjort.
`;
  const open = `assignment where closed_on is null and what ilike '%följder%'`;
  assert.equal(await count(open), 1);
  const address = await handIn(closing);
  const page = await secretary.get(`${address}/tradar`);
  assert.ok(page.has('Redovisar ett uppdrag') && page.has('Uppdraget förklaras fullgjort'), page.text());
  const fields = page.form(`${address}/tradar`);
  const closes = Object.keys(fields).find((key) => /\.u\d+$/.test(key)) ?? '';
  assert.equal(fields[closes], 'none', 'nothing is ended that nobody chose');
  const task = await sql<{ id: string }>`select id from assignment where what ilike '%följder%'`.execute(
    database.db,
  );
  assert.equal((await choose(address, { [closes]: task.rows[0]?.id ?? '' })).status, 303);
  assert.equal(await count(open), 1, 'not before it is accepted');
  await accept(address, town.board, '2026-10-06');
  assert.equal(await count(open), 0);
  assert.equal(await count(`assignment where state = 'closed' and closed_on = '2026-10-06'`), 1);
  const follows = await ties('follows');
  assert.ok(follows.some(({ source, result }) => /följder/.test(source) && /Redovisning/.test(result)));
  assert.ok((await ties('receives')).some(({ source }) => /följder/.test(source)));
});

test('an assignment that was proposed and then given in the board’s own words counts once', async () => {
  const proposed = `${head('Hamnnämndens arbetsutskott', '2026-08-04')}§ 60 Belysning på kajen
Dnr HN 2026/77

Arbetsutskottets förslag till hamnnämnden

Hamndirektören får i uppdrag att utreda belysningen på kajen senast den 1 december 2026.
`;
  const given = `${head('Hamnnämnden', '2026-08-18')}§ 70 Belysning på kajen
Dnr HN 2026/77

Beslut

Hamndirektören får i uppdrag att utreda belysningen på kajen senast den 1 december 2026.
`;
  const about = `assignment where what ilike '%belysning%'`;
  await accept(await handIn(proposed), town.committee, '2026-08-04');
  assert.equal(await count(`${about} and state = 'awaitingBoard'`), 1);
  await accept(await handIn(given), town.board, '2026-08-18');
  assert.equal(await count(`${about} and closed_on is null`), 1);
  assert.equal(await count(`${about} and state = 'replaced' and closed_on = '2026-08-18'`), 1);
});

test('a § printed with its year is kept by its number, found by it and its day, and counted in its series', async () => {
  const printed = `${head('Hamnnämnden', '2025-10-21')}§ 101/2025 Farled i sundet

Beslut

Hamnnämnden antar farledsplanen.
`;
  const pointing = `${head('Hamnnämnden', '2026-04-14')}§ 44 Muddring i sundet

Ursprungsbeslut 2025-10-21, Hamnnämnden § 101/2025.

Beslut

Hamnnämnden godkänner muddringen.
`;
  await accept(await handIn(printed), town.board, '2025-10-21');
  const { rows } = await sql<{ number: string }>`
    select section_number as number from agenda_item where heading = 'Farled i sundet'`.execute(database.db);
  assert.deepEqual(rows, [{ number: '101' }]);
  const before = (await ties('follows')).length;
  await accept(await handIn(pointing), town.board, '2026-04-14');
  const [tie, ...more] = (await ties('follows')).slice(before);
  assert.match(tie?.source ?? '', /Farled i sundet|farledsplanen/);
  assert.match(tie?.result ?? '', /Muddring i sundet|muddringen/);
  assert.equal(more.length, 0);
  const next = await asSystem(database.db, (db) =>
    sectionSeries(db, { bodyId: town.board, onDay: day('2025-12-01') }).next(),
  );
  assert.equal(next, 102);
});
