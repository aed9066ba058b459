import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { array, assert as holds, constantFrom, property } from 'fast-check';
import { understand } from '../reader.fixtures.ts';

const file = readFileSync(new URL('./documents.txt', import.meta.url), 'utf8');

for (const block of file.split(/^====\n/m)) {
  const lines = block.split('\n');
  const expected = lines.filter((line) => line.startsWith('→')).map((line) => line.slice(2).split(' | '));
  const text = lines.filter((line) => !line.startsWith('→')).join('\n');
  test(`“${lines[0]}”: every fact with its kind, and nothing that states none`, () => {
    const { kind, facts } = understand(text);
    assert.equal(kind, 'other');
    const said = facts.map((fact, at) => [fact.kind, fact.text.slice(0, expected[at]?.[1]?.length ?? 40)]);
    assert.deepEqual(said, expected);
  });
}

test('a fact is the words at its place', () => {
  const text = file.split(/^====\n/m)[0]?.replace(/^→.*$/gm, '') ?? '';
  const { facts } = understand(text);
  assert.ok(facts.length > 5);
  for (const { text: said, source } of facts) assert.equal(text.slice(...source), said);
});

test('any lines in any order: facts stand in their order and never overlap', () => {
  const lines = file.split('\n').filter((line) => !/^(?:→|====)/.test(line));
  holds(
    property(array(constantFrom(...lines), { minLength: 1, maxLength: 30 }), (some) => {
      const text = some.join('\n');
      let end = 0;
      for (const { source } of understand(text).facts) {
        assert.ok(source[0] >= end && source[1] > source[0] && source[1] <= text.length);
        end = source[1];
      }
    }),
    { numRuns: 60 },
  );
});
