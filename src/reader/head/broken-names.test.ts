// A name that a margin or a column broke over two lines is one person; two people under each other stay two.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { understand, uncovered } from '../reader.fixtures.ts';

const minutes = (present: string) => `HOLMVALLA KOMMUN        SAMMANTRÄDESPROTOKOLL
Kulturnämnden
Sammanträdesdatum 2025-04-08

${present}

§ 1  Mötets öppnande

Ordföranden öppnar mötet.

§ 2  Avslutning

Mötet avslutas.
`;
const present = (list: string) => {
  const { attendance = [], people } = understand(minutes(list));
  return {
    attendance: attendance.map(({ name, party }) => (party ? `${name} (${party})` : name)).sort(),
    people: people.map(({ name }) => name).sort(),
  };
};

const broken: readonly (readonly [string, readonly string[]])[] = [
  ['Närvarande: Per Ros, Anna-\nKarin Berg, Olof Strand', ['Anna-Karin Berg', 'Olof Strand', 'Per Ros']],
  [
    'Närvarande: Per Ros (M), Lars Erik\nStåhl (S), Olof Strand (M)',
    ['Lars Erik Ståhl (S)', 'Olof Strand (M)', 'Per Ros (M)'],
  ],
  ['Beslutande\nAnna-\nKarin Berg (S)\nPer Ros (M)', ['Anna-Karin Berg (S)', 'Per Ros (M)']],
  ['Beslutande\nLars Erik\nStåhl (S)\nPer Ros (M)', ['Lars Erik Ståhl (S)', 'Per Ros (M)']],
  [
    'Beslutande\nAnna-                Lars Erik\nKarin Berg (S)       Ståhl (M)\nPer Ros (C)          Olof Strand (L)',
    ['Anna-Karin Berg (S)', 'Lars Erik Ståhl (M)', 'Olof Strand (L)', 'Per Ros (C)'],
  ],
  [
    'Beslutande\nAnna-\tOlof Strand (M)\nKarin Berg (S)\tPer Ros (C)',
    ['Anna-Karin Berg (S)', 'Olof Strand (M)', 'Per Ros (C)'],
  ],
];
for (const [list, names] of broken)
  test(`a broken name is one person: ${list.replace(/\s+/g, ' ')}`, () => {
    const found = present(list);
    assert.deepEqual(found.attendance, names);
    assert.deepEqual(
      found.people,
      names.map((name) => name.replace(/ \(.*/, '')),
    );
    assert.equal(uncovered(minutes(list), understand(minutes(list))), '');
  });

test('whole names under each other, and a first name over a whole one, are people of their own', () => {
  assert.deepEqual(present('Beslutande\nAnna Berg (S)\nPer Ros (M)').attendance, [
    'Anna Berg (S)',
    'Per Ros (M)',
  ]);
  assert.deepEqual(present('Närvarande: Anna, Lars Erik\nPer Ros, Olof Strand').attendance, [
    'Anna',
    'Lars Erik',
    'Olof Strand',
    'Per Ros',
  ]);
});
