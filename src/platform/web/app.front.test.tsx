import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { newId } from '../../kernel/id.ts';
import { testDatabase } from '../postgres/testing.ts';
import { openPool } from '../sql/pool.ts';
import { asSystem } from '../sql/transaction.ts';
import { form, routes, signedIn } from './context.ts';
import { Form, SubmitButton, TextInput } from './form.tsx';
import { Page } from './page.tsx';
import { seeOther, show } from './show.tsx';
import { frontDoor } from './testing.ts';

const database = await testDatabase();
after(() => database.close());
const alva = newId<'person'>();
await asSystem(database.db, async (db) => {
  await sql`insert into knot (id, kind, title, address, state, visibility)
    values (${alva}, 'person', 'Alva Strand', '/personer/x', '', 'internal')`.execute(db);
  await sql`insert into person (id, name) values (${alva}, 'Alva Strand')`.execute(db);
  // whoever runs something may add people
  const team = newId<'body'>();
  await sql`insert into knot (id, kind, title, address, state, visibility, body_id)
    values (${team}, 'body', 'Laget', '/organ/x', '', 'internal', ${team})`.execute(db);
  await sql`insert into body (id, kind, name) values (${team}, 'other', 'Laget')`.execute(db);
  await sql`insert into membership (id, body_id, person_id, role)
    values (${newId()}, ${team}, ${alva}, 'chair')`.execute(db);
});

