import assert from 'node:assert/strict';
import { test } from 'node:test';
import { array, assert as holds, constantFrom, oneof, property, string } from 'fast-check';
import type { Span } from './shape.ts';
import { understand, uncovered } from './reader.fixtures.ts';

const lines = constantFrom(
  '',
  '§ 7 Plan för badplatser',
  '§ 8',
  'KS § 12   Dnr KS 2025/14',
  'Dnr: TN 2025/88',
  'Beslut',
  'Tekniska nämnden beslutar att anta planen samt att ge förvaltningen i uppdrag att återkomma senast 1 oktober.',
  'att anta planen,',
  '1. Förvaltningen får i uppdrag att laga bryggan innan sommaren.',
  '• Anna bokar in ett möte på fredag.',
  '\tVarje enhet ska ha en plan.',
  'Sida 3 (7)',
  'Justerandes sign',
  'Läs mer',
  'Kommentera',
  'Närvarande: Anna Berg, Bo Ek (S)',
  'Vid protokollet',
  '[bookmark: _x]Ett stycke till',
  'Reservation',
  'Bo Ek (S) reserverar sig mot beslutet.',
  'Mötesanteckningar',
  'Övriga frågor',
  '\u00ad – ”…” \uF0B7',
);
const texts = oneof(
  array(lines, { maxLength: 40 }).map((all) => all.join('\n')),
  string({ unit: 'grapheme', maxLength: 300 }).map((text) => text.normalize('NFC')),
);

const spansIn = (value: unknown): Span[] => {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inside]) =>
    (key === 'source' || key === 'head') && Array.isArray(inside)
      ? [inside as unknown as Span]
      : spansIn(inside),
  );
};

test('every character is held by the head, an item or the remainder, whatever the text is', () => {
  holds(
    property(texts, (text) => {
      assert.equal(uncovered(text, understand(text)), '');
    }),
    { numRuns: 300 },
  );
});

test('every fact points at a place inside the text', () => {
  holds(
    property(texts, (text) => {
      for (const [start, end] of spansIn(understand(text))) {
        assert.ok(start >= 0 && start <= end && end <= text.length, `${start}–${end} of ${text.length}`);
      }
    }),
    { numRuns: 200 },
  );
});

test('items and remainder do not hold the same characters twice', () => {
  holds(
    property(texts, (text) => {
      const { head, items, remainder } = understand(text);
      const spans = [head, ...items.map((item) => item.source), ...remainder.map((left) => left.source)]
        .filter(([start, end]) => end > start)
        .sort((one, other) => one[0] - other[0]);
      spans.forEach((span, at) => assert.ok(at === 0 || span[0] >= (spans[at - 1]?.[1] ?? 0)));
    }),
    { numRuns: 200 },
  );
});
