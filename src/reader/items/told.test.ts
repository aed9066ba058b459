import assert from 'node:assert/strict';
import { test } from 'node:test';
import { understand } from '../reader.fixtures.ts';

const head = 'Kulturnämnden\nSammanträdesprotokoll\n2025-03-04\nParagrafer §§ 1–2\n\n';
const decided = (item: string) =>
  understand(`${head}${item}\n\n§ 2 Övrigt\nBeslut\nRapporten noteras.\n`).items[0]?.decisions.map(
    ({ text }) => text,
  );

test('an earlier decision that is quoted or told of is not decided again', () => {
  for (const lead of [
    'Vid mötet 2023-05-09 § 31 beslutade nämnden följande:',
    'Så här löd beslutet från maj 2023:',
    'Den 9 maj 2023 beslutade nämnden följande:',
  ])
    assert.deepEqual(
      decided(
        `§ 1 Orkestern\nBeslut\nNämnden noterar läget.\nÄrendet\n${lead}\nKulturnämnden beslutar\natt orkestern får ett eget hus`,
      ),
      ['Nämnden noterar läget.'],
      lead,
    );
});

test('a decision below what only tells is still a decision', () => {
  assert.deepEqual(
    decided(
      '§ 1 Orkestern\nÄrendet\nNämnden har tidigare prövat frågan.\nKulturnämnden beslutar\natt orkestern får ett eget hus',
    ),
    ['att orkestern får ett eget hus'],
  );
});

test('numbered points under "beslutar följande." are decided', () => {
  assert.deepEqual(
    decided(
      '§ 1 Orkestern\nKulturnämnden beslutar följande.\n1 Kulturchefen ska redovisa hyran.\n2 Huset står kvar.',
    ),
    ['Kulturchefen ska redovisa hyran.', 'Huset står kvar.'],
  );
});

test('a page beside the number is no heading', () => {
  const [item] = understand(
    `${head}§ 1\tSid 3\nOrkestern\nBeslut\nRapporten noteras.\n\n§ 2\tBlad 4\nÖvrigt\nBeslut\nInget.\n`,
  ).items;
  assert.equal(item?.heading, 'Orkestern');
});

test('what is put to another body is no part of a long heading', () => {
  const [item] = understand(
    `${head}§ 1\nFramtiden för orkestern - en översyn av lokaler\nKulturnämnden beslutar föreslå kommunfullmäktige besluta\natt orkestern får ett hus\n\n§ 2 Övrigt\nBeslut\nInget.\n`,
  ).items;
  assert.deepEqual(
    [item?.heading, item?.proposedTo],
    ['Framtiden för orkestern - en översyn av lokaler', 'kommunfullmäktige'],
  );
});

test('att-satser without commas stand by themselves where no margin breaks lines', () => {
  assert.deepEqual(
    decided(
      '§ 1 Orkestern\nBeslut\natt ge kulturchefen i uppdrag att se över hyran när det nya avtalet väl finns på plats\natt avsätta pengar till orkestern',
    ),
    [
      'att ge kulturchefen i uppdrag att se över hyran när det nya avtalet väl finns på plats',
      'att avsätta pengar till orkestern',
    ],
  );
});
