import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { testDatabase } from '../../platform/postgres/testing.ts';
import { frontDoor } from '../../platform/web/testing.ts';
import type { Door } from '../../platform/web/testing.ts';
import { bodyRoutes } from '../bodies.routes.tsx';
import { isCode } from './first-administrator.ts';
import { firstAdministratorRoutes } from './first-administrator.routes.tsx';

let database: Awaited<ReturnType<typeof testDatabase>>;
let door: Door;
before(async () => {
  database = await testDatabase();
  const nothing = () => Promise.resolve(undefined);
  door = frontDoor(database, [
    firstAdministratorRoutes({ code: 'K7QF-2MXD-93PW' }),
    bodyRoutes({ threadPanel: nothing, sections: nothing }),
  ]);
});
after(() => database.close());

const filled = {
  kod: 'k7qf 2mxd 93pw',
  kommun: 'Sjöstads kommun',
  namn: 'Maja Lindvall',
  anvandarnamn: 'maja',
  losenord: 'fyra gröna båtar',
  igen: 'fyra gröna båtar',
};
const count = async (table: string) =>
  (await sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)}`.execute(database.db)).rows[0]
    ?.n;

test('an empty installation leads to the page where the first administrator is added', async () => {
  assert.equal((await door.visitor().get('/')).location, '/kom-igang');
  assert.deepEqual((await door.visitor().get('/kom-igang')).headings(), ['Kom igång']);
});

test('without the code, or with a weak password, nobody is added; what was typed stays but for the password', async () => {
  const visitor = door.visitor();
  const wrong = await visitor.send('/kom-igang', '/kom-igang', { ...filled, kod: 'K7QF-2MXD-93PX' });
  assert.equal(wrong.status, 422);
  assert.ok(wrong.has('Koden stämmer inte'));
  assert.match(wrong.html, /value="Sjöstads kommun"/);
  assert.doesNotMatch(wrong.html, /gröna båtar/);
  const weak = await visitor.send('/kom-igang', '/kom-igang', { ...filled, losenord: 'kort', igen: 'kort' });
  assert.ok(weak.has('Lösenordet behöver ha minst tolv tecken.'));
  const empty = await visitor.send('/kom-igang', '/kom-igang', {});
  assert.equal(empty.problems().length, 5);
  assert.equal(await count('account'), 0);
  assert.equal(await count('body'), 0);
});

test('two who try at the same time: one becomes administrator, signed in, and the door is closed behind', async () => {
  const [a, b] = [door.visitor(), door.visitor()];
  const answers = await Promise.all([a.post('/kom-igang', filled), b.post('/kom-igang', filled)]);
  assert.deepEqual(
    answers.map((one) => one.status).toSorted((x, y) => x - y),
    [303, 404],
  );
  const first = answers[0].status === 303 ? a : b;
  const page = await first.get('/organ');
  assert.ok(page.has('Sjöstads kommun'));
  assert.ok(page.has('Lägg till organ'));
  assert.equal(await count('account'), 1);
  assert.equal(await count('body'), 1);
  assert.equal((await door.visitor().get('/kom-igang')).status, 404);
  assert.equal((await door.visitor().post('/kom-igang', filled)).status, 404);
  assert.equal((await door.visitor().get('/logga-in')).status, 200);
  const again = await door.visitor().post('/logga-in', { username: 'Maja', password: filled.losenord });
  assert.equal(again.status, 303);
});

test('a code is read without case and hyphens; an empty code opens nothing', () => {
  assert.ok(isCode(' k7qf-2mxd-93pw ', 'K7QF-2MXD-93PW'));
  assert.ok(!isCode('', ''));
  assert.ok(!isCode('--', ''));
  assert.ok(!isCode('K7QF', 'K7QF-2MXD-93PW'));
});
