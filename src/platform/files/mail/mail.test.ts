import assert from 'node:assert/strict';
import { test } from 'node:test';
import iconv from 'iconv-lite';
import type { ReadDocument } from '../../../kernel/read-document.ts';
import { aDocx, anXlsx, aParagraph, assertCovered, styled, zipOf } from '../files.fixtures.ts';
import { openDocument } from '../open.ts';
import { aLetter, type LetterPart, multipart } from './mail.fixtures.ts';

async function read(letter: Uint8Array): Promise<ReadDocument> {
  const opened = await openDocument(letter, 'mejl.eml');
  assert.ok(opened.ok, JSON.stringify(opened));
  assertCovered(opened.value);
  return opened.value;
}
const shown = (document: ReadDocument) =>
  document.blocks.map((block) => `${block.kind}: ${document.text.slice(block.start, block.end)}`);
const plain = (content: string): LetterPart => ({ type: 'text/plain; charset=utf-8', content });
const page = (content: string): LetterPart => ({ type: 'text/html; charset=utf-8', content });
const protocol = aDocx({
  body: aParagraph('Budget', styled('Paragraf')) + aParagraph('Nämnden antar budgeten.'),
});
const attached = (name: string, content: Uint8Array = protocol): LetterPart => ({
  type: 'application/octet-stream',
  content,
  name,
});
const lines = [
  'Från: Örjan Ek <orjan.ek@alvsby.example>',
  'Skickat: 2026-03-03 09:12',
  'Till: kansli@alvsby.example',
];

test('a letter prints who, when and about what; its page is read rather than its plain copy', async () => {
  const document = await read(
    aLetter({
      subject: 'Återkoppling',
      bodies: [plain('Beslut:\n* Anta planen'), page('<p>Beslut:</p><ol><li>Anta planen</ol>')],
    }),
  );
  assert.deepEqual(shown(document), [
    ...lines.map((line) => `paragraph: ${line}`),
    'paragraph: Ämne: Återkoppling',
    'paragraph: Beslut:',
    'list: 1. Anta planen',
  ]);
  assert.equal(document.mediaType, 'message/rfc822');
});

test('the plain copy is read where the page says almost nothing', async () => {
  const long = 'Förvaltningen återkommer med en redovisning före sommaren. '.repeat(4).trim();
  const document = await read(aLetter({ bodies: [plain(long), page('<p>Visa i webbläsare</p>')] }));
  assert.ok(document.text.includes(long));
  assert.ok(!document.text.includes('webbläsare'));
});

test('a letter in ISO 8859-1 keeps its å, ä and ö', async () => {
  const document = await read(
    aLetter({
      bodies: [
        { type: 'text/plain; charset=iso-8859-1', content: iconv.encode('Måndag på Ängsvägen', 'latin1') },
      ],
    }),
  );
  assert.match(document.text, /Måndag på Ängsvägen\n$/);
});

test('a letter that only comes with a protocol is that protocol; what is said in it stands beside', async () => {
  const document = await read(
    aLetter({ bodies: [plain('Hej!\n\nHär kommer protokollet.')], attached: [attached('protokoll.docx')] }),
  );
  assert.deepEqual(shown(document), [
    'heading: § 131 Budget',
    'paragraph: Nämnden antar budgeten.',
    ...lines.map((line) => `furniture: ${line}`),
    'furniture: Ämne: Protokoll',
    'furniture: Hej!',
    'furniture: Här kommer protokollet.',
  ]);
  assert.deepEqual(document.outline, ['§ 131 Budget']);
});

test('a letter that is a protocol itself comes first, and each document after it under its name', async () => {
  const document = await read(
    aLetter({
      bodies: [plain('§ 1 Öppnande\nMötet öppnas.')],
      attached: [
        attached('ärende 7.docx'),
        attached('bild.png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0])),
      ],
    }),
  );
  assert.deepEqual(shown(document).slice(4), [
    'paragraph: § 1 Öppnande',
    'paragraph: Mötet öppnas.',
    'heading: Bilaga: ärende 7.docx',
    'heading: § 131 Budget',
    'paragraph: Nämnden antar budgeten.',
  ]);
  assert.match(document.warnings.join(), /Bilagan bild\.png har inte lästs in\. /);
});

test('a letter inside a letter is read with what it holds, and letters without end are not', async () => {
  const inside = (letter: Uint8Array, name: string) => aLetter({ attached: [attached(name, letter)] });
  const inner = aLetter({ bodies: [plain('Se bilagan.')], attached: [attached('protokoll.docx')] });
  assert.equal(shown(await read(inside(inner, 'vidare.eml')))[0], 'heading: § 131 Budget');
  let deep = aLetter({ bodies: [plain('§ 1 Innerst')] });
  for (let depth = 0; depth < 20; depth++) deep = inside(deep, `brev ${depth}.eml`);
  assert.deepEqual(await openDocument(deep, 'a.eml'), { ok: false, problem: 'empty-letter' });
  let parts = 'Content-Type: text/plain\r\n\r\nBeslut';
  for (let depth = 0; depth < 60; depth++) parts = multipart('mixed', `b${depth}b`, [parts]);
  assert.deepEqual(
    await openDocument(Buffer.from(`MIME-Version: 1.0\r\nFrom: a@alvsby.example\r\n${parts}`), 'a.eml'),
    {
      ok: false,
      problem: 'too-deep',
    },
  );
});

test('what cannot be read is named with its reason; a letter of nothing but that says so', async () => {
  const bomb = zipOf({ 'word/document.xml': new Uint8Array(6 * 1024 * 1024).fill(32) });
  const broken = [attached('bomb.docx', bomb), attached('lista.xlsx', anXlsx([['Namn']]))];
  const { warnings } = await read(aLetter({ bodies: [plain('§ 1 Öppnande')], attached: broken }));
  assert.match(warnings.join('\n'), /bomb\.docx har inte lästs in\. Filen blir orimligt stor/);
  assert.match(warnings.join('\n'), /lista\.xlsx har inte lästs in\. Filen är ett kalkylblad/);
  assert.deepEqual(await openDocument(aLetter({ attached: broken }), 'a.eml'), {
    ok: false,
    problem: 'empty-letter',
  });
});

test('a locked letter is called locked', async () => {
  const sealed = {
    type: 'application/pkcs7-mime; smime-type=enveloped-data',
    content: 'x',
    name: 'smime.p7m',
  };
  assert.deepEqual(await openDocument(aLetter({ attached: [sealed] }), 'a.eml'), {
    ok: false,
    problem: 'encrypted',
  });
});
