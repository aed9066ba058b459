import assert from 'node:assert/strict';
import { test } from 'node:test';
import { understand } from '../reader.fixtures.ts';
import { sectionSigns, withSectionSigns } from './section-signs.ts';

const mended = (...lines: readonly string[]) => {
  const text = lines.join('\n');
  const right = withSectionSigns(text, sectionSigns(text));
  assert.equal(right.length, text.length);
  return right.split('\n');
};

test('a dollar sign before a number, first on its line, is a section sign', () => {
  assert.deepEqual(mended('$ 12 Budget', 'KS $ 45', '$$ 12–14', 'SN $131'), [
    '§ 12 Budget',
    'KS § 45',
    '§§ 12–14',
    'SN §131',
  ]);
  assert.deepEqual(mended('Priset är $ 12 per styck'), ['Priset är $ 12 per styck']);
});

test('an eight before a number is a section sign only in a series of sections', () => {
  assert.deepEqual(mended('$ 11 Val', '8 12 Budget', '8 13 Taxor', '8 40 Stolar'), [
    '§ 11 Val',
    '§ 12 Budget',
    '§ 13 Taxor',
    '8 40 Stolar',
  ]);
  assert.deepEqual(mended('8 12 Budget', '8 13 Taxor'), ['8 12 Budget', '8 13 Taxor']);
  assert.deepEqual(mended('§ 11 Val', '8 12 barn deltog'), ['§ 11 Val', '8 12 barn deltog']);
});

test('twenty thousand lines of doubtful sections take no time', () => {
  const lines = Array.from({ length: 20_000 }, (_, at) => `8 ${(at % 998) + 2} Ärende`);
  const before = process.cpuUsage();
  const repairs = sectionSigns(['§ 1 Val', ...lines].join('\n'));
  assert.equal(repairs.length, 20_000);
  assert.ok(process.cpuUsage(before).user < 3_000_000); // microseconds of the processor
});

test('each repair says what stood there and where', () => {
  assert.deepEqual(sectionSigns('Beslut\nKS $ 45 Budget'), [
    { raw: '$', repaired: '§', certain: true, source: [10, 11] },
  ]);
});

test('minutes whose signs OCR misread are understood, the raw text stays, and the repairs are told', () => {
  const raw =
    'Kulturnämnden\nProtokoll 2026-11-24\n\n$ 12 Budget\nBeslut\nNämnden antar budgeten.\n\n$ 13 Val\nBeslut\nNämnden väljer Åsa Öberg.\n';
  const { items, repairs = [] } = understand(raw);
  assert.deepEqual(
    items.map(({ number, heading }) => [number, heading]),
    [
      ['12', 'Budget'],
      ['13', 'Val'],
    ],
  );
  assert.deepEqual(
    repairs.map(({ source: [from, until] }) => raw.slice(from, until)),
    ['$', '$'],
  );
});
