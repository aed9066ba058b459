import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ReadDocument } from '../../../kernel/read-document.ts';
import { aDocx, aParagraph, aTable, docxParts, numbered, styled, zipOf } from '../files.fixtures.ts';
import { readDocx } from './docx.ts';
import { printedNumber } from '../printed-number.ts';

const read = (body: string, rest: { header?: string; footer?: string; footnotes?: string } = {}) =>
  readDocx(aDocx({ body, ...rest }), 'protokoll.docx');
const shown = (document: ReadDocument) =>
  document.blocks.map((block) => `${block.kind}: ${document.text.slice(block.start, block.end)}`);

test('a heading that Word numbers keeps its "§ 131", and the next is § 132', () => {
  const document = read(
    aParagraph('Budgetuppföljning', styled('Paragraf')) +
      aParagraph('Nämnden antecknar informationen.') +
      aParagraph('Tillsynsplan', styled('Paragraf')),
  );
  assert.deepEqual(shown(document), [
    'heading: § 131 Budgetuppföljning',
    'paragraph: Nämnden antecknar informationen.',
    'heading: § 132 Tillsynsplan',
  ]);
  assert.equal(document.blocks[0]?.marker, '§ 131');
  assert.equal(document.blocks[0]?.level, 2);
  assert.deepEqual(document.outline, ['§ 131 Budgetuppföljning', '§ 132 Tillsynsplan']);
});

test('lists keep their numbers, letters and bullets, and begin anew where Word says so', () => {
  const document = read(
    aParagraph('Anta planen', numbered(2)) +
      aParagraph('för år 2027', numbered(2, 1)) +
      aParagraph('för år 2028', numbered(2, 1)) +
      aParagraph('Ge förvaltningen i uppdrag att återkomma', numbered(2)) +
      aParagraph('Justera paragrafen omedelbart', numbered(4)) +
      aParagraph('Kultur', numbered(3)),
  );
  assert.deepEqual(
    document.blocks.map((block) => [block.marker, block.level]),
    [
      ['1.', 1],
      ['a)', 2],
      ['b)', 2],
      ['2.', 1],
      ['1.', 1],
      ['•', 1],
    ],
  );
});

test('inserted text is kept, deleted text left out, and the reader is told', () => {
  const change = '<w:ins w:id="1"><w:r><w:t>halvårsvis</w:t></w:r></w:ins>';
  const deleted = '<w:del w:id="2"><w:r><w:delText>årsvis</w:delText></w:r></w:del>';
  const document = read(
    aParagraph(`<w:r><w:t xml:space="preserve">Rapportera </w:t></w:r>${deleted}${change}`),
  );
  assert.equal(document.text, 'Rapportera halvårsvis\n');
  assert.match(document.warnings.join(), /spårade ändringar/);
});

test('a paragraph whose mark is deleted goes on with the next', () => {
  const document = read(
    aParagraph('Nämnden beslutar ', '<w:rPr><w:del w:id="1"/></w:rPr>') + aParagraph('att anta planen.'),
  );
  assert.equal(document.text, 'Nämnden beslutar att anta planen.\n');
});

test('running heads and feet stand once, as furniture', () => {
  const document = read(aParagraph('Beslut'), {
    header: aTable(['Kulturnämnden', 'PROTOKOLL'], ['KUN 2026/12', '2026-11-24']),
    footer: aParagraph('Sida 1 (4)'),
  });
  assert.deepEqual(shown(document), [
    'furniture: Kulturnämnden\tPROTOKOLL',
    'furniture: KUN 2026/12\t2026-11-24',
    'paragraph: Beslut',
    'furniture: Sida 1 (4)',
  ]);
});

