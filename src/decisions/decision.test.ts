import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nameOf, titleOf } from './decision.ts';

test('an att-sats is told with its body, so that the decision can be read by itself (P7)', () => {
  assert.equal(
    nameOf('att anta planen för 2027,', 'Socialnämnden'),
    'Socialnämnden beslutar att anta planen för 2027,',
  );
  assert.equal(nameOf('Nämnden antar planen.', 'Socialnämnden'), 'Nämnden antar planen.');
  assert.equal(nameOf('att anta planen', ''), 'att anta planen');
  assert.equal(nameOf('Attesträtten ändras.', 'Socialnämnden'), 'Attesträtten ändras.');
});

test('a long decision is named by its first words, cut between two of them', () => {
  const name = titleOf(`Nämnden beslutar ${'att utreda frågan vidare '.repeat(12)}`, 60);
  assert.ok(name.length <= 60 && name.endsWith('…') && !name.includes('  '));
});
