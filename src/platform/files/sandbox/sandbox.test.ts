import assert from 'node:assert/strict';
import { mkdtemp, open, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { deflateSync } from 'node:zlib';
import { strToU8 } from 'fflate';
import { aDocx, anXlsx, aParagraph, aPdf, docxParts, zipOf } from '../files.fixtures.ts';
import { loadFile } from '../open-in-sandbox.ts';
import { exitCodeOf, type OpenProblem, openProblemText } from '../problems.ts';
import { createSandbox } from './sandbox.ts';

const sandbox = createSandbox({ workers: 1 });
const impatient = createSandbox({ workers: 1, wallMs: 3000, residentBytes: 300 * 1024 * 1024 });
after(() => {
  sandbox.close();
  impatient.close();
});

/** The file ends in the named sentence, and the next file is read as if nothing had happened. */
async function refuses(bytes: Uint8Array, ...expected: OpenProblem[]): Promise<void> {
  const outcome = await sandbox.open(bytes, 'protokoll.docx');
  assert.equal(outcome.ok, false);
  if (!outcome.ok) {
    assert.ok(expected.includes(outcome.problem), outcome.problem);
    assert.match(openProblemText.sv[outcome.problem], /^[A-ZÅÄÖ].*\.$/);
  }
  const next = await sandbox.open(strToU8('Nämnden beslutar.'), 'nästa.txt');
  assert.equal(next.ok && next.value.text, 'Nämnden beslutar.');
}

const beslut = docxParts({ body: aParagraph('Beslut') });
const megabytes = (count: number) => new Uint8Array(count * 1024 * 1024).fill(32);

test('a Word file that unpacks to sixty megabytes of spaces is refused', () =>
  refuses(zipOf({ ...beslut, 'word/document.xml': megabytes(60) }), 'too-large-unpacked'));

test('a million empty paragraphs in a small file are refused', () =>
  refuses(aDocx({ body: '<w:p/>'.repeat(2_000_000) }), 'too-large-unpacked'));

test('a zip file of two thousand and one parts is refused', () =>
  refuses(
    zipOf({ ...beslut, ...Object.fromEntries(Array.from({ length: 2001 }, (_, at) => [`x${at}`, ''])) }),
    'too-many-parts',
  ));

test('a hundred thousand tables inside each other are refused', () =>
  refuses(aDocx({ body: '<w:tbl><w:tr><w:tc>'.repeat(100_000) }), 'too-deep', 'too-large-unpacked'));

test('a Word file with a document type, which could multiply or fetch text, is refused', () =>
  refuses(
    aDocx({ prolog: '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>', body: aParagraph('&a;') }),
    'forbidden-doctype',
  ));

test('a Word file cut short, or with broken XML, is called damaged', async () => {
  const whole = aDocx({ body: aParagraph('Beslut') });
  await refuses(whole.subarray(0, whole.length - 400), 'cut-short');
  await refuses(zipOf({ ...beslut, 'word/document.xml': '<w:document><w:body>' }), 'damaged');
});

test('an Office file locked by a password and an old .doc say what they are', async () => {
  const ole = new Uint8Array(2048);
  ole.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  await refuses(ole, 'old-word');
  ole.set(Buffer.from('EncryptedPackage', 'utf16le'), 1024);
  await refuses(ole, 'encrypted');
});

test('a locked pdf, a pdf of pictures only and a blank pdf say what they are', async () => {
  const secret = 'A'.repeat(32);
  const lock = `/Encrypt << /Filter /Standard /V 1 /R 2 /O (${secret}) /U (${secret}) /P -4 >> /ID [<00> <00>]`;
  await refuses(aPdf([[{ x: 70, y: 700, text: 'Hemligt' }]], lock), 'encrypted');
  await refuses(aPdf([[]], '', true), 'scanned');
  await refuses(aPdf([[]]), 'no-text');
  await refuses(strToU8('%PDF-1.7\nnothing more'), 'damaged');
});

test('a pdf of two kilobytes that unpacks to half a gigabyte is stopped, and the server lives on', async () => {
  const packed = deflateSync(deflateSync(new Uint8Array(500 * 1024 * 1024)));
  const page = Buffer.from(aPdf([[{ x: 70, y: 700, text: 'MARK' }]])).toString('latin1');
  const bomb = page.replace(
    /<< \/Length \d+ >>\nstream\nBT[^]*?\nendstream/,
    () =>
      `<< /Filter [/FlateDecode /FlateDecode] /Length ${packed.length} >>\nstream\n${packed.toString('latin1')}\nendstream`,
  );
  const outcome = await impatient.open(Buffer.from(bomb, 'latin1'), 'a.pdf');
  assert.ok(!outcome.ok && ['too-slow', 'too-much-memory', 'no-text'].includes(outcome.problem));
  // NOTE the next file comes to a process that has to start first, on a machine that may be busy
  const next = await sandbox.open(strToU8('Beslut'), 'b.txt');
  assert.ok(next.ok);
});

test('an empty file and a file of nothing but lines are called so', async () => {
  await refuses(new Uint8Array(), 'empty');
  await refuses(strToU8('\n \n\t\n'), 'no-text');
});

test('what is no document is not read as text', async () => {
  await refuses(new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0, 0, 13, 0, 1, 2]), 'program');
  await refuses(anXlsx([['Namn']]), 'spreadsheet');
  await refuses(zipOf({ 'protokoll.txt': 'Beslut' }), 'archive');
  await refuses(new Uint8Array([1, 2, 3, 0, 0, 0, 4, 5, 6, 7]), 'not-a-document');
});

