import assert from 'node:assert/strict';
import { appendFile, mkdtemp, open, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { newId } from '../../kernel/id.ts';
import { testDatabase } from '../postgres/testing.ts';
import type { Database } from '../sql/pool.ts';
import { backup } from './backup.ts';
import { BackupProblem, readManifest } from './manifest.ts';
import { restore } from './restore.ts';

const now = new Date('2026-11-24T08:00:00Z');
let folder = '';
let source: Database;
const file = (name: string) => join(folder, name);

// What breaks careless copies: tabs, backslashes, line ends, quotes, nothing, arrays, bytes, a reference to oneself.
const awkward = 'Rad ett\nRad två\tflik \\N "citat" å ä ö – 𝄞';

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rt-backup-'));
  source = await testDatabase('embedded');
  const [board, committee, document] = [newId(), newId(), newId()];
  const { pool } = source;
  for (const [id, kind, title] of [
    [board, 'body', 'Nämnden'],
    [committee, 'body', 'Utskottet'],
    [document, 'document', awkward],
  ]) {
    await pool.query(
      `insert into knot (id, kind, title, address, state, visibility, search_text, body_id)
       values ($1, $2, $3, '/x', 'open', 'public', $3, $4)`,
      [id, kind, title, null],
    );
  }
  await pool.query(`insert into body (id, kind, name) values ($1, 'committee', 'Nämnden')`, [board]);
  await pool.query(
    `insert into body (id, kind, name, parent_id) values ($1, 'subcommittee', 'Utskottet', $2)`,
    [committee, board],
  );
  await pool.query('update knot set body_id = $1 where id = $2', [board, committee]);
  await pool.query(
    `insert into document (id, name, media_type, sha256, size, extracted) values ($1, 'a', 'text/plain', '', 3, $2)`,
    [document, awkward],
  );
  await pool.query('insert into document_content (id, bytes) values ($1, $2)', [
    document,
    Buffer.from([0, 92, 255]),
  ]);
});

after(async () => {
  await source.close();
  await rm(folder, { recursive: true, force: true });
});

const everything = async ({ pool }: Database): Promise<unknown[]> => {
  const answers = [];
  const session = await pool.connect();
  await session.query(`set timezone = 'UTC'`);
  for (const table of ['knot', 'body', 'document', 'document_content', 'audit_entry', 'tie']) {
    answers.push((await session.query(`select t::text from ${table} t order by 1`)).rows);
  }
  session.release(true);
  return answers;
};

test('a backup restored into an empty database holds the same rows, found and logged as before', async () => {
  const made = await backup(source.pool, file('hel.rtb'), { now });
  const target = await testDatabase(); // the server in TEST_DATABASE_URL where one is set: an older PostgreSQL
  try {
    await restore(target, file('hel.rtb'));
    assert.deepEqual(await everything(target), await everything(source));
    const found = await target.pool.query(
      `select title from knot where search @@ to_tsquery('swedish', 'citat')`,
    );
    assert.equal(found.rows[0].title, awkward);
    await target.pool.query(
      `insert into sign_in_attempt (username, address, succeeded) values ('a', 'b', true)`,
    );
    await target.pool.query(`update body set name = 'Nämnd'`);
    const audits = made.tables.find((table) => table.name === 'audit_entry')?.rows ?? 0;
    const highest = await target.pool.query('select max(id) as id from audit_entry');
    assert.equal(highest.rows[0].id, audits + 2);
    await assert.rejects(target.pool.query('delete from audit_entry'), /added to, never changed/);
  } finally {
    await target.close();
  }
});

test('a backup is one moment: what is written while it is taken is not half in it', async () => {
  const writing = (async () => {
    for (let count = 0; count < 30; count += 1) {
      const id = newId();
      await source.pool
        .query(
          `with k as (insert into knot (id, kind, title, address, state, visibility) values ($1, 'goal', 'M', '/', 'open', 'public') returning id)
         insert into tie (source_id, result_id, kind) select $1, id, 'x' from knot where kind = 'document'`,
          [id],
        )
        .catch(() => undefined);
    }
  })();
  await backup(source.pool, file('under.rtb'), { now });
  await writing;
  const target = await testDatabase();
  try {
    await restore(target, file('under.rtb'));
  } finally {
    await target.close();
  }
});

test('a damaged, cut or foreign file is refused, and nothing is loaded', async () => {
  await backup(source.pool, file('rätt.rtb'), { now });
  const bytes = await readFile(file('rätt.rtb'));
  const manifest = await readManifest(file('rätt.rtb'));
  const middle = manifest.tables.find((table) => table.name === 'knot')?.offset ?? 0;
  await writeFile(file('skadad.rtb'), bytes.with(middle + 12, (bytes[middle + 12] ?? 0) ^ 1));
  await writeFile(file('kapad.rtb'), bytes.subarray(0, bytes.length - 40));
  await writeFile(file('främmande.rtb'), 'PGDMP hej');
  await writeFile(file('tom.rtb'), '');
  await writeFile(file('påhäng.rtb'), bytes);
  await appendFile(file('påhäng.rtb'), 'x');
  const target = await testDatabase();
  try {
    for (const name of ['skadad', 'kapad', 'påhäng']) {
      await assert.rejects(restore(target, file(`${name}.rtb`)), /skadad eller avbruten/);
    }
    for (const name of ['främmande', 'tom']) {
      await assert.rejects(restore(target, file(`${name}.rtb`)), /är ingen säkerhetskopia/);
    }
    await assert.rejects(restore(target, file('saknas.rtb')), /går inte att öppna/);
    assert.deepEqual((await target.pool.query('select from knot')).rows, []);
  } finally {
    await target.close();
  }
});

test('a database with rows is never restored into', async () => {
  await backup(source.pool, file('andra.rtb'), { now });
  await assert.rejects(
    restore(source, file('andra.rtb')),
    (error) => error instanceof BackupProblem && /inte tom/.test(error.message),
  );
});

test('a backup that cannot be written leaves no file, and one under way is left alone', async () => {
  await assert.rejects(backup(source.pool, file('finns/inte.rtb'), { now }), /Det går inte att skriva/);
  const other = await open(file('x.rtb.part'), 'w');
  await other.close();
  await assert.rejects(backup(source.pool, file('x.rtb'), { now }), /pågår, eller avbröts/);
  await assert.rejects(stat(file('x.rtb')));
});
