import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startsFrom } from './starting.ts';

const own = { id: 'own', isOwn: true, fits: true };
const prepared = { id: 'prepared', isOwn: false, fits: true };
const other = { id: 'other', isOwn: false, fits: false };

test('a matter starts from what the preparing body proposes, else from what stands on the item (G3)', () => {
  const ids = (offered: Parameters<typeof startsFrom<typeof own>>[0]) =>
    startsFrom(offered).map(({ id }) => id);
  assert.deepEqual(ids([own, prepared, other]), ['prepared']);
  assert.deepEqual(ids([own, other]), ['own']);
  assert.deepEqual(ids([other]), [], 'another matter’s proposal is never decided by one key');
});