test('a row of facts is one block; a table that only serves the layout is read cell by cell', () => {
  const document = read(
    aTable(['Plats', 'Stadshuset'], ['Närvarande', ['Agneta Ek (S)', 'Bertil Lund (M)']], ['', 'Ja', 'Nej']) +
      aTable([['Första stycket', 'Andra stycket']]) +
      aTable([
        ['Ordförande', 'Agneta Ek'],
        ['Justerare', 'Bertil Lund'],
      ]),
  );
  assert.deepEqual(shown(document), [
    'row: Plats\tStadshuset',
    'row: Närvarande\tAgneta Ek (S)\nBertil Lund (M)',
    'row: \tJa\tNej',
    'paragraph: Första stycket',
    'paragraph: Andra stycket',
    'paragraph: Ordförande',
    'paragraph: Agneta Ek',
    'paragraph: Justerare',
    'paragraph: Bertil Lund',
  ]);
});

test('bookmarks, second copies, hidden text and soft hyphens leave nothing behind', () => {
  const document = read(
    aParagraph(
      '<w:bookmarkStart w:id="0" w:name="_GoBack"/><w:r><w:t>[bookmark: _GoBack]genom\u00adförandeplan</w:t></w:r>' +
        '<w:r><w:rPr><w:vanish/></w:rPr><w:t>dold</w:t></w:r>' +
        '<mc:AlternateContent><mc:Choice Requires="wps"/><mc:Fallback><w:r><w:t>kopia</w:t></w:r></mc:Fallback></mc:AlternateContent>',
    ),
  );
  assert.equal(document.text, 'genomförandeplan\n');
});

test('what stands in a text box comes after the paragraph that holds it', () => {
  const box = `<w:r><w:pict><w:txbxContent>${aParagraph('I rutan')}</w:txbxContent></w:pict></w:r>`;
  assert.deepEqual(shown(read(aParagraph(`<w:r><w:t>Utanför</w:t></w:r>${box}`))), [
    'paragraph: Utanför',
    'paragraph: I rutan',
  ]);
});

test('a table of contents is furniture, and footnotes follow the text', () => {
  const document = read(aParagraph('Budget 3', styled('Innehll1')) + aParagraph('Text'), {
    footnotes: `<w:footnote>${aParagraph('Källa: årsredovisningen')}</w:footnote>`,
  });
  assert.deepEqual(shown(document), [
    'furniture: Budget 3',
    'paragraph: Text',
    'paragraph: Källa: årsredovisningen',
  ]);
});

test('a Word file that names its document otherwise is found by its relations', () => {
  const parts = docxParts({ body: aParagraph('Beslut') });
  const { 'word/document.xml': main = '', 'word/_rels/document.xml.rels': links = '', ...others } = parts;
  const renamed = zipOf({
    ...others,
    'word/document2.xml': main,
    'word/_rels/document2.xml.rels': links,
    '_rels/.rels': (parts['_rels/.rels'] ?? '').replace('document.xml', 'document2.xml'),
  });
  assert.equal(readDocx(renamed, 'a.docx').text, 'Beslut\n');
});

const run = (text: string, properties = '') =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;

test('the code of a field is no text, its result is; a field inside a code is part of the code', () => {
  const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  const code = (text: string) => `<w:r><w:instrText>${text}</w:instrText></w:r>`;
  const page = mark('begin') + code('PAGE') + mark('separate') + run('7') + mark('end');
  const choice =
    mark('begin') + code('IF ') + page + code(' = 1') + mark('separate') + run('3') + mark('end');
  assert.equal(read(aParagraph(`${run('Sida ')}${choice}`)).text, 'Sida 3\n');
  assert.equal(read(aParagraph(mark('begin') + code('REF x')) + aParagraph('Beslut')).text, 'Beslut\n');
});

test('what a content control holds is text; what it asks for is not', () => {
  const control = (properties: string, text: string) =>
    `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${aParagraph(text)}</w:sdtContent></w:sdt>`;
  const inline = `<w:sdt><w:sdtPr><w:alias w:val="Datum"/></w:sdtPr><w:sdtContent>${run('2026-03-02')}</w:sdtContent></w:sdt>`;
  const document = read(
    control('<w:alias w:val="Organ"/>', 'Kulturnämnden') +
      control('<w:showingPlcHdr/>', 'Klicka här för att ange text.') +
      aParagraph(`${run('Datum: ')}${inline}`),
  );
  assert.equal(document.text, 'Kulturnämnden\nDatum: 2026-03-02\n');
});

