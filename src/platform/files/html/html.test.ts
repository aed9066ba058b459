import assert from 'node:assert/strict';
import { test } from 'node:test';
import iconv from 'iconv-lite';
import type { ReadDocument } from '../../../kernel/read-document.ts';
import { assertCovered } from '../files.fixtures.ts';
import { Refusal } from '../problems.ts';
import { readHtml } from './html.ts';

const read = (html: string, encoding = 'utf8') => readHtml(iconv.encode(html, encoding), 'protokoll.html');
const shown = (document: ReadDocument) => {
  assertCovered(document);
  return document.blocks.map((block) => `${block.kind}: ${document.text.slice(block.start, block.end)}`);
};
const refusal = (problem: string) => (thrown: unknown) =>
  thrown instanceof Refusal && thrown.problem === problem;

test('headings, paragraphs and bold lines are told apart; line breaks stand', () => {
  const document = read(
    '<!DOCTYPE html><title>Protokoll</title><h1>Kulturnämnden</h1><p>Plats:\n  Stadshuset<br>Tid: kl. 13.00</p>' +
      '<h2>§ 12 Budget</h2><p><b>Beslut</b></p><p>Nämnden <b>antar</b> bud&shy;geten.</p>',
  );
  assert.deepEqual(shown(document), [
    'heading: Kulturnämnden',
    'paragraph: Plats: Stadshuset\nTid: kl. 13.00',
    'heading: § 12 Budget',
    'paragraph: Beslut',
    'paragraph: Nämnden antar budgeten.',
  ]);
  assert.deepEqual(document.outline, ['Kulturnämnden', '§ 12 Budget']);
  assert.deepEqual(
    document.blocks.map((block) => [block.level, block.bold]),
    [
      [1, undefined],
      [undefined, undefined],
      [2, undefined],
      [undefined, true],
      [undefined, undefined],
    ],
  );
});

test('lists print their numbers: where they begin, letters, a number of their own, and lists inside lists', () => {
  const document = read(
    '<ol start="3"><li>Anta planen<ol type="a"><li>för 2027<li>för 2028</ol><li value="7"><p>Justera</p><p>genast</p></ol>' +
      '<ul><li>Kultur</ul><ol style="list-style-type: upper-roman" reversed><li>Sist<li>Först</ol>',
  );
  assert.deepEqual(shown(document), [
    'list: 3. Anta planen',
    'list: a. för 2027',
    'list: b. för 2028',
    'list: 7. Justera',
    'paragraph: genast',
    'list: • Kultur',
    'list: II. Sist',
    'list: I. Först',
  ]);
  assert.deepEqual(
    document.blocks.map((block) => block.level),
    [1, 2, 2, 1, undefined, 1, 1, 1],
  );
});

test('a table is rows; a table that only serves the layout is read cell by cell', () => {
  assert.deepEqual(
    shown(
      read(
        '<table><thead><tr><th>Ledamot</th><th>Ja</th></tr></thead><tr><td>Agneta Ek (S)<td>X</table>' +
          '<table><tr><td><h2>§ 1 Öppnande</h2><p>Mötet öppnas.</p></td></tr></table>',
      ),
    ),
    ['row: Ledamot\tJa', 'row: Agneta Ek (S)\tX', 'heading: § 1 Öppnande', 'paragraph: Mötet öppnas.'],
  );
});

test('scripts, styles, deleted and hidden text are no text', () => {
  assert.deepEqual(
    shown(
      read(
        '<style>p{}</style><script>let a = "<p>kod</p>";</script><p hidden>dold</p><p style="display: none">dold</p>' +
          '<p>Rapportera <del>årsvis</del><ins>halvårsvis</ins><!-- kommentar --></p><noscript>Slå på skript</noscript>',
      ),
    ),
    ['paragraph: Rapportera halvårsvis'],
  );
});

test("the site's menu, head and foot are furniture, once", () => {
  assert.deepEqual(
    shown(
      read(
        '<header><a>Älvsby kommun</a></header><nav><ul><li>Start<li>Start</ul></nav>' +
          '<main><h1>§ 4 Skolskjuts</h1></main><footer>Kontakta oss</footer><div class="cookie-banner">Kakor?</div>',
      ),
    ),
    [
      'furniture: Älvsby kommun',
      'furniture: • Start',
      'heading: § 4 Skolskjuts',
      'furniture: Kontakta oss',
      'furniture: Kakor?',
    ],
  );
});

test('pages that Word and LibreOffice saved keep the marks of lists, and running heads as furniture', () => {
  const mark = (text: string) =>
    `<![if !supportLists]><span style='mso-list:Ignore'>${text}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>`;
  const document = read(
    `<div title="header"><p>KUN 2026/12</p></div><!--[if gte mso 9]><xml>x</xml><![endif]-->` +
      `<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'>${mark('1.')}Anta planen<o:p></o:p></p>` +
      `<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'>${mark('·')}Kultur</p><p><o:p>&nbsp;</o:p></p><p>Slut</p>`,
  );
  assert.deepEqual(shown(document), [
    'furniture: KUN 2026/12',
    'list: 1. Anta planen',
    'list: • Kultur',
    'paragraph: Slut',
  ]);
});

test('an empty line in a paragraph parts it, as letters are written', () => {
  assert.deepEqual(shown(read('<div>Hej!<br><br>Vi ses<br>i morgon.</div>')), [
    'paragraph: Hej!',
    'paragraph: Vi ses\ni morgon.',
  ]);
});

test('letters are read by what the page says of them, by its mark, or by how Swedish they look', () => {
  const text = '<p>Återrapportering före sommaren</p>';
  for (const [head, encoding] of [
    ['<meta charset="utf-8">', 'utf8'],
    ['<meta charset="iso-8859-1">', 'latin1'],
    ['<meta http-equiv="Content-Type" content="text/html; charset=windows-1252">', 'windows-1252'],
    ['<meta charset="utf-8">', 'windows-1252'],
    ['', 'macroman'],
    ['', 'utf16le'],
  ] as const)
    assert.equal(read(`<html>${head}${text}`, encoding).text, 'Återrapportering före sommaren\n', encoding);
});

test('entities of its own, a page without end inside itself and a page that multiplies are refused', () => {
  assert.throws(
    () => read('<!DOCTYPE html [<!ENTITY a SYSTEM "file:///etc/passwd">]><p>&a;</p>'),
    refusal('forbidden-doctype'),
  );
  assert.throws(() => read('<div>'.repeat(100_000)), refusal('too-deep'));
  const bold = Array.from({ length: 380 }, (_, at) => `<b id=${at}>`).join('');
  assert.throws(() => read(`<p>${bold}</p>${'<p>x</p>'.repeat(5000)}`), refusal('too-large-unpacked'));
  assert.equal(
    read('<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0//EN" "http://www.w3.org/x.dtd"><p>Beslut</p>').text,
    'Beslut\n',
  );
});
