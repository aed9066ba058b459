import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, test } from 'node:test';
import * as fc from 'fast-check';
import { aDocx, aParagraph, aTable, assertCovered, numbered, styled } from './files.fixtures.ts';
import { openDocument } from './open.ts';
import { openProblemText } from './problems.ts';
import { createSandbox } from './sandbox/sandbox.ts';

const word = aDocx({
  body:
    aParagraph('Budget', styled('Paragraf')) +
    aParagraph('Anta planen', numbered(2)) +
    aTable(['Plats', 'Stadshuset'], ['Tid', 'kl. 13.00']),
  header: aParagraph('Kulturnämnden'),
});
const pdf = readFileSync(new URL('pdf/fixtures/untagged.pdf', import.meta.url));
const sandbox = createSandbox({ workers: 1, wallMs: 20_000 });
after(() => sandbox.close());

/** A file with some bytes changed, or cut short. */
const damaged = (file: Uint8Array) =>
  fc
    .record({
      changes: fc.array(fc.tuple(fc.nat(file.length - 1), fc.nat(255)), { maxLength: 12 }),
      length: fc.oneof({ weight: 3, arbitrary: fc.constant(file.length) }, fc.nat(file.length)),
    })
    .map(({ changes, length }) => {
      const bytes = new Uint8Array(file);
      for (const [at, value] of changes) bytes[at] = value;
      return bytes.subarray(0, length);
    });

test('the blocks of a Word file and a pdf cover all of its text', async () => {
  for (const file of [word, pdf]) {
    const read = await openDocument(file, 'protokoll');
    assert.ok(read.ok);
    assertCovered(read.value);
  }
});

test('a damaged Word file is read or refused with a sentence; it never throws', () =>
  fc.assert(
    fc.asyncProperty(damaged(word), async (bytes) => {
      const read = await openDocument(bytes, 'a.docx');
      if (read.ok) assertCovered(read.value);
      else assert.ok(openProblemText.sv[read.problem]);
    }),
    { numRuns: 150 },
  ));

test('a damaged pdf is read or refused with a sentence, and the process lives on', () =>
  fc.assert(
    fc.asyncProperty(damaged(pdf), async (bytes) => {
      const read = await sandbox.open(bytes, 'a.pdf');
      if (read.ok) assertCovered(read.value);
      else assert.ok(openProblemText.sv[read.problem]);
    }),
    { numRuns: 8 },
  ));

test('a pdf cut short is read as far as it goes, and says so', async () => {
  const read = await openDocument(pdf.subarray(0, pdf.lastIndexOf('startxref')), 'a.pdf');
  assert.ok(read.ok);
  assert.match(read.value.warnings.join(), /saknar sitt slut/);
  const half = await openDocument(pdf.subarray(0, pdf.length / 2), 'a.pdf');
  assert.deepEqual(half, { ok: false, problem: 'damaged' });
});