test('a file of 200 MB is refused by its size, before it is read', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'files-'));
  const path = join(folder, 'stor.docx');
  const file = await open(path, 'w');
  await file.truncate(200 * 1024 * 1024);
  await file.close();
  assert.deepEqual(await loadFile(path), { ok: false, problem: 'too-large' });
  await writeFile(path, 'Beslut');
  assert.equal((await loadFile(path)).ok, true);
  assert.deepEqual(await loadFile(join(folder, 'saknas.docx')), { ok: false, problem: 'not-found' });
  await rm(folder, { recursive: true });
  await refuses(megabytes(26), 'too-large');
});

test('a file is read as what it is, whatever it is called', async () => {
  const word = await sandbox.open(aDocx({ body: aParagraph('Beslut') }), 'protokoll.pdf');
  assert.equal(word.ok && word.value.text, 'Beslut\n');
  const pdf = await sandbox.open(aPdf([[{ x: 70, y: 700, text: 'Beslut' }]]), 'protokoll.docx');
  assert.equal(pdf.ok && pdf.value.mediaType, 'application/pdf');
});

test('the process can be killed at any moment; only its own file is lost', async () => {
  const quick = createSandbox({ workers: 1, wallMs: 1 });
  const text = strToU8('§ 1 Budget\n'.repeat(200_000));
  assert.deepEqual(await quick.open(text, 'a.txt'), { ok: false, problem: 'too-slow' });
  quick.close();
});

test('files wait for their turn, and too many at once are turned away', async () => {
  const small = createSandbox({ workers: 1, waiting: 2 });
  const outcomes = await Promise.all(
    Array.from({ length: 5 }, (_, at) => small.open(strToU8(`Beslut ${at}`), 'a.txt')),
  );
  small.close();
  assert.deepEqual(
    outcomes.map((outcome) => (outcome.ok ? outcome.value.text : outcome.problem)),
    ['Beslut 0', 'Beslut 1', 'Beslut 2', 'too-busy', 'too-busy'],
  );
});

test('a worker serves many files and is then replaced', async () => {
  const short = createSandbox({ workers: 1, jobsEach: 2 });
  for (let at = 0; at < 5; at++) assert.equal((await short.open(strToU8('Beslut'), 'a.txt')).ok, true);
  short.close();
});

test('sixty kilobytes of text take less than thirty milliseconds once the process is warm', async () => {
  const text = strToU8('Nämnden beslutar att ge förvaltningen i uppdrag att återkomma.\n'.repeat(1000));
  await sandbox.open(text, 'a.txt');
  const times: number[] = [];
  for (let at = 0; at < 9; at++) {
    const start = performance.now();
    await sandbox.open(text, 'a.txt');
    times.push(performance.now() - start);
  }
  assert.ok(Math.min(...times) < 30, times.join(' ')); // the best: others may work on the same machine
});

test('over a limit is exit code 3; unreadable is 1', () => {
  assert.equal(exitCodeOf('too-large'), 3);
  assert.equal(exitCodeOf('too-slow'), 3);
  assert.equal(exitCodeOf('damaged'), 1);
});
