import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertCovered } from '../files.fixtures.ts';
import { openDocument } from '../open.ts';
import { aDoc, anOle, docRow, docText } from './doc.fixtures.ts';

async function shown(file: Uint8Array): Promise<string[]> {
  const opened = await openDocument(file, 'protokoll.doc');
  assert.ok(opened.ok, JSON.stringify(opened));
  assertCovered(opened.value);
  assert.equal(opened.value.mediaType, 'application/msword');
  return opened.value.blocks.map(
    (block) => `${block.kind}: ${opened.value.text.slice(block.start, block.end)}`,
  );
}

test('an older Word file keeps its text, its rows, its dashes and quotes, and its heads and feet as furniture', async () => {
  const file = aDoc({
    header: 'Kulturnämnden\tPROTOKOLL',
    footer: 'Sida 1',
    body: [
      ...docText('§ 12 Återrapportering – “målen”', '1. Anta planen', ''),
      ...docRow('Plats', 'Stadshuset'),
      ...docRow('Närvarande', 'Agneta Ek (S)'),
      ...docText('Beslut'),
    ],
  });
  assert.deepEqual(await shown(file), [
    'furniture: Kulturnämnden\tPROTOKOLL',
    'paragraph: § 12 Återrapportering – “målen”',
    'paragraph: 1. Anta planen',
    'row: Plats\tStadshuset',
    'row: Närvarande\tAgneta Ek (S)',
    'paragraph: Beslut',
    'furniture: Sida 1',
  ]);
});

test('headings keep the § that their style counts; lists keep numbers, letters and bullets', async () => {
  const body = [
    { text: 'Protokoll', style: 1 },
    { text: 'Budget', style: 2 },
    { text: 'Anta planen', list: 2 },
    { text: 'för 2027', list: 2, depth: 1 },
    { text: 'för 2028', list: 2, depth: 1 },
    { text: 'Återkomma', list: 2 },
    { text: 'Tillsyn', style: 2 },
    { text: 'Justera', list: 4 },
    { text: 'Kultur', list: 3 },
    { text: 'KUN 2026\u001e12, journal\u001fföring' },
    { text: '\u0013 PAGE \u00147\u0015 sidor' },
  ];
  const file = aDoc({ body });
  assert.deepEqual(await shown(file), [
    'heading: Protokoll',
    'heading: § 131 Budget',
    'list: 1. Anta planen',
    'list: a) för 2027',
    'list: b) för 2028',
    'list: 2. Återkomma',
    'heading: § 132 Tillsyn',
    'list: 1. Justera',
    'list: • Kultur',
    'paragraph: KUN 2026-12, journalföring',
    'paragraph: 7 sidor',
  ]);
  const opened = await openDocument(file, 'a.doc');
  assert.deepEqual(opened.ok && opened.value.outline, ['Protokoll', '§ 131 Budget', '§ 132 Tillsyn']);
});

test('where what tells of looks is damaged, the text still stands, and the reader is told', async () => {
  const file = Buffer.from(aDoc({ body: [{ text: 'Anta planen', list: 2 }] }));
  const lists = file.indexOf(Buffer.from('§ ', 'utf16le'));
  file.writeUInt16LE(0xffff, lists - 2);
  const opened = await openDocument(file, 'a.doc');
  assert.ok(opened.ok);
  assert.equal(opened.value.text, 'Anta planen\n');
  assert.match(opened.value.warnings.join(), /äldre format/);
});

test('a long older Word file is read to its end', async () => {
  const lines = Array.from({ length: 90 }, (_, at) => `§ ${at + 1} Ärende`);
  assert.equal((await shown(aDoc({ body: docText(...lines) }))).at(-1), 'paragraph: § 90 Ärende');
});

test('a locked file, one that is cut short, one that goes in circles and one from before 1997 say so', async () => {
  const whole = aDoc({ body: docText('Beslut') });
  const problem = async (file: Uint8Array) => {
    const opened = await openDocument(file, 'a.doc');
    return opened.ok ? undefined : opened.problem;
  };
  assert.equal(await problem(aDoc({ body: docText('Hemligt'), flags: 0x0100 })), 'encrypted');
  assert.equal(await problem(whole.subarray(0, 3000)), 'cut-short');
  const circle = Buffer.from(whole);
  circle.writeUInt32LE(1, 512 + 4 * 2); // the second sector of the text leads back to the first
  assert.equal(await problem(circle), 'damaged');
  assert.equal(await problem(anOle({ WordDocument: Buffer.alloc(4096) })), 'old-word');
  assert.equal(await problem(anOle({ Workbook: Buffer.alloc(4096) })), 'spreadsheet');
});
