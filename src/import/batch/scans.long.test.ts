import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { sql } from 'kysely';
import { bodyStore } from '../../bodies/bodies.store.ts';
import { day } from '../../kernel/day.ts';
import { newId } from '../../kernel/id.ts';
import { unreadPage } from '../../kernel/scanned-page.ts';
import type { ScannedPage } from '../../kernel/scanned-page.ts';
import { municipalCalendar } from '../../meetings/calendar.store.ts';
import { aScan } from '../../platform/files/scan/scans.fixtures.ts';
import type { Print } from '../../platform/files/scan/scans.fixtures.ts';
import { startJobs } from '../../platform/jobs/jobs.job.ts';
import type { Jobs } from '../../platform/jobs/jobs.job.ts';
import { testDatabase } from '../../platform/postgres/testing.ts';
import { asPerson, asSystem } from '../../platform/sql/transaction.ts';
import { frontDoor } from '../../platform/web/testing.ts';
import { importRoutes } from '../import.routes.tsx';
import { understandFile } from '../reading/read-in.store.ts';
import { batchFileStore } from './batch-files.store.ts';
import { batchWorkStore } from './batch-work.store.ts';
import { batchRoutes } from './batch.routes.tsx';
import { readFiles } from './read-files.job.ts';
import { readScans } from './read-scans.job.ts';

const database = await testDatabase();
after(() => database.close());
const clock = () => new Date('2026-11-24T09:00:00+01:00');
const door = frontDoor(database, [batchRoutes(), importRoutes({ calendarOf: municipalCalendar })]);
const people = await asSystem(database.db, async (db) => {
  const bodies = bodyStore(db);
  const board = await bodies.addBody({ kind: 'committee', name: 'Hamnnämnden', visibility: 'internal' });
  const add = async (name: string, role: 'secretary' | 'chair' | 'member') => {
    const person = await bodies.addPerson({ name });
    await bodies.addMembership({ bodyId: board, personId: person, role });
    return person;
  };
  return {
    secretary: await add('Alva Strand', 'secretary'),
    chair: await add('Nils Backe', 'chair'),
    member: await add('Leif Mårdberg', 'member'),
  };
});

const print = (texts: readonly string[]): Print[] =>
  texts.map((text, at) => ({ text, y: 90 + at * 40, size: 14 }));
const startReading = async (): Promise<Jobs> => {
  const jobs = await startJobs(database.pool, { tell: console.error });
  const parts = { db: database.db, clock, tell: console.error, calendarOf: municipalCalendar };
  await jobs.take(readFiles(parts));
  await jobs.take(readScans(parts));
  return jobs;
};
type Row = { state: string; pages: number | null; done: number };
async function fileUntil(done: (row: Row) => boolean): Promise<Row> {
  for (let tries = 0; tries < 1200; tries += 1) {
    const { rows } = await sql<Row>`select state, pages, pages_done as done from batch_file`.execute(
      database.db,
    );
    const [row] = rows;
    if (row && done(row)) return row;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('the scan was not read within two minutes');
}

test('one scan is a batch of one file: read page by page, on at the next page after a stop, reviewed by who runs the body', async () => {
  const secretary = await door.as(people.secretary);
  const bytes = await aScan([
    print(['Sammanträdesprotokoll', 'Hamnnämnden', 'Sammanträdesdatum 2026-03-10', '§ 12 Bryggan i hamnen']),
    print(['Beslut', 'Hamnnämnden beslutar att bryggan ska rustas.']),
  ]);
  const begun = await secretary.upload('/las-in', {}, [{ field: 'fil', name: 'inskannat.pdf', bytes }]);
  assert.match(begun.location ?? '', /^\/las-in\/omgang\//);
  const first = await startReading();
  const halfway = await fileUntil((row) => row.done >= 1);
  assert.equal(halfway.pages, 2);
  await first.stop();
  const kept = await sql<{ page: number }>`select page from scanned_page order by page`.execute(database.db);
  const second = await startReading();
  const read = await fileUntil(
    (row) => row.state !== 'waiting' && row.state !== 'reading' && row.state !== 'scanning',
  );
  await second.stop();
  assert.equal(read.state, 'read');
  assert.ok(kept.rows.length <= 2);
  const reading = await sql<{ text: string; ocr: boolean }>`
    select extracted as text, (proposal -> 'source' ->> 'ocr')::boolean as ocr from reading`.execute(
    database.db,
  );
  assert.match(reading.rows[0]?.text ?? '', /Bryggan i hamnen/);
  assert.equal(reading.rows[0]?.ocr, true);

  const address = begun.location ?? '';
  const chair = await door.as(people.chair);
  assert.ok((await chair.get(address)).has('inskannat.pdf'), 'who runs the body sees the batch too');
  assert.equal((await (await door.as(people.member)).get(address)).status, 404);
});

test('pages that are read are understood when there is room for it, and kept when the scan is tried again', async () => {
  const [batch, file] = [newId<'batch'>(), newId<'batch-file'>()];
  const line = (text: string, at: number) => {
    const box = [60, 90 + at * 40, 500, 110 + at * 40] as const;
    return {
      text,
      box,
      words: text.split(' ').map((word) => ({ text: word, confidence: 95, box })),
      size: 14,
    };
  };
  const page: ScannedPage = {
    page: 1,
    width: 595,
    height: 842,
    ocr: true,
    mediaType: 'application/pdf',
    lines: ['Hamnnämnden', 'Sammanträdesdatum 2026-05-12', '§ 3 Kranen', 'Beslut', 'Kranen ska målas.'].map(
      line,
    ),
  };
  await asPerson(database.db, people.secretary, day('2026-11-24'), async (db) => {
    await sql`insert into import_batch (id, name, started_by) values (${batch}, 'kran', ${people.secretary})`.execute(
      db,
    );
    await sql`insert into batch_file (id, batch_id, started_by, path, sha256, bytes, state, pages, pages_done, problem)
      values (${file}, ${batch}, ${people.secretary}, 'kran.pdf', 'k', '%PDF-'::bytea, 'failed', 2, 2, 'too-busy')`.execute(
      db,
    );
    for (const one of [page, unreadPage(2)]) await batchWorkStore(db).keepPage(file, one);
    assert.equal(await batchFileStore(db).again(file), true);
  });
  const kept = await sql<{ page: number; done: number }>`select page, pages_done as done from scanned_page
    join batch_file on id = file_id where file_id = ${file}`.execute(database.db);
  assert.deepEqual(kept.rows, [{ page: 1, done: 1 }]);

  await sql`update batch_file set state = 'scanning', pages = 1 where id = ${file}`.execute(database.db);
  const parts = { db: database.db, clock, tell: console.error, calendarOf: municipalCalendar };
  const long = new TextEncoder().encode('Protokoll\n\n§ 1 Kajen\n\nKajen ska rustas.\n'.repeat(900));
  const context = {
    today: day('2026-11-24'),
    calendar: await asSystem(database.db, (db) => municipalCalendar(db, day('2026-11-24'))),
  };
  const crowd = Array.from({ length: 19 }, () => understandFile({ name: 'lång.txt', bytes: long }, context));
  await readScans(parts).perform(file, new AbortController().signal);
  const busy = (await Promise.all(crowd)).filter((read) => !read.ok && read.problem === 'too-busy');
  assert.ok(busy.length > 0, 'the readers were full');
  const { rows } = await sql<{ state: string; problem: string | null }>`
    select state, problem from batch_file where id = ${file}`.execute(database.db);
  assert.deepEqual(rows, [{ state: 'read', problem: null }]);
});
