import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { zipSync } from 'fflate';
import { sql } from 'kysely';
import { bodyStore } from '../../bodies/bodies.store.ts';
import { municipalCalendar } from '../../meetings/calendar.store.ts';
import { testDatabase } from '../../platform/postgres/testing.ts';
import { asSystem } from '../../platform/sql/transaction.ts';
import { frontDoor } from '../../platform/web/testing.ts';
import { importRoutes } from '../import.routes.tsx';
import { brokenFiles, readableFiles } from './batch.fixtures.ts';
import { batchRoutes } from './batch.routes.tsx';

const database = await testDatabase();
const running = new Set<ChildProcess>();
after(async () => {
  running.forEach((one) => one.kill('SIGKILL'));
  await database.close();
});
const door = frontDoor(database, [batchRoutes(), importRoutes({ calendarOf: municipalCalendar })]);
const secretary = await asSystem(database.db, async (db) => {
  const bodies = bodyStore(db);
  const board = await bodies.addBody({
    kind: 'committee',
    name: 'Brygg- och båtnämnden',
    visibility: 'internal',
  });
  const person = await bodies.addPerson({ name: 'Alva Strand' });
  await bodies.addMembership({ bodyId: board, personId: person, role: 'secretary' });
  return person;
});

/** A process of its own that reads batches, as the service does. */
function reader(): ChildProcess {
  const loader = fileURLToPath(new URL('../../platform/tsx.ts', import.meta.url));
  const program = fileURLToPath(new URL('reads-batches.fixtures.ts', import.meta.url));
  const flags = ['--disable-warning=ExperimentalWarning', '--import', loader, program, database.url];
  const child = spawn(process.execPath, flags, { stdio: 'inherit' });
  running.add(child);
  return child;
}
async function states(): Promise<Partial<Record<string, number>>> {
  const { rows } = await sql<{ state: string; n: number }>`
    select state, count(*) as n from batch_file group by state`.execute(database.db);
  return Object.fromEntries(rows.map(({ state, n }) => [state, n]));
}
async function until(done: (count: Partial<Record<string, number>>) => boolean, seconds: number) {
  for (const end = Date.now() + seconds * 1000; Date.now() < end;) {
    const count = await states();
    if (done(count)) return count;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`the batch stands at ${JSON.stringify(await states())}`);
}
const under = (count: Partial<Record<string, number>>) => (count['waiting'] ?? 0) + (count['reading'] ?? 0);

test('200 mixed files with ten broken ones, the process killed in the middle: 190 are read, ten explained', async () => {
  const visitor = await door.as(secretary);
  const bytes = zipSync({ ...readableFiles(190), ...brokenFiles() });
  const begun = await visitor.upload('/las-in', {}, [{ field: 'fil', name: 'alla.zip', bytes }]);
  assert.equal(begun.status, 303, begun.text());
  const first = reader();
  await until((count) => (count['read'] ?? 0) >= 40, 120);
  first.kill('SIGKILL');
  await new Promise((resolve) => first.once('exit', resolve));
  const halfway = await states();
  assert.ok(under(halfway) > 0, JSON.stringify(halfway));
  const second = reader();
  const count = await until((now) => under(now) === 0, 240);
  assert.deepEqual(count, { read: 190, failed: 10 });
  second.kill('SIGTERM');
  await new Promise((resolve) => second.once('exit', resolve));
  const { rows } = await sql<{ readings: number; twice: number; unsaid: number }>`
    select count(*) as readings, count(*) - count(distinct sha256) as twice,
      (select count(*) from batch_file where state = 'failed' and problem is null) as unsaid from reading`.execute(
    database.db,
  );
  assert.deepEqual(rows, [{ readings: 190, twice: 0, unsaid: 0 }]);
  const page = await visitor.get(`${begun.location ?? ''}?visa=fel`);
  assert.ok(page.has('10 kunde inte läsas') && page.has('Filen är tom.'), page.text());
});
