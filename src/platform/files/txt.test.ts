import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import type { ReadDocument } from '../../kernel/read-document.ts';
import { assertCovered } from './files.fixtures.ts';
import { readTxt } from './txt.ts';

const read = (text: string) => readTxt(Buffer.from(text), 'anteckningar.txt');
const shown = (document: ReadDocument) =>
  document.blocks.map((block) => `${block.kind}: ${document.text.slice(block.start, block.end)}`);

test('lines end one way, and letters are composed', () => {
  assert.equal(read('A\u030angpanna\r\nO\u0308stra\rska\u0308rg\u000c').text, 'Ångpanna\nÖstra\nskärg\n');
});

test('a half stays a half: nothing is made simpler than it was written', () => {
  assert.equal(read('½ tjänst, ² m').text, '½ tjänst, ² m');
});

test('each line is a paragraph in notes; bullets, letters and numbers are a list with its depth', () => {
  assert.deepEqual(
    read('Nuläge\n· Anna bokar in möte\n  – med Bo\n1. Planen antas\na) från 2027\nKlart').blocks.map(
      (block) => [block.kind, block.marker, block.level],
    ),
    [
      ['paragraph', undefined, undefined],
      ['list', '·', 1],
      ['list', '–', 2],
      ['list', '1.', 1],
      ['list', 'a)', 1],
      ['paragraph', undefined, undefined],
    ],
  );
});

test('lines broken at a width are one paragraph; a § always begins anew', () => {
  const document = read(
    'Förvaltningschefen får i uppdrag att återkomma till nämnden med en samlad redovisning\n' +
      'av hur biblioteken används under sommaren.\n' +
      '§ 13 Nästa ärende\n' +
      'Beslut',
  );
  assert.deepEqual(
    shown(document).map((line) => line.slice(0, 29)),
    ['paragraph: Förvaltningschefen', 'paragraph: § 13 Nästa ärende', 'paragraph: Beslut'],
  );
});

test('cells with tabs between them are a row', () => {
  assert.deepEqual(shown(read('\tOrdförande\tAgneta Ek')), ['row: Ordförande\tAgneta Ek']);
});

test('a table of contents is furniture', () => {
  assert.deepEqual(shown(read('Innehåll\n§ 12 Budget ............ 3\n§ 12 Budget')), [
    'paragraph: Innehåll',
    'furniture: § 12 Budget ............ 3',
    'paragraph: § 12 Budget',
  ]);
});

test('a bookmark that a converter left is no text', () => {
  assert.equal(read('[bookmark: _GoBack]För att klara').text, 'För att klara');
});

test('blocks stand in order, never overlap, and cover every character but white space', () => {
  const line = fc.stringMatching(/^[ \t]{0,3}([-•]|1\.|§ 2)? ?[a-zåäö \t]{0,90}$/);
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 30 }), (lines) => {
      assertCovered(read(`x${lines.join('\n')}`));
    }),
  );
});
