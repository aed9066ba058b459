import assert from 'node:assert/strict';
import { test } from 'node:test';
import { zipSync } from 'fflate';
import { batchLimits } from './batch.ts';
import { filesOf, isFolderInZip, isLeftOut, wholeRoom } from './unpack.ts';

const text = (words: string): Uint8Array => new TextEncoder().encode(words);
const came = (files: Record<string, Uint8Array>, room = wholeRoom()) => [
  ...filesOf({ name: 'protokoll.zip', bytes: zipSync(files) }, room),
];

test('a zip file gives the files of its folders, without what computers put beside them', () => {
  const found = came({
    '2024/nämnden/§ 1.txt': text('a'),
    '2024/.DS_Store': text('b'),
    '__MACOSX/2024/._nämnden.txt': text('c'),
    '2024/~$protokoll.docx': text('d'),
    '2024/Thumbs.db': text('e'),
    'rot.txt': text('f'),
  });
  assert.deepEqual(
    found.map(({ path }) => path),
    ['2024/nämnden/§ 1.txt', 'rot.txt'],
  );
  assert.ok(isLeftOut('mapp/desktop.ini') && isLeftOut('.dolt') && !isLeftOut('mapp/fil.med.punkter.txt'));
});

test('a document that is a zip file inside is one file, and so is a damaged zip file', () => {
  const docx = zipSync({ '[Content_Types].xml': text('<Types/>'), 'word/document.xml': text('<w/>') });
  assert.equal(isFolderInZip(docx), false);
  const damaged = zipSync({ 'a.txt': text('a') }).slice(0, 40);
  for (const bytes of [docx, damaged])
    assert.deepEqual(
      [...filesOf({ name: 'en.docx', bytes }, wholeRoom())].map(({ path, problem }) => [path, problem]),
      [['en.docx', undefined]],
    );
});

test('a bomb among the files is refused alone, the others come in', () => {
  const found = came({
    'före.txt': text('a'),
    'bomb.txt': new Uint8Array(30 * 1024 * 1024),
    'efter.txt': text('b'),
  });
  assert.deepEqual(
    found.map(({ path, problem, bytes }) => [path, problem, bytes?.length]),
    [
      ['före.txt', undefined, 1],
      ['bomb.txt', 'too-large-unpacked', undefined],
      ['efter.txt', undefined, 1],
    ],
  );
});

test('a file larger than a file may be is refused even where it is honestly packed', () => {
  const noise = new Uint8Array(batchLimits.fileBytes + 1);
  for (let at = 0; at < noise.length; at += 64) noise[at] = (at * 2_654_435_761) >>> 24;
  const bytes = zipSync({ 'stor.txt': [noise, { level: 0 }] });
  const [file] = filesOf({ name: 'a.zip', bytes }, wholeRoom());
  assert.equal(file?.problem, 'too-large');
});

test('a batch holds so many files and bytes; a zip file in a zip file is not opened', () => {
  const few = came({ 'a.txt': text('a'), 'b.txt': text('b'), 'c.txt': text('c') }, { bytes: 100, files: 2 });
  assert.deepEqual(
    few.map(({ problem }) => problem),
    [undefined, undefined, 'batch-full'],
  );
  const small = came({ 'a.txt': text('aaaa'), 'b.txt': text('b') }, { bytes: 3, files: 9 });
  assert.deepEqual(
    small.map(({ problem }) => problem),
    ['batch-full', undefined],
  );
  const inner = came({ 'inre.zip': zipSync({ 'a.txt': text('a') }) });
  assert.deepEqual(
    inner.map(({ problem }) => problem),
    ['zip-in-zip'],
  );
});

test('names from Windows keep their å, ä and ö', () => {
  const zip = Buffer.from(zipSync({ 'A.txt': text('a') }));
  const spoilt = Buffer.from(zip.toString('latin1').replaceAll('A.txt', '\x8f.txt'), 'latin1');
  assert.deepEqual(
    [...filesOf({ name: 'a.zip', bytes: spoilt }, wholeRoom())].map(({ path }) => path),
    ['Å.txt'],
  );
});
