import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { sql } from 'kysely';
import { testDatabase } from '../postgres/testing.ts';
import { asSystem } from '../sql/transaction.ts';
import { askForWork } from './ask.store.ts';
import { startJobs } from './jobs.job.ts';

const database = await testDatabase();
after(() => database.close());
await sql`create table pot (key text primary key, filled integer not null default 0)`.execute(database.db);
await sql`grant select, insert, update on pot to roda_app`.execute(database.db);

const waiting = async (): Promise<string[]> =>
  (await sql<{ key: string }>`select key from pot where filled = 0`.execute(database.db)).rows.map(
    ({ key }) => key,
  );
const fill = async (key: string): Promise<void> => {
  await sql`update pot set filled = filled + 1 where key = ${key} and filled = 0`.execute(database.db);
};
const filled = async (key: string): Promise<number> =>
  (await sql<{ filled: number }>`select filled from pot where key = ${key}`.execute(database.db)).rows[0]
    ?.filled ?? -1;
async function until(true_: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; !(await true_()); tries += 1) {
    assert.ok(tries < 200, 'it did not happen within ten seconds');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
const tell = (error: unknown): void => console.error(error);

test('work that is asked for in a transaction is done when that is committed, and not when it is taken back', async () => {
  const jobs = await startJobs(database.pool, { tell });
  await jobs.take({ queue: 'pots', waiting, perform: fill, atOnce: 2 });
  await asSystem(database.db, async (db) => {
    await sql`insert into pot values ('kept')`.execute(db);
    await askForWork(db, 'pots');
  });
  await until(async () => (await filled('kept')) === 1);
  const taken = asSystem(database.db, async (db) => {
    await sql`insert into pot values ('taken back')`.execute(db);
    await askForWork(db, 'pots');
    throw new Error('taken back');
  });
  await assert.rejects(taken, /taken back/);
  assert.equal(await filled('taken back'), -1);
  await jobs.stop();
});

test('what came in while nobody was there is done after the next start, by whichever process comes first', async () => {
  for (let n = 0; n < 10; n += 1) await sql`insert into pot values (${`pot ${n}`})`.execute(database.db);
  const several = await Promise.all([1, 2].map(() => startJobs(database.pool, { tell })));
  for (const jobs of several) await jobs.take({ queue: 'pots', waiting, perform: fill, atOnce: 1 });
  await until(async () => (await waiting()).length === 0);
  for (let n = 0; n < 10; n += 1) assert.equal(await filled(`pot ${n}`), 1);
  await Promise.all(several.map((jobs) => jobs.stop()));
});

test('work that fails is told of and tried again', async () => {
  await sql`insert into pot values ('cracked')`.execute(database.db);
  const told: unknown[] = [];
  const jobs = await startJobs(database.pool, { tell: (error) => told.push(error) });
  let tries = 0;
  const perform = async (key: string): Promise<void> => {
    tries += 1;
    if (tries === 1) throw new Error('the glue is not dry');
    await fill(key);
  };
  await jobs.take({ queue: 'pots', waiting, perform, atOnce: 1 });
  await until(async () => told.length === 1);
  assert.match(String(told[0]), /not dry/);
  await until(async () => (await filled('cracked')) === 1);
  await jobs.stop();
});
