import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { zipSync } from 'fflate';
import { sql } from 'kysely';
import { bodyStore } from '../../bodies/bodies.store.ts';
import { day } from '../../kernel/day.ts';
import { municipalCalendar } from '../../meetings/calendar.store.ts';
import { startJobs } from '../../platform/jobs/jobs.job.ts';
import type { Jobs } from '../../platform/jobs/jobs.job.ts';
import { testDatabase } from '../../platform/postgres/testing.ts';
import { asPerson, asSystem } from '../../platform/sql/transaction.ts';
import type { Answer } from '../../platform/web/answer.ts';
import { frontDoor } from '../../platform/web/testing.ts';
import { importRoutes } from '../import.routes.tsx';
import type { ReadingId } from '../reading/readings.store.ts';
import { shareStore } from '../reading/shares.store.ts';
import type { BatchFileId } from './batch.ts';
import { batchFileStore } from './batch-files.store.ts';
import { aTxt, aWord, brokenFiles, minutesOf, readableFiles } from './batch.fixtures.ts';
import { batchRoutes } from './batch.routes.tsx';
import { readFiles } from './read-files.job.ts';

const database = await testDatabase();
after(() => database.close());
const clock = () => new Date('2026-11-24T09:00:00+01:00');
const door = frontDoor(database, [batchRoutes(), importRoutes({ calendarOf: municipalCalendar })]);

const town = await asSystem(database.db, async (db) => {
  const bodies = bodyStore(db);
  const add = (name: string) => bodies.addBody({ kind: 'committee', name, visibility: 'internal' });
  const [board, other] = [await add('Brygg- och båtnämnden'), await add('Vägnämnden')];
  const secretary = await bodies.addPerson({ name: 'Alva Strand' });
  const neighbour = await bodies.addPerson({ name: 'Nils Backe' });
  const member = await bodies.addPerson({ name: 'Leif Mårdberg' });
  await bodies.addMembership({ bodyId: board, personId: secretary, role: 'secretary' });
  await bodies.addMembership({ bodyId: other, personId: neighbour, role: 'secretary' });
  await bodies.addMembership({ bodyId: board, personId: member, role: 'member' });
  const chair = await bodies.addPerson({ name: 'Siv Lund' });
  await bodies.addMembership({ bodyId: board, personId: chair, role: 'chair' });
  return { secretary, neighbour, member, chair };
});
const secretary = await door.as(town.secretary);
const neighbour = await door.as(town.neighbour);
const member = await door.as(town.member);

const upload = (files: Record<string, Uint8Array>, who = secretary): Promise<Answer> =>
  who.upload(
    '/las-in',
    {},
    Object.entries(files).map(([name, bytes]) => ({ field: 'fil', name, bytes })),
  );
