import assert from 'node:assert/strict';
import { test } from 'node:test';
import { understand } from '../reader.fixtures.ts';
import { around, assignmentsOf, difference, sentencesOf } from './sentences.fixtures.ts';

for (const place of ['decided', 'told', 'notes'] as const) {
  for (const { text, expected } of sentencesOf(place)) {
    test(`${place}: “${text}” gives ${expected.length === 0 ? 'no assignment' : expected.length}`, () => {
      const got = assignmentsOf(understand(around[place](text)));
      assert.equal(difference(expected, got), undefined);
    });
  }
}

for (const { text, expected } of sentencesOf('documents', /^====\n/m)) {
  const [title = ''] = text.split('\n').filter((line) => line.trim() !== '');
  test(`document “${title}”: every assignment with who, when and status`, () => {
    assert.equal(difference(expected, assignmentsOf(understand(text))), undefined);
  });
}

test('what is read of a sentence stands in it', () => {
  for (const place of ['decided', 'told', 'notes'] as const) {
    for (const { text } of sentencesOf(place)) {
      const document = around[place](text);
      const from = document.indexOf(text);
      for (const { source, due, cadence } of assignmentsOf(understand(document))) {
        assert.ok(source[0] >= from && source[1] <= from + text.length, text);
        for (const time of [due?.text, cadence?.text]) assert.ok(!time || text.includes(time), text);
      }
    }
  }
});
