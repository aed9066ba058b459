import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lengthProblems } from './lengths.ts';

test('a field that is too long is told its limit and its length; the rest is left in peace', () => {
  const typed = { rubrik: 'x'.repeat(301), text: 'x'.repeat(20_000) };
  const most = { rubrik: 300, text: 20_000, plats: 200 };
  assert.deepEqual(lengthProblems(typed, most, 'sv'), [
    { field: 'rubrik', sentence: 'Högst 300 tecken. Texten har 301.' },
  ]);
  assert.match(
    lengthProblems({ text: 'x'.repeat(20_001) }, most, 'en')[0]?.sentence ?? '',
    /At most 20,000 characters/,
  );
});
