import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import type { PersonId } from '../../kernel/actor.ts';
import { newId } from '../../kernel/id.ts';
import { testDatabase } from '../postgres/testing.ts';
import { asSystem } from '../sql/transaction.ts';
import { routes } from '../web/context.ts';
import type { Ctx } from '../web/context.ts';
import { frontDoor } from '../web/testing.ts';
import type { Visitor } from '../web/testing.ts';
import { announce } from './announce.store.ts';
import { followRoute } from './follow.routes.ts';
import { openLive } from './live.job.ts';

const database = await testDatabase();
const [live, elsewhere] = [openLive(database.pool), openLive(database.pool)];
after(async () => {
  await live.stop();
  await elsewhere.stop();
  await database.close();
});

const [anna, bo] = [newId<'person'>(), newId<'person'>()];
const draft = newId();
const topic = `knot:${draft}`;
/** Who may see the knot may follow it. */
const topicOf = async (c: Ctx): Promise<string | undefined> => {
  const { rows } = await sql`select from knot where id = ${c.req.param('id')}`.execute(c.get('db'));
  return rows.length > 0 ? `knot:${c.req.param('id')}` : undefined;
};
const pages = [routes().get('/utkast/:id/foljer', followRoute(topicOf))];
const door = frontDoor(database, pages, { live });
const other = frontDoor(database, pages, { live: elsewhere });

before(() =>
  asSystem(database.db, async (db) => {
    for (const id of [anna, bo]) {
      await sql`insert into knot (id, kind, title, address, state, visibility)
        values (${id}, 'person', 'Någon', '/personer/x', '', 'internal')`.execute(db);
      await sql`insert into person (id, name) values (${id}, 'Någon')`.execute(db);
    }
    await sql`insert into knot (id, kind, title, address, state, visibility, author_id)
      values (${draft}, 'goal', 'Utkast', '/mal/x', '', 'draft', ${anna})`.execute(db);
  }),
);

type Following = { next(): Promise<string>; leave(): Promise<void>; status: number };
async function follow(at: typeof door, person: PersonId): Promise<Following> {
  const visitor: Visitor = await at.as(person);
  const Cookie = [...visitor.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const answer = await at.app.request(`http://localhost/utkast/${draft}/foljer`, { headers: { Cookie } });
  const reader = answer.body?.getReader();
  return {
    status: answer.status,
    async next() {
      const { done, value } = (await reader?.read()) ?? { done: true };
      return done ? 'ended' : new TextDecoder().decode(value);
    },
    leave: async () => reader?.cancel(),
  };
}

test('followers in two processes hear a change once it is committed, and not what is taken back', async () => {
  const [here, there] = [await follow(door, anna), await follow(other, anna)];
  assert.equal(here.status, 200);
  for (const one of [here, there]) assert.match(await one.next(), /retry: \d+\n\nevent: changed/);
  // each process begins to listen with its first follower, and says so
  for (const one of [here, there]) assert.match(await one.next(), /event: changed/);
  await assert.rejects(
    database.db.transaction().execute(async (db) => {
      await announce(db, topic);
      throw new Error('taken back');
    }),
  );
  const heard = Promise.all([here.next(), there.next()]);
  const early = await Promise.race([
    heard,
    new Promise((resolve) => setTimeout(resolve, 300, 'nothing yet')),
  ]);
  assert.equal(early, 'nothing yet');
  await asSystem(database.db, (db) => announce(db, topic));
  for (const event of await heard) assert.equal(event, 'event: changed\ndata: 1\n\n');
  await Promise.all([here.leave(), there.leave()]);
  assert.equal(live.count + elsewhere.count, 0);
});

test('who may not see a thing may not follow it, and hears nothing of it', async () => {
  const refused = await follow(door, bo);
  assert.equal(refused.status, 404);
  assert.equal(live.count, 0);
});

test('many changes in one breath are told as one, the last of them too', async () => {
  const here = await follow(door, anna);
  await here.next();
  const heard: number[] = [];
  const hearing = (async () => {
    for (let event = await here.next(); event !== 'ended'; event = await here.next()) {
      if (event.includes('changed')) heard.push(performance.now());
    }
  })();
  for (let n = 0; n < 19; n += 1) await announce(database.db, topic);
  const beforeLast = performance.now();
  await announce(database.db, topic);
  for (let waited = 0; waited < 100 && (heard.at(-1) ?? 0) <= beforeLast; waited += 1) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  await new Promise((resolve) => setTimeout(resolve, 500));
  assert.ok((heard.at(-1) ?? 0) > beforeLast, 'the last change is told');
  assert.ok(heard.length < 20, `${heard.length} events for twenty changes`);
  await here.leave();
  await hearing;
});

test('streams end when the service stops', async () => {
  const here = await follow(door, anna);
  await here.next();
  await live.stop();
  let last = await here.next();
  while (last !== 'ended') last = await here.next();
  assert.equal(live.count, 0);
});

test('where nothing is followed, a browser is told to stop asking', async () => {
  const quiet = frontDoor(database, pages);
  assert.equal((await follow(quiet, anna)).status, 204);
});
