import assert from 'node:assert/strict';
import { test } from 'node:test';
import { understand } from '../reader.fixtures.ts';
import { isCaseLine, withoutCase } from './casenumber.ts';

test('a line of two case numbers is no heading; the first is the item’s', () => {
  assert.ok(isCaseLine('BUN/2024:77, KS/2023:410'));
  assert.ok(!isCaseLine('Svar på motion BUN/2024:77'));
  const { items } = understand(`Barn- och utbildningsnämnden
Protokoll 2024-09-26

§ 94 Svar på motion om frukost
BUN/2024:77, KS/2023:410

Barn- och utbildningsnämndens beslut
Motionen avslås.
`);
  assert.deepEqual([items[0]?.heading, items[0]?.caseNumber], ['Svar på motion om frukost', 'BUN/2024:77']);
});

test('a heading is told without the case number it ends with', () => {
  assert.equal(withoutCase('Uppföljning hemtjänst SN 2025/88'), 'Uppföljning hemtjänst');
});
