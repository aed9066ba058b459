import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assert as holds, constantFrom, integer, property, string, tuple } from 'fast-check';
import { layouts, scoreLayouts } from './score.fixtures.ts';
import type { FactSort } from './score.fixtures.ts';
import { uncovered, understand } from './reader.fixtures.ts';

const least: Readonly<Record<FactSort, number>> = {
  items: 95,
  caseNumbers: 95,
  kinds: 95,
  decisions: 95,
  motions: 95,
  people: 95,
  body: 95,
  date: 95,
  documentKind: 95,
};

test('minutes, calls, extracts and notes in the layouts of many municipalities are understood', () => {
  const tallies = scoreLayouts();
  for (const [sort, limit] of Object.entries(least)) {
    const { f1, wrong } = tallies[sort as FactSort];
    assert.ok(f1 >= limit, `${sort}: F1 ${f1.toFixed(1)}, at least ${limit}\n${wrong.join('\n')}`);
  }
});

test('no character of any layout is lost', () => {
  for (const { expected, text } of layouts())
    assert.equal(uncovered(text, understand(text)), '', expected.file);
});

/** Where a converter or a scan harms a text. */
const harm = tuple(
  integer({ min: 0, max: 6000 }),
  integer({ min: 0, max: 400 }),
  constantFrom('', ' ', '\n', '\n\n', '§ 12 ', '$ 4 ', '\u00ad', '\t', '. '),
  string({ unit: 'grapheme', maxLength: 8 }).map((text) => text.normalize('NFC')),
);

test('no character is lost of a layout that was harmed, cut or poured together', () => {
  const all = layouts();
  holds(
    property(constantFrom(...all), harm, ({ text }, [at, length, put, noise]) => {
      const from = Math.min(at, text.length);
      const harmed = text.slice(0, from) + put + noise + text.slice(from + length);
      const poured = harmed.replace(/\n(?!\n)/g, ' ');
      assert.equal(uncovered(harmed, understand(harmed)), '');
      assert.equal(uncovered(poured, understand(poured)), '');
    }),
    { numRuns: 60 },
  );
});
