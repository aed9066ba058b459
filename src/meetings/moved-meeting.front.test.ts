import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { bodyStore } from '../bodies/bodies.store.ts';
import { day } from '../kernel/day.ts';
import { testDatabase } from '../platform/postgres/testing.ts';
import { asSystem } from '../platform/sql/transaction.ts';
import { threadStore } from '../thread/thread.store.ts';
import { meetingStore } from './meetings.store.ts';

const database = await testDatabase();
after(() => database.close());

test('a meeting that is moved takes its agenda with it to the new day', async () => {
  await asSystem(database.db, async (db) => {
    const bodyId = await bodyStore(db).addBody({
      kind: 'managementTeam',
      name: 'Ledningsgruppen',
      visibility: 'internal',
    });
    const meetings = meetingStore(db);
    const id = await meetings.plan({
      bodyId,
      kind: 'management',
      onDay: day('2026-12-14'),
      state: 'planned',
      visibility: 'internal',
    });
    const item = await meetings.addItem({ meetingId: id, heading: 'Jourlistan', kind: 'reportBack' });
    const change = {
      kind: 'management',
      onDay: day('2026-11-24'),
      startsAt: undefined,
      endsAt: undefined,
      place: '',
      note: '',
    } as const;
    assert.equal(await meetings.change(id, 1, change), 'changed');
    assert.equal((await threadStore(db).find(item))?.day, '2026-11-24');
  });
});
