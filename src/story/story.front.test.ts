import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { day } from '../kernel/day.ts';
import { testDatabase } from '../platform/postgres/testing.ts';
import { findWrongs } from '../rt/check.ts';
import { storyAccounts } from './accounts.ts';
import { isEmpty } from './empty.store.ts';
import { loadStory } from './load.job.ts';

let database: Awaited<ReturnType<typeof testDatabase>>;
before(async () => {
  database = await testDatabase();
  await loadStory(database.db, day('2026-11-24'), 'ett-losenord-26');
});
after(() => database.close());
const rows = async (query: string) =>
  (await sql.raw<Record<string, unknown>>(query).execute(database.db)).rows;

test('the story is told through the reader, and the register that it makes holds together', async () => {
  assert.deepEqual(await findWrongs(database.db), []);
  assert.equal((await rows('select from document where extracted is not null')).length, 4);
});

test('every account of the story can sign in, and a second telling is refused', async () => {
  const names = (await rows('select username from account order by 1')).map((row) => row['username']);
  assert.deepEqual(names, storyAccounts.map((account) => account.username).sort());
  assert.equal(await isEmpty(database.db), false);
  await assert.rejects(loadStory(database.db, day('2026-11-24'), 'x'), /empty register/);
});

test('there is something late, something divided among the units, something to receive and a thread from a goal', async () => {
  const [late] = await rows(
    `select count(*) as n from assignment where closed_on is null and next_due_on < '2026-11-24'`,
  );
  assert.ok(Number(late?.['n']) >= 1);
  const [whole] = await rows(`select count(*) as n from assignment where parent_id is not null`);
  assert.equal(Number(whole?.['n']), 6);
  const [waiting] = await rows(
    `select count(*) as n from expectation where report_id is not null and received_on is null`,
  );
  assert.equal(Number(waiting?.['n']), 1);
  const [placed] = await rows(`select count(*) as n from tie where kind = 'raises'`);
  assert.equal(Number(placed?.['n']), 1);
  const [goals] = await rows(`select count(*) as n from tie join knot on knot.id = source_id
    where tie.kind = 'serves' and knot.kind = 'goal' and result_id in (select id from decision)`);
  assert.equal(Number(goals?.['n']), 4);
});
