import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { sql } from 'kysely';
import { day } from '../../kernel/day.ts';
import { testDatabase } from '../../platform/postgres/testing.ts';
import { asPerson, asSystem } from '../../platform/sql/transaction.ts';
import { bodyStore } from '../bodies.store.ts';

const database = await testDatabase();
after(() => database.close());
const today = day('2026-11-24');
const people = 2000;
const bodies = 300;
/** Milliseconds for a whole reading. */
const goal = 50;

const given = [
  'Alva',
  'Bo',
  'Cajsa',
  'Doris',
  'Egil',
  'Frej',
  'Gun',
  'Hedda',
  'Ivar',
  'Jörgen',
  'Åke',
  'Östen',
];
const starts = [
  'Alm',
  'Berg',
  'Dal',
  'Ek',
  'Fors',
  'Gran',
  'Häll',
  'Kvist',
  'Lind',
  'Malm',
  'Nord',
  'Sjö',
  'Väst',
];
const ends = [
  'gren',
  'ström',
  'qvist',
  'berg',
  'lund',
  'mark',
  'sten',
  'vall',
  'dahl',
  'stedt',
  'roth',
  'fält',
];
const nameAt = (at: number): string => {
  const first = given[at % given.length];
  const second = given[(at * 7 + 3) % given.length];
  return `${first}-${second} ${starts[at % starts.length]}${ends[Math.floor(at / 13) % ends.length]}`;
};

/** A register of a size that a large municipality has. */
const reader = await asSystem(database.db, async (db) => {
  const store = bodyStore(db);
  const id = await store.addPerson({ name: 'Nora Stig' });
  const top = await store.addBody({ kind: 'council', name: 'Kommunfullmäktige', visibility: 'public' });
  await store.addMembership({ bodyId: top, personId: id, role: 'secretary' });
  return { id, top };
});
await fill(reader.top);

async function fill(top: string): Promise<void> {
  const { db } = database;
  const names = Array.from({ length: people }, (_, at) => nameAt(at));
  await sql`
    with made as (select gen_random_uuid() as id, name from unnest(${names}::text[]) name),
    hung as (insert into knot (id, kind, title, address, state, visibility)
      select id, 'person', name, '/personer/' || id, 'known', 'internal' from made)
    insert into person (id, name) select id, name from made`.execute(db);
  await sql`
    with made as (select gen_random_uuid() as id, 'Enheten för område ' || n as name from generate_series(1, ${bodies}) n),
    hung as (insert into knot (id, kind, title, address, state, visibility)
      select id, 'body', name, '/organ/' || id, 'inForce', 'internal' from made),
    put as (insert into body (id, kind, name, parent_id) select id, 'unit', name, ${top} from made returning id),
    posts as (select gen_random_uuid() as id, id as body_id from put),
    shown as (insert into knot (id, kind, title, address, state, visibility)
      select id, 'post', 'Enhetschef', '/poster/' || id, 'held', 'internal' from posts)
    insert into post (id, body_id, title, kind) select id, body_id, 'Enhetschef', 'unitManager' from posts`.execute(
    db,
  );
  await sql`analyze`.execute(db);
}

/** As a protocol has them: most known, some cut, some unknown. */
const said = Array.from({ length: 200 }, (_, at) => {
  const name = nameAt(at * 9);
  const [first = '', last = ''] = name.split(' ');
  return (
    [name, last, `${first[0]}. ${last}`, name.replaceAll('ö', 'o'), `${name} (S)`, `Okänd Person${at}`][
      at % 6
    ] ?? name
  );
});

test('two hundred names are matched among 2 000 people and 300 bodies in the time of a page', async () => {
  const times: number[] = [];
  const found = await asPerson(database.db, reader.id, today, async (db) => {
    const once = () =>
      bodyStore(db).matchAll(
        {
          people: said,
          bodies: ['KF', 'område 17', 'Kommunfullmäktiges', 'enheten'],
          posts: ['enhetschefen för område 12'],
        },
        { day: today },
      );
    let last = await once();
    for (let round = 0; round < 20 && Math.min(...times) > goal; round += 1) {
      const start = performance.now();
      last = await once();
      times.push(performance.now() - start);
    }
    return last;
  });
  const [best = 0] = times.toSorted((a, b) => a - b);
  console.log(`200 names among ${people} people and ${bodies} bodies: ${best.toFixed(0)} ms`);
  assert.equal(found.people.get(said[0] ?? '')?.[0]?.score, 1);
  assert.equal(found.bodies.get('KF')?.[0]?.name, 'Kommunfullmäktige');
  assert.equal(found.posts.get('enhetschefen för område 12')?.[0]?.name, 'Enhetschef, Enheten för område 12');
  // NOTE the goal is for a machine of its own; here other work may share it
  assert.ok(best < 10 * goal, `${best} ms`);
});
