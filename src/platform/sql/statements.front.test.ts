import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { sql } from 'kysely';
import { day } from '../../kernel/day.ts';
import { newId } from '../../kernel/id.ts';
import { testDatabase } from '../postgres/testing.ts';
import { openPool } from './pool.ts';
import type { Db } from './pool.ts';
import { StatementNames } from './statements.ts';
import { asPerson, asSystem } from './transaction.ts';

const database = await testDatabase();
const one = openPool({ connectionString: database.url, max: 1 });
after(async () => {
  await one.close();
  await database.close();
});
const today = day('2026-11-24');
const people = [newId<'person'>(), newId<'person'>()] as const;
await asSystem(database.db, async (db) => {
  for (const id of people) {
    await sql`insert into knot (id, kind, title, address, state, visibility)
      values (${id}, 'person', 'Någon', '/personer/x', '', 'internal')`.execute(db);
    await sql`insert into person (id, name) values (${id}, 'Någon')`.execute(db);
    await sql`insert into knot (id, kind, title, address, state, visibility, author_id)
      values (${newId()}, 'goal', ${`Utkast av ${id}`}, '/mal/x', '', 'draft', ${id})`.execute(db);
  }
});

const drafts = async (db: Db): Promise<string[]> =>
  (
    await sql<{ title: string }>`select title from knot where visibility = ${'draft'} order by title`.execute(
      db,
    )
  ).rows.map(({ title }) => title);

test('one connection with one prepared statement shows each person only what is his or hers', async () => {
  for (let round = 0; round < 12; round += 1) {
    for (const id of people) {
      assert.deepEqual(await asPerson(one.db, id, today, drafts), [`Utkast av ${id}`]);
    }
    assert.equal((await asSystem(one.db, drafts)).length, 2);
    assert.equal((await drafts(one.db)).length, 2, 'the owner of the tables');
  }
  const prepared = await one.pool.query<{ statement: string }>(
    'select statement from pg_prepared_statements',
  );
  assert.ok(prepared.rows.some(({ statement }) => statement.startsWith('select title from knot')));
});

test('nobody becomes somebody by what ran before on the connection', async () => {
  const nobody = await one.db.transaction().execute(async (db) => {
    await sql`set local role roda_app`.execute(db);
    return drafts(db);
  });
  assert.deepEqual(nobody, []);
});

test('a migration meanwhile costs one refused statement, then everything is prepared anew', async () => {
  await database.pool.query('create table thing (n integer); insert into thing values (1)');
  const read = () => sql<object>`select * from thing where n = ${1}`.execute(one.db);
  for (let times = 0; times < 8; times += 1) await read();
  await database.pool.query(`alter table thing add column word text default 'ny'`);
  await assert.rejects(read(), /cached plan must not change result type/);
  assert.deepEqual((await read()).rows, [{ n: 1, word: 'ny' }]);
  assert.deepEqual((await read()).rows, [{ n: 1, word: 'ny' }]);
});

test('a transaction that fails at its first statement leaves nothing open', async () => {
  await assert.rejects(
    one.db.transaction().execute((db) => sql`select 1 / 0`.execute(db)),
    /division by zero/,
  );
  await assert.rejects(
    one.db.transaction().execute(() => Promise.reject(new Error('before any statement'))),
    /before any statement/,
  );
  assert.equal((await one.pool.query('select pg_current_xact_id_if_assigned() as id')).rows[0]?.id, null);
  assert.equal((await asSystem(one.db, drafts)).length, 2);
});

test('only texts that come again get names, and never more than three hundred', () => {
  const names = new StatementNames();
  assert.equal(names.of('select 1'), undefined);
  const name = names.of('select 1');
  assert.match(name ?? '', /^q0-[0-9a-f]{24}$/);
  assert.equal(names.of('select 1'), name);
  for (let n = 0; n < 1000; n += 1) {
    names.of(`select ${n} + $1`);
    names.of(`select ${n} + $1`);
  }
  assert.equal(names.of('select 999 + $1'), undefined);
  assert.equal(names.of('select 1'), name);
});
