// Who held the pen, in the words that groups close their notes with.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { understand } from '../reader.fixtures.ts';

const closing = (words: string) => {
  const { people, signatories } = understand(`Minnesanteckningar
Kulturrådet i Holmvalla
2025-04-08

Närvarande: Per Ros, Olof Strand

1. Läget
Per berättade om året.

2. Höstens program
Per bokar lokal till den 3 maj.

${words}
`);
  return [people.filter(({ role }) => role === 'sekreterare').map(({ name }) => name), signatories];
};

test('the one who wrote is the secretary, whichever words say it', () => {
  for (const words of [
    'Vid pennan: Mona Lind',
    'Vid pennan Mona Lind',
    'Vid pennan\nMona Lind',
    'Antecknat av Mona Lind',
    'Antecknade gjorde Mona Lind',
    'Anteckningarna fördes av Mona Lind',
    'Nedtecknat av: Mona Lind',
    'Vid protokollet\n\nMona Lind',
    'Vid tangenterna: Mona Lind',
  ])
    assert.deepEqual(closing(words), [['Mona Lind'], ['Mona Lind']], words);
});

test('a first name is enough among those who know each other', () => {
  for (const words of ['Vid pennan: Mona', 'Vid pennan\nMona', '/Mona som skrev', '// Mona, vid pennan'])
    assert.deepEqual(closing(words), [['Mona'], ['Mona']], words);
});

test('a pen that is only spoken of makes nobody a secretary', () => {
  for (const words of ['Mona skrev till kommunen om lokalen.', 'Vi ses vid bryggan, hälsar Mona'])
    assert.deepEqual(closing(words)[0], [], words);
});
