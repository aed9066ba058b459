import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { defaultCalendar } from '../../kernel/calendar.ts';
import type { ReadDocument } from '../../kernel/read-document.ts';
import { openDocument } from '../../platform/files/open.ts';
import { propose } from '../../reader/proposal.ts';
import type { Gold } from './gold.ts';
import { holds } from './alike.ts';
import { addTo, emptyScore } from './score.ts';

/** What the reader once read wrongly and now reads without a miss. */
const mended = new Set([
  'action-table',
  'day-of-the-report',
  'dotted-paragraph',
  'law-is-no-task',
  'minutes-with-agenda',
  'notes-that-report',
  'other-section-words',
]);

const folder = new URL('../../reader/fixtures/found/', import.meta.url);
const names = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => name.replace('.txt', ''));

const goldOf = (name: string): Gold => JSON.parse(readFileSync(new URL(`${name}.gold.json`, folder), 'utf8'));
async function documentOf(name: string): Promise<ReadDocument> {
  const opened = await openDocument(readFileSync(new URL(`${name}.txt`, folder)), `${name}.txt`);
  assert.ok(opened.ok, name);
  return opened.value;
}

for (const name of mended)
  test(`what was once read wrongly in ${name} is read without a miss`, async () => {
    const score = emptyScore();
    addTo(score, goldOf(name), propose(await documentOf(name), { calendar: defaultCalendar(2015, 2035) }));
    assert.deepEqual(score.misses, []);
  });

test('every document that was read wrongly says what its annotation says', async () => {
  assert.ok(names.length > 0);
  for (const name of names) {
    const { text } = await documentOf(name);
    for (const { heading, decisions, assignments } of goldOf(name).items) {
      for (const said of [heading, ...decisions, ...assignments.map(({ what }) => what)])
        assert.ok(holds(text, said), `${name}: ${said}`);
    }
  }
});
