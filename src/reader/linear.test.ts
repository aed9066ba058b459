// One sign or word over and over costs as much as there is of it, wherever in a document it stands.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { around } from './assignments/sentences.fixtures.ts';
import { understand } from './reader.fixtures.ts';
import { fold } from './text/fold.ts';

/** Milliseconds of work of this process; the better of two where the first is over the limit. */
function costOf(text: string, limit: number): number {
  const once = () => {
    const before = process.cpuUsage();
    understand(text);
    return process.cpuUsage(before).user / 1000;
  };
  const first = once();
  return first < limit ? first : Math.min(first, once());
}

test('a million section signs are understood in under three seconds', () => {
  const cost = costOf('§ '.repeat(1_000_000), 3000);
  assert.ok(cost < 3000, `${cost} ms`);
});

for (const [where, put] of Object.entries({ ...around, alone: (text: string) => text }))
  test(`ten times the signs cost about ten times as much (${where})`, () => {
    for (const sign of ['§ ', '§ \n', '§§', '” ', '• ', 'Å ', '– ', '1. ', 'att ', '(S) ', '| ']) {
      const base = Math.max(costOf(put(sign.repeat(4_000)), 15), 15);
      const cost = costOf(put(sign.repeat(40_000)), base * 30);
      assert.ok(cost < base * 30, `${JSON.stringify(sign)}: ${base} ms, then ${cost} ms`);
    }
  });

test('folding keeps every place, and changes only letters and dashes', () => {
  assert.equal(fold('§ 12 ”Ärendet” – Ålgård • É…'), '§ 12 ”arendet” - algard • e…');
});