/** A slice of one noun: names that are added to the register. */
const names = () =>
  routes()
    .get('/namn', async (c) => {
      const rows = await sql<{ name: string }>`select name from person order by name`.execute(c.get('db'));
      return show(
        c,
        <Page title="Namn">
          <ul>
            {rows.rows.map(({ name }) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
          <Form action="/namn">
            <TextInput name="name" label="Namn" />
            <SubmitButton>Lägg till namn</SubmitButton>
          </Form>
        </Page>,
      );
    })
    .post('/namn', async (c) => {
      signedIn(c);
      const name = form(c).text('name');
      await add(c.get('db'), name);
      if (name.length < 3) return show(c, <Page title="För kort">{name}</Page>, 422);
      return seeOther(c, `/namn?nytt=${encodeURIComponent(name)}`, 'Sparat.');
    })
    .get('/fel', () => {
      throw new Error('hemligt om databasen');
    })
    .post('/fil', (c) => show(c, <Page title="Fil">{form(c).file('fil')?.bytes.length ?? 0}</Page>));

async function add(db: typeof database.db, name: string): Promise<void> {
  const id = newId<'person'>();
  await sql`insert into knot (id, kind, title, address, state, visibility)
    values (${id}, 'person', ${name}, '/x', '', 'internal')`.execute(db);
  await sql`insert into person (id, name) values (${id}, ${name})`.execute(db);
}

const count = async (name: string): Promise<number> => {
  const rows = await sql<{ n: number }>`select count(*) as n from person where name = ${name}`.execute(
    database.db,
  );
  return rows.rows[0]?.n ?? -1;
};
const door = frontDoor(database, [names()]);
const signIn = () => door.as(alva);

test('a form sent twice, also at the same moment, is stored once and leads to the same place', async () => {
  const visitor = await signIn();
  const sent = { formKey: randomUUID(), name: 'Bo Ek' };
  const answers = await Promise.all([visitor.post('/namn', sent), visitor.post('/namn', sent)]);
  const third = await visitor.post('/namn', sent);
  for (const answer of [...answers, third]) {
    assert.equal(answer.status, 303);
    assert.equal(answer.location, '/namn?nytt=Bo%20Ek');
  }
  assert.equal(await count('Bo Ek'), 1);
});

test('a form that was stored and then says something else is shown back, neither stored nor lost', async () => {
  const visitor = await signIn();
  const formKey = randomUUID();
  assert.equal((await visitor.post('/namn', { formKey, name: 'Eva Lo' })).status, 303);
  const changed = await visitor.post('/namn', { formKey, name: 'Eva Lohm' });
  assert.equal(changed.status, 409);
  assert.ok(changed.has('Formuläret är redan sparat') && changed.has('Eva Lohm'));
  assert.equal(changed.link('Visa det som sparades'), '/namn?nytt=Eva%20Lo');
  assert.equal(await count('Eva Lohm'), 0);
});

test('a no takes everything back, and the corrected form may be sent with the same key', async () => {
  const visitor = await signIn();
  const formKey = randomUUID();
  assert.equal((await visitor.post('/namn', { formKey, name: 'Bo' })).status, 422);
  assert.equal(await count('Bo'), 0);
  assert.equal((await visitor.post('/namn', { formKey, name: 'Bosse' })).status, 303);
  assert.equal(await count('Bosse'), 1);
});

test('the notice is shown once, on the next page', async () => {
  const visitor = await signIn();
  const stored = await visitor.send('/namn', '/namn', { name: 'Cia Ros' });
  assert.ok((await visitor.follow(stored)).has('Sparat.'));
  assert.ok(!(await visitor.get('/namn')).has('Sparat.'));
});

test('nobody who is not signed in sees or writes internal matters; a page leads to sign-in, a form is refused', async () => {
  const visitor = door.visitor();
  assert.ok(!(await visitor.get('/namn')).has('Alva Strand'));
  assert.equal((await visitor.post('/namn', { name: 'Dan Ek' })).status, 401);
  assert.equal(await count('Dan Ek'), 0);
  assert.equal((await visitor.get('/mitt-konto')).location, '/logga-in?vidare=%2Fmitt-konto');
});

test('a form from another site is refused, whichever way the browser says so', async () => {
  const { cookies } = await signIn();
  const post = (headers: Record<string, string>) =>
    door.app.request('http://localhost/namn', {
      method: 'POST',
      body: new URLSearchParams({ name: 'Elak Form' }),
      headers: { Cookie: `session=${cookies.get('session')}`, Host: 'localhost', ...headers },
    });
  const foreignOnes: Record<string, string>[] = [
    { Origin: 'https://elak.example' },
    { Origin: 'null' },
    { 'Sec-Fetch-Site': 'cross-site' },
    { 'Sec-Fetch-Site': 'same-site', Origin: 'http://localhost' },
  ];
  for (const foreign of foreignOnes) {
    const answer = await post(foreign);
    assert.equal(answer.status, 403);
    assert.match(await answer.text(), /Formuläret kom från en annan webbplats/);
  }
  assert.equal(await count('Elak Form'), 0);
  assert.equal((await post({ Origin: 'http://localhost' })).status, 303);
});

test('every page has a strict content security policy and nothing inline', async () => {
  const answer = await (await signIn()).get('/namn');
  const policy = answer.headers.get('Content-Security-Policy') ?? '';
  assert.match(policy, /default-src 'none'; script-src 'self'; style-src 'self'/);
  assert.ok(!policy.includes('unsafe'));
  assert.doesNotMatch(answer.html, /\sstyle=|\son\w+=|<style|<script>/);
});

test('the script waits for the whole page: one that comes from the cache before it would find nothing to help with', async () => {
  const { html } = await (await signIn()).get('/namn');
  assert.match(html, /<script type="module" src="[^"]+">/);
});

test('an unknown address, a broken page, a wrong kind of form and a NUL each get their page', async () => {
  const visitor = await signIn();
  const missing = await visitor.get('/finns-inte');
  assert.equal(missing.status, 404);
  assert.deepEqual(missing.headings(), ['Sidan finns inte']);
  const broken = await visitor.get('/fel');
  assert.equal(broken.status, 500);
  assert.deepEqual(broken.headings(), ['Något gick fel hos oss']);
  assert.ok(!broken.html.includes('hemligt'));
  assert.ok(broken.has(String(door.log.at(-1)?.['requestId'])));
  const json = await door.app.request('/namn', {
    method: 'POST',
    body: '{}',
    headers: { 'Content-Type': 'application/json' },
  });
  assert.equal(json.status, 415);
  assert.equal((await visitor.post('/namn', { name: 'Noll\0Tecken' })).status, 303);
  assert.equal(await count('NollTecken'), 1);
});

test('a text over 1 MB and a file over 25 MB are refused with a sentence; 24 MB comes through', async () => {
  const visitor = await signIn();
  const long = await visitor.post('/namn', { name: 'x'.repeat(1_100_000) });
  assert.equal(long.status, 413);
  assert.ok(long.has('högst 25 MB'));
  const file = (megabytes: number) => [
    { field: 'fil', name: 'stor.pdf', bytes: new Uint8Array(megabytes * 1024 * 1024) },
  ];
  assert.equal((await visitor.upload('/fil', {}, file(26))).status, 413);
  assert.ok((await visitor.upload('/fil', {}, file(24))).has(String(24 * 1024 * 1024)));
});

test('language and appearance are kept in cookies, and lead only to this site', async () => {
  const visitor = await signIn();
  const answer = await visitor.get('/sprak?till=en&vidare=/namn');
  assert.equal(answer.location, '/namn');
  assert.match((await visitor.get('/namn')).html, /<html lang="en"/);
  assert.equal((await visitor.get('/utseende?till=dark&vidare=//elak.example')).location, '/');
  assert.match((await visitor.get('/namn')).html, /data-color-scheme="dark"/);
});

test('while the database is away every page says so; when it is back, so are they', async () => {
  const own = openPool({ connectionString: database.url, max: 2 });
  const visitor = frontDoor(own, [names()]).visitor();
  assert.equal((await visitor.get('/namn')).status, 200);
  const name = new URL(database.url).pathname.slice(1);
  const maintenance = new URL(database.url);
  maintenance.pathname = '/postgres';
  const other = openPool({ connectionString: maintenance.href });
  const allow = (yes: boolean) =>
    sql`alter database ${sql.id(name)} allow_connections ${sql.raw(String(yes))}`.execute(other.db);
  await allow(false);
  await sql`select pg_terminate_backend(pid) from pg_stat_activity where datname = ${name}`.execute(other.db);
  const away = await visitor.get('/namn');
  assert.equal(away.status, 503);
  assert.deepEqual(away.headings(), ['Röda tråden når inte sin databas just nu']);
  assert.equal((await visitor.get('/halsa')).status, 503);
  await allow(true);
  assert.equal((await visitor.get('/namn')).status, 200);
  assert.equal((await visitor.get('/halsa')).status, 200);
  await own.close();
  await other.close();
});

test('a disk that is full is told apart: nothing is stored, and reading goes on', async () => {
  const full = routes().post('/full', async (c) => {
    await add(c.get('db'), 'Fulla Namnet');
    // what PostgreSQL answers when it cannot make a file longer
    await sql`do $$ begin raise exception 'could not extend file' using errcode = 'disk_full'; end $$`.execute(
      c.get('db'),
    );
    return seeOther(c, '/namn', 'Sparat.');
  });
  const visitor = await frontDoor(database, [full, names()]).as(alva);
  const answer = await visitor.post('/full');
  assert.equal(answer.status, 503);
  assert.deepEqual(answer.headings(), ['Det finns ingen plats kvar att spara på']);
  assert.equal(await count('Fulla Namnet'), 0);
  assert.equal((await visitor.get('/namn')).status, 200);
});

test('a connection that dies in the middle of a request stores nothing and says so', async () => {
  const dying = routes().post('/dor', async (c) => {
    await add(c.get('db'), 'Dödens Namn');
    const backend = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(c.get('db'));
    await sql`select pg_terminate_backend(${backend.rows[0]?.pid ?? 0}, 2000)`.execute(database.db);
    return seeOther(c, '/namn', 'Sparat.');
  });
  const own = openPool({ connectionString: database.url });
  const visitor = await frontDoor(own, [dying, names()]).as(alva);
  const answer = await visitor.post('/dor');
  assert.equal(answer.status, 503);
  assert.ok(!visitor.cookies.has('notis'));
  assert.equal(await count('Dödens Namn'), 0);
  assert.equal((await visitor.get('/namn')).status, 200);
  await own.close();
});
