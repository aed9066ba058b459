import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ReadDocument } from '../../../kernel/read-document.ts';
import { assertCovered } from '../files.fixtures.ts';
import { openDocument } from '../open.ts';
import { Refusal } from '../problems.ts';
import {
  anOdt,
  odtParts,
  type OdtParts,
  textH,
  textItem,
  textList,
  textP,
  textTable,
} from './odt.fixtures.ts';
import { readOdt } from './odt.ts';

const read = (body: string, rest: Omit<OdtParts, 'body'> = {}) =>
  readOdt(anOdt({ body, ...rest }), 'protokoll.odt');
const shown = (document: ReadDocument) => {
  assertCovered(document);
  return document.blocks.map((block) => `${block.kind}: ${document.text.slice(block.start, block.end)}`);
};
const refusal = (problem: string) => (thrown: unknown) =>
  thrown instanceof Refusal && thrown.problem === problem;

test('headings that number themselves keep "§ 131", and the next is § 132; one without number has none', () => {
  const document = read(
    textP('Protokoll', 'Title') +
      textH('Budget') +
      textP('Nämnden antecknar informationen.') +
      '<text:h text:style-name="PN" text:outline-level="2">Bilagor</text:h>' +
      textH('Tillsynsplan'),
  );
  assert.deepEqual(shown(document), [
    'heading: Protokoll',
    'heading: § 131 Budget',
    'paragraph: Nämnden antecknar informationen.',
    'heading: Bilagor',
    'heading: § 132 Tillsynsplan',
  ]);
  assert.equal(document.blocks[1]?.marker, '§ 131');
  assert.equal(document.pages, 3);
  assert.deepEqual(document.outline, ['Protokoll', '§ 131 Budget', 'Bilagor', '§ 132 Tillsynsplan']);
});

test('lists keep numbers, letters and bullets; they go on, begin anew or begin where the file says so', () => {
  const document = read(
    textList(
      'L1',
      textItem(
        textP('Anta planen') +
          textP('med bilaga') +
          textList('', textItem(textP('för 2027')) + textItem(textP('för 2028'))),
      ) + textItem(textP('Justera')),
      'xml:id="l1"',
    ) +
      textList('L2', textItem(textP('Kultur'))) +
      textList('L1', textItem(textP('Återkomma')), 'text:continue-list="l1"') +
      textList('L1', textItem(textP('Ny lista'))) +
      textList('L1', textItem(textP('Fortsatt')), 'text:continue-numbering="true"') +
      textList('L1', textItem(textP('Åtta'), 'text:start-value="8"')) +
      textList('L3', textItem(textP('Skola') + textList('', textItem(textP('Förskola'))))) +
      textList('L4', textItem(textP('Öppnande'))),
  );
  assert.deepEqual(
    shown(document).map((line) => line.replace(/^list: /, '')),
    [
      '1. Anta planen',
      'paragraph: med bilaga',
      'a) för 2027',
      'b) för 2028',
      '2. Justera',
      '• Kultur',
      '3. Återkomma',
      '1. Ny lista',
      '2. Fortsatt',
      '8. Åtta',
      '1 Skola',
      '1.1 Förskola',
      '12 § Öppnande',
    ],
  );
  assert.equal(document.blocks[2]?.level, 2);
});

test('deleted text and comments are left out, inserted text kept, and the reader is told', () => {
  const document = read(
    '<text:tracked-changes><text:changed-region><text:deletion><text:p>årsvis</text:p></text:deletion></text:changed-region></text:tracked-changes>' +
      textP(
        'Rapportera <text:change text:change-id="1"/><text:change-start/>halvårsvis<text:change-end/>' +
          '<office:annotation><text:p>Stämmer det?</text:p></office:annotation><text:bookmark-start text:name="_GoBack"/>',
      ),
  );
  assert.equal(document.text, 'Rapportera halvårsvis\n');
  assert.match(document.warnings.join(), /spårade ändringar/);
});

test('running heads and feet stand once, as furniture; rows are rows', () => {
  assert.deepEqual(
    shown(
      read(
        textTable(['Plats', 'Stadshuset'], ['Närvarande', textP('Agneta Ek (S)') + textP('Bertil Lund (M)')]),
        {
          header: textTable(['Kulturnämnden', 'PROTOKOLL']) + textP('2026-11-24'),
          footer: textP('Sida <text:page-number>1</text:page-number>'),
        },
      ),
    ),
    [
      'furniture: Kulturnämnden\tPROTOKOLL',
      'furniture: 2026-11-24',
      'row: Plats\tStadshuset',
      'row: Närvarande\tAgneta Ek (S)\nBertil Lund (M)',
      'furniture: Sida 1',
    ],
  );
});

test('white space counts as it prints; hidden text is no text; bold lines are known', () => {
  const document = read(
    textP('<text:span text:style-name="B">Be</text:span><text:span text:style-name="B">slut</text:span>') +
      textP(
        'Ja:<text:tab/>7<text:line-break/>Nej:<text:s text:c="2"/>4\n   <text:span text:style-name="H">dold</text:span>',
      ),
  );
  assert.deepEqual(shown(document), ['paragraph: Beslut', 'paragraph: Ja:\t7\nNej:  4']);
  assert.deepEqual(
    document.blocks.map((block) => block.bold),
    [true, undefined],
  );
});

test('notes follow the text, boxes follow their paragraph, and a table of contents is furniture', () => {
  assert.deepEqual(
    shown(
      read(
        `<text:table-of-content><text:table-of-content-source/><text:index-body>${textP('Budget<text:tab/>3')}</text:index-body></text:table-of-content>` +
          textP(
            'Utanför<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Källa</text:p></text:note-body></text:note>' +
              `<draw:frame><draw:text-box>${textP('I rutan')}</draw:text-box></draw:frame>`,
          ) +
          textP('Slut'),
      ),
    ),
    [
      'furniture: Budget\t3',
      'paragraph: Utanför',
      'paragraph: I rutan',
      'paragraph: Slut',
      'paragraph: Källa',
    ],
  );
});

test('a locked file, a document type, a part without end and a table inside tables are refused', async () => {
  const locked = { manifest: '<manifest:encryption-data manifest:checksum="x"/>' };
  assert.throws(() => read(textP('Hemligt'), locked), refusal('encrypted'));
  assert.throws(
    () => read(textP('&amp;a;'), { prolog: '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>' }),
    refusal('forbidden-doctype'),
  );
  assert.throws(
    () => read('<table:table><table:table-row><table:table-cell>'.repeat(2000)),
    (thrown) => refusal('too-deep')(thrown) || refusal('damaged')(thrown),
  );
  const whole = anOdt({ body: textP('Beslut') });
  assert.deepEqual(await openDocument(whole.subarray(0, whole.length - 60), 'a.odt'), {
    ok: false,
    problem: 'cut-short',
  });
  assert.equal((await openDocument(whole, 'a.doc')).ok, true);
  assert.equal('content.xml' in odtParts({ body: '' }), true);
});
