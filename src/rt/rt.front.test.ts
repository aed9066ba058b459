import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { bodyStore } from '../bodies/bodies.store.ts';
import { batchStore } from '../import/batch/batches.store.ts';
import type { PersonId } from '../kernel/actor.ts';
import { day } from '../kernel/day.ts';
import { testDatabase } from '../platform/postgres/testing.ts';
import { fits } from '../platform/sign-in/password.ts';
import { asPerson, asSystem } from '../platform/sql/transaction.ts';

const loader = fileURLToPath(new URL('../platform/tsx.ts', import.meta.url));
const program = fileURLToPath(new URL('rt.ts', import.meta.url));
let database: Awaited<ReturnType<typeof testDatabase>>;
let folder = '';

type Answer = { code: number | null; said: string; complained: string };

/** Runs rt on a database, with what is piped to it. */
async function rt(args: readonly string[], input = '', url = database.url): Promise<Answer> {
  const flags = ['--disable-warning=ExperimentalWarning', '--import', loader, program];
  const child = spawn(process.execPath, [...flags, ...args], { env: { ...process.env, DATABASE_URL: url } });
  child.stdin.on('error', () => undefined); // a command that reads nothing has closed it
  child.stdin.end(input);
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  const [said, complained, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  return { code, said, complained };
}

const account = async (username: string) =>
  (
    await database.pool.query<{ password_hash: string; locked_at: Date | null; name: string }>(
      'select a.*, p.name from account a join person p on p.id = a.person_id where username = $1',
      [username],
    )
  ).rows[0];

before(async () => {
  database = await testDatabase();
  folder = await mkdtemp(join(tmpdir(), 'rt-'));
});
after(async () => {
  await database.close();
  await rm(folder, { recursive: true, force: true });
});

test('every command explains itself, and wrong usage ends with 2', async () => {
  for (const name of ['backup', 'restore', 'check', 'user']) {
    const { code, said } = await rt([name, '--help']);
    assert.equal(code, 0);
    assert.match(said, new RegExp(`^Användning: rt ${name}`));
  }
  for (const args of [
    [],
    ['finns-inte'],
    ['backup'],
    ['check', 'x'],
    ['user', 'add'],
    ['user', 'lock', 'a', '--nej'],
  ]) {
    const { code, said, complained } = await rt(args);
    assert.deepEqual([args, code, said], [args, 2, '']);
    assert.match(complained, /Användning:/);
  }
});

test('an account is added with the password that is piped in, changed, locked and unlocked', async () => {
  const added = await rt(['user', 'add', 'Alva Strand', '--username', 'alva'], 'sjutton gröna grindar\n');
  assert.equal(added.said, 'Alva Strand kan nu logga in som alva.\n');
  const made = await account('alva');
  assert.equal(made?.name, 'Alva Strand');
  assert.ok(await fits('sjutton gröna grindar', made?.password_hash ?? ''));
  const again = await rt(['user', 'add', 'Alva Berg', '--username', 'ALVA', '--generate']);
  assert.deepEqual([again.code, again.complained], [1, 'Användarnamnet ALVA är upptaget.\n']);
  const changed = await rt(['user', 'passwd', 'alva', '--generate']);
  const password = /Lösenord: (\S+)/.exec(changed.said)?.[1] ?? '';
  assert.ok(await fits(password, (await account('alva'))?.password_hash ?? ''));
  await rt(['user', 'lock', 'alva']);
  assert.notEqual((await account('alva'))?.locked_at, null);
  await rt(['user', 'unlock', 'alva']);
  assert.equal((await account('alva'))?.locked_at, null);
});

test('a password that is too short, or an account that is not there, changes nothing', async () => {
  const short = await rt(['user', 'add', 'Bo Ek', '--username', 'bo'], 'kort\n');
  assert.equal(short.code, 1);
  assert.match(short.complained, /minst tolv tecken/);
  assert.equal(await account('bo'), undefined);
  assert.equal(
    (await rt(['user', 'lock', 'bo'])).complained,
    'Det finns inget konto med användarnamnet bo.\n',
  );
});

test('an administrator is made where there is a municipality, and nothing of it where there is none', async () => {
  const early = await rt(['user', 'add', 'Cia Lund', '--username', 'cia', '--administrator', '--generate']);
  assert.match(early.complained, /ingen kommun i registret/);
  assert.equal(await account('cia'), undefined);
  await asSystem(database.db, (db) =>
    bodyStore(db).addBody({ kind: 'municipality', name: 'Sjöholma kommun', visibility: 'public' }),
  );
  const later = await rt(['user', 'add', 'Cia Lund', '--username', 'cia', '--administrator', '--generate']);
  assert.equal(later.code, 0);
  const { rows } = await database.pool.query(`select role from membership where role = 'administrator'`);
  assert.equal(rows.length, 1);
});

test('a backup moves everything to another database, where the check finds nothing wrong', async () => {
  const path = join(folder, 'kopia.rtb');
  assert.match((await rt(['backup', path])).said, /är klar: \d+ rader/);
  assert.match((await rt(['backup', path])).complained, /skrivs inte över/);
  const other = await testDatabase();
  try {
    assert.equal((await rt(['restore', path], '', other.url)).code, 0);
    const whole = await rt(['check'], '', other.url);
    assert.deepEqual([whole.code, whole.complained], [0, '']);
    assert.match(whole.said, /^Allt hänger ihop: \d+ kontroller utan anmärkning/);
    assert.match((await rt(['restore', path], '', other.url)).complained, /inte tom/);
  } finally {
    await other.close();
  }
});

test('the seal in the data folder goes with the backup; a restore lays it where none is, and never over one', async () => {
  const path = join(folder, 'med-sigill.rtb');
  const here = join(folder, 'data');
  await mkdir(join(here, 'sigill'), { recursive: true });
  for (const name of ['sigill.nyckel.pem', 'sigill.pem', 'utfardare.pem'])
    await writeFile(join(here, 'sigill', name), `innehållet i ${name}`);
  await writeFile(join(here, 'sigill', 'annat.txt'), 'hör inte hit');
  assert.equal((await rt(['backup', path, '--data', here])).code, 0);
  const other = await testDatabase();
  try {
    const there = join(folder, 'ny-data');
    const restored = await rt(['restore', path, '--data', there], '', other.url);
    assert.match(restored.said, /Kommunens sigill är återställt/);
    assert.deepEqual((await readdir(join(there, 'sigill'))).sort(), [
      'sigill.nyckel.pem',
      'sigill.pem',
      'utfardare.pem',
    ]);
    const key = join(there, 'sigill/sigill.nyckel.pem');
    assert.equal(await readFile(key, 'utf8'), 'innehållet i sigill.nyckel.pem');
    assert.equal((await stat(key)).mode & 0o077, 0);
  } finally {
    await other.close();
  }
  const third = await testDatabase();
  try {
    const used = join(folder, 'anvand-data');
    await mkdir(join(used, 'sigill'), { recursive: true });
    await writeFile(join(used, 'sigill/sigill.pem'), 'det egna');
    const restored = await rt(['restore', path, '--data', used], '', third.url);
    assert.match(restored.said, /har redan ett sigill/);
    assert.equal(await readFile(join(used, 'sigill/sigill.pem'), 'utf8'), 'det egna');
    assert.deepEqual(await readdir(join(used, 'sigill')), ['sigill.pem']);
  } finally {
    await third.close();
  }
});

test('the check names what is broken, counts it, and ends with 1', async () => {
  await database.pool.query(`begin; alter table body disable trigger user;
    insert into knot (id, kind, title, address, state, visibility) values
      ('00000000-0000-7000-8000-000000000001', 'goal', 'Mål utan rad', '/mal/1', 'open', 'public'),
      ('00000000-0000-7000-8000-000000000002', 'body', 'Nämnd utan logg', '/organ/2', 'open', 'public');
    insert into body (id, kind, name) values ('00000000-0000-7000-8000-000000000002', 'committee', 'Nämnd utan logg');
    alter table body enable trigger user; commit`);
  const { code, said } = await rt(['check']);
  assert.equal(code, 1);
  assert.match(said, /Knutar av slaget goal som saknar sin rad i goal\. \(1\)\n {2}Mål utan rad/);
  assert.match(said, /saknar sin post i loggen.* \(1\)\n {2}body 00000000-0000-7000-8000-000000000002/);
});

test('a server that does not answer is a sentence, not a stack', async () => {
  const { code, complained } = await rt(['check'], '', 'postgres://nobody@127.0.0.1:1/x');
  assert.equal(code, 1);
  assert.equal(
    complained,
    'Det går inte att nå databasservern i DATABASE_URL. Kontrollera adressen och att servern är igång.\n',
  );
});

test('a folder is read in as one batch of the person, to be reviewed; what cannot be read is named', async () => {
  const { clerk } = await asSystem(database.db, async (db) => {
    const bodies = bodyStore(db);
    const board = await bodies.addBody({ kind: 'committee', name: 'Bryggnämnden', visibility: 'public' });
    const person = await bodies.addPerson({ name: 'Pia Holm' });
    await bodies.addMembership({ bodyId: board, personId: person, role: 'secretary' });
    return { clerk: person };
  });
  await database.pool.query(
    `insert into account (person_id, username, password_hash) values ($1, 'pia', '')`,
    [clerk],
  );
  const files = join(folder, 'protokoll');
  await mkdir(join(files, '2025'), { recursive: true });
  const minutes = (n: number) => `Protokoll\n\n§ ${n} Bryggan\n\nBeslut\n\nBrygga ${n} ska rustas.\n`;
  await writeFile(join(files, '2025', 'a.txt'), minutes(1));
  await writeFile(join(files, 'b.txt'), minutes(2));
  await writeFile(join(files, '.dold'), minutes(3));
  await writeFile(join(files, 'tom.docx'), '');
  const read = await rt(['import', files, '--som', 'pia']);
  assert.equal(read.code, 1, read.complained);
  assert.match(read.said, /protokoll\/tom\.docx: Filen är tom/);
  assert.match(read.said, /3 filer: 2 väntar på granskning, 1 kunde inte läsas/);
  assert.match(read.said, /\/las-in\/omgang\/[\w-]+/);
  const { rows } = await database.pool.query(
    `select count(*)::int as readings, (select count(*)::int from document) as stored from reading where started_by = $1`,
    [clerk],
  );
  assert.deepEqual(rows, [{ readings: 2, stored: 0 }]);
  assert.match((await rt(['import', '--resume', '--som', 'pia'])).complained, /alla är klara/);
  assert.equal((await rt(['import', '--resume', 'en', 'två', '--som', 'pia'])).code, 2);
  assert.equal((await rt(['import', files])).code, 2);
  assert.match((await rt(['import', files, '--som', 'cia.okand'])).complained, /inget konto/);
});

test('any batch that was interrupted is gone on with: the latest, or the one whose number is given; the others are told', async () => {
  const { rows: accounts } = await database.pool.query<{ id: PersonId }>(
    `select person_id as id from account where username = 'pia'`,
  );
  const clerk = accounts[0]?.id;
  assert.ok(clerk);
  const interrupted = (name: string, n: number) =>
    asPerson(database.db, clerk, day('2026-11-24'), async (db) => {
      const batches = batchStore(db);
      const id = await batches.begin(name, clerk, 'command');
      const bytes = new TextEncoder().encode(`Protokoll\n\n§ ${n} Kajen\n\nBeslut\n\nKaj ${n} ska rustas.\n`);
      await batches.add(id, clerk, [{ path: `${name}.txt`, bytes }]);
      return id;
    });
  const older = await interrupted('våren', 41);
  const newer = await interrupted('hösten', 42);
  const unknown = await rt(['import', '--resume', '00000000-0000-7000-8000-000000000009', '--som', 'pia']);
  assert.equal(unknown.code, 1);
  assert.match(
    unknown.complained,
    new RegExp(`Det finns ingen omgång .*\\n.*\\n {2}${newer} {2}hösten: 0 av 1 fil`),
  );

  const named = await rt(['import', '--resume', older, '--som', 'pia']);
  assert.equal(named.code, 0, named.complained);
  assert.match(named.said, /^Fortsätter med våren\./);
  assert.match(named.said, new RegExp(`\\n {2}${newer} {2}hösten`));
  assert.match(named.said, new RegExp(`Granska på /las-in/omgang/${older}`));
  assert.match((await rt(['import', '--resume', older, '--som', 'pia'])).complained, /våren är redan klar/);

  const latest = await interrupted('vintern', 43);
  const read = await rt(['import', '--resume', '--som', 'pia']);
  assert.equal(read.code, 0, read.complained);
  assert.match(read.said, new RegExp(`^Fortsätter med vintern\\.[^]*Granska på /las-in/omgang/${latest}`));
});
