// What is no document, or no whole one: each has a sentence of its own that says what is wrong and what to do.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { anOle, aDoc, docText } from './doc/doc.fixtures.ts';
import { aDocx, anXlsx, aParagraph, aPdf, docxParts, zipOf } from './files.fixtures.ts';
import { documentEndings, formatsInWords } from './formats.ts';
import { inEveryFormat, minutes } from './formats.fixtures.ts';
import { anOdt, odtParts, textP } from './odt/odt.fixtures.ts';
import { openDocument, openSheet } from './open.ts';
import { exitCodeOf, openProblemText, type OpenProblem } from './problems.ts';

async function refuses(bytes: Uint8Array, expected: OpenProblem, sentence?: RegExp): Promise<void> {
  const opened = await openDocument(bytes, 'protokoll.docx');
  assert.equal(opened.ok ? undefined : opened.problem, expected);
  if (sentence) assert.match(openProblemText.sv[expected], sentence);
}

const word = aDocx({ body: aParagraph('Beslut') });
const odt = anOdt({ body: textP('Beslut') });
const stream = Buffer.alloc(4096);
const secret = 'A'.repeat(32);

test('a file behind a password says so, whatever it was written in', async () => {
  await refuses(anOle({ EncryptedPackage: stream, EncryptionInfo: stream }), 'encrypted', /utan lösenord/);
  await refuses(anOdt({ body: textP('x'), manifest: '<manifest:encryption-data/>' }), 'encrypted');
  await refuses(zipOf({ ...odtParts({ body: '' }), 'encrypted-package': 'x' }), 'encrypted');
  await refuses(aDoc({ body: docText('x'), flags: 0x0100 }), 'encrypted');
  const lock = `/Encrypt << /Filter /Standard /V 1 /R 2 /O (${secret}) /U (${secret}) /P -4 >> /ID [<00> <00>]`;
  await refuses(aPdf([[{ x: 70, y: 700, text: 'x' }]], lock), 'encrypted');
});

test('a file cut short says that its end is missing', async () => {
  for (const whole of [word, odt, aDoc({ body: docText('x') })])
    await refuses(whole.subarray(0, whole.length / 2), 'cut-short', /slutet saknas\. Hämta den på nytt/);
});

test('a file that unpacks to far more than it is, is refused, in any of its parts', async () => {
  const spaces = new Uint8Array(8 * 1024 * 1024).fill(32);
  await refuses(
    zipOf({ ...docxParts({ body: '' }), 'word/styles.xml': spaces }),
    'too-large-unpacked',
    /spara en ny kopia/,
  );
  await refuses(zipOf({ ...odtParts({ body: '' }), 'META-INF/manifest.xml': spaces }), 'too-large-unpacked');
  await refuses(zipOf({ ...odtParts({ body: '' }), mimetype: spaces }), 'too-large-unpacked');
  assert.equal(exitCodeOf('too-large-unpacked'), 3);
});

test('sixty thousand parts are refused before any is looked at', async () => {
  const many = Buffer.from(word);
  many.writeUInt16LE(60_000, many.length - 12);
  await refuses(many, 'too-many-parts', /orimligt många delar/);
});

test('entities that would fetch or multiply text are refused in every format that could have them', async () => {
  const bomb =
    '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>';
  await refuses(aDocx({ prolog: bomb, body: aParagraph('&b;') }), 'forbidden-doctype', /utanför sig själv/);
  await refuses(anOdt({ prolog: bomb, body: textP('&c;') }), 'forbidden-doctype');
  await refuses(
    Buffer.from(`<!DOCTYPE html [<!ENTITY c SYSTEM "file:///etc/passwd">]><p>&c;</p>`),
    'forbidden-doctype',
  );
});

test('what is inside itself without end is refused in every format', async () => {
  await refuses(aDocx({ body: '<w:sdt><w:sdtContent>'.repeat(500) }), 'too-deep', /Spara texten som \.txt/);
  await refuses(anOdt({ body: '<text:section>'.repeat(500) }), 'too-deep');
  await refuses(Buffer.from(`{\\rtf1 ${'{'.repeat(500)}`), 'too-deep');
  await refuses(Buffer.from('<html>' + '<div>'.repeat(500)), 'too-deep');
});

test('what is something else says what it is', async () => {
  await refuses(anXlsx([['Namn']]), 'spreadsheet', /kalkylblad, inte ett dokument\. Spara/);
  await refuses(anOle({ Workbook: stream }), 'spreadsheet');
  await refuses(
    zipOf({ ...odtParts({ body: '' }), mimetype: 'application/vnd.oasis.opendocument.spreadsheet' }),
    'spreadsheet',
  );
  await refuses(zipOf({ '[Content_Types].xml': '', 'ppt/presentation.xml': '' }), 'presentation', /bildspel/);
  await refuses(anOle({ '__properties_version1.0': stream }), 'outlook', /Spara det som \.eml/);
  await refuses(anOle({ VisioDocument: stream }), 'old-word', /spara den som \.docx/);
  await refuses(zipOf({ 'a.txt': 'Beslut' }), 'archive', /Packa upp det/);
  await refuses(Buffer.from([0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0]), 'program', /Öppna den inte/);
  await refuses(Buffer.from([0x1f, 0x8b, 8, 0, 0, 0]), 'archive');
  await refuses(new Uint8Array(64), 'not-a-document', /docx, odt, rtf/);
  await refuses(new Uint8Array(), 'empty', /tom\. Hämta/);
  await refuses(Buffer.from(' \n\t'), 'no-text', /Kontrollera att det är rätt fil/);
  await refuses(Buffer.from('<html><script>x</script></html>'), 'no-text');
  assert.deepEqual(await openSheet(word), { ok: false, problem: 'not-a-sheet' });
});

test('a file is read as what it is, whatever its ending says', async () => {
  for (const [ending, bytes] of Object.entries(inEveryFormat(minutes))) {
    const opened = await openDocument(bytes, 'protokoll.exe');
    assert.ok(opened.ok, ending);
    assert.ok(documentEndings.includes(`.${ending}`), ending);
    assert.ok(formatsInWords.sv.includes(ending), ending);
  }
});

test('every sentence ends as one, and no two problems share theirs', () => {
  for (const texts of Object.values(openProblemText)) {
    const sentences = Object.values(texts);
    for (const sentence of sentences) assert.match(sentence, /^[A-ZÅÄÖ].*\.$/);
    assert.equal(new Set(sentences).size, sentences.length);
  }
});
