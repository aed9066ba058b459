import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ReadDocument } from '../../../kernel/read-document.ts';
import { assertCovered } from '../files.fixtures.ts';
import { Refusal } from '../problems.ts';
import { readRtf } from './rtf.ts';

const raw = String.raw;
const head = raw`{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\fswiss\fcharset0 Arial;}{\f1\ftech\fcharset2 Symbol;}{\f2\fcharset238 Arial CE;}{\f3\fcharset77 Geneva;}}
{\stylesheet{\ql Normal;}{\s1\b\outlinelevel0 heading 1;}{\s2\sbasedon1\b heading 2;}{\*\cs10 Tecken;}}
{\info{\title Dold titel}{\nofpages4}}`;
const read = (body: string, encoding: 'latin1' | 'utf8' = 'latin1') =>
  readRtf(Buffer.from(`${head}${body}}`, encoding), 'protokoll.rtf');
const shown = (document: ReadDocument) => {
  assertCovered(document);
  return document.blocks.map((block) => `${block.kind}: ${document.text.slice(block.start, block.end)}`);
};

test('headings keep the § that their list prints; running text follows', () => {
  const document = read(
    raw`\pard\s2{\listtext\pard\plain\s2 \'a7 131\tab}\ls1 Budget f\'f6r \'e5ret\par \pard\plain N\'e4mnden antecknar informationen.\par`,
  );
  assert.deepEqual(shown(document), [
    'heading: § 131 Budget för året',
    'paragraph: Nämnden antecknar informationen.',
  ]);
  assert.equal(document.blocks[0]?.marker, '§ 131');
  assert.equal(document.blocks[0]?.level, 2);
  assert.equal(document.pages, 4);
  assert.deepEqual(document.outline, ['§ 131 Budget för året']);
});

test('lists keep numbers and bullets, also those of a font of signs', () => {
  assert.deepEqual(
    shown(
      read(
        raw`{\listtext\pard\plain 1.\tab}Anta planen\par{\pntext\f1\'b7\tab}Kultur\par{\listtext\f1\u-3913 ?\tab}Fritid\par{\listtext\'96\tab}Skola\par`,
      ),
    ),
    ['list: 1. Anta planen', 'list: • Kultur', 'list: • Fritid', 'list: – Skola'],
  );
});

test('letters are read by code page, by font, by Unicode with its fallback, and as they stand', () => {
  assert.deepEqual(
    shown(
      read(
        raw`\uc1\u197?ngpanna {\uc2\u246\'f6\'f6rebro} {\upr{Arsta}{\*\ud{\u197 Arsta}}} \u8211-\par\f2 Vl\'e8ek {\f3\'8cngstr\'9am}\par\u-10179?\u-8704?\par a\'adb\~c\_d\-e\emdash\par`,
      ),
    ).map((line) => line.replace('paragraph: ', '')),
    // NOTE \'f6\'f6 are the two bytes that programs without Unicode print for ö
    ['Ångpanna örebro Årsta –', 'Vlček ångström', '😀', 'ab\u00a0c-de—'],
  );
  assert.equal(read(raw`Återrapportering\par`, 'utf8').text, 'Återrapportering\n');
  assert.equal(read(raw`Återrapportering\par`).text, 'Återrapportering\n');
});

test('deleted and hidden text, comments, field codes, bookmarks and pictures are left out', () => {
  const document = read(
    raw`{\*\bkmkstart _GoBack}Rapportera {\deleted\'e5rsvis}{\revised halv\'e5rsvis}{\v dold}{\*\annotation {\pard St\'e4mmer det?\par}}, sida {\field{\*\fldinst PAGE}{\fldrslt 3}}{\pict\bin4 }{x}{\*\okänd skräp}\par`,
  );
  assert.equal(document.text, 'Rapportera halvårsvis, sida 3\n');
  assert.match(document.warnings.join(), /spårade ändringar/);
});

test('rows are rows, with a table inside a cell; running heads and feet stand once', () => {
  const document = read(
    raw`{\header\pard Kulturn\'e4mnden\tab PROTOKOLL\par}{\headerf\pard Kulturn\'e4mnden\tab PROTOKOLL\par}{\footer\pard Sida 1\par}` +
      raw`\trowd\pard\intbl Plats\cell Stadshuset\cell\row\trowd\pard\intbl N\'e4rvarande\cell Agneta Ek (S)\par Bertil Lund (M)\cell\row` +
      raw`\trowd\pard\intbl\itap2 Ja\nestcell 7\nestcell{\nonesttables\par}{\*\nesttableprops\nestrow}\pard\intbl\cell\row\pard Beslut\par`,
  );
  assert.deepEqual(shown(document), [
    'furniture: Kulturnämnden\tPROTOKOLL',
    'row: Plats\tStadshuset',
    'row: Närvarande\tAgneta Ek (S)\nBertil Lund (M)',
    'row: Ja\t7',
    'paragraph: Beslut',
    'furniture: Sida 1',
  ]);
});

test('a box comes after its paragraph, a note after the text, and the last line needs no end', () => {
  assert.deepEqual(
    shown(
      read(
        raw`Utanf\'f6r{\footnote\pard K\'e4lla}{\shp{\*\shpinst{\sp{\sn x}{\sv y}}{\shptxt\pard I rutan\par}}{\shprslt\pard Kopia\par}}\par{\b Beslut}`,
      ),
    ),
    ['paragraph: Utanför', 'paragraph: I rutan', 'paragraph: Beslut', 'paragraph: Källa'],
  );
});

test('a file cut short is read as far as it goes and says so; groups without end are refused', () => {
  const whole = Buffer.from(`${head}Beslut\\par Slut`, 'latin1');
  const document = readRtf(whole, 'a.rtf');
  assert.equal(document.text, 'Beslut\nSlut\n');
  assert.match(document.warnings.join(), /saknar sitt slut/);
  assert.throws(
    () => read('{'.repeat(100_000)),
    (thrown) => thrown instanceof Refusal && thrown.problem === 'too-deep',
  );
});

test('half a character is left out, a whole one written in two halves stays', () => {
  const document = read(raw`Bryggan\u-10240? ska \u-10179?\u-8704? rustas.\par`);
  assert.deepEqual(shown(document), ['paragraph: Bryggan ska \u{1F600} rustas.']);
});
