import assert from 'node:assert/strict';
import { test } from 'node:test';
import { baseOf, queryOf, wordsOf } from './expansion.ts';

test('“uppdrag” is sought as uppdrag, uppdraget, uppdragan and every word that begins so', () => {
  assert.equal(queryOf('uppdrag'), "('uppdrag' | 'uppdraget' | 'uppdragan' | 'uppdrag':*)");
});

test('a definite form is sought by its base too', () => {
  assert.equal(baseOf('uppdraget'), 'uppdrag');
  assert.equal(baseOf('protokollet'), 'protokoll');
  assert.equal(baseOf('nämnderna'), 'nämnd');
  assert.equal(baseOf('et'), 'et');
});

test('every word of the question must be met, and a case number is one word', () => {
  assert.deepEqual(wordsOf('§ 140, SON 2024/132!'), ['140', 'son', '2024/132']);
  assert.equal(queryOf('SON 2024/132'), "('son' | 'sonet' | 'sonan' | 'son':*) & '2024/132'");
});

test('signs, quotes and empty questions never reach the query', () => {
  assert.equal(queryOf("  '&|!():*\\ "), '');
  assert.equal(queryOf("o'hara"), "'o' & ('hara' | 'haraet' | 'haraan' | 'hara':*)");
  assert.equal(wordsOf('ett två tre fyra fem sex sju åtta nio tio elva').length, 10);
});

test('“varje” stands in no index, so that “varje enhet” is met by “enhet”; alone it is sought as it stands', () => {
  assert.equal(queryOf('varje enhet'), queryOf('enhet'));
  assert.notEqual(queryOf('varje'), '');
});
