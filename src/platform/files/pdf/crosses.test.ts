import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aPdf, type PdfText } from '../files.fixtures.ts';
import { readPdf } from './pdf.ts';

/** A table of crosses: 0 is the first column after the name. */
const table = async (columns: readonly number[], crosses: readonly (readonly [string, number])[]) => {
  const row = (y: number, cells: readonly (readonly [number, string])[]): PdfText[] =>
    cells.map(([x, text]) => ({ x, y, text, size: 11 }));
  const heads = ['Ja', 'Nej', 'Avstår'].map((text, at) => [columns[at] ?? 0, text] as const);
  const rows = crosses.map(([name, x], at) =>
    row(660 - at * 18, [
      [70, name],
      [x, 'X'],
    ]),
  );
  const { text } = await readPdf(aPdf([[...row(680, [[70, 'Ledamot'], ...heads]), ...rows.flat()]]), 'a.pdf');
  return text.trim().split('\n').slice(1);
};

test('a cross in a table on paper passes the empty cells before it', async () => {
  const read = await table(
    [260, 340, 420],
    [
      ['Ulrik Bodmark (M)', 240],
      ['Naima Osmanli (S)', 320],
      ['Peder Loftrum (SD)', 400],
    ],
  );
  assert.deepEqual(read, ['Ulrik Bodmark (M)\tX', 'Naima Osmanli (S)\t\tX', 'Peder Loftrum (SD)\t\t\tX']);
});

test('a column nobody crossed is passed where the cross stands under its own head, else no column is told', async () => {
  const rows = [
    ['Ulrik Bodmark (M)', 342],
    ['Naima Osmanli (S)', 342],
  ] as const;
  assert.deepEqual(await table([260, 340, 420], rows), ['Ulrik Bodmark (M)\t\tX', 'Naima Osmanli (S)\t\tX']);
  assert.deepEqual(await table([220, 300, 380], rows), ['Ulrik Bodmark (M) X', 'Naima Osmanli (S) X']);
});
