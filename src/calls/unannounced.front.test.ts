import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { rooms } from '../app.tsx';
import { aMunicipality } from '../bodies/bodies.fixtures.ts';
import type { Fixture } from '../bodies/bodies.fixtures.ts';
import { bodyStore } from '../bodies/bodies.store.ts';
import { handedToCalls } from '../call-parts.store.ts';
import { day } from '../kernel/day.ts';
import { meetingStore } from '../meetings/meetings.store.ts';
import { testDatabase } from '../platform/postgres/testing.ts';
import type { Db } from '../platform/sql/pool.ts';
import { asSystem } from '../platform/sql/transaction.ts';
import { frontDoor } from '../platform/web/testing.ts';
import type { Door } from '../platform/web/testing.ts';
import { unannouncedOf } from './unannounced.store.ts';

let database: Awaited<ReturnType<typeof testDatabase>>;
let door: Door;
let known: Fixture;
const system = <Answer>(work: (db: Db) => Promise<Answer>) => asSystem(database.db, work);
before(async () => {
  database = await testDatabase();
  known = await system(aMunicipality);
  await system((db) =>
    bodyStore(db).addMembership({
      bodyId: known.bodies.council,
      personId: known.people.elected,
      role: 'chair',
    }),
  );
  door = frontDoor(database, rooms());
});
after(() => database.close());

test('the council decides nothing that it was not told of in time, until all agree; to table it may be decided (P20)', async () => {
  const { id, item } = await system(async (db) => {
    const meetings = meetingStore(db);
    const when = { onDay: day('2026-11-30'), startsAt: '18:00', place: 'Tallen' } as const;
    const head = {
      bodyId: known.bodies.council,
      kind: 'board',
      state: 'planned',
      visibility: 'public',
    } as const;
    const meeting = await meetings.plan({ ...head, ...when });
    const itemId = await meetings.addItem({ meetingId: meeting, heading: 'Taxa', kind: 'decision' });
    return { id: meeting, item: itemId };
  });
  const chair = await door.as(known.people.elected);
  const call = `/moten/${id}/kallelse`;
  await chair.send(call, call, { bekrafta: 'ja' });
  const stopped = () => system((db) => unannouncedOf(db, handedToCalls(), id));
  assert.deepEqual([...(await stopped())], [item]);
  await system((db) =>
    sql`update meeting set on_day = '2026-11-24', state = 'held' where id = ${id}`.execute(db),
  );
  const decide = (text: string) => chair.post('/beslut/nytt', { punkt: item, text });
  const early = await decide('Fullmäktige antar taxan.');
  assert.ok(early.status === 422 && early.has('inte kungjort i tid'));
  assert.equal((await decide('Fullmäktige bordlägger ärendet.')).status, 303);
  assert.equal((await chair.post(`${call}/samtycke`, { punkt: item, eniga: 'ja' })).status, 303);
  assert.equal((await stopped()).size, 0);
  assert.equal((await decide('Fullmäktige antar taxan.')).status, 303);
});