const zipped = (files: Record<string, Uint8Array>) => ({ 'protokoll.zip': zipSync(files) });
const startReading = async (): Promise<Jobs> => {
  const jobs = await startJobs(database.pool, { tell: console.error });
  const parts = { db: database.db, clock, tell: console.error, calendarOf: municipalCalendar };
  await jobs.take(readFiles(parts));
  return jobs;
};
type Count = Partial<Record<string, number>>;
async function states(address: string): Promise<Count> {
  const { rows } = await sql<{ state: string; n: number }>`select state, count(*) as n from batch_file
    where batch_id = ${address.split('/').at(-1)} group by state`.execute(database.db);
  return Object.fromEntries(rows.map(({ state, n }) => [state, n]));
}
async function until(address: string, done: (count: Count) => boolean): Promise<Count> {
  for (let tries = 0; tries < 1200; tries += 1) {
    const count = await states(address);
    if (done(count)) return count;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`the batch stands at ${JSON.stringify(await states(address))}`);
}
const isRead = (count: Count): boolean => !count['waiting'] && !count['reading'];
const actionOf = (page: Answer, verb: string): string =>
  /action="([^"]*)"/.exec(page.html.split('<form').find((form) => form.includes(`/${verb}"`)) ?? '')?.[1] ??
  '';

test('files of a zip file are stored first, read by jobs, and each that cannot be read says why', async () => {
  const begun = await upload(zipped({ ...readableFiles(12), ...brokenFiles() }));
  assert.equal(begun.status, 303, begun.text());
  const address = begun.location ?? '';
  const before = await secretary.get(address);
  assert.ok(before.has('2 av 22 filer är klara.')); // the bomb and the inner zip file were refused as they came
  assert.match(before.html, /<progress[^>]*max="22"/);

  const jobs = await startReading();
  const count = await until(address, isRead);
  assert.deepEqual(count, { read: 12, failed: 10 });
  await jobs.stop();
  const later = await secretary.get(address);
  assert.ok(later.has('Alla filer är klara.') && later.has('12 väntar på granskning'));
  assert.ok(!later.html.includes('<progress'));
  const failed = await secretary.get(`${address}?visa=fel`);
  for (const sentence of [
    'Filen är tom.',
    'Filen är inte ett dokument.',
    'En zip-fil i zip-filen öppnas inte.',
    'Filen blir orimligt stor när den packas upp',
  ])
    assert.ok(failed.has(sentence), sentence);
  const stored = await sql<{ n: number }>`select count(*) as n from meeting`.execute(database.db);
  assert.equal(stored.rows[0]?.n, 0, 'nothing is in the register before a person has accepted it');
  const kept = await sql`select from batch_file where state = 'read' and bytes is not null`.execute(
    database.db,
  );
  assert.equal(kept.rows.length, 0, 'the reading holds the bytes');
});

test('a batch is its own: others see neither its page nor its files, and change nothing of it', async () => {
  const begun = await upload({ 'ett.txt': aTxt(400), 'två.txt': aTxt(401) });
  const address = begun.location ?? '';
  const page = await secretary.get(address);
  const remove = actionOf(page, 'bort');
  assert.match(remove, /\/filer\/.*\/bort$/);
  assert.equal((await neighbour.get(address)).status, 404);
  assert.equal((await neighbour.post(remove)).status, 404);
  assert.equal((await member.post(remove)).status, 403);
  assert.equal((await upload({ 'a.txt': aTxt(402), 'b.txt': aTxt(403) }, member)).status, 403);
  assert.ok(!(await neighbour.get('/las-in/omgang')).has('ett.txt + 1'));
  assert.ok((await secretary.get('/las-in/omgang')).has('ett.txt + 1'));
  assert.equal((await door.visitor().get(address)).status, 302);
  assert.deepEqual(await states(address), { waiting: 2 });
  assert.equal((await secretary.post(remove)).status, 303);
  assert.deepEqual(await states(address), { waiting: 1, removed: 1 });
  assert.ok((await secretary.follow(await secretary.post(remove))).has('Filen har hunnit ändra läge.'));
  const file = remove.split('/').at(-2) ?? '';
  const foreign = (await upload({ 'c.txt': aTxt(404), 'd.txt': aTxt(405) })).location ?? '';
  assert.equal((await secretary.post(`${foreign}/filer/${file}/bort`)).status, 404);
});

test('the same file and the same meeting in another file are recognised, and a person says what counts', async () => {
  const begun = await upload({
    'a.txt': aTxt(500),
    'samma fil.txt': aTxt(500),
    'samma möte.docx': aWord(500),
    'ett annat möte.docx': aWord(501),
  });
  const address = begun.location ?? '';
  const jobs = await startReading();
  const count = await until(address, isRead);
  await jobs.stop();
  assert.deepEqual(count, { read: 2, same: 2 });
  const page = await secretary.get(`${address}?visa=samma`);
  assert.ok(page.has('Samma möte som') && page.has('Samma fil som'), page.text());
  const keep = actionOf(page, 'behall');
  assert.equal((await neighbour.post(keep)).status, 404);
  assert.equal((await secretary.post(keep)).status, 303);
  assert.deepEqual(await states(address), { read: 3, same: 1 });
  const again = await upload({ 'b.txt': aTxt(500), 'c.txt': aTxt(502) });
  assert.ok((await secretary.get(again.location ?? '')).has('0 av 2 filer är klara.'));
});

test('an invited person who runs another body neither tries again, keeps nor takes out a file, nor ends its reading', async () => {
  const begun = await upload({ 'först.txt': aTxt(520), 'samma möte.docx': aWord(520) });
  const address = begun.location ?? '';
  const jobs = await startReading();
  assert.deepEqual(await until(address, isRead), { read: 1, same: 1 });
  await jobs.stop();
  const { rows } = await sql<{ id: BatchFileId; reading: ReadingId }>`
    select id, reading_id as reading from batch_file
    where batch_id = ${address.split('/').at(-1)} and state = 'same'`.execute(database.db);
  const [file] = rows;
  assert.ok(file);
  await asPerson(database.db, town.secretary, day('2026-11-24'), (db) =>
    shareStore(db).invite(file.reading, town.neighbour, town.secretary),
  );
  assert.ok((await neighbour.get(address)).has('Bara den som påbörjade omgången'));
  for (const verb of ['bort', 'behall', 'igen'] as const)
    assert.equal((await neighbour.post(`${address}/filer/${file.id}/${verb}`)).status, 403, verb);
  const forged = await asPerson(database.db, town.neighbour, day('2026-11-24'), (db) =>
    batchFileStore(db).remove(file.id, ['same']),
  );
  assert.equal(forged, false);
  const ended = asPerson(database.db, town.neighbour, day('2026-11-24'), (db) =>
    sql`update reading set state = 'discarded' where id = ${file.reading}`.execute(db),
  );
  await assert.rejects(ended, /row-level security/);
  assert.deepEqual(await states(address), { read: 1, same: 1 });
  const chair = await door.as(town.chair);
  assert.equal((await chair.post(`${address}/filer/${file.id}/bort`)).status, 303, 'who runs the body may');
  assert.deepEqual(await states(address), { read: 1, removed: 1 });
  const left = await sql`select from reading where id = ${file.reading} and state = 'discarded'`.execute(
    database.db,
  );
  assert.equal(left.rows.length, 1);
});

test('a reading is interrupted and goes on where it was; what failed can be tried again', async () => {
  const lines = (n: number) => new TextEncoder().encode(minutesOf(n).join('\n\n'));
  const files = Object.fromEntries(Array.from({ length: 40 }, (_, n) => [`${n}.txt`, lines(600 + n)]));
  const begun = await upload({ ...files, 'tom.txt': new Uint8Array() });
  const address = begun.location ?? '';
  const first = await startReading();
  await until(address, (count) => (count['read'] ?? 0) >= 3);
  await first.stop();
  const halfway = await states(address);
  assert.ok((halfway['waiting'] ?? 0) > 0, JSON.stringify(halfway));
  const second = await startReading();
  assert.deepEqual(await until(address, isRead), { read: 40, failed: 1 });
  const again = actionOf(await secretary.get(`${address}?visa=fel`), 'igen');
  assert.equal((await neighbour.post(again)).status, 404);
  assert.equal((await secretary.post(again)).status, 303);
  assert.deepEqual(await until(address, isRead), { read: 40, failed: 1 });
  await second.stop();
  const readings = await sql<{
    n: number;
  }>`select count(*) as n from reading where name ~ '^\\d+\\.txt$'`.execute(database.db);
  assert.equal(readings.rows[0]?.n, 40, 'no file became two readings');
});

test('a batch may be larger than a file may be, for whoever is signed in; nobody else sends that much', async () => {
  const large = (letter: string) => new Uint8Array(14 * 1024 * 1024).fill(letter.charCodeAt(0));
  const files = { 'a.txt': large('a'), 'b.txt': large('b') };
  const begun = await upload(files);
  assert.equal(begun.status, 303);
  assert.deepEqual(await states(begun.location ?? ''), { waiting: 2 });
  const forged = door.visitor();
  forged.cookies.set('session', 'nobody');
  for (const visitor of [door.visitor(), forged]) {
    assert.equal((await upload(files, visitor)).status, 413);
  }
});

test('a zip file of more files than a batch holds fills it, and the page says how many were left out', async () => {
  const many = Object.fromEntries(
    Array.from({ length: 1500 }, (_, at) => [`${String(at).padStart(4, '0')}.txt`, new Uint8Array([97])]),
  );
  const begun = await upload(zipped(many));
  const address = begun.location ?? '';
  assert.deepEqual(await states(address), { waiting: 1000 });
  assert.ok((await secretary.get(address)).has('500 filer fick inte plats, från och med 1000.txt.'));
  const tooMany = Object.fromEntries(
    Array.from({ length: 2001 }, (_, at) => [`${at}.txt`, new Uint8Array()]),
  );
  const refused = await upload(zipped(tooMany));
  assert.ok((await secretary.get(refused.location ?? '')).has('Dela upp zip-filen'));
});

test('a name that no database holds stops neither its file nor the others', async () => {
  const files = { 'a\0b.txt': aTxt(430), 'c.txt': aTxt(431) };
  for (const named of [zipped(files), files]) {
    const begun = await upload(named);
    assert.equal(begun.status, 303, begun.text());
    const page = await secretary.get(begun.location ?? '');
    assert.ok(page.has('ab.txt') && page.has('c.txt'), page.text());
  }
});
