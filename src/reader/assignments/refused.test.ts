import assert from 'node:assert/strict';
import { test } from 'node:test';
import { understand } from '../reader.fixtures.ts';
import { around, assignmentsOf } from './sentences.fixtures.ts';

type Place = keyof typeof around;
const toldIn = (place: Place, sentence: string) => assignmentsOf(understand(around[place](sentence)));
const givenIn = (place: Place, sentence: string) =>
  toldIn(place, sentence)
    .filter(({ status }) => status === 'given')
    .map(({ to, what }) => [to, what]);

const decided = [
  'Miljöchefen ska inte påbörja upphandlingen innan lokalerna är valda.',
  'Förvaltningen behöver inte återkomma till nämnden i höst.',
  'att miljöchefen inte ges i uppdrag att ta fram ett program',
  'att inte ge miljöchefen i uppdrag att utreda avgifterna',
  'att avslå förslaget om att ge miljöchefen i uppdrag att utreda avgifterna',
  'att avslå Olof Strands yrkande att uppdra åt förvaltningen att se över taxan',
  'Nämnden avstyrker motionens förslag att ge förvaltningen i uppdrag att köpa bussar.',
  'Nämnden avslår begäran om att förvaltningen ska få i uppdrag att inventera broarna.',
  'Yrkandet att ge ekonomichefen i uppdrag att räkna på kostnaden avslås.',
  'Ingen får i uppdrag att avveckla reningsverket.',
  'Inget kontor får i uppdrag att flytta arkivet.',
  'Varken förvaltningen eller bolaget får i uppdrag att bygga bron.',
  'Miljöchefen får i uppdrag att inte anlita fler konsulter.',
  'Nämnden återtar uppdraget till förvaltningen att utreda en simhall.',
  'Förvaltningschefen ska aldrig lämna ut handlingarna till Anna Ek.',
  'Revisorerna anser att nämnden borde ge förvaltningen i uppdrag att se över rutinerna.',
  'Länsstyrelsen ger kommunen i uppdrag att senast 15 april redovisa bidragen.',
  'Nämnden ser inget skäl att ge förvaltningen i uppdrag att ta fram en ny plan.',
  'Förvaltningen uppdras inte att utreda frågan.',
];
for (const sentence of decided) {
  test(`decided: “${sentence}” gives nobody anything`, () => {
    assert.deepEqual(givenIn('decided', sentence), []);
  });
}

const notes = [
  'Anna ska inte boka lokalen förrän avtalet är klart.',
  'Per behöver inte skicka in listan till HR senast fredag.',
  'Anna tar inte fram någon ny mall.',
  'Per skickar inte ut enkäten.',
  'Vi ska aldrig mejla journaler.',
  'Ingen behöver boka fler möten om detta.',
  'Anna slipper ta fram underlaget.',
  'Per låter bli att beställa skyltarna.',
  'Kommunen ska ej söka nya medel i år.',
  'Avtalet ska inte sägas upp före sommaren.',
];
for (const sentence of notes) {
  test(`notes: “${sentence}” is nobody’s task`, () => {
    assert.deepEqual(givenIn('notes', sentence), []);
  });
}

const told = [
  'Revisorerna ansåg att nämnden borde ge förvaltningen i uppdrag att se över avtalen.',
  'Revisionen rekommenderar nämnden att ge förvaltningen i uppdrag att skriva om rutinerna.',
  'Olof Strand frågar om nämnden har för avsikt att ge förvaltningen i uppdrag att bygga ut.',
  'Karin Wall tycker att nämnden bör uppdra åt förvaltningen att utreda saken.',
  'Ingen enhet har fått i uppdrag att anställa en samordnare.',
];
for (const sentence of told) {
  test(`told: “${sentence}” is only told`, () => {
    assert.deepEqual(toldIn('told', sentence), []);
  });
}

const kept: readonly [Place, string, readonly (readonly [string, string])[]][] = [
  [
    'decided',
    'att avslå motionen och ge förvaltningen i uppdrag att se över taxan',
    [['förvaltningen', 'se över taxan']],
  ],
  [
    'decided',
    'Nämnden avslår yrkandet och uppdrar åt förvaltningen att se över taxan.',
    [['förvaltningen', 'se över taxan']],
  ],
  [
    'decided',
    'Miljöchefen får i uppdrag att se till att inga barn blir utan plats.',
    [['Miljöchefen', 'se till att inga barn blir utan plats']],
  ],
  [
    'decided',
    'Förvaltningen får i uppdrag att kontakta de föreningar som inte har svarat.',
    [['Förvaltningen', 'kontakta de föreningar som inte har svarat']],
  ],
  [
    'decided',
    'Förvaltningen får inte bara i uppdrag att inventera broarna.',
    [['Förvaltningen', 'inventera broarna']],
  ],
  [
    'decided',
    'att uppdra åt förvaltningen att inte senare än i juni redovisa läget',
    [['förvaltningen', 'inte senare än i juni redovisa läget']],
  ],
  [
    'notes',
    'Eftersom planen inte är klar tar Anna fram en ny lista.',
    [['Anna', 'tar Anna fram en ny lista']],
  ],
  ['notes', 'Vi har ingen lista, så Per skriver en.', [['Per', 'skriver en']]],
  ['notes', 'Anna kontaktar dem som inte svarat.', [['Anna', 'kontaktar dem som inte svarat']]],
];
for (const [place, sentence, expected] of kept) {
  test(`${place}: “${sentence}” stays as it is`, () => {
    assert.deepEqual(givenIn(place, sentence), expected);
  });
}

test('an instruction not to do something stays a decision', () => {
  const { items } = understand(
    around.decided('Förvaltningen ska inte påbörja upphandlingen innan lokalerna är valda.'),
  );
  const item = items.find(({ number }) => number === '12');
  assert.deepEqual(
    [item?.decisions.map(({ text }) => text), item?.assignments],
    [['Förvaltningen ska inte påbörja upphandlingen innan lokalerna är valda.'], []],
  );
});
