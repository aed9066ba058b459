import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { sql } from 'kysely';
import { bodyStore } from '../../bodies/bodies.store.ts';
import { municipalCalendar } from '../../meetings/calendar.store.ts';
import { aPdfOfPictures, aScannedSheet } from '../../platform/files/scan/scans.fixtures.ts';
import { startJobs } from '../../platform/jobs/jobs.job.ts';
import { testDatabase } from '../../platform/postgres/testing.ts';
import { asSystem } from '../../platform/sql/transaction.ts';
import { frontDoor } from '../../platform/web/testing.ts';
import { importRoutes } from '../import.routes.tsx';
import { aTxt } from './batch.fixtures.ts';
import { batchRoutes } from './batch.routes.tsx';
import { readFiles } from './read-files.job.ts';
import { readScans } from './read-scans.job.ts';

const database = await testDatabase();
after(() => database.close());
const door = frontDoor(database, [batchRoutes(), importRoutes({ calendarOf: municipalCalendar })]);
const secretaryId = await asSystem(database.db, async (db) => {
  const bodies = bodyStore(db);
  const bodyId = await bodies.addBody({ kind: 'committee', name: 'Hamnnämnden', visibility: 'internal' });
  const personId = await bodies.addPerson({ name: 'Alva Strand' });
  await bodies.addMembership({ bodyId, personId, role: 'secretary' });
  return personId;
});

type Row = { state: string; pages: number | null; done: number };
const stateOf = async (path: string): Promise<Row | undefined> =>
  (
    await sql<Row>`select state, pages, pages_done as done from batch_file where path = ${path}`.execute(
      database.db,
    )
  ).rows[0];

async function until(path: string, seconds: number, done: (row: Row) => boolean): Promise<Row> {
  const last = Date.now() + seconds * 1000;
  while (Date.now() < last) {
    const row = await stateOf(path);
    if (row && done(row)) return row;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`${path} stands at ${JSON.stringify(await stateOf(path))} after ${seconds} s`);
}

/** A hundred scanned pages; five sheets lie in it twenty times each, so that the file is like a real one in size. */
async function aHundredPages(): Promise<Uint8Array> {
  const sheets = await Promise.all(
    ['Kajen ska rustas.', 'Bryggan ska målas.', 'Kranen ska säljas.', 'Planen antas.', 'Paus.'].map(
      async (text, at) => {
        const lines = ['Hamnnämnden', 'Sammanträdesdatum 2026-06-09', `§ ${at + 1} ${text}`];
        const prints = lines.map((line, row) => ({ text: line, y: 90 + row * 40, size: 14 }));
        const sheet = await aScannedSheet(prints, { askew: 0, noise: 0 });
        return {
          jpeg: await sheet.toColourspace('b-w').jpeg({ quality: 50 }).toBuffer(),
          colours: 1 as const,
        };
      },
    ),
  );
  return aPdfOfPictures(
    Array.from({ length: 100 }, (_, at) => sheets[at % sheets.length]).filter((one) => one !== undefined),
  );
}

test('while a hundred scanned pages are read, text files are read within seconds and pages are served', async (t) => {
  const secretary = await door.as(secretaryId);
  const bytes = await aHundredPages();
  const taken = await secretary.upload('/las-in', {}, [{ field: 'fil', name: 'hundra.pdf', bytes }]);
  assert.match(taken.location ?? '', /^\/las-in\/omgang\//);
  const jobs = await startJobs(database.pool, { tell: console.error });
  const parts = {
    db: database.db,
    clock: () => new Date('2026-11-24T09:00:00+01:00'),
    tell: console.error,
    calendarOf: municipalCalendar,
  };
  await jobs.take(readFiles(parts));
  await jobs.take(readScans(parts));
  const began = Date.now();
  assert.equal((await until('hundra.pdf', 120, ({ done }) => done >= 1)).pages, 100);

  const from = Date.now();
  const texts = Array.from({ length: 5 }, (_, at) => ({
    field: 'fil',
    name: `text-${at}.txt`,
    bytes: aTxt(at),
  }));
  const begun = await secretary.upload('/las-in', {}, texts);
  for (const { name } of texts) await until(name, 20, ({ state }) => state === 'read');
  const textsRead = Date.now() - from;
  const asked = Date.now();
  assert.equal((await secretary.get(begun.location ?? '')).status, 200);
  const served = Date.now() - asked;
  assert.equal((await stateOf('hundra.pdf'))?.state, 'scanning', 'the scan was still being read');
  assert.ok(served < 3000, `the page was served after ${served} ms`);

  const whole = await until('hundra.pdf', 900, ({ state }) => state === 'read' || state === 'failed');
  await jobs.stop();
  assert.deepEqual([whole.state, whole.pages, whole.done], ['read', 100, 100]);
  t.diagnostic(
    `5 text files in ${textsRead} ms, a page in ${served} ms, 100 pages in ${Math.round((Date.now() - began) / 1000)} s`,
  );
});
