import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { sql } from 'kysely';
import { newId } from '../../kernel/id.ts';
import type { PersonId } from '../../kernel/actor.ts';
import { testDatabase } from '../postgres/testing.ts';
import { asPerson, asSystem, asVisitor } from '../sql/transaction.ts';
import type { Db } from '../sql/pool.ts';
import { day } from '../../kernel/day.ts';
import { frontDoor } from '../web/testing.ts';
import { accountStore } from './accounts.store.ts';
import { tokenHash } from './sessions.store.ts';

const database = await testDatabase();
after(() => database.close());
const door = frontDoor(database, []);
const today = day('2026-11-24');
const password = 'tre röda äpplen i en skål';

async function person(name: string, username: string): Promise<PersonId> {
  const id = newId<'person'>();
  await asSystem(database.db, async (db) => {
    await sql`insert into knot (id, kind, title, address, state, visibility)
      values (${id}, 'person', ${name}, '/personer/x', '', 'internal')`.execute(db);
    await sql`insert into person (id, name) values (${id}, ${name})`.execute(db);
    assert.equal(await accountStore(db).add({ personId: id, username, password }), 'added');
  });
  return id;
}
assert.equal(await asVisitor(database.db, undefined, today, (db) => accountStore(db).any()), false);
const alva = await person('Alva Strand', 'alva.strand');
const nils = await person('Nils Backe', 'nils.backe');

const signIn = (username: string, typed = password, vidare = '/') =>
  door.visitor().post('/logga-in', { username, password: typed, vidare });
const asAlva = async () => {
  const visitor = door.visitor();
  const answer = await visitor.post('/logga-in', { username: 'Alva.Strand', password });
  assert.equal(answer.status, 303);
  return visitor;
};

test('a person signs in with name and password in any case of letters, and is shown by name', async () => {
  const visitor = await asAlva();
  assert.ok((await visitor.get('/mitt-konto')).has('Du är inloggad som Alva Strand.'));
  assert.equal(
    (await signIn('alva.strand', password, '/uppdrag?lage=oppet')).location,
    '/uppdrag?lage=oppet',
  );
});

test('the way back never leads to another site', async () => {
  for (const elsewhere of [
    'https://elak.example/',
    '//elak.example',
    '/\\elak.example',
    'javascript:alert(1)',
    '/\t/elak.example',
  ]) {
    assert.equal(
      (await signIn('alva.strand', password, elsewhere)).location?.includes('elak.example'),
      false,
      elsewhere,
    );
  }
});

test('a wrong password and an unknown name get the same answer, and what was typed is kept', async () => {
  const wrong = await signIn('alva.strand', 'fel');
  const unknown = await signIn('ingen.alls', 'fel');
  assert.equal(wrong.status, 401);
  assert.equal(unknown.status, 401);
  assert.deepEqual(wrong.problems(), unknown.problems());
  assert.equal(wrong.form('/logga-in')['username'], 'alva.strand');
  assert.equal(wrong.form('/logga-in')['password'], '');
});

test('empty fields are named, each at its field', async () => {
  const answer = await signIn('', '');
  assert.equal(answer.status, 422);
  assert.deepEqual(answer.problems(), ['Skriv ditt användarnamn.', 'Skriv ditt lösenord.']);
});

test('after five failures the right password must wait too, and the page says until when', async () => {
  for (let n = 0; n < 5; n += 1) assert.equal((await signIn('nils.backe', 'gissning')).status, 401);
  const answer = await signIn('nils.backe');
  assert.equal(answer.status, 429);
  assert.match(
    answer.problems()[0] ?? '',
    /^För många försök har misslyckats\. Försök igen efter klockan \d\d:\d\d\.$/,
  );
  assert.ok(Number(answer.headers.get('Retry-After')) > 0);
  await sql`update sign_in_attempt set at = at - interval '16 minutes'`.execute(database.db);
  assert.equal((await signIn('nils.backe')).status, 303);
});

