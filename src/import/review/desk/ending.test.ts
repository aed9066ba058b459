import assert from 'node:assert/strict';
import { test } from 'node:test';
import { whyNotEnd } from './ending.ts';
import type { Ending } from './ending.ts';

const ready: Ending = { obstacles: [], doubtful: [], unansweredToo: false, shownVersion: 3, version: 3 };

test('what has to be said goes before what has changed, and that before doubts nobody has answered', () => {
  assert.equal(whyNotEnd(ready), undefined);
  const doubted = { ...ready, doubtful: ['p0.u1'] };
  assert.equal(whyNotEnd(doubted), 'unanswered');
  assert.equal(whyNotEnd({ ...doubted, unansweredToo: true }), undefined);
  assert.equal(whyNotEnd({ ...doubted, unansweredToo: true, shownVersion: 2 }), 'stale');
  assert.equal(whyNotEnd({ ...doubted, shownVersion: 2, obstacles: [{ problem: 'no-day' }] }), 'obstacles');
});
