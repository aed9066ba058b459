import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mediaTypeOf, safeName, stretches } from './document.ts';
import type { DocumentId } from './document.ts';
import { newId } from '../kernel/id.ts';

test('a file’s name is kept without path, control characters and signs that systems refuse', () => {
  assert.equal(safeName('C:\\mapp\\protokoll 12/5.docx'), '5.docx');
  assert.equal(safeName('årsredovisning\u0000<b>.pdf'), 'årsredovisningb.pdf');
  assert.equal(safeName('a\u030Arshjul.txt'), 'årshjul.txt');
  assert.equal(safeName('***'), 'namnlös fil');
  assert.equal(safeName(`${'a'.repeat(400)}.pdf`).length, 160);
});

test('what a file is handed back as follows its name, and an unknown one is plain bytes', () => {
  assert.equal(mediaTypeOf('BILAGA.PDF'), 'application/pdf');
  assert.equal(mediaTypeOf('sida.html'), 'application/octet-stream');
});

test('a text is cut where what was read begins and ends, so that nothing is marked beside it', () => {
  const knot = newId();
  const documentId = newId() as DocumentId;
  const span = (starts: number, ends: number) => ({ knotId: knot, documentId, starts, ends, text: '' });
  const cut = stretches('Beslut: Nämnden antar planen.', [span(8, 29), span(8, 15)]);
  assert.deepEqual(
    cut.map(({ text, knots }) => [text, knots.length]),
    [
      ['Beslut: ', 0],
      ['Nämnden', 2],
      [' antar planen.', 1],
    ],
  );
});
