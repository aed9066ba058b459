import assert from 'node:assert/strict';
import { test } from 'node:test';
import { understand } from '../reader.fixtures.ts';
import { around, assignmentsOf } from './sentences.fixtures.ts';

const closedIn = (sentence: string) =>
  assignmentsOf(understand(around.decided(sentence))).find(({ status }) => status === 'closed')?.closes;

test('what is closed is named by its day, its paragraph and its body, as far as they are said', () => {
  assert.deepEqual(closedIn('Uppdraget från 2024-10-15 § 88 att utreda nattpatrullen förklaras fullgjort.'), {
    text: 'utreda nattpatrullen',
    day: '2024-10-15',
    paragraph: '88',
  });
  assert.deepEqual(
    closedIn(
      'Uppdraget som tekniska nämnden gav den 5 mars 2024, § 21, att se över belysningen är slutfört.',
    ),
    { text: 'se över belysningen', day: '2024-03-05', body: 'tekniska nämnden', paragraph: '21' },
  );
});

test('a body without a day is whoever closes it', () => {
  assert.deepEqual(closedIn('Nämnden förklarar uppdraget att bygga en isbana avslutat.'), {
    text: 'bygga en isbana',
  });
});

test('an assignment told of in the item says which one “uppdraget” is', () => {
  const text = around
    .decided('Uppdraget förklaras fullgjort.')
    .replace(
      'Frågan har beretts.',
      'Nämnden gav 2024-03-05 § 21 gatuchefen i uppdrag att se över belysningen.',
    );
  const closed = assignmentsOf(understand(text)).find(({ status }) => status === 'closed');
  assert.equal(closed?.to, 'gatuchefen');
  assert.deepEqual(closed?.closes, { text: 'se över belysningen', day: '2024-03-05', paragraph: '21' });
});

test('a heading that numbers the assignment says which one “uppdraget” is', () => {
  const { items } = understand(`Socialnämnden
Protokoll 2025-05-20

§ 43 Rapport: uppdrag nr 12/2024 om språkkrav
Beslut
Uppdraget förklaras fullgjort och avförs från uppdragslistan.
`);
  assert.deepEqual(
    items[0]?.assignments.map(({ status, closes }) => [status, closes?.text]),
    [['closed', 'språkkrav']],
  );
});
