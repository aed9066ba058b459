import assert from 'node:assert/strict';
import { test } from 'node:test';
import { understand } from '../reader.fixtures.ts';

const head =
  'Kulturnämnden\nSammanträdesprotokoll\n2025-03-04\nParagrafer §§ 1–2\n\n§ 1 Bidrag till orkestern\n';

test('points may be numbered without a stop', () => {
  const [item] = understand(
    `${head}Beslut\n1 Orkestern beviljas 20 000 kronor.\n2 Kulturchefen får i uppdrag att se över reglerna.\n\n§ 2 Övrigt\nInget.\n`,
  ).items;
  assert.deepEqual(
    item?.decisions.map(({ text }) => text),
    ['Orkestern beviljas 20 000 kronor.', 'Kulturchefen får i uppdrag att se över reglerna.'],
  );
});

test('a number that only counts something is no mark', () => {
  const [item] = understand(
    `${head}Beslut\nNämnden godkänner köpet av\n2 Yamahaflyglar till orkestern.\n\n§ 2 Övrigt\nInget.\n`,
  ).items;
  assert.equal(item?.decisions.length, 1);
  assert.match(item.decisions[0]?.text ?? '', /2 Yamahaflyglar/);
});
