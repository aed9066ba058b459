// Ten times the text takes about ten times as long, not a hundred times, in every format.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inEveryFormat, minutes } from './formats.fixtures.ts';
import { openDocument } from './open.ts';

const many = (times: number) =>
  inEveryFormat({ ...minutes, lines: Array.from({ length: times }, () => minutes.lines).flat() });

/** Milliseconds of work of this process, the best of a few. */
async function costOf(bytes: Uint8Array): Promise<number> {
  const costs: number[] = [];
  for (let round = 0; round < 3; round++) {
    const before = process.cpuUsage();
    const opened = await openDocument(bytes, 'a');
    const { user, system } = process.cpuUsage(before);
    assert.ok(opened.ok);
    costs.push((user + system) / 1000);
  }
  return Math.min(...costs);
}

const small = many(60);
const large = many(600);
for (const ending of ['docx', 'odt', 'rtf', 'html', 'txt', 'eml'])
  test(`reading ${ending} costs as much as there is to read`, async () => {
    const [little, much] = [small[ending], large[ending]];
    assert.ok(little && much);
    const base = Math.max(await costOf(little), 5);
    const cost = await costOf(much);
    assert.ok(cost < base * 35, `${base} ms, then ${cost} ms`);
    if (ending === 'docx') assert.ok(base < 300, `${base} ms for some twenty pages`);
  });