test('a locked account tells only the one who has its password, and loses its sessions at once', async () => {
  const visitor = door.visitor();
  await visitor.post('/logga-in', { username: 'nils.backe', password });
  assert.equal((await visitor.get('/mitt-konto')).status, 200);
  await asSystem(database.db, (db) => accountStore(db).lock(nils));
  assert.equal((await visitor.get('/mitt-konto')).status, 302);
  assert.ok((await signIn('nils.backe')).has('Kontot är låst'));
  assert.ok(!(await signIn('nils.backe', 'fel')).has('Kontot är låst'));
  await asSystem(database.db, (db) => accountStore(db).unlock(nils));
  assert.equal((await signIn('nils.backe')).status, 303);
});

test('signing in gives a new session and ends the one before; signing out ends it', async () => {
  const visitor = await asAlva();
  const first = visitor.cookies.get('session') ?? '';
  await visitor.post('/logga-in', { username: 'alva.strand', password });
  const second = visitor.cookies.get('session') ?? '';
  assert.notEqual(first, second);
  const alive = async (token: string): Promise<boolean> => {
    const other = door.visitor();
    other.cookies.set('session', token);
    return (await other.get('/mitt-konto')).status === 200;
  };
  assert.deepEqual([await alive(first), await alive(second)], [false, true]);
  await visitor.post('/logga-ut');
  assert.equal(await alive(second), false);
  assert.equal(visitor.cookies.has('session'), false);
});

test('only a hash of the token and of the password is stored, and neither is in the log', async () => {
  const visitor = await asAlva();
  const token = visitor.cookies.get('session') ?? '';
  const found = await sql`select 1 from session where token_hash = ${tokenHash(token)}`.execute(database.db);
  assert.equal(found.rows.length, 1);
  const rows = await sql<{ text: string }>`
    select coalesce(before::text, '') || coalesce(after::text, '') as text from audit_entry where noun = 'account'`.execute(
    database.db,
  );
  assert.ok(rows.rows.length > 0);
  assert.ok(rows.rows.every(({ text }) => !text.includes('argon2')));
});

test('a session that has expired signs nobody in', async () => {
  const visitor = await asAlva();
  await sql`update session set expires_at = now() - interval '1 second'
    where token_hash = ${tokenHash(visitor.cookies.get('session') ?? '')}`.execute(database.db);
  assert.equal((await visitor.get('/mitt-konto')).location, '/logga-in?vidare=%2Fmitt-konto');
});

test('a password is changed by whoever knows it, and every other session ends', async () => {
  const here = await asAlva();
  const elsewhere = await asAlva();
  const change = (fields: Record<string, string>) => here.post('/mitt-konto', fields);
  const wrong = await change({ old: 'fel', new: 'kort', repeated: 'korta' });
  assert.equal(wrong.status, 422);
  assert.deepEqual(wrong.problems(), [
    'Det är inte ditt nuvarande lösenord.',
    'Lösenordet behöver ha minst tolv tecken.',
    'De två nya lösenorden är inte lika.',
  ]);
  const fresh = 'fyra gröna päron på ett fat';
  const changed = await change({ old: password, new: fresh, repeated: fresh });
  assert.ok((await here.follow(changed)).has('Lösenordet är bytt.'));
  assert.equal((await elsewhere.get('/mitt-konto')).status, 302);
  assert.equal((await signIn('alva.strand', password)).status, 401);
  assert.equal((await signIn('alva.strand', fresh)).status, 303);
});

test('pages reach no more of accounts and sessions than the one who acts may', async () => {
  const seen = async (db: Db) => {
    const count = async (table: string) =>
      (await sql<{ n: number }>`select count(*) as n from ${sql.table(table)}`.execute(db)).rows[0]?.n;
    return [await count('account'), await count('sign_in_attempt')];
  };
  assert.deepEqual(await asVisitor(database.db, undefined, today, seen), [0, 0]);
  assert.deepEqual(await asPerson(database.db, alva, today, seen), [1, 0]);
  await asPerson(database.db, alva, today, (db) => accountStore(db).lock(nils));
  assert.equal((await signIn('nils.backe')).status, 303);
  await assert.rejects(
    asPerson(database.db, alva, today, (db) =>
      accountStore(db).add({ personId: alva, username: 'x', password }),
    ),
    /row-level security|unique/,
  );
});

test('the same username, in any case of letters, is taken once', async () => {
  await asSystem(database.db, async (db) => {
    assert.equal(await accountStore(db).add({ personId: nils, username: 'ALVA.strand', password }), 'taken');
    assert.equal(await accountStore(db).any(), true);
  });
});
