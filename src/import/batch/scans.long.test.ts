import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { sql } from 'kysely';
import { bodyStore } from '../../bodies/bodies.store.ts';
import { municipalCalendar } from '../../meetings/calendar.store.ts';
import { aScan } from '../../platform/files/scan/scans.fixtures.ts';
import type { Print } from '../../platform/files/scan/scans.fixtures.ts';
import { startJobs } from '../../platform/jobs/jobs.job.ts';
import type { Jobs } from '../../platform/jobs/jobs.job.ts';
import { testDatabase } from '../../platform/postgres/testing.ts';
import { asSystem } from '../../platform/sql/transaction.ts';
import { frontDoor } from '../../platform/web/testing.ts';
import { importRoutes } from '../import.routes.tsx';
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
