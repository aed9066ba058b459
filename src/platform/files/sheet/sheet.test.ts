import assert from 'node:assert/strict';
import { test } from 'node:test';
import iconv from 'iconv-lite';
import { anXlsx } from '../files.fixtures.ts';
import { openSheet } from '../open.ts';
import { readCsv } from './csv.ts';
import { columnOf, readXlsx } from './xlsx.ts';

test('a csv file from a Swedish Excel is read, whatever parts its cells', () => {
  const rows = [
    ['Namn', 'Parti'],
    ['Åsa Öberg', 'S; C'],
  ];
  assert.deepEqual(readCsv(iconv.encode('Namn;Parti\r\nÅsa Öberg;"S; C"\r\n', 'windows-1252')), rows);
  assert.deepEqual(readCsv(Buffer.from('\ufeffNamn,Parti\nÅsa Öberg,S; C')), rows);
  assert.deepEqual(readCsv(Buffer.from('Namn\tParti\n\nÅsa Öberg\tS; C\n')), rows);
});

test('quotes inside quotes, line breaks and empty cells are kept', () => {
  assert.deepEqual(readCsv(Buffer.from('a;"sa ""nej""";\n"två\nrader";;b')), [
    ['a', 'sa "nej"', ''],
    ['två\nrader', '', 'b'],
  ]);
});

test('texts of an Excel sheet are read, shared or not, and days are days', () => {
  const shared = '<sst><si><t>Kultur</t></si><si><r><t>och </t></r><r><t>fritid</t></r></si></sst>';
  const formats = '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>';
  const cells =
    '<c r="A1" t="s"><v>0</v></c><c r="C1" t="s"><v>1</v></c><c r="D1" s="1"><v>46350</v></c>' +
    '<c r="E1"><f>1+1</f><v>2</v></c><c r="F1" t="b"><v>1</v></c><c r="G1" t="e"><v>#N/A</v></c>';
  const file = anXlsx([], {
    'xl/sharedStrings.xml': shared,
    'xl/styles.xml': formats,
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData><row r="1">${cells}</row></sheetData></worksheet>`,
  });
  assert.deepEqual(readXlsx(file), [['Kultur', '', 'och fritid', '2026-11-24', '2', 'ja']]);
});

test('columns count in letters', () => {
  assert.equal(columnOf('A1'), 0);
  assert.equal(columnOf('AB12'), 27);
});

test('a sheet that is none, or is too large, is refused by name', async () => {
  assert.deepEqual(await openSheet(Buffer.from('%PDF-1.7')), { ok: false, problem: 'not-a-sheet' });
  assert.deepEqual(await openSheet(anXlsx([])), { ok: false, problem: 'no-text' });
  const rows = Array.from({ length: 20_001 }, () => ['a']);
  assert.deepEqual(await openSheet(anXlsx(rows)), { ok: false, problem: 'too-many-parts' });
  assert.deepEqual(await openSheet(Buffer.from('a;"b')), { ok: false, problem: 'damaged' });
});