test('hyphens print as they are meant, and tabs stand where the text has them', () => {
  const document = read(
    aParagraph(
      `<w:r><w:t>KUN 2026</w:t><w:noBreakHyphen/><w:t>12</w:t><w:ptab w:relativeTo="margin"/><w:t>jour</w:t><w:softHyphen/><w:t>nal</w:t></w:r>`,
      '<w:tabs><w:tab w:val="right" w:pos="9000"/></w:tabs>',
    ),
  );
  assert.equal(document.text, 'KUN 2026-12\tjournal\n');
});

test('a deleted row is gone, moved text stands once, and a cell keeps what is its own', () => {
  const deletedRow = `<w:tr><w:trPr><w:del w:id="1"/></w:trPr><w:tc>${aParagraph('Utgår')}</w:tc><w:tc>${aParagraph('x')}</w:tc></w:tr>`;
  const carried = aParagraph('Ja', '<w:rPr><w:del w:id="2"/></w:rPr>');
  const document = read(
    `<w:tbl>${deletedRow}<w:tr><w:tc>${carried}</w:tc><w:tc>${aParagraph('7')}</w:tc></w:tr></w:tbl>` +
      aParagraph(
        `<w:moveFrom w:id="3">${run('Härifrån ')}</w:moveFrom><w:moveTo w:id="4">${run('Hit')}</w:moveTo>`,
      ),
  );
  assert.deepEqual(shown(document), ['row: Ja\t7', 'paragraph: Hit']);
});

test('a text box that is written twice for older programs is read once', () => {
  const box = `<w:txbxContent>${aParagraph('I rutan')}</w:txbxContent>`;
  const both = `<w:r><mc:AlternateContent><mc:Choice Requires="wps">${box}</mc:Choice><mc:Fallback>${box}</mc:Fallback></mc:AlternateContent></w:r>`;
  assert.equal(read(aParagraph(`${run('Utanför')}${both}`)).text, 'Utanför\nI rutan\n');
});

test('an empty entry of a list counts, as in Word; a hidden one does not', () => {
  const document = read(
    aParagraph('Anta planen', numbered(2)) +
      aParagraph('', numbered(2)) +
      aParagraph('', `${numbered(2)}<w:rPr><w:vanish/></w:rPr>`) +
      aParagraph('Justera', numbered(2)),
  );
  assert.deepEqual(shown(document), ['list: 1. Anta planen', 'list: 3. Justera']);
});

test('parts that Word is to take in when it opens the file are read; what they cannot tell is told', () => {
  const parts = docxParts({
    body: '<w:altChunk r:id="h1"/><w:altChunk r:id="h2"/><w:altChunk r:id="h3"/>',
  });
  const links = (parts['word/_rels/document.xml.rels'] ?? '').replace(
    '</Relationships>',
    ['page.html', 'text.rtf', 'table.bin']
      .map((name, at) => `<Relationship Id="h${at + 1}" Type="x/aFChunk" Target="${name}"/>`)
      .join('') + '</Relationships>',
  );
  const document = readDocx(
    zipOf({
      ...parts,
      'word/_rels/document.xml.rels': links,
      'word/page.html': '<html><h1>§ 7 Återrapport</h1></html>',
      'word/text.rtf': String.raw`{\rtf1\ansi Beslut f\'f6r \'e5ret\par}`,
      'word/table.bin': new Uint8Array([1, 2, 3, 0, 0, 0]),
    }),
    'a.docx',
  );
  assert.deepEqual(shown(document), ['heading: § 7 Återrapport', 'paragraph: Beslut för året']);
  assert.match(document.warnings.join(), /infogad/);
});

test('numbers print as Word prints them', () => {
  assert.equal(printedNumber(4, 'lowerRoman'), 'iv');
  assert.equal(printedNumber(28, 'lowerLetter'), 'bb');
  assert.equal(printedNumber(3, 'upperLetter'), 'C');
  assert.equal(printedNumber(7, 'decimalZero'), '07');
});
