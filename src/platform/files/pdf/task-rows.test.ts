// A table that only its columns draw: rows over several lines stay together, and empty cells keep their place.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aPdf } from '../files.fixtures.ts';
import type { PdfText } from '../files.fixtures.ts';
import { openDocument } from '../open.ts';

const columns = [70, 280, 420];
type Cells = readonly string[];

/** Rows of a table, a cell's lines parted by line breaks; `apart` points between two rows. */
function aTable(rows: readonly Cells[], apart: number): PdfText[] {
  let y = 640;
  return rows.flatMap((cells, at) => {
    const lines = cells.map((cell) => cell.split('\n'));
    const texts = lines.flatMap((cell, column) =>
      cell.flatMap((text, line) =>
        text ? [{ x: columns[column] ?? 0, y: y - line * 14, text, bold: at === 0 }] : [],
      ),
    );
    y -= Math.max(...lines.map(({ length }) => length)) * 14 + apart;
    return texts;
  });
}

async function textOf(table: readonly PdfText[]): Promise<string> {
  const over = { x: 70, y: 700, text: 'Planen antogs i Holmvalla. Den ska göra vägen till skolan tryggare.' };
  const under = { x: 70, y: 300, text: 'Planen följs upp varje år.' };
  const opened = await openDocument(aPdf([[over, ...table, under]]), 'plan.pdf');
  assert.ok(opened.ok);
  return opened.value.text;
}

const head: Cells = ['Insats', 'Ansvarig', 'Klart senast'];

test('rows that are set apart stay together over their lines, in whichever cell they go on', async () => {
  const text = await textOf(
    aTable(
      [
        head,
        ['Räkna cyklisterna vid\nskolorna', 'Trafikingenjören', '30 april 2027'],
        ['Prova gångbuss', 'Rektorerna vid\nrespektive skola', 'varje termin'],
        ['Ordna hämtplatser med föräldra-\nföreningarna', 'Skolchefen', 'hösten 2027'],
      ],
      8,
    ),
  );
  assert.match(text, /^Insats\tAnsvarig\tKlart senast$/m);
  assert.match(text, /^Räkna cyklisterna vid skolorna\tTrafikingenjören\t30 april 2027$/m);
  assert.match(text, /^Prova gångbuss\tRektorerna vid respektive skola\tvarje termin$/m);
  assert.match(text, /^Ordna hämtplatser med föräldraföreningarna\tSkolchefen\thösten 2027$/m);
  assert.match(text, /^Planen följs upp varje år\.$/m);
});

test('an empty cell keeps its place, in the middle as at the end', async () => {
  const text = await textOf(
    aTable(
      [
        head,
        ['Måla linjer', '', 'juni 2027'],
        ['Byta skyltar', 'Gatuchefen', ''],
        ['Se över', '?', 'maj 2027'],
      ],
      8,
    ),
  );
  assert.match(text, /^Måla linjer\t\tjuni 2027$/m);
  assert.match(text, /^Byta skyltar\tGatuchefen$/m);
  assert.match(text, /^Se över\t\?\tmaj 2027$/m);
});

test('rows as close as their lines: small letters go on with the row above, capitals begin one', async () => {
  const text = await textOf(
    aTable(
      [
        head,
        ['Räkna cyklisterna vid\nskolorna', 'Trafikingenjören', 'maj 2027'],
        ['Måla linjer', 'Gatuchefen', 'juni 2027'],
      ],
      0,
    ),
  );
  assert.match(text, /^Räkna cyklisterna vid skolorna\tTrafikingenjören\tmaj 2027$/m);
  assert.match(text, /^Måla linjer\tGatuchefen\tjuni 2027$/m);
});

test('three words in a row over running text are no table', async () => {
  const lines = [
    'Beslutande var alla ledamöter som hade kallats till mötet den dagen',
    'och ersättarna var där.',
  ];
  const text = await textOf([
    ...['Plats', 'Tid', 'Datum'].map((word, at) => ({ x: columns[at] ?? 0, y: 640, text: word })),
    ...lines.map((line, at) => ({ x: 70, y: 626 - at * 14, text: line })),
  ]);
  assert.match(text.replace(/\s+/g, ' '), /som hade kallats till mötet den dagen och ersättarna var där\./);
});
