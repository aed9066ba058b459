import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assert as holds, constantFrom, integer, property } from 'fast-check';
import { aDocument } from '../../../reader/reader.fixtures.ts';
import { propose } from '../../../reader/proposal.ts';
import { chanceOf } from '../chance.ts';
import { layoutNames, layouts } from '../layouts/layouts.ts';
import { textOf } from '../letters/txt.ts';
import { assertWhole, calendar, harmedFilesAreReadOrRefused } from './fuzz.fixtures.ts';
import { mutatedText } from './mutate.ts';

test('no character of a harmed text is lost, and every fact points into it', () => {
  holds(
    property(integer({ min: 1, max: 5000 }), constantFrom(...layoutNames), (seed, layout) => {
      const chance = chanceOf(seed);
      const laid = layouts[layout]?.(chance, 2);
      assert.ok(laid);
      const text = mutatedText(chance, textOf(laid.paper, { width: 80, page: 50 })).normalize('NFC');
      assertWhole(text, propose(aDocument(text), { calendar }));
    }),
    { numRuns: 40, seed: 3 },
  );
});

test('a harmed file of any format is read whole or refused with its reason', async () => {
  const { property: files, close } = harmedFilesAreReadOrRefused();
  await holds(files, { numRuns: 70, seed: 3 });
  close();
});
