import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assert as holds, constantFrom, integer, property } from 'fast-check';
import { aDocument } from '../../../reader/reader.fixtures.ts';
import { propose } from '../../../reader/proposal.ts';
import { readerSandbox, readInSandbox } from '../../../reader/reader.store.ts';
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

test('thousands of the same sign in a row hold nobody up', async () => {
  const sandbox = readerSandbox({ workers: 1, waiting: 100, understandMs: 8000 });
  for (const unit of ['Ä', 'Aa', 'A-', '–', '1.', 'v. 1 ', '\t', '(S) ', 'att ', '§ ']) {
    const run = unit.repeat(4000 / unit.length);
    const text = `Nämnden\nProtokoll 2024-03-03\n\n§ 1 Plan\nBeslut\n${run}\nNärvarande: ${run}\nsenast ${run}\n`;
    const read = await readInSandbox(Buffer.from(text), 'rad.txt', { calendar }, sandbox);
    assert.ok(read.ok, unit);
    assertWhole(read.value.text, read.value.proposal);
  }
  sandbox.close();
});
